//! The operations on the tailored plan.
use super::plan::{self, LeadPlan, LeadPlanStep, PlanFilter, PlanOrderIn, PlanStepIn, PlanStepPatch};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{LeadsRead, LeadsWrite};
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, delete, get, patch, post, put, web};
use uuid::Uuid;

/// List the steps of a lead's plan
///
/// In their order. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_plan_step_list", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"), PlanFilter),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "A page", body = Page<LeadPlanStep>), ReadRefusals))]
#[get("/leads/{id}/plan-steps")]
pub async fn lead_plan_step_list(
    actor: Allowed<LeadsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    filter: ValidQuery<PlanFilter>,
) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(plan::list(app.db.read(), &actor, *id, &filter.0).await?))
}

/// Add a step to a lead's plan
///
/// Behind the others; its owner is told. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_plan_step_create", tag = "leads", request_body = PlanStepIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 201, description = "The step", body = LeadPlanStep), WriteRefusals))]
#[post("/leads/{id}/plan-steps")]
pub async fn lead_plan_step_create(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<PlanStepIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_plan_step_create {id}"), &body.hash);
    Ok(respond::written(&plan::create(&app, &actor, *id, body.value, key).await?))
}

/// Order the steps of a lead's plan
///
/// Every live step once. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_plan_step_order", tag = "leads", request_body = PlanOrderIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The steps in their order", body = LeadPlan), WriteRefusals))]
#[put("/leads/{id}/plan-steps/order")]
pub async fn lead_plan_step_order(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    body: ValidJson<PlanOrderIn>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&plan::order(&app, &actor, *id, body.value.ids).await?))
}

/// Change a step of a plan
///
/// JSON merge patch. Whoever does the step, and no more, sends `done_on` and `result` alone. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_plan_step_update", tag = "leads", request_body = PlanStepPatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The step's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The step", body = LeadPlanStep), WriteRefusals))]
#[patch("/lead-plan-steps/{id}")]
pub async fn lead_plan_step_update(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<PlanStepPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&plan::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Archive a step of a plan
///
/// Needs `leads:write`.
#[utoipa::path(operation_id = "lead_plan_step_archive", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The step's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 204, description = "It is archived"), WriteRefusals))]
#[delete("/lead-plan-steps/{id}")]
pub async fn lead_plan_step_archive(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&plan::archive(&app, &actor, *id, if_match).await?))
}
