//! The operations on monthly reports.
use super::dto::{MonthlyReport, MonthlyReportDetail, NumberRecords, NumberRecordsQuery, ReportFilter, ReportIn, ReportPatch, ReportReturnIn};
use super::{actions, detail, files, store};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::{ReportsAccept, ReportsRead, ReportsWrite};
use crate::error::ApiResult;
use crate::http::{IdempotencyKey, IfMatch, Page, ReadRefusals, ValidJson, ValidQuery, WriteRefusals, respond};
use actix_web::{HttpRequest, HttpResponse, get, patch, post, web};
use uuid::Uuid;

/// List monthly reports
///
/// Those of the asker's team, or all of the county. Needs `reports:read`.
#[utoipa::path(operation_id = "monthly_report_list", tag = "reports", params(ReportFilter), security(("bearer" = [])),
    extensions(("x-permission" = json!("reports:read"))),
    responses((status = 200, description = "A page", body = Page<MonthlyReport>), ReadRefusals))]
#[get("/monthly-reports")]
pub async fn monthly_report_list(actor: Allowed<ReportsRead>, app: web::Data<App>, filter: ValidQuery<ReportFilter>) -> ApiResult<HttpResponse> {
    Ok(HttpResponse::Ok().json(store::list(app.db.read(), &actor, &filter.0, app.clock.today()).await?))
}

/// One monthly report with its numbers
///
/// Frozen ones with what differs now, and why. With `Accept` naming xlsx, csv or docx, as a file. Needs `reports:read`.
#[utoipa::path(operation_id = "monthly_report_get", tag = "reports", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The report's id")),
    extensions(("x-permission" = json!("reports:read"))),
    responses((status = 200, description = "The report", body = MonthlyReportDetail), ReadRefusals))]
#[get("/monthly-reports/{id}")]
pub async fn monthly_report_get(
    actor: Allowed<ReportsRead>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let report = detail::get(app.db.read(), &actor, *id, app.clock.today()).await?;
    match files::wanted(&request) {
        Some(file) => files::send(&app, &actor, file, &report).await,
        None => Ok(respond::row(&report, report.report.version)),
    }
}

/// The records behind a number of a report
///
/// Those that were frozen, or with `now=true` those of now. Their weights, those hidden included, sum to the value. Needs `reports:read`.
#[utoipa::path(operation_id = "monthly_report_record_list", tag = "reports", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The report's id"), ("key" = String, Path, description = "The number's key"), NumberRecordsQuery),
    extensions(("x-permission" = json!("reports:read"))),
    responses((status = 200, description = "The records", body = NumberRecords), ReadRefusals))]
#[get("/monthly-reports/{id}/numbers/{key}/records")]
pub async fn monthly_report_record_list(
    actor: Allowed<ReportsRead>,
    app: web::Data<App>,
    path: web::Path<(Uuid, String)>,
    query: ValidQuery<NumberRecordsQuery>,
) -> ApiResult<HttpResponse> {
    let ((id, key), now) = (path.into_inner(), query.0.now.unwrap_or(false));
    Ok(HttpResponse::Ok().json(detail::records(app.db.read(), &actor, id, &key, now, app.clock.today()).await?))
}

/// Open a report by hand
///
/// Of a month for which none was opened. Reports open by themselves on their day. Needs `reports:accept`.
#[utoipa::path(operation_id = "monthly_report_create", tag = "reports", request_body = ReportIn, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("reports:accept"))),
    responses((status = 201, description = "The report", body = MonthlyReport), WriteRefusals))]
#[post("/monthly-reports")]
pub async fn monthly_report_create(
    actor: Allowed<ReportsAccept>,
    app: web::Data<App>,
    key: IdempotencyKey,
    body: ValidJson<ReportIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with("monthly_report_create", &body.hash);
    Ok(respond::written(&actions::open(&app, &actor, body.value, key).await?))
}

