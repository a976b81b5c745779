//! What every row tells in the same words: another record, and what may be done.
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

/// What the asker may do with a row, so that a screen never offers what the server will refuse.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Can {
    pub update: bool,
}
