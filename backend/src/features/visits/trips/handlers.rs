//! The operations on trips.
use super::dto::{Trip, TripFilter, TripIn, TripPatch, TripReportIn};
use super::{actions, files, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{VisitsRead, VisitsWrite};
use crate::error::ApiResult;
use crate::http::table::Format;
use crate::http::{ArchivedToo, IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpRequest, HttpResponse, delete, get, patch, post, web};
use uuid::Uuid;

/// List trips
///
/// Those of the asker's units, led by their people or with them along, or that hold a visit the asker sees; or all of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `visits:read`.
#[utoipa::path(operation_id = "trip_list", tag = "trips", params(TripFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("visits:read"))),
    responses((status = 200, description = "A page", body = Page<Trip>), ReadRefusals))]
#[get("/trips")]
pub async fn trip_list(
    actor: Allowed<VisitsRead>,
    app: web::Data<App>,
    filter: ValidQuery<TripFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let (db, today) = (app.db.read(), app.clock.today());
    if let Some(format) = Format::wanted(&request) {
        let rows = store::all(db, &actor, &filter.0, today).await?;
        return files::table(&rows).send_list(&app, &actor, format, "trip", &request).await;
    }
    Ok(HttpResponse::Ok().json(store::list(db, &actor, &filter.0, today).await?))
}

/// One trip
///
/// Needs `visits:read`.
#[utoipa::path(operation_id = "trip_get", tag = "trips", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The trip's id"), ArchivedToo),
    extensions(("x-permission" = json!("visits:read"))),
    responses((status = 200, description = "The trip", body = Trip), ReadRefusals))]
#[get("/trips/{id}")]
pub async fn trip_get(
    actor: Allowed<VisitsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let found = store::find(app.db.read(), &actor, *id, query.0.archived(), app.clock.today()).await?;
    Ok(respond::row(&found, found.version))
}

/// Plan a trip
///
/// Its code is given where it is missing. Needs `visits:write`.
#[utoipa::path(operation_id = "trip_create", tag = "trips", request_body = TripIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("visits:write"))),
    responses((status = 201, description = "The trip", body = Trip), WriteRefusals))]
#[post("/trips")]
pub async fn trip_create(actor: Allowed<VisitsWrite>, app: web::Data<App>, key: IdempotencyKey, body: ValidJson<TripIn>) -> ApiResult<HttpResponse> {
    let key = key.with("trip_create", &body.hash);
    Ok(respond::written(&actions::create(&app, &actor, body.value, key).await?))
}

/// Change a trip
///
/// JSON merge patch; delegation, route and companies are replaced as a whole. By whoever leads it or travels along, its unit, and the
/// centre. Needs `visits:write`.
#[utoipa::path(operation_id = "trip_update", tag = "trips", request_body = TripPatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The trip's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("visits:write"))),
    responses((status = 200, description = "The trip", body = Trip), WriteRefusals))]
#[patch("/trips/{id}")]
pub async fn trip_update(
    actor: Allowed<VisitsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<TripPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Archive a trip
///
/// By whoever leads or planned it, and the centre; one that holds visits is 409 `has_visits`. Needs `visits:write`.
#[utoipa::path(operation_id = "trip_archive", tag = "trips", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The trip's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("visits:write"))),
    responses((status = 204, description = "It is archived"), WriteRefusals))]
#[delete("/trips/{id}")]
pub async fn trip_archive(actor: Allowed<VisitsWrite>, app: web::Data<App>, id: web::Path<Uuid>, if_match: IfMatch) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::archive(&app, &actor, *id, if_match).await?))
}

/// Restore an archived trip
///
/// Needs `visits:write`.
#[utoipa::path(operation_id = "trip_restore", tag = "trips", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The trip's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("visits:write"))),
    responses((status = 200, description = "The trip", body = Trip), WriteRefusals))]
#[post("/trips/{id}/restore")]
pub async fn trip_restore(actor: Allowed<VisitsWrite>, app: web::Data<App>, id: web::Path<Uuid>, key: IdempotencyKey) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("trip_restore {id}"), "");
    Ok(respond::written(&actions::restore(&app, &actor, *id, key).await?))
}

/// Report on a trip
///
/// What came of it and what was achieved; who told it and when is kept. Told again, it replaces what was told. Before the trip begins
/// 409 `not_begun`. Needs `visits:write`.
#[utoipa::path(operation_id = "trip_report", tag = "trips", request_body = TripReportIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The trip's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("visits:write"))),
    responses((status = 200, description = "The trip", body = Trip), WriteRefusals))]
#[post("/trips/{id}/report")]
pub async fn trip_report(
    actor: Allowed<VisitsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<TripReportIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("trip_report {id}"), &body.hash);
    Ok(respond::written(&actions::report(&app, &actor, *id, body.value, key).await?))
}
