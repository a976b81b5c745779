//! The operations on projects.
use super::dto::{Project, ProjectDetail, ProjectFilter};
use super::{files, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs;
use crate::error::ApiResult;
use crate::http::table::Format;
use crate::http::{ArchivedToo, Page, ReadRefusals, ValidQuery, respond};
use actix_web::{HttpRequest, HttpResponse, get, web};
use uuid::Uuid;

/// List projects
///
/// Those that the asker's organization introduces, hosts or answers for, or all of the county. With `Accept: text/csv` or the media
/// type of xlsx, all that the filters find as a file. Needs `projects:read`.
#[utoipa::path(operation_id = "project_list", tag = "projects", params(ProjectFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("projects:read"))),
    responses((status = 200, description = "A page", body = Page<Project>), ReadRefusals))]
#[get("/projects")]
pub async fn project_list(
    actor: Allowed<needs::ProjectsRead>,
    app: web::Data<App>,
    filter: ValidQuery<ProjectFilter>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    if let Some(format) = Format::wanted(&request) {
        let rows = store::all(app.db.read(), &actor, &filter.0).await?;
        return files::table(&rows).send_list(&app, &actor, format, "project", &request).await;
    }
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}

/// One project
///
/// With its twelve milestones and the money of each month. Needs `projects:read`.
#[utoipa::path(operation_id = "project_get", tag = "projects", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project's id"), ArchivedToo),
    extensions(("x-permission" = json!("projects:read"))),
    responses((status = 200, description = "The project", body = ProjectDetail), ReadRefusals))]
#[get("/projects/{id}")]
pub async fn project_get(
    actor: Allowed<needs::ProjectsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<ArchivedToo>,
) -> ApiResult<HttpResponse> {
    let found = store::find(app.db.read(), &actor, *id, query.0.archived(), app.clock.today()).await?;
    let version = found.project.version;
    Ok(respond::row(&found, version))
}
