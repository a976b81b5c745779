//! What the operations on dictionaries take and give.
use super::super::dto::BothLanguages;
use crate::http::{Can, Reference};
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// A dictionary.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Dictionary {
    #[schema(example = "source_type")]
    pub name: String,
    pub label: BothLanguages,
    /// A standard classification whose entries have codes and come with a package; no person edits it.
    pub is_coded: bool,
    /// How many live entries it has.
    pub entries: i64,
    /// Whether the asker may add entries and order them.
    pub can: Can,
}

/// All dictionaries.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Dictionaries {
    pub items: Vec<Dictionary>,
}

/// An entry of a dictionary.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DictionaryEntry {
    pub id: Uuid,
    pub dictionary: String,
    /// The word, as records hold it.
    #[schema(example = "领导走访")]
    pub value: String,
    /// Of a standard classification.
    #[schema(required, example = "C38")]
    pub code: Option<String>,
    #[schema(required)]
    pub parent_code: Option<String>,
    /// How deep it stands, from 1.
    #[schema(required)]
    pub level: Option<i64>,
    pub position: i64,
    /// The county's figures count by this very word: it stays as it is.
    pub is_counted: bool,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub can: EntryCan,
}

/// What the asker may do with an entry.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct EntryCan {
    pub update: bool,
    pub archive: bool,
    pub restore: bool,
}

list_filter! {
    /// Which entries.
    EntryFilter,
    sorted: "`position`, `value` or `code`; with `-` before it descending. Default `position`.",
    words: "Words that occur in value or code.",
    {
        /// Below this code of a standard classification.
        #[param(example = "C")]
        parent_code: String,
        /// So deep in a standard classification, from 1.
        level: i64,
    }
}

/// A word of a dictionary.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct DictionaryEntryIn {
    /// 1 to 40 characters without commas.
    #[schema(example = "领导走访")]
    pub value: String,
}

/// The order of a dictionary's live entries.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct DictionaryOrderIn {
    /// Every live entry once.
    #[validate(length(min = 1, max = 1000, message = "请给出全部词条|Give every entry"))]
    pub ids: Vec<Uuid>,
}

/// The live entries in their order.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DictionaryEntries {
    pub items: Vec<DictionaryEntry>,
}

/// A package kept in the product, and what the county has of it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DictionaryPackage {
    /// `industries`, `divisions` or `holidays`.
    #[schema(example = "industries")]
    pub name: String,
    pub label: BothLanguages,
    /// The release that this server keeps.
    #[schema(example = "GB/T 4754-2017")]
    pub release: String,
    pub dated_on: NaiveDate,
    /// How many entries it has.
    pub entries: i64,
    /// What the county took over last; null where nothing yet.
    #[schema(required)]
    pub imported: Option<ImportedPackage>,
    /// Whether the county has this very release.
    pub is_current: bool,
    pub can: Can,
}

/// A release that the county has taken over.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ImportedPackage {
    pub release: String,
    pub dated_on: NaiveDate,
    pub entries: i64,
    pub imported_at: DateTime<Utc>,
    /// Null where the system did it at its first start.
    #[schema(required)]
    pub imported_by: Option<Reference>,
}

/// All packages.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DictionaryPackages {
    pub items: Vec<DictionaryPackage>,
}

/// What taking a package over did.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct PackageImport {
    pub name: String,
    pub release: String,
    pub added: i64,
    pub changed: i64,
    /// No longer in the package: archived.
    pub archived: i64,
    pub unchanged: i64,
    /// Days that a person entered and that stay as they are.
    pub kept: i64,
}
