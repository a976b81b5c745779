//! The operations on views.
use super::dto::{View, ViewFilter, ViewIn, ViewPatch, Views};
use super::{actions, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::ViewsWrite;
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, IfMatch, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, delete, get, patch, post, web};
use uuid::Uuid;

/// List the views of a list
///
/// Own ones, those shared with one's unit, the defaults of one's roles; at most 200. Needs `views:write`.
#[utoipa::path(operation_id = "view_list", tag = "views", params(ViewFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("views:write"))),
    responses((status = 200, description = "The views", body = Views), ReadRefusals))]
#[get("/views")]
pub async fn view_list(actor: Allowed<ViewsWrite>, app: web::Data<App>, filter: ValidQuery<ViewFilter>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(Views { items: store::list(app.db.read(), &actor, &filter.0).await? }))
}

/// Save a view
///
/// A role's default replaces the one before it. Needs `views:write`.
#[utoipa::path(operation_id = "view_create", tag = "views", request_body = ViewIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("views:write"))),
    responses((status = 201, description = "The view", body = View), WriteRefusals))]
#[post("/views")]
pub async fn view_create(actor: Allowed<ViewsWrite>, app: web::Data<App>, key: IdempotencyKey, body: ValidJson<ViewIn>) -> ApiResult<HttpResponse> {
    let key = key.with("view_create", &body.hash);
    Ok(respond::written(&actions::create(&app, &actor, body.value, key).await?))
}

/// Change a view
///
/// JSON merge patch; another's is 403 `not_yours`. Needs `views:write`.
#[utoipa::path(operation_id = "view_update", tag = "views", request_body = ViewPatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The view's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("views:write"))),
    responses((status = 200, description = "The view", body = View), WriteRefusals))]
#[patch("/views/{id}")]
pub async fn view_update(
    actor: Allowed<ViewsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<ViewPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Archive a view
///
/// Needs `views:write`.
#[utoipa::path(operation_id = "view_archive", tag = "views", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The view's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("views:write"))),
    responses((status = 204, description = "It is archived"), WriteRefusals))]
#[delete("/views/{id}")]
pub async fn view_archive(actor: Allowed<ViewsWrite>, app: web::Data<App>, id: web::Path<Uuid>, if_match: IfMatch) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::archive(&app, &actor, *id, if_match).await?))
}
