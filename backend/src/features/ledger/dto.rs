//! What the API tells of imports.
use super::entity::ImportRow;
use super::report::{CellError, CellWarning, LISTED, Report, SheetCounts};
use crate::features::jobs::Job;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Which imports.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ImportsQuery {
    /// From the page before.
    pub cursor: Option<String>,
    /// Rows a page, 1 to 200; 20 where absent.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
}

/// A workbook, as sent.
#[derive(Debug, ToSchema)]
#[allow(dead_code)]
pub struct WorkbookUpload {
    /// A workbook (.xlsx) or a table (.csv in UTF-8 or GB 18030), in the ledger's form or one's own, at most 50 MiB.
    #[schema(value_type = String, format = Binary, content_media_type = "application/octet-stream")]
    pub file: Vec<u8>,
}

/// Who made it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ImportAuthor {
    pub id: Uuid,
    pub name: String,
}

/// What may be done with it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ImportCan {
    pub confirm: bool,
    pub download_refused: bool,
    /// Correct how it is read, and mend its rows.
    #[serde(default)]
    pub update: bool,
    /// Take back what it wrote.
    #[serde(default)]
    pub reverse: bool,
}

/// Where an import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ImportStatus {
    Previewing,
    Previewed,
    Confirming,
    Confirmed,
    /// Written, and taken back as far as nobody has touched it since.
    Reversed,
    Failed,
    Expired,
}

impl ImportStatus {
    fn of(row: &ImportRow, now: DateTime<Utc>) -> Self {
        match row.status.as_str() {
            "previewed" if row.expires_at <= now => Self::Expired,
            "previewed" => Self::Previewed,
            "previewing" => Self::Previewing,
            "confirming" => Self::Confirming,
            "confirmed" if row.reversed_at.is_some() => Self::Reversed,
            "confirmed" => Self::Confirmed,
            "expired" => Self::Expired,
            _ => Self::Failed,
        }
    }
}

/// What taking an import back did.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[schema(as = ImportReversal)]
pub struct Reversal {
    pub sheets: Vec<ReversedSheet>,
    /// The first 1,000 records that stay as they are.
    pub stays: Vec<Stay>,
    pub stays_total: usize,
}

/// One sheet's records, counted.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = ImportReversedSheet)]
pub struct ReversedSheet {
    #[schema(example = "项目")]
    pub name: String,
    /// Records that the import made and that are archived now.
    pub archived: usize,
    /// Records that are again as they were before.
    pub restored: usize,
    /// Records that stay.
    pub stayed: usize,
}

/// A record that stays as the import left it, or as somebody made it since.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = ImportStay)]
pub struct Stay {
    #[schema(example = "项目")]
    pub sheet: String,
    pub id: Uuid,
    /// What it is called.
    pub label: String,
    /// `touched`: somebody changed it since. `referenced`: something that stays refers to it. `name_taken`: its earlier name or code is
    /// another's now.
    #[schema(example = "touched")]
    pub reason: String,
    /// The same in the language asked for.
    #[serde(default)]
    pub message: String,
}

impl Reversal {
    /// The same with its words in the running request's language.
    pub fn said(mut self) -> Self {
        for stay in &mut self.stays {
            stay.message = super::report::message(&stay.reason, None);
        }
        self
    }
}

/// An import: a preview until it is confirmed.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Import {
    pub id: Uuid,
    pub status: ImportStatus,
    #[schema(example = "台账.xlsx")]
    pub file_name: String,
    /// In bytes.
    pub file_size: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub created_by: Option<ImportAuthor>,
    /// Until when it can be confirmed.
    pub expires_at: DateTime<Utc>,
    pub confirmed_at: Option<DateTime<Utc>>,
    #[serde(default)]
    pub reversed_at: Option<DateTime<Utc>>,
    /// Whether it is read by a mapping, because it is not in the ledger's own form.
    #[serde(default)]
    pub is_mapped: bool,
    pub sheets: Vec<SheetCounts>,
    /// The first 1,000 refused cells; the workbook of refusals has all.
    pub errors: Vec<CellError>,
    pub errors_total: usize,
    /// The first 1,000 warnings.
    pub warnings: Vec<CellWarning>,
    pub warnings_total: usize,
    /// Why it failed, in a sentence.
    pub failure: Option<String>,
    /// What taking it back did.
    #[serde(default)]
    pub reversal: Option<Reversal>,
    /// The job that does it, for a large workbook.
    pub job: Option<Job>,
    pub version: i64,
    pub can: ImportCan,
}

impl Import {
    /// The import as it stands `now`; with `listed`, its errors and warnings too.
    pub fn of(row: ImportRow, job: Option<Job>, now: DateTime<Utc>, listed: bool) -> Self {
        let report: Report = row.report.as_deref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        let status = ImportStatus::of(&row, now);
        let can = ImportCan {
            confirm: status == ImportStatus::Previewed && report.sheets.iter().any(|s| s.new + s.changed > 0),
            download_refused: row.expires_at > now && !report.errors.is_empty(),
            update: status == ImportStatus::Previewed,
            reverse: status == ImportStatus::Confirmed,
        };
        let (errors_total, warnings_total) = (report.errors.len(), report.warnings.len());
        let most = if listed { LISTED } else { 0 };
        Self {
            id: row.id,
            status,
            file_name: row.file_name,
            file_size: row.file_size,
            created_at: row.created_at,
            updated_at: row.updated_at,
            created_by: row.created_by.zip(row.author_name).map(|(id, name)| ImportAuthor { id, name }),
            expires_at: row.expires_at,
            confirmed_at: row.confirmed_at,
            reversed_at: row.reversed_at,
            is_mapped: row.is_mapped,
            reversal: row.reversal.as_deref().filter(|_| listed).and_then(|text| serde_json::from_str(text).ok()).map(Reversal::said),
            sheets: report.sheets,
            errors: report.errors.into_iter().take(most).map(CellError::said).collect(),
            errors_total,
            warnings: report.warnings.into_iter().take(most).map(CellWarning::said).collect(),
            warnings_total,
            failure: row.failure,
            job,
            version: row.version,
            can,
        }
    }
}
