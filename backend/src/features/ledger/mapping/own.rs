//! Whether a workbook is in the ledger's own form: then nothing is proposed, and it is read as it always was.
use super::headings::lookups;
use crate::features::ledger::SHEETS;
use crate::features::ledger::reader::{Unreadable, Workbook};
use crate::sheet::parse::Raw;
use crate::sheet::{ID_COLUMN, Sheet};
use crate::text::fold;

/// Whether any sheet is in the ledger's own form.
pub fn is_own(workbook: &mut Workbook) -> Result<bool, Unreadable> {
    for name in workbook.sheet_names() {
        let Some(sheet) = SHEETS.iter().find(|sheet| sheet.title == fold(&name)) else { continue };
        let rows = workbook.first_rows(&name, 1)?;
        if rows.first().is_some_and(|(number, cells)| *number == 1 && is_header(sheet, cells)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a first row is a header of the form: it has every column that must be there, or most of what it has is the form's. A row
/// that says what must be there in other words (总投资(亿元) for 总投资(万元)) is somebody's own.
fn is_header(sheet: &Sheet, cells: &[Raw]) -> bool {
    let titles: Vec<String> =
        cells.iter().filter(|c| !c.is_empty()).map(|c| fold(&c.text()).chars().filter(|c| !c.is_whitespace()).collect()).collect();
    let has = |title: &str| titles.iter().any(|t| t == title);
    let missing: Vec<&str> = sheet.columns.iter().filter(|c| c.required && !has(c.title)).map(|c| c.title).collect();
    if missing.is_empty() || has(ID_COLUMN) {
        return true;
    }
    let (form, other): (Vec<&String>, Vec<&String>) = titles.iter().partition(|title| sheet.at(title).is_some());
    let lookup = lookups().iter().find(|lookup| lookup.words.title == sheet.title);
    let says_otherwise = other.iter().any(|title| {
        let found = lookup.and_then(|lookup| lookup.find(&[(*title).clone()]));
        found.is_some_and(|found| found.sureness > 0.9 && missing.contains(&found.column))
    });
    !form.is_empty() && form.len() >= other.len() && !says_otherwise
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(title: &str, headings: &[&str]) -> bool {
        let sheet = SHEETS.iter().find(|s| s.title == title).unwrap();
        is_header(sheet, &headings.iter().map(|h| Raw::Text((*h).into())).collect::<Vec<_>>())
    }

    #[test]
    fn the_form_is_known_by_its_columns() {
        assert!(is("企业", &["企业名称", "所在省份", "甲", "乙", "丙", "丁", "戊"]), "unknown columns beside are a warning");
        assert!(is("基金", &["名称"]), "a column that must be there and is not is an error");
        assert!(is("线索", &["企业名称", "线索名称", "报送日期"]));
        assert!(!is("项目", &["序号", "项目名称", "投资方", "总投资(亿元)", "签约时间"]));
        assert!(!is("项目", &["项目名称", "投资企业", "总投资(亿元)", "签约日期", "引荐单位"]));
        assert!(!is("项目", &["2024年全县项目一览表"]));
    }
}
