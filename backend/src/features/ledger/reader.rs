//! Reading a workbook: hostile until shown otherwise. The package is unpacked once to count what is in it, then each sheet is streamed
//! row by row; formulas give their stored values, cells merged downwards give their value to each row, empty rows cost nothing.
use super::table::{self, Table};
use crate::context::{Words, words};
use crate::sheet::parse::Raw;
use calamine::{Data, DataRef, Reader, Xlsx};
use std::collections::HashMap;
use std::io::{Cursor, Read};

/// The largest workbook, packed.
pub const FILE_LIMIT: usize = 50 * 1024 * 1024;
/// The most rows with something in them.
const ROW_LIMIT: usize = 1_000_000;
const ENTRY_LIMIT: usize = 2_000;
const UNPACKED_LIMIT: u64 = 1024 * 1024 * 1024;
const SHARED_STRINGS_LIMIT: u64 = 64 * 1024 * 1024;
/// An entry larger than this may not have been packed more tightly than [`RATIO_LIMIT`].
const RATIO_FREE: u64 = 64 * 1024 * 1024;
const RATIO_LIMIT: u64 = 150;
/// The longest text a spreadsheet cell can hold.
const CELL_LIMIT: usize = 32_767;
/// All texts of a workbook together: beyond it, cells repeat huge texts.
const TEXT_LIMIT: usize = 128 * 1024 * 1024;
pub(super) const COLUMN_LIMIT: usize = 256;

/// Why a workbook is none that can be taken, in one sentence.
#[derive(Debug, Clone)]
pub struct Unreadable(pub Words);

fn unreadable(zh: &str, en: &str) -> Unreadable {
    Unreadable(words(zh, en))
}

/// Where the rows come from.
enum Source {
    Xlsx(Box<Xlsx<Cursor<Vec<u8>>>>),
    Table(Table),
}

/// An opened workbook; a csv is a workbook of one sheet that bears the file's name.
pub struct Workbook {
    source: Source,
    has_merged_cells: bool,
    filled_rows: usize,
    text_bytes: usize,
}

