//! The operations on companies.
use super::chain_map::{self, ChainMap};
use super::dto::{Company, CompanyDetail, CompanyFilter, CompanyIn, CompanyPatch};
use super::{actions, files, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{self, CompaniesMerge, CompaniesWrite};
use crate::error::ApiResult;
use crate::http::table::Format;
use crate::http::{ArchivedToo, IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpRequest, HttpResponse, delete, get, patch, post, web};
use uuid::Uuid;

/// List companies
///
/// All of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `companies:read`.
#[utoipa::path(operation_id = "company_list", tag = "companies", params(CompanyFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("companies:read"))),
    responses((status = 200, description = "A page", body = Page<Company>), ReadRefusals))]
#[get("/companies")]
pub async fn company_list(
    actor: Allowed<needs::CompaniesRead>,
    app: web::Data<App>,
    filter: ValidQuery<CompanyFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    if let Some(format) = Format::wanted(&request) {
        let rows = store::all(app.db.read(), &actor, &filter.0).await?;
        return files::table(&rows).send_list(&app, &actor, format, "company", &request).await;
    }
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}

/// One company
///
/// With its contacts (phones masked) and its ties as far as the asker sees them. Needs `companies:read`.
#[utoipa::path(operation_id = "company_get", tag = "companies", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The company's id"), ArchivedToo),
    extensions(("x-permission" = json!("companies:read"))),
    responses((status = 200, description = "The company", body = CompanyDetail), ReadRefusals))]
#[get("/companies/{id}")]
pub async fn company_get(
    actor: Allowed<needs::CompaniesRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let row = store::find(app.db.read(), &actor, *id, query.0.archived()).await?;
    let version = row.company.version;
    Ok(respond::row(&row, version))
}

/// Create a company
///
/// With a name alone it is 待完善. A name or a credit code that another company bears is 409 (`name_taken`, `credit_code_taken`).
/// Needs `companies:write`.
#[utoipa::path(operation_id = "company_create", tag = "companies", request_body = CompanyIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("companies:write"))),
    responses((status = 201, description = "The company", body = CompanyDetail), WriteRefusals))]
#[post("/companies")]
pub async fn company_create(
    actor: Allowed<CompaniesWrite>,
    app: web::Data<App>,
    key: IdempotencyKey,
    body: ValidJson<CompanyIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with("company_create", &body.hash);
    Ok(respond::written(&actions::create(&app, &actor, body.value, key).await?))
}

/// Change a company
///
/// JSON merge patch. Needs `companies:write`.
#[utoipa::path(operation_id = "company_update", tag = "companies", request_body = CompanyPatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The company's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("companies:write"))),
    responses((status = 200, description = "The company", body = CompanyDetail), WriteRefusals))]
#[patch("/companies/{id}")]
pub async fn company_update(
    actor: Allowed<CompaniesWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<CompanyPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Archive a company
///
/// Refused while it has open leads or live projects (409 `has_open_work`). Needs `companies:merge`.
#[utoipa::path(operation_id = "company_archive", tag = "companies", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The company's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("companies:merge"))),
    responses((status = 204, description = "It is archived"), WriteRefusals))]
#[delete("/companies/{id}")]
pub async fn company_archive(actor: Allowed<CompaniesMerge>, app: web::Data<App>, id: web::Path<Uuid>, if_match: IfMatch) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::archive(&app, &actor, *id, if_match).await?))
}

/// Bring an archived company back
///
/// One that was merged comes back by undoing the merge (409 `merged`). Needs `companies:merge`.
#[utoipa::path(operation_id = "company_restore", tag = "companies", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The company's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("companies:merge"))),
    responses((status = 200, description = "The company", body = CompanyDetail), WriteRefusals))]
#[post("/companies/{id}/restore")]
pub async fn company_restore(
    actor: Allowed<CompaniesMerge>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("company_restore {id}"), "");
    Ok(respond::written(&actions::restore(&app, &actor, *id, key).await?))
}

/// The chain map
///
/// Chain → links → companies here and elsewhere, open leads, gaps. Needs `companies:read`.
#[utoipa::path(operation_id = "chain_map_get", tag = "companies", security(("bearer" = [])),
    extensions(("x-permission" = json!("companies:read"))),
    responses((status = 200, description = "The chains", body = ChainMap), ReadRefusals))]
#[get("/chain-map")]
pub async fn chain_map_get(actor: Allowed<needs::CompaniesRead>, app: web::Data<App>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(chain_map::read(app.db.read(), &actor).await?))
}
