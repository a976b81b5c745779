//! The stage log: who moved a lead when, how long it was in each stage, and the days that it stands for.
use super::domain::rank;
use super::dto::{StageLog, StageLogEntry};
use crate::app::App;
use crate::authz::Actor;
use crate::db::listing::reference;
use crate::db::sql;
use crate::error::{ApiError, ApiResult};
use crate::features::leads::LeadStage;
use crate::features::leads::kept::{self, LeadRow};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

/// So many changes of one lead are told.
const MOST: i64 = 200;

/// The business day of an instant.
fn business_day(app: &App, at: DateTime<Utc>) -> NaiveDate {
    FixedOffset::east_opt(app.clock.offset()).map_or_else(|| at.date_naive(), |offset| at.with_timezone(&offset).date_naive())
}

/// The log of a lead that the actor may see, the latest first.
pub async fn read(app: &App, actor: &Actor, id: Uuid) -> ApiResult<StageLog> {
    let lead = kept::seen(app.db.read(), actor, id).await?;
    let text = "SELECT c.id, c.from_stage, c.to_stage, c.changed_on, c.changed_at, c.changed_by, u.name AS changed_by_name, c.reason, c.basis \
        FROM lead_stage_changes c LEFT JOIN users u ON u.id = c.changed_by WHERE c.lead_id = $1 ORDER BY c.changed_at DESC, c.id DESC LIMIT $2";
    let rows = sql::rows(app.db.read(), text, [id.into(), MOST.into()]).await?;
    let mut items = rows.iter().map(|row| entry(app, row)).collect::<ApiResult<Vec<_>>>()?;
    if items.len() < MOST as usize && items.last().is_none_or(|first| first.from_stage.is_some()) {
        items.push(beginning(app, &lead, items.last()).await?);
    }
    let mut until = app.clock.today();
    for item in &mut items {
        item.days = (until - item.on).num_days().max(0);
        until = item.on;
    }
    Ok(StageLog { items })
}

fn stage(text: &str) -> ApiResult<LeadStage> {
    LeadStage::parse(text).ok_or_else(|| ApiError::internal("an unknown stage"))
}

/// The business day of a change; what a ledger told bears that of the import.
fn day_of(app: &App, row: &QueryResult) -> ApiResult<NaiveDate> {
    if row.try_get::<String>("", "basis")? == "ledger" {
        return Ok(business_day(app, row.try_get("", "changed_at")?));
    }
    Ok(row.try_get("", "changed_on")?)
}

fn entry(app: &App, row: &QueryResult) -> ApiResult<StageLogEntry> {
    let from_stage = row.try_get::<Option<String>>("", "from_stage")?.map(|text| stage(&text)).transpose()?;
    let to_stage = stage(&row.try_get::<String>("", "to_stage")?)?;
    let is_backward = from_stage.and_then(rank).zip(rank(to_stage)).is_some_and(|(from, to)| to < from);
    Ok(StageLogEntry {
        id: row.try_get("", "id")?,
        from_stage,
        to_stage,
        on: day_of(app, row)?,
        at: row.try_get("", "changed_at")?,
        by: reference(row, "changed_by")?,
        reason: row.try_get("", "reason")?,
        basis: row.try_get("", "basis")?,
        is_backward,
        days: 0,
    })
}

/// How a lead began whose beginning nobody logged: with the import that brought it, in the stage that its first change left.
async fn beginning(app: &App, lead: &LeadRow, first: Option<&StageLogEntry>) -> ApiResult<StageLogEntry> {
    let to_stage = match first.and_then(|entry| entry.from_stage) {
        Some(stage) => stage,
        None => lead.stage()?,
    };
    Ok(StageLogEntry {
        id: lead.id,
        from_stage: None,
        to_stage,
        on: began_on(app.db.read(), app, lead).await?,
        at: created_at(app.db.read(), lead).await?,
        by: None,
        reason: None,
        basis: lead.basis.clone(),
        is_backward: false,
        days: 0,
    })
}

/// The day on which the log of a lead begins: that of the report, or for what came with a ledger that of the import.
async fn began_on<C: ConnectionTrait>(db: &C, app: &App, lead: &LeadRow) -> ApiResult<NaiveDate> {
    if lead.basis == "ledger" { Ok(business_day(app, created_at(db, lead).await?)) } else { Ok(lead.reported_on) }
}

async fn created_at<C: ConnectionTrait>(db: &C, lead: &LeadRow) -> ApiResult<DateTime<Utc>> {
    let row = sql::row(db, "SELECT created_at FROM leads WHERE id = $1", [lead.id.into()]).await?.ok_or_else(ApiError::not_found)?;
    Ok(row.try_get("", "created_at")?)
}

/// The day of the last change of stage; none where no change is logged.
async fn last_change<C: ConnectionTrait>(db: &C, app: &App, lead: &LeadRow) -> ApiResult<Option<NaiveDate>> {
    let last = "SELECT changed_on, changed_at, basis FROM lead_stage_changes WHERE lead_id = $1 ORDER BY changed_at DESC, id DESC LIMIT 1";
    sql::row(db, last, [lead.id.into()]).await?.map(|row| day_of(app, &row)).transpose()
}

/// Since when a lead has been where it is: the last change, or the beginning of its log.
pub async fn since<C: ConnectionTrait>(db: &C, app: &App, lead: &LeadRow) -> ApiResult<NaiveDate> {
    match last_change(db, app, lead).await? {
        Some(day) => Ok(day),
        None => began_on(db, app, lead).await,
    }
}

/// The earliest day that the next change may bear: that of the last one, else of the report. A ledger's stage stands for all days, so that
/// what happened before the import may be told with its own day.
pub async fn earliest<C: ConnectionTrait>(db: &C, app: &App, lead: &LeadRow) -> ApiResult<NaiveDate> {
    Ok(last_change(db, app, lead).await?.unwrap_or(lead.reported_on))
}
