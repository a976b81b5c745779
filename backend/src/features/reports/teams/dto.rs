//! What the operations on teams give, and what a team costs.
use super::super::dto::{ReportPerson, ReportStatus};
use crate::features::figures::{FigureRecord, Number};
use crate::http::day::in_reach;
use crate::http::{Patch, Reference};
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// Which month of a team.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SummaryQuery {
    /// Any day of the month; this month where absent.
    #[param(example = "2024-08-01")]
    pub month: Option<NaiveDate>,
}

/// Which months of the teams.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ComparisonQuery {
    /// Any day of the first month; January of the last month's year where absent.
    #[param(example = "2024-01-01")]
    pub from: Option<NaiveDate>,
    /// Any day of the last month, at most 24 months after the first; this month where absent.
    #[param(example = "2024-08-01")]
    pub to: Option<NaiveDate>,
}

/// Between which days.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct WindowQuery {
    /// The first day.
    #[param(example = "2024-08-01")]
    pub from: NaiveDate,
    /// The last day.
    #[param(example = "2024-08-31")]
    pub to: NaiveDate,
}

/// Between which days, and which page.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TeamsWindowQuery {
    /// The first day.
    #[param(example = "2024-08-12")]
    pub from: NaiveDate,
    /// The last day.
    #[param(example = "2024-08-18")]
    pub to: NaiveDate,
    /// From the page before.
    pub cursor: Option<String>,
    /// Rows a page, 1 to 200; 20 where absent.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
}

/// One page of the records behind a number of all teams.
#[derive(Debug, Serialize, ToSchema)]
pub struct TeamsRecords {
    pub key: String,
    pub period_from: NaiveDate,
    pub period_to: NaiveDate,
    pub items: Vec<FigureRecord>,
    pub next_cursor: Option<String>,
    /// How many records the asker may not see.
    pub hidden_count: i64,
    /// What those add to the value.
    #[schema(value_type = f64)]
    pub hidden_weight: Number,
}

/// How a team's report of the month stands.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TeamReport {
    pub id: Uuid,
    pub status: ReportStatus,
    pub due_on: NaiveDate,
    pub is_late: bool,
    #[schema(required)]
    pub frozen_at: Option<DateTime<Utc>>,
}

/// A number of a team.
#[derive(Debug, Serialize, ToSchema)]
pub struct TeamNumber {
    #[schema(example = "visits")]
    pub key: String,
    pub label: String,
    pub unit: String,
    pub definition: String,
    /// Of the month; as frozen, where its report is.
    #[schema(value_type = f64)]
    pub value: Number,
    /// 累计: from the year's first period to this one.
    #[schema(value_type = f64)]
    pub year_value: Number,
    /// What it is now, where that differs from what was frozen.
    #[schema(value_type = Option<f64>, required)]
    pub now: Option<Number>,
    /// The records of now.
    pub records_url: String,
    pub year_records_url: String,
}

/// What a team made of its visits, and what it cost.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TeamResult {
    /// Effective leads ÷ companies visited × 100.
    #[schema(value_type = Option<f64>, required)]
    pub conversion_pct: Option<Number>,
    /// Null where nothing was entered, or where the asker may not see it.
    #[schema(required)]
    pub costs_yuan: Option<i64>,
    #[schema(required)]
    pub cost_per_effective_lead_yuan: Option<i64>,
    #[schema(required)]
    pub cost_per_signing_yuan: Option<i64>,
}

/// A team and one month of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct TeamSummary {
    pub organization: Reference,
    #[schema(required)]
    pub zone: Option<String>,
    pub month: NaiveDate,
    pub period_from: NaiveDate,
    pub period_to: NaiveDate,
    pub is_closed: bool,
    /// Null where no report was opened.
    #[schema(required)]
    pub report: Option<TeamReport>,
    pub numbers: Vec<TeamNumber>,
    /// Everybody who belonged to the team in the period, zeros too.
    pub people: Vec<ReportPerson>,
    pub month_result: TeamResult,
    pub year_result: TeamResult,
}

