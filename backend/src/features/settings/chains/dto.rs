//! What the operations on chains take and give.
use crate::http::Patch;
use crate::list_filter;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// An industrial chain (产业链).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Chain {
    pub id: Uuid,
    #[schema(example = "新能源汽车")]
    pub name: String,
    /// Upstream to downstream.
    pub links: Vec<ChainLink>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: ChainCan,
}

/// A link (环节) of a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ChainLink {
    pub id: Uuid,
    #[schema(example = "动力电池")]
    pub name: String,
}

/// What the asker may do with a chain.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ChainCan {
    pub update: bool,
    pub archive: bool,
    pub restore: bool,
}

/// A link as it is wanted: with its id one that exists (renamed, where the name is another), without a new one.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChainLinkIn {
    pub id: Option<Uuid>,
    pub name: String,
}

/// A new chain.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ChainIn {
    /// 1 to 40 characters without commas.
    pub name: String,
    /// Upstream to downstream; without ids.
    #[serde(default)]
    pub links: Vec<ChainLinkIn>,
}

/// A change of a chain (merge patch: absent leaves). `links` are all of them in order: those left out are archived.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ChainPatch {
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub name: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<Vec<ChainLinkIn>>)]
    pub links: Patch<Vec<ChainLinkIn>>,
}

list_filter! {
    /// Which chains.
    ChainFilter,
    sorted: "`name` or `updated_at`; with `-` before it descending. Default `name`.",
    words: "Words that occur in the name.",
    {}
}
