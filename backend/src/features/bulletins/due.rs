//! What happens by itself: on working days the daily issue is drafted at its time, once a week the weekly one, and the monthly one when a month
//! closes. Looked at once a minute; a draft that somebody threw away does not come again.
use super::domain::{BulletinKind, is_daily_due, is_weekly_due, minutes, weekday};
use super::issues::{drafts, periods};
use crate::app::App;
use crate::db::sql;
use crate::db::write::{Author, Tx};
use crate::error::ApiResult;
use crate::features::jobs::{self, Claimed};
use crate::features::{reports, settings};
use chrono::{Datelike, NaiveDate, Timelike};
use uuid::Uuid;

/// The kind of job that drafts what is due in a county.
pub const JOB: &str = "bulletin_draft";
/// When the weekly issue is drafted where the daily one is not.
const HALF_PAST_FOUR: u32 = 990;

/// Puts a job where something is due and none waits, in every county that has somebody to edit it.
pub async fn run(app: &App) -> ApiResult<()> {
    let counties = "SELECT o.id FROM organizations o WHERE o.parent_id IS NULL AND o.archived_at IS NULL AND EXISTS \
        (SELECT 1 FROM users u JOIN user_roles r ON r.user_id = u.id WHERE u.county_id = o.id AND u.archived_at IS NULL AND r.role = 'center')";
    for row in sql::rows(app.db.read(), counties, []).await? {
        let county: Uuid = row.try_get("", "id")?;
        if due(app, county).await?.is_empty() || is_enqueued(app, county).await? {
            continue;
        }
        let tx = Tx::begin(&app.db, system(county), app.clock.now()).await?;
        jobs::enqueue(&tx, JOB, county).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// The system as the author of what happens by itself.
fn system(county_id: Uuid) -> Author {
    Author { id: None, name: "系统".into(), county_id, acting_for: None }
}

async fn is_enqueued(app: &App, county_id: Uuid) -> ApiResult<bool> {
    let text = "SELECT 1 AS one FROM jobs WHERE county_id = $1 AND kind = $2 AND status IN ('queued', 'running') LIMIT 1";
    Ok(sql::row(app.db.read(), text, [county_id.into(), JOB.into()]).await?.is_some())
}

/// What is due in a county now: kinds, each with a day of its period.
async fn due(app: &App, county_id: Uuid) -> ApiResult<Vec<(BulletinKind, NaiveDate)>> {
    let (db, today, local) = (app.db.read(), app.clock.today(), app.clock.local());
    let minute = local.hour() * 60 + local.minute();
    let at = minutes(&settings::word(db, county_id, "daily_bulletin_at", today).await?);
    let on = weekday(&settings::word(db, county_id, "weekly_bulletin_on", today).await?);
    let is_working = settings::working_calendar(db, county_id).await?.is_working(today);
    let mut due = Vec::new();
    if is_daily_due(is_working, minute, at) {
        due.push((BulletinKind::Daily, today));
    }
    if is_weekly_due(today.weekday(), minute, on, at.unwrap_or(HALF_PAST_FOUR)) {
        due.push((BulletinKind::Weekly, today));
    }
    due.extend(reports::last_closed(db, county_id).await?.map(|month| (BulletinKind::Monthly, month)));
    let mut waiting = Vec::new();
    for (kind, day) in due {
        if !periods::was_drafted(db, county_id, kind, kind.period(day).0).await? {
            waiting.push((kind, day));
        }
    }
    Ok(waiting)
}

/// Drafts what is due in a county, each in a transaction of its own.
pub async fn run_job(app: &App, job: &Claimed) -> ApiResult<()> {
    for (kind, day) in due(app, job.county_id).await? {
        let tx = Tx::begin(&app.db, system(job.county_id), app.clock.now()).await?;
        periods::hold_kind(&tx, kind).await?;
        if !periods::was_drafted(&tx.conn, job.county_id, kind, kind.period(day).0).await? {
            drafts::draft(&tx, kind, day, &app.clock).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}
