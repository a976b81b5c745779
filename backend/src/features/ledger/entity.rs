//! The rows of imports.
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A row of `imports`, without its content.
#[derive(Debug, Clone)]
pub struct ImportRow {
    pub id: Uuid,
    pub status: String,
    pub authority: String,
    pub file_name: String,
    pub file_size: i64,
    pub row_count: i64,
    pub report: Option<String>,
    pub plan_digest: Option<String>,
    pub failure: Option<String>,
    pub expires_at: DateTime<Utc>,
    pub confirmed_at: Option<DateTime<Utc>>,
    pub job_id: Option<Uuid>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub created_by: Option<Uuid>,
    pub author_name: Option<String>,
    pub version: i64,
    /// Whether it is read by a mapping.
    pub is_mapped: bool,
    pub reversed_at: Option<DateTime<Utc>>,
    /// What taking it back did, as JSON.
    pub reversal: Option<String>,
}