impl Workbook {
    /// Opens a workbook after looking at its package.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Unreadable> {
        if bytes.len() > FILE_LIMIT {
            return Err(too_large());
        }
        if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            return Err(unreadable(
                "这个文件加了密码，或是旧版 .xls：请在 Excel 里去掉密码，另存为 .xlsx 再导入",
                "This file has a password or is an old .xls: remove the password and save it as .xlsx",
            ));
        }
        let has_merged_cells = inspect(&bytes)?;
        let xlsx = Xlsx::new(Cursor::new(bytes)).map_err(|_| not_a_workbook())?;
        Ok(Self { source: Source::Xlsx(Box::new(xlsx)), has_merged_cells, filled_rows: 0, text_bytes: 0 })
    }

    /// Opens a file by what it holds: a workbook, or where its name says so a csv.
    pub fn open_as(bytes: Vec<u8>, file_name: &str) -> Result<Self, Unreadable> {
        if bytes.starts_with(b"PK") || !table::is_named_so(file_name) {
            return Self::open(bytes);
        }
        if bytes.len() > FILE_LIMIT {
            return Err(too_large());
        }
        let table = Table::read(&bytes, file_name).ok_or_else(|| {
            unreadable(
                "这个 csv 读不了：请用 Excel 打开，另存为“CSV UTF-8”或 .xlsx 再导入",
                "This csv cannot be read: open it in Excel and save it as CSV UTF-8 or .xlsx",
            )
        })?;
        Ok(Self { source: Source::Table(table), has_merged_cells: false, filled_rows: 0, text_bytes: 0 })
    }

    /// The sheets' names, hidden ones too, in their order.
    pub fn sheet_names(&self) -> Vec<String> {
        match &self.source {
            Source::Xlsx(xlsx) => xlsx.sheet_names(),
            Source::Table(table) => vec![table.name.clone()],
        }
    }

    /// Streams a sheet: `row` is called with Excel's row number (1 is the header) and the row's cells, for rows that hold something.
    pub fn each_row(&mut self, sheet: &str, mut row: impl FnMut(u32, &[Raw])) -> Result<(), Unreadable> {
        self.each_row_while(sheet, |number, cells| {
            row(number, cells);
            true
        })
    }

    /// The first rows that hold something, for a look at a sheet; they do not count towards the limits.
    pub fn first_rows(&mut self, sheet: &str, most: usize) -> Result<Vec<(u32, Vec<Raw>)>, Unreadable> {
        let before = (self.filled_rows, self.text_bytes);
        let mut rows = Vec::new();
        self.each_row_while(sheet, |number, cells| {
            rows.push((number, cells.to_vec()));
            rows.len() < most
        })?;
        (self.filled_rows, self.text_bytes) = before;
        Ok(rows)
    }

    /// The same as [`Workbook::each_row`], as long as `row` answers true.
    fn each_row_while(&mut self, sheet: &str, mut row: impl FnMut(u32, &[Raw]) -> bool) -> Result<(), Unreadable> {
        let merged = self.merged_downwards(sheet);
        let xlsx = match &mut self.source {
            Source::Xlsx(xlsx) => xlsx,
            Source::Table(table) => {
                self.filled_rows += table.each_row(ROW_LIMIT.saturating_sub(self.filled_rows), row).ok_or_else(too_many_rows)?;
                return Ok(());
            }
        };
        let mut tops: HashMap<usize, Raw> = HashMap::new();
        let Ok(mut reader) = xlsx.worksheet_cells_reader(sheet) else { return Ok(()) };
        let mut cells: Vec<Raw> = Vec::new();
        let mut current: Option<u32> = None;
        loop {
            let cell = reader.next_cell().map_err(|_| not_a_workbook())?;
            let position = cell.as_ref().map(|c| c.get_position());
            if let Some(number) = current.filter(|number| position.is_none_or(|p| p.0 != *number)) {
                fill_merged(number, &mut cells, &merged, &mut tops);
                if cells.iter().any(|cell| !cell.is_empty()) {
                    self.filled_rows += 1;
                    if self.filled_rows > ROW_LIMIT {
                        return Err(too_many_rows());
                    }
                    if !row(number + 1, &cells) {
                        return Ok(());
                    }
                }
                cells.clear();
            }
            let (Some(cell), Some((number, at))) = (cell, position) else { return Ok(()) };
            current = Some(number);
            let at = at as usize;
            if at < COLUMN_LIMIT {
                let raw = raw(cell.get_value());
                if let Raw::Text(text) = &raw {
                    self.text_bytes += text.len();
                    if self.text_bytes > TEXT_LIMIT {
                        return Err(too_large());
                    }
                }
                if cells.len() <= at {
                    cells.resize(at + 1, Raw::Empty);
                }
                cells[at] = raw;
            }
        }
    }

    /// The regions of a sheet that are merged over several rows, by their first column.
    fn merged_downwards(&mut self, sheet: &str) -> Vec<(u32, u32, usize)> {
        if !self.has_merged_cells {
            return Vec::new();
        }
        let Source::Xlsx(xlsx) = &mut self.source else { return Vec::new() };
        let regions = xlsx.merge_cells_by_sheet_name(sheet).unwrap_or_default();
        // A merged header, or a title over everything, is no value of the rows below.
        let over_rows = regions.iter().filter(|r| r.start.0 > 0 && r.end.0 > r.start.0 && (r.start.1 as usize) < COLUMN_LIMIT);
        over_rows.map(|r| (r.start.0, r.end.0, r.start.1 as usize)).collect()
    }
}

/// Gives a row the values of the regions merged over it. Numbers are not repeated: an amount merged over rows is said once.
fn fill_merged(number: u32, cells: &mut Vec<Raw>, merged: &[(u32, u32, usize)], tops: &mut HashMap<usize, Raw>) {
    for (index, (first, last, column)) in merged.iter().enumerate() {
        if number == *first {
            tops.insert(index, cells.get(*column).cloned().unwrap_or(Raw::Empty));
        } else if number > *first && number <= *last {
            let Some(top) = tops.get(&index).filter(|top| !matches!(top, Raw::Number(_))) else { continue };
            // A row that holds nothing of its own stays empty.
            if cells.iter().all(Raw::is_empty) {
                continue;
            }
            if cells.len() <= *column {
                cells.resize(*column + 1, Raw::Empty);
            }
            if cells[*column].is_empty() {
                cells[*column] = top.clone();
            }
        }
    }
}

