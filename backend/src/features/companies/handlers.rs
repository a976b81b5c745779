//! The operations on companies.
use super::dto::{Company, CompanyDetail, CompanyFilter};
use super::{files, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::error::ApiResult;
use crate::http::table::Format;
use crate::http::{ArchivedToo, Page, ReadRefusals, ValidQuery, respond};
use actix_web::{HttpRequest, HttpResponse, get, web};
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
