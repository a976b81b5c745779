//! Comments at the places of a report: the centre's word, the lead's answer, settled by the centre.
use super::actions::{called, held};
use super::dto::{MonthlyReport, ReportAnswerIn, ReportComment, ReportCommentIn};
use super::{numbers, store};
use crate::app::App;
use crate::authz::permission::needs::{ReportsAccept, ReportsWrite};
use crate::authz::{Actor, Allowed};
use crate::db::write::{Change, Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::http::{IdempotencyKey, ValidJson, WriteRefusals, respond};
use crate::text::trim;
use actix_web::{HttpResponse, post, web};
use chrono::NaiveDate;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

/// The operations.
pub fn routes(config: &mut ServiceConfig) {
    config.service(monthly_report_comment_create).service(monthly_report_comment_answer).service(monthly_report_comment_resolve);
}

/// Adds comments to a report, each at a place that it has.
pub async fn insert(tx: &Tx, report: &MonthlyReport, comments: &[ReportCommentIn]) -> ApiResult<Vec<Uuid>> {
    for (at, comment) in comments.iter().enumerate() {
        if !numbers::is_place(&comment.place) {
            let (zh, en) = ("月报里没有这个地方", "A report has no such place");
            return Err(ApiError::field(&format!("comments[{at}].place"), "unknown_reference", zh, en));
        }
    }
    let kept: Vec<(String, String)> = comments.iter().map(|comment| (comment.place.clone(), trim(&comment.text))).collect();
    let ids = store::insert_comments(tx, report.id, &kept).await?;
    for id in &ids {
        record(tx, report, *id, "created", 1).await?;
    }
    Ok(ids)
}

async fn record(tx: &Tx, report: &MonthlyReport, id: Uuid, action: &'static str, version: i64) -> ApiResult<()> {
    let (subject_type, summary) = ("monthly_report_comment", Some(called(report)));
    tx.record(Change { action, subject_type, subject_id: id, version, summary, before: None, after: None }).await
}

/// Refuses a report that goes in again while a comment waits for its answer.
pub async fn check_answered(tx: &Tx, actor: &Actor, report: &MonthlyReport) -> ApiResult<()> {
    let comments = store::comments(&tx.conn, actor, report).await?;
    let open = comments.iter().filter(|comment| comment.answer.is_none() && comment.resolved_at.is_none()).count();
    if open == 0 {
        return Ok(());
    }
    let (zh, en) =
        (format!("还有 {open} 条意见没有答复，请逐条答复后再报送"), format!("{open} comments wait for an answer: answer each, then submit"));
    Err(ApiError::conflict("comments_open", zh, en))
}

/// Settles what stands open of a report that is accepted.
pub async fn resolve_all(tx: &Tx, actor: &Actor, report: &MonthlyReport) -> ApiResult<()> {
    for comment in store::comments(&tx.conn, actor, report).await?.iter().filter(|comment| comment.resolved_at.is_none()) {
        store::set_comment(tx, comment.id, vec![("resolved_at", tx.now.into()), ("resolved_by", actor.user_id.into())]).await?;
        record(tx, report, comment.id, "resolved", comment.version + 1).await?;
    }
    Ok(())
}

/// A comment of a held report, by its id.
async fn found(tx: &Tx, actor: &Actor, id: Uuid, today: NaiveDate) -> ApiResult<(MonthlyReport, ReportComment)> {
    let report = store::report_of(&tx.conn, actor, id).await?;
    let report = held(tx, actor, report, today).await?;
    let comment = store::comments(&tx.conn, actor, &report).await?.into_iter().find(|comment| comment.id == id);
    Ok((report, comment.ok_or_else(ApiError::not_found)?))
}

async fn changed(
    tx: &Tx,
    actor: &Actor,
    id: Uuid,
    action: &'static str,
    columns: Vec<(&'static str, sea_orm::Value)>,
    today: NaiveDate,
) -> ApiResult<(u16, ReportComment, Option<i64>)> {
    store::set_comment(tx, id, columns).await?;
    let (report, comment) = found(tx, actor, id, today).await?;
    record(tx, &report, id, action, comment.version).await?;
    let version = comment.version;
    Ok((200, comment, Some(version)))
}

async fn create(app: &App, actor: &Actor, report: Uuid, input: ReportCommentIn, key: Option<Idempotency>) -> ApiResult<Written<ReportComment>> {
    actor.check_decides()?;
    let today = app.clock.today();
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let before = held(tx, actor, report, today).await?;
        if !before.can.comment {
            let (zh, en) =
                ("只能对别人报送、尚未采纳的月报提意见", "Comments are for a report that somebody else submitted and that is not accepted");
            return Err(ApiError::conflict("not_submitted", zh, en));
        }
        if !numbers::is_place(&input.place) {
            return Err(ApiError::field("place", "unknown_reference", "月报里没有这个地方", "A report has no such place"));
        }
        let ids = insert(tx, &before, std::slice::from_ref(&input)).await?;
        let id = ids.first().copied().ok_or_else(|| ApiError::internal("a comment without an id"))?;
        let (_, comment) = found(tx, actor, id, today).await?;
        Ok((201, comment, Some(1)))
    });
    done.await
}

