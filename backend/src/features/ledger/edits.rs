//! What a person has mended in the rows of an import before it is written: cells typed anew, rows left out.
use super::mapping::Mapping;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A file with how it is read.
#[derive(Debug, Clone, Default)]
pub struct File {
    pub bytes: Vec<u8>,
    pub file_name: String,
    /// None for the ledger's own form.
    pub mapping: Option<Mapping>,
    pub edits: Edits,
}

/// The mended rows of an import.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edits {
    rows: Vec<RowEdit>,
}

/// One mended row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowEdit {
    /// The ledger sheet.
    pub sheet: String,
    /// The row within it.
    pub row: u32,
    /// Whether the row is left out.
    pub skip: bool,
    /// Cells by the ledger column's title, as the ledger writes them.
    pub cells: BTreeMap<String, String>,
}

impl Edits {
    pub fn get(&self, sheet: &str, row: u32) -> Option<&RowEdit> {
        // Few rows are mended by hand, and in their order.
        self.rows.binary_search_by(|edit| (edit.sheet.as_str(), edit.row).cmp(&(sheet, row))).ok().map(|at| &self.rows[at])
    }

    /// The mended row, made where it was not.
    pub fn of(&mut self, sheet: &str, row: u32) -> &mut RowEdit {
        let at = match self.rows.binary_search_by(|edit| (edit.sheet.as_str(), edit.row).cmp(&(sheet, row))) {
            Ok(at) => at,
            Err(at) => {
                self.rows.insert(at, RowEdit { sheet: sheet.to_owned(), row, ..RowEdit::default() });
                at
            }
        };
        &mut self.rows[at]
    }

    /// The rows that are left out.
    pub fn left_out(&self) -> impl Iterator<Item = &RowEdit> {
        self.rows.iter().filter(|edit| edit.skip)
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Forgets what was mended in rows that are read otherwise now.
    pub fn forget(&mut self, is_gone: impl Fn(&RowEdit) -> bool) {
        self.rows.retain(|edit| !is_gone(edit));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mended_row_is_found_again_in_any_order() {
        let mut edits = Edits::default();
        for row in [7, 3, 12] {
            edits.of("项目", row).cells.insert("总投资(万元)".into(), row.to_string());
        }
        edits.of("线索", 3).skip = true;
        assert_eq!(edits.get("项目", 12).unwrap().cells["总投资(万元)"], "12");
        assert!(edits.get("线索", 3).unwrap().skip && edits.get("线索", 7).is_none());
        assert_eq!(edits.len(), 4);
    }
}
