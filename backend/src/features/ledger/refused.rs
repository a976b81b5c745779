//! The refused rows of an import as a workbook: each sheet with its own header, the refused rows as they were sent, and beside them the
//! reasons; ready to be mended and imported again.
use super::edits::File;
use super::reader::Workbook;
use super::report::{CellError, message};
use crate::error::{ApiError, ApiResult};
use crate::sheet::parse::Raw;
use crate::text::fold;
use rust_xlsxwriter::{Format, Workbook as Book, Worksheet, XlsxError};
use std::collections::{BTreeMap, HashMap};

/// The column of reasons; an import skips it.
pub const REASON_COLUMN: &str = "退回原因";

/// The workbook of refusals.
///
/// Sheets in a form of one's own keep that form, with all that stands above their records: sent again they are read as before.
pub fn workbook(file: File, errors: &[CellError]) -> ApiResult<Vec<u8>> {
    let mut reasons: HashMap<String, BTreeMap<u32, Vec<&CellError>>> = HashMap::new();
    for error in errors {
        let sheet = error.source.clone().unwrap_or_else(|| error.sheet.clone());
        reasons.entry(sheet).or_default().entry(error.row).or_default().push(error);
    }
    let mut source = Workbook::open_as(file.bytes, &file.file_name)?;
    let mut book = Book::new();
    for name in source.sheet_names() {
        let told = file.mapping.as_ref().and_then(|mapping| mapping.sheets.iter().find(|sheet| sheet.source == name));
        let title = if told.is_some() { name.clone() } else { fold(&name) };
        let Some(rows) = reasons.remove(&title) else { continue };
        let header = told.and_then(|sheet| sheet.header).map_or(1, |header| header.last);
        // A column that is missing refuses every row of its sheet.
        let whole_sheet = told.is_none() && rows.contains_key(&1);
        let mut kept: Vec<(u32, Vec<Raw>)> = Vec::new();
        source.each_row(&name, |number, cells| {
            if number <= header || whole_sheet || rows.contains_key(&number) {
                kept.push((number, cells.to_vec()));
            }
        })?;
        let columns = told.map(|sheet| sheet.columns.iter().filter_map(|c| Some((c.position, c.target.clone()?))).collect());
        write_sheet(book.add_worksheet(), &sheet_name(&title), header, columns, &kept, &rows).map_err(ApiError::internal)?;
    }
    book.save_to_buffer().map_err(ApiError::internal)
}

/// A name that a sheet can have: the file name of a csv may be longer, or hold what none may.
fn sheet_name(title: &str) -> String {
    let name: String = title.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(31).collect();
    if name.is_empty() { "退回的行".into() } else { name }
}

fn write_sheet(
    page: &mut Worksheet,
    title: &str,
    header_row: u32,
    columns: Option<HashMap<usize, String>>,
    kept: &[(u32, Vec<Raw>)],
    rows: &BTreeMap<u32, Vec<&CellError>>,
) -> Result<(), XlsxError> {
    let (bold, date) = (Format::new().set_bold(), Format::new().set_num_format("yyyy-mm-dd"));
    let (reason, wrong) = (Format::new().set_font_color("#B42318"), Format::new().set_background_color("#FDECEA"));
    page.set_name(title)?.set_freeze_panes(1, 0)?;
    let header: Vec<String> = match columns {
        Some(columns) => {
            let width = kept.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
            (0..width).map(|at| columns.get(&at).cloned().unwrap_or_default()).collect()
        }
        None => kept.first().filter(|(number, _)| *number == 1).map(|(_, cells)| cells.iter().map(Raw::text).collect()).unwrap_or_default(),
    };
    let last = u16::try_from(header.len()).unwrap_or(u16::MAX - 1);
    for (row, (number, cells)) in (0u32..).zip(kept) {
        let faults = rows.get(number).map(Vec::as_slice).unwrap_or_default();
        for (at, cell) in (0u16..).zip(cells) {
            let title = header.get(usize::from(at)).map(|t| fold(t)).unwrap_or_default();
            let is_wrong = faults.iter().any(|fault| fault.column == title);
            match cell {
                Raw::Empty => {
                    if is_wrong {
                        page.write_blank(row, at, &wrong)?;
                    }
                }
                Raw::Number(value) => {
                    if is_wrong {
                        page.write_number_with_format(row, at, *value, &wrong)?
                    } else {
                        page.write_number(row, at, *value)?
                    };
                }
                Raw::Date(day) => {
                    page.write_datetime_with_format(row, at, *day, &date)?;
                }
                other => {
                    if is_wrong {
                        page.write_string_with_format(row, at, other.text(), &wrong)?
                    } else {
                        page.write_string(row, at, other.text())?
                    };
                }
            }
        }
        let words: Vec<String> = faults.iter().map(|f| format!("{}：{}", f.column, message(&f.code, f.value.as_deref()))).collect();
        match *number {
            number if number == header_row => page.write_string_with_format(row, last, REASON_COLUMN, &bold)?,
            number if number < header_row => continue,
            _ => page.write_string_with_format(row, last, words.join("；"), &reason)?,
        };
    }
    page.set_column_width(last, 60)?;
    Ok(())
}
