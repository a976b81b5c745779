//! What the operations on claims take and give.
use crate::features::leads::dto::Lead;
use crate::features::leads::facts::Facts;
use crate::features::leads::reports::dto::LeadReceipt;
use crate::features::leads::shares::ShareIn;
use crate::http::Reference;
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// How a claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ClaimStatus {
    Pending,
    /// It became a lead of its own.
    OwnLead,
    /// Joined with the lead: both units have shares.
    Joined,
    /// The claimant answers for the lead now; its finder's protection was over.
    Transferred,
    Rejected,
}

impl ClaimStatus {
    pub const WORDS: &[&str] = &["pending", "own_lead", "joined", "transferred", "rejected"];

    /// The identifier in table and API.
    pub fn as_str(self) -> &'static str {
        match self {
            ClaimStatus::Pending => "pending",
            ClaimStatus::OwnLead => "own_lead",
            ClaimStatus::Joined => "joined",
            ClaimStatus::Transferred => "transferred",
            ClaimStatus::Rejected => "rejected",
        }
    }
}

/// A claim: a report on a company that another open lead has.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadClaim {
    pub id: Uuid,
    #[schema(example = "XS202400002")]
    pub number: String,
    pub company: Reference,
    /// 报送单位
    pub organization: Reference,
    #[schema(required)]
    pub reported_by: Option<Reference>,
    pub reported_on: NaiveDate,
    pub reported_at: DateTime<Utc>,
    pub expected_investment_yuan: i64,
    pub status: ClaimStatus,
    #[schema(required)]
    pub decided_by: Option<Reference>,
    #[schema(required)]
    pub decided_at: Option<DateTime<Utc>>,
    /// Why it was decided so.
    #[schema(required)]
    pub reason: Option<String>,
    /// The lead that it became or was joined with, by its code.
    #[schema(required)]
    pub result_lead: Option<Reference>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: ClaimCan,
}

/// What the asker may do with a claim.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ClaimCan {
    /// Decide it: the centre, never whoever reported it.
    pub decide: bool,
}

/// What a report told, as it was typed. Money in yuan.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ClaimReport {
    #[schema(required)]
    pub name: Option<String>,
    pub source_type: String,
    pub method: String,
    pub expected_investment_yuan: i64,
    #[schema(required)]
    pub fixed_asset_investment_yuan: Option<i64>,
    #[schema(required)]
    pub is_manufacturing: Option<bool>,
    #[schema(required)]
    pub investor_introduction: Option<String>,
    #[schema(required)]
    pub project_overview: Option<String>,
    #[schema(required)]
    pub land_need_mu: Option<i64>,
    #[schema(required)]
    pub energy_need: Option<String>,
    #[schema(required)]
    pub environment_need: Option<String>,
    #[schema(required)]
    pub first_opinion: Option<String>,
    #[schema(required)]
    pub expected_signing_on: Option<NaiveDate>,
    pub is_restricted: bool,
}

impl From<Facts> for ClaimReport {
    fn from(facts: Facts) -> Self {
        Self {
            name: facts.name,
            source_type: facts.source_type,
            method: facts.method,
            expected_investment_yuan: facts.expected_investment_yuan,
            fixed_asset_investment_yuan: facts.fixed_asset_investment_yuan,
            is_manufacturing: facts.is_manufacturing,
            investor_introduction: facts.investor_introduction,
            project_overview: facts.project_overview,
            land_need_mu: facts.land_need_mu,
            energy_need: facts.energy_need,
            environment_need: facts.environment_need,
            first_opinion: facts.first_opinion,
            expected_signing_on: facts.expected_signing_on,
            is_restricted: facts.is_restricted,
        }
    }
}

/// A claim beside the lead that it meets.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadClaimDetail {
    #[serde(flatten)]
    pub claim: LeadClaim,
    pub report: ClaimReport,
    #[schema(required)]
    pub receipt: Option<LeadReceipt>,
    /// The lead that was there, where the asker sees it; a claimant does not.
    #[schema(required)]
    pub lead: Option<Lead>,
    /// The receipt of that lead, where the asker sees the lead.
    #[schema(required)]
    pub lead_receipt: Option<LeadReceipt>,
    /// Whether the protection of that lead's finder is over, so that the claim may be decided as a transfer.
    pub protection_over: bool,
}

/// The centre's decision.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ClaimDecisionIn {
    /// `own_lead`, `joined`, `transferred` (only once the finder's protection is over) or `rejected`.
    pub outcome: ClaimStatus,
    /// Why; the claimant reads it. 2 to 500 characters.
    #[validate(length(min = 2, max = 500, message = "请用 2–500 个字写明理由|Give a reason of 2 to 500 characters"))]
    #[schema(min_length = 2, max_length = 500)]
    pub reason: String,
    /// For `joined` and `transferred`: the shares that stand from today on; they sum to 10000.
    pub shares: Option<Vec<ShareIn>>,
}

list_filter! {
    /// How to list claims.
    ClaimFilter,
    sorted: "`created_at`; with `-` before it descending. Default `-created_at`.",
    words: "A part of the number.",
    {
        /// `pending`, `own_lead`, `joined`, `transferred`, `rejected`, split by commas.
        status: String,
        /// Of this company.
        company_id: Uuid,
        /// Reported by this organization.
        organization_id: Uuid,
    }
}
