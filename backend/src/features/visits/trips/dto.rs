//! What the operations on trips take and give.
use super::domain::{TripCan, TripStatus};
use crate::http::day::{in_reach, patch_in_reach};
use crate::http::{Patch, Reference};
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// A trip (外出招商).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Trip {
    pub id: Uuid,
    /// 活动编号
    pub code: String,
    /// 带队领导
    pub leader: Reference,
    /// The unit whose trip it is.
    #[schema(required)]
    pub organization: Option<Reference>,
    pub start_on: NaiveDate,
    pub end_on: NaiveDate,
    #[schema(required)]
    pub destination: Option<String>,
    pub status: TripStatus,
    /// 目的
    #[schema(required)]
    pub purpose: Option<String>,
    /// The plan before.
    #[schema(required)]
    pub plan: Option<String>,
    /// The delegation beside the leader, in the order given.
    pub members: Vec<TripMember>,
    /// The route, in the order given.
    pub stops: Vec<TripStop>,
    /// The companies that are to be visited.
    pub companies: Vec<TripCompany>,
    /// The report after.
    #[schema(required)]
    pub report: Option<TripReport>,
    /// Visits on it.
    pub visits_count: i64,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    #[schema(required)]
    pub created_by: Option<Reference>,
    pub updated_at: DateTime<Utc>,
    pub can: TripCan,
}

/// Somebody of the delegation: one of our own people, or somebody else by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TripMember {
    #[schema(required)]
    pub person: Option<Reference>,
    pub name: String,
    #[schema(required)]
    pub post: Option<String>,
}

/// A stop of the route.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TripStop {
    pub on: NaiveDate,
    pub place: String,
    #[schema(required)]
    pub what: Option<String>,
}

/// A company that is to be visited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TripCompany {
    pub company: Reference,
    #[schema(required)]
    pub planned_on: Option<NaiveDate>,
    #[schema(required)]
    pub note: Option<String>,
    /// Whether a visit to it stands on the trip.
    pub visited: bool,
}

/// What came of a trip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TripReport {
    pub result: String,
    /// What was achieved, to be counted or shown.
    #[schema(required)]
    pub achieved: Option<String>,
    #[schema(required)]
    pub reported_by: Option<Reference>,
    pub reported_at: DateTime<Utc>,
}

/// Somebody of a delegation: `user_id` for our own, else `name`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct TripMemberIn {
    pub user_id: Option<Uuid>,
    #[schema(max_length = 60)]
    pub name: Option<String>,
    #[schema(max_length = 60)]
    pub post: Option<String>,
}

/// A stop of the route.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct TripStopIn {
    /// A day of the trip.
    pub on: NaiveDate,
    #[schema(min_length = 1, max_length = 120, example = "苏州工业园区")]
    pub place: String,
    #[schema(max_length = 500)]
    pub what: Option<String>,
}

/// A company that is to be visited.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct TripCompanyIn {
    pub company_id: Uuid,
    /// A day of the trip.
    pub planned_on: Option<NaiveDate>,
    #[schema(max_length = 500)]
    pub note: Option<String>,
}

/// A new trip.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct TripIn {
    /// 活动编号; given by the system where it is missing.
    #[schema(max_length = 40)]
    pub code: Option<String>,
    pub leader_id: Uuid,
    /// Whose trip it is; the author's unit where it is missing.
    pub organization_id: Option<Uuid>,
    #[validate(custom(function = in_reach))]
    pub start_on: NaiveDate,
    /// At most 60 days later.
    #[validate(custom(function = in_reach))]
    pub end_on: NaiveDate,
    #[schema(max_length = 120, example = "上海、苏州")]
    pub destination: Option<String>,
    #[schema(max_length = 500)]
    pub purpose: Option<String>,
    #[schema(max_length = 5000)]
    pub plan: Option<String>,
    #[serde(default)]
    #[validate(length(max = 60, message = "最多 60 人|At most 60 people"))]
    pub members: Vec<TripMemberIn>,
    #[serde(default)]
    #[validate(length(max = 60, message = "最多 60 站|At most 60 stops"))]
    pub stops: Vec<TripStopIn>,
    #[serde(default)]
    #[validate(length(max = 40, message = "最多 40 家企业|At most 40 companies"))]
    pub companies: Vec<TripCompanyIn>,
}

/// A change of a trip (merge patch: absent leaves, null clears); `members`, `stops` and `companies` are replaced as a whole.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct TripPatch {
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub code: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub leader_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub organization_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    #[validate(custom(function = patch_in_reach))]
    pub start_on: Patch<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    #[validate(custom(function = patch_in_reach))]
    pub end_on: Patch<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub destination: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub purpose: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub plan: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<Vec<TripMemberIn>>)]
    pub members: Patch<Vec<TripMemberIn>>,
    #[serde(default)]
    #[schema(value_type = Option<Vec<TripStopIn>>)]
    pub stops: Patch<Vec<TripStopIn>>,
    #[serde(default)]
    #[schema(value_type = Option<Vec<TripCompanyIn>>)]
    pub companies: Patch<Vec<TripCompanyIn>>,
}

/// What came of a trip.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct TripReportIn {
    #[schema(min_length = 1, max_length = 5000)]
    pub result: String,
    /// What was achieved.
    #[schema(max_length = 1000)]
    pub achieved: Option<String>,
}

list_filter! {
    /// How to list trips.
    TripFilter,
    sorted: "`start_on`, `code`, `updated_at`; with `-` before it descending. Default `-start_on`.",
    words: "Part of code, destination or purpose.",
    {
        /// Led by this person (带队领导).
        leader_id: Uuid,
        /// With this person as leader or in the delegation.
        person_id: Uuid,
        /// Whose trip it is.
        organization_id: Uuid,
        /// To this company, planned or visited.
        company_id: Uuid,
        /// `planned`, `under_way`, `ended` (without a report), `reported`, split by commas.
        status: String,
        /// 开始日期: on this day or later.
        #[serde(rename = "start_on.gte")]
        #[param(rename = "start_on.gte")]
        start_on_gte: NaiveDate,
        /// 开始日期: on this day or earlier.
        #[serde(rename = "start_on.lte")]
        #[param(rename = "start_on.lte")]
        start_on_lte: NaiveDate,
        /// 结束日期: on this day or later.
        #[serde(rename = "end_on.gte")]
        #[param(rename = "end_on.gte")]
        end_on_gte: NaiveDate,
    }
}
