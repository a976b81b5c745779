//! What the operations on companies and their contacts give.
use crate::http::{Can, Reference};
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A company (企业).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Company {
    pub id: Uuid,
    pub name: String,
    /// 统一社会信用代码 (GB 32100-2015).
    #[schema(required)]
    pub credit_code: Option<String>,
    #[schema(required)]
    pub province: Option<String>,
    #[schema(required)]
    pub city: Option<String>,
    /// 行业门类
    #[schema(required)]
    pub industry: Option<String>,
    /// 产业链
    #[schema(required)]
    pub chain: Option<String>,
    /// 环节
    #[schema(required)]
    pub chain_link: Option<String>,
    #[schema(required)]
    pub stock_code: Option<String>,
    #[schema(required)]
    pub parent: Option<Reference>,
    /// 标签, in their order.
    pub tags: Vec<String>,
    /// 待完善: made from a name alone.
    pub needs_completion: bool,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: Can,
}

/// Somebody at a company (联系人). The phone is personal data: masked.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Contact {
    pub id: Uuid,
    pub name: String,
    #[schema(required)]
    pub title: Option<String>,
    #[schema(required, example = "138****5678")]
    pub phone_masked: Option<String>,
    #[schema(required)]
    pub note: Option<String>,
}

/// What is known of a company as far as the asker sees it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CompanyTies {
    /// Leads that are neither signed nor lost.
    pub open_leads: i64,
    pub leads: i64,
    pub projects: i64,
    pub visits: i64,
    #[schema(required)]
    pub last_visited_on: Option<NaiveDate>,
}

/// A company with its contacts and ties.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CompanyDetail {
    #[serde(flatten)]
    pub company: Company,
    pub contacts: Vec<Contact>,
    pub ties: CompanyTies,
}

list_filter! {
    /// How to list companies.
    CompanyFilter,
    sorted: "`updated_at` or `name`; with `-` before it descending. Default `name`.",
    words: "Words of the name: Chinese, pinyin, pinyin initials; the credit code.",
    {
        /// Provinces, split by commas.
        province: String,
        /// 行业门类, split by commas.
        industry: String,
        /// 产业链, split by commas.
        chain: String,
        /// 环节, split by commas.
        chain_link: String,
        /// With this tag (标签).
        tag: String,
        /// 待完善, or not.
        needs_completion: bool,
    }
}
