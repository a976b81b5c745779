//! What the operations on companies and their contacts give.
use super::contacts::Contact;
use crate::http::{Patch, Reference};
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

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
    /// 待完善: made from a name alone, its province is missing.
    pub needs_completion: bool,
    /// The company that this one was merged into.
    #[schema(required)]
    pub merged_into: Option<Reference>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: CompanyCan,
}

/// What the asker may do with a company.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CompanyCan {
    pub update: bool,
    pub archive: bool,
    pub restore: bool,
    /// Merge it with another one.
    pub merge: bool,
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
    /// 集团: the companies above it, from its own parent to the top.
    pub parents: Vec<Reference>,
    /// Its daughters, by name; at most 200.
    pub subsidiaries: Vec<Reference>,
}

/// A new company. With nothing but a name it is 待完善.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CompanyIn {
    /// Its full name, 2 to 200 characters; unique in the county.
    #[schema(example = "示例精密制造有限公司")]
    #[validate(length(min = 2, max = 200, message = "企业名称为 2–200 个字|A company's name has 2 to 200 characters"))]
    pub name: String,
    /// 统一社会信用代码 (GB 32100-2015), unique in the county.
    pub credit_code: Option<String>,
    pub province: Option<String>,
    pub city: Option<String>,
    /// 行业门类
    pub industry: Option<String>,
    /// 产业链
    pub chain: Option<String>,
    /// 环节
    pub chain_link: Option<String>,
    pub stock_code: Option<String>,
    /// 母公司
    pub parent_company_id: Option<Uuid>,
    /// 标签, at most 30.
    #[serde(default)]
    pub tags: Vec<String>,
    /// 代录: the unit for which the promotion centre types this; the unit confirms it.
    pub recorded_for: Option<Uuid>,
}

/// A change of a company (merge patch: absent leaves, null clears).
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CompanyPatch {
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub name: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub credit_code: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub province: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub city: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub industry: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub chain: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub chain_link: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub stock_code: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub parent_company_id: Patch<Uuid>,
    /// All of them in their order; null takes them away.
    #[serde(default)]
    #[schema(value_type = Option<Vec<String>>)]
    pub tags: Patch<Vec<String>>,
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
        /// With a live project in the county, or without one.
        here: bool,
        /// Daughters of this company.
        parent_company_id: Uuid,
    }
}
