//! What counties call things: the names of sheets, the headings of columns, the words of cells. The data stands in `words.json`;
//! headings stand there as [`super::headings::normal`] leaves them (no blanks, no brackets, 时间 as 日期). An earlier word of a list is
//! the surer one.
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The dictionary.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dictionary {
    pub sheets: Vec<SheetWords>,
    /// Headings that counties use and the ledger has no column for.
    pub unkept: Vec<String>,
    /// Cells that say that there is nothing.
    pub nothing: Vec<String>,
    /// Words that surely mean an entry, by ledger column: as people write them, what they mean.
    pub sure: HashMap<String, Vec<(String, String)>>,
    /// Words inside of a cell that suggest an entry for a person to choose, by ledger column.
    pub hints: HashMap<String, Vec<(String, String)>>,
    pub assumed: Vec<Assumed>,
    pub said_by_title: Vec<SaidByTitle>,
}

/// How counties write one ledger sheet.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetWords {
    pub title: String,
    /// Words in a sheet's name or title that tell it.
    pub told_by: Vec<String>,
    /// The columns without which rows cannot become records of this sheet.
    pub essential: Vec<String>,
    /// How many of its columns must be found at least.
    pub least: usize,
    /// The headings of each column, by the ledger's own.
    pub columns: HashMap<String, Vec<String>>,
}

/// What is taken where a table that counties keep does not say it: a fixed entry or (`=`) the column whose cells stand for it. Each is
/// shown as an assumption and can be chosen otherwise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assumed {
    pub sheet: String,
    pub column: String,
    pub entry: String,
}

/// What a word in a sheet's name or title says of a column that is not there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidByTitle {
    pub sheet: String,
    pub column: String,
    pub word: String,
    pub entry: String,
}

/// The dictionary as it comes with the product. A test makes sure that it can be read.
pub static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(|| serde_json::from_str(include_str!("words.json")).unwrap_or_default());

impl Dictionary {
    pub fn sheet(&self, title: &str) -> Option<&SheetWords> {
        self.sheets.iter().find(|sheet| sheet.title == title)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::ledger::SHEETS;
    use crate::features::ledger::mapping::headings::normal;

    #[test]
    fn the_dictionary_speaks_of_sheets_and_columns_that_exist() {
        let words: Dictionary = serde_json::from_str(include_str!("words.json")).unwrap();
        assert_eq!(words.sheets.iter().map(|s| s.title.as_str()).collect::<Vec<_>>(), SHEETS.iter().map(|s| s.title).collect::<Vec<_>>());
        for (told, sheet) in words.sheets.iter().zip(SHEETS) {
            assert_eq!(told.columns.len(), sheet.columns.len(), "{}: each column has its headings", sheet.title);
            for column in told.columns.keys().chain(&told.essential) {
                assert!(sheet.at(column).is_some(), "{} {column}", sheet.title);
            }
            for heading in told.columns.values().flatten() {
                assert_eq!(*heading, normal(heading).text, "{} {heading} stands as headings are compared", sheet.title);
            }
        }
        let exists = |sheet: &str, column: &str| SHEETS.iter().any(|s| s.title == sheet && s.at(column).is_some());
        assert!(words.assumed.iter().all(|a| exists(&a.sheet, &a.column)));
        assert!(words.said_by_title.iter().all(|s| exists(&s.sheet, &s.column)));
    }
}
