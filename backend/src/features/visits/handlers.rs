//! The operations on visits.
use super::dto::{Visit, VisitFilter};
use super::{files, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::error::ApiResult;
use crate::http::table::Format;
use crate::http::{ArchivedToo, Page, ReadRefusals, ValidQuery, respond};
use actix_web::{HttpRequest, HttpResponse, get, web};
use uuid::Uuid;

/// List visits
///
/// Those that the asker's organization arranged or took part in, or all of the county. With `Accept: text/csv` or the media type of xlsx, all that the filters find as a file. Needs `visits:read`.
#[utoipa::path(operation_id = "visit_list", tag = "visits", params(VisitFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("visits:read")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "A page", body = Page<Visit>), ReadRefusals))]
#[get("/visits")]
pub async fn visit_list(
    actor: Allowed<needs::VisitsRead>,
    app: web::Data<App>,
    filter: ValidQuery<VisitFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    if let Some(format) = Format::wanted(&request) {
        let rows = store::all(app.db.read(), &actor, &filter.0).await?;
        return files::table(&rows).send_list(&app, &actor, format, "visit", &request).await;
    }
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}

/// One visit
///
/// Needs `visits:read`.
#[utoipa::path(operation_id = "visit_get", tag = "visits", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The visit's id"), ArchivedToo),
    extensions(("x-permission" = json!("visits:read")), ("x-mobile" = json!(true))),
    responses((status = 200, description = "The visit", body = Visit), ReadRefusals))]
#[get("/visits/{id}")]
pub async fn visit_get(
    actor: Allowed<needs::VisitsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let row = store::find(app.db.read(), &actor, *id, query.0.archived()).await?;
    let version = row.version;
    Ok(respond::row(&row, version))
}
