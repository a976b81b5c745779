//! The operations on dictionaries and packages.
use super::super::packages;
use super::domain;
use super::dto::{
    Dictionaries, Dictionary, DictionaryEntries, DictionaryEntry, DictionaryEntryIn, DictionaryOrderIn, DictionaryPackages, EntryFilter,
    PackageImport,
};
use super::{actions, store};
use crate::app::App;
use crate::authz::permission::needs::{DictionariesRead, DictionariesWrite};
use crate::authz::{Allowed, Permission};
use crate::error::{ApiError, ApiResult};
use crate::http::{ArchivedToo, Can, IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, delete, get, patch, post, put, web};
use uuid::Uuid;

/// All dictionaries
///
/// Words that the county may add to, and standard classifications. Needs `dictionaries:read`.
#[utoipa::path(operation_id = "dictionary_list", tag = "dictionaries", security(("bearer" = [])),
    extensions(("x-permission" = json!("dictionaries:read"))),
    responses((status = 200, description = "All of them", body = Dictionaries), ReadRefusals))]
#[get("/dictionaries")]
pub async fn dictionary_list(actor: Allowed<DictionariesRead>, app: web::Data<App>) -> ApiResult<HttpResponse> {
    let counts = store::counts(app.db.read(), actor.county_id).await?;
    let may = actor.may(Permission::DictionariesWrite);
    let told = |known: &domain::Dictionary| Dictionary {
        name: known.name.into(),
        label: known.label.into(),
        is_coded: known.is_coded,
        entries: counts.get(known.name).copied().unwrap_or(0),
        can: Can { update: may && !known.is_coded },
    };
    Ok(HttpResponse::Ok().json(Dictionaries { items: domain::DICTIONARIES.iter().map(told).collect() }))
}

/// Packages kept in the product
///
/// Standard classifications and holidays, each with its release and what the county took over last. Needs `dictionaries:read`.
#[utoipa::path(operation_id = "dictionary_package_list", tag = "dictionaries", security(("bearer" = [])),
    extensions(("x-permission" = json!("dictionaries:read"))),
    responses((status = 200, description = "All of them", body = DictionaryPackages), ReadRefusals))]
#[get("/dictionaries/packages")]
pub async fn dictionary_package_list(actor: Allowed<DictionariesRead>, app: web::Data<App>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(packages::list(&app, &actor).await?))
}

/// Take a package over
///
/// New entries are added, changed ones changed, those no longer in it archived; days that a person entered stay. Doing it twice changes
/// nothing. Needs `dictionaries:write`.
#[utoipa::path(operation_id = "dictionary_package_import", tag = "dictionaries", security(("bearer" = [])),
    params(("name" = String, Path, description = "The package: `industries`, `divisions` or `holidays`"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("dictionaries:write"))),
    responses((status = 200, description = "What it did", body = PackageImport), WriteRefusals))]
#[post("/dictionaries/packages/{name}/import")]
pub async fn dictionary_package_import(
    actor: Allowed<DictionariesWrite>,
    app: web::Data<App>,
    name: web::Path<String>,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("dictionary_package_import {name}"), "");
    Ok(respond::written(&packages::import(&app, actor.author(), &name, key).await?))
}

/// List a dictionary's entries
///
/// Needs `dictionaries:read`.
#[utoipa::path(operation_id = "dictionary_entry_list", tag = "dictionaries", security(("bearer" = [])),
    params(("name" = String, Path, description = "The dictionary's name"), EntryFilter),
    extensions(("x-permission" = json!("dictionaries:read")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "A page", body = Page<DictionaryEntry>), ReadRefusals))]
#[get("/dictionaries/{name}/entries")]
pub async fn dictionary_entry_list(
    actor: Allowed<DictionariesRead>,
    app: web::Data<App>,
    name: web::Path<String>,
    filter: ValidQuery<EntryFilter>,
) -> ApiResult<HttpResponse> {
    let dictionary = domain::find(&name).ok_or_else(ApiError::not_found)?;
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, dictionary.name, &filter.0).await?))
}

