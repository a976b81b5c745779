//! A report's way: opened, filled in, submitted, taken back, returned, accepted.
use super::detail::of;
use super::domain::{first_of, last_of};
use super::dto::{MonthlyReport, ReportIn, ReportPatch, ReportReturnIn, ReportStatus};
use super::store::{self, NewReport, is_lead};
use super::{comments, frozen, rules};
use crate::app::App;
use crate::authz::{Actor, Permission};
use crate::context::words;
use crate::db::write::{Change, Idempotency, Tx, Written, differing, write};
use crate::error::{ApiError, ApiResult, FieldFault};
use crate::features::notifications::{self, Notice, kinds};
use crate::features::organizations::{self, OrganizationKind};
use crate::http::{IfMatch, Patch};
use crate::text::trim;
use chrono::NaiveDate;
use sea_orm::Value;
use uuid::Uuid;

/// Opens a report by hand: of a month that was before the county began here.
pub async fn open(app: &App, actor: &Actor, input: ReportIn, key: Option<Idempotency>) -> ApiResult<Written<MonthlyReport>> {
    let today = app.clock.today();
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let team = organizations::find(&tx.conn, actor.county_id, input.organization_id).await.ok();
        if team.is_none_or(|team| team.kind != OrganizationKind::Outpost || team.archived_at.is_some()) {
            let (zh, en) = ("没有这个驻外招商组", "There is no such outpost team");
            return Err(ApiError::field("organization_id", "unknown_reference", zh, en));
        }
        let month = first_of(input.month);
        if month > today {
            return Err(ApiError::field("month", "in_the_future", "不能开以后月份的月报", "The month has not begun"));
        }
        let dates = rules::dates(&tx.conn, actor.county_id, month).await?;
        let id = insert(tx, input.organization_id, &dates).await?;
        let id = id.ok_or_else(|| ApiError::conflict("already_exists", "这个组已有当月的月报", "The team has a report of this month"))?;
        Ok((201, store::find(&tx.conn, actor, id, today).await?, Some(1)))
    });
    done.await
}

/// Opens a team's report of a month; none where it stands already.
pub async fn insert(tx: &Tx, organization_id: Uuid, dates: &rules::Dates) -> ApiResult<Option<Uuid>> {
    let new = NewReport { organization_id, month: dates.month, period: dates.period, opens_on: dates.opens_on, due_on: dates.due_on };
    let Some(id) = store::insert(tx, &new).await? else { return Ok(None) };
    let summary = Some(format!("{} 月报", dates.month.format("%Y-%m")));
    tx.record(Change { action: "created", subject_type: "monthly_report", subject_id: id, version: 1, summary, before: None, after: None }).await?;
    Ok(Some(id))
}

/// A report that is held, as the actor sees it.
pub async fn held(tx: &Tx, actor: &Actor, id: Uuid, today: NaiveDate) -> ApiResult<MonthlyReport> {
    store::hold(tx, id).await?;
    store::find(&tx.conn, actor, id, today).await
}

fn check_lead(actor: &Actor, report: &MonthlyReport) -> ApiResult<()> {
    if is_lead(actor, report.organization.id) {
        return Ok(());
    }
    let (zh, en) = ("只有本组组长可以填写和报送月报", "Only the team's own lead fills in and submits its report");
    Err(ApiError::forbidden("not_the_lead", zh, en))
}

fn check_open(report: &MonthlyReport) -> ApiResult<()> {
    if report.status.is_open() {
        return Ok(());
    }
    let (zh, en) = (
        "月报已报送或已采纳，不能再改；需要修改请撤回或由招商中心退回",
        "The report is submitted or accepted: take it back, or ask the centre to return it",
    );
    Err(ApiError::conflict("not_open", zh, en))
}

fn maybe_words(field: &str, patch: &Patch<String>, before: &Option<String>, most: usize) -> ApiResult<Option<String>> {
    let text = patch.over(before.clone()).map(|text| trim(&text)).filter(|text| !text.is_empty());
    if text.as_ref().is_some_and(|text| text.chars().count() > most) {
        return Err(ApiError::field(field, "length", format!("最多 {most} 个字"), format!("At most {most} characters")));
    }
    Ok(text)
}

/// Changes a report's words.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: ReportPatch, if_match: IfMatch) -> ApiResult<Written<MonthlyReport>> {
    let today = app.clock.today();
    let done = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = held(tx, actor, id, today).await?;
        check_lead(actor, &before)?;
        check_open(&before)?;
        if_match.check(before.version, &before)?;
        let columns = vec![
            ("narrative", maybe_words("narrative", &patch.narrative, &before.narrative, 20_000)?.into()),
            ("problems", maybe_words("problems", &patch.problems, &before.problems, 10_000)?.into()),
            ("plan", maybe_words("plan", &patch.plan, &before.plan, 10_000)?.into()),
        ];
        moved(tx, actor, &before, "updated", columns, today).await
    });
    done.await
}

