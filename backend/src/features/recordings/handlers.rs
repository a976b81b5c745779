//! The operations on recordings.
use super::dto::{DisputeIn, Recording, RecordingFilter};
use super::{actions, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{RecordingsAnswer, RecordingsRead};
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

/// List what was typed for units
///
/// For the units that the asker sees. Needs `recordings:read`.
#[utoipa::path(operation_id = "recording_list", tag = "recordings", params(RecordingFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("recordings:read"))),
    responses((status = 200, description = "A page", body = Page<Recording>), ReadRefusals))]
#[get("/recordings")]
pub async fn recording_list(actor: Allowed<RecordingsRead>, app: web::Data<App>, filter: ValidQuery<RecordingFilter>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}

/// Confirm what was typed for one's unit
///
/// Not by whoever typed it. Needs `recordings:answer`.
#[utoipa::path(operation_id = "recording_confirm", tag = "recordings", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The recording's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("recordings:answer"))),
    responses((status = 200, description = "The recording", body = Recording), WriteRefusals))]
#[post("/recordings/{id}/confirmation")]
pub async fn recording_confirm(
    actor: Allowed<RecordingsAnswer>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("recording_confirm {id}"), "");
    Ok(respond::written(&actions::confirm(&app, &actor, *id, key).await?))
}

/// Dispute what was typed for one's unit
///
/// With what is wrong. Needs `recordings:answer`.
#[utoipa::path(operation_id = "recording_dispute", tag = "recordings", request_body = DisputeIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The recording's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("recordings:answer"))),
    responses((status = 200, description = "The recording", body = Recording), WriteRefusals))]
#[post("/recordings/{id}/dispute")]
pub async fn recording_dispute(
    actor: Allowed<RecordingsAnswer>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<DisputeIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("recording_dispute {id}"), &body.hash);
    Ok(respond::written(&actions::dispute(&app, &actor, *id, &body.value.answer, key).await?))
}
