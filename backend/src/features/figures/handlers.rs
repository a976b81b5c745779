//! The operations on figures.
use super::compute::{self, Asked};
use super::dto::{FigureRecords, Figures, FiguresQuery, RecordsQuery};
use super::files;
use super::records::{self, Wanted};
use crate::app::App;
use crate::authz::permission::needs;
use crate::authz::role::Scope;
use crate::authz::{Actor, Allowed};
use crate::error::ApiResult;
use crate::http::ReadRefusals;
use crate::http::{ValidQuery, page};
use actix_web::{HttpRequest, HttpResponse, get, web};
use chrono::NaiveDate;
use uuid::Uuid;

fn asked(actor: &Actor, app: &App, organization_id: Option<Uuid>, as_of: Option<NaiveDate>) -> Asked {
    let sees_all = actor.roles.iter().any(|role| role.scope() == Scope::County);
    Asked {
        county_id: actor.county_id,
        organization_id,
        as_of: as_of.unwrap_or_else(|| app.clock.today()),
        from: None,
        viewer: if sees_all { None } else { Some(actor.organization_id) },
        reader: None,
    }
}

/// All figures of the county or an organization at a date
///
/// With `Accept: text/csv` or the media type of xlsx, the same as a file. Needs `figures:read`.
#[utoipa::path(
    operation_id = "figure_list",
    tag = "figures",
    params(FiguresQuery),
    responses((status = 200, body = Figures, description = "The figures"), ReadRefusals),
    security(("bearer" = [])),
    extensions(("x-permission" = json!("figures:read")))
)]
#[get("/figures")]
pub async fn list(
    actor: Allowed<needs::FiguresRead>,
    app: web::Data<App>,
    query: ValidQuery<FiguresQuery>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let all = compute::all(app.db.read(), asked(&actor, &app, query.0.organization_id, query.0.as_of)).await?;
    let figures = Figures::of(all);
    match files::wanted(&request) {
        Some(format) => files::figures(&app, &actor, format, &figures).await,
        None => Ok(HttpResponse::Ok().json(figures)),
    }
}

/// The records that make up a figure
///
/// The records' weights, those hidden from the asker included, sum to the figure's value; rates answer with their `parts` instead.
/// With `Accept: text/csv` or the media type of xlsx, all of them as a file. Needs `figures:read`.
#[utoipa::path(
    operation_id = "figure_record_list",
    tag = "figures",
    params(("key" = String, Path, description = "The figure's key", example = "signed_ge_1yi"), RecordsQuery),
    responses((status = 200, body = FigureRecords, description = "One page of records"), ReadRefusals),
    security(("bearer" = [])),
    extensions(("x-permission" = json!("figures:read")))
)]
#[get("/figures/{key}/records")]
pub async fn record_list(
    actor: Allowed<needs::FiguresRead>,
    app: web::Data<App>,
    key: web::Path<String>,
    query: ValidQuery<RecordsQuery>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let query = query.0;
    let asked = Asked { reader: Some(actor.user_id), ..asked(&actor, &app, query.organization_id, query.as_of) };
    let limit = page::limit(query.limit)?;
    if let Some(format) = files::wanted(&request) {
        return files::records(&app, &actor, format, asked, &key, query.group).await;
    }
    let wanted = Wanted { group: query.group, cursor: query.cursor, limit };
    Ok(HttpResponse::Ok().json(records::page(app.db.read(), asked, &key, wanted).await?))
}
