//! What the operations on stages take and give.
use super::domain::VERDICT_REASONS;
use crate::features::leads::LeadStage;
use crate::http::Reference;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::{Validate, ValidationError};

/// The stage that a lead goes to.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct StageIn {
    /// Any but `signed`; `effective` only on the way back, for a lead's way there is the verdict.
    pub stage: LeadStage,
    /// Needed on the way back, for parking, losing and for reopening what was lost.
    #[schema(example = "企业等待上级批复", max_length = 500)]
    #[validate(length(max = 500, message = "原因最多 500 个字|At most 500 characters"))]
    pub reason: Option<String>,
    /// When a parked lead is looked at again: needed for `parked`, a day to come.
    pub until: Option<NaiveDate>,
    /// The day on which it happened; today where absent.
    pub on: Option<NaiveDate>,
}

/// A parked or lost lead goes on.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ReopeningIn {
    /// Needed where it was lost.
    #[schema(max_length = 500)]
    #[validate(length(max = 500, message = "原因最多 500 个字|At most 500 characters"))]
    pub reason: Option<String>,
    /// The day on which it happened; today where absent.
    pub on: Option<NaiveDate>,
}

/// Whether a lead is effective (有效认定).
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct VerdictIn {
    pub effective: bool,
    /// Why it is not: `expansion`, `public_money`, `real_estate`, `not_fitting`, `too_small` or `other`.
    #[schema(example = "expansion")]
    #[validate(custom(function = "known_reason"))]
    pub reason_code: Option<String>,
    #[schema(example = "符合产业方向，建议跟进", min_length = 2, max_length = 1000)]
    #[validate(length(min = 2, max = 1000, message = "请用 2–1000 个字写明研判意见|Give the opinion in 2 to 1000 characters"))]
    pub opinion: String,
    /// The day of the verdict; today where absent.
    pub on: Option<NaiveDate>,
}

fn known_reason(code: &str) -> Result<(), ValidationError> {
    if VERDICT_REASONS.iter().any(|(known, _)| *known == code) {
        return Ok(());
    }
    Err(ValidationError::new("invalid").with_message("没有这种理由|There is no such reason".into()))
}

/// Word back to the finder.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct FeedbackIn {
    #[schema(example = "企业已约定下周来访", min_length = 2, max_length = 1000)]
    #[validate(length(min = 2, max = 1000, message = "请用 2–1000 个字写明反馈|Give the word back in 2 to 1000 characters"))]
    pub words: String,
}

/// What the stage log says of one stage.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct StageLogEntry {
    pub id: Uuid,
    /// Null where the lead began here.
    #[schema(required)]
    pub from_stage: Option<LeadStage>,
    pub to_stage: LeadStage,
    pub on: NaiveDate,
    pub at: DateTime<Utc>,
    /// Who moved it; null for what the system did by itself.
    #[schema(required)]
    pub by: Option<Reference>,
    #[schema(required)]
    pub reason: Option<String>,
    /// `product`, or `ledger` where a ledger told it; a lead's first entry of basis `ledger` says that it began with the import.
    pub basis: String,
    /// Whether the way led back.
    pub is_backward: bool,
    /// How many days it was in this stage; so far, for the last entry.
    pub days: i64,
}

/// The stage log of a lead, the latest first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct StageLog {
    pub items: Vec<StageLogEntry>,
}
