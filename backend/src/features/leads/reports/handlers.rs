//! The operations on reports.
use super::dto::{LeadHintQuery, LeadHints, LeadIn, LeadReceipt, LeadReport};
use super::{actions, hints, receipts};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, get, post, web};

/// Report a lead
///
/// Gives a receipt with the server's time. An open lead on the same company (credit code, normalized name) turns the report into a claim,
/// answered with 201 all the same: the centre decides. A `client_ref` that was sent before answers 200 with what exists.
/// Needs `leads:write`.
#[utoipa::path(operation_id = "lead_create", tag = "leads", request_body = LeadIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write")), ("x-mobile" = json!(true))),
    responses((status = 201, description = "The receipt, with the lead or the claim", body = LeadReport),
        (status = 200, description = "What the same `client_ref` made before", body = LeadReport), WriteRefusals))]
#[post("/leads")]
pub async fn lead_create(
    actor: Allowed<needs::LeadsWrite>,
    app: web::Data<App>,
    key: IdempotencyKey,
    body: ValidJson<LeadIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with("lead_create", &body.hash);
    Ok(respond::written(&actions::report(&app, &actor, body.value, key).await?))
}

/// Companies that may be the one being typed
///
/// With whether an open lead on one exists, as far as the county tells it (setting `duplicate_hint`); never the lead itself. Asking is
/// counted: 60 a minute. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_hint_list", tag = "leads", params(LeadHintQuery), security(("bearer" = [])),
    extensions(("x-permission" = json!("leads:write")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "At most 8", body = LeadHints), ReadRefusals))]
#[get("/lead-hints")]
pub async fn lead_hint_list(actor: Allowed<needs::LeadsWrite>, app: web::Data<App>, query: ValidQuery<LeadHintQuery>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(hints::hints(&app, &actor, query.0).await?))
}

/// Compare a receipt
///
/// For anybody of the county who is shown its check code. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_receipt_get", tag = "leads", security(("bearer" = [])),
    params(("check_code" = String, Path, description = "The check code; case and dash do not matter", max_length = 40)),
    extensions(("x-permission" = json!("leads:read")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "The receipt as it was given", body = LeadReceipt), ReadRefusals))]
#[get("/lead-receipts/{check_code}")]
pub async fn lead_receipt_get(actor: Allowed<needs::LeadsRead>, app: web::Data<App>, check_code: web::Path<String>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(receipts::find(app.db.read(), &actor, &check_code).await?))
}
