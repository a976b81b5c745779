//! What the operations on outboxes take and give, and what an opened outbox holds.
use crate::error::Problem;
use crate::http::Reference;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// What the format calls itself.
pub const FORMAT: &str = "zhaoyin-outbox-1";

/// To whom phones seal.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OutboxKey {
    /// A recipient of the age format.
    #[schema(example = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kudzatfjs8tjg5y")]
    pub recipient: String,
}

/// An outbox once it is opened.
#[derive(Debug, Clone, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub struct Opened {
    pub format: String,
    pub user_id: Uuid,
    pub saved_at: DateTime<Utc>,
    pub items: Vec<Item>,
}

/// One thing that was written down.
#[derive(Debug, Clone, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub client_ref: Uuid,
    pub kind: String,
    pub made_at: Option<DateTime<Utc>>,
    /// As it came: read when its turn comes, so that a file costs no more memory than it is long.
    pub body: Box<serde_json::value::RawValue>,
    #[serde(default)]
    pub photos: Vec<Photo>,
}

/// A picture of it.
#[derive(Debug, Clone, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub struct Photo {
    pub client_ref: Uuid,
    pub filename: String,
    pub sha256: String,
    pub base64: String,
}

/// An outbox, as sent.
#[derive(Debug, ToSchema)]
#[allow(dead_code)]
pub struct OutboxUpload {
    /// At most 50 MiB; the file that the phone saved.
    #[schema(value_type = String, format = Binary, content_media_type = "application/octet-stream")]
    pub file: Vec<u8>,
}

/// What became of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutboxItemStatus {
    /// Written now.
    Created,
    /// Written before, whichever way it came.
    Known,
    /// Not written; `problem` says why.
    Refused,
}

/// An item of an imported outbox.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OutboxItem {
    pub client_ref: Uuid,
    pub status: OutboxItemStatus,
    #[schema(required)]
    pub visit_id: Option<Uuid>,
    #[schema(required)]
    pub problem: Option<Problem>,
    pub photos: Vec<OutboxPhoto>,
}

/// A picture of an imported item.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OutboxPhoto {
    pub client_ref: Uuid,
    /// The file; null where it was refused.
    #[schema(required)]
    pub file_id: Option<Uuid>,
    #[schema(required)]
    pub problem: Option<Problem>,
}

/// What became of an outbox.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OutboxImport {
    /// Who wrote it.
    pub user: Reference,
    pub saved_at: DateTime<Utc>,
    pub items: Vec<OutboxItem>,
}
