//! The operations on the ledger.
use super::dto::{Import, ImportsQuery, WorkbookUpload};
use super::export::{self, Personal};
use super::{refused, report::Report, reversal, store, upload, work};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::crypto::sha256_hex;
use crate::error::{ApiError, ApiResult};
use crate::features::jobs;
use crate::http::{IdempotencyKey, Page, ReadRefusals, ValidQuery, WriteRefusals, page, respond, table};
use actix_multipart::Multipart;
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

/// Preview a workbook
///
/// The whole file is checked and nothing is written: per sheet how many rows are new, changed, unchanged or refused, and every refused
/// cell. A workbook or csv in a form of its own is read as is proposed for it (`is_mapped`; see its mapping). With more than 20,000 rows
/// the answer is 202 with a job to follow.
///
/// Needs `ledger:import`.
#[utoipa::path(
    operation_id = "ledger_import_create",
    tag = "ledger",
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and file give the stored answer again")),
    request_body(content = WorkbookUpload, content_type = "multipart/form-data", description = "The workbook in the part `file`"),
    responses(
        (status = 201, body = Import, description = "The preview"),
        (status = 202, body = Import, description = "A large workbook: follow its job"),
        WriteRefusals
    ),
    security(("bearer" = [])),
    extensions(("x-permission" = json!("ledger:import")))
)]
#[post("/ledger/imports")]
pub async fn create(actor: Allowed<needs::LedgerImport>, app: web::Data<App>, key: IdempotencyKey, form: Multipart) -> ApiResult<HttpResponse> {
    let upload = upload::read(form).await?;
    let idempotency = key.with("ledger_import_create", &sha256_hex(&upload.bytes));
    Ok(respond::written(&work::create(&app, &actor, upload, idempotency).await?))
}

/// The imports made so far, the latest first
///
/// Needs `ledger:import`.
#[utoipa::path(
    operation_id = "ledger_import_list",
    tag = "ledger",
    params(ImportsQuery),
    responses((status = 200, body = Page<Import>, description = "One page of imports, without their errors"), ReadRefusals),
    security(("bearer" = [])),
    extensions(("x-permission" = json!("ledger:import")))
)]
#[get("/ledger/imports")]
pub async fn list(actor: Allowed<needs::LedgerImport>, app: web::Data<App>, query: ValidQuery<ImportsQuery>) -> ApiResult<HttpResponse> {
    let limit = page::limit(query.0.limit)?;
    let rows = store::list(app.db.read(), actor.county_id, work::authority(&actor), query.0.cursor.as_deref(), limit).await?;
    let page = Page::cut(rows, limit, None, |row| (row.created_at, row.id))?;
    let now = app.clock.now();
    Ok(HttpResponse::Ok().json(page.map(|row| Import::of(row, None, now, false))))
}

/// One import with what was found
///
/// Needs `ledger:import`.
#[utoipa::path(
    operation_id = "ledger_import_get",
    tag = "ledger",
    params(("id" = Uuid, Path, description = "The import")),
    responses((status = 200, body = Import, description = "The import"), ReadRefusals),
    security(("bearer" = [])),
    extensions(("x-permission" = json!("ledger:import")))
)]
#[get("/ledger/imports/{id}")]
pub async fn get(actor: Allowed<needs::LedgerImport>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    let row = store::find(app.db.read(), actor.county_id, work::authority(&actor), *id).await?.ok_or_else(ApiError::not_found)?;
    let job = match row.job_id {
        Some(job_id) => jobs::find(&app, actor.county_id, job_id).await?,
        None => None,
    };
    let version = row.version;
    Ok(respond::row(&Import::of(row, job, app.clock.now(), true), version))
}

/// Write all good rows of a preview
///
/// In one transaction, or none: 409 `preview_stale` when the county has changed since in a way that matters, `preview_expired` after
/// 24 hours, `already_confirmed` the second time.
///
/// Needs `ledger:import`.
#[utoipa::path(
    operation_id = "ledger_import_confirm",
    tag = "ledger",
    params(
        ("id" = Uuid, Path, description = "The import"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the stored answer again")
    ),
    responses(
        (status = 200, body = Import, description = "Written"),
        (status = 202, body = Import, description = "A large workbook: follow its job"),
        WriteRefusals
    ),
    security(("bearer" = [])),
    extensions(("x-permission" = json!("ledger:import")))
)]
#[post("/ledger/imports/{id}/confirmation")]
pub async fn confirm(actor: Allowed<needs::LedgerImport>, app: web::Data<App>, key: IdempotencyKey, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    let idempotency = key.with("ledger_import_confirm", &id.to_string());
    Ok(respond::written(&work::confirm(&app, &actor, *id, idempotency).await?))
}

