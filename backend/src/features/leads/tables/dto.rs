//! What the leaders' tables give.
use crate::features::leads::dto::LeadStage;
use crate::http::Reference;
use crate::list_filter;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A progress record as far as a table tells it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ProgressNote {
    pub on: NaiveDate,
    pub summary: String,
}

/// Something with a day by which it is to be done.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct NextStep {
    pub words: String,
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
}

/// A row of 亿元以上重要线索领衔推进情况表.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MajorLead {
    pub id: Uuid,
    pub code: String,
    /// 项目
    pub name: String,
    /// 投资方
    pub company: Reference,
    /// 总投资, in yuan.
    pub expected_investment_yuan: i64,
    pub stage: LeadStage,
    /// 领衔领导
    #[schema(required)]
    pub lead_leader: Option<Reference>,
    #[schema(required)]
    pub responsible_organization: Option<Reference>,
    /// 责任人
    #[schema(required)]
    pub owner: Option<Reference>,
    /// 首次对接: the first visit on the lead, or its report where there was none before.
    pub first_contact_on: NaiveDate,
    /// 上期进展: the last record before the period.
    #[schema(required)]
    pub previous_progress: Option<ProgressNote>,
    /// 本期进展: the last record of the period.
    #[schema(required)]
    pub progress: Option<ProgressNote>,
    /// 存在问题: what blocks it.
    pub problems: Vec<String>,
    /// 需协调事项: who is to solve it, and what other units were asked.
    pub to_coordinate: Vec<String>,
    /// 下步打算: that of the last record, or the first open step of the plan.
    #[schema(required)]
    pub next_step: Option<NextStep>,
    /// 更新日: the day of the last record; null where there is none.
    #[schema(required)]
    pub updated_on: Option<NaiveDate>,
}

list_filter! {
    /// How to list the major leads.
    MajorLeadFilter,
    sorted: "`expected_investment_yuan`, `reported_on` or `code`; with `-` before it descending. Default `-expected_investment_yuan`.",
    words: "Words of code and name: Chinese, pinyin, pinyin initials.",
    {
        /// Led by this county leader (领衔领导).
        lead_leader_id: Uuid,
        /// Answered for by this organization (责任单位).
        responsible_organization_id: Uuid,
        /// Stages, split by commas; without it all that are neither signed, lost nor parked.
        #[param(example = "negotiating,signing")]
        stage: String,
        /// 本期: the period's first day; the first of this month by default.
        period_from_on: NaiveDate,
    }
}

/// A row of 重点企业一览表.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct KeyCompany {
    pub id: Uuid,
    pub name: String,
    /// 产业链
    pub chain: String,
    /// 链环节
    #[schema(required)]
    pub chain_link: Option<String>,
    /// 总部: province and city.
    #[schema(required)]
    pub headquarters: Option<String>,
    /// 主营
    #[schema(required)]
    pub industry: Option<String>,
    /// 行业地位, as its tags tell it.
    pub tags: Vec<String>,
    /// 对接人: name and post.
    pub contacts: Vec<String>,
    /// 联系领导: those who lead its open leads.
    pub leaders: Vec<Reference>,
    /// 最近拜访
    #[schema(required)]
    pub last_visit_on: Option<NaiveDate>,
    /// 意向: its open leads, as far as the asker sees them.
    pub leads: Vec<KeyLead>,
    /// 下步: that of the last record on its leads, or what the last visit left to do.
    #[schema(required)]
    pub next_step: Option<NextStep>,
}

/// An open lead of a key company.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct KeyLead {
    pub id: Uuid,
    pub name: String,
    pub stage: LeadStage,
    /// In yuan.
    pub expected_investment_yuan: i64,
}

list_filter! {
    /// How to list the key companies.
    KeyCompanyFilter,
    sorted: "`chain` or `name`; with `-` before it descending. Default `chain`.",
    words: "Words of the company's name: Chinese, pinyin, pinyin initials.",
    {
        /// Of this chain (产业链).
        chain: String,
        /// Of this link (环节).
        chain_link: String,
        /// With this tag, such as 链主.
        tag: String,
        /// With an open lead, or without one.
        open_lead: bool,
    }
}
