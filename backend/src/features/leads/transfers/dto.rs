//! What the operations on transfers take and give.
use crate::features::leads::shares::ShareIn;
use crate::http::Reference;
use crate::list_filter;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// Why a lead passes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TransferKind {
    /// 移交: those who work on it give it to another unit.
    Transfer,
    /// 接手: another unit asks for it once the finder's protection is over.
    Takeover,
}

/// How a transfer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TransferStatus {
    Pending,
    Approved,
    Rejected,
}

impl TransferStatus {
    pub const WORDS: &[&str] = &["pending", "approved", "rejected"];
}

/// A transfer that is asked for.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct TransferIn {
    pub kind: TransferKind,
    pub to_organization_id: Uuid,
    /// The shares that shall stand then; they sum to 10000.
    pub shares: Vec<ShareIn>,
    /// 2 to 500 characters.
    #[validate(length(min = 2, max = 500, message = "请用 2–500 个字写明理由|Give a reason of 2 to 500 characters"))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// The centre's decision.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct TransferDecisionIn {
    pub approved: bool,
    /// 2 to 500 characters.
    #[validate(length(min = 2, max = 500, message = "请用 2–500 个字写明理由|Give a reason of 2 to 500 characters"))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
}

/// A transfer (移交·接手).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadTransfer {
    pub id: Uuid,
    /// The lead, by its code.
    pub lead: Reference,
    pub kind: TransferKind,
    #[schema(required)]
    pub from_organization: Option<Reference>,
    pub to_organization: Reference,
    pub shares: Vec<ShareIn>,
    pub reason: String,
    pub status: TransferStatus,
    #[schema(required)]
    pub asked_by: Option<Reference>,
    #[schema(required)]
    pub decided_by: Option<Reference>,
    #[schema(required)]
    pub decided_at: Option<DateTime<Utc>>,
    #[schema(required)]
    pub decision_reason: Option<String>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: TransferCan,
}

/// What the asker may do with a transfer.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TransferCan {
    /// The centre; never whoever asked for it.
    pub decide: bool,
}

list_filter! {
    /// How to list transfers.
    TransferFilter,
    sorted: "`created_at`; with `-` before it descending. Default `-created_at`.",
    words: "Words of the reason.",
    {
        /// `pending`, `approved`, `rejected`, split by commas.
        status: String,
        /// Of this lead.
        lead_id: Uuid,
    }
}
