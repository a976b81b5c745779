//! The county's rules for reports: which days a month covers, when its report opens and is due, when the month closes.
use super::domain::{Rule, day_of, first_of, last_of};
use crate::error::ApiResult;
use crate::features::settings::{self, Calendar};
use chrono::{Months, NaiveDate};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

/// The dates of a month's reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dates {
    pub month: NaiveDate,
    pub period: (NaiveDate, NaiveDate),
    pub opens_on: NaiveDate,
    pub due_on: NaiveDate,
    /// The first day of the year's first period.
    pub year_from: NaiveDate,
}

/// The dates of a month's reports, by the rules of its first day. Three statements.
pub async fn dates<C: ConnectionTrait>(db: &C, county_id: Uuid, month: NaiveDate) -> ApiResult<Dates> {
    let calendar = settings::working_calendar(db, county_id).await?;
    let month = first_of(month);
    let opens = settings::number(db, county_id, "monthly_report_opens_on", month).await?;
    let rule = rule(db, county_id, month).await?;
    Ok(Dates { opens_on: day_of(month, u32::try_from(opens).unwrap_or(25)), due_on: due_on(&calendar, month), ..of(rule, month) })
}

/// The rule of a month's period.
pub async fn rule<C: ConnectionTrait>(db: &C, county_id: Uuid, month: NaiveDate) -> ApiResult<Rule> {
    Ok(Rule::of(&settings::word(db, county_id, "monthly_report_period", first_of(month)).await?))
}

/// The same without opening and due day. Pure.
pub fn of(rule: Rule, month: NaiveDate) -> Dates {
    Dates { month, period: rule.period(month), opens_on: month, due_on: last_of(month), year_from: year_from(rule, month) }
}

/// The first day of the year's first period.
pub fn year_from(rule: Rule, month: NaiveDate) -> NaiveDate {
    use chrono::Datelike;
    rule.period(NaiveDate::from_ymd_opt(month.year(), 1, 1).unwrap_or(month)).0
}

/// The month's last day, or the first working day after it.
fn due_on(calendar: &Calendar, month: NaiveDate) -> NaiveDate {
    calendar.on_or_after(last_of(month)).unwrap_or_else(|| last_of(month))
}

/// The day of the next month on which a month closes.
pub async fn closes_on<C: ConnectionTrait>(db: &C, county_id: Uuid, month: NaiveDate) -> ApiResult<NaiveDate> {
    let next = first_of(month).checked_add_months(Months::new(1)).unwrap_or(month);
    let day = settings::number(db, county_id, "month_closes_on", next).await?;
    Ok(day_of(next, u32::try_from(day).unwrap_or(3)))
}
