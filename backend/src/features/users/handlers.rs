//! The operations on accounts.
use super::actions::{self, Asked};
use super::dto::{ActivationLink, ActivationSlips, UserFilter, UserIn, UserLockIn, UserOut, UserPatch, UserRolesIn};
use super::{links, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{RolesGrant, UsersLock, UsersRead, UsersReset, UsersUnlock, UsersWrite};
use crate::error::{ApiError, ApiResult};
use crate::http::{ArchivedToo, IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, delete, get, patch, post, put, web};
use uuid::Uuid;

/// List accounts
///
/// Needs `users:read`.
#[utoipa::path(operation_id = "user_list", tag = "users", params(UserFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("users:read"))),
    responses((status = 200, description = "A page", body = Page<UserOut>), ReadRefusals))]
#[get("/users")]
pub async fn user_list(actor: Allowed<UsersRead>, app: web::Data<App>, filter: ValidQuery<UserFilter>) -> ApiResult<HttpResponse> {
    let page = store::list(app.db.read(), &actor, &filter.0).await?;
    let items = actions::tell(app.db.read(), &actor, page.items, app.clock.today()).await?;
    Ok(HttpResponse::Ok().json(Page { items, next_cursor: page.next_cursor, total: page.total }))
}

/// One account
///
/// Needs `users:read`.
#[utoipa::path(operation_id = "user_get", tag = "users", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The account's id"), ArchivedToo),
    extensions(("x-permission" = json!("users:read"))),
    responses((status = 200, description = "The account", body = UserOut), ReadRefusals))]
#[get("/users/{id}")]
pub async fn user_get(
    actor: Allowed<UsersRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let row = store::find(app.db.read(), actor.county_id, *id).await?;
    if row.archived_at.is_some() && !query.0.archived() {
        return Err(ApiError::not_found());
    }
    let version = row.version;
    let told = actions::tell(app.db.read(), &actor, vec![row], app.clock.today()).await?;
    Ok(respond::row(&told.first(), version))
}

/// Create an account
///
/// It has no roles (the security administrator grants them) and no password (a one-time link or a slip sets it). Needs `users:write`.
#[utoipa::path(operation_id = "user_create", tag = "users", request_body = UserIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("users:write"))),
    responses((status = 201, description = "The account", body = UserOut), WriteRefusals))]
#[post("/users")]
pub async fn user_create(actor: Allowed<UsersWrite>, app: web::Data<App>, key: IdempotencyKey, body: ValidJson<UserIn>) -> ApiResult<HttpResponse> {
    let key = key.with("user_create", &body.hash);
    Ok(respond::written(&actions::create(&app, &actor, body.value, key).await?))
}

/// Change an account
///
/// JSON merge patch of name, title, phone, unit. Another title or unit stands from today. Needs `users:write`.
#[utoipa::path(operation_id = "user_update", tag = "users", security(("bearer" = [])), request_body = UserPatch,
    params(("id" = Uuid, Path, description = "The account's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("users:write"))),
    responses((status = 200, description = "The account", body = UserOut), WriteRefusals))]
#[patch("/users/{id}")]
pub async fn user_update(
    actor: Allowed<UsersWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<UserPatch>,
) -> ApiResult<HttpResponse> {
    let asked = Asked { app: &app, actor: &actor, id: *id, if_match, key: None };
    Ok(respond::written(&asked.update(body.value).await?))
}

/// Archive an account
///
/// Its sessions end. Refused for oneself (403 `not_to_oneself`) and for the last administrator of a kind (409 `last_of_role`).
/// Needs `users:write`.
#[utoipa::path(operation_id = "user_archive", tag = "users", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The account's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("users:write"))),
    responses((status = 204, description = "It is archived"), WriteRefusals))]
#[delete("/users/{id}")]
pub async fn user_archive(actor: Allowed<UsersWrite>, app: web::Data<App>, id: web::Path<Uuid>, if_match: IfMatch) -> ApiResult<HttpResponse> {
    let asked = Asked { app: &app, actor: &actor, id: *id, if_match, key: None };
    Ok(respond::written(&asked.archive().await?))
}

/// Bring an archived account back
///
/// Needs `users:write`.
#[utoipa::path(operation_id = "user_restore", tag = "users", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The account's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("users:write"))),
    responses((status = 200, description = "The account", body = UserOut), WriteRefusals))]
