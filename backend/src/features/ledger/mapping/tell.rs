//! A mapping as the API tells it: with samples, the words to place, and what is missing.
use super::cells::{self, Reading};
use super::columns::samples;
use super::dto::{ColumnOut, ConstantOut, FirstRowOut, MappingOut, SheetOut, SkippedOut, UnusableOut, WordOut};
use super::rows::Seen;
use super::{ColumnMapping, Mapping, SheetMapping, Unit, Unusable};
use crate::authz::Role;
use crate::context::words;
use crate::features::ledger::dto::Import;
use crate::features::ledger::plan::Dictionaries;
use crate::features::ledger::{SHEETS, complete};
use crate::sheet::parse::{Raw, read};
use crate::sheet::{Column, Kind, Sheet, Target};
use crate::text::{company_key, fold, mask_phone};
use std::collections::{HashMap, HashSet};

/// How many different cells of a column are shown.
const SAMPLES: usize = 5;
/// How many rows of a sheet are shown as they stand.
const FIRST_ROWS: usize = 15;
/// How many names are suggested for a word.
const SUGGESTIONS: usize = 5;

/// The names that references may mean.
#[derive(Default)]
pub struct Known {
    names: HashMap<Target, Vec<String>>,
    folded: HashMap<Target, HashSet<String>>,
}

impl Known {
    pub fn add(&mut self, target: Target, name: String) {
        self.folded.entry(target).or_default().insert(fold(&name));
        self.names.entry(target).or_default().push(name);
    }

    fn has(&self, target: Target, name: &str) -> bool {
        self.folded.get(&target).is_some_and(|names| names.contains(&fold(name)))
    }

    /// Names close to a word: one holds the other, or they are the same but for a suffix.
    fn close(&self, target: Target, word: &str) -> Vec<String> {
        let (plain, key) = (core(word), company_key(word));
        let is_close = |name: &&String| {
            let other = core(name);
            let holds = plain.chars().count() >= 2 && other.chars().count() >= 2 && (other.contains(&plain) || plain.contains(&other));
            holds || (target == Target::Company && company_key(name) == key)
        };
        self.names.get(&target).into_iter().flatten().filter(is_close).take(SUGGESTIONS).cloned().collect()
    }
}

