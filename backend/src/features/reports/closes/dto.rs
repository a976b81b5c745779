//! What the operations on closed months take and give.
use super::super::dto::{RecordChange, ReportStatus};
use crate::features::figures::{FigureRecord, Number};
use crate::http::Reference;
use crate::http::day::in_reach;
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// Why a month closed when it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CloseReason {
    /// Its closing day had come.
    Day,
    /// All reports were accepted.
    AllAccepted,
    /// The centre closed it.
    ByHand,
}

impl CloseReason {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::AllAccepted => "all_accepted",
            Self::ByHand => "by_hand",
        }
    }

    pub fn parse(text: &str) -> Self {
        [Self::Day, Self::AllAccepted].into_iter().find(|reason| reason.as_str() == text).unwrap_or(Self::ByHand)
    }
}

/// A closed month.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MonthClose {
    pub id: Uuid,
    /// The first day of the month.
    pub month: NaiveDate,
    /// The month's last day, at which its figures stand.
    pub as_of: NaiveDate,
    pub reason: CloseReason,
    pub closed_at: DateTime<Utc>,
    /// Who closed it by hand.
    #[schema(required)]
    pub closed_by: Option<Reference>,
    /// How many teams it had.
    pub teams: i64,
    /// How many of their reports were late.
    pub late_reports: i64,
}

list_filter! {
    /// How to list closed months.
    MonthCloseFilter,
    sorted: "`month`, `closed_at`; with `-` before it descending. Default `-month`.",
    words: "Not used: a month has no words.",
    {
        /// This month or a later one.
        #[serde(rename = "month.gte")]
        #[param(rename = "month.gte")]
        month_gte: NaiveDate,
        /// This month or an earlier one.
        #[serde(rename = "month.lte")]
        #[param(rename = "month.lte")]
        month_lte: NaiveDate,
    }
}

/// A month that the centre closes by hand.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct MonthCloseIn {
    /// Any day of the month; the month is over.
    #[validate(custom(function = in_reach))]
    pub month: NaiveDate,
}

/// Whose figures of a closed month.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MonthCloseQuery {
    /// An organization that had targets; the whole county where absent.
    pub organization_id: Option<Uuid>,
}

/// Which frozen records.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MonthCloseRecordsQuery {
    /// An organization that had targets; the whole county where absent.
    pub organization_id: Option<Uuid>,
    /// Only those whose day lies in the month itself, not earlier in the year.
    #[serde(default)]
    pub in_month: bool,
    /// From the page before.
    pub cursor: Option<String>,
    /// Rows a page, 1 to 200; 20 where absent.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
}

/// Which page of the records of a number of all teams.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MonthCloseNumberQuery {
    /// From the page before.
    pub cursor: Option<String>,
    /// Rows a page, 1 to 200; 20 where absent.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
}

/// A figure as a closed month keeps it, and as it is now.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClosedFigure {
    #[schema(example = "signed_ge_1yi")]
    pub key: String,
    pub label: String,
    pub unit: String,
    pub section: String,
    pub definition: String,
    /// What was known when the month closed: a number, null, or a table `{group: number}`.
    #[schema(value_type = serde_json::Value, example = 12)]
    pub value: serde_json::Value,
    /// The same date computed from what is known now.
    #[schema(value_type = serde_json::Value, example = 13)]
    pub now: serde_json::Value,
    pub differs: bool,
    pub records_count: i64,
    /// Where the frozen records are paged through.
    pub records_url: String,
    /// Which records came, went or changed since.
    pub changes_url: String,
}

/// A number of a team in a closed month.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClosedNumber {
    #[schema(example = "days")]
    pub key: String,
    pub label: String,
    pub unit: String,
    #[schema(value_type = f64)]
    pub value: Number,
    /// 累计
    #[schema(value_type = f64)]
    pub year_value: Number,
    /// What it is now, where that differs.
    #[schema(value_type = Option<f64>, required)]
    pub now: Option<Number>,
    pub records_url: String,
}

/// A team in a closed month.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClosedTeam {
    pub organization: Reference,
    #[schema(required)]
    pub zone: Option<String>,
    pub report_id: Uuid,
    /// How its report stood when the month closed.
    pub status: ReportStatus,
    pub is_late: bool,
    pub numbers: Vec<ClosedNumber>,
}

/// A closed month with its figures and teams.
#[derive(Debug, Serialize, ToSchema)]
pub struct MonthCloseDetail {
    #[serde(flatten)]
    pub close: MonthClose,
    /// Whose figures these are.
    pub organization: Reference,
    /// Whose figures the month keeps, the county first.
    pub organizations: Vec<Reference>,
    pub figures: Vec<ClosedFigure>,
    /// The teams, by days from high to low.
    pub teams: Vec<ClosedTeam>,
}

/// What became of a figure since its month closed.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClosedFigureChanges {
    pub key: String,
    pub label: String,
    pub unit: String,
    pub closed_at: DateTime<Utc>,
    #[schema(value_type = serde_json::Value, example = 12)]
    pub value: serde_json::Value,
    #[schema(value_type = serde_json::Value, example = 13)]
    pub now: serde_json::Value,
    /// The figure whose records these are; another one for rates.
    pub records_of: String,
    pub changes: Vec<RecordChange>,
    /// Changes of records that the asker may not see.
    pub hidden_changes: i64,
}

/// One page of the records that a closed month keeps.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClosedRecords {
    pub key: String,
    pub as_of: NaiveDate,
    pub items: Vec<FigureRecord>,
    pub next_cursor: Option<String>,
    /// How many records the asker may not see.
    pub hidden_count: i64,
    /// What those add to the value.
    #[schema(value_type = f64)]
    pub hidden_weight: Number,
}
