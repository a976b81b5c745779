//! The operations of signing.
use super::actions;
use super::dto::{SigningIn, SigningUndoIn};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{LeadsDecide, LeadsWrite};
use crate::error::ApiResult;
use crate::features::leads::detail::LeadDetail;
use crate::features::projects::ProjectDetail;
use crate::http::{IdempotencyKey, ValidJson, WriteRefusals, respond};
use actix_web::{HttpResponse, post, web};
use uuid::Uuid;

/// Sign a lead
///
/// Makes its project, once: company, sizes, shares and leader come from the lead. A lead that is signed already gives the project that
/// exists (200). Promises whose fair-competition review has not passed refuse it (409 `requirements_missing`). Needs `leads:write`.
#[utoipa::path(operation_id = "lead_sign", tag = "leads", request_body = SigningIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 201, description = "The project", body = ProjectDetail),
        (status = 200, description = "The project that existed", body = ProjectDetail), WriteRefusals))]
#[post("/leads/{id}/signing")]
pub async fn lead_sign(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<SigningIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_sign {id}"), &body.hash);
    Ok(respond::written(&actions::sign(&app, &actor, *id, body.value, key).await?))
}

/// Take a signing back
///
/// Archives the project and brings the lead back to `signing`, while nothing hangs on the project (409 `project_in_use` says what
/// does). Needs `leads:decide`.
#[utoipa::path(operation_id = "lead_signing_undo", tag = "leads", request_body = SigningUndoIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:decide"))),
    responses((status = 200, description = "The lead", body = LeadDetail), WriteRefusals))]
#[post("/leads/{id}/signing/undo")]
pub async fn lead_signing_undo(
    actor: Allowed<LeadsDecide>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<SigningUndoIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_signing_undo {id}"), &body.hash);
    Ok(respond::written(&actions::undo(&app, &actor, *id, body.value, key).await?))
}
