//! The operations that write visits, and what helps to write them.
use super::actions;
use super::dto::Visit;
use super::input::{SameDayQuery, VisitFollowUpIn, VisitIn, VisitJoinIn, VisitPatch};
use super::material::{self, VisitMaterial};
use super::same_day::{self, SameDayVisits};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::VisitsWrite;
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, IfMatch, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, delete, get, patch, post, web};
use uuid::Uuid;

/// Write a visit down
///
/// A company may be named by id or by name; one that nobody knows is made. What carries a `client_ref` that is known already, and is
/// the asker's own, is answered 200 with the visit that exists; another's is 409 `client_ref_taken`. Needs `visits:write`.
#[utoipa::path(operation_id = "visit_create", tag = "visits", request_body = VisitIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("visits:write")), ("x-mobile" = json!(true))),
    responses((status = 201, description = "The visit", body = Visit),
        (status = 200, description = "The visit that this client_ref made before", body = Visit), WriteRefusals))]
#[post("/visits")]
pub async fn visit_create(
    actor: Allowed<VisitsWrite>,
    app: web::Data<App>,
    key: IdempotencyKey,
    body: ValidJson<VisitIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with("visit_create", &body.hash);
    Ok(respond::written(&actions::create(&app, &actor, body.value, key).await?))
}

/// Change a visit
///
/// JSON merge patch; participants and counterparts are replaced as a whole. By its author, its participants, people of the arranging
/// unit, the centre. Needs `visits:write`.
#[utoipa::path(operation_id = "visit_update", tag = "visits", request_body = VisitPatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The visit's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("visits:write")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "The visit", body = Visit), WriteRefusals))]
#[patch("/visits/{id}")]
pub async fn visit_update(
    actor: Allowed<VisitsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<VisitPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Archive a visit
///
/// By its author or the centre. Needs `visits:write`.
#[utoipa::path(operation_id = "visit_archive", tag = "visits", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The visit's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("visits:write")), ("x-mobile" = json!(true))),
    responses((status = 204, description = "It is archived"), WriteRefusals))]
#[delete("/visits/{id}")]
pub async fn visit_archive(actor: Allowed<VisitsWrite>, app: web::Data<App>, id: web::Path<Uuid>, if_match: IfMatch) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::archive(&app, &actor, *id, if_match).await?))
}

/// Bring an archived visit back
///
/// By its author or the centre. Needs `visits:write`.
#[utoipa::path(operation_id = "visit_restore", tag = "visits", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The visit's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("visits:write")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "The visit", body = Visit), WriteRefusals))]
#[post("/visits/{id}/restore")]
pub async fn visit_restore(actor: Allowed<VisitsWrite>, app: web::Data<App>, id: web::Path<Uuid>, key: IdempotencyKey) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("visit_restore {id}"), "");
    Ok(respond::written(&actions::restore(&app, &actor, *id, key).await?))
}

/// Join a visit
///
/// Adds people of one's own unit to a visit that any unit of the county wrote: it belongs to both, the county counts one. Needs `visits:write`.
#[utoipa::path(operation_id = "visit_join", tag = "visits", request_body = VisitJoinIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The visit's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("visits:write")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "The visit", body = Visit), WriteRefusals))]
#[post("/visits/{id}/participants")]
pub async fn visit_join(
    actor: Allowed<VisitsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<VisitJoinIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("visit_join {id}"), &body.hash);
    Ok(respond::written(&actions::join(&app, &actor, *id, body.value, key).await?))
}

/// Note that a visit's follow-up is done
///
/// By those who may change the visit; a new day for the follow-up opens it again. Needs `visits:write`.
#[utoipa::path(operation_id = "visit_follow_up_done", tag = "visits", request_body = VisitFollowUpIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The visit's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("visits:write")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "The visit", body = Visit), WriteRefusals))]
#[post("/visits/{id}/follow-up-completion")]
pub async fn visit_follow_up_done(
    actor: Allowed<VisitsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<VisitFollowUpIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("visit_follow_up_done {id}"), &body.hash);
    Ok(respond::written(&actions::complete(&app, &actor, *id, body.value, key).await?))
}

/// Visits to the same company on the same day
///
/// Of whichever unit: who arranged them and who was there, nothing that was said, so that one may join instead of writing it again.
/// Asking is rate-limited. Needs `visits:write`.
#[utoipa::path(operation_id = "visit_same_day_list", tag = "visits", params(SameDayQuery), security(("bearer" = [])),
    extensions(("x-permission" = json!("visits:write")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "At most twenty", body = SameDayVisits), ReadRefusals))]
#[get("/visits/same-day")]
pub async fn visit_same_day_list(actor: Allowed<VisitsWrite>, app: web::Data<App>, query: ValidQuery<SameDayQuery>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(same_day::list(&app, &actor, &query.0).await?))
}

/// What a phone keeps to write visits down without a line
///
/// People, companies, leads, trips and events that are likely to be named. Needs `visits:write`.
#[utoipa::path(operation_id = "visit_material_get", tag = "visits", security(("bearer" = [])),
    extensions(("x-permission" = json!("visits:write")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "The material", body = VisitMaterial), ReadRefusals))]
#[get("/visits/material")]
pub async fn visit_material_get(actor: Allowed<VisitsWrite>, app: web::Data<App>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(material::gather(&app, &actor).await?))
}
