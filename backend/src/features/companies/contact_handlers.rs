//! The operations on contacts.
use super::contacts::{self, Contact, ContactFilter, ContactIn, ContactPatch, RevealIn, Revealed};
use super::files;
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{CompaniesRead, CompaniesWrite, ContactsReveal};
use crate::error::ApiResult;
use crate::http::table::Format;
use crate::http::{ArchivedToo, IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpRequest, HttpResponse, delete, get, patch, post, web};
use uuid::Uuid;

/// List contacts
///
/// Phones are masked. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file, masked alike. Needs
/// `companies:read`.
#[utoipa::path(operation_id = "contact_list", tag = "companies", params(ContactFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("companies:read")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "A page", body = Page<Contact>), ReadRefusals))]
#[get("/contacts")]
pub async fn contact_list(
    actor: Allowed<CompaniesRead>,
    app: web::Data<App>,
    filter: ValidQuery<ContactFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    if let Some(format) = Format::wanted(&request) {
        let rows = contacts::all(app.db.read(), &actor, &filter.0).await?;
        return files::contacts(&rows).send_list(&app, &actor, format, "contact", &request).await;
    }
    Ok(HttpResponse::Ok().json(contacts::list(app.db.read(), &actor, &filter.0).await?))
}

/// One contact
///
/// The phone is masked. Needs `companies:read`.
#[utoipa::path(operation_id = "contact_get", tag = "companies", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The contact's id"), ArchivedToo),
    extensions(("x-permission" = json!("companies:read"))),
    responses((status = 200, description = "The contact", body = Contact), ReadRefusals))]
#[get("/contacts/{id}")]
pub async fn contact_get(
    actor: Allowed<CompaniesRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let row = contacts::find(app.db.read(), &actor, *id, query.0.archived()).await?;
    Ok(respond::row(&row, row.version))
}

/// Create a contact of a company
///
/// The phone is sealed in the database and masked in every answer. Needs `companies:write`.
#[utoipa::path(operation_id = "contact_create", tag = "companies", request_body = ContactIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The company's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("companies:write"))),
    responses((status = 201, description = "The contact", body = Contact), WriteRefusals))]
#[post("/companies/{id}/contacts")]
pub async fn contact_create(
    actor: Allowed<CompaniesWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<ContactIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("contact_create {id}"), &body.hash);
    Ok(respond::written(&contacts::create(&app, &actor, *id, body.value, key).await?))
}

/// Change a contact
///
/// JSON merge patch. Needs `companies:write`.
#[utoipa::path(operation_id = "contact_update", tag = "companies", request_body = ContactPatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The contact's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("companies:write"))),
    responses((status = 200, description = "The contact", body = Contact), WriteRefusals))]
#[patch("/contacts/{id}")]
pub async fn contact_update(
    actor: Allowed<CompaniesWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<ContactPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&contacts::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Archive a contact
///
/// Needs `companies:write`.
#[utoipa::path(operation_id = "contact_archive", tag = "companies", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The contact's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("companies:write"))),
    responses((status = 204, description = "It is archived"), WriteRefusals))]
#[delete("/contacts/{id}")]
pub async fn contact_archive(actor: Allowed<CompaniesWrite>, app: web::Data<App>, id: web::Path<Uuid>, if_match: IfMatch) -> ApiResult<HttpResponse> {
    Ok(respond::written(&contacts::archive(&app, &actor, *id, if_match).await?))
}

/// Bring an archived contact back
///
/// Needs `companies:write`.
#[utoipa::path(operation_id = "contact_restore", tag = "companies", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The contact's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("companies:write"))),
    responses((status = 200, description = "The contact", body = Contact), WriteRefusals))]
#[post("/contacts/{id}/restore")]
pub async fn contact_restore(
    actor: Allowed<CompaniesWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("contact_restore {id}"), "");
    Ok(respond::written(&contacts::restore(&app, &actor, *id, key).await?))
}

/// See a contact's phone
///
/// For a reason that stands in the audit log; 20 an hour for one person, then 429 `too_many_reveals`. The number is told once and never
/// stored for an `Idempotency-Key`. Needs `contacts:reveal`.
#[utoipa::path(operation_id = "contact_reveal", tag = "companies", request_body = RevealIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The contact's id")),
    extensions(("x-permission" = json!("contacts:reveal"))),
    responses((status = 200, description = "The number", body = Revealed), WriteRefusals))]
#[post("/contacts/{id}/reveal")]
pub async fn contact_reveal(
    actor: Allowed<ContactsReveal>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    body: ValidJson<RevealIn>,
) -> ApiResult<HttpResponse> {
    let told = contacts::reveal(&app, &actor, *id, &body.value.reason).await?;
    Ok(HttpResponse::Ok().insert_header(("cache-control", "no-store")).json(told))
}
