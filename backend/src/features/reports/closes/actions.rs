//! Closing months: the snapshot of every figure of the county and of every organization that has targets, and of each team's numbers.
use super::dto::{CloseReason, MonthClose, MonthCloseIn};
use super::store;
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{Change, Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::bulletins;
use crate::features::figures::compute::{self, Asked};
use crate::features::figures::snapshot;
use crate::features::jobs::{self, Claimed};
use crate::features::reports::domain::{first_of, last_of, month_before, months};
use crate::features::reports::{actions, due, frozen, rules};
use chrono::{Datelike, Months, NaiveDate};
use uuid::Uuid;

/// The most months that are closed one after another where none was closed for long.
const MOST_MONTHS: usize = 12;

/// Closes a month by hand.
pub async fn by_hand(app: &App, actor: &Actor, input: MonthCloseIn, key: Option<Idempotency>) -> ApiResult<Written<MonthClose>> {
    actor.check_decides()?;
    let (month, today) = (first_of(input.month), app.clock.today());
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        if today <= last_of(month) {
            let (zh, en) = (format!("{} 还没有过完，不能关账", month.format("%Y-%m")), format!("{} is not over", month.format("%Y-%m")));
            return Err(ApiError::conflict("month_not_over", zh, en));
        }
        if !close(app, tx, month, CloseReason::ByHand).await? {
            return Err(ApiError::conflict("already_closed", "这个月已经关账", "The month is closed"));
        }
        Ok((201, store::find(&tx.conn, actor, month).await?, None))
    });
    done.await
}

/// Closes a month in the caller's transaction; false where it is closed already.
async fn close(app: &App, tx: &Tx, month: NaiveDate, reason: CloseReason) -> ApiResult<bool> {
    let Some(id) = store::insert(tx, month, reason).await? else { return Ok(false) };
    let (county, today) = (tx.author.county_id, app.clock.today());
    let dates = rules::dates(&tx.conn, county, month).await?;
    for team in store::teams_without_report(tx, month).await? {
        actions::insert(tx, team, &dates).await?;
    }
    for report in frozen::waiting(&tx.conn, county, today).await?.into_iter().filter(|report| report.month <= month) {
        frozen::freeze(tx, report).await?;
    }
    keep_figures(app, tx, id, last_of(month)).await?;
    store::insert_teams(tx, id, month, today).await?;
    let summary = Some(format!("{} 关账", month.format("%Y-%m")));
    tx.record(Change { action: "closed", subject_type: "month_close", subject_id: id, version: 1, summary, before: None, after: None }).await?;
    jobs::enqueue(tx, bulletins::JOB, county).await?;
    Ok(true)
}

/// Keeps the figures of the county and of every organization that has targets, with their records. All are read from one snapshot: what
/// others write meanwhile is in none of them.
async fn keep_figures(app: &App, tx: &Tx, close_id: Uuid, as_of: NaiveDate) -> ApiResult<()> {
    let county_id = tx.author.county_id;
    let then = Tx::begin_reading(&app.db, tx.author.clone(), tx.now).await?;
    for organization in store::with_targets(&then.conn, county_id, as_of.year()).await? {
        let asked = Asked { county_id, organization_id: Some(organization), as_of, from: None, viewer: None, reader: None };
        let figures = compute::all(&then.conn, asked).await?;
        let records = snapshot::records(&then.conn, asked, None).await?;
        store::insert_figures(tx, close_id, figures, records).await?;
    }
    Ok(())
}

/// The months of a county that are to be closed today, with why.
async fn due_months(app: &App, county_id: Uuid) -> ApiResult<Vec<(NaiveDate, CloseReason)>> {
    let (db, today) = (app.db.read(), app.clock.today());
    let last = month_before(today);
    let (made, latest) = store::reach(db, county_id).await?;
    let Some(made) = made else { return Ok(Vec::new()) };
    let made = (made + chrono::Duration::seconds(i64::from(app.clock.offset()))).date_naive();
    let from = latest.and_then(|month| month.checked_add_months(Months::new(1))).unwrap_or(last);
    let mut due = Vec::new();
    for month in months(from, last).into_iter().rev().take(MOST_MONTHS) {
        // Where all reports are in, it closes even if the county came to be later than that.
        if matches!(store::reports_of(db, county_id, month).await?, (1.., 0)) {
            due.push((month, CloseReason::AllAccepted));
        } else if made <= last_of(month) && today >= rules::closes_on(db, county_id, month).await? {
            due.push((month, CloseReason::Day));
        }
    }
    due.reverse();
    Ok(due)
}

/// Puts a job where a month of a county is due and none waits.
pub async fn enqueue_due(app: &App, county_id: Uuid) -> ApiResult<()> {
    if due_months(app, county_id).await?.is_empty() || store::is_enqueued(app.db.read(), county_id, super::JOB).await? {
        return Ok(());
    }
    let tx = Tx::begin(&app.db, due::system(county_id), app.clock.now()).await?;
    jobs::enqueue(&tx, super::JOB, county_id).await?;
    tx.commit().await
}

/// Closes the months of a county that are due, each in a transaction of its own.
pub async fn run_job(app: &App, job: &Claimed) -> ApiResult<()> {
    for (month, reason) in due_months(app, job.county_id).await? {
        let tx = Tx::begin(&app.db, due::system(job.county_id), app.clock.now()).await?;
        close(app, &tx, month, reason).await?;
        tx.commit().await?;
    }
    Ok(())
}
