//! What the operations on mappings take and give.
use super::records::Skipped;
use super::{Header, Origin, Unit, UnitFrom};
use crate::features::ledger::dto::Import;
use crate::http::Patch;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;
use validator::Validate;

/// How a workbook is read, and what comes of it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = LedgerMapping)]
pub struct MappingOut {
    /// The import with its preview under this mapping.
    pub import: Import,
    /// Whether the rows are read by this mapping. False where the workbook is in the ledger's own form, or where nothing of it is known:
    /// then this is only what would be proposed, and the first correction applies it.
    pub applied: bool,
    /// Whether companies that nobody knows are made, to be completed (待完善).
    pub make_companies: bool,
    /// One for each sheet of the file, in its order.
    pub sheets: Vec<SheetOut>,
}

/// How one sheet of the file is read.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = LedgerSheetMapping)]
pub struct SheetOut {
    /// The sheet's name in the file.
    #[schema(example = "新签约项目")]
    pub source: String,
    /// The ledger sheet that it becomes; null where it is left out.
    #[schema(required, example = "项目")]
    pub target: Option<String>,
    pub origin: Origin,
    #[schema(required)]
    pub header: Option<Header>,
    /// The year that dates without one belong to; null where nothing says it: such dates are left to be mended.
    #[schema(required, example = 2024)]
    pub year: Option<i32>,
    /// Yuan for one US dollar; null where nobody said it.
    #[schema(required, example = "7.12")]
    pub usd_rate: Option<String>,
    /// Whether amounts are in dollars and the rate is not said.
    pub needs_rate: bool,
    /// Why nothing is proposed.
    #[schema(required)]
    pub unusable: Option<UnusableOut>,
    /// How many rows are records.
    pub records: usize,
    pub columns: Vec<ColumnOut>,
    /// What ledger columns hold that the sheet does not have.
    pub constants: Vec<ConstantOut>,
    /// Ledger columns that must be there for new records and that nothing gives yet.
    pub gaps: Vec<String>,
    /// The first 50 rows below the header that are no records.
    pub skipped: Vec<SkippedOut>,
    pub skipped_total: usize,
    /// The first rows of the sheet as they stand in the file, by which a person finds the header; phones masked.
    pub first_rows: Vec<FirstRowOut>,
}

/// A row of the file as it stands there.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = LedgerFirstRow)]
pub struct FirstRowOut {
    /// As the spreadsheet counts, from 1.
    pub row: u32,
    /// Its first 40 cells, each cut after 40 characters.
    pub cells: Vec<String>,
}

/// Why a sheet cannot be imported as it is.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = LedgerSheetUnusable)]
pub struct UnusableOut {
    /// `nothing_known`, `columns_missing` or `months_only`.
    #[schema(example = "months_only")]
    pub code: String,
    /// The likeliest ledger sheet.
    #[schema(required)]
    pub target: Option<String>,
    /// What it needs and the sheet does not have.
    pub missing: Vec<String>,
    /// In the language asked for.
    pub message: String,
}

/// How one column of the file is read.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = LedgerColumnMapping)]
pub struct ColumnOut {
    /// Counted from 0.
    pub position: usize,
    /// As the spreadsheet names it.
    #[schema(example = "D")]
    pub letter: String,
    #[schema(example = "投资额（亿元） 总投资")]
    pub heading: String,
    /// The ledger column that it becomes; null where it is left out.
    #[schema(required, example = "总投资(万元)")]
    pub target: Option<String>,
    /// For amounts.
    #[schema(required)]
    pub unit: Option<Unit>,
    #[schema(required)]
    pub unit_from: Option<UnitFrom>,
    /// The first different cells, phones masked.
    pub samples: Vec<String>,
    /// The different words of a column of entries or names, at most 200.
    pub words: Vec<WordOut>,
}

