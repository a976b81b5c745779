//! What the operations on monthly reports take and give.
use crate::authz::Actor;
use crate::features::figures::{FigureRecord, Number};
use crate::http::day::in_reach;
use crate::http::{Patch, Reference};
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// How a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportStatus {
    /// 草稿
    Draft,
    /// 已报送
    Submitted,
    /// 已退回
    Returned,
    /// 已采纳
    Accepted,
}

impl ReportStatus {
    pub const WORDS: &[&str] = &["draft", "submitted", "returned", "accepted"];
    const ALL: [Self; 4] = [Self::Draft, Self::Submitted, Self::Returned, Self::Accepted];

    pub fn parse(text: &str) -> Self {
        let at = Self::WORDS.iter().position(|word| *word == text).unwrap_or_default();
        Self::ALL[at]
    }

    /// Whether the team still works on it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Returned)
    }
}

/// A monthly report (月报) of a team: its words and how it stands.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MonthlyReport {
    pub id: Uuid,
    /// The team.
    pub organization: Reference,
    /// The first day of the month.
    pub month: NaiveDate,
    pub period_from: NaiveDate,
    pub period_to: NaiveDate,
    pub opens_on: NaiveDate,
    pub due_on: NaiveDate,
    pub status: ReportStatus,
    /// First submitted after the due day, or not yet and the day is over.
    pub is_late: bool,
    /// 工作情况
    #[schema(required)]
    pub narrative: Option<String>,
    /// 存在问题
    #[schema(required)]
    pub problems: Option<String>,
    /// 下月打算
    #[schema(required)]
    pub plan: Option<String>,
    #[schema(required)]
    pub first_submitted_at: Option<DateTime<Utc>>,
    #[schema(required)]
    pub submitted_at: Option<DateTime<Utc>>,
    #[schema(required)]
    pub submitted_by: Option<Reference>,
    /// The lead whose deputy submitted it.
    #[schema(required)]
    pub submitted_for: Option<Reference>,
    /// When the centre began to look at what stands submitted; from then on it is not taken back.
    #[schema(required)]
    pub looked_at: Option<DateTime<Utc>>,
    #[schema(required)]
    pub looked_by: Option<Reference>,
    #[schema(required)]
    pub returned_at: Option<DateTime<Utc>>,
    #[schema(required)]
    pub returned_by: Option<Reference>,
    #[schema(required)]
    pub accepted_at: Option<DateTime<Utc>>,
    #[schema(required)]
    pub accepted_by: Option<Reference>,
    /// Since when its numbers stand; null while the period runs.
    #[schema(required)]
    pub frozen_at: Option<DateTime<Utc>>,
    /// Comments that are not settled.
    pub open_comments: i64,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: ReportCan,
}

impl MonthlyReport {
    /// Whether it was submitted by somebody, by whom they represent, or for either of the two.
    pub fn is_submitted_by(&self, actor: &Actor) -> bool {
        [&self.submitted_by, &self.submitted_for].into_iter().flatten().any(|person| actor.is_self(person.id))
    }
}

/// What the asker may do with a report.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct ReportCan {
    /// The team's lead, while it is a draft or returned.
    pub update: bool,
    pub submit: bool,
    /// Taken back by the lead before the centre looks at it.
    pub withdraw: bool,
    /// The centre; never whoever submitted it.
    pub review: bool,
    pub accept: bool,
    #[serde(rename = "return")]
    pub give_back: bool,
    pub comment: bool,
}

list_filter! {
    /// How to list monthly reports.
    ReportFilter,
    sorted: "`month`, `due_on`, `updated_at`; with `-` before it descending. Default `-month`.",
    words: "Words of the narrative, the problems or the plan.",
    {
        /// `draft`, `submitted`, `returned`, `accepted`, split by commas.
        status: String,
        /// Of this team.
        organization_id: Uuid,
        /// Of the month that holds this day.
        month: NaiveDate,
        /// Of this month or a later one.
        #[serde(rename = "month.gte")]
        #[param(rename = "month.gte")]
        month_gte: NaiveDate,
        /// Of this month or an earlier one.
        #[serde(rename = "month.lte")]
        #[param(rename = "month.lte")]
        month_lte: NaiveDate,
        /// Only late ones, or only those in time.
        late: bool,
    }
}

/// One number of a report.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportNumber {
    #[schema(example = "visits")]
    pub key: String,
    pub label: String,
    pub unit: String,
    pub definition: String,
    /// Of the period; frozen once the period is over.
    #[schema(value_type = f64)]
    pub value: Number,
    /// 累计: from the year's first period to this one.
    #[schema(value_type = f64)]
    pub year_value: Number,
    pub records_count: i64,
    /// Where the records are: those that were frozen, where the number is.
    pub records_url: String,
    /// What it is now, where that differs from what was frozen.
    #[schema(required)]
    pub now: Option<NumberNow>,
}

/// What a frozen number is now, and why.
#[derive(Debug, Serialize, ToSchema)]
pub struct NumberNow {
    #[schema(value_type = f64)]
    pub value: Number,
    /// The records that came, went or changed; those hidden from the asker are counted only.
    pub changes: Vec<RecordChange>,
    pub hidden_changes: i64,
}

/// How a record differs from when it was frozen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecordChangeKind {
    Came,
    Went,
    Changed,
}

