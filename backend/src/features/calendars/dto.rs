//! What the operations on the calendar take and give.
use crate::http::Reference;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// What stands in a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CalendarKind {
    /// 外出招商
    Trip,
    /// 拜访
    Visit,
    /// 接待
    Reception,
    /// A company that a trip is to visit, and has not yet.
    PlannedVisit,
    /// 活动
    Event,
}

/// One entry.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CalendarItem {
    pub kind: CalendarKind,
    /// Of the visit, the trip or the event; of a planned visit the plan's own.
    pub id: Uuid,
    /// The company, where the trip goes, or the event's name.
    pub title: String,
    pub start_on: NaiveDate,
    pub end_on: NaiveDate,
    #[schema(required)]
    pub place: Option<String>,
    /// Who arranged it, or whose trip it is.
    #[schema(required)]
    pub organization: Option<Reference>,
    /// Own people by name: participants, or leader and delegation.
    pub people: Vec<String>,
    #[schema(required)]
    pub company: Option<Reference>,
    /// The trip that it belongs to, by its code.
    #[schema(required)]
    pub trip: Option<Reference>,
    pub updated_at: DateTime<Utc>,
}

/// The entries of some days.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Calendar {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// By their first day.
    pub items: Vec<CalendarItem>,
    /// Whether there are more than are told: ask for fewer days.
    pub truncated: bool,
}

/// Which days, and whose.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CalendarQuery {
    /// The first day.
    pub from: NaiveDate,
    /// The last day: at most 100 days in all.
    pub to: NaiveDate,
    /// Of this organization and those below it alone: visits that they arranged or took part in, their trips. Events belong to nobody
    /// and are left out.
    pub organization_id: Option<Uuid>,
}

/// A secret address of one's own calendar.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CalendarLink {
    pub id: Uuid,
    pub name: String,
    /// Of this organization alone.
    #[schema(required)]
    pub organization: Option<Reference>,
    /// When it was asked for last, to the hour.
    #[schema(required)]
    pub last_used_at: Option<DateTime<Utc>>,
    /// When it was revoked: it answers nothing since.
    #[schema(required)]
    pub revoked_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: CalendarLinkCan,
}

/// What the asker may do with a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CalendarLinkCan {
    pub revoke: bool,
}

/// One's own links.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CalendarLinks {
    pub items: Vec<CalendarLink>,
}

/// A new link with its secret, which is told this once.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CalendarLinkMade {
    pub link: CalendarLink,
    /// The secret.
    pub token: String,
    /// The address for a calendar program.
    pub url: String,
}

/// A new link.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CalendarLinkIn {
    /// Where it is used.
    #[schema(min_length = 1, max_length = 40, example = "我的手机")]
    #[validate(length(min = 1, max = 40, message = "名称为 1–40 个字|A name has 1 to 40 characters"))]
    pub name: String,
    /// Of this organization and those below it alone.
    pub organization_id: Option<Uuid>,
}
