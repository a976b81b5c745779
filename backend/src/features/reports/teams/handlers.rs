//! The operations on teams.
use super::dto::{
    Comparison, ComparisonQuery, SummaryQuery, TeamCost, TeamCostFilter, TeamCostIn, TeamCostPatch, TeamSummary, TeamsRecords, TeamsWindowQuery,
    WindowQuery,
};
use super::{costs, numbers, store, together};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{ReportsRead, ReportsWrite};
use crate::error::ApiResult;
use crate::features::reports::dto::NumberRecords;
use crate::http::{IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, delete, get, patch, post, web};
use uuid::Uuid;

/// One team and one month of it
///
/// Its numbers, its people, its report, and what it made of its visits. Needs `reports:read`.
#[utoipa::path(operation_id = "outpost_summary_get", tag = "teams", security(("bearer" = [])),
    params(("organization_id" = Uuid, Path, description = "The team"), SummaryQuery),
    extensions(("x-permission" = json!("reports:read"))),
    responses((status = 200, description = "The team", body = TeamSummary), ReadRefusals))]
#[get("/outposts/{organization_id}/summary")]
pub async fn outpost_summary_get(
    actor: Allowed<ReportsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    query: ValidQuery<SummaryQuery>,
) -> ApiResult<HttpResponse> {
    let today = app.clock.today();
    let told = numbers::summary(app.db.read(), &actor, *id, query.0.month.unwrap_or(today), today).await?;
    Ok(HttpResponse::Ok().json(told))
}

/// The records behind a number of a team between two days
///
/// Of now; their weights, those hidden included, sum to the value. Needs `reports:read`.
#[utoipa::path(operation_id = "outpost_number_record_list", tag = "teams", security(("bearer" = [])),
    params(("organization_id" = Uuid, Path, description = "The team"), ("key" = String, Path, description = "The number's key"), WindowQuery),
    extensions(("x-permission" = json!("reports:read"))),
    responses((status = 200, description = "The records", body = NumberRecords), ReadRefusals))]
#[get("/outposts/{organization_id}/numbers/{key}/records")]
pub async fn outpost_number_record_list(
    actor: Allowed<ReportsRead>,
    app: web::Data<App>,
    path: web::Path<(Uuid, String)>,
    query: ValidQuery<WindowQuery>,
) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(numbers::records(app.db.read(), &actor, path.0, &path.1, &query.0).await?))
}

/// The records behind a number of all teams between two days
///
/// Of now; a record that several teams count stands once. Their weights, those hidden included, sum to the value. Needs `reports:read`.
#[utoipa::path(operation_id = "outposts_number_record_list", tag = "teams", security(("bearer" = [])),
    params(("key" = String, Path, description = "The number's key"), TeamsWindowQuery),
    extensions(("x-permission" = json!("reports:read"))),
    responses((status = 200, description = "One page of records", body = TeamsRecords), ReadRefusals))]
#[get("/outposts/numbers/{key}/records")]
pub async fn outposts_number_record_list(
    actor: Allowed<ReportsRead>,
    app: web::Data<App>,
    key: web::Path<String>,
    query: ValidQuery<TeamsWindowQuery>,
) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(together::records(app.db.read(), &actor, &key, query.0).await?))
}

/// The teams and months beside each other
///
/// Every team of the county, zeros too; costs only to those who see the team. Needs `reports:read`.
#[utoipa::path(operation_id = "outpost_comparison_get", tag = "teams", params(ComparisonQuery), security(("bearer" = [])),
    extensions(("x-permission" = json!("reports:read"))),
    responses((status = 200, description = "The comparison", body = Comparison), ReadRefusals))]
#[get("/outposts/comparison")]
pub async fn outpost_comparison_get(actor: Allowed<ReportsRead>, app: web::Data<App>, query: ValidQuery<ComparisonQuery>) -> ApiResult<HttpResponse> {
    let today = app.clock.today();
    let told = numbers::comparison(app.db.read(), &actor, query.0.from, query.0.to.unwrap_or(today), today).await?;
    Ok(HttpResponse::Ok().json(told))
}

/// List what teams cost
///
/// Those of the asker's team, or all of the county. Needs `reports:read`.
#[utoipa::path(operation_id = "team_cost_list", tag = "teams", params(TeamCostFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("reports:read"))),
    responses((status = 200, description = "A page", body = Page<TeamCost>), ReadRefusals))]
#[get("/team-costs")]
pub async fn team_cost_list(actor: Allowed<ReportsRead>, app: web::Data<App>, filter: ValidQuery<TeamCostFilter>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}

/// Keep what a team cost in a month
///
/// By its lead or the centre. Needs `reports:write`.
#[utoipa::path(operation_id = "team_cost_create", tag = "teams", request_body = TeamCostIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("reports:write"))),
    responses((status = 201, description = "The cost", body = TeamCost), WriteRefusals))]
#[post("/team-costs")]
pub async fn team_cost_create(
    actor: Allowed<ReportsWrite>,
    app: web::Data<App>,
    key: IdempotencyKey,
    body: ValidJson<TeamCostIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with("team_cost_create", &body.hash);
    Ok(respond::written(&costs::create(&app, &actor, body.value, key).await?))
}

/// Change a cost
///
/// JSON merge patch. Needs `reports:write`.
#[utoipa::path(operation_id = "team_cost_update", tag = "teams", request_body = TeamCostPatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The cost's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("reports:write"))),
    responses((status = 200, description = "The cost", body = TeamCost), WriteRefusals))]
#[patch("/team-costs/{id}")]
pub async fn team_cost_update(
    actor: Allowed<ReportsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<TeamCostPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&costs::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Archive a cost
///
/// Needs `reports:write`.
#[utoipa::path(operation_id = "team_cost_archive", tag = "teams", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The cost's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("reports:write"))),
    responses((status = 204, description = "Archived"), WriteRefusals))]
#[delete("/team-costs/{id}")]
pub async fn team_cost_archive(actor: Allowed<ReportsWrite>, app: web::Data<App>, id: web::Path<Uuid>, if_match: IfMatch) -> ApiResult<HttpResponse> {
    Ok(respond::written(&costs::archive(&app, &actor, *id, if_match).await?))
}
