//! Any real workbook: what a county keeps in a form of its own is proposed to be read as ledger sheets, a person corrects the proposal by
//! picking, and the rows come out as if they had stood in our form. Everything after (settling, plan, preview, confirmation) is the same.
//!
//! `words` is the dictionary, `headings`, `detect` and `sheets` find out what is what, `amounts`, `dates` and `cells` read single cells,
//! `rows` tells records from titles and totals and makes the rows; all of these are pure. `kept` remembers a mapping for files of its
//! shape, `actions` and `handlers` are the operations.
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

pub mod actions;
pub mod amounts;
pub mod cells;
pub mod columns;
pub mod dates;
pub mod detect;
pub mod dto;
pub mod handlers;
pub mod headings;
pub mod kept;
pub mod own;
pub mod patch;
pub mod records;
pub mod rows;
pub mod tell;
pub mod words;

pub use amounts::Unit;

/// How a workbook is read: complete, so that the same file and mapping give the same rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// Whether companies that nobody knows are made, to be completed later (待完善).
    pub make_companies: bool,
    /// One for each sheet of the file, in its order.
    pub sheets: Vec<SheetMapping>,
}

/// How one sheet of the file is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetMapping {
    /// The sheet's name in the file.
    pub source: String,
    /// The fingerprint of its headings; none where none were found.
    pub shape: Option<String>,
    /// The ledger sheet that it becomes; none where it is left out.
    pub target: Option<String>,
    pub origin: Origin,
    pub header: Option<Header>,
    /// Whether somebody picked the header's rows.
    #[serde(default)]
    pub header_picked: bool,
    /// The year that dates without one belong to.
    pub year: Option<i32>,
    /// Yuan for one US dollar, as a decimal.
    pub usd_rate: Option<String>,
    pub columns: Vec<ColumnMapping>,
    /// What ledger columns hold that the sheet does not have, by the column's title.
    pub constants: BTreeMap<String, Constant>,
    /// Why nothing is proposed.
    pub unusable: Option<Unusable>,
}

/// The rows of a header, as Excel counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LedgerHeader)]
pub struct Header {
    /// Its first row.
    #[schema(example = 3, minimum = 1)]
    pub first: u32,
    /// Its last row; the records stand below.
    #[schema(example = 4, minimum = 1)]
    pub last: u32,
}

/// Where a proposal comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = LedgerMappingOrigin)]
pub enum Origin {
    /// Found out from the sheet.
    Detected,
    /// As somebody corrected it for an earlier file of this shape.
    Kept,
    /// Corrected for this file.
    Picked,
}

/// How one column of the file is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnMapping {
    /// Counted from 0.
    pub position: usize,
    /// Its heading, the lines of it joined.
    pub heading: String,
    /// The ledger column that it becomes; none where it is left out.
    pub target: Option<String>,
    /// The unit of its amounts.
    pub unit: Option<Unit>,
    pub unit_from: Option<UnitFrom>,
    /// Words of its cells, and what they mean in the ledger.
    pub values: BTreeMap<String, String>,
}

/// What tells a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = LedgerUnitFrom)]
pub enum UnitFrom {
    Heading,
    /// A line above the header (`单位：亿元`), or the sheet's name.
    Note,
    /// Nothing: guessed from the size of the numbers. Worth a look.
    Assumed,
    Picked,
}

/// What a ledger column holds that the sheet does not have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Constant {
    /// The same for each row, as the ledger writes it.
    pub value: Option<String>,
    /// The ledger column whose cells stand for it.
    pub same_as: Option<String>,
    /// Taken for want of better; nobody has picked it.
    pub assumed: bool,
}

/// Why a sheet cannot be imported as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unusable {
    /// `nothing_known`: no heading that the ledger knows. `columns_missing`: some of what the likeliest sheet needs is not there.
    /// `months_only`: a figure a month, no records.
    pub code: String,
    /// The likeliest ledger sheet.
    pub target: Option<String>,
    /// The columns that it needs and that are not there.
    pub missing: Vec<String>,
}

/// Rows of different sheets of a file that become one ledger sheet are told apart by the sheet's position times this.
pub const STRIDE: u32 = 1 << 21;

/// The row within the ledger sheet of a row of the file.
pub fn place(sheet: usize, row: u32) -> u32 {
    u32::try_from(sheet).unwrap_or(0).saturating_mul(STRIDE).saturating_add(row.min(STRIDE - 1))
}

/// The sheet's position and the row in the file, of a row within a ledger sheet.
pub fn told(place: u32) -> (usize, u32) {
    ((place / STRIDE) as usize, place % STRIDE)
}

impl SheetMapping {
    /// The column that becomes a ledger column.
    pub fn column_of(&self, target: &str) -> Option<&ColumnMapping> {
        self.columns.iter().find(|column| column.target.as_deref() == Some(target))
    }
}
