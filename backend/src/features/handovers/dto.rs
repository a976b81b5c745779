//! What the operations on hand-overs take and give.
use crate::http::Reference;
use crate::list_filter;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// So many open records name a person in one way.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OpenItems {
    /// `leads.owner_id`, `leads.lead_leader_id`, `projects.sponsor_id` or `townspeople.contact_leader_id`.
    pub relation: String,
    pub rows: i64,
}

/// What somebody answers for now.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OpenItemsOf {
    pub user: Reference,
    pub items: Vec<OpenItems>,
}

/// To whom, and why.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct HandoverIn {
    pub to_user_id: Uuid,
    #[schema(example = "调离", min_length = 2, max_length = 200)]
    #[validate(length(min = 2, max = 200, message = "请用 2–200 个字写明原因|Give a reason of 2 to 200 characters"))]
    pub reason: String,
}

/// A hand-over that was done.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Handover {
    pub id: Uuid,
    pub from_user: Reference,
    pub to_user: Reference,
    pub reason: String,
    pub items: Vec<OpenItems>,
    #[schema(required)]
    pub created_by: Option<Reference>,
    pub created_at: DateTime<Utc>,
}

list_filter! {
    /// How to list hand-overs.
    HandoverFilter,
    sorted: "`created_at`; with `-` before it descending. Default `-created_at`.",
    words: "Words of the reason.",
    {
        /// Who gave or took.
        user_id: Uuid,
    }
}
