//! The operations on consultations.
use super::consultations::{self, ConsultationAnswerIn, ConsultationClosureIn, ConsultationFilter, ConsultationIn, LeadConsultation};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{LeadsRead, LeadsWrite};
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

/// List the consultations on a lead
///
/// The newest first, each with the units asked and their answers. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_consultation_list", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"), ConsultationFilter),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "A page", body = Page<LeadConsultation>), ReadRefusals))]
#[get("/leads/{id}/consultations")]
pub async fn lead_consultation_list(
    actor: Allowed<LeadsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    filter: ValidQuery<ConsultationFilter>,
) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(consultations::list(app.db.read(), &actor, *id, &filter.0).await?))
}

/// Consult units on a lead
///
/// They are told, and see the lead from then on unless it is restricted. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_consultation_create", tag = "leads", request_body = ConsultationIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 201, description = "The consultation", body = LeadConsultation), WriteRefusals))]
#[post("/leads/{id}/consultations")]
pub async fn lead_consultation_create(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<ConsultationIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_consultation_create {id}"), &body.hash);
    Ok(respond::written(&consultations::create(&app, &actor, *id, body.value, key).await?))
}

/// Answer a consultation
///
/// By somebody of a unit that was asked; until it is closed the answer may be given anew. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_consultation_answer", tag = "leads", request_body = ConsultationAnswerIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The consultation's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The consultation", body = LeadConsultation), WriteRefusals))]
#[post("/lead-consultations/{id}/answer")]
pub async fn lead_consultation_answer(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<ConsultationAnswerIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_consultation_answer {id}"), &body.hash);
    Ok(respond::written(&consultations::answer(&app, &actor, *id, body.value, key).await?))
}

/// Close a consultation
///
/// With its conclusion, by those who work on the lead. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_consultation_close", tag = "leads", request_body = ConsultationClosureIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The consultation's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The consultation", body = LeadConsultation), WriteRefusals))]
#[post("/lead-consultations/{id}/closure")]
pub async fn lead_consultation_close(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<ConsultationClosureIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_consultation_close {id}"), &body.hash);
    Ok(respond::written(&consultations::close(&app, &actor, *id, &body.value.conclusion, key).await?))
}
