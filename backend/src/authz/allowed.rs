//! The extractors that let a request in: `SignedIn` for anybody with a live session, `Allowed<P>` for those who hold a permission.
use super::actor::Actor;
use super::permission::Needs;
use crate::app::App;
use crate::error::{ApiError, ApiResult};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use std::future::{Ready, ready};
use std::marker::PhantomData;
use std::ops::Deref;

/// Somebody with a live session, whatever their roles, even before the first password is set.
pub struct SignedIn(pub Actor);

/// Somebody who holds the permission `P` (401 without a session, 403 without the permission).
pub struct Allowed<P: Needs>(pub Actor, PhantomData<P>);

impl<P: Needs> Deref for Allowed<P> {
    type Target = Actor;

    fn deref(&self) -> &Actor {
        &self.0
    }
}

impl FromRequest for SignedIn {
    type Error = ApiError;
    type Future = Ready<ApiResult<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(actor_of(request).map(SignedIn))
    }
}

impl<P: Needs> FromRequest for Allowed<P> {
    type Error = ApiError;
    type Future = Ready<ApiResult<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(actor_of(request).and_then(|actor| {
            if actor.password_change_required {
                let (zh, en) = ("请先修改密码", "Change your password first");
                return Err(ApiError::forbidden("password_expired", zh, en));
            }
            if !actor.may(P::PERMISSION) {
                let (zh, en) = ("您的角色不能做这件事", "Your roles do not allow this");
                return Err(ApiError::forbidden("forbidden", zh, en));
            }
            Ok(Self(actor, PhantomData))
        }))
    }
}

fn actor_of(request: &HttpRequest) -> ApiResult<Actor> {
    if let Some(actor) = request.extensions().get::<Actor>() {
        return Ok(actor.clone());
    }
    let app = request.app_data::<web::Data<App>>().ok_or_else(|| ApiError::internal("no application state"))?;
    let header = request.headers().get("authorization").and_then(|v| v.to_str().ok()).unwrap_or_default();
    let token = match header.split_once(' ') {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => token.trim(),
        _ => return Err(ApiError::unauthorized()),
    };
    let actor = app.tokens.verify(token, app.clock.now())?;
    app.sessions.check(actor.session_id, app.clock.now())?;
    request.extensions_mut().insert(actor.clone());
    Ok(actor)
}