async fn answer(app: &App, actor: &Actor, id: Uuid, input: ReportAnswerIn, key: Option<Idempotency>) -> ApiResult<Written<ReportComment>> {
    let today = app.clock.today();
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (_, comment) = found(tx, actor, id, today).await?;
        if !comment.can.answer {
            let (zh, en) =
                ("只有本组组长可以答复退回的意见，且意见尚未办结", "Only the team's lead answers, while the report is returned and the comment open");
            return Err(ApiError::conflict("not_answerable", zh, en));
        }
        let answer = [("answer", trim(&input.answer).into()), ("answered_at", tx.now.into()), ("answered_by", actor.user_id.into())];
        changed(tx, actor, id, "answered", answer.to_vec(), today).await
    });
    done.await
}

async fn resolve(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<ReportComment>> {
    actor.check_decides()?;
    let today = app.clock.today();
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (_, comment) = found(tx, actor, id, today).await?;
        if !comment.can.resolve {
            return Err(ApiError::conflict("already_resolved", "这条意见已办结", "The comment is settled"));
        }
        changed(tx, actor, id, "resolved", vec![("resolved_at", tx.now.into()), ("resolved_by", actor.user_id.into())], today).await
    });
    done.await
}

/// Comment on a submitted report at a place
///
/// Without returning it. Needs `reports:accept`.
#[utoipa::path(operation_id = "monthly_report_comment_create", tag = "reports", request_body = ReportCommentIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The report's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("reports:accept"))),
    responses((status = 201, description = "The comment", body = ReportComment), WriteRefusals))]
#[post("/monthly-reports/{id}/comments")]
pub async fn monthly_report_comment_create(
    actor: Allowed<ReportsAccept>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<ReportCommentIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("monthly_report_comment_create {id}"), &body.hash);
    Ok(respond::written(&create(&app, &actor, *id, body.value, key).await?))
}

/// Answer a comment
///
/// By the team's lead, while the report is returned; a later answer takes the place of the one before. Needs `reports:write`.
#[utoipa::path(operation_id = "monthly_report_comment_answer", tag = "reports", request_body = ReportAnswerIn, security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The comment's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("reports:write"))),
    responses((status = 200, description = "The comment", body = ReportComment), WriteRefusals))]
#[post("/monthly-report-comments/{id}/answer")]
pub async fn monthly_report_comment_answer(
    actor: Allowed<ReportsWrite>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
    body: ValidJson<ReportAnswerIn>,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("monthly_report_comment_answer {id}"), &body.hash);
    Ok(respond::written(&answer(&app, &actor, *id, body.value, key).await?))
}

/// Settle a comment
///
/// By the centre; accepting a report settles all of its comments. Needs `reports:accept`.
#[utoipa::path(operation_id = "monthly_report_comment_resolve", tag = "reports", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The comment's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key gives the first answer again, for 24 hours")),
    extensions(("x-permission" = json!("reports:accept"))),
    responses((status = 200, description = "The comment", body = ReportComment), WriteRefusals))]
#[post("/monthly-report-comments/{id}/resolution")]
pub async fn monthly_report_comment_resolve(
    actor: Allowed<ReportsAccept>,
    app: web::Data<App>,
    id: web::Path<Uuid>,
    key: IdempotencyKey,
) -> ApiResult<HttpResponse> {
    let key = key.with(&format!("monthly_report_comment_resolve {id}"), "");
    Ok(respond::written(&resolve(&app, &actor, *id, key).await?))
}
