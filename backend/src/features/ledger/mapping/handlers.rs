//! The operations on mappings.
use super::actions;
use super::dto::{FormOut, MappingOut, MappingPatch};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::error::ApiResult;
use crate::http::{IfMatch, ReadRefusals, ValidJson, WriteRefusals, respond};
use actix_web::{HttpResponse, get, patch, web};
use uuid::Uuid;

/// How a workbook is read
///
/// For each sheet of the file which ledger sheet it is, where its header stands, which column is which, in which unit, which words mean
/// which entries, and what is no record; with the preview that comes of it.
///
/// Needs `ledger:import`.
#[utoipa::path(
    operation_id = "ledger_mapping_get",
    tag = "ledger",
    params(("id" = Uuid, Path, description = "The import")),
    responses((status = 200, body = MappingOut, description = "The mapping"), WriteRefusals),
    security(("bearer" = [])),
    extensions(("x-permission" = json!("ledger:import")))
)]
#[get("/ledger/imports/{id}/mapping")]
pub async fn get(actor: Allowed<needs::LedgerImport>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    let mapping = actions::get(&app, &actor, *id).await?;
    let version = mapping.import.version;
    Ok(respond::row(&mapping, version))
}

/// Correct how a workbook is read
///
/// One pick at a time or several: what is absent stays. The file is read and previewed anew at once, and the mapping is kept for files of
/// that shape. With more than 20,000 rows the answer is 202, and the preview a job.
///
/// Needs `ledger:import`.
#[utoipa::path(
    operation_id = "ledger_mapping_update",
    tag = "ledger",
    params(
        ("id" = Uuid, Path, description = "The import"),
        ("If-Match" = Option<String>, Header, description = "The import's version that the change is meant for")
    ),
    request_body(content = MappingPatch, description = "What to read otherwise"),
    responses(
        (status = 200, body = MappingOut, description = "The mapping, and the preview under it"),
        (status = 202, body = MappingOut, description = "A large workbook: follow the import's job"),
        WriteRefusals
    ),
    security(("bearer" = [])),
    extensions(("x-permission" = json!("ledger:import")))
)]
#[patch("/ledger/imports/{id}/mapping")]
pub async fn update(
    actor: Allowed<needs::LedgerImport>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<MappingPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::update(&app, &actor, *id, &body.value, &if_match).await?))
}

/// The ledger's own form
///
/// Its sheets with their columns and what each may hold: what can be picked in a mapping.
///
/// Needs `ledger:import`.
#[utoipa::path(
    operation_id = "ledger_form_get",
    tag = "ledger",
    responses((status = 200, body = FormOut, description = "The form"), ReadRefusals),
    security(("bearer" = [])),
    extensions(("x-permission" = json!("ledger:import")))
)]
#[get("/ledger/form")]
pub async fn get_form(actor: Allowed<needs::LedgerImport>, app: web::Data<App>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(actions::form(&app, &actor).await?))
}
