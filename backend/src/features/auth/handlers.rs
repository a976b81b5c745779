//! The operations of signing in.
use super::actions::{self, Opened};
use super::dto::{ActingIn, ActivationIn, ActivationLookup, ActivationLookupIn, LoginIn, Me, PasswordIn, Session};
use crate::app::App;
use crate::authz::SignedIn;
use crate::error::{ApiError, ApiResult};
use crate::http::{ReadRefusals, SameOrigin, SessionRefusals, ValidJson};
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::{HttpRequest, HttpResponse, ResponseError, get, post, web};

/// The refresh token's cookie: for scripts unreadable, sent to this path and from our own pages only.
pub const COOKIE: &str = "zhaoyin_refresh";
const COOKIE_PATH: &str = "/api/v1/auth";

/// Sign in
///
/// Five failures within 15 minutes lock the name for 15 minutes, whether it exists or not. Also sets the refresh cookie. Needs no
/// permission.
#[utoipa::path(operation_id = "session_create", tag = "auth", request_body = LoginIn, security(()),
    extensions(("x-mobile" = json!(true))),
    responses((status = 200, description = "The session", body = Session), SessionRefusals))]
#[post("/auth/login")]
pub async fn session_create(app: web::Data<App>, request: HttpRequest, _: SameOrigin, body: ValidJson<LoginIn>) -> ApiResult<HttpResponse> {
    let LoginIn { username, password } = body.value;
    let opened = actions::sign_in(&app, &username, password, agent(&request)).await?;
    Ok(signed_in(&app, &opened))
}

/// Renew the session by its cookie
///
/// The cookie's token is used up and a new one set; a token that was used before ends the whole session (401) and is audited.
/// Needs no permission.
#[utoipa::path(operation_id = "session_refresh", tag = "auth", security(("refresh_cookie" = [])),
    extensions(("x-mobile" = json!(true))),
    responses((status = 200, description = "The session", body = Session), SessionRefusals))]
#[post("/auth/refresh")]
pub async fn session_refresh(app: web::Data<App>, request: HttpRequest, _: SameOrigin) -> ApiResult<HttpResponse> {
    let refreshed = match request.cookie(COOKIE) {
        Some(cookie) => actions::refresh(&app, cookie.value()).await,
        None => Err(ApiError::unauthorized()),
    };
    match refreshed {
        Ok(opened) => Ok(signed_in(&app, &opened)),
        Err(error) if error.status == actix_web::http::StatusCode::UNAUTHORIZED => Ok(without_cookie(&app, error.error_response())),
        Err(error) => Err(error),
    }
}

/// Sign out
///
/// Ends the session of the cookie, of the access token, or of both. Needs no permission; answers alike when nobody was signed in.
#[utoipa::path(operation_id = "session_end", tag = "auth", security((), ("refresh_cookie" = []), ("bearer" = [])),
    extensions(("x-mobile" = json!(true))),
    responses((status = 204, description = "The session has ended, on every replica within seconds"), SessionRefusals))]
#[post("/auth/logout")]
pub async fn session_end(app: web::Data<App>, request: HttpRequest, _: SameOrigin, actor: Option<SignedIn>) -> ApiResult<HttpResponse> {
    let token = request.cookie(COOKIE).map(|cookie| cookie.value().to_owned());
    actions::sign_out(&app, token, actor.map(|signed_in| signed_in.0)).await?;
    Ok(without_cookie(&app, HttpResponse::NoContent().finish()))
}

/// Change one's own password
///
/// Every session of the account ends and a new one begins. A wrong current password counts as a failed sign-in. For everybody signed in.
#[utoipa::path(operation_id = "password_change", tag = "auth", request_body = PasswordIn, security(("bearer" = [])),
    extensions(("x-mobile" = json!(true))),
    responses((status = 200, description = "The new session", body = Session), SessionRefusals))]
#[post("/auth/password")]
pub async fn password_change(
    actor: SignedIn,
    app: web::Data<App>,
    request: HttpRequest,
    _: SameOrigin,
    body: ValidJson<PasswordIn>,
) -> ApiResult<HttpResponse> {
    let PasswordIn { current_password, new_password } = body.value;
    let opened = actions::change_password(&app, &actor.0, current_password, new_password, agent(&request)).await?;
    Ok(signed_in(&app, &opened))
}

