//! What the operations on promises take and give.
use crate::http::{Patch, Reference};
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// What was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PromiseKind {
    Policy,
    Land,
    Money,
    Other,
}

/// What came of the fair-competition review (公平竞争审查).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReviewResult {
    Pending,
    Passed,
    Refused,
}

/// Where a promise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PromiseStatus {
    Open,
    /// 已兑现
    Kept,
    /// 已撤回
    Withdrawn,
}

impl PromiseKind {
    pub const WORDS: &[&str] = &["policy", "land", "money", "other"];

    pub fn as_str(self) -> &'static str {
        match self {
            PromiseKind::Policy => "policy",
            PromiseKind::Land => "land",
            PromiseKind::Money => "money",
            PromiseKind::Other => "other",
        }
    }

    pub fn parse(text: &str) -> Self {
        match text {
            "policy" => PromiseKind::Policy,
            "land" => PromiseKind::Land,
            "money" => PromiseKind::Money,
            _ => PromiseKind::Other,
        }
    }
}

impl ReviewResult {
    pub const WORDS: &[&str] = &["pending", "passed", "refused"];

    pub fn as_str(self) -> &'static str {
        match self {
            ReviewResult::Pending => "pending",
            ReviewResult::Passed => "passed",
            ReviewResult::Refused => "refused",
        }
    }

    pub fn parse(text: &str) -> Self {
        match text {
            "passed" => ReviewResult::Passed,
            "refused" => ReviewResult::Refused,
            _ => ReviewResult::Pending,
        }
    }
}

impl PromiseStatus {
    pub const WORDS: &[&str] = &["open", "kept", "withdrawn"];

    pub fn as_str(self) -> &'static str {
        match self {
            PromiseStatus::Open => "open",
            PromiseStatus::Kept => "kept",
            PromiseStatus::Withdrawn => "withdrawn",
        }
    }

    pub fn parse(text: &str) -> Self {
        match text {
            "kept" => PromiseStatus::Kept,
            "withdrawn" => PromiseStatus::Withdrawn,
            _ => PromiseStatus::Open,
        }
    }
}

/// A promise to an investor (政策承诺). It goes on with the project.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Promise {
    pub id: Uuid,
    /// The lead, by its code.
    pub lead: Reference,
    /// The project that the lead became.
    #[schema(required)]
    pub project: Option<Reference>,
    pub kind: PromiseKind,
    pub content: String,
    #[schema(required)]
    pub amount_yuan: Option<i64>,
    /// In 亩.
    #[schema(required)]
    pub land_mu: Option<i64>,
    /// Who has to keep it.
    #[schema(required)]
    pub organization: Option<Reference>,
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    pub review_result: ReviewResult,
    #[schema(required)]
    pub review_number: Option<String>,
    #[schema(required)]
    pub reviewed_on: Option<NaiveDate>,
    pub status: PromiseStatus,
    #[schema(required)]
    pub ended_on: Option<NaiveDate>,
    /// How it ended.
    #[schema(required)]
    pub outcome: Option<String>,
    /// Open, and due before today.
    pub is_overdue: bool,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    #[schema(required)]
    pub created_by: Option<Reference>,
    pub updated_at: DateTime<Utc>,
    pub can: PromiseCan,
}

/// What the asker may do with a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PromiseCan {
    /// Who has to keep it, and until when.
    pub update: bool,
    /// What it says: not once its review has passed.
    pub change_content: bool,
    pub review: bool,
    pub end: bool,
}

/// A new promise.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PromiseIn {
    pub kind: PromiseKind,
    #[schema(example = "前三年厂房租金减半", min_length = 2, max_length = 2000)]
    #[validate(length(min = 2, max = 2000, message = "请用 2–2000 个字写明承诺的内容|Say what is promised, in 2 to 2000 characters"))]
    pub content: String,
    #[schema(minimum = 0)]
    #[validate(range(min = 0, max = 1_000_000_000_000_000_i64, message = "金额应在 0 以上|An amount is not below 0"))]
    pub amount_yuan: Option<i64>,
    #[schema(minimum = 0)]
    #[validate(range(min = 0, max = 1_000_000, message = "用地应在 0–1000000 亩之间|Land is between 0 and 1,000,000 mu"))]
    pub land_mu: Option<i64>,
    pub organization_id: Option<Uuid>,
    pub due_on: Option<NaiveDate>,
}

/// A change of a promise: a JSON merge patch.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PromisePatch {
    #[serde(default)]
    #[schema(value_type = Option<PromiseKind>)]
    pub kind: Patch<PromiseKind>,
    #[serde(default)]
    #[schema(value_type = Option<String>, min_length = 2, max_length = 2000)]
    pub content: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<i64>, minimum = 0)]
    pub amount_yuan: Patch<i64>,
    #[serde(default)]
    #[schema(value_type = Option<i64>, minimum = 0)]
    pub land_mu: Patch<i64>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub organization_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub due_on: Patch<NaiveDate>,
}

/// What came of the review.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PromiseReviewIn {
    /// `passed` or `refused`.
    pub result: ReviewResult,
    /// The number of the review's paper.
    #[schema(example = "甲公平审〔2024〕12号", min_length = 1, max_length = 100)]
    #[validate(length(min = 1, max = 100, message = "请填写审查文号，最多 100 个字|Give the paper's number, at most 100 characters"))]
    pub number: String,
    /// The day of the review; today where absent.
    pub on: Option<NaiveDate>,
}

/// How a promise ended.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PromiseEndIn {
    /// `kept` or `withdrawn`.
    pub status: PromiseStatus,
    /// Today where absent.
    pub on: Option<NaiveDate>,
    #[schema(example = "租金减免已兑现", min_length = 2, max_length = 1000)]
    #[validate(length(min = 2, max = 1000, message = "请用 2–1000 个字写明结果|Say how it ended, in 2 to 1000 characters"))]
    pub outcome: String,
}

list_filter! {
    /// How to list promises.
    PromiseFilter,
    sorted: "`created_at` or `updated_at`; with `-` before it descending. Default `-created_at`.",
    words: "Words of the content and of the review's number.",
    {
        /// Of this lead.
        lead_id: Uuid,
        /// Of this project.
        project_id: Uuid,
        /// To be kept by this organization.
        organization_id: Uuid,
        /// `policy`, `land`, `money`, `other`, split by commas.
        kind: String,
        /// `pending`, `passed`, `refused`, split by commas.
        review_result: String,
        /// `open`, `kept`, `withdrawn`, split by commas.
        status: String,
        /// Due on this day or earlier.
        #[serde(rename = "due_on.lte")]
        #[param(rename = "due_on.lte")]
        due_on_lte: NaiveDate,
    }
}

list_filter! {
    /// How to list the promises of a lead.
    LeadPromiseFilter,
    sorted: "`created_at` or `updated_at`; with `-` before it descending. Default `-created_at`.",
    words: "Words of the content and of the review's number.",
    {
        /// `open`, `kept`, `withdrawn`, split by commas.
        status: String,
    }
}
