//! The operations on deputies.
use super::dto::{Deputy, DeputyFilter, DeputyIn};
use super::{actions, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::DeputiesWrite;
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

/// List deputies
///
/// Own grants, given and held; all of the county for the security administrator. Needs `deputies:write`.
#[utoipa::path(operation_id = "deputy_list", tag = "deputies", params(DeputyFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("deputies:write"))),
    responses((status = 200, description = "A page", body = Page<Deputy>), ReadRefusals))]
#[get("/deputies")]
pub async fn deputy_list(actor: Allowed<DeputiesWrite>, app: web::Data<App>, filter: ValidQuery<DeputyFilter>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0, app.clock.today()).await?))
}

/// Let somebody act for oneself
///
/// For a term. The security administrator may do so for another. Needs `deputies:write`.
#[utoipa::path(operation_id = "deputy_create", tag = "deputies", request_body = DeputyIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("deputies:write"))),
    responses((status = 201, description = "The grant", body = Deputy), WriteRefusals))]
#[post("/deputies")]
pub async fn deputy_create(
    actor: Allowed<DeputiesWrite>,
    app: web::Data<App>,
    key: IdempotencyKey,
    body: ValidJson<DeputyIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with("deputy_create", &body.hash);
    Ok(respond::written(&actions::create(&app, &actor, body.value, key).await?))
}

/// End a grant
///
/// Sessions that act by it end at once. Needs `deputies:write`.
#[utoipa::path(operation_id = "deputy_end", tag = "deputies", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The grant's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("deputies:write"))),
    responses((status = 200, description = "The grant", body = Deputy), WriteRefusals))]
#[post("/deputies/{id}/end")]
pub async fn deputy_end(actor: Allowed<DeputiesWrite>, app: web::Data<App>, id: web::Path<Uuid>, key: IdempotencyKey) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("deputy_end {id}"), "");
    Ok(respond::written(&actions::end(&app, &actor, *id, key).await?))
}
