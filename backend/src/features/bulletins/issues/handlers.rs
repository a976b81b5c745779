//! The operations on issues: listed, read, drafted, edited.
use super::dto::{Bulletin, BulletinDetail, BulletinFilter, BulletinIn, BulletinPatch};
use super::{detail, drafts, papers, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{BulletinsRead, BulletinsWrite};
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpRequest, HttpResponse, delete, get, patch, post, web};
use uuid::Uuid;

/// List issues of bulletins
///
/// Published ones; those in work only for who drafts, reviews or issues. Needs `bulletins:read`.
#[utoipa::path(operation_id = "bulletin_list", tag = "bulletins", params(BulletinFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("bulletins:read"))),
    responses((status = 200, description = "A page", body = Page<Bulletin>), ReadRefusals))]
#[get("/bulletins")]
pub async fn bulletin_list(actor: Allowed<BulletinsRead>, app: web::Data<App>, filter: ValidQuery<BulletinFilter>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}

/// Draft an issue by hand
///
/// Of the period that holds a day: a month that is closed (409 `month_not_closed`); a period has one issue (409 `already_there`, `current`
/// names it). Drafts are made by themselves on working days, once a week, and when a month closes. Needs `bulletins:write`.
#[utoipa::path(operation_id = "bulletin_create", tag = "bulletins", request_body = BulletinIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("bulletins:write"))),
    responses((status = 201, description = "The draft", body = Bulletin), WriteRefusals))]
#[post("/bulletins")]
pub async fn bulletin_create(
    actor: Allowed<BulletinsWrite>,
    app: web::Data<App>,
    key: IdempotencyKey,
    body: ValidJson<BulletinIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with("bulletin_create", &body.hash);
    Ok(respond::written(&drafts::create(&app, &actor, body.value, key).await?))
}

/// One issue with what it says
///
/// Numbers as they were when they were counted, and now beside them where that differs. With `Accept` naming docx, xlsx or csv, as a
/// file. Needs `bulletins:read`.
#[utoipa::path(operation_id = "bulletin_get", tag = "bulletins", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The issue's id")),
    extensions(("x-permission" = json!("bulletins:read"))),
    responses((status = 200, description = "The issue", body = BulletinDetail), ReadRefusals))]
#[get("/bulletins/{id}")]
pub async fn bulletin_get(actor: Allowed<BulletinsRead>, app: web::Data<App>, id: web::Path<Uuid>, request: HttpRequest) -> ApiResult<HttpResponse> {
    if let Some(file) = papers::wanted(&request) {
        return papers::send(&app, &actor, file, *id).await;
    }
    let detail = detail::get(app.db.read(), &actor, *id).await?;
    Ok(respond::row(&detail, detail.bulletin.version))
}

/// A picture that an issue prints
///
/// For whoever reads the issue, as an attachment. Needs `bulletins:read`.
#[utoipa::path(operation_id = "bulletin_file_get", tag = "bulletins", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The issue's id"),
        ("file" = Uuid, Path, description = "The picture's id, as a card names it")),
    extensions(("x-permission" = json!("bulletins:read"))),
    responses((status = 200, description = "The bytes", content_type = "application/octet-stream", body = Vec<u8>), ReadRefusals))]
#[get("/bulletins/{id}/files/{file}")]
pub async fn bulletin_file_get(actor: Allowed<BulletinsRead>, app: web::Data<App>, path: web::Path<(Uuid, Uuid)>) -> ApiResult<HttpResponse> {
    let (id, file) = path.into_inner();
    let (file, outgoing) = detail::picture(&app, &actor, id, file).await?;
    Ok(respond::stream(outgoing.bytes, outgoing.size, &file.content_type, &file.name))
}

/// Change a draft
///
/// JSON merge patch: title, texts, headings, what is hidden, the order of the parts, words of cards. Numbers that the issue does not know
/// are told as `unknown_numbers`, and refused never. Needs `bulletins:write`.
#[utoipa::path(operation_id = "bulletin_update", tag = "bulletins", request_body = BulletinPatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The issue's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("bulletins:write"))),
    responses((status = 200, description = "The issue", body = Bulletin), WriteRefusals))]
#[patch("/bulletins/{id}")]
pub async fn bulletin_update(
    actor: Allowed<BulletinsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<BulletinPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&drafts::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Throw a draft away
///
/// It does not come again by itself. Needs `bulletins:write`.
#[utoipa::path(operation_id = "bulletin_archive", tag = "bulletins", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The issue's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("bulletins:write"))),
    responses((status = 204, description = "It is archived"), WriteRefusals))]
#[delete("/bulletins/{id}")]
pub async fn bulletin_archive(
    actor: Allowed<BulletinsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&drafts::archive(&app, &actor, *id, if_match).await?))
}

/// Count a draft's numbers and take its cards anew
///
/// What people wrote stays. Needs `bulletins:write`.
#[utoipa::path(operation_id = "bulletin_refresh", tag = "bulletins", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The issue's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("bulletins:write"))),
    responses((status = 200, description = "The issue", body = Bulletin), WriteRefusals))]
#[post("/bulletins/{id}/refresh")]
pub async fn bulletin_refresh(
    actor: Allowed<BulletinsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("bulletin_refresh {id}"), "");
    Ok(respond::written(&drafts::refresh(&app, &actor, *id, key).await?))
}