/// A unit's name without what every unit's has: 县发改委 is 发改委, 驻沪苏招商组 is 沪苏.
fn core(name: &str) -> String {
    let name: String = fold(name).chars().filter(|c| !c.is_whitespace()).collect();
    let name = name.trim_start_matches(['县', '驻']);
    let name = ["人民政府", "招商组", "管委会", "组", "镇", "乡"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
    name.to_owned()
}

/// The mapping with all that a person needs to judge it.
pub fn mapping(
    import: Import,
    applied: bool,
    mapping: &Mapping,
    rows: &HashMap<String, Vec<(u32, Vec<Raw>)>>,
    seen: &[Seen],
    dictionaries: &Dictionaries,
    known: &Known,
) -> MappingOut {
    let nothing = Seen::default();
    let sheets = mapping.sheets.iter().enumerate().map(|(at, told)| {
        let rows = rows.get(&told.source).map(Vec::as_slice).unwrap_or_default();
        sheet(told, rows, seen.get(at).unwrap_or(&nothing), dictionaries, known)
    });
    MappingOut { import, applied, make_companies: mapping.make_companies, sheets: sheets.collect() }
}

fn sheet(told: &SheetMapping, rows: &[(u32, Vec<Raw>)], seen: &Seen, dictionaries: &Dictionaries, known: &Known) -> SheetOut {
    let target = told.target.as_deref().and_then(|title| SHEETS.iter().find(|sheet| sheet.title == title)).copied();
    let records: Vec<Vec<Raw>> =
        rows.iter().filter(|(number, _)| told.header.is_some_and(|h| *number > h.last)).map(|(_, cells)| cells.clone()).collect();
    let columns = told.columns.iter().map(|column| ColumnOut {
        position: column.position,
        letter: letter(column.position),
        heading: column.heading.clone(),
        target: column.target.clone(),
        unit: column.unit,
        unit_from: column.unit_from,
        samples: distinct(&records, column.position),
        words: target.map(|sheet| placed(sheet, column, seen, dictionaries, known)).unwrap_or_default(),
    });
    let is_usd = |column: &ColumnMapping| column.target.is_some() && column.unit.is_some_and(Unit::is_usd);
    let constants = told.constants.iter().map(|(column, constant)| ConstantOut {
        column: column.clone(),
        value: constant.value.clone(),
        same_as: constant.same_as.clone(),
        assumed: constant.assumed,
    });
    SheetOut {
        source: told.source.clone(),
        target: told.target.clone(),
        origin: told.origin,
        header: told.header,
        year: told.year,
        usd_rate: told.usd_rate.clone(),
        needs_rate: told.usd_rate.is_none() && told.columns.iter().any(is_usd),
        unusable: told.unusable.as_ref().map(unusable),
        records: seen.records,
        columns: columns.collect(),
        constants: constants.collect(),
        gaps: target.map(|sheet| gaps(sheet, told)).unwrap_or_default(),
        skipped: seen.skipped.iter().map(|(row, why, text)| SkippedOut { row: *row, why: *why, text: masked(text) }).collect(),
        skipped_total: seen.skipped_total,
        first_rows: rows.iter().take(FIRST_ROWS).map(first_row).collect(),
    }
}

fn first_row((number, cells): &(u32, Vec<Raw>)) -> FirstRowOut {
    let cell = |cell: &Raw| masked(&cell.text()).chars().take(40).collect();
    FirstRowOut { row: *number, cells: cells.iter().take(40).map(cell).collect() }
}

/// What new records must have and nothing gives.
fn gaps(sheet: &Sheet, told: &SheetMapping) -> Vec<String> {
    let given =
        |title: &str| complete::is_given(sheet, title) || (sheet.table == "companies" && title == "所在省份") || told.constants.contains_key(title);
    let missing = sheet.columns.iter().filter(|column| column.required && told.column_of(column.title).is_none() && !given(column.title));
    missing.map(|column| column.title.to_owned()).collect()
}

fn unusable(why: &Unusable) -> UnusableOut {
    let sheet = why.target.as_deref().unwrap_or_default();
    let missing = why.missing.join("、");
    let message = match why.code.as_str() {
        "months_only" => words(
            format!("这张表像“{sheet}”，但每月只有一个数，没有{missing}，不能成为一条条记录"),
            format!("This looks like {sheet}, but holds one figure a month and no {missing}: no records can be made of it"),
        ),
        "columns_missing" => words(
            format!("这张表像“{sheet}”，但没有{missing}；表里若有，请选对应的列"),
            format!("This looks like {sheet}, but has no {missing}; if it has, pick the column"),
        ),
        _ => words(
            "没有认出这张表的表头；若要导入，请选表头在哪一行、是哪种台账",
            "No header was found: to import it, pick its row and the ledger sheet",
        ),
    };
    UnusableOut { code: why.code.clone(), target: why.target.clone(), missing: why.missing.clone(), message: message.said().to_owned() }
}

/// The words of a column of entries or names with what they mean. Of names, only those that nobody knows are to be placed.
fn placed(sheet: &Sheet, column: &ColumnMapping, seen: &Seen, dictionaries: &Dictionaries, known: &Known) -> Vec<WordOut> {
    let Some(kind) = column.target.as_deref().and_then(|title| sheet.at(title)).map(|at| &sheet.columns[at]) else { return Vec::new() };
    let entries = entries(kind, dictionaries);
    let all = seen.words.get(&column.position).into_iter().flatten();
    all.map(|(word, count)| {
        let read_as = meaning(kind, word, column, &entries);
        let (meaning, suggestions) = match kind.kind {
            Kind::One(target) => {
                let name = read_as.clone().filter(|name| known.has(target, name) || matches!(target, Target::Lead | Target::Project | Target::Trip));
                let suggestions = if name.is_none() { known.close(target, word) } else { Vec::new() };
                (name, suggestions)
            }
            _ => {
                let suits = read_as.filter(|text| text.is_empty() || read(kind, &Raw::Text(text.as_str().into()), &entries).is_ok());
                let suggestions = if suits.is_none() { cells::hint(kind.title, word, &entries).into_iter().collect() } else { Vec::new() };
                (suits, suggestions)
            }
        };
        WordOut { word: word.clone(), count: *count, meaning, placed: column.values.contains_key(word), suggestions }
    })
    .collect()
}

fn meaning(kind: &Column, word: &str, column: &ColumnMapping, entries: &[String]) -> Option<String> {
    let how =
        Reading { unit: Unit::WanYuan, usd_rate: None, year: None, wants_end: false, takes_span: false, values: &column.values, choices: entries };
    match cells::read(kind, &Raw::Text(word.into()), &how).0 {
        Raw::Text(text) => Some(text.into()),
        Raw::Empty => Some(String::new()),
        _ => None,
    }
}

/// What a column of entries may hold.
pub fn entries(column: &Column, dictionaries: &Dictionaries) -> Vec<String> {
    match column.kind {
        Kind::Choice(dictionary) => dictionaries.get(dictionary).cloned().unwrap_or_default(),
        Kind::Fixed(words) => words.iter().map(|(label, _)| (*label).to_owned()).collect(),
        Kind::YesNo => vec!["是".into(), "否".into()],
        Kind::Roles => Role::ALL.iter().map(|role| role.label().to_owned()).collect(),
        _ => Vec::new(),
    }
}

/// A kind of column as the API names it.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::CreditCode => "text",
        Kind::Choice(_) | Kind::Fixed(_) => "choice",
        Kind::Date => "date",
        Kind::Month => "month",
        Kind::Money => "money",
        Kind::Count | Kind::Year | Kind::TargetValue | Kind::PlanShare => "number",
        Kind::YesNo => "yes_no",
        Kind::Words | Kind::Roles => "words",
        Kind::Phone => "phone",
        Kind::One(Target::Organization) => "organization",
        Kind::One(Target::Person) => "person",
        Kind::One(Target::Company) => "company",
        Kind::One(Target::Lead) => "lead",
        Kind::One(Target::Project) => "project",
        Kind::One(Target::Trip) => "trip",
        Kind::People => "people",
    }
}

