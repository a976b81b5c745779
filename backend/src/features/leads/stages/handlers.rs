//! The operations on stages.
use super::dto::{FeedbackIn, ReopeningIn, StageIn, StageLog, VerdictIn};
use super::{actions, log, verdicts};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{LeadsDecide, LeadsRead, LeadsWrite};
use crate::error::ApiResult;
use crate::features::leads::detail::LeadDetail;
use crate::http::{IdempotencyKey, ReadRefusals, ValidJson, WriteRefusals, respond};
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

/// Move a lead to another stage
///
/// Forward only with everything that each stage on the way requires (409 `requirements_missing` names what is missing); back, parked
/// and lost with a reason; a parked or lost lead into the stage that it left. Not to `signed`, which is signing. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_stage_change", tag = "leads", request_body = StageIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The lead", body = LeadDetail), WriteRefusals))]
#[post("/leads/{id}/stage")]
pub async fn lead_stage_change(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<StageIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_stage_change {id}"), &body.hash);
    Ok(respond::written(&actions::change(&app, &actor, *id, body.value, key).await?))
}

/// Take a parked or lost lead up again
///
/// It goes on in the stage that it left; the days between move its clocks on. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_reopen", tag = "leads", request_body = ReopeningIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The lead", body = LeadDetail), WriteRefusals))]
#[post("/leads/{id}/reopening")]
pub async fn lead_reopen(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<ReopeningIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_reopen {id}"), &body.hash);
    Ok(respond::written(&actions::reopen(&app, &actor, *id, body.value, key).await?))
}

/// Judge a reported lead
///
/// Effective with everything that is required of it, or not effective with a reason: then it stays reported and may be judged again.
/// Whoever reported it does not judge it (403 `same_person`). Needs `leads:decide`.
#[utoipa::path(operation_id = "lead_verdict_give", tag = "leads", request_body = VerdictIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:decide"))),
    responses((status = 200, description = "The lead", body = LeadDetail), WriteRefusals))]
#[post("/leads/{id}/verdict")]
pub async fn lead_verdict_give(
    actor: Allowed<LeadsDecide>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<VerdictIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_verdict_give {id}"), &body.hash);
    Ok(respond::written(&verdicts::judge(&app, &actor, *id, body.value, key).await?))
}

/// Give word back to whoever found a lead
///
/// The finder is told; the first time stops the clock. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_feedback_give", tag = "leads", request_body = FeedbackIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The lead", body = LeadDetail), WriteRefusals))]
#[post("/leads/{id}/feedback")]
pub async fn lead_feedback_give(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<FeedbackIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_feedback_give {id}"), &body.hash);
    Ok(respond::written(&verdicts::feed_back(&app, &actor, *id, body.value, key).await?))
}

/// The stage log of a lead
///
/// Who moved it when and why, and how many days it was in each stage; the latest first, 200 at most. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_stage_log_get", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id")),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "The log", body = StageLog), ReadRefusals))]
#[get("/leads/{id}/stage-log")]
pub async fn lead_stage_log_get(actor: Allowed<LeadsRead>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(log::read(&app, &actor, *id).await?))
}
