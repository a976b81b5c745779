//! What the operations on recordings take and give.
use crate::http::Reference;
use crate::list_filter;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// Where a recording stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecordingStatus {
    Pending,
    Confirmed,
    Disputed,
}

impl RecordingStatus {
    pub const WORDS: &[&str] = &["pending", "confirmed", "disputed"];

    pub fn parse(text: &str) -> Self {
        match text {
            "confirmed" => Self::Confirmed,
            "disputed" => Self::Disputed,
            _ => Self::Pending,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Confirmed => "confirmed",
            Self::Disputed => "disputed",
        }
    }
}

/// Something that was typed for a unit.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Recording {
    pub id: Uuid,
    /// The unit for which it was typed.
    pub organization: Reference,
    /// Such as `company` or `lead`.
    pub subject_type: String,
    pub subject_id: Uuid,
    /// What the record is called.
    pub label: String,
    pub status: RecordingStatus,
    #[schema(required)]
    pub recorded_by: Option<Reference>,
    pub recorded_at: DateTime<Utc>,
    #[schema(required)]
    pub answered_by: Option<Reference>,
    #[schema(required)]
    pub answered_at: Option<DateTime<Utc>>,
    /// What is wrong, where it is disputed.
    #[schema(required)]
    pub answer: Option<String>,
    pub version: i64,
    pub can: RecordingCan,
}

/// What the asker may do with a recording.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RecordingCan {
    pub confirm: bool,
    pub dispute: bool,
}

/// What is wrong with it.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct DisputeIn {
    #[schema(example = "投资额不对", min_length = 2, max_length = 500)]
    #[validate(length(min = 2, max = 500, message = "请用 2–500 个字写明哪里不对|Say what is wrong, in 2 to 500 characters"))]
    pub answer: String,
}

list_filter! {
    /// How to list recordings.
    RecordingFilter,
    sorted: "`recorded_at`; with `-` before it descending. Default `-recorded_at`.",
    words: "Words of what the record is called.",
    {
        /// `pending`, `confirmed`, `disputed`, split by commas.
        status: String,
        /// For this unit.
        organization_id: Uuid,
    }
}
