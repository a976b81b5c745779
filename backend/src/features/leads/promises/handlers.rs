//! The operations on promises.
use super::actions;
use super::dto::{LeadPromiseFilter, Promise, PromiseEndIn, PromiseFilter, PromiseIn, PromisePatch, PromiseReviewIn};
use super::store::{self, Asker};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{LeadsRead, LeadsWrite};
use crate::error::ApiResult;
use crate::features::leads::kept;
use crate::http::{IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, get, patch, post, web};
use uuid::Uuid;

/// List promises
///
/// Of the leads and projects that the asker sees. Needs `leads:read`.
#[utoipa::path(operation_id = "promise_list", tag = "leads", params(PromiseFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "A page", body = Page<Promise>), ReadRefusals))]
#[get("/promises")]
pub async fn promise_list(actor: Allowed<LeadsRead>, app: web::Data<App>, filter: ValidQuery<PromiseFilter>) -> ApiResult<HttpResponse> {
    let asker = Asker::of(app.db.read(), &actor, app.clock.today()).await?;
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &asker, &filter.0).await?))
}

/// List the promises of a lead
///
/// Needs `leads:read`.
#[utoipa::path(operation_id = "lead_promise_list", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"), LeadPromiseFilter),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "A page", body = Page<Promise>), ReadRefusals))]
#[get("/leads/{id}/promises")]
pub async fn lead_promise_list(
    actor: Allowed<LeadsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    filter: ValidQuery<LeadPromiseFilter>,
) -> ApiResult<HttpResponse> {
    kept::seen(app.db.read(), &actor, *id).await?;
    let asker = Asker::of(app.db.read(), &actor, app.clock.today()).await?;
    Ok(HttpResponse::Ok().json(store::of_lead(app.db.read(), &asker, *id, &filter.0).await?))
}

/// Record a promise to the investor
///
/// It waits for its fair-competition review, without which the lead is not signed. Needs `leads:write`.
#[utoipa::path(operation_id = "promise_create", tag = "leads", request_body = PromiseIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 201, description = "The promise", body = Promise), WriteRefusals))]
#[post("/leads/{id}/promises")]
pub async fn promise_create(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<PromiseIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("promise_create {id}"), &body.hash);
    Ok(respond::written(&actions::create(&app, &actor, *id, body.value, key).await?))
}

/// Change a promise
///
/// JSON merge patch. What it says stands once its review has passed (409 `already_reviewed`); changed words that the review refused are
/// reviewed anew. Needs `leads:write`.
#[utoipa::path(operation_id = "promise_update", tag = "leads", request_body = PromisePatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The promise's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The promise", body = Promise), WriteRefusals))]
#[patch("/promises/{id}")]
pub async fn promise_update(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<PromisePatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Record the fair-competition review of a promise
///
/// With the paper's number. Needs `leads:write`.
#[utoipa::path(operation_id = "promise_review", tag = "leads", request_body = PromiseReviewIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The promise's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The promise", body = Promise), WriteRefusals))]
#[post("/promises/{id}/review")]
pub async fn promise_review(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<PromiseReviewIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("promise_review {id}"), &body.hash);
    Ok(respond::written(&actions::review(&app, &actor, *id, body.value, key).await?))
}

/// End a promise
///
/// Kept, which needs that its review has passed, or withdrawn. The unit that had to keep it may say so too. Needs `leads:write`.
#[utoipa::path(operation_id = "promise_end", tag = "leads", request_body = PromiseEndIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The promise's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:write"))),
    responses((status = 200, description = "The promise", body = Promise), WriteRefusals))]
#[post("/promises/{id}/end")]
pub async fn promise_end(
    actor: Allowed<LeadsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<PromiseEndIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("promise_end {id}"), &body.hash);
    Ok(respond::written(&actions::end(&app, &actor, *id, body.value, key).await?))
}
