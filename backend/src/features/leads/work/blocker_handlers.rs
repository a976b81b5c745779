//! The operations on blockers.
use super::blockers::{self, BlockerEndIn, BlockerFilter, BlockerIn, BlockerPatch, BlockerReopeningIn, LeadBlocker};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{LeadsRead, LeadsWrite};
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, get, patch, post, web};
use uuid::Uuid;

/// List the blockers of a lead
///
/// The newest first. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_blocker_list", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"), BlockerFilter),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "A page", body = Page<LeadBlocker>), ReadRefusals))]
#[get("/leads/{id}/blockers")]
pub async fn lead_blocker_list(
    actor: Allowed<LeadsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    filter: ValidQuery<BlockerFilter>,
) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(blockers::list(app.db.read(), &actor, *id, &filter.0).await?))
}

/// Open a blocker on a lead
///
/// The unit that can solve it is told, and sees the lead while the blocker is open. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_blocker_create", tag = "leads", request_body = BlockerIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 201, description = "The blocker", body = LeadBlocker), WriteRefusals))]
#[post("/leads/{id}/blockers")]
pub async fn lead_blocker_create(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<BlockerIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_blocker_create {id}"), &body.hash);
    Ok(respond::written(&blockers::create(&app, &actor, *id, body.value, key).await?))
}

/// Change an open blocker
///
/// JSON merge patch. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_blocker_update", tag = "leads", request_body = BlockerPatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The blocker's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The blocker", body = LeadBlocker), WriteRefusals))]
#[patch("/lead-blockers/{id}")]
pub async fn lead_blocker_update(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<BlockerPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&blockers::update(&app, &actor, *id, body.value, if_match).await?))
}

/// End a blocker
///
/// With its day and how it ended; by those who work on the lead or the unit that solves it. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_blocker_end", tag = "leads", request_body = BlockerEndIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The blocker's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The blocker", body = LeadBlocker), WriteRefusals))]
#[post("/lead-blockers/{id}/end")]
pub async fn lead_blocker_end(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<BlockerEndIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_blocker_end {id}"), &body.hash);
    Ok(respond::written(&blockers::end(&app, &actor, *id, body.value, key).await?))
}

/// Open an ended blocker again
///
/// With the reason. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_blocker_reopen", tag = "leads", request_body = BlockerReopeningIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The blocker's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The blocker", body = LeadBlocker), WriteRefusals))]
#[post("/lead-blockers/{id}/reopening")]
pub async fn lead_blocker_reopen(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<BlockerReopeningIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_blocker_reopen {id}"), &body.hash);
    Ok(respond::written(&blockers::reopen(&app, &actor, *id, body.value, key).await?))
}
