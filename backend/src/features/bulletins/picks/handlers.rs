//! The operations on recommendations.
use super::dto::{BulletinPick, BulletinPickFilter, BulletinPickIn, BulletinPickPatch};
use super::{actions, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{BulletinsRead, VisitsWrite};
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, delete, get, patch, post, web};
use uuid::Uuid;

/// List what was recommended for the bulletins
///
/// One's own, those of one's own unit, or all of the county; of restricted leads none. Needs `bulletins:read`.
#[utoipa::path(operation_id = "bulletin_pick_list", tag = "bulletins", params(BulletinPickFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("bulletins:read"))),
    responses((status = 200, description = "A page", body = Page<BulletinPick>), ReadRefusals))]
#[get("/bulletin-picks")]
pub async fn bulletin_pick_list(
    actor: Allowed<BulletinsRead>,
    app: web::Data<App>,
    filter: ValidQuery<BulletinPickFilter>,
) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}

/// Recommend a visit, a trip, a lead or a signing for the bulletins
///
/// By whoever may change the record, and the centre. One a record (409 `already_recommended`, `current` names it); never what touches a
/// restricted lead (422 `restricted`). A visit's own mark follows. Needs `visits:write`.
#[utoipa::path(operation_id = "bulletin_pick_create", tag = "bulletins", request_body = BulletinPickIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("visits:write"))),
    responses((status = 201, description = "The recommendation", body = BulletinPick), WriteRefusals))]
#[post("/bulletin-picks")]
pub async fn bulletin_pick_create(
    actor: Allowed<VisitsWrite>,
    app: web::Data<App>,
    key: IdempotencyKey,
    body: ValidJson<BulletinPickIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with("bulletin_pick_create", &body.hash);
    Ok(respond::written(&actions::create(&app, &actor, body.value, key).await?))
}

/// Change the words or the picture of a recommendation
///
/// JSON merge patch, by its author, its unit and the centre. Needs `visits:write`.
#[utoipa::path(operation_id = "bulletin_pick_update", tag = "bulletins", request_body = BulletinPickPatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The recommendation's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("visits:write"))),
    responses((status = 200, description = "The recommendation", body = BulletinPick), WriteRefusals))]
#[patch("/bulletin-picks/{id}")]
pub async fn bulletin_pick_update(
    actor: Allowed<VisitsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<BulletinPickPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Take a recommendation back
///
/// What is published stays. By its author, its unit and the centre. Needs `visits:write`.
#[utoipa::path(operation_id = "bulletin_pick_archive", tag = "bulletins", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The recommendation's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("visits:write"))),
    responses((status = 204, description = "It is taken back"), WriteRefusals))]
#[delete("/bulletin-picks/{id}")]
pub async fn bulletin_pick_archive(
    actor: Allowed<VisitsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::archive(&app, &actor, *id, if_match).await?))
}
