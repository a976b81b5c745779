//! The operation on the audit log.
use super::dto::{AuditEntry, AuditFilter};
use super::store;
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::AuditRead;
use crate::error::ApiResult;
use crate::http::{Page, ReadRefusals, ValidQuery};
use actix_web::{HttpResponse, get, web};

/// List the audit log
///
/// Who did what to what, when and from where, the youngest first. Needs `audit:read`.
#[utoipa::path(operation_id = "audit_entry_list", tag = "audit", params(AuditFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("audit:read"))),
    responses((status = 200, description = "A page", body = Page<AuditEntry>), ReadRefusals))]
#[get("/audit-entries")]
pub async fn audit_entry_list(actor: Allowed<AuditRead>, app: web::Data<App>, filter: ValidQuery<AuditFilter>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}
