//! The operations on outboxes.
use super::actions;
use super::dto::{OutboxImport, OutboxKey, OutboxUpload};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{OutboxesImport, VisitsWrite};
use crate::error::ApiResult;
use crate::http::{ReadRefusals, WriteRefusals, multipart};
use actix_multipart::Multipart;
use actix_web::{HttpResponse, get, post, web};

/// The key to which phones seal an outbox
///
/// A recipient of the age format; phones keep it, so that they can seal without a line. Needs `visits:write`.
#[utoipa::path(operation_id = "outbox_key_get", tag = "outboxes", security(("bearer" = [])),
    extensions(("x-permission" = json!("visits:write")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "The recipient", body = OutboxKey), ReadRefusals))]
#[get("/outbox-key")]
pub async fn outbox_key_get(actor: Allowed<VisitsWrite>, app: web::Data<App>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(actions::key(&app, &actor).await?))
}

/// Import a sealed outbox
///
/// The file that a phone saved where no line opened. Each item is written once by its `client_ref`, whichever way it came first, as typed
/// by the importer for its writer, whose unit confirms it (代录). By the centre, or the writer's own team lead. Needs `outboxes:import`.
#[utoipa::path(operation_id = "outbox_import", tag = "outboxes", security(("bearer" = [])),
    request_body(content = OutboxUpload, content_type = "multipart/form-data", description = "The file in the part `file`"),
    extensions(("x-permission" = json!("outboxes:import"))),
    responses((status = 201, description = "What became of each item", body = OutboxImport), WriteRefusals))]
#[post("/outbox-imports")]
pub async fn outbox_import(actor: Allowed<OutboxesImport>, app: web::Data<App>, form: Multipart) -> ApiResult<HttpResponse> {
    let form = multipart::read(form, &[]).await?;
    Ok(HttpResponse::Created().json(actions::import(&app, &actor, form.file).await?))
}
