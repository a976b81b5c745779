//! The operations on chains.
use super::dto::{Chain, ChainFilter, ChainIn, ChainPatch};
use super::{actions, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{DictionariesRead, DictionariesWrite};
use crate::error::ApiResult;
use crate::http::{ArchivedToo, IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, delete, get, patch, post, web};
use uuid::Uuid;

/// List chains
///
/// Each with its links in order. Needs `dictionaries:read`.
#[utoipa::path(operation_id = "chain_list", tag = "chains", params(ChainFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("dictionaries:read"))),
    responses((status = 200, description = "A page", body = Page<Chain>), ReadRefusals))]
#[get("/chains")]
pub async fn chain_list(actor: Allowed<DictionariesRead>, app: web::Data<App>, filter: ValidQuery<ChainFilter>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}

/// One chain
///
/// Needs `dictionaries:read`.
#[utoipa::path(operation_id = "chain_get", tag = "chains", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The chain's id"), ArchivedToo),
    extensions(("x-permission" = json!("dictionaries:read"))),
    responses((status = 200, description = "The chain", body = Chain), ReadRefusals))]
#[get("/chains/{id}")]
pub async fn chain_get(
    actor: Allowed<DictionariesRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let chain = store::find(app.db.read(), &actor, *id, query.0.archived()).await?;
    Ok(respond::row(&chain, chain.version))
}

/// Create a chain
///
/// Needs `dictionaries:write`.
#[utoipa::path(operation_id = "chain_create", tag = "chains", request_body = ChainIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("dictionaries:write"))),
    responses((status = 201, description = "The chain", body = Chain), WriteRefusals))]
#[post("/chains")]
pub async fn chain_create(
    actor: Allowed<DictionariesWrite>,
    app: web::Data<App>,
    key: IdempotencyKey,
    body: ValidJson<ChainIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with("chain_create", &body.hash);
    Ok(respond::written(&actions::create(&app, &actor, body.value, key).await?))
}

/// Change a chain's name and links
///
/// Companies that name it, or a link of it, follow the new name. Needs `dictionaries:write`.
#[utoipa::path(operation_id = "chain_update", tag = "chains", request_body = ChainPatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The chain's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("dictionaries:write"))),
    responses((status = 200, description = "The chain", body = Chain), WriteRefusals))]
#[patch("/chains/{id}")]
pub async fn chain_update(
    actor: Allowed<DictionariesWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<ChainPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Archive a chain
///
/// Needs `dictionaries:write`.
#[utoipa::path(operation_id = "chain_archive", tag = "chains", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The chain's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("dictionaries:write"))),
    responses((status = 204, description = "It is archived"), WriteRefusals))]
#[delete("/chains/{id}")]
pub async fn chain_archive(
    actor: Allowed<DictionariesWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::archive(&app, &actor, *id, if_match).await?))
}

/// Bring an archived chain back
///
/// Needs `dictionaries:write`.
#[utoipa::path(operation_id = "chain_restore", tag = "chains", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The chain's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("dictionaries:write"))),
    responses((status = 200, description = "The chain", body = Chain), WriteRefusals))]
#[post("/chains/{id}/restore")]
pub async fn chain_restore(
    actor: Allowed<DictionariesWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("chain_restore {id}"), "");
    Ok(respond::written(&actions::restore(&app, &actor, *id, key).await?))
}
