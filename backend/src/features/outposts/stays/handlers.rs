//! The operations on stays.
use super::dto::{Stay, StayBulk, StayBulkIn, StayDisputeIn, StayFilter, StayIn, StayPatch, StayRestoreQuery};
use super::{actions, bulk, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{OutpostsRead, OutpostsWrite, StaysConfirm};
use crate::error::ApiResult;
use crate::http::table::Format;
use crate::http::{ArchivedToo, IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpRequest, HttpResponse, delete, get, patch, post, web};
use uuid::Uuid;

/// List stays
///
/// One's own and those of the asker's units' people, or all of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `outposts:read`.
#[utoipa::path(operation_id = "stay_list", tag = "stays", params(StayFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("outposts:read"))),
    responses((status = 200, description = "A page", body = Page<Stay>), ReadRefusals))]
#[get("/stays")]
pub async fn stay_list(
    actor: Allowed<OutpostsRead>,
    app: web::Data<App>,
    filter: ValidQuery<StayFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let (db, today) = (app.db.read(), app.clock.today());
    if let Some(format) = Format::wanted(&request) {
        let rows = store::all(db, &actor, &filter.0, today).await?;
        return store::table(&rows).send_list(&app, &actor, format, "stay", &request).await;
    }
    Ok(HttpResponse::Ok().json(store::list(db, &actor, &filter.0, today).await?))
}

/// One stay
///
/// Needs `outposts:read`.
#[utoipa::path(operation_id = "stay_get", tag = "stays", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The stay's id"), ArchivedToo),
    extensions(("x-permission" = json!("outposts:read"))),
    responses((status = 200, description = "The stay", body = Stay), ReadRefusals))]
#[get("/stays/{id}")]
pub async fn stay_get(
    actor: Allowed<OutpostsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let found = store::find(app.db.read(), &actor, *id, query.0.archived(), app.clock.today()).await?;
    Ok(respond::row(&found, found.version))
}

/// Enter days
///
/// One's own, or as team lead those of the team; they are a claim until somebody else confirms them. Where other rows cover some of the
/// same halves: 422 `stay_overlaps`, the rows told in `errors` and in `current.overlaps`, unless `overlap_accepted`. Needs
/// `outposts:write`.
#[utoipa::path(operation_id = "stay_create", tag = "stays", request_body = StayIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("outposts:write"))),
    responses((status = 201, description = "The stay", body = Stay), WriteRefusals))]
#[post("/stays")]
pub async fn stay_create(
    actor: Allowed<OutpostsWrite>,
    app: web::Data<App>,
    key: IdempotencyKey,
    body: ValidJson<StayIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with("stay_create", &body.hash);
    Ok(respond::written(&actions::create(&app, &actor, body.value, key).await?))
}

/// Enter many days
///
/// As a month's calendar is filled; each is kept or refused for itself, in the order asked. Needs `outposts:write`.
#[utoipa::path(operation_id = "stay_bulk", tag = "stays", request_body = StayBulkIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("outposts:write"))),
    responses((status = 200, description = "What became of each", body = StayBulk), WriteRefusals))]
#[post("/stays/bulk")]
pub async fn stay_bulk(
    actor: Allowed<OutpostsWrite>,
    app: web::Data<App>,
    key: IdempotencyKey,
    body: ValidJson<StayBulkIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with("stay_bulk", &body.hash);
    Ok(respond::written(&bulk::create(&app, &actor, body.value, key).await?))
}

/// Change days
///
/// JSON merge patch. What was confirmed or disputed is a claim again: a dispute is answered so. Needs `outposts:write`.
#[utoipa::path(operation_id = "stay_update", tag = "stays", request_body = StayPatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The stay's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("outposts:write"))),
    responses((status = 200, description = "The stay", body = Stay), WriteRefusals))]
#[patch("/stays/{id}")]
pub async fn stay_update(
    actor: Allowed<OutpostsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<StayPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Archive days
///
/// Needs `outposts:write`.
#[utoipa::path(operation_id = "stay_archive", tag = "stays", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The stay's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("outposts:write"))),
    responses((status = 204, description = "They are archived"), WriteRefusals))]
#[delete("/stays/{id}")]
pub async fn stay_archive(actor: Allowed<OutpostsWrite>, app: web::Data<App>, id: web::Path<Uuid>, if_match: IfMatch) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::archive(&app, &actor, *id, if_match).await?))
}

/// Restore archived days
///
/// They are a claim again. Needs `outposts:write`.
#[utoipa::path(operation_id = "stay_restore", tag = "stays", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The stay's id"), StayRestoreQuery,
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("outposts:write"))),
    responses((status = 200, description = "The stay", body = Stay), WriteRefusals))]
#[post("/stays/{id}/restore")]
pub async fn stay_restore(
    actor: Allowed<OutpostsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<StayRestoreQuery>,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let accepted = query.0.overlap_accepted.unwrap_or(false);
    let key = key.with(&format!("stay_restore {id} {accepted}"), "");
    Ok(respond::written(&actions::restore(&app, &actor, *id, accepted, key).await?))
}

/// Confirm days
///
/// By the team lead or the centre, never one's own days or those one entered (403 `same_person`), and not before they are over. Needs
/// `stays:confirm`.
#[utoipa::path(operation_id = "stay_confirm", tag = "stays", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The stay's id"),
        ("If-Match" = Option<String>, Header, description = "The version that was seen; a stale one is 412"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("stays:confirm"))),
    responses((status = 200, description = "The stay", body = Stay), WriteRefusals))]
#[post("/stays/{id}/confirmation")]
pub async fn stay_confirm(
    actor: Allowed<StaysConfirm>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("stay_confirm {id}"), "");
    Ok(respond::written(&actions::decide(&app, &actor, *id, None, if_match, key).await?))
}

/// Dispute days
///
/// With a reason; whoever entered them answers by changing them. Needs `stays:confirm`.
#[utoipa::path(operation_id = "stay_dispute", tag = "stays", request_body = StayDisputeIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The stay's id"),
        ("If-Match" = Option<String>, Header, description = "The version that was seen; a stale one is 412"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("stays:confirm"))),
    responses((status = 200, description = "The stay", body = Stay), WriteRefusals))]
#[post("/stays/{id}/dispute")]
pub async fn stay_dispute(
    actor: Allowed<StaysConfirm>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    key: IdempotencyKey,
    body: ValidJson<StayDisputeIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("stay_dispute {id}"), &body.hash);
    Ok(respond::written(&actions::decide(&app, &actor, *id, Some(body.value.reason), if_match, key).await?))
}
