//! Rows of cells to a workbook of the ledger's sheets.
use crate::features::ledger::SHEETS;
use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, Format, Workbook, Worksheet, XlsxError};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Date(NaiveDate),
}

pub type Row = Vec<Cell>;

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Number(number as f64)
    }
}

impl From<NaiveDate> for Cell {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// A row of cells, in the order of the sheet's columns.
macro_rules! row {
    ($($cell:expr),* $(,)?) => { vec![$($crate::demo::book::Cell::from($cell)),*] };
}
pub(crate) use row;

/// Writes the sheets, by title, in the ledger's order. The same rows give the same bytes.
pub fn write(sheets: &[(&str, Vec<Row>)], created: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    for sheet in SHEETS {
        let titles: Vec<&str> = sheet.columns.iter().map(|column| column.title).collect();
        let rows = sheets.iter().find(|(title, _)| *title == sheet.title).map_or(&[][..], |(_, rows)| rows);
        write_sheet(book.add_worksheet().set_name(sheet.title)?, &titles, rows)?;
    }
    book.save_to_buffer()
}

fn write_sheet(page: &mut Worksheet, titles: &[&str], rows: &[Row]) -> Result<(), XlsxError> {
    let (bold, date) = (Format::new().set_bold(), Format::new().set_num_format("yyyy-mm-dd"));
    page.set_freeze_panes(1, 0)?;
    for (at, title) in (0u16..).zip(titles) {
        page.set_column_width(at, 16)?.write_string_with_format(0, at, *title, &bold)?;
    }
    for (number, row) in (1u32..).zip(rows) {
        for (at, cell) in (0u16..).zip(row) {
            match cell {
                Cell::Empty => continue,
                Cell::Text(text) => page.write_string(number, at, text)?,
                Cell::Number(value) => page.write_number(number, at, *value)?,
                Cell::Date(day) => page.write_datetime_with_format(number, at, day, &date)?,
            };
        }
    }
    Ok(())
}