/// Writes columns of a report with its audit row, and tells the report.
async fn moved(
    tx: &Tx,
    actor: &Actor,
    before: &MonthlyReport,
    action: &'static str,
    columns: Vec<(&'static str, Value)>,
    today: NaiveDate,
) -> ApiResult<(u16, MonthlyReport, Option<i64>)> {
    store::set(tx, before.id, columns).await?;
    let after = store::find(&tx.conn, actor, before.id, today).await?;
    let (old, new) = differing(&told(before)?, &told(&after)?);
    let summary = Some(called(&after));
    let version = after.version;
    tx.record(Change { action, subject_type: "monthly_report", subject_id: after.id, version, summary, before: old, after: new }).await?;
    Ok((200, after, Some(version)))
}

fn told(report: &MonthlyReport) -> ApiResult<serde_json::Value> {
    let mut told = serde_json::to_value(report)?;
    if let Some(fields) = told.as_object_mut() {
        for name in ["id", "version", "created_at", "updated_at", "can", "open_comments"] {
            fields.remove(name);
        }
    }
    Ok(told)
}

/// What a report is called.
pub fn called(report: &MonthlyReport) -> String {
    format!("{} {}", report.organization.name, report.month.format("%Y-%m"))
}

/// Submits a report. Its numbers are frozen with it where the period is over already.
pub async fn submit(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch, key: Option<Idempotency>) -> ApiResult<Written<MonthlyReport>> {
    let today = app.clock.today();
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let before = held(tx, actor, id, today).await?;
        check_lead(actor, &before)?;
        check_open(&before)?;
        if_match.check(before.version, &before)?;
        check_complete(&before, today)?;
        comments::check_answered(tx, actor, &before).await?;
        if before.frozen_at.is_none() && today > before.period_to {
            frozen::freeze(tx, of(&before)).await?;
        }
        let late = before.first_submitted_at.map_or(today > before.due_on, |_| before.is_late);
        let columns = vec![
            ("status", "submitted".into()),
            ("first_submitted_at", before.first_submitted_at.unwrap_or(tx.now).into()),
            ("submitted_at", tx.now.into()),
            ("submitted_by", actor.user_id.into()),
            ("submitted_for", tx.author.acting_for.into()),
            ("is_late", late.into()),
            ("looked_at", None::<chrono::DateTime<chrono::Utc>>.into()),
            ("looked_by", None::<Uuid>.into()),
        ];
        let answer = moved(tx, actor, &before, "submitted", columns, today).await?;
        tell_centre(tx, &answer.1).await?;
        Ok(answer)
    });
    done.await
}

/// Refuses a report that is not open yet or lacks its words.
fn check_complete(report: &MonthlyReport, today: NaiveDate) -> ApiResult<()> {
    if today < report.opens_on {
        let (zh, en) = (format!("{} 起可以报送", report.opens_on), format!("It can be submitted from {} on", report.opens_on));
        return Err(ApiError::conflict("not_open_yet", zh, en));
    }
    let mut faults = Vec::new();
    for (field, text, message) in [
        ("narrative", &report.narrative, words("请先填写工作情况", "Fill in the narrative first")),
        ("plan", &report.plan, words("请先填写下月打算", "Fill in the plan for the next month first")),
    ] {
        if text.is_none() {
            faults.push(FieldFault { field: field.into(), code: "required", message });
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(ApiError::invalid(faults)) }
}

/// Takes a submitted report back, as long as the centre has not looked at it.
pub async fn withdraw(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<MonthlyReport>> {
    let today = app.clock.today();
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let before = held(tx, actor, id, today).await?;
        check_lead(actor, &before)?;
        check_submitted(&before)?;
        if before.looked_at.is_some() {
            let (zh, en) = ("招商中心已开始审核，不能撤回；需要修改请联系招商中心退回", "The centre has begun to look at it: ask for its return");
            return Err(ApiError::conflict("looked_at", zh, en));
        }
        let status = if before.returned_at.is_some() { "returned" } else { "draft" };
        moved(tx, actor, &before, "withdrawn", vec![("status", status.into())], today).await
    });
    done.await
}

