//! A record in a word.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// What a row refers to: enough to show it and to go there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Reference {
    pub id: Uuid,
    /// Its name, or its code where it has none.
    pub name: String,
}
