//! The operations on leads.
use super::dto::{Lead, LeadFilter};
use super::store;
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::error::ApiResult;
use crate::http::{Page, ReadRefusals, ValidQuery, respond};
use actix_web::{HttpResponse, get, web};
use uuid::Uuid;

/// List leads
///
/// Those that the asker's organization touches, or all of the county. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_list", tag = "leads", params(LeadFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "A page", body = Page<Lead>), ReadRefusals))]
#[get("/leads")]
pub async fn lead_list(actor: Allowed<needs::LeadsRead>, app: web::Data<App>, filter: ValidQuery<LeadFilter>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}

/// One lead
///
/// Needs `leads:read`.
#[utoipa::path(operation_id = "lead_get", tag = "leads", params(("id" = Uuid, Path, description = "The lead")), security(("bearer" = [])),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "The lead", body = Lead), ReadRefusals))]
#[get("/leads/{id}")]
pub async fn lead_get(actor: Allowed<needs::LeadsRead>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    let lead = store::find(app.db.read(), &actor, *id).await?;
    let version = lead.version;
    Ok(respond::row(&lead, version))
}
