//! Reading a workbook that is in the ledger's own form: each sheet by its title, each column by its heading in the first row.
use super::SHEETS;
use super::edits::{Edits, RowEdit};
use super::mapping::amounts::Unit;
use super::mapping::cells::{self, Reading};
use super::plan::{Dictionaries, Parsed, ParsedRow, ParsedSheet, Warning};
use super::reader::{Unreadable, Workbook};
use crate::sheet::parse::{Raw, Read, read};
use crate::sheet::{Column, ID_COLUMN, Kind, Sheet};
use crate::text::fold;
use std::collections::HashMap;
use uuid::Uuid;

/// Reads a workbook that is in the ledger's own form, with what was mended in its rows.
pub fn parse(workbook: &mut Workbook, dictionaries: &Dictionaries, edits: &Edits) -> Result<Parsed, Unreadable> {
    let mut parsed = Parsed::default();
    let mut found: HashMap<&'static str, ParsedSheet> = HashMap::new();
    for name in workbook.sheet_names() {
        let known = SHEETS.iter().find(|s| s.title == fold(&name)).filter(|s| !found.contains_key(s.title));
        match known {
            Some(sheet) => {
                let read = parse_sheet(workbook, &name, sheet, dictionaries, edits, &mut parsed.warnings)?;
                parsed.filled_rows += read.rows.len();
                found.insert(sheet.title, read);
            }
            None => parsed.warnings.push(Warning { sheet: name, row: None, column: None, code: "unknown_sheet" }),
        }
    }
    parsed.sheets = SHEETS.iter().filter_map(|s| found.remove(s.title)).collect();
    Ok(parsed)
}

fn parse_sheet(
    workbook: &mut Workbook,
    name: &str,
    sheet: &'static Sheet,
    dictionaries: &Dictionaries,
    edits: &Edits,
    warnings: &mut Vec<Warning>,
) -> Result<ParsedSheet, Unreadable> {
    let choices: Vec<&[String]> = sheet
        .columns
        .iter()
        .map(|c| match c.kind {
            Kind::Choice(dictionary) => dictionaries.get(dictionary).map(Vec::as_slice).unwrap_or_default(),
            _ => &[],
        })
        .collect();
    let mut header: Option<Header> = None;
    let mut parsed = ParsedSheet { sheet, rows: Vec::new(), missing: Vec::new(), shown: HashMap::new() };
    workbook.each_row(name, |number, cells| {
        if number == 1 {
            header = Some(Header::of(sheet, cells, warnings));
        } else if let Some(header) = &header
            && header.places.iter().flatten().any(|at| cells.get(*at).is_some_and(|c| !c.is_empty()))
        {
            let edit = edits.get(sheet.title, number);
            if edit.is_none_or(|edit| !edit.skip) {
                parsed.rows.push(parse_row(sheet, header, &choices, number, cells, edit, &mut parsed.shown, warnings));
            }
        } else if header.is_none() {
            parsed.rows.push(ParsedRow { row: number, id: None, cells: Vec::new(), faults: Vec::new() });
        }
    })?;
    let present = |at: usize| header.as_ref().is_some_and(|h| h.places[at].is_some());
    if header.is_some() || !parsed.rows.is_empty() {
        parsed.missing = sheet.columns.iter().enumerate().filter(|(at, c)| c.required && !present(*at)).map(|(_, c)| c.title).collect();
    }
    Ok(parsed)
}

/// Where each of a sheet's columns stands in the workbook.
struct Header {
    places: Vec<Option<usize>>,
    id: Option<usize>,
}

impl Header {
    fn of(sheet: &Sheet, cells: &[Raw], warnings: &mut Vec<Warning>) -> Self {
        let mut header = Self { places: vec![None; sheet.columns.len()], id: None };
        for (at, cell) in cells.iter().enumerate().filter(|(_, c)| !c.is_empty()) {
            let title: String = fold(&cell.text()).chars().filter(|c| !c.is_whitespace()).collect();
            let place = match sheet.at(&title) {
                Some(column) => Some(&mut header.places[column]),
                None if title == ID_COLUMN => Some(&mut header.id),
                None if title == super::refused::REASON_COLUMN => continue,
                None => None,
            };
            let code = match place {
                Some(place) if place.is_none() => {
                    *place = Some(at);
                    continue;
                }
                Some(_) => "repeated_column",
                None => "unknown_column",
            };
            warnings.push(Warning { sheet: sheet.title.into(), row: Some(1), column: Some(cell.text()), code });
        }
        header
    }
}

#[allow(clippy::too_many_arguments)]
fn parse_row(
    sheet: &'static Sheet,
    header: &Header,
    choices: &[&[String]],
    number: u32,
    cells: &[Raw],
    edit: Option<&RowEdit>,
    shown: &mut HashMap<(u32, usize), String>,
    warnings: &mut Vec<Warning>,
) -> ParsedRow {
    let raw = |place: usize| cells.get(place).unwrap_or(&Raw::Empty);
    let id = header.id.map(|place| raw(place).text()).and_then(|text| Uuid::parse_str(&text).ok());
    let mut row = ParsedRow { row: number, id, cells: Vec::with_capacity(sheet.columns.len()), faults: Vec::new() };
    for (at, column) in sheet.columns.iter().enumerate() {
        let mended = edit.and_then(|edit| edit.cells.get(column.title)).map(|text| mended(column, text, choices[at]));
        let cell = match (&mended, header.places[at]) {
            (Some(mended), _) => mended,
            (None, Some(place)) => raw(place),
            (None, None) => {
                row.cells.push(None);
                continue;
            }
        };
        let value = match read(column, cell, choices[at]) {
            Ok(Read::Value(value)) => Some(value),
            Ok(Read::Untouched) => None,
            Ok(Read::Odd(value, code)) => {
                warnings.push(Warning { sheet: sheet.title.into(), row: Some(number), column: Some(column.title.into()), code });
                Some(value)
            }
            Err(code) => {
                row.faults.push((at, code));
                let text = cell.text();
                if !text.is_empty() {
                    shown.insert((number, at), text.chars().take(80).collect());
                }
                None
            }
        };
        row.cells.push(value);
    }
    row
}

/// A cell as somebody typed it into the list of rows: read as leniently as a form of one's own.
fn mended(column: &Column, text: &str, choices: &[String]) -> Raw {
    let values = Default::default();
    let how = Reading { unit: Unit::WanYuan, usd_rate: None, year: None, wants_end: false, takes_span: false, values: &values, choices };
    let typed = Raw::Text(text.into());
    match cells::read(column, &typed, &how).0 {
        // What cannot be read is shown as it was typed.
        Raw::Error => typed,
        read => read,
    }
}
