//! The operations on progress records.
use super::progress::{self, LeadProgressRecord, ProgressFilter, ProgressIn, ProgressPatch};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{LeadsRead, LeadsWrite};
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, delete, get, patch, post, web};
use uuid::Uuid;

/// List the progress records of a lead
///
/// The latest first. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_progress_record_list", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"), ProgressFilter),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "A page", body = Page<LeadProgressRecord>), ReadRefusals))]
#[get("/leads/{id}/progress-records")]
pub async fn lead_progress_record_list(
    actor: Allowed<LeadsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    filter: ValidQuery<ProgressFilter>,
) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(progress::list(app.db.read(), &actor, *id, &filter.0).await?))
}

/// Record progress on a lead
///
/// It starts the progress clock anew and renews the finder's protection. A `client_ref` that has made a record already is answered with
/// that record, 200. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_progress_record_create", tag = "leads", request_body = ProgressIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 201, description = "The record", body = LeadProgressRecord),
        (status = 200, description = "The record that the same `client_ref` made before", body = LeadProgressRecord), WriteRefusals))]
#[post("/leads/{id}/progress-records")]
pub async fn lead_progress_record_create(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<ProgressIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_progress_record_create {id}"), &body.hash);
    Ok(respond::written(&progress::create(&app, &actor, *id, body.value, key).await?))
}

/// Change a progress record
///
/// One's own; the centre any. JSON merge patch. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_progress_record_update", tag = "leads", request_body = ProgressPatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The record's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The record", body = LeadProgressRecord), WriteRefusals))]
#[patch("/lead-progress-records/{id}")]
pub async fn lead_progress_record_update(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<ProgressPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&progress::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Archive a progress record
///
/// One's own; the centre any. The lead's latest progress goes back to what remains. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_progress_record_archive", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The record's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 204, description = "It is archived"), WriteRefusals))]
#[delete("/lead-progress-records/{id}")]
pub async fn lead_progress_record_archive(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&progress::archive(&app, &actor, *id, if_match).await?))
}
