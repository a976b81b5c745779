//! What the audit log gives.
use crate::http::Reference;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// One thing that was done.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct AuditEntry {
    pub id: Uuid,
    pub at: DateTime<Utc>,
    /// Who did it; null where nobody was signed in, and for the command line.
    #[schema(required)]
    pub actor: Option<Reference>,
    /// Such as `created`, `updated`, `signed_in`, `sign_in_failed`.
    pub action: String,
    /// Such as `user`, `organization`, `lead`.
    pub subject_type: String,
    #[schema(required)]
    pub subject_id: Option<Uuid>,
    #[schema(required)]
    pub summary: Option<String>,
    /// The fields that changed, as they were; personal data masked.
    #[schema(required, value_type = Option<Object>)]
    pub before: Option<serde_json::Value>,
    /// The fields that changed, as they became; personal data masked.
    #[schema(required, value_type = Option<Object>)]
    pub after: Option<serde_json::Value>,
    /// The network address.
    #[schema(required)]
    pub address: Option<String>,
    #[schema(required)]
    pub request_id: Option<String>,
}

/// How to list the audit log.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AuditFilter {
    /// Part of the summary or of the name of the one who did it.
    pub q: Option<String>,
    /// What it was done to, such as `user`.
    pub subject_type: Option<String>,
    /// What was done, such as `signed_in`.
    pub action: Option<String>,
    /// From this instant on.
    #[serde(rename = "at.gte")]
    pub at_gte: Option<DateTime<Utc>>,
    /// Up to this instant.
    #[serde(rename = "at.lte")]
    pub at_lte: Option<DateTime<Utc>>,
    /// `at` or `-at`. Default `-at`.
    pub sort: Option<String>,
    /// Rows a page, 20 by default.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
    /// `next_cursor` of the page before.
    pub cursor: Option<String>,
    /// Whether to count all.
    pub total: Option<bool>,
}