/// The refused rows with the reasons beside them
///
/// Needs `ledger:import`.
#[utoipa::path(
    operation_id = "ledger_import_refused_get",
    tag = "ledger",
    params(("id" = Uuid, Path, description = "The import")),
    responses((status = 200, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = Vec<u8>, description = "A workbook to mend and import again"), ReadRefusals),
    security(("bearer" = [])),
    extensions(("x-permission" = json!("ledger:import")))
)]
#[get("/ledger/imports/{id}/refused.xlsx")]
pub async fn get_refused(actor: Allowed<needs::LedgerImport>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    let row = store::find(app.db.read(), actor.county_id, work::authority(&actor), *id).await?.ok_or_else(ApiError::not_found)?;
    let report: Report = row.report.as_deref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    let file = store::file(app.db.read(), &app.ring, row.id).await?.ok_or_else(ApiError::not_found)?;
    table::log_export(&app, &actor, "import", &format!("退回的行：{}", row.file_name)).await?;
    let context = crate::context::RequestContext::current();
    let book = web::block(move || crate::context::CONTEXT.sync_scope(context, || refused::workbook(file, &report.errors))).await;
    Ok(respond::file(book.map_err(ApiError::internal)??, respond::XLSX, "退回的行.xlsx"))
}

/// The whole ledger as a workbook
///
/// An import of it changes nothing. Phones are masked; an import leaves masked cells untouched.
///
/// Needs `ledger:export`.
#[utoipa::path(
    operation_id = "ledger_export",
    tag = "ledger",
    responses((status = 200, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = Vec<u8>, description = "The workbook"), ReadRefusals),
    security(("bearer" = [])),
    extensions(("x-permission" = json!("ledger:export")))
)]
#[get("/ledger/export.xlsx")]
pub async fn get_export(actor: Allowed<needs::LedgerExport>, app: web::Data<App>) -> ApiResult<HttpResponse> {
    let today = app.clock.today();
    table::log_export(&app, &actor, "ledger", "全部台账").await?;
    let footer = format!("{} {today}", actor.name);
    let book = export::workbook(&app.db, &app.ring, actor.county_id, Personal::Masked, &footer).await?;
    Ok(respond::file(book, respond::XLSX, &format!("台账-{today}.xlsx")))
}

/// An empty form of the ledger
///
/// Needs `ledger:import`.
#[utoipa::path(
    operation_id = "ledger_template_get",
    tag = "ledger",
    responses((status = 200, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = Vec<u8>, description = "The workbook"), ReadRefusals),
    security(("bearer" = [])),
    extensions(("x-permission" = json!("ledger:import")))
)]
#[get("/ledger/template.xlsx")]
pub async fn get_template(_actor: Allowed<needs::LedgerImport>) -> ApiResult<HttpResponse> {
    Ok(respond::file(export::template()?, respond::XLSX, "台账-空表.xlsx"))
}

/// Take back what an import wrote
///
/// In one transaction: records that it made are archived, records that it changed are again as they were, where nobody has touched them
/// since and nothing that stays refers to them; `reversal` says which stay and why. 409 `not_confirmed` before it is written,
/// `already_reversed` the second time, `not_reversible` for imports written before the product kept what they changed.
///
/// Needs `ledger:import`.
#[utoipa::path(
    operation_id = "ledger_import_reverse",
    tag = "ledger",
    params(
        ("id" = Uuid, Path, description = "The import"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the stored answer again")
    ),
    responses((status = 200, body = Import, description = "Taken back"), WriteRefusals),
    security(("bearer" = [])),
    extensions(("x-permission" = json!("ledger:import")))
)]
#[post("/ledger/imports/{id}/reversal")]
pub async fn reverse(actor: Allowed<needs::LedgerImport>, app: web::Data<App>, key: IdempotencyKey, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    let idempotency = key.with("ledger_import_reverse", &id.to_string());
    Ok(respond::written(&reversal::actions::reverse(&app, &actor, *id, idempotency).await?))
}
