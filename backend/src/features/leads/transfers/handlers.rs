//! The operations on transfers.
use super::dto::{LeadTransfer, TransferDecisionIn, TransferFilter, TransferIn};
use super::{actions, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

/// Ask for a lead's transfer
///
/// `transfer` by those who work on it; `takeover` by another unit once the finder's protection is over (409 `still_protected` before).
/// One at a time (409 `transfer_pending`). Needs `leads:write`.
#[utoipa::path(operation_id = "lead_transfer_create", tag = "leads", request_body = TransferIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 201, description = "The transfer, waiting for the centre", body = LeadTransfer), WriteRefusals))]
#[post("/leads/{id}/transfers")]
pub async fn lead_transfer_create(
    actor: Allowed<needs::LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<TransferIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_transfer_create {id}"), &body.hash);
    Ok(respond::written(&actions::ask(&app, &actor, *id, body.value, key).await?))
}

/// List transfers
///
/// Of the leads that the asker sees. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_transfer_list", tag = "leads", params(TransferFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "A page", body = Page<LeadTransfer>), ReadRefusals))]
#[get("/lead-transfers")]
pub async fn lead_transfer_list(
    actor: Allowed<needs::LeadsRead>,
    app: web::Data<App>,
    filter: ValidQuery<TransferFilter>,
) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}

/// Decide a transfer
///
/// Approved, the other unit answers for the lead from today on, with the shares that were asked for; its owner is named anew. Whoever asked
/// does not decide (403 `same_person`). Needs `leads:decide`.
#[utoipa::path(operation_id = "lead_transfer_decide", tag = "leads", request_body = TransferDecisionIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The transfer's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:decide"))),
    responses((status = 200, description = "The transfer as it was decided", body = LeadTransfer), WriteRefusals))]
#[post("/lead-transfers/{id}/decision")]
pub async fn lead_transfer_decide(
    actor: Allowed<needs::LeadsDecide>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<TransferDecisionIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_transfer_decide {id}"), &body.hash);
    Ok(respond::written(&actions::decide(&app, &actor, *id, body.value, key).await?))
}