/// One team's numbers of one month, or of all months asked for.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComparisonCell {
    pub from: NaiveDate,
    pub to: NaiveDate,
    #[schema(value_type = f64)]
    pub days: Number,
    pub visits: i64,
    pub receptions: i64,
    pub companies_visited: i64,
    pub reported_leads: i64,
    pub effective_leads: i64,
    pub progress_records: i64,
    pub signings: i64,
    pub result: TeamResult,
    /// Whether these are the numbers that were frozen.
    pub is_frozen: bool,
    /// Whether a frozen number is another one now.
    pub differs: bool,
}

/// A team beside the others.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComparisonTeam {
    pub organization: Reference,
    #[schema(required)]
    pub zone: Option<String>,
    /// All months together: a company counts once. Of now.
    pub total: ComparisonCell,
    /// Month by month.
    pub months: Vec<ComparisonCell>,
}

/// A month of the comparison.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComparisonMonth {
    pub month: NaiveDate,
    pub period_from: NaiveDate,
    pub period_to: NaiveDate,
    pub is_closed: bool,
    /// 党政主要负责同志外出批次, of the calendar month: the figure `principal_trips`.
    pub principal_trips: i64,
}

/// What the county's principals did in the months asked for, by the figures of those names.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComparisonCounty {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// 党政主要负责同志外出批次
    pub principal_trips: i64,
    /// 外出招商中拜访的企业
    pub principal_trip_companies: i64,
    /// 驻外招商组安排、主要负责同志参加的拜访企业
    pub outpost_arranged_for_principals: i64,
}

/// The teams and months beside each other; a zero is a row as any other.
#[derive(Debug, Serialize, ToSchema)]
pub struct Comparison {
    pub months: Vec<ComparisonMonth>,
    pub teams: Vec<ComparisonTeam>,
    pub county: ComparisonCounty,
}

/// What a team cost in a month (驻外经费).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TeamCost {
    pub id: Uuid,
    pub organization: Reference,
    /// The first day of the month.
    pub month: NaiveDate,
    #[schema(example = "房租")]
    pub item: String,
    pub amount_yuan: i64,
    #[schema(required)]
    pub note: Option<String>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: TeamCostCan,
}

/// What the asker may do with a cost: the team's lead and the centre.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TeamCostCan {
    pub update: bool,
    pub archive: bool,
}

list_filter! {
    /// How to list costs.
    TeamCostFilter,
    sorted: "`month`, `amount_yuan`, `updated_at`; with `-` before it descending. Default `-month`.",
    words: "Words of what it was for.",
    {
        /// Of this team.
        organization_id: Uuid,
        /// Of this month or a later one.
        #[serde(rename = "month.gte")]
        #[param(rename = "month.gte")]
        month_gte: NaiveDate,
        /// Of this month or an earlier one.
        #[serde(rename = "month.lte")]
        #[param(rename = "month.lte")]
        month_lte: NaiveDate,
    }
}

/// A cost to be kept.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct TeamCostIn {
    /// The team.
    pub organization_id: Uuid,
    /// Any day of the month; not of a month to come.
    #[validate(custom(function = in_reach))]
    pub month: NaiveDate,
    /// What it was for, 1 to 100 characters.
    #[validate(length(min = 1, max = 100, message = "请填 1–100 个字|Give 1 to 100 characters"))]
    #[schema(min_length = 1, max_length = 100, example = "房租")]
    pub item: String,
    #[validate(range(min = 0, max = 1_000_000_000_000_i64, message = "金额应在 0 到一万亿元之间|The amount is between 0 and 10^12 yuan"))]
    #[schema(minimum = 0)]
    pub amount_yuan: i64,
    /// At most 500 characters.
    #[validate(length(max = 500, message = "最多 500 个字|At most 500 characters"))]
    pub note: Option<String>,
}

/// A change of a cost (merge patch: absent leaves, null clears).
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct TeamCostPatch {
    /// What it was for, 1 to 100 characters.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub item: Patch<String>,
    /// 0 to 10^12.
    #[serde(default)]
    #[schema(value_type = Option<i64>)]
    pub amount_yuan: Patch<i64>,
    /// At most 500 characters.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub note: Patch<String>,
}
