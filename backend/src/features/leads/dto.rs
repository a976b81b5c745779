//! What the operations on leads give.
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// How far a lead is; `parked` and `lost` say that it does not go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LeadStage {
    Reported,
    Effective,
    Negotiating,
    KeyNegotiating,
    Signing,
    Signed,
    Parked,
    Lost,
}

impl LeadStage {
    pub const ALL: &[LeadStage] = &[
        LeadStage::Reported,
        LeadStage::Effective,
        LeadStage::Negotiating,
        LeadStage::KeyNegotiating,
        LeadStage::Signing,
        LeadStage::Signed,
        LeadStage::Parked,
        LeadStage::Lost,
    ];

    /// The identifier in table and API.
    pub fn as_str(self) -> &'static str {
        match self {
            LeadStage::Reported => "reported",
            LeadStage::Effective => "effective",
            LeadStage::Negotiating => "negotiating",
            LeadStage::KeyNegotiating => "key_negotiating",
            LeadStage::Signing => "signing",
            LeadStage::Signed => "signed",
            LeadStage::Parked => "parked",
            LeadStage::Lost => "lost",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|stage| stage.as_str() == text)
    }
}

/// A record in a word.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadRef {
    pub id: Uuid,
    pub name: String,
}

/// What the asker may do with a lead.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LeadCan {
    pub update: bool,
}

/// A lead (线索).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Lead {
    pub id: Uuid,
    #[schema(example = "XS202400001")]
    pub code: String,
    #[schema(required)]
    pub name: Option<String>,
    pub company: LeadRef,
    /// 来源类型, an entry of the dictionary `source_type`.
    pub source_type: String,
    /// 招商方式, an entry of the dictionary `method`.
    pub method: String,
    /// 报送单位; never changes.
    pub reporting_organization: LeadRef,
    #[schema(required)]
    pub responsible_organization: Option<LeadRef>,
    pub reported_on: NaiveDate,
    /// In yuan.
    pub expected_investment_yuan: i64,
    pub stage: LeadStage,
    #[schema(required)]
    pub effective_on: Option<NaiveDate>,
    #[schema(required)]
    pub expected_signing_on: Option<NaiveDate>,
    /// 领衔领导
    #[schema(required)]
    pub lead_leader: Option<LeadRef>,
    #[schema(required)]
    pub last_progress_on: Option<NaiveDate>,
    pub is_restricted: bool,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: LeadCan,
}

/// How to list leads.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LeadFilter {
    /// Stages, split by commas.
    #[param(example = "negotiating,signing")]
    pub stage: Option<String>,
    /// Of this company.
    pub company_id: Option<Uuid>,
    /// Reported by this organization (报送单位).
    pub reporting_organization_id: Option<Uuid>,
    /// Answered for by this organization (责任单位).
    pub responsible_organization_id: Option<Uuid>,
    /// Reported on this day or later.
    #[serde(rename = "reported_on.gte")]
    #[param(rename = "reported_on.gte")]
    pub reported_on_gte: Option<NaiveDate>,
    /// Reported on this day or earlier.
    #[serde(rename = "reported_on.lte")]
    #[param(rename = "reported_on.lte")]
    pub reported_on_lte: Option<NaiveDate>,
    /// Words of code and name: Chinese, pinyin, pinyin initials.
    pub q: Option<String>,
    /// `updated_at` or `code`; with `-` before it descending. Default `-updated_at`.
    pub sort: Option<String>,
    /// Rows a page, 20 by default.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
    /// `next_cursor` of the page before.
    pub cursor: Option<String>,
    /// Whether to count all.
    pub total: Option<bool>,
}
