//! A foreign workbook as rows of the ledger: the same rows that the form gives, so that everything after is the same.
use super::amounts::Unit;
use super::cells::{self, Reading};
use super::detect::{self, LOOKED_AT};
use super::records::{self, Skipped};
use super::{ColumnMapping, Mapping, SheetMapping, place};
use crate::features::ledger::SHEETS;
use crate::features::ledger::edits::{Edits, RowEdit};
use crate::features::ledger::plan::{Dictionaries, Foreign, Parsed, ParsedRow, ParsedSheet, Warning};
use crate::features::ledger::reader::{Unreadable, Workbook};
use crate::sheet::parse::{Code, Raw, Read, read};
use crate::sheet::{Column, Kind, Sheet, Value};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, HashMap};
use std::str::FromStr;

/// How many different words of a column are kept for a person to place.
const WORDS: usize = 200;
/// How many skipped rows are told.
const SKIPPED: usize = 50;

/// What was seen of a sheet while reading it.
#[derive(Debug, Default)]
pub struct Seen {
    pub records: usize,
    /// The different words of each column with how often they stand there, by the column's position.
    pub words: HashMap<usize, BTreeMap<String, usize>>,
    /// The first rows that are no records: the row, what it is, how it begins.
    pub skipped: Vec<(u32, Skipped, String)>,
    pub skipped_total: usize,
}

/// Reads a workbook as a mapping says. Pure but for the time it takes.
pub fn parse(workbook: &mut Workbook, mapping: &Mapping, dictionaries: &Dictionaries, edits: &Edits) -> Result<(Parsed, Vec<Seen>), Unreadable> {
    let sources = mapping.sheets.iter().map(|sheet| sheet.source.clone()).collect();
    let mut parsed = Parsed { foreign: Some(Foreign { sources, make_companies: mapping.make_companies }), ..Parsed::default() };
    let mut found: HashMap<&'static str, ParsedSheet> = HashMap::new();
    let mut seen = Vec::new();
    for (index, told) in mapping.sheets.iter().enumerate() {
        let target = told.target.as_deref().and_then(|title| SHEETS.iter().find(|sheet| sheet.title == title)).zip(told.header);
        let Some((sheet, header)) = target else {
            parsed.warnings.push(Warning { sheet: told.source.clone(), row: None, column: None, code: "unknown_sheet" });
            seen.push(Seen::default());
            continue;
        };
        let rows = workbook.first_rows(&told.source, LOOKED_AT)?;
        let headings = detect::headings(&rows, header);
        let mut maker = Maker::new(index, sheet, told, dictionaries, edits);
        let into = found.entry(sheet.title).or_insert_with(|| ParsedSheet { sheet, rows: Vec::new(), missing: Vec::new(), shown: HashMap::new() });
        workbook.each_row(&told.source, |number, cells| {
            if number > header.last {
                maker.row(number, cells, &headings, into, &mut parsed.warnings);
            }
        })?;
        parsed.filled_rows += maker.seen.records;
        seen.push(maker.seen);
    }
    parsed.sheets = SHEETS.iter().filter_map(|sheet| found.remove(sheet.title)).collect();
    Ok((parsed, seen))
}

