//! What the operations on rows take and give.
use crate::features::ledger::dto::Import;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// Which rows.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RowsQuery {
    /// Of this ledger sheet.
    pub sheet: Option<String>,
    /// In this state.
    pub state: Option<RowState>,
    /// From the page before.
    pub cursor: Option<String>,
    /// Rows a page, 1 to 200; 20 where absent.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u64>,
}

/// What would become of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = LedgerRowState)]
pub enum RowState {
    New,
    Changed,
    Unchanged,
    Refused,
    /// A person left it out.
    LeftOut,
}

/// A row of an import.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = LedgerRow)]
pub struct RowOut {
    /// What it is called in addresses.
    #[schema(example = "4-11")]
    pub key: String,
    /// The ledger sheet.
    #[schema(example = "项目")]
    pub sheet: String,
    /// The sheet of the file, where it is not the ledger's own form.
    #[schema(required, example = "新签约项目")]
    pub source: Option<String>,
    /// As Excel counts it.
    pub row: u32,
    pub state: RowState,
    /// Whether somebody mended it.
    pub edited: bool,
    /// Whether it was made for a company that nobody knows.
    pub made: bool,
    /// The cells that hold something or are wrong, in the ledger's order.
    pub cells: Vec<CellOut>,
    pub can: RowCan,
}

/// What may be done with a row.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = LedgerRowCan)]
pub struct RowCan {
    pub update: bool,
}

/// A cell of a row.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = LedgerCell)]
pub struct CellOut {
    /// The ledger column.
    #[schema(example = "总投资(万元)")]
    pub column: String,
    /// As the ledger reads it; where it is wrong, as it stands in the file. Phones are masked.
    #[schema(required, example = "约6.2")]
    pub text: Option<String>,
    /// What is wrong with it.
    #[schema(required, example = "invalid_number")]
    pub code: Option<String>,
    /// The same in words that say what to do.
    #[schema(required)]
    pub message: Option<String>,
    /// Whether somebody typed it anew.
    pub edited: bool,
}

/// Cells typed anew.
#[derive(Debug, Default, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
#[schema(as = LedgerRowPatch)]
pub struct RowPatch {
    /// By the ledger column; amounts in 万元 unless they say their unit, an empty text empties the cell, null takes the mending back.
    pub cells: Option<BTreeMap<String, Option<String>>>,
    /// Leave the row out, or take it in again.
    pub skip: Option<bool>,
}

/// A mended row with what came of it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = LedgerRowMended)]
pub struct MendedOut {
    pub row: RowOut,
    /// The import with its preview.
    pub import: Import,
}
