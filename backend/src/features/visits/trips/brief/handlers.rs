//! The operations on what to know before a trip, and what to write after it.
use super::dto::{TripBrief, TripVisitDrafts};
use super::{drafts, store, word};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{VisitsRead, VisitsWrite};
use crate::error::ApiResult;
use crate::features::visits::trips;
use crate::http::table::log_export;
use crate::http::word::{DOCX, wanted};
use crate::http::{ReadRefusals, respond};
use actix_web::{HttpRequest, HttpResponse, get, web};
use uuid::Uuid;

/// What to know before a trip
///
/// Of each company that is to be visited, and of those visited besides: the facts, contacts with masked phones, the last visits, open
/// leads with their blockers, promises on both sides, which units are in touch. Visits and leads as far as the asker sees them. With
/// `Accept` naming docx, as a Word document of about two pages. Needs `visits:read`.
#[utoipa::path(operation_id = "trip_brief_get", tag = "trips", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The trip's id")),
    extensions(("x-permission" = json!("visits:read"))),
    responses((status = 200, description = "The brief", body = TripBrief), ReadRefusals))]
#[get("/trips/{id}/brief")]
pub async fn trip_brief_get(actor: Allowed<VisitsRead>, app: web::Data<App>, id: web::Path<Uuid>, request: HttpRequest) -> ApiResult<HttpResponse> {
    let (db, today) = (app.db.read(), app.clock.today());
    let trip = trips::find(db, &actor, *id, false, today).await?;
    let brief = store::brief(db, &actor, trip, today).await?;
    if !wanted(&request) {
        return Ok(HttpResponse::Ok().json(brief));
    }
    let bytes = word::leaflet(&brief).bytes()?;
    log_export(&app, &actor, "trip", &format!("外出招商手册（Word） {}，{} 家企业", brief.trip.code, brief.companies.len())).await?;
    Ok(respond::file(bytes, DOCX, &format!("外出招商手册-{}.docx", brief.trip.code)))
}

/// The visits of a trip, filled in already
///
/// For each planned company without a visit on the trip, a body for `POST /visits` with day, people, unit, place and lead. Needs
/// `visits:write`.
#[utoipa::path(operation_id = "trip_visit_draft_get", tag = "trips", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The trip's id")),
    extensions(("x-permission" = json!("visits:write"))),
    responses((status = 200, description = "The drafts", body = TripVisitDrafts), ReadRefusals))]
#[get("/trips/{id}/visit-drafts")]
pub async fn trip_visit_draft_get(actor: Allowed<VisitsWrite>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    let db = app.db.read();
    let trip = trips::find(db, &actor, *id, false, app.clock.today()).await?;
    Ok(HttpResponse::Ok().json(drafts::of(db, &actor, &trip).await?))
}