fn check_submitted(report: &MonthlyReport) -> ApiResult<()> {
    if report.status == ReportStatus::Submitted {
        return Ok(());
    }
    Err(ApiError::conflict("not_submitted", "月报不在已报送状态", "The report does not stand submitted"))
}

/// Refuses the decision of somebody who may not decide on this report.
fn check_decides(actor: &Actor, report: &MonthlyReport) -> ApiResult<()> {
    actor.check_decides()?;
    check_submitted(report)?;
    if report.is_submitted_by(actor) {
        let (zh, en) = ("自己报送的不能由自己审核", "Whoever submitted it does not decide on it");
        return Err(ApiError::forbidden("same_person", zh, en));
    }
    Ok(())
}

/// The columns of a report at which somebody looks.
fn looked(tx: &Tx, actor: &Actor, before: &MonthlyReport) -> Vec<(&'static str, Value)> {
    match before.looked_at {
        Some(_) => Vec::new(),
        None => vec![("looked_at", tx.now.into()), ("looked_by", actor.user_id.into())],
    }
}

/// The centre begins to look at a submitted report.
pub async fn review(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<MonthlyReport>> {
    let today = app.clock.today();
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let before = held(tx, actor, id, today).await?;
        check_decides(actor, &before)?;
        moved(tx, actor, &before, "looked_at", looked(tx, actor, &before), today).await
    });
    done.await
}

/// Returns a report with comments at their places.
pub async fn give_back(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: ReportReturnIn,
    if_match: IfMatch,
    key: Option<Idempotency>,
) -> ApiResult<Written<MonthlyReport>> {
    let today = app.clock.today();
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let before = held(tx, actor, id, today).await?;
        check_decides(actor, &before)?;
        if_match.check(before.version, &before)?;
        if input.comments.is_empty() && before.open_comments == 0 {
            let (zh, en) = ("请至少写一条意见，说明退回的原因", "Give at least one comment that says why it goes back");
            return Err(ApiError::field("comments", "required", zh, en));
        }
        comments::insert(tx, &before, &input.comments).await?;
        let mut columns = looked(tx, actor, &before);
        columns.extend([("status", "returned".into()), ("returned_at", tx.now.into()), ("returned_by", actor.user_id.into())]);
        let answer = moved(tx, actor, &before, "returned", columns, today).await?;
        tell_lead(tx, &answer.1, kinds::MONTHLY_REPORT_RETURNED).await?;
        Ok(answer)
    });
    done.await
}

/// Accepts a report; what stands open of its comments is settled thereby. When all of a month that is over are in, the month closes.
pub async fn accept(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch, key: Option<Idempotency>) -> ApiResult<Written<MonthlyReport>> {
    let today = app.clock.today();
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let before = held(tx, actor, id, today).await?;
        check_decides(actor, &before)?;
        if_match.check(before.version, &before)?;
        comments::resolve_all(tx, actor, &before).await?;
        let mut columns = looked(tx, actor, &before);
        columns.extend([("status", "accepted".into()), ("accepted_at", tx.now.into()), ("accepted_by", actor.user_id.into())]);
        let answer = moved(tx, actor, &before, "accepted", columns, today).await?;
        tell_lead(tx, &answer.1, kinds::MONTHLY_REPORT_ACCEPTED).await?;
        if today > last_of(before.month) {
            super::closes::enqueue_when_all_are_in(tx, before.month).await?;
        }
        Ok(answer)
    });
    done.await
}

/// Tells the centre's people of a submitted report.
async fn tell_centre(tx: &Tx, report: &MonthlyReport) -> ApiResult<()> {
    for user_id in store::holders(tx, Permission::ReportsAccept, None).await? {
        send(tx, user_id, kinds::MONTHLY_REPORT_SUBMITTED, report).await?;
    }
    Ok(())
}

/// Tells whoever submitted a report, or else those who lead the team.
async fn tell_lead(tx: &Tx, report: &MonthlyReport, kind: &'static str) -> ApiResult<()> {
    let people = match &report.submitted_by {
        Some(by) => vec![by.id],
        None => store::holders(tx, Permission::ReportsWrite, Some(report.organization.id)).await?,
    };
    for user_id in people {
        send(tx, user_id, kind, report).await?;
    }
    Ok(())
}

async fn send(tx: &Tx, user_id: Uuid, kind: &'static str, report: &MonthlyReport) -> ApiResult<()> {
    let month = report.month.format("%Y-%m").to_string();
    let parameters = [("team", report.organization.name.as_str()), ("month", month.as_str()), ("by", tx.author.name.as_str())];
    notifications::notify(tx, Notice { user_id, kind, subject_type: "monthly_report", subject_id: report.id, parameters: &parameters }).await
}
