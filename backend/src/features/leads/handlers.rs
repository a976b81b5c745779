//! The operations on leads.
use super::detail::{self, LeadDetail};
use super::dto::{Lead, LeadFilter};
use super::edit::{self, LeadPatch};
use super::first_report::{self, FirstReportEvent};
use super::{files, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::error::ApiResult;
use crate::http::table::Format;
use crate::http::{ArchivedToo, IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpRequest, HttpResponse, delete, get, patch, post, web};
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
        let rows = store::all(app.db.read(), &actor, &filter.0).await?;
        return files::table(&rows).send_list(&app, &actor, format, "lead", &request).await;
    }
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}

/// One lead
///
/// Needs `leads:read`.
#[utoipa::path(operation_id = "lead_get", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"), ArchivedToo),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "The lead", body = LeadDetail), ReadRefusals))]
#[get("/leads/{id}")]
pub async fn lead_get(
    actor: Allowed<needs::LeadsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let lead = detail::find(app.db.read(), &actor, *id, query.0.archived(), app.clock.today()).await?;
    let version = lead.lead.version;
    Ok(respond::row(&lead, version))
}

/// Change a lead
///
/// JSON merge patch; only what is sent is checked. Another responsible unit is a transfer (422 `needs_transfer`). Needs `leads:write` and a
/// part in the lead.
#[utoipa::path(operation_id = "lead_update", tag = "leads", request_body = LeadPatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The lead", body = LeadDetail), WriteRefusals))]
#[patch("/leads/{id}")]
pub async fn lead_update(
    actor: Allowed<needs::LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<LeadPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&edit::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Archive a lead
///
/// One that was never a lead; it is out of every count and can be brought back. A signed one is not archived (409 `signed`). Needs
/// `leads:decide`.
#[utoipa::path(operation_id = "lead_archive", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("leads:decide"))),
    responses((status = 204, description = "It is archived"), WriteRefusals))]
#[delete("/leads/{id}")]
pub async fn lead_archive(
    actor: Allowed<needs::LeadsDecide>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&edit::set_archived(&app, &actor, *id, true, if_match, None).await?))
}

/// Bring an archived lead back
///
/// Needs `leads:decide`.
#[utoipa::path(operation_id = "lead_restore", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:decide"))),
    responses((status = 200, description = "The lead", body = LeadDetail), WriteRefusals))]
#[post("/leads/{id}/restore")]
pub async fn lead_restore(
    actor: Allowed<needs::LeadsDecide>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_restore {id}"), "");
    Ok(respond::written(&edit::set_archived(&app, &actor, *id, false, IfMatch(None), key).await?))
}

/// Who was first
///
/// Reports, claims, decisions, protection, transfers and shares of a lead, the earliest first; nothing of it is ever changed. Needs
/// `leads:read`.
#[utoipa::path(operation_id = "lead_first_report_list", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id")),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "At most 500 entries", body = Page<FirstReportEvent>), ReadRefusals))]
#[get("/leads/{id}/first-report")]
pub async fn lead_first_report_list(actor: Allowed<needs::LeadsRead>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    store::find(app.db.read(), &actor, *id, true).await?;
    let items = first_report::of(app.db.read(), &actor, *id).await?;
    Ok(HttpResponse::Ok().json(Page { items, next_cursor: None, total: None }))
}
