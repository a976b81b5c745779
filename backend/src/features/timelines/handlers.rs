//! The operations on timelines.
use super::dto::{TimelineEntry, TimelineQuery};
use super::store::{self, Subject};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::error::ApiResult;
use crate::http::{Page, ReadRefusals, ValidQuery};
use actix_web::{HttpResponse, get, web};
use uuid::Uuid;

/// The timeline of a company
///
/// With that of its leads and projects as far as the asker sees them, the newest first. Needs `timelines:read`.
#[utoipa::path(operation_id = "company_timeline_list", tag = "timelines", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The company's id"), TimelineQuery),
    extensions(("x-permission" = json!("timelines:read"))),
    responses((status = 200, description = "A page", body = Page<TimelineEntry>), ReadRefusals))]
#[get("/companies/{id}/timeline")]
pub async fn company_timeline_list(
    actor: Allowed<needs::TimelinesRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<TimelineQuery>,
) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::page(&app, &actor, Subject::Company(*id), &query.0).await?))
}

/// The timeline of a lead
///
/// The newest first. Needs `timelines:read`.
#[utoipa::path(operation_id = "lead_timeline_list", tag = "timelines", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The lead's id"), TimelineQuery),
    extensions(("x-permission" = json!("timelines:read"))),
    responses((status = 200, description = "A page", body = Page<TimelineEntry>), ReadRefusals))]
#[get("/leads/{id}/timeline")]
pub async fn lead_timeline_list(
    actor: Allowed<needs::TimelinesRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<TimelineQuery>,
) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::page(&app, &actor, Subject::Lead(*id), &query.0).await?))
}

/// The timeline of a project
///
/// The newest first. Needs `timelines:read`.
#[utoipa::path(operation_id = "project_timeline_list", tag = "timelines", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project's id"), TimelineQuery),
    extensions(("x-permission" = json!("timelines:read"))),
    responses((status = 200, description = "A page", body = Page<TimelineEntry>), ReadRefusals))]
#[get("/projects/{id}/timeline")]
pub async fn project_timeline_list(
    actor: Allowed<needs::TimelinesRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<TimelineQuery>,
) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::page(&app, &actor, Subject::Project(*id), &query.0).await?))
}
