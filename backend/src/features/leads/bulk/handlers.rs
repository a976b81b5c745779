//! The operations on many leads.
use super::actions;
use super::dto::{BulkIn, LeadBulk};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, ValidJson, WriteRefusals, respond};
use actix_web::{HttpResponse, post, web};
use uuid::Uuid;

/// Change many leads at once
///
/// Each by the rules that hold for it singly, with its own result; what a rule refuses leaves the others alone. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_bulk_create", tag = "leads", request_body = BulkIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 201, description = "How it went with each", body = LeadBulk), WriteRefusals))]
#[post("/leads/bulk")]
pub async fn lead_bulk_create(
    actor: Allowed<needs::LeadsWrite>,
    app: web::Data<App>,
    key: IdempotencyKey,
    body: ValidJson<BulkIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with("lead_bulk_create", &body.hash);
    Ok(respond::written(&actions::create(&app, &actor, body.value, key).await?))
}

/// Undo a change of many leads
///
/// Puts back the leads that nobody has touched since, and says which stay. Once; by whoever made it, or by the centre. Needs `leads:write`.
#[utoipa::path(operation_id = "lead_bulk_undo", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The bulk's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "How it went with each", body = LeadBulk), WriteRefusals))]
#[post("/lead-bulks/{id}/undo")]
pub async fn lead_bulk_undo(
    actor: Allowed<needs::LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_bulk_undo {id}"), "");
    Ok(respond::written(&actions::undo(&app, &actor, *id, key).await?))
}
