//! What the writing operations on visits take.
use super::dto::Direction;
use crate::http::Patch;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// A visit as it was written down. The company is one that is known (`company_id`) or is named (`company`); a name that nobody knows makes
/// a company that is 待完善.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct VisitIn {
    /// Made on the device, unique for ever: a repeat is answered 200 with the visit that exists.
    pub client_ref: Option<Uuid>,
    /// When the device's clock says it was written; a claim only.
    pub made_at: Option<DateTime<Utc>>,
    /// Not after today.
    pub visited_on: NaiveDate,
    pub direction: Direction,
    pub company_id: Option<Uuid>,
    #[validate(nested)]
    pub company: Option<VisitCompanyIn>,
    /// Own people, 1 to 30; the author is not added by itself.
    #[schema(min_items = 1, max_items = 30)]
    pub participant_ids: Vec<Uuid>,
    /// The people of the company who were there, at most 30.
    #[validate(nested)]
    #[schema(max_items = 30)]
    pub counterparts: Option<Vec<VisitCounterpartIn>>,
    /// 安排单位; the author's own where none is named.
    pub arranging_organization_id: Option<Uuid>,
    /// At most 200 characters.
    pub place: Option<String>,
    /// What was said, at most 4000 characters.
    pub summary: Option<String>,
    /// At most 2000 characters.
    pub outcome: Option<String>,
    /// What comes next, at most 500 characters.
    pub follow_up: Option<String>,
    /// Until when; not before the visit.
    pub follow_up_on: Option<NaiveDate>,
    pub lead_id: Option<Uuid>,
    pub project_id: Option<Uuid>,
    pub trip_id: Option<Uuid>,
    pub event_id: Option<Uuid>,
    /// 推荐快报
    pub recommended: Option<bool>,
    /// The words to print, at most 1000 characters.
    pub recommended_text: Option<String>,
}

/// A company that is named.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct VisitCompanyIn {
    #[schema(min_length = 2, max_length = 200, example = "示例精密制造有限公司")]
    pub name: String,
    /// 统一社会信用代码
    pub credit_code: Option<String>,
}

/// Somebody of the company: a contact of it, or a name.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct VisitCounterpartIn {
    pub contact_id: Option<Uuid>,
    #[schema(max_length = 50)]
    pub name: Option<String>,
    /// 职务
    #[schema(max_length = 100)]
    pub post: Option<String>,
}

/// A change of a visit (merge patch: absent leaves, null clears). A new day for the follow-up opens it again.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct VisitPatch {
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub visited_on: Patch<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Option<Direction>)]
    pub direction: Patch<Direction>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub company_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<VisitCompanyIn>)]
    pub company: Patch<VisitCompanyIn>,
    /// All of them, 1 to 30.
    #[serde(default)]
    #[schema(value_type = Option<Vec<Uuid>>)]
    pub participant_ids: Patch<Vec<Uuid>>,
    /// All of them, at most 30.
    #[serde(default)]
    #[schema(value_type = Option<Vec<VisitCounterpartIn>>)]
    pub counterparts: Patch<Vec<VisitCounterpartIn>>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub arranging_organization_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub place: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub summary: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub outcome: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub follow_up: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub follow_up_on: Patch<NaiveDate>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub lead_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub project_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub trip_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub event_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<bool>)]
    pub recommended: Patch<bool>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub recommended_text: Patch<String>,
}

/// Own people who were there too.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct VisitJoinIn {
    /// People of one's own unit, 1 to 30.
    #[schema(min_items = 1, max_items = 30)]
    pub participant_ids: Vec<Uuid>,
}

/// How a follow-up was done.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct VisitFollowUpIn {
    /// Not before the visit, not after today.
    pub done_on: NaiveDate,
    /// At most 500 characters.
    pub note: Option<String>,
}

/// Which company, on which day.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SameDayQuery {
    /// The company that was visited.
    pub company_id: Uuid,
    /// The day of the visit.
    pub visited_on: NaiveDate,
}
