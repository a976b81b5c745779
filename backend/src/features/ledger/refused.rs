//! The refused rows of an import as a workbook: each sheet with its own header, the refused rows as they were sent, and beside them the
//! reasons; ready to be mended and imported again.
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
pub fn workbook(bytes: Vec<u8>, errors: &[CellError]) -> ApiResult<Vec<u8>> {
    let mut reasons: HashMap<&str, BTreeMap<u32, Vec<&CellError>>> = HashMap::new();
    for error in errors {
        reasons.entry(error.sheet.as_str()).or_default().entry(error.row).or_default().push(error);
    }
    let mut source = Workbook::open(bytes)?;
    let mut book = Book::new();
    for name in source.sheet_names() {
        let Some(rows) = reasons.remove(fold(&name).as_str()) else { continue };
        // A column that is missing refuses every row of its sheet.
        let whole_sheet = rows.contains_key(&1);
        let mut kept: Vec<(u32, Vec<Raw>)> = Vec::new();
        source.each_row(&name, |number, cells| {
            if number == 1 || whole_sheet || rows.contains_key(&number) {
                kept.push((number, cells.to_vec()));
            }
        })?;
        write_sheet(book.add_worksheet(), &fold(&name), &kept, &rows).map_err(ApiError::internal)?;
    }
    book.save_to_buffer().map_err(ApiError::internal)
}

fn write_sheet(page: &mut Worksheet, title: &str, kept: &[(u32, Vec<Raw>)], rows: &BTreeMap<u32, Vec<&CellError>>) -> Result<(), XlsxError> {
    let (bold, date) = (Format::new().set_bold(), Format::new().set_num_format("yyyy-mm-dd"));
    let (reason, wrong) = (Format::new().set_font_color("#B42318"), Format::new().set_background_color("#FDECEA"));
    page.set_name(title)?.set_freeze_panes(1, 0)?;
    let header: Vec<String> =
        kept.first().filter(|(number, _)| *number == 1).map(|(_, cells)| cells.iter().map(Raw::text).collect()).unwrap_or_default();
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
        match number {
            1 => page.write_string_with_format(row, last, REASON_COLUMN, &bold)?,
            _ => page.write_string_with_format(row, last, words.join("；"), &reason)?,
        };
    }
    page.set_column_width(last, 60)?;
    Ok(())
}