fn raw(value: &DataRef<'_>) -> Raw {
    let text = |text: &str| if text.len() > CELL_LIMIT * 4 { Raw::Error } else { Raw::Text(text.into()) };
    match value {
        DataRef::Empty => Raw::Empty,
        DataRef::Int(number) => Raw::Number(*number as f64),
        DataRef::Float(number) => Raw::Number(*number),
        DataRef::String(string) => text(string),
        DataRef::SharedString(string) => text(string),
        DataRef::Bool(flag) => Raw::Bool(*flag),
        DataRef::DateTime(datetime) if datetime.is_datetime() => datetime.as_datetime().map_or(Raw::Error, |at| Raw::Date(at.date())),
        DataRef::DateTime(duration) => Raw::Number(duration.as_f64()),
        DataRef::DateTimeIso(iso) => text(iso),
        DataRef::DurationIso(iso) => text(iso),
        other => match Data::from(other.clone()) {
            Data::Error(_) => Raw::Error,
            _ => Raw::Empty,
        },
    }
}

/// Unpacks every entry once, counting: refuses bombs before anything is kept. Tells whether any sheet has merged cells.
fn inspect(bytes: &[u8]) -> Result<bool, Unreadable> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| not_a_workbook())?;
    if package.len() > ENTRY_LIMIT {
        return Err(bomb());
    }
    let (mut total, mut merged, mut is_workbook) = (0u64, false, false);
    let mut buffer = vec![0u8; 64 * 1024];
    for index in 0..package.len() {
        let mut entry = package.by_index(index).map_err(|_| not_a_workbook())?;
        let name = entry.name().map_err(|_| not_a_workbook())?.to_lowercase();
        is_workbook |= name == "xl/workbook.xml";
        let most = if name.ends_with("sharedstrings.xml") { SHARED_STRINGS_LIMIT } else { UNPACKED_LIMIT };
        let packed = entry.compressed_size().max(1);
        let is_sheet = name.starts_with("xl/worksheets/");
        let (mut unpacked, mut tail) = (0u64, Vec::new());
        loop {
            let read = entry.read(&mut buffer).map_err(|_| not_a_workbook())?;
            if read == 0 {
                break;
            }
            unpacked += read as u64;
            total += read as u64;
            if unpacked > most || total > UNPACKED_LIMIT || (unpacked > RATIO_FREE && unpacked / packed > RATIO_LIMIT) {
                return Err(bomb());
            }
            if is_sheet && !merged {
                tail.extend_from_slice(&buffer[..read]);
                merged = tail.windows(10).any(|w| w == b"<mergeCell");
                tail.drain(..tail.len().saturating_sub(10));
            }
        }
    }
    if is_workbook { Ok(merged) } else { Err(not_a_workbook()) }
}

fn not_a_workbook() -> Unreadable {
    unreadable(
        "这不是可以读的 Excel 工作簿（.xlsx），请用 Excel 打开并另存为 .xlsx 再导入",
        "This is no Excel workbook (.xlsx) that can be read: open it in Excel and save it as .xlsx",
    )
}

fn too_large() -> Unreadable {
    unreadable("工作簿超过 50 MiB 或内容过大，请分成几个文件导入", "The workbook is larger than 50 MiB or holds too much text: split it")
}

fn too_many_rows() -> Unreadable {
    unreadable("有内容的行超过 100 万行，请分成几个文件导入", "More than 1,000,000 rows: split the file")
}

fn bomb() -> Unreadable {
    unreadable("工作簿解开后大得不合常理，已拒绝", "The workbook unpacks to an unreasonable size and was refused")
}
