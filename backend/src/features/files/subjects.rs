//! To what a file can belong. Who may read that may read its files: each slice's own scope decides.
use crate::authz::{Actor, Permission};
use crate::db::listing::Listing;
use crate::error::ApiResult;
use crate::features::{companies, leads, projects, visits};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The kind of record that a file belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FileSubject {
    Lead,
    Project,
    Visit,
    Company,
    FundArrival,
}

impl FileSubject {
    /// All of them.
    pub const ALL: &[FileSubject] = &[FileSubject::Lead, FileSubject::Project, FileSubject::Visit, FileSubject::Company, FileSubject::FundArrival];

    /// The identifier in table and API.
    pub fn as_str(self) -> &'static str {
        match self {
            FileSubject::Lead => "lead",
            FileSubject::Project => "project",
            FileSubject::Visit => "visit",
            FileSubject::Company => "company",
            FileSubject::FundArrival => "fund_arrival",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|subject| subject.as_str() == text)
    }

    /// What one must hold to read such records at all.
    pub fn permission(self) -> Permission {
        match self {
            FileSubject::Lead => Permission::LeadsRead,
            FileSubject::Project | FileSubject::FundArrival => Permission::ProjectsRead,
            FileSubject::Visit => Permission::VisitsRead,
            FileSubject::Company => Permission::CompaniesRead,
        }
    }

    /// The table of such records.
    pub fn table(self) -> &'static str {
        match self {
            FileSubject::Lead => "leads",
            FileSubject::Project => "projects",
            FileSubject::Visit => "visits",
            FileSubject::Company => "companies",
            FileSubject::FundArrival => "fund_arrivals",
        }
    }

    /// The records that the actor may read, by their own slice's word.
    pub async fn visible_to<C: ConnectionTrait>(self, db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
        match self {
            FileSubject::Lead => leads::visible_to(db, actor, archived).await,
            FileSubject::Project => projects::visible_to(db, actor, archived).await,
            FileSubject::Visit => visits::visible_to(db, actor, archived).await,
            FileSubject::Company => Ok(companies::visible_to(actor, archived)),
            FileSubject::FundArrival => projects::visible_arrivals(db, actor, archived).await,
        }
    }
}
