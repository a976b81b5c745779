//! What the operations on leads give.
use crate::http::Reference;
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
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

    /// The identifiers of all.
    pub const WORDS: &[&str] = &["reported", "effective", "negotiating", "key_negotiating", "signing", "signed", "parked", "lost"];

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

/// A lead (线索).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Lead {
    pub id: Uuid,
    #[schema(example = "XS202400001")]
    pub code: String,
    #[schema(required)]
    pub name: Option<String>,
    pub company: Reference,
    /// 来源类型, an entry of the dictionary `source_type`.
    pub source_type: String,
    /// 招商方式, an entry of the dictionary `method`.
    pub method: String,
    /// 报送单位; never changes.
    pub reporting_organization: Reference,
    #[schema(required)]
    pub responsible_organization: Option<Reference>,
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
    pub lead_leader: Option<Reference>,
    /// Who answers for it in person.
    #[schema(required)]
    pub owner: Option<Reference>,
    #[schema(required)]
    pub last_progress_on: Option<NaiveDate>,
    /// When a parked lead is looked at again.
    #[schema(required)]
    pub parked_until: Option<NaiveDate>,
    #[schema(required)]
    pub lost_reason: Option<String>,
    /// Cause (卡点类型) of the oldest open blocker; null where there is none, or where it has no cause.
    #[schema(required)]
    pub blocker_cause: Option<String>,
    /// How many blockers are open.
    pub open_blockers: i64,
    /// 商业秘密: only those named on it see it.
    pub is_restricted: bool,
    /// The stage that a parked or lost lead left, and to which it reopens.
    #[schema(required)]
    pub left_stage: Option<LeadStage>,
    #[schema(required)]
    pub fixed_asset_investment_yuan: Option<i64>,
    /// The last day of the finder's protection (首报保护期).
    #[schema(required)]
    pub protected_until: Option<NaiveDate>,
    /// 标签, in their order.
    pub tags: Vec<String>,
    pub version: i64,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: LeadCan,
}

/// What the asker may do with a lead as it stands, so that a screen never offers what the server will refuse.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct LeadCan {
    /// Change its fields; record progress, blockers, plan, promises.
    pub update: bool,
    /// Move it to another open stage, park, lose or reopen it.
    pub move_stage: bool,
    /// Give the verdict (有效认定): never whoever reported it.
    pub verdict: bool,
    /// Sign it, which makes the project.
    pub sign: bool,
    /// Take the signing back.
    pub undo_signing: bool,
    /// Decide claims and transfers, and let others see it (商业秘密).
    pub decide: bool,
    /// Ask for its transfer to another unit.
    pub ask_transfer: bool,
    /// Leave an instruction (批示).
    pub instruct: bool,
    pub comment: bool,
    pub archive: bool,
    pub restore: bool,
}

list_filter! {
    /// How to list leads.
    LeadFilter,
    sorted: "`updated_at`, `reported_on`, `expected_investment_yuan` or `code`; with `-` before it descending. Default `-updated_at`.",
    words: "Words of code and name: Chinese, pinyin, pinyin initials.",
    {
        /// Stages, split by commas.
        #[param(example = "negotiating,signing")]
        stage: String,
        /// 来源类型, words of the dictionary `source_type`, split by commas.
        source_type: String,
        /// 招商方式, words of the dictionary `method`, split by commas.
        method: String,
        /// Neither signed nor lost, or one of the two.
        open: bool,
        /// Of companies of this chain (产业链).
        chain: String,
        /// Of companies of this link (环节).
        chain_link: String,
        /// Of this company.
        company_id: Uuid,
        /// Reported by this organization (报送单位).
        reporting_organization_id: Uuid,
        /// Answered for by this organization (责任单位).
        responsible_organization_id: Uuid,
        /// Led by this county leader (领衔领导).
        lead_leader_id: Uuid,
        /// Reported on this day or later.
        #[serde(rename = "reported_on.gte")]
        #[param(rename = "reported_on.gte")]
        reported_on_gte: NaiveDate,
        /// Reported on this day or earlier.
        #[serde(rename = "reported_on.lte")]
        #[param(rename = "reported_on.lte")]
        reported_on_lte: NaiveDate,
        /// Expected investment of at least so many yuan.
        #[serde(rename = "expected_investment_yuan.gte")]
        #[param(rename = "expected_investment_yuan.gte")]
        expected_investment_yuan_gte: i64,
        /// Expected investment of at most so many yuan.
        #[serde(rename = "expected_investment_yuan.lte")]
        #[param(rename = "expected_investment_yuan.lte")]
        expected_investment_yuan_lte: i64,
        /// With an open blocker (卡点), or without one.
        blocked: bool,
    }
}
