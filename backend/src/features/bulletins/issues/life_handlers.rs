//! The operations on an issue's way: submitted, returned, reviewed, issued, read, corrected.
use super::dto::{Bulletin, BulletinCorrectionIn, BulletinRead, BulletinReadsQuery, BulletinReturnIn};
use super::{drafts, life, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{BulletinsPublish, BulletinsRead, BulletinsReview, BulletinsWrite};
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

/// Submit a draft for review
///
/// 拟稿 → 审核. Those who review are told. Needs `bulletins:write`.
#[utoipa::path(operation_id = "bulletin_submit", tag = "bulletins", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The issue's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("bulletins:write"))),
    responses((status = 200, description = "The issue", body = Bulletin), WriteRefusals))]
#[post("/bulletins/{id}/submit")]
pub async fn bulletin_submit(
    actor: Allowed<BulletinsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("bulletin_submit {id}"), "");
    Ok(respond::written(&life::submit(&app, &actor, *id, if_match, key).await?))
}

/// Return an issue to a draft
///
/// With a comment, from review on until it is published. Needs `bulletins:review`.
#[utoipa::path(operation_id = "bulletin_return", tag = "bulletins", request_body = BulletinReturnIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The issue's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("bulletins:review"))),
    responses((status = 200, description = "The issue", body = Bulletin), WriteRefusals))]
#[post("/bulletins/{id}/return")]
pub async fn bulletin_return(
    actor: Allowed<BulletinsReview>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    key: IdempotencyKey,
    body: ValidJson<BulletinReturnIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("bulletin_return {id}"), &body.hash);
    Ok(respond::written(&life::give_back(&app, &actor, *id, body.value, if_match, key).await?))
}

/// Review an issue
///
/// 审核, never by whoever drafted, edited or submitted it (403 `same_person`). Needs `bulletins:review`.
#[utoipa::path(operation_id = "bulletin_review", tag = "bulletins", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The issue's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("bulletins:review"))),
    responses((status = 200, description = "The issue", body = Bulletin), WriteRefusals))]
#[post("/bulletins/{id}/review")]
pub async fn bulletin_review(
    actor: Allowed<BulletinsReview>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("bulletin_review {id}"), "");
    Ok(respond::written(&life::review(&app, &actor, *id, if_match, key).await?))
}

/// Issue a reviewed issue
///
/// 签发, never by whoever drafted, edited or submitted it (403 `same_person`). It has its number then, never changes, and all readers are
/// told. Needs `bulletins:publish`.
#[utoipa::path(operation_id = "bulletin_publish", tag = "bulletins", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The issue's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("bulletins:publish"))),
    responses((status = 200, description = "The issue", body = Bulletin), WriteRefusals))]
#[post("/bulletins/{id}/publish")]
pub async fn bulletin_publish(
    actor: Allowed<BulletinsPublish>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("bulletin_publish {id}"), "");
    Ok(respond::written(&life::publish(&app, &actor, *id, if_match, key).await?))
}

/// Correct a published issue by a new one
///
/// A new draft that names it and says what it said; 409 `correction_in_work` where there is one (`current` names it). Needs `bulletins:write`.
#[utoipa::path(operation_id = "bulletin_correct", tag = "bulletins", request_body = BulletinCorrectionIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The issue's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("bulletins:write"))),
    responses((status = 201, description = "The new draft", body = Bulletin), WriteRefusals))]
#[post("/bulletins/{id}/correct")]
pub async fn bulletin_correct(
    actor: Allowed<BulletinsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<BulletinCorrectionIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("bulletin_correct {id}"), &body.hash);
    Ok(respond::written(&drafts::correct(&app, &actor, *id, body.value, key).await?))
}

/// Keep that one has read a published issue
///
/// Once; a second time changes nothing. Needs `bulletins:read`.
#[utoipa::path(operation_id = "bulletin_read", tag = "bulletins", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The issue's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("bulletins:read"))),
    responses((status = 200, description = "The issue", body = Bulletin), WriteRefusals))]
#[post("/bulletins/{id}/read")]
pub async fn bulletin_read(actor: Allowed<BulletinsRead>, app: web::Data<App>, id: web::Path<Uuid>, key: IdempotencyKey) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("bulletin_read {id}"), "");
    Ok(respond::written(&life::read(&app, &actor, *id, key).await?))
}

/// List who has read an issue, and who has not
///
/// Those who have not first. Needs `bulletins:review`.
#[utoipa::path(operation_id = "bulletin_read_list", tag = "bulletins", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The issue's id"), BulletinReadsQuery),
    extensions(("x-permission" = json!("bulletins:review"))),
    responses((status = 200, description = "A page", body = Page<BulletinRead>), ReadRefusals))]
#[get("/bulletins/{id}/reads")]
pub async fn bulletin_read_list(
    actor: Allowed<BulletinsReview>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<BulletinReadsQuery>,
) -> ApiResult<HttpResponse> {
    store::find(app.db.read(), &actor, *id).await?;
    Ok(HttpResponse::Ok().json(store::reads(app.db.read(), &actor, *id, &query.0).await?))
}
