//! What the history of a lead's fields gives and takes.
use crate::http::Reference;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// One field that changed.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct FieldChange {
    /// The field's name in the API, or the ledger's column where the field has none.
    #[schema(example = "expected_investment_yuan")]
    pub field: String,
    /// As it was; null where it was empty.
    #[schema(required, value_type = serde_json::Value)]
    pub before: Option<serde_json::Value>,
    /// As it became; null where it was emptied.
    #[schema(required, value_type = serde_json::Value)]
    pub after: Option<serde_json::Value>,
    /// What the old value is called, where it names a unit, a person or a company.
    #[schema(required)]
    pub before_name: Option<String>,
    #[schema(required)]
    pub after_name: Option<String>,
    /// Whether the asker may put the old value back.
    pub can_revert: bool,
}

/// One change of a lead: who did what, field by field.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadChange {
    pub id: Uuid,
    pub at: DateTime<Utc>,
    /// Who did it; null for what the system did by itself and for the command line.
    #[schema(required)]
    pub by: Option<Reference>,
    /// Whom that person represented.
    #[schema(required)]
    pub acting_for: Option<Reference>,
    /// Such as `created`, `updated`, `moved`, `signed`.
    pub action: String,
    #[schema(required)]
    pub summary: Option<String>,
    pub fields: Vec<FieldChange>,
}

/// How to list the changes of a lead.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ChangesQuery {
    /// Changes a page, 20 by default.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
    /// `next_cursor` of the page before.
    pub cursor: Option<String>,
}

/// Which old value is put back.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ReversionIn {
    /// The change whose old value is wanted.
    pub change_id: Uuid,
    #[schema(example = "expected_investment_yuan", max_length = 60)]
    #[validate(length(max = 60, message = "没有这一项|There is no such field"))]
    pub field: String,
}
