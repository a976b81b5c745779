//! What the operations on projects give.
use crate::http::{Can, Reference};
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// The milestones in their order; the identifiers of table and API. Each has `…_planned_on` and `…_on` in the project's row.
pub const MILESTONES: &[&str] = &[
    "signed",
    "city_recognized",
    "province_registered",
    "company_registered",
    "filed",
    "land",
    "environment",
    "permit",
    "started",
    "in_statistics",
    "production",
    "full_capacity",
];

/// Whether a project goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProjectStatus {
    Active,
    Terminated,
}

impl ProjectStatus {
    pub const WORDS: &[&str] = &["active", "terminated"];

    pub fn parse(text: &str) -> Self {
        if text == "terminated" { Self::Terminated } else { Self::Active }
    }
}

/// A project (项目): a signed lead. Amounts are in yuan and never mixed: agreed, fixed assets, arrived.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Project {
    pub id: Uuid,
    #[schema(example = "XM202400001")]
    pub code: String,
    pub name: String,
    pub company: Reference,
    /// The lead it came from (来源线索), by its code.
    #[schema(required)]
    pub lead: Option<Reference>,
    /// 招商方式, an entry of the dictionary `method`.
    #[schema(required)]
    pub method: Option<String>,
    pub total_investment_yuan: i64,
    #[schema(required)]
    pub fixed_asset_investment_yuan: Option<i64>,
    /// Money that arrived and was verified (已审核), all months together.
    pub arrived_yuan: i64,
    /// 引荐单位
    pub introducing_organization: Reference,
    /// 落地单位
    #[schema(required)]
    pub hosting_organization: Option<Reference>,
    /// 责任单位
    #[schema(required)]
    pub responsible_organization: Option<Reference>,
    /// 包保领导
    #[schema(required)]
    pub sponsor: Option<Reference>,
    #[schema(required)]
    pub national_project_code: Option<String>,
    pub status: ProjectStatus,
    #[schema(required)]
    pub terminated_on: Option<NaiveDate>,
    pub signed_on: NaiveDate,
    #[schema(required)]
    pub city_recognized_on: Option<NaiveDate>,
    #[schema(required)]
    pub province_registered_on: Option<NaiveDate>,
    #[schema(required)]
    pub started_planned_on: Option<NaiveDate>,
    #[schema(required)]
    pub started_on: Option<NaiveDate>,
    #[schema(required)]
    pub in_statistics_on: Option<NaiveDate>,
    #[schema(required)]
    pub production_planned_on: Option<NaiveDate>,
    #[schema(required)]
    pub production_on: Option<NaiveDate>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: Can,
}

/// One milestone of a project.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Milestone {
    /// One of `signed`, `city_recognized`, `province_registered`, `company_registered`, `filed`, `land`, `environment`, `permit`,
    /// `started`, `in_statistics`, `production`, `full_capacity`.
    pub code: String,
    #[schema(required)]
    pub planned_on: Option<NaiveDate>,
    #[schema(required)]
    pub done_on: Option<NaiveDate>,
    /// Planned for a day that has passed, and not done.
    pub is_overdue: bool,
    /// Who entered it; null where it came with a ledger.
    #[schema(required)]
    pub entered_by: Option<Reference>,
    #[schema(required)]
    pub verified_by: Option<Reference>,
    #[schema(required)]
    pub verified_at: Option<DateTime<Utc>>,
}

/// Money of one month.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MonthOfMoney {
    /// The month's first day.
    pub month: NaiveDate,
    /// Verified by the county (已审核).
    pub verified_yuan: i64,
    /// Waiting to be verified (待审核).
    pub submitted_yuan: i64,
}

/// A unit's part in the introduction of a project (引荐归属).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ProjectShare {
    pub organization: Reference,
    /// In hundredths of a percent; all of a project's sum to 10000.
    #[schema(minimum = 1, maximum = 10000, example = 5000)]
    pub share_bp: i64,
}

/// A project with its milestones and its money.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ProjectDetail {
    #[serde(flatten)]
    pub project: Project,
    /// All twelve, in their order.
    pub milestones: Vec<Milestone>,
    /// Months with money, the earliest first.
    pub arrivals: Vec<MonthOfMoney>,
    /// To which units its introduction is credited, the greatest share first: as the lead's shares were when it was signed. What came with
    /// a ledger is wholly its introducing unit's.
    pub shares: Vec<ProjectShare>,
}

list_filter! {
    /// How to list projects.
    ProjectFilter,
    sorted: "`updated_at`, `signed_on`, `total_investment_yuan` or `code`; with `-` before it descending. Default `-signed_on`.",
    words: "Words of code and name: Chinese, pinyin, pinyin initials.",
    {
        /// `active`, `terminated`, split by commas.
        status: String,
        /// 招商方式, words of the dictionary `method`, split by commas.
        method: String,
        /// Of this company.
        company_id: Uuid,
        /// From this lead.
        lead_id: Uuid,
        /// Introduced by this organization (引荐单位).
        introducing_organization_id: Uuid,
        /// Hosted by this organization (落地单位).
        hosting_organization_id: Uuid,
        /// Answered for by this organization (责任单位).
        responsible_organization_id: Uuid,
        /// Looked after by this county leader (包保领导).
        sponsor_id: Uuid,
        /// Signed on this day or later.
        #[serde(rename = "signed_on.gte")]
        #[param(rename = "signed_on.gte")]
        signed_on_gte: NaiveDate,
        /// Signed on this day or earlier.
        #[serde(rename = "signed_on.lte")]
        #[param(rename = "signed_on.lte")]
        signed_on_lte: NaiveDate,
        /// Total investment of at least so many yuan.
        #[serde(rename = "total_investment_yuan.gte")]
        #[param(rename = "total_investment_yuan.gte")]
        total_investment_yuan_gte: i64,
        /// Total investment of at most so many yuan.
        #[serde(rename = "total_investment_yuan.lte")]
        #[param(rename = "total_investment_yuan.lte")]
        total_investment_yuan_lte: i64,
        /// Milestones that are all reached, split by commas, such as `started`.
        reached: String,
        /// Milestones none of which is reached, split by commas, such as `in_statistics`.
        missing: String,
        /// Some milestone planned for a day before this one is not done.
        overdue_at: NaiveDate,
    }
}
