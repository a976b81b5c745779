//! What the operations on stays take and give.
use super::super::domain::{StayClaim, StayPeriod, StayStatus};
use crate::error::FieldProblem;
use crate::http::day::{in_reach, patch_in_reach};
use crate::http::{Patch, Reference};
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// Days of one person in one place (驻外考勤).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Stay {
    pub id: Uuid,
    /// Whose days.
    pub user: Reference,
    pub start_on: NaiveDate,
    pub end_on: NaiveDate,
    pub status: StayStatus,
    /// Of each day.
    pub period: StayPeriod,
    /// How many days it covers, a half being 0.5.
    pub days: f64,
    pub claim: StayClaim,
    #[schema(required)]
    pub note: Option<String>,
    /// The trip that made it, by its code.
    #[schema(required)]
    pub trip: Option<Reference>,
    /// Who entered or last changed the days; none for what came with the ledger.
    #[schema(required)]
    pub entered_by: Option<Reference>,
    /// Who confirmed or disputed them.
    #[schema(required)]
    pub decided_by: Option<Reference>,
    #[schema(required)]
    pub decided_at: Option<DateTime<Utc>>,
    /// Why they were disputed, last.
    #[schema(required)]
    pub dispute_reason: Option<String>,
    /// 补记: entered or changed after its month was closed.
    pub late_entry: bool,
    /// Other rows of the person that cover some of the same halves.
    pub overlaps_count: i64,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: StayCan,
}

/// What the asker may do with a stay.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct StayCan {
    pub update: bool,
    pub archive: bool,
    pub restore: bool,
    pub confirm: bool,
    pub dispute: bool,
}

/// A row that covers some of the same halves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct StayOverlap {
    pub id: Uuid,
    pub start_on: NaiveDate,
    pub end_on: NaiveDate,
    pub status: StayStatus,
    pub period: StayPeriod,
    pub claim: StayClaim,
}

/// New days.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct StayIn {
    /// Whose days; one's own where it is missing.
    pub user_id: Option<Uuid>,
    #[validate(custom(function = in_reach))]
    pub start_on: NaiveDate,
    /// Not more than 31 days after today; at most 366 days in all.
    #[validate(custom(function = in_reach))]
    pub end_on: NaiveDate,
    pub status: StayStatus,
    /// Of each day; the whole day where it is missing.
    #[serde(default)]
    pub period: StayPeriod,
    #[schema(max_length = 300)]
    pub note: Option<String>,
    /// The trip from which it is made.
    pub trip_id: Option<Uuid>,
    /// Whether the asker has seen that other rows cover some of the same halves, and means it so.
    #[serde(default)]
    pub overlap_accepted: bool,
}

/// A change of days (merge patch: absent leaves, null clears).
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct StayPatch {
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    #[validate(custom(function = patch_in_reach))]
    pub start_on: Patch<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    #[validate(custom(function = patch_in_reach))]
    pub end_on: Patch<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Option<StayStatus>)]
    pub status: Patch<StayStatus>,
    #[serde(default)]
    #[schema(value_type = Option<StayPeriod>)]
    pub period: Patch<StayPeriod>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub note: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub trip_id: Patch<Uuid>,
    /// As at creation.
    #[serde(default)]
    pub overlap_accepted: bool,
}

/// Why days are disputed.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct StayDisputeIn {
    #[schema(min_length = 1, max_length = 300, example = "4月12日在县里开会")]
    pub reason: String,
}

/// Many days at once, as a month's calendar is filled.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct StayBulkIn {
    #[validate(length(min = 1, max = 100, message = "一次 1–100 条|1 to 100 at a time"))]
    pub items: Vec<StayIn>,
}

/// What became of each.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct StayBulk {
    /// In the order asked.
    pub items: Vec<StayBulkItem>,
    pub created_count: i64,
    pub refused_count: i64,
}

/// What became of one.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct StayBulkItem {
    /// `created` or `refused`
    pub status: StayBulkStatus,
    #[schema(required)]
    pub stay: Option<Stay>,
    #[schema(required)]
    pub problem: Option<StayProblem>,
}

/// Whether days were kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StayBulkStatus {
    Created,
    Refused,
}

/// Why days were not kept.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct StayProblem {
    /// Stable, such as `stay_overlaps`.
    pub code: String,
    /// In the language asked for.
    pub detail: String,
    pub errors: Vec<FieldProblem>,
    /// For `stay_overlaps`: the other rows.
    pub overlaps: Vec<StayOverlap>,
}

/// How to restore days.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct StayRestoreQuery {
    /// Whether the asker has seen that other rows cover some of the same halves, and means it so.
    pub overlap_accepted: Option<bool>,
}

list_filter! {
    /// How to list stays.
    StayFilter,
    sorted: "`start_on`, `updated_at`; with `-` before it descending. Default `-start_on`.",
    words: "Part of the person’s name.",
    {
        /// Of this person.
        user_id: Uuid,
        /// Of people who belong to this unit or one below it, by account or posting.
        organization_id: Uuid,
        /// Made from this trip.
        trip_id: Uuid,
        /// `stationed`, `leave`, `in_county`, split by commas.
        status: String,
        /// `claimed`, `confirmed`, `disputed`, split by commas.
        claim: String,
        /// 补记 alone, or without them.
        late_entry: bool,
        /// Those that overlap others alone, or without them.
        overlapping: bool,
        /// Ending on this day or later.
        from: NaiveDate,
        /// Beginning on this day or earlier.
        to: NaiveDate,
    }
}
