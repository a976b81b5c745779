//! The operations on comments.
use super::comments::{self, CommentFilter, CommentIn, CommentPatch, LeadComment};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{LeadsComment, LeadsRead};
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, delete, get, patch, post, web};
use uuid::Uuid;

/// List the comments on a lead
///
/// The newest first. Needs `leads:read`.
#[utoipa::path(operation_id = "lead_comment_list", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"), CommentFilter),
    extensions(("x-permission" = json!("leads:read"))),
    responses((status = 200, description = "A page", body = Page<LeadComment>), ReadRefusals))]
#[get("/leads/{id}/comments")]
pub async fn lead_comment_list(
    actor: Allowed<LeadsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    filter: ValidQuery<CommentFilter>,
) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(comments::list(app.db.read(), &actor, *id, &filter.0).await?))
}

/// Comment on a lead
///
/// Whoever is mentioned is told, and must see the lead: otherwise 422 names them. Needs `leads:comment`.
#[utoipa::path(operation_id = "lead_comment_create", tag = "leads", request_body = CommentIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("leads:comment"))),
    responses((status = 201, description = "The comment", body = LeadComment), WriteRefusals))]
#[post("/leads/{id}/comments")]
pub async fn lead_comment_create(
    actor: Allowed<LeadsComment>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<CommentIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("lead_comment_create {id}"), &body.hash);
    Ok(respond::written(&comments::create(&app, &actor, *id, body.value, key).await?))
}

/// Change one's own comment
///
/// JSON merge patch; what stood before stays in the history. Needs `leads:comment`.
#[utoipa::path(operation_id = "lead_comment_update", tag = "leads", request_body = CommentPatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The comment's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("leads:comment"))),
    responses((status = 200, description = "The comment", body = LeadComment), WriteRefusals))]
#[patch("/lead-comments/{id}")]
pub async fn lead_comment_update(
    actor: Allowed<LeadsComment>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<CommentPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&comments::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Archive one's own comment
///
/// Needs `leads:comment`.
#[utoipa::path(operation_id = "lead_comment_archive", tag = "leads", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The comment's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("leads:comment"))),
    responses((status = 204, description = "It is archived"), WriteRefusals))]
#[delete("/lead-comments/{id}")]
pub async fn lead_comment_archive(
    actor: Allowed<LeadsComment>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&comments::archive(&app, &actor, *id, if_match).await?))
}
