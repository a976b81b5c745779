//! Rows of settings.
use crate::http::Reference;
use chrono::{DateTime, NaiveDate, Utc};

/// A value as it is kept.
pub struct Kept {
    pub key: String,
    pub value: String,
    pub from_on: NaiveDate,
    pub reason: Option<String>,
    pub changed_by: Option<Reference>,
    pub changed_at: DateTime<Utc>,
    pub version: i64,
    /// Whether it was taken back before its day came.
    pub is_withdrawn: bool,
}
