//! What the operations on recommendations take and give.
use crate::features::bulletins::domain::BulletinKind;
use crate::http::{Patch, Reference};
use crate::list_filter;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// What can be recommended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PickSubject {
    Visit,
    Trip,
    Lead,
    /// A signing.
    Project,
}

impl PickSubject {
    pub const WORDS: &[&str] = &["visit", "trip", "lead", "project"];
    const ALL: [Self; 4] = [Self::Visit, Self::Trip, Self::Lead, Self::Project];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Visit => "visit",
            Self::Trip => "trip",
            Self::Lead => "lead",
            Self::Project => "project",
        }
    }

    pub fn parse(text: &str) -> Self {
        let at = Self::WORDS.iter().position(|word| *word == text).unwrap_or_default();
        Self::ALL[at]
    }
}

/// A record that was recommended for the bulletins (推荐快报).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BulletinPick {
    pub id: Uuid,
    pub subject_type: PickSubject,
    pub subject: PickedRecord,
    /// Of a visit its day, of a trip its start, of a lead the day reported, of a project its signing.
    pub day: NaiveDate,
    /// The day on which it was recommended: by this the issues take it.
    pub recommended_on: NaiveDate,
    pub organization: Reference,
    /// The words to print; those of the record where there are none.
    #[schema(required)]
    pub words: Option<String>,
    /// The picture to print.
    #[schema(required)]
    pub file: Option<PickFile>,
    /// Null for what came with a ledger.
    #[schema(required)]
    pub author: Option<Reference>,
    /// The issues that print it; drafts only for who works on them.
    pub used_in: Vec<PickUse>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    #[schema(required)]
    pub archived_at: Option<DateTime<Utc>>,
    pub can: BulletinPickCan,
}

/// The record that was recommended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PickedRecord {
    pub id: Uuid,
    #[schema(required)]
    pub code: Option<String>,
    /// Of a visit the company, of a trip the destination.
    pub name: String,
}

/// A picture of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PickFile {
    pub id: Uuid,
    pub name: String,
    pub content_type: String,
    pub url: String,
}

/// An issue that prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PickUse {
    pub id: Uuid,
    pub kind: BulletinKind,
    pub title: String,
}

/// What the asker may do with a recommendation: its author, people of its unit who write visits, the centre.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BulletinPickCan {
    pub update: bool,
    pub archive: bool,
}

list_filter! {
    /// How to list recommendations.
    BulletinPickFilter,
    sorted: "`day`, `recommended_on`; with `-` before it descending. Default `-day`.",
    words: "Words to print.",
    {
        /// `visit`, `trip`, `lead`, `project`, split by commas.
        subject_type: String,
        /// Of this record.
        subject_id: Uuid,
        /// Of this day or later.
        #[serde(rename = "day.gte")]
        #[param(rename = "day.gte")]
        day_gte: NaiveDate,
        /// Of this day or earlier.
        #[serde(rename = "day.lte")]
        #[param(rename = "day.lte")]
        day_lte: NaiveDate,
        /// Recommended on this day or later.
        #[serde(rename = "recommended_on.gte")]
        #[param(rename = "recommended_on.gte")]
        recommended_on_gte: NaiveDate,
        /// Recommended on this day or earlier.
        #[serde(rename = "recommended_on.lte")]
        #[param(rename = "recommended_on.lte")]
        recommended_on_lte: NaiveDate,
    }
}

/// A record to recommend.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BulletinPickIn {
    pub subject_type: PickSubject,
    pub subject_id: Uuid,
    /// The words to print, at most 1000 characters.
    #[validate(length(max = 1000, message = "最多 1000 个字|At most 1000 characters"))]
    #[schema(max_length = 1000)]
    pub words: Option<String>,
    /// The picture to print: one of the record's own files.
    pub file_id: Option<Uuid>,
}

/// A change of a recommendation (merge patch: absent leaves, null clears).
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BulletinPickPatch {
    /// At most 1000 characters.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub words: Patch<String>,
    /// One of the record's own pictures.
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub file_id: Patch<Uuid>,
}
