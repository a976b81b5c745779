//! The operations on instructions.
use super::instructions::{self, InstructionAnswerIn, InstructionFilter, InstructionIn, LeadInstruction};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{LeadsInstruct, LeadsRead, LeadsWrite};
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

/// List the instructions on a lead
///
/// The newest first. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_instruction_list", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"), InstructionFilter),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "A page", body = Page<LeadInstruction>), ReadRefusals))]
#[get("/leads/{id}/instructions")]
pub async fn lead_instruction_list(
    actor: Allowed<LeadsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    filter: ValidQuery<InstructionFilter>,
) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(instructions::list(app.db.read(), &actor, *id, &filter.0).await?))
}

/// Leave an instruction on a lead
///
/// By a leader; the assistant records it in the leader's name (代录). The unit is told. Needs `leads:instruct`.
#[utoipa::path(operation_id = "lead_instruction_create", tag = "leads", request_body = InstructionIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:instruct"))),
    responses((status = 201, description = "The instruction", body = LeadInstruction), WriteRefusals))]
#[post("/leads/{id}/instructions")]
pub async fn lead_instruction_create(
    actor: Allowed<LeadsInstruct>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<InstructionIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_instruction_create {id}"), &body.hash);
    Ok(respond::written(&instructions::create(&app, &actor, *id, body.value, key).await?))
}

/// Answer an instruction
///
/// By somebody of the unit that it was given to; until it is closed the answer may be given anew. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_instruction_answer", tag = "leads", request_body = InstructionAnswerIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The instruction's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The instruction", body = LeadInstruction), WriteRefusals))]
#[post("/lead-instructions/{id}/answer")]
pub async fn lead_instruction_answer(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<InstructionAnswerIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_instruction_answer {id}"), &body.hash);
    Ok(respond::written(&instructions::answer(&app, &actor, *id, &body.value.answer, key).await?))
}

/// Close an instruction
///
/// By the leader who gave it, once it is answered; never by the assistant. Needs `leads:instruct`.
#[utoipa::path(operation_id = "lead_instruction_close", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The instruction's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:instruct"))),
    responses((status = 200, description = "The instruction", body = LeadInstruction), WriteRefusals))]
#[post("/lead-instructions/{id}/closure")]
pub async fn lead_instruction_close(
    actor: Allowed<LeadsInstruct>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_instruction_close {id}"), "");
    Ok(respond::written(&instructions::close(&app, &actor, *id, key).await?))
}