/// Where a ledger column's cells come from.
enum From<'a> {
    Column(&'a ColumnMapping),
    /// The cells of another ledger column stand for it.
    SameAs(&'a ColumnMapping),
    Fixed(&'a str),
    Nowhere,
}

/// Makes rows of one ledger sheet from rows of one sheet of the file.
struct Maker<'a> {
    index: usize,
    sheet: &'static Sheet,
    told: &'a SheetMapping,
    from: Vec<From<'a>>,
    choices: Vec<&'a [String]>,
    taken: Vec<usize>,
    usd_rate: Option<Decimal>,
    edits: &'a Edits,
    no_values: BTreeMap<String, String>,
    seen: Seen,
}

impl<'a> Maker<'a> {
    fn new(index: usize, sheet: &'static Sheet, told: &'a SheetMapping, dictionaries: &'a Dictionaries, edits: &'a Edits) -> Self {
        let from = |column: &Column| {
            let fixed = told.constants.get(column.title);
            match (told.column_of(column.title), fixed) {
                (Some(from), _) => From::Column(from),
                (None, Some(constant)) => match (&constant.value, constant.same_as.as_deref().and_then(|other| told.column_of(other))) {
                    (Some(value), _) => From::Fixed(value),
                    (None, Some(other)) => From::SameAs(other),
                    (None, None) => From::Nowhere,
                },
                _ => From::Nowhere,
            }
        };
        let choices = |column: &Column| match column.kind {
            Kind::Choice(dictionary) => dictionaries.get(dictionary).map(Vec::as_slice).unwrap_or_default(),
            _ => &[],
        };
        Self {
            index,
            sheet,
            told,
            from: sheet.columns.iter().map(from).collect(),
            choices: sheet.columns.iter().map(choices).collect(),
            taken: told.columns.iter().filter(|column| column.target.is_some()).map(|column| column.position).collect(),
            usd_rate: told.usd_rate.as_deref().and_then(|rate| Decimal::from_str(rate).ok()),
            edits,
            no_values: BTreeMap::new(),
            seen: Seen::default(),
        }
    }

    fn row(&mut self, number: u32, cells: &[Raw], headings: &[Vec<String>], into: &mut ParsedSheet, warnings: &mut Vec<Warning>) {
        let place = place(self.index, number);
        let edit = self.edits.get(self.sheet.title, place);
        if let Some(why) = records::skipped(cells, headings, &self.taken) {
            self.seen.skipped_total += 1;
            if self.seen.skipped.len() < SKIPPED {
                let start = cells.iter().filter(|cell| !cell.is_empty()).map(Raw::text).take(3).collect::<Vec<_>>().join(" ");
                self.seen.skipped.push((number, why, start.chars().take(60).collect()));
            }
            return;
        }
        self.seen.records += 1;
        self.look(cells);
        if edit.is_some_and(|edit| edit.skip) {
            return;
        }
        let mut row = ParsedRow { row: place, id: None, cells: Vec::with_capacity(self.sheet.columns.len()), faults: Vec::new() };
        for (at, column) in self.sheet.columns.iter().enumerate() {
            let told = self.cell(at, column, cells, edit);
            let value = match told.as_ref().map(|(_, raw, _)| read(column, raw, self.choices[at])) {
                None | Some(Ok(Read::Untouched)) => None,
                Some(Ok(Read::Value(value))) => Some(value),
                Some(Ok(Read::Odd(value, code))) => {
                    warnings.push(self.warning(place, column, code));
                    Some(value)
                }
                Some(Err(code)) => {
                    row.faults.push((at, code));
                    let shown = told.as_ref().map(|(shown, _, _)| shown.chars().take(80).collect()).unwrap_or_default();
                    into.shown.insert((place, at), shown);
                    None
                }
            };
            if let Some((_, _, Some(code))) = told {
                warnings.push(self.warning(place, column, code));
            }
            // What a record is known by must be there; whether the rest may be missing shows once it is known whether the record is new.
            if value.is_none() && column.required && self.sheet.key.contains(&column.title) && told_by_nobody(self.sheet, column, &row, at) {
                row.faults.push((at, Code::Required));
            }
            row.cells.push(value);
        }
        into.rows.push(row);
    }

    fn warning(&self, place: u32, column: &Column, code: &'static str) -> Warning {
        Warning { sheet: self.sheet.title.into(), row: Some(place), column: Some(column.title.into()), code }
    }

    /// What a cell shows, what it is in the ledger, and what was assumed; none where it holds nothing, which leaves what is there.
    fn cell(&self, at: usize, column: &Column, cells: &[Raw], edit: Option<&RowEdit>) -> Option<(String, Raw, Option<&'static str>)> {
        let wants_end = self.sheet.span.is_some_and(|(_, end)| end == column.title);
        let reading = |unit, values| Reading {
            unit,
            usd_rate: self.usd_rate,
            year: self.told.year,
            wants_end,
            takes_span: self.sheet.span.is_some_and(|(start, end)| start == column.title || end == column.title),
            values,
            choices: self.choices[at],
        };
        let (original, how) = match (edit.and_then(|edit| edit.cells.get(column.title)), &self.from[at]) {
            (Some(text), _) => (Raw::Text(text.as_str().into()), reading(Unit::WanYuan, &self.no_values)),
            (None, From::Column(from)) => (cells.get(from.position)?.clone(), reading(from.unit.unwrap_or(Unit::WanYuan), &from.values)),
            (None, From::SameAs(from)) => (cells.get(from.position)?.clone(), reading(from.unit.unwrap_or(Unit::WanYuan), &from.values)),
            (None, From::Fixed(value)) => (Raw::Text((*value).into()), reading(Unit::WanYuan, &self.no_values)),
            (None, From::Nowhere) => return None,
        };
        let (raw, assumed) = cells::read(column, &original, &how);
        if raw.is_empty() { None } else { Some((original.text(), raw, assumed)) }
    }

    /// Counts the words of columns that hold entries or names.
    fn look(&mut self, cells: &[Raw]) {
        for column in &self.told.columns {
            let kind = column.target.as_deref().and_then(|title| self.sheet.at(title)).map(|at| self.sheet.columns[at].kind);
            let is_word = matches!(kind, Some(Kind::Choice(_) | Kind::Fixed(_) | Kind::YesNo | Kind::One(_)));
            let Some(cell) = cells.get(column.position).filter(|cell| is_word && !cells::is_nothing(cell)) else { continue };
            let words = self.seen.words.entry(column.position).or_default();
            let word = crate::text::trim(&cell.text());
            if words.len() < WORDS || words.contains_key(&word) {
                *words.entry(word).or_default() += 1;
            }
        }
    }
}

/// Whether a cell of the key is missing that nobody else gives: codes are given by the system, and a fault is said once.
fn told_by_nobody(sheet: &Sheet, column: &Column, row: &ParsedRow, at: usize) -> bool {
    !crate::features::ledger::complete::is_given(sheet, column.title) && !row.faults.iter().any(|(faulty, _)| *faulty == at)
}

/// A new sheet for rows that nobody wrote.
pub fn empty(sheet: &'static Sheet) -> ParsedSheet {
    ParsedSheet { sheet, rows: Vec::new(), missing: Vec::new(), shown: HashMap::new() }
}

/// A row of 企业 with a name and nothing else, to be completed.
pub fn stub(row: u32, sheet: &Sheet, name: &str) -> ParsedRow {
    let mut cells = vec![None; sheet.columns.len()];
    cells[0] = Some(Value::text(name));
    ParsedRow { row, id: None, cells, faults: Vec::new() }
}
