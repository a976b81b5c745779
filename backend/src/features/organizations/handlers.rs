//! The operations on organizations.
use super::dto::{OrganizationFilter, OrganizationIn, OrganizationOut, OrganizationPatch};
use super::moves::{self, MoveIn, OrganizationMoves};
use super::{actions, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{OrganizationsRead, OrganizationsWrite};
use crate::error::{ApiError, ApiResult};
use crate::http::{ArchivedToo, IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, delete, get, patch, post, web};
use uuid::Uuid;

/// List organizations
///
/// The county's tree, flat: build it from `parent_id`. Everybody signed in sees all of it. Needs `organizations:read`.
#[utoipa::path(operation_id = "organization_list", tag = "organizations", params(OrganizationFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("organizations:read"))),
    responses((status = 200, description = "A page", body = Page<OrganizationOut>), ReadRefusals))]
#[get("/organizations")]
pub async fn organization_list(
    actor: Allowed<OrganizationsRead>,
    app: web::Data<App>,
    filter: ValidQuery<OrganizationFilter>,
) -> ApiResult<HttpResponse> {
    let page = store::list(app.db.read(), &actor, &filter.0).await?;
    let ids: Vec<Uuid> = page.items.iter().map(|row| row.id).collect();
    let people = store::people_counts(app.db.read(), &ids).await?;
    Ok(HttpResponse::Ok().json(page.map(|row| {
        let count = people.get(&row.id).copied().unwrap_or(0);
        OrganizationOut::of(row, count, &actor)
    })))
}

/// One organization
///
/// Needs `organizations:read`.
#[utoipa::path(operation_id = "organization_get", tag = "organizations", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The organization's id"), ArchivedToo),
    extensions(("x-permission" = json!("organizations:read"))),
    responses((status = 200, description = "The organization", body = OrganizationOut), ReadRefusals))]
#[get("/organizations/{id}")]
pub async fn organization_get(
    actor: Allowed<OrganizationsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let row = store::find(app.db.read(), actor.county_id, *id).await?;
    if row.archived_at.is_some() && !query.0.archived() {
        return Err(ApiError::not_found());
    }
    let people = store::people_counts(app.db.read(), &[*id]).await?.get(&*id).copied().unwrap_or(0);
    let version = row.version;
    Ok(respond::row(&OrganizationOut::of(row, people, &actor), version))
}

/// Create an organization
///
/// Without `parent_id` it hangs under the county. Of kind `county_leadership` and without `parent_id`, in a county without name, it
/// names the county. Needs `organizations:write`.
#[utoipa::path(operation_id = "organization_create", tag = "organizations", request_body = OrganizationIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("organizations:write"))),
    responses((status = 201, description = "The organization", body = OrganizationOut), WriteRefusals))]
#[post("/organizations")]
pub async fn organization_create(
    actor: Allowed<OrganizationsWrite>,
    app: web::Data<App>,
    key: IdempotencyKey,
    body: ValidJson<OrganizationIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with("organization_create", &body.hash);
    Ok(respond::written(&actions::create(&app, &actor, body.value, key).await?))
}

/// Change an organization
///
/// JSON merge patch: absent leaves, null clears. A unit never hangs under itself. Needs `organizations:write`.
#[utoipa::path(operation_id = "organization_update", tag = "organizations", security(("bearer" = [])),
    request_body = OrganizationPatch,
    params(("id" = Uuid, Path, description = "The organization's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("organizations:write"))),
    responses((status = 200, description = "The organization", body = OrganizationOut), WriteRefusals))]
#[patch("/organizations/{id}")]
pub async fn organization_update(
    actor: Allowed<OrganizationsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<OrganizationPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Archive an organization
///
/// Refused with 409 while units hang under it (`has_children`) or accounts belong to it (`has_people`). Needs `organizations:write`.
#[utoipa::path(operation_id = "organization_archive", tag = "organizations", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The organization's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("organizations:write"))),
    responses((status = 204, description = "It is archived"), WriteRefusals))]
#[delete("/organizations/{id}")]
pub async fn organization_archive(
    actor: Allowed<OrganizationsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::archive(&app, &actor, *id, if_match).await?))
}

/// Bring an archived organization back
///
/// Needs `organizations:write`.
#[utoipa::path(operation_id = "organization_restore", tag = "organizations", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The organization's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("organizations:write"))),
    responses((status = 200, description = "The organization", body = OrganizationOut), WriteRefusals))]
#[post("/organizations/{id}/restore")]
pub async fn organization_restore(
    actor: Allowed<OrganizationsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("organization_restore {id}"), "");
    Ok(respond::written(&actions::restore(&app, &actor, *id, key).await?))
}

/// List where an organization hung
///
/// The latest first, at most 200; empty for one that never moved. Needs `organizations:read`.
#[utoipa::path(operation_id = "organization_move_list", tag = "organizations", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The organization's id")),
    extensions(("x-permission" = json!("organizations:read"))),
    responses((status = 200, description = "The moves", body = OrganizationMoves), ReadRefusals))]
#[get("/organizations/{id}/moves")]
pub async fn organization_move_list(actor: Allowed<OrganizationsRead>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(moves::list(app.db.read(), &actor, *id).await?))
}

/// Move an organization from a day on
///
/// Figures of an earlier date keep the tree of that date. Needs `organizations:write`.
#[utoipa::path(operation_id = "organization_move_create", tag = "organizations", request_body = MoveIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The organization's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("organizations:write"))),
    responses((status = 201, description = "The moves", body = OrganizationMoves), WriteRefusals))]
#[post("/organizations/{id}/moves")]
pub async fn organization_move_create(
    actor: Allowed<OrganizationsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<MoveIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("organization_move_create {id}"), &body.hash);
    Ok(respond::written(&moves::create(&app, &actor, *id, body.value, key).await?))
}