/// A word of a column, and what it means.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = LedgerWord)]
pub struct WordOut {
    #[schema(example = "正在洽谈")]
    pub word: String,
    /// How often it stands there.
    pub count: usize,
    /// What it is read as; null where a person has to place it.
    #[schema(required, example = "在谈")]
    pub meaning: Option<String>,
    /// Whether a person placed it.
    pub placed: bool,
    /// What it may mean, the likeliest first.
    pub suggestions: Vec<String>,
}

/// What a ledger column holds that the sheet does not have: a fixed value, or the cells of another ledger column.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = LedgerConstant)]
pub struct ConstantOut {
    #[schema(example = "招商方式")]
    pub column: String,
    #[schema(required, example = "走访招商")]
    pub value: Option<String>,
    #[schema(required)]
    pub same_as: Option<String>,
    /// Taken for want of better; worth a look.
    pub assumed: bool,
}

/// A row below the header that is no record.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = LedgerSkippedRow)]
pub struct SkippedOut {
    pub row: u32,
    pub why: Skipped,
    /// How it begins.
    pub text: String,
}

/// A correction: what is absent stays.
#[derive(Debug, Clone, Default, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
#[schema(as = LedgerMappingPatch)]
pub struct MappingPatch {
    /// Whether companies that nobody knows are made.
    pub make_companies: Option<bool>,
    /// The sheets to correct, by their names.
    pub sheets: Option<Vec<SheetPatch>>,
}

/// A correction of one sheet.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LedgerSheetPatch)]
pub struct SheetPatch {
    /// The sheet's name in the file.
    pub source: String,
    /// The ledger sheet that it becomes; null leaves it out. Another one than before proposes the columns anew.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub target: Patch<String>,
    /// The header's rows. Others than before propose the columns anew.
    pub header: Option<Header>,
    /// The year that dates without one belong to.
    #[serde(default)]
    #[schema(value_type = Option<i32>)]
    pub year: Patch<i32>,
    /// Yuan for one US dollar.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub usd_rate: Patch<String>,
    /// The columns to correct, by their position.
    pub columns: Option<Vec<ColumnPatch>>,
    /// What ledger columns hold that the sheet does not have.
    pub constants: Option<Vec<ConstantPatch>>,
}

/// A correction of one column.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LedgerColumnPatch)]
pub struct ColumnPatch {
    /// Counted from 0.
    pub position: usize,
    /// The ledger column that it becomes; null leaves it out. Where another column became it, that one is left out.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub target: Patch<String>,
    pub unit: Option<Unit>,
    /// Words and what they mean; an empty text means nothing, null takes the placing back.
    pub values: Option<BTreeMap<String, Option<String>>>,
}

/// What a ledger column holds: a fixed value, or the cells of another ledger column; neither takes it away.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LedgerConstantPatch)]
pub struct ConstantPatch {
    /// The ledger column.
    #[schema(example = "招商方式")]
    pub column: String,
    /// As the ledger writes it.
    pub value: Option<String>,
    /// The ledger column whose cells stand for it.
    pub same_as: Option<String>,
}

/// The ledger's own form: what can be picked.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = LedgerForm)]
pub struct FormOut {
    pub sheets: Vec<FormSheet>,
}

/// A sheet of the form.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = LedgerFormSheet)]
pub struct FormSheet {
    #[schema(example = "项目")]
    pub title: String,
    pub columns: Vec<FormColumn>,
}

/// A column of the form.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = LedgerFormColumn)]
pub struct FormColumn {
    #[schema(example = "总投资(万元)")]
    pub title: String,
    /// `text`, `choice`, `date`, `month`, `money`, `number`, `yes_no`, `words`, `phone`, `organization`, `person`, `people`, `company`,
    /// `lead`, `project` or `trip`.
    #[schema(example = "money")]
    pub kind: String,
    /// Whether a new record must have it.
    pub required: bool,
    /// Whether the system gives it where a sheet does not have it.
    pub given: bool,
    /// What it may hold, for a choice.
    pub choices: Vec<String>,
}