/// Change a report's words
///
/// JSON merge patch, by the team's lead, while it is a draft or returned. Needs `reports:write`.
#[utoipa::path(operation_id = "monthly_report_update", tag = "reports", request_body = ReportPatch, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The report's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412")),
    extensions(("x-permission" = json!("reports:write"))),
    responses((status = 200, description = "The report", body = MonthlyReport), WriteRefusals))]
#[patch("/monthly-reports/{id}")]
pub async fn monthly_report_update(
    actor: Allowed<ReportsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: ValidJson<ReportPatch>,
) -> ApiResult<HttpResponse> {
    Ok(respond::written(&actions::update(&app, &actor, *id, body.value, if_match).await?))
}

/// Submit a report
///
/// By the team's lead, from its opening day on, narrative and plan filled in and each comment answered. Late is marked. Needs `reports:write`.
#[utoipa::path(operation_id = "monthly_report_submit", tag = "reports", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The report's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("reports:write"))),
    responses((status = 200, description = "The report", body = MonthlyReport), WriteRefusals))]
#[post("/monthly-reports/{id}/submission")]
pub async fn monthly_report_submit(
    actor: Allowed<ReportsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("monthly_report_submit {id}"), "");
    Ok(respond::written(&actions::submit(&app, &actor, *id, if_match, key).await?))
}

/// Take a submitted report back
///
/// By the team's lead, before the centre looks at it (409 `looked_at` after). Needs `reports:write`.
#[utoipa::path(operation_id = "monthly_report_withdraw", tag = "reports", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The report's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("reports:write"))),
    responses((status = 200, description = "The report", body = MonthlyReport), WriteRefusals))]
#[post("/monthly-reports/{id}/withdrawal")]
pub async fn monthly_report_withdraw(
    actor: Allowed<ReportsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("monthly_report_withdraw {id}"), "");
    Ok(respond::written(&actions::withdraw(&app, &actor, *id, key).await?))
}

/// Begin to look at a submitted report
///
/// From then on it is not taken back; a second time changes nothing more. Needs `reports:accept`.
#[utoipa::path(operation_id = "monthly_report_review", tag = "reports", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The report's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("reports:accept"))),
    responses((status = 200, description = "The report", body = MonthlyReport), WriteRefusals))]
#[post("/monthly-reports/{id}/review")]
pub async fn monthly_report_review(
    actor: Allowed<ReportsAccept>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("monthly_report_review {id}"), "");
    Ok(respond::written(&actions::review(&app, &actor, *id, key).await?))
}

/// Return a report with comments at their places
///
/// Never by whoever submitted it (403 `same_person`). Needs `reports:accept`.
#[utoipa::path(operation_id = "monthly_report_return", tag = "reports", request_body = ReportReturnIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The report's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("reports:accept"))),
    responses((status = 200, description = "The report", body = MonthlyReport), WriteRefusals))]
#[post("/monthly-reports/{id}/return")]
pub async fn monthly_report_return(
    actor: Allowed<ReportsAccept>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    key: IdempotencyKey,
    body: ValidJson<ReportReturnIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("monthly_report_return {id}"), &body.hash);
    Ok(respond::written(&actions::give_back(&app, &actor, *id, body.value, if_match, key).await?))
}

/// Accept a report
///
/// Never by whoever submitted it (403 `same_person`). When all of a month that is over are accepted, the month closes. Needs `reports:accept`.
#[utoipa::path(operation_id = "monthly_report_accept", tag = "reports", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The report's id"),
        ("If-Match" = Option<String>, Header, description = "The version believed current; a stale one is 412"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("reports:accept"))),
    responses((status = 200, description = "The report", body = MonthlyReport), WriteRefusals))]
#[post("/monthly-reports/{id}/acceptance")]
pub async fn monthly_report_accept(
    actor: Allowed<ReportsAccept>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("monthly_report_accept {id}"), "");
    Ok(respond::written(&actions::accept(&app, &actor, *id, if_match, key).await?))
}