/// A column's name in a spreadsheet: A, B … Z, AA …
fn letter(position: usize) -> String {
    let last = char::from(b'A' + u8::try_from(position % 26).unwrap_or(0));
    match position / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}

fn distinct(records: &[Vec<Raw>], position: usize) -> Vec<String> {
    let mut shown: Vec<String> = Vec::new();
    for cell in samples(records, position) {
        let text: String = masked(&cell.text()).chars().take(60).collect();
        if !shown.contains(&text) {
            shown.push(text);
        }
        if shown.len() == SAMPLES {
            break;
        }
    }
    shown
}

/// A text with its mobile numbers masked: eleven digits that begin with 1.
fn masked(text: &str) -> String {
    let mut out = String::new();
    let mut run = String::new();
    for c in text.chars().map(Some).chain(std::iter::once(None)) {
        match c {
            Some(c) if c.is_ascii_digit() => run.push(c),
            _ => {
                let is_mobile = run.len() == 11 && run.starts_with('1');
                out.push_str(&if is_mobile { mask_phone(&run) } else { run.clone() });
                run.clear();
                out.extend(c);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_in_a_spreadsheet_and_phones_are_masked() {
        assert_eq!([0, 25, 26, 255].map(letter), ["A", "Z", "AA", "IV"]);
        assert_eq!(masked("张三 13812345678、0563-1234567"), "张三 138****5678、0563-1234567");
    }

    #[test]
    fn close_names_are_suggested() {
        let mut known = Known::default();
        for name in ["县发改委", "驻沪苏招商组", "东湖镇"] {
            known.add(Target::Organization, name.into());
        }
        assert_eq!(known.close(Target::Organization, "发改委"), ["县发改委"]);
        assert_eq!(known.close(Target::Organization, "沪苏组"), ["驻沪苏招商组"]);
        assert!(known.close(Target::Organization, "城关镇").is_empty());
    }
}
