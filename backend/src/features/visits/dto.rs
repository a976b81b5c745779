//! What the operations on visits give.
use crate::http::Reference;
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Who goes to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// 外出拜访
    Out,
    /// 来访接待
    In,
}

impl Direction {
    pub const WORDS: &[&str] = &["out", "in"];

    pub fn parse(text: &str) -> Self {
        if text == "in" { Self::In } else { Self::Out }
    }

    /// The identifier in table and API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Out => "out",
            Self::In => "in",
        }
    }
}

/// A visit or a reception (拜访·接待).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Visit {
    pub id: Uuid,
    pub visited_on: NaiveDate,
    pub direction: Direction,
    pub company: Reference,
    /// 安排单位
    #[schema(required)]
    pub arranging_organization: Option<Reference>,
    /// Own people, in the order given.
    pub participants: Vec<Reference>,
    /// The people of the company who were there, in the order given.
    pub counterparts: Vec<VisitCounterpart>,
    /// To whom it belongs: the arranging unit and those of the participants. The county counts it once.
    pub organizations: Vec<Reference>,
    /// The trip that it belongs to, by its code.
    #[schema(required)]
    pub trip: Option<Reference>,
    /// The lead that it served, by its code.
    #[schema(required)]
    pub lead: Option<Reference>,
    /// The project that it served, by its name.
    #[schema(required)]
    pub project: Option<Reference>,
    /// The event on which it was held.
    #[schema(required)]
    pub event: Option<Reference>,
    #[schema(required)]
    pub place: Option<String>,
    /// What was said.
    #[schema(required)]
    pub summary: Option<String>,
    #[schema(required)]
    pub outcome: Option<String>,
    #[schema(required)]
    pub follow_up: Option<String>,
    #[schema(required)]
    pub follow_up_on: Option<NaiveDate>,
    /// The day on which the follow-up was done; null while it is open.
    #[schema(required)]
    pub follow_up_done_on: Option<NaiveDate>,
    /// How it was done.
    #[schema(required)]
    pub follow_up_note: Option<String>,
    /// 推荐快报: whether the daily bulletin may print it.
    pub recommended: bool,
    /// The words to print.
    #[schema(required)]
    pub recommended_text: Option<String>,
    /// Its pictures, among the files of the visit.
    pub photos_count: i64,
    /// Made on the device, unique for ever.
    #[schema(required)]
    pub client_ref: Option<Uuid>,
    /// When the device's clock says it was written; a claim only.
    #[schema(required)]
    pub made_at: Option<DateTime<Utc>>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    /// Whose word it is; null for what came with a ledger.
    #[schema(required)]
    pub created_by: Option<Reference>,
    pub updated_at: DateTime<Utc>,
    pub can: VisitCan,
}

/// Somebody of the company: a contact that is known, or a name alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct VisitCounterpart {
    #[schema(required)]
    pub contact: Option<Reference>,
    /// The name as it was typed; the contact's where none was.
    pub name: String,
    /// 职务
    #[schema(required)]
    pub post: Option<String>,
}

/// What the asker may do with a visit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct VisitCan {
    /// Its author, its participants, people of the arranging unit, the centre.
    pub update: bool,
    /// Its author, the centre.
    pub archive: bool,
    pub restore: bool,
    /// Whether one may add people of one's own unit.
    pub join: bool,
    pub complete_follow_up: bool,
}

list_filter! {
    /// How to list visits.
    VisitFilter,
    sorted: "`visited_on` or `updated_at`; with `-` before it descending. Default `-visited_on`.",
    words: "Words of the company's name: Chinese, pinyin, pinyin initials.",
    {
        /// `out` (外出拜访), `in` (来访接待), split by commas.
        direction: String,
        /// At this company.
        company_id: Uuid,
        /// Arranged by this organization (安排单位).
        arranging_organization_id: Uuid,
        /// With this person among the participants.
        participant_id: Uuid,
        /// On this trip.
        trip_id: Uuid,
        /// For this lead.
        lead_id: Uuid,
        /// For this project.
        project_id: Uuid,
        /// On this event.
        event_id: Uuid,
        /// Written by this person.
        created_by: Uuid,
        /// With a follow-up that is open (`true`), or without one (`false`).
        follow_up_open: bool,
        /// Recommended for the daily bulletin (推荐快报), or not.
        recommended: bool,
        /// On this day or later.
        #[serde(rename = "visited_on.gte")]
        #[param(rename = "visited_on.gte")]
        visited_on_gte: NaiveDate,
        /// On this day or earlier.
        #[serde(rename = "visited_on.lte")]
        #[param(rename = "visited_on.lte")]
        visited_on_lte: NaiveDate,
        /// With a follow-up due on this day or earlier.
        #[serde(rename = "follow_up_on.lte")]
        #[param(rename = "follow_up_on.lte")]
        follow_up_on_lte: NaiveDate,
    }
}