/// Whose account a one-time code opens
///
/// For the page on which the first password is set. Needs no permission but the code.
#[utoipa::path(operation_id = "activation_lookup", tag = "auth", request_body = ActivationLookupIn, security(()),
    extensions(("x-mobile" = json!(true))),
    responses((status = 200, description = "The account", body = ActivationLookup), SessionRefusals))]
#[post("/auth/activation-lookups")]
pub async fn activation_lookup(app: web::Data<App>, body: ValidJson<ActivationLookupIn>) -> ApiResult<HttpResponse> {
    let (account, expires_at) = actions::look_up(&app, &body.value.code).await?;
    let (name, username) = (account.user.name, account.user.username);
    Ok(HttpResponse::Ok().json(ActivationLookup { name, username, organization_name: account.organization_name, expires_at }))
}

/// Set a password with a one-time code
///
/// The code is used up, every older session ends, a new one begins. Needs no permission but the code.
#[utoipa::path(operation_id = "activation_use", tag = "auth", request_body = ActivationIn, security(()),
    extensions(("x-mobile" = json!(true))),
    responses((status = 200, description = "The session", body = Session), SessionRefusals))]
#[post("/auth/activations")]
pub async fn activation_use(app: web::Data<App>, request: HttpRequest, _: SameOrigin, body: ValidJson<ActivationIn>) -> ApiResult<HttpResponse> {
    let ActivationIn { code, new_password } = body.value;
    let opened = actions::activate(&app, &code, new_password, agent(&request)).await?;
    Ok(signed_in(&app, &opened))
}

/// Act for somebody, or for oneself again
///
/// By a grant that holds today (404 otherwise): a new access token with that person's roles and unit; who acts stays oneself and is
/// told with every act. The refresh cookie stays. For everybody signed in.
#[utoipa::path(operation_id = "acting_set", tag = "auth", request_body = ActingIn, security(("bearer" = [])),
    extensions(("x-mobile" = json!(true))),
    responses((status = 200, description = "The session", body = Session), SessionRefusals))]
#[post("/auth/acting")]
pub async fn acting_set(actor: SignedIn, app: web::Data<App>, body: ValidJson<ActingIn>) -> ApiResult<HttpResponse> {
    let switched = actions::act(&app, &actor.0, body.value.grant_id).await?;
    Ok(HttpResponse::Ok().json(Session::switched(&switched, app.clock.today())))
}

/// Who am I
///
/// For everybody signed in, even before the first password is set.
#[utoipa::path(operation_id = "me_get", tag = "auth", security(("bearer" = [])),
    extensions(("x-mobile" = json!(true))),
    responses((status = 200, description = "Oneself", body = Me), ReadRefusals))]
#[get("/me")]
pub async fn me_get(actor: SignedIn, app: web::Data<App>) -> ApiResult<HttpResponse> {
    let account = actions::me(&app, &actor.0).await?;
    Ok(HttpResponse::Ok().json(Me::of(&account, actor.0.password_change_required, app.clock.today())))
}

fn agent(request: &HttpRequest) -> Option<String> {
    let header = request.headers().get("user-agent")?.to_str().ok()?;
    Some(header.chars().take(200).collect())
}

fn signed_in(app: &App, opened: &Opened) -> HttpResponse {
    let seconds = (opened.expires_at - app.clock.now()).num_seconds();
    let cookie = refresh_cookie(app, opened.refresh_token.clone(), seconds);
    HttpResponse::Ok().cookie(cookie).json(Session::of(opened, app.clock.today()))
}

fn without_cookie(app: &App, mut response: HttpResponse) -> HttpResponse {
    // A cookie that cannot be dropped is no reason to fail: its token is of no use any more.
    let _ = response.add_cookie(&refresh_cookie(app, String::new(), 0));
    response
}

fn refresh_cookie(app: &App, token: String, seconds: i64) -> Cookie<'static> {
    Cookie::build(COOKIE, token)
        .path(COOKIE_PATH)
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(app.secure)
        .max_age(Duration::seconds(seconds))
        .finish()
}
