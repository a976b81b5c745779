//! The operations on leads.
use super::dto::{Lead, LeadFilter};
use super::{files, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::error::ApiResult;
use crate::http::table::Format;
use crate::http::{ArchivedToo, Page, ReadRefusals, ValidQuery, respond};
use actix_web::{HttpRequest, HttpResponse, get, web};
use uuid::Uuid;

/// List leads
///
/// Those that the asker's organization touches, or all of the county. With `Accept: text/csv` or the media type of xlsx, all that the
/// filters find as a file. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_list", tag = "leads", params(LeadFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "A page", body = Page<Lead>), ReadRefusals))]
#[get("/leads")]
pub async fn lead_list(
    actor: Allowed<needs::LeadsRead>,
    app: web::Data<App>,
    filter: ValidQuery<LeadFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    if let Some(format) = Format::wanted(&request) {
        let rows = store::all(app.db.read(), &actor, &filter.0, app.clock.today()).await?;
        return files::table(&rows).send_list(&app, &actor, format, "lead", &request).await;
    }
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0, app.clock.today()).await?))
}

/// One lead
///
/// Needs `leads:read`.
#[utoipa::path(operation_id = "lead_get", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"), ArchivedToo),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "The lead", body = Lead), ReadRefusals))]
#[get("/leads/{id}")]
pub async fn lead_get(
    actor: Allowed<needs::LeadsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let lead = store::find(app.db.read(), &actor, *id, query.0.archived()).await?;
    let version = lead.version;
    Ok(respond::row(&lead, version))
}
