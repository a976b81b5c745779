//! What the operations on visits give.
use crate::http::{Can, Reference};
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
    /// The trip that it belongs to, by its code.
    #[schema(required)]
    pub trip: Option<Reference>,
    /// The lead that it served, by its code.
    #[schema(required)]
    pub lead: Option<Reference>,
    /// The project that it served, by its name.
    #[schema(required)]
    pub project: Option<Reference>,
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
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: Can,
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
