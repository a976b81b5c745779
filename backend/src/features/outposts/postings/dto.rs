//! What the operations on postings take and give.
use crate::http::day::{in_reach, patch_in_reach};
use crate::http::{Patch, Reference};
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// Somebody's time at an outpost (派驻).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Posting {
    pub id: Uuid,
    pub user: Reference,
    /// The outpost.
    pub organization: Reference,
    /// 片区
    #[schema(required)]
    pub zone: Option<String>,
    /// Its first day; none where it was always so.
    #[schema(required)]
    pub from_on: Option<NaiveDate>,
    /// Its last day; none where it goes on.
    #[schema(required)]
    pub to_on: Option<NaiveDate>,
    /// Whether it holds today.
    pub current: bool,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: PostingCan,
}

/// What the asker may do with a posting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PostingCan {
    pub update: bool,
    pub archive: bool,
}

/// A new posting.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PostingIn {
    pub user_id: Uuid,
    /// An outpost.
    pub organization_id: Uuid,
    #[validate(custom(function = in_reach))]
    pub from_on: NaiveDate,
    /// Its last day; missing where it goes on.
    #[validate(custom(function = in_reach))]
    pub to_on: Option<NaiveDate>,
    /// Whether a posting to another unit that runs on those days gives way: it ends the day before, and goes on after the last day.
    #[serde(default)]
    pub interrupts: bool,
}

/// A change of a posting's days (merge patch: absent leaves, null clears).
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PostingPatch {
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    #[validate(custom(function = patch_in_reach))]
    pub from_on: Patch<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    #[validate(custom(function = patch_in_reach))]
    pub to_on: Patch<NaiveDate>,
}

list_filter! {
    /// How to list postings.
    PostingFilter,
    sorted: "`from_on`, `updated_at`; with `-` before it descending. Default `-from_on`.",
    words: "Part of the person’s name.",
    {
        /// Of this person.
        user_id: Uuid,
        /// At this outpost.
        organization_id: Uuid,
        /// Holding on this day.
        on: NaiveDate,
    }
}
