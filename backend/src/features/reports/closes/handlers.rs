//! The operations on closed months.
use super::super::domain::parse_month;
use super::dto::{
    ClosedFigureChanges, ClosedRecords, MonthClose, MonthCloseDetail, MonthCloseFilter, MonthCloseIn, MonthCloseNumberQuery, MonthCloseQuery,
    MonthCloseRecordsQuery,
};
use super::{actions, compare, records, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{ReportsAccept, ReportsRead};
use crate::error::{ApiError, ApiResult};
use crate::http::{IdempotencyKey, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpResponse, get, post, web};
use chrono::NaiveDate;

/// The month of an address; what is no month is not there.
fn month(text: &str) -> ApiResult<NaiveDate> {
    parse_month(text).ok_or_else(ApiError::not_found)
}

/// List closed months
///
/// The latest first. Needs `reports:read`.
#[utoipa::path(operation_id = "month_close_list", tag = "month-closes", params(MonthCloseFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("reports:read"))),
    responses((status = 200, description = "A page", body = Page<MonthClose>), ReadRefusals))]
#[get("/month-closes")]
pub async fn month_close_list(actor: Allowed<ReportsRead>, app: web::Data<App>, filter: ValidQuery<MonthCloseFilter>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0).await?))
}

/// Close a month by hand
///
/// The month is over (409 `month_not_over` before). Months close by themselves on their day, or when all reports are accepted. What was
/// closed is never changed. Needs `reports:accept`.
#[utoipa::path(operation_id = "month_close_create", tag = "month-closes", request_body = MonthCloseIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("reports:accept"))),
    responses((status = 201, description = "The closed month", body = MonthClose), WriteRefusals))]
#[post("/month-closes")]
pub async fn month_close_create(
    actor: Allowed<ReportsAccept>,
    app: web::Data<App>,
    key: IdempotencyKey,
    body: ValidJson<MonthCloseIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with("month_close_create", &body.hash);
    Ok(respond::written(&actions::by_hand(&app, &actor, body.value, key).await?))
}

/// A closed month: its figures and teams as they were kept, and now beside them
///
/// Of the county, or of an organization that had targets. Needs `reports:read`.
#[utoipa::path(operation_id = "month_close_get", tag = "month-closes", security(("bearer" = [])),
    params(("month" = String, Path, description = "The month, such as 2024-08"), MonthCloseQuery),
    extensions(("x-permission" = json!("reports:read"))),
    responses((status = 200, description = "The month", body = MonthCloseDetail), ReadRefusals))]
#[get("/month-closes/{month}")]
pub async fn month_close_get(
    actor: Allowed<ReportsRead>,
    app: web::Data<App>,
    path: web::Path<String>,
    query: ValidQuery<MonthCloseQuery>,
) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(compare::detail(app.db.read(), &actor, month(&path)?, query.0.organization_id).await?))
}

/// What became of a figure since its month closed
///
/// Which records came, went or changed, and who did it. Needs `reports:read`.
#[utoipa::path(operation_id = "month_close_figure_get", tag = "month-closes", security(("bearer" = [])),
    params(("month" = String, Path, description = "The month, such as 2024-08"), ("key" = String, Path, description = "The figure's key"),
        MonthCloseQuery),
    extensions(("x-permission" = json!("reports:read"))),
    responses((status = 200, description = "Then, now, and why", body = ClosedFigureChanges), ReadRefusals))]
#[get("/month-closes/{month}/figures/{key}")]
pub async fn month_close_figure_get(
    actor: Allowed<ReportsRead>,
    app: web::Data<App>,
    path: web::Path<(String, String)>,
    query: ValidQuery<MonthCloseQuery>,
) -> ApiResult<HttpResponse> {
    let told = compare::figure(app.db.read(), &actor, month(&path.0)?, &path.1, query.0.organization_id).await?;
    Ok(HttpResponse::Ok().json(told))
}

/// The records that a closed month keeps of a figure
///
/// Their weights, those hidden included, sum to the value that was kept. Needs `reports:read`.
#[utoipa::path(operation_id = "month_close_record_list", tag = "month-closes", security(("bearer" = [])),
    params(("month" = String, Path, description = "The month, such as 2024-08"), ("key" = String, Path, description = "The figure's key"),
        MonthCloseRecordsQuery),
    extensions(("x-permission" = json!("reports:read"))),
    responses((status = 200, description = "One page of records", body = ClosedRecords), ReadRefusals))]
#[get("/month-closes/{month}/figures/{key}/records")]
pub async fn month_close_record_list(
    actor: Allowed<ReportsRead>,
    app: web::Data<App>,
    path: web::Path<(String, String)>,
    query: ValidQuery<MonthCloseRecordsQuery>,
) -> ApiResult<HttpResponse> {
    let told = records::of_figure(app.db.read(), &actor, (month(&path.0)?, &path.1), query.0).await?;
    Ok(HttpResponse::Ok().json(told))
}

/// The records that a closed month keeps of a number of all teams
///
/// A record that several teams count stands once; `people` are those with a day. Their weights, those hidden included, sum to what the
/// month's bulletin tells of the county. Needs `reports:read`.
#[utoipa::path(operation_id = "month_close_number_record_list", tag = "month-closes", security(("bearer" = [])),
    params(("month" = String, Path, description = "The month, such as 2024-08"), ("key" = String, Path, description = "The number's key, or `people`"),
        MonthCloseNumberQuery),
    extensions(("x-permission" = json!("reports:read"))),
    responses((status = 200, description = "One page of records", body = ClosedRecords), ReadRefusals))]
#[get("/month-closes/{month}/numbers/{key}/records")]
pub async fn month_close_number_record_list(
    actor: Allowed<ReportsRead>,
    app: web::Data<App>,
    path: web::Path<(String, String)>,
    query: ValidQuery<MonthCloseNumberQuery>,
) -> ApiResult<HttpResponse> {
    let told = records::of_teams(app.db.read(), &actor, (month(&path.0)?, &path.1), query.0).await?;
    Ok(HttpResponse::Ok().json(told))
}
