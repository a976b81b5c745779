//! What happens by itself: reports open on their day, their numbers are frozen when the period is over, those who owe one are reminded three
//! days, one day before and on the day, and months that are due are closed. Looked at once a minute; a second time nothing is left to do.
use super::domain::{first_of, last_of, month_before};
use super::{actions, closes, frozen, rules, store};
use crate::app::App;
use crate::authz::Permission;
use crate::db::sql;
use crate::db::write::{Author, Tx};
use crate::error::ApiResult;
use crate::features::notifications::{self, Notice, kinds};
use chrono::{Days, NaiveDate, Timelike};
use sea_orm::QueryResult;
use uuid::Uuid;

/// Reminders go out from this hour of the county's day on.
const FROM_HOUR: u32 = 8;
/// How many days before the due day somebody is reminded.
const DAYS_BEFORE: [i64; 3] = [3, 1, 0];

/// The system as the author of what happens by itself.
pub fn system(county_id: Uuid) -> Author {
    Author { id: None, name: "系统".into(), county_id, acting_for: None }
}

/// Does what is due in every county.
pub async fn run(app: &App) -> ApiResult<()> {
    let counties = "SELECT o.id FROM organizations o WHERE o.parent_id IS NULL AND o.archived_at IS NULL AND EXISTS \
        (SELECT 1 FROM organizations t WHERE t.county_id = o.id AND t.kind = 'outpost' AND t.archived_at IS NULL)";
    for row in sql::rows(app.db.read(), counties, []).await? {
        let county: Uuid = row.try_get("", "id")?;
        open(app, county).await?;
        freeze(app, county).await?;
        remind(app, county).await?;
        closes::enqueue_due(app, county).await?;
    }
    Ok(())
}

/// Opens the reports of this month from its opening day on, and those of the month before that nobody opened: of the teams that were there.
async fn open(app: &App, county_id: Uuid) -> ApiResult<()> {
    let today = app.clock.today();
    for month in [month_before(today), first_of(today)] {
        let waiting = waiting_teams(app, county_id, month).await?;
        if waiting.is_empty() {
            continue;
        }
        let dates = rules::dates(app.db.read(), county_id, month).await?;
        if today < dates.opens_on {
            continue;
        }
        let tx = Tx::begin(&app.db, system(county_id), app.clock.now()).await?;
        for team in waiting {
            if let Some(report) = actions::insert(&tx, team, &dates).await? {
                tell(&tx, kinds::MONTHLY_REPORT_OPENED, report, team, &dates.month, dates.due_on).await?;
            }
        }
        tx.commit().await?;
    }
    Ok(())
}

/// The live teams without a report of a month that were there before its end.
async fn waiting_teams(app: &App, county_id: Uuid, month: NaiveDate) -> ApiResult<Vec<Uuid>> {
    let text = "SELECT o.id, o.created_at FROM organizations o WHERE o.county_id = $1 AND o.kind = 'outpost' AND o.archived_at IS NULL \
        AND NOT EXISTS (SELECT 1 FROM monthly_reports r WHERE r.county_id = $1 AND r.organization_id = o.id AND r.month = $2) ORDER BY o.created_at, o.id";
    let offset = chrono::Duration::seconds(i64::from(app.clock.offset()));
    let mut teams = Vec::new();
    for row in sql::rows(app.db.read(), text, [county_id.into(), month.into()]).await? {
        let made: chrono::DateTime<chrono::Utc> = row.try_get("", "created_at")?;
        if (made + offset).date_naive() <= last_of(month) {
            teams.push(row.try_get("", "id")?);
        }
    }
    Ok(teams)
}

/// Freezes the numbers of reports whose period is over.
async fn freeze(app: &App, county_id: Uuid) -> ApiResult<()> {
    for report in frozen::waiting(app.db.read(), county_id, app.clock.today()).await? {
        let tx = Tx::begin(&app.db, system(county_id), app.clock.now()).await?;
        frozen::freeze(&tx, report).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Reminds those who lead a team whose report is not in.
async fn remind(app: &App, county_id: Uuid) -> ApiResult<()> {
    if app.clock.local().hour() < FROM_HOUR {
        return Ok(());
    }
    let today = app.clock.today();
    for before in DAYS_BEFORE {
        let due = today.checked_add_days(Days::new(before.unsigned_abs())).unwrap_or(today);
        let text = "SELECT r.id, r.organization_id, r.month FROM monthly_reports r WHERE r.county_id = $1 AND r.due_on = $2 \
            AND r.status IN ('draft', 'returned') AND r.archived_at IS NULL \
            AND NOT EXISTS (SELECT 1 FROM monthly_report_reminders m WHERE m.report_id = r.id AND m.days_before = $3)";
        for row in sql::rows(app.db.read(), text, [county_id.into(), due.into(), before.into()]).await? {
            remind_of(app, county_id, &row, before, due).await?;
        }
    }
    Ok(())
}

async fn remind_of(app: &App, county_id: Uuid, row: &QueryResult, before: i64, due: NaiveDate) -> ApiResult<()> {
    let (report, team): (Uuid, Uuid) = (row.try_get("", "id")?, row.try_get("", "organization_id")?);
    let tx = Tx::begin(&app.db, system(county_id), app.clock.now()).await?;
    let text = "INSERT INTO monthly_report_reminders (report_id, county_id, days_before, taken_at) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (report_id, days_before) DO NOTHING";
    if sql::execute(&tx.conn, text, [report.into(), county_id.into(), before.into(), tx.now.into()]).await? == 1 {
        tell(&tx, kinds::MONTHLY_REPORT_DUE, report, team, &row.try_get("", "month")?, due).await?;
    }
    tx.commit().await
}

/// Tells those who lead a team of its report.
async fn tell(tx: &Tx, kind: &'static str, report: Uuid, team: Uuid, month: &NaiveDate, due: NaiveDate) -> ApiResult<()> {
    let (month, due) = (month.format("%Y-%m").to_string(), due.to_string());
    for user_id in store::holders(tx, Permission::ReportsWrite, Some(team)).await? {
        let parameters = [("month", month.as_str()), ("due", due.as_str())];
        notifications::notify(tx, Notice { user_id, kind, subject_type: "monthly_report", subject_id: report, parameters: &parameters }).await?;
    }
    Ok(())
}