/// Add a word to a dictionary
///
/// At its end. A word that reads the same is 409 `entry_exists`, or `entry_archived`. Needs `dictionaries:write`.
#[utoipa::path(operation_id = "dictionary_entry_create", tag = "dictionaries", request_body = DictionaryEntryIn, security(("bearer" = [])),
    params(("name" = String, Path, description = "The dictionary's name"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("dictionaries:write"))),
    responses((status = 201, description = "The entry", body = DictionaryEntry), WriteRefusals))]
#[post("/dictionaries/{name}/entries")]
pub async fn dictionary_entry_create(
    actor: Allowed<DictionariesWrite>,
    app: web::Data<App>,
    name: web::Path<String>,
    key: IdempotencyKey,
    body: ValidJson<DictionaryEntryIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("dictionary_entry_create {name}"), &body.hash);
    Ok(respond::written(&actions::create(&app, &actor, &name, body.value, key).await?))
}

/// Order a dictionary's entries
///
/// Every live entry once. Needs `dictionaries:write`.
#[utoipa::path(operation_id = "dictionary_entry_order", tag = "dictionaries", request_body = DictionaryOrderIn, security(("bearer" = [])),
    params(("name" = String, Path, description = "The dictionary's name")),
    extensions(("x-permission" = json!("dictionaries:write"))),
    responses((status = 200, description = "The entries in their order", body = DictionaryEntries), WriteRefusals))]
#[put("/dictionaries/{name}/order")]
pub async fn dictionary_entry_order(
    actor: Allowed<DictionariesWrite>,
    app: web::Data<App>,
    name: web::Path<String>,
    body: ValidJson<DictionaryOrderIn>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::order(&app, &actor, &name, body.value.ids).await?))
}

/// One entry of a dictionary
///
/// Needs `dictionaries:read`.
#[utoipa::path(operation_id = "dictionary_entry_get", tag = "dictionaries", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The entry's id"), ArchivedToo),
    extensions(("x-permission" = json!("dictionaries:read"))),
    responses((status = 200, description = "The entry", body = DictionaryEntry), ReadRefusals))]
#[get("/dictionary-entries/{id}")]
pub async fn dictionary_entry_get(
    actor: Allowed<DictionariesRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let entry = store::find(app.db.read(), &actor, *id, query.0.archived()).await?;
    Ok(respond::row(&entry, entry.version))
}

/// Rename a word
///
/// Every record that holds it holds the new one from now on. A word by which figures count is 409 `word_is_counted`. Needs
/// `dictionaries:write`.
#[utoipa::path(operation_id = "dictionary_entry_rename", tag = "dictionaries", request_body = DictionaryEntryIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The entry's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("dictionaries:write"))),
    responses((status = 200, description = "The entry", body = DictionaryEntry), WriteRefusals))]
#[patch("/dictionary-entries/{id}")]
pub async fn dictionary_entry_rename(
    actor: Allowed<DictionariesWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<DictionaryEntryIn>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::rename(&app, &actor, *id, body.value, if_match).await?))
}

/// Archive a word
///
/// It is offered no more; records keep it. Needs `dictionaries:write`.
#[utoipa::path(operation_id = "dictionary_entry_archive", tag = "dictionaries", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The entry's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("dictionaries:write"))),
    responses((status = 204, description = "It is archived"), WriteRefusals))]
#[delete("/dictionary-entries/{id}")]
pub async fn dictionary_entry_archive(
    actor: Allowed<DictionariesWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::archive(&app, &actor, *id, if_match).await?))
}

/// Bring an archived word back
///
/// Needs `dictionaries:write`.
#[utoipa::path(operation_id = "dictionary_entry_restore", tag = "dictionaries", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The entry's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("dictionaries:write"))),
    responses((status = 200, description = "The entry", body = DictionaryEntry), WriteRefusals))]
#[post("/dictionary-entries/{id}/restore")]
pub async fn dictionary_entry_restore(
    actor: Allowed<DictionariesWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("dictionary_entry_restore {id}"), "");
    Ok(respond::written(&actions::restore(&app, &actor, *id, key).await?))
}
