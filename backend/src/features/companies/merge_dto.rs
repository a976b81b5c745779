//! What the operations on duplicates and merges take and give.
use super::dto::CompanyDetail;
use crate::context::Words;
use crate::http::Reference;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

/// Why a company may be the one meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CompanyLikeness {
    /// The same credit code.
    SameCode,
    /// The same name but for its legal form, brackets and widths.
    SameName,
    /// The same sound: another character of the same pinyin.
    SameSound,
    /// All words that were typed occur.
    Similar,
}

/// A company in a line.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CompanyBrief {
    pub id: Uuid,
    pub name: String,
    #[schema(required)]
    pub credit_code: Option<String>,
    #[schema(required)]
    pub province: Option<String>,
    #[schema(required)]
    pub city: Option<String>,
    pub needs_completion: bool,
}

/// A company that may be the one being typed.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CompanyHint {
    #[serde(flatten)]
    pub company: CompanyBrief,
    pub likeness: CompanyLikeness,
}

/// What has been typed so far; one of the two.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CompanyHintQuery {
    /// The name or a part of it, up to 200 characters.
    #[param(max_length = 200)]
    pub name: Option<String>,
    /// The credit code, whole.
    #[param(max_length = 40)]
    pub credit_code: Option<String>,
}

/// Companies that may be the one being typed, the likeliest first, at most 8.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CompanyHints {
    pub items: Vec<CompanyHint>,
}

/// Two rows that may be one company.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CompanyPair {
    pub first: CompanyBrief,
    pub second: CompanyBrief,
    pub likeness: CompanyLikeness,
}

/// How to page through pairs.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PairFilter {
    /// Rows a page, 20 by default.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
    /// `next_cursor` of the page before.
    pub cursor: Option<String>,
}

/// Two companies that are not one.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct DistinctionIn {
    pub first_company_id: Uuid,
    pub second_company_id: Uuid,
    #[validate(length(max = 200, message = "说明最多 200 个字|At most 200 characters"))]
    pub reason: Option<String>,
}

/// That two companies are not one.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Distinction {
    pub id: Uuid,
    pub first_company_id: Uuid,
    pub second_company_id: Uuid,
    #[schema(required)]
    pub reason: Option<String>,
}

/// Which company would be merged.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MergePreviewQuery {
    /// The company that would be merged into this one.
    pub other_id: Uuid,
}

/// So many rows of a relation would move.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MovedRows {
    /// `table.column`, such as `leads.company_id`.
    pub relation: String,
    pub rows: i64,
}

/// What stands in the way of a merge.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Obstacle {
    /// Stable, in snake_case.
    pub code: String,
    /// For people, in the language asked for.
    pub message: String,
}

impl Obstacle {
    /// In the language of the request.
    pub fn told(code: &str, message: &Words) -> Self {
        Self { code: code.into(), message: message.said().to_owned() }
    }
}

/// What a merge would do.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MergePreview {
    /// The company that stays.
    pub kept: CompanyDetail,
    /// The company that goes into it.
    pub merged: CompanyDetail,
    pub moved: Vec<MovedRows>,
    /// Nothing is merged while there is one.
    pub obstacles: Vec<Obstacle>,
}

/// A merge: the other company goes into the one of the address.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct MergeIn {
    pub other_id: Uuid,
    /// Fields whose value is taken from the other company though the kept one has one: `name`, `credit_code`, `province`, `city`,
    /// `industry`, `chain`, `chain_link`, `stock_code`, `parent_company_id`. Empty ones are filled in any case.
    #[serde(default)]
    #[validate(length(max = 9, message = "最多 9 项|At most 9 fields"))]
    pub take: Vec<String>,
    /// 2 to 200 characters.
    #[schema(min_length = 2, max_length = 200)]
    #[validate(length(min = 2, max = 200, message = "请用 2–200 个字写明原因|Give a reason of 2 to 200 characters"))]
    pub reason: String,
    /// The version of the kept company that was looked at; another one is 409 `stale_version`.
    pub version: Option<i64>,
    /// The same for the other one.
    pub other_version: Option<i64>,
}

/// Why a merge is taken back.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct UndoIn {
    /// 2 to 200 characters.
    #[schema(min_length = 2, max_length = 200)]
    #[validate(length(min = 2, max = 200, message = "请用 2–200 个字写明原因|Give a reason of 2 to 200 characters"))]
    pub reason: String,
}

/// A merge that was done.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CompanyMerge {
    pub id: Uuid,
    pub kept: Reference,
    pub merged: Reference,
    pub reason: String,
    pub moved: Vec<MovedRows>,
    #[schema(required)]
    pub merged_by: Option<Reference>,
    pub merged_at: DateTime<Utc>,
    #[schema(required)]
    pub undone_by: Option<Reference>,
    #[schema(required)]
    pub undone_at: Option<DateTime<Utc>>,
    #[schema(required)]
    pub undone_reason: Option<String>,
    pub can: MergeCan,
}

/// What the asker may do with a merge.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MergeCan {
    pub undo: bool,
}