/// A record that came, went or changed since a number was frozen, with who did it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RecordChange {
    pub change: RecordChangeKind,
    #[serde(rename = "type")]
    #[schema(example = "visit")]
    pub kind: String,
    pub id: Uuid,
    #[schema(required)]
    pub code: Option<String>,
    #[schema(required)]
    pub label: Option<String>,
    #[schema(required)]
    pub date: Option<NaiveDate>,
    /// What it added then; null where it was not there.
    #[schema(value_type = Option<f64>, required)]
    pub weight_then: Option<Number>,
    /// What it adds now; null where it is not there any more.
    #[schema(value_type = Option<f64>, required)]
    pub weight_now: Option<Number>,
    /// Who changed it last since then, as the audit says; null where the audit has nothing.
    #[schema(required)]
    pub by: Option<String>,
    #[schema(required)]
    pub at: Option<DateTime<Utc>>,
    /// What was done, as the audit calls it.
    #[schema(required)]
    pub action: Option<String>,
}

/// A person of the team and the days stationed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReportPerson {
    pub user: Reference,
    /// In halves of days.
    #[schema(value_type = f64)]
    pub days: Number,
}

/// Something that is still missing.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReportMissing {
    /// `visits_without_outcome`, `quiet_people`, `narrative`, `plan` or `comments`.
    #[schema(example = "visits_without_outcome")]
    pub key: String,
    pub count: i64,
    /// What it is, in a sentence.
    #[schema(example = "3 次拜访未填成果")]
    pub words: String,
    /// The records, where there are any.
    #[schema(required)]
    pub records_url: Option<String>,
}

/// What came in for a period that was over (补记).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReportLateEntry {
    /// The first day of the month to which it belongs.
    pub month: NaiveDate,
    /// The number that it belongs to.
    #[schema(example = "visits")]
    pub key: String,
    pub label: String,
    pub record: FigureRecord,
    pub entered_at: DateTime<Utc>,
}

/// A comment at a place of a report.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ReportComment {
    pub id: Uuid,
    pub report_id: Uuid,
    /// `report`, `narrative`, `problems`, `plan` or `number:` and the number's key.
    #[schema(example = "number:visits")]
    pub place: String,
    pub words: String,
    #[schema(required)]
    pub created_by: Option<Reference>,
    #[schema(required)]
    pub answer: Option<String>,
    #[schema(required)]
    pub answered_by: Option<Reference>,
    #[schema(required)]
    pub answered_at: Option<DateTime<Utc>>,
    #[schema(required)]
    pub resolved_by: Option<Reference>,
    #[schema(required)]
    pub resolved_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: ReportCommentCan,
}

/// What the asker may do with a comment.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ReportCommentCan {
    /// The team's lead, while the report is returned.
    pub answer: bool,
    /// The centre.
    pub resolve: bool,
}

/// A report with its numbers.
#[derive(Debug, Serialize, ToSchema)]
pub struct MonthlyReportDetail {
    #[serde(flatten)]
    pub report: MonthlyReport,
    pub numbers: Vec<ReportNumber>,
    /// Everybody who belonged to the team in the period, zeros too.
    pub people: Vec<ReportPerson>,
    pub missing: Vec<ReportMissing>,
    pub late_entries: Vec<ReportLateEntry>,
    pub comments: Vec<ReportComment>,
}

/// The records of a number.
#[derive(Debug, Serialize, ToSchema)]
pub struct NumberRecords {
    pub key: String,
    pub period_from: NaiveDate,
    pub period_to: NaiveDate,
    /// Since when they stand; null where they are those of now.
    #[schema(required)]
    pub frozen_at: Option<DateTime<Utc>>,
    pub items: Vec<FigureRecord>,
    /// How many records the asker may not see.
    pub hidden_count: i64,
    /// What those add to the value.
    #[schema(value_type = f64)]
    pub hidden_weight: Number,
}

/// Which records of a number.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct NumberRecordsQuery {
    /// Those of now even where the number is frozen.
    pub now: Option<bool>,
}

/// A report that the centre opens by hand.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ReportIn {
    /// The team.
    pub organization_id: Uuid,
    /// Any day of the month; not of a month to come.
    #[validate(custom(function = in_reach))]
    pub month: NaiveDate,
}

/// A change of a report's words (merge patch: absent leaves, null clears).
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ReportPatch {
    /// 工作情况, at most 20000 characters.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub narrative: Patch<String>,
    /// 存在问题, at most 10000 characters.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub problems: Patch<String>,
    /// 下月打算, at most 10000 characters.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub plan: Patch<String>,
}

/// A comment at a place.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ReportCommentIn {
    /// `report`, `narrative`, `problems`, `plan` or `number:` and the number's key.
    #[schema(example = "narrative")]
    pub place: String,
    /// 1 to 1000 characters.
    #[validate(length(min = 1, max = 1000, message = "请填 1–1000 个字|Give 1 to 1000 characters"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub text: String,
}

/// Why a report goes back.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ReportReturnIn {
    /// At least one, each at its place; those that stand open already go with them.
    #[validate(nested)]
    pub comments: Vec<ReportCommentIn>,
}

/// The lead's answer to a comment.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ReportAnswerIn {
    /// 1 to 1000 characters.
    #[validate(length(min = 1, max = 1000, message = "请填 1–1000 个字|Give 1 to 1000 characters"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub answer: String,
}