#[post("/users/{id}/restore")]
pub async fn user_restore(actor: Allowed<UsersWrite>, app: web::Data<App>, id: web::Path<Uuid>, key: IdempotencyKey) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("user_restore {id}"), "");
    let asked = Asked { app: &app, actor: &actor, id: *id, if_match: IfMatch(None), key };
    Ok(respond::written(&asked.restore().await?))
}

/// Set an account's roles
///
/// They replace those held, and the account's sessions end. An administrative role stands alone (422 `roles_exclude_each_other`);
/// nobody grants to himself; the last usable administrator of a kind keeps the role (409 `last_of_role`). An inspector has a term.
/// Needs `roles:grant`.
#[utoipa::path(operation_id = "user_grant_roles", tag = "users", security(("bearer" = [])), request_body = UserRolesIn,
    params(("id" = Uuid, Path, description = "The account's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("roles:grant"))),
    responses((status = 200, description = "The account", body = UserOut), WriteRefusals))]
#[put("/users/{id}/roles")]
pub async fn user_grant_roles(
    actor: Allowed<RolesGrant>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<UserRolesIn>,
) -> ApiResult<HttpResponse> {
    let asked = Asked { app: &app, actor: &actor, id: *id, if_match, key: None };
    Ok(respond::written(&asked.grant_roles(body.value.roles, body.value.inspector_to_on).await?))
}

/// Lock an account
///
/// Its sessions end and nobody signs in with it until it is unlocked. Needs `users:lock`.
#[utoipa::path(operation_id = "user_lock", tag = "users", security(("bearer" = [])), request_body = UserLockIn,
    params(("id" = Uuid, Path, description = "The account's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("users:lock"))),
    responses((status = 200, description = "The account", body = UserOut), WriteRefusals))]
#[post("/users/{id}/lock")]
pub async fn user_lock(
    actor: Allowed<UsersLock>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    if_match: IfMatch,
    body: ValidJson<UserLockIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("user_lock {id}"), &body.hash);
    let asked = Asked { app: &app, actor: &actor, id: *id, if_match, key };
    Ok(respond::written(&asked.lock(body.value.reason).await?))
}

/// Unlock an account
///
/// Also forgets its failed sign-ins. Needs `users:unlock`.
#[utoipa::path(operation_id = "user_unlock", tag = "users", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The account's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("users:unlock"))),
    responses((status = 200, description = "The account", body = UserOut), WriteRefusals))]
#[post("/users/{id}/unlock")]
pub async fn user_unlock(actor: Allowed<UsersUnlock>, app: web::Data<App>, id: web::Path<Uuid>, key: IdempotencyKey) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("user_unlock {id}"), "");
    let asked = Asked { app: &app, actor: &actor, id: *id, if_match: IfMatch(None), key };
    Ok(respond::written(&asked.unlock().await?))
}

/// Make a one-time link that sets a new password
///
/// Older links and all sessions of the account end. The system administrator resets business accounts, the auditor and the security
/// administrator; the security administrator resets business accounts and the system administrator. The code is told once and never
/// stored for an `Idempotency-Key`. Needs `users:reset`.
#[utoipa::path(operation_id = "user_activation", tag = "users", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The account's id")),
    extensions(("x-permission" = json!("users:reset"))),
    responses((status = 200, description = "The link, good for 72 hours", body = ActivationLink), WriteRefusals))]
#[post("/users/{id}/activation")]
pub async fn user_activation(actor: Allowed<UsersReset>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(links::reset(&app, &actor, *id).await?))
}

/// Make one-time slips for a unit's accounts without password
///
/// One for each account of the unit, and of the units below it, that the asker may reset; older codes of theirs end. Good for 14 days,
/// told once. Needs `users:reset`.
#[utoipa::path(operation_id = "organization_activation_slips", tag = "organizations", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The organization's id")),
    extensions(("x-permission" = json!("users:reset"))),
    responses((status = 200, description = "The slips", body = ActivationSlips), WriteRefusals))]
#[post("/organizations/{id}/activation-slips")]
pub async fn organization_activation_slips(actor: Allowed<UsersReset>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(links::slips(&app, &actor, *id).await?))
}
