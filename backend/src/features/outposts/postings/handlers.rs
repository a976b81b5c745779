//! The operations on postings.
use super::dto::{Posting, PostingFilter, PostingIn, PostingPatch};
use super::{actions, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{OutpostsRead, OutpostsWrite};
use crate::error::ApiResult;
use crate::http::{ArchivedToo, IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, delete, get, patch, post, web};
use uuid::Uuid;

/// List postings at outposts
///
/// One's own and those at the asker's units, or all of the county. Needs `outposts:read`.
#[utoipa::path(operation_id = "posting_list", tag = "postings", params(PostingFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("outposts:read"))),
    responses((status = 200, description = "A page", body = Page<Posting>), ReadRefusals))]
#[get("/postings")]
pub async fn posting_list(actor: Allowed<OutpostsRead>, app: web::Data<App>, filter: ValidQuery<PostingFilter>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0, app.clock.today()).await?))
}

/// One posting
///
/// Needs `outposts:read`.
#[utoipa::path(operation_id = "posting_get", tag = "postings", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The posting's id"), ArchivedToo),
    extensions(("x-permission" = json!("outposts:read"))),
    responses((status = 200, description = "The posting", body = Posting), ReadRefusals))]
#[get("/postings/{id}")]
pub async fn posting_get(
    actor: Allowed<OutpostsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let found = store::find(app.db.read(), &actor, *id, query.0.archived(), app.clock.today()).await?;
    Ok(respond::row(&found, found.version))
}

/// Post somebody to an outpost
///
/// By the promotion centre. A person is in one unit at a time: 422 `posting_overlaps` names the other postings, unless the one that runs
/// gives way (`interrupts`). The account's own unit, and with it what the person sees, stays the system administrator's to change. Needs
/// `outposts:write`.
#[utoipa::path(operation_id = "posting_create", tag = "postings", request_body = PostingIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("outposts:write"))),
    responses((status = 201, description = "The posting", body = Posting), WriteRefusals))]
#[post("/postings")]
pub async fn posting_create(
    actor: Allowed<OutpostsWrite>,
    app: web::Data<App>,
    key: IdempotencyKey,
    body: ValidJson<PostingIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with("posting_create", &body.hash);
    Ok(respond::written(&actions::create(&app, &actor, body.value, key).await?))
}

/// Change the days of a posting
///
/// JSON merge patch; by the promotion centre. Needs `outposts:write`.
#[utoipa::path(operation_id = "posting_update", tag = "postings", request_body = PostingPatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The posting's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("outposts:write"))),
    responses((status = 200, description = "The posting", body = Posting), WriteRefusals))]
#[patch("/postings/{id}")]
pub async fn posting_update(
    actor: Allowed<OutpostsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<PostingPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Archive a posting
///
/// By the promotion centre. Needs `outposts:write`.
#[utoipa::path(operation_id = "posting_archive", tag = "postings", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The posting's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("outposts:write"))),
    responses((status = 204, description = "It is archived"), WriteRefusals))]
#[delete("/postings/{id}")]
pub async fn posting_archive(actor: Allowed<OutpostsWrite>, app: web::Data<App>, id: web::Path<Uuid>, if_match: IfMatch) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::archive(&app, &actor, *id, if_match).await?))
}
