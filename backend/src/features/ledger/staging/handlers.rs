//! The operations on the rows of an import.
use super::actions;
use super::dto::{MendedOut, RowOut, RowPatch, RowsQuery};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::error::ApiResult;
use crate::http::{IfMatch, Page, ValidJson, ValidQuery, WriteRefusals, page, respond};
use actix_web::{HttpResponse, get, patch, web};
use uuid::Uuid;

/// The rows of an import before it is written
///
/// Each with its cells as the ledger reads them and what is wrong with them; with `state=refused`, the rows that wait to be mended. 409
/// for an import that is written or older than 24 hours, and `too_many_rows` for more than 20,000 rows.
///
/// Needs `ledger:import`.
#[utoipa::path(
    operation_id = "ledger_row_list",
    tag = "ledger",
    params(("id" = Uuid, Path, description = "The import"), RowsQuery),
    responses((status = 200, body = Page<RowOut>, description = "One page of rows"), WriteRefusals),
    security(("bearer" = [])),
    extensions(("x-permission" = json!("ledger:import")))
)]
#[get("/ledger/imports/{id}/rows")]
pub async fn list(
    actor: Allowed<needs::LedgerImport>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<RowsQuery>,
) -> ApiResult<HttpResponse> {
    let limit = page::limit(query.0.limit)?;
    Ok(HttpResponse::Ok().json(actions::list(&app, &actor, *id, &query.0, limit).await?))
}

/// Mend a row of an import
///
/// Cells are typed as the ledger has them; the row and the whole preview are checked again at once.
///
/// Needs `ledger:import`.
#[utoipa::path(
    operation_id = "ledger_row_update",
    tag = "ledger",
    params(
        ("id" = Uuid, Path, description = "The import"),
        ("key" = String, Path, description = "The row's `key`"),
        ("If-Match" = Option<String>, Header, description = "The import's version that the change is meant for")
    ),
    request_body(content = RowPatch, description = "Cells typed anew"),
    responses((status = 200, body = MendedOut, description = "The row and the preview"), WriteRefusals),
    security(("bearer" = [])),
    extensions(("x-permission" = json!("ledger:import")))
)]
#[patch("/ledger/imports/{id}/rows/{key}")]
pub async fn update(
    actor: Allowed<needs::LedgerImport>,
    app: web::Data<App>,
    path: web::Path<(Uuid, String)>,
    if_match: IfMatch,
    body: ValidJson<RowPatch>,
) -> ApiResult<HttpResponse> {
    let (id, key) = path.into_inner();
    Ok(respond::written(&actions::update(&app, &actor, (id, &key), &body.value, &if_match).await?))
}
