//! What the operations on deputies take and give.
use crate::http::Reference;
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// How somebody stands in for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DeputyKind {
    /// 代理: with the other's roles.
    Deputy,
    /// 助理: prepares and records for a leader (代录), approves nothing.
    Assistant,
}

impl DeputyKind {
    pub const WORDS: &[&str] = &["deputy", "assistant"];

    pub fn as_str(self) -> &'static str {
        if self == Self::Assistant { "assistant" } else { "deputy" }
    }
}

/// Where a grant stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DeputyState {
    Upcoming,
    Active,
    /// Its last day has gone by.
    Over,
    /// Somebody ended it before.
    Ended,
}

/// A grant: `deputy` acts for `principal`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Deputy {
    pub id: Uuid,
    pub principal: Reference,
    pub deputy: Reference,
    pub kind: DeputyKind,
    pub from_on: NaiveDate,
    /// The last day.
    pub to_on: NaiveDate,
    pub reason: String,
    pub state: DeputyState,
    #[schema(required)]
    pub ended_at: Option<DateTime<Utc>>,
    #[schema(required)]
    pub created_by: Option<Reference>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: DeputyCan,
}

/// What the asker may do with a grant.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DeputyCan {
    pub end: bool,
}

/// A new grant.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct DeputyIn {
    /// Who is represented; oneself without it. Another only by the security administrator.
    pub principal_id: Option<Uuid>,
    /// Who acts.
    pub deputy_id: Uuid,
    pub kind: DeputyKind,
    /// Today or later.
    pub from_on: NaiveDate,
    /// The last day; a year at most.
    pub to_on: NaiveDate,
    #[schema(example = "外出学习", min_length = 2, max_length = 200)]
    #[validate(length(min = 2, max = 200, message = "请用 2–200 个字写明原因|Give a reason of 2 to 200 characters"))]
    pub reason: String,
}

list_filter! {
    /// How to list grants.
    DeputyFilter,
    sorted: "`from_on` or `updated_at`; with `-` before it descending. Default `-from_on`.",
    words: "Words of the reason.",
    {
        /// `deputy` or `assistant`.
        kind: String,
        /// Who is represented or acts.
        user_id: Uuid,
        /// That hold today, or not.
        active: bool,
    }
}
