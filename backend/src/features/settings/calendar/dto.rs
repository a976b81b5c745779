//! What the operations on the calendar take and give.
use super::domain::DayKind;
use crate::http::Can;
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// A day off, or a weekend that is worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CalendarDayKind {
    Holiday,
    Workday,
}

impl From<CalendarDayKind> for DayKind {
    fn from(kind: CalendarDayKind) -> Self {
        match kind {
            CalendarDayKind::Holiday => DayKind::Holiday,
            CalendarDayKind::Workday => DayKind::Workday,
        }
    }
}

impl From<DayKind> for CalendarDayKind {
    fn from(kind: DayKind) -> Self {
        match kind {
            DayKind::Holiday => CalendarDayKind::Holiday,
            DayKind::Workday => CalendarDayKind::Workday,
        }
    }
}

/// A day that is other than its weekday says.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CalendarDay {
    pub id: Uuid,
    pub day: NaiveDate,
    pub kind: CalendarDayKind,
    #[schema(example = "国庆节")]
    pub name: String,
    /// From a package; false where a person entered it, which no package changes.
    pub is_from_package: bool,
    pub version: i64,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: Can,
}

/// What a day is.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CalendarDayIn {
    pub kind: CalendarDayKind,
    #[schema(example = "县庆日")]
    #[validate(length(min = 1, max = 30, message = "名称为 1–30 个字|A name has 1 to 30 characters"))]
    pub name: String,
}

list_filter! {
    /// Which days.
    CalendarFilter,
    sorted: "`day`; with `-` before it descending. Default `day`.",
    words: "Words that occur in the name.",
    {
        /// Of this year.
        #[param(minimum = 1900, maximum = 9999)]
        year: i32,
        /// `holiday` or `workday`.
        kind: String,
    }
}

/// From when, and how far.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DeadlineQuery {
    /// The day from which is counted; it does not count itself.
    #[param(example = "2024-09-27")]
    pub from: NaiveDate,
    /// How many working days, up to 1000.
    #[param(minimum = 0, maximum = 1000)]
    pub working_days: u32,
}

/// A deadline.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CalendarDeadline {
    pub from: NaiveDate,
    pub working_days: u32,
    /// The day at whose end it is over.
    pub due_on: NaiveDate,
    /// Years in between of which the calendar knows no holiday: take the package over, or enter them.
    pub unknown_years: Vec<i32>,
}
