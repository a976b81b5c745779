//! What a search takes and gives.
use super::domain::Highlight;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// What is looked for, and where.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SearchQuery {
    /// Words: Chinese, pinyin, pinyin initials, codes. 1 to 100 characters.
    #[param(min_length = 1, max_length = 100)]
    pub q: String,
    /// Types, split by commas: `lead`, `project`, `company`, `user`, `organization`. All without it.
    pub types: Option<String>,
    /// The most hits of a type; 5 by default.
    #[param(minimum = 1, maximum = 20)]
    pub limit: Option<u64>,
}

/// What a hit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SearchType {
    Lead,
    Project,
    Company,
    User,
    Organization,
}

impl SearchType {
    /// All of them, in the order of the answer.
    pub const ALL: &[Self] = &[Self::Lead, Self::Project, Self::Company, Self::User, Self::Organization];
    /// Their words.
    pub const WORDS: &[&str] = &["lead", "project", "company", "user", "organization"];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Project => "project",
            Self::Company => "company",
            Self::User => "user",
            Self::Organization => "organization",
        }
    }
}

/// Something found.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SearchHit {
    pub subject_type: SearchType,
    pub id: Uuid,
    /// What it is called.
    pub label: String,
    /// Its number, where it has one: a lead's, a project's, a company's credit code.
    #[schema(required)]
    pub code: Option<String>,
    /// What tells it from others of the same name: the company of a lead or project, a company's province, a person's unit, a zone.
    #[schema(required)]
    pub about: Option<String>,
    /// The stage of a lead, the status of a project.
    #[schema(required)]
    pub state: Option<String>,
    /// Where the label meets the words; empty where a code or another name did.
    pub highlights: Vec<Highlight>,
}

/// What was found: by type in the order lead, project, company, user, organization, within a type the closest first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SearchResults {
    pub items: Vec<SearchHit>,
}
