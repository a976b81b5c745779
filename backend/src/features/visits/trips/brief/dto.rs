//! What a brief tells, and the drafts of visits.
use super::super::dto::Trip;
use crate::features::leads::LeadStage;
use crate::features::visits::Direction;
use crate::http::Reference;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// What to know before a trip.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TripBrief {
    pub trip: Trip,
    /// The day on which it was made.
    pub as_of: NaiveDate,
    /// The companies that are to be visited, then those visited besides.
    pub companies: Vec<BriefCompany>,
}

/// What to know of a company.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BriefCompany {
    pub company: Reference,
    #[schema(required)]
    pub planned_on: Option<NaiveDate>,
    /// Why it is visited.
    #[schema(required)]
    pub note: Option<String>,
    #[schema(required)]
    pub credit_code: Option<String>,
    #[schema(required)]
    pub province: Option<String>,
    #[schema(required)]
    pub city: Option<String>,
    #[schema(required)]
    pub industry: Option<String>,
    #[schema(required)]
    pub chain: Option<String>,
    #[schema(required)]
    pub chain_link: Option<String>,
    #[schema(required)]
    pub stock_code: Option<String>,
    pub tags: Vec<String>,
    /// The first five.
    pub contacts: Vec<BriefContact>,
    /// The last five that the asker sees, the latest first.
    pub visits: Vec<BriefVisit>,
    /// Open leads that the asker sees.
    pub leads: Vec<BriefLead>,
    /// What the county promised and has not kept yet.
    pub our_promises: Vec<BriefPromise>,
    /// What the company said that it would do.
    pub their_promises: Vec<BriefIntent>,
    /// What was to follow from visits and is not past its day by long.
    pub follow_ups: Vec<BriefFollowUp>,
    /// The units that are in touch with the company, the latest first.
    pub in_touch: Vec<BriefTouch>,
}

/// Somebody at the company; the phone is masked.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BriefContact {
    pub id: Uuid,
    pub name: String,
    #[schema(required)]
    pub title: Option<String>,
    #[schema(required)]
    pub phone_masked: Option<String>,
}

/// A visit paid to it, or one that it paid.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BriefVisit {
    pub id: Uuid,
    pub visited_on: NaiveDate,
    pub direction: Direction,
    pub participants: Vec<String>,
    #[schema(required)]
    pub organization: Option<Reference>,
    #[schema(required)]
    pub summary: Option<String>,
    #[schema(required)]
    pub outcome: Option<String>,
}

/// An open lead.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BriefLead {
    pub id: Uuid,
    pub code: String,
    #[schema(required)]
    pub name: Option<String>,
    pub stage: LeadStage,
    pub expected_investment_yuan: i64,
    #[schema(required)]
    pub organization: Option<Reference>,
    #[schema(required)]
    pub lead_leader: Option<Reference>,
    #[schema(required)]
    pub last_progress_on: Option<NaiveDate>,
    /// What stands in its way.
    pub blockers: Vec<BriefBlocker>,
}

/// An open blocker (卡点).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BriefBlocker {
    #[schema(required)]
    pub cause: Option<String>,
    #[schema(required)]
    pub description: Option<String>,
    #[schema(required)]
    pub opened_on: Option<NaiveDate>,
    /// Who is to solve it.
    #[schema(required)]
    pub solver_organization: Option<Reference>,
}

/// A promise of the county.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BriefPromise {
    /// The lead's code.
    pub lead: String,
    pub content: String,
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    /// 公平竞争审查: `pending`, `passed` or `refused`
    pub review_result: String,
}

/// What the company said of a lead: what it would invest, and when it would sign.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BriefIntent {
    /// The lead's code.
    pub lead: String,
    pub expected_investment_yuan: i64,
    #[schema(required)]
    pub expected_signing_on: Option<NaiveDate>,
    /// What was agreed to come next, by the last progress record.
    #[schema(required)]
    pub next_step: Option<String>,
    #[schema(required)]
    pub next_step_on: Option<NaiveDate>,
}

/// What was to follow from a visit.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BriefFollowUp {
    pub visit_id: Uuid,
    pub visited_on: NaiveDate,
    pub words: String,
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
}

/// A unit that is in touch with the company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BriefTouch {
    pub organization: Reference,
    /// The last visit that it arranged or took part in, within two years.
    #[schema(required)]
    pub last_visit_on: Option<NaiveDate>,
    /// Whether it answers for an open lead, as far as the county tells that to others.
    pub has_lead: bool,
}

/// The visits of a trip, filled in already.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TripVisitDrafts {
    pub items: Vec<TripVisitDraft>,
}

/// A visit to a planned company that has none on the trip yet.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TripVisitDraft {
    pub company: Reference,
    /// Why it was to be visited.
    #[schema(required)]
    pub note: Option<String>,
    /// Who took part, by name, as in `visit.participant_ids`.
    pub participants: Vec<Reference>,
    /// To be sent to `POST /visits`, after what was said is added.
    pub visit: VisitDraft,
}

/// A visit as far as a trip knows it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct VisitDraft {
    pub visited_on: NaiveDate,
    pub direction: Direction,
    pub company_id: Uuid,
    pub participant_ids: Vec<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arranging_organization_id: Option<Uuid>,
    /// Of the route's stop on that day, where there is one alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The company's open lead, where the asker sees one alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead_id: Option<Uuid>,
    pub trip_id: Uuid,
}
