//! What the operations on many leads take and give.
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// Many leads and what to do with each.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BulkIn {
    /// Up to 200; one that stands twice counts once.
    #[schema(min_items = 1, max_items = 200)]
    #[validate(length(min = 1, max = 200, message = "一次选 1–200 条线索|Choose 1 to 200 leads at a time"))]
    pub ids: Vec<Uuid>,
    pub act: BulkAct,
}

/// What is done with each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum BulkAct {
    /// Names who answers for it (责任人).
    SetOwner {
        owner_id: Uuid,
    },
    /// Names the county leader who leads it (领衔领导), or nobody.
    SetLeader {
        lead_leader_id: Option<Uuid>,
    },
    /// Adds a tag behind its others.
    AddTag {
        tag: String,
    },
    RemoveTag {
        tag: String,
    },
    /// Parks it (暂缓) until a day to come.
    Park {
        until: NaiveDate,
        reason: String,
    },
}

/// How it went with one lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BulkStatus {
    Done,
    /// It was so already.
    Unchanged,
    /// Not done; `problem` says why.
    Refused,
    /// Put back as it was.
    Undone,
    /// Done and left so when the bulk was undone; `problem` says why.
    Stays,
}

/// Why something was not done with a lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BulkProblem {
    /// Stable, in snake_case: that of the same act on one lead.
    pub code: String,
    /// What to do, in the language asked for.
    pub detail: String,
}

/// One lead of a bulk.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BulkItem {
    pub id: Uuid,
    /// What people call it; null where it is not there.
    #[schema(required)]
    pub name: Option<String>,
    pub status: BulkStatus,
    #[schema(required)]
    pub problem: Option<BulkProblem>,
}

/// A change of many leads.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadBulk {
    pub id: Uuid,
    pub act: BulkAct,
    /// In the order in which they were given.
    pub items: Vec<BulkItem>,
    /// How many were changed and still are.
    pub done: i64,
    /// How many were refused.
    pub refused: i64,
    pub created_at: DateTime<Utc>,
    #[schema(required)]
    pub undone_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub can: BulkCan,
}

/// What the asker may do with a bulk.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct BulkCan {
    pub undo: bool,
}
