//! Which column of a sheet becomes which ledger column: by heading, then by whether the cells are of that kind.
use super::amounts::{self, Unit};
use super::headings::{Lookup, Match, normal};
use super::{ColumnMapping, UnitFrom, cells, dates};
use crate::features::ledger::SHEETS;
use crate::sheet::parse::Raw;
use crate::sheet::{Kind, Sheet};
use std::collections::{BTreeMap, HashSet};

/// What is known of a sheet before its columns are told: its headings by position, the first records, what stands above the header.
pub struct Look<'a> {
    /// The lines of each column's heading, from the upper to the lower.
    pub headings: &'a [Vec<String>],
    pub records: &'a [Vec<Raw>],
    /// The texts above the header, and the sheet's name last.
    pub notes: &'a [String],
    pub year: Option<i32>,
}

/// A ledger sheet that a sheet might become, with its columns.
pub struct Fit {
    pub sheet: &'static Sheet,
    pub columns: Vec<ColumnMapping>,
    /// How well it fits.
    pub score: f64,
    /// The essential columns that are not there.
    pub missing: Vec<String>,
    /// How many of its columns are there.
    pub found: usize,
    /// How long a word of the sheet's name or title tells it; 0 where none does.
    pub told_by_name: usize,
}

impl Fit {
    /// Whether its rows can become records.
    pub fn is_enough(&self, least: usize, headings: usize) -> bool {
        self.missing.is_empty() && self.found >= least && self.found * 3 >= headings
    }
}

/// How well a sheet fits a ledger sheet.
pub fn fit(lookup: &'static Lookup, look: &Look<'_>) -> Option<Fit> {
    let words = lookup.words;
    let sheet = *SHEETS.iter().find(|sheet| sheet.title == words.title)?;
    let columns = columns(lookup, sheet, look);
    let targets: HashSet<&str> = columns.iter().filter_map(|column| column.target.as_deref()).collect();
    let missing: Vec<String> = words.essential.iter().filter(|column| !targets.contains(column.as_str())).cloned().collect();
    let said = words.told_by.iter().filter(|word| look.notes.iter().any(|note| note.contains(word.as_str())));
    let told_by_name = said.map(|word| word.chars().count()).max().unwrap_or(0);
    let weight = |target: &str| if sheet.columns.iter().any(|c| c.title == target && c.required) { 3.0 } else { 2.0 };
    let sureness = |column: &ColumnMapping| lookup.find(&look.headings[column.position]).map_or(0.0, |found| found.sureness);
    let mut score: f64 = columns.iter().filter_map(|c| c.target.as_deref().map(|target| weight(target) * sureness(c))).sum();
    if told_by_name > 0 {
        score += if told_by_name > 2 { 3.0 } else { 2.0 };
    }
    score -= missing.len() as f64;
    Some(Fit { sheet, score, missing, found: targets.len(), told_by_name, columns })
}

/// The columns of a sheet as they would stand in that ledger sheet; one column of the file for a ledger column.
pub fn columns(lookup: &Lookup, sheet: &'static Sheet, look: &Look<'_>) -> Vec<ColumnMapping> {
    let mut matches: Vec<(usize, Match)> = Vec::new();
    for (position, lines) in look.headings.iter().enumerate() {
        let found = lookup.find(lines).filter(|found| suits(sheet, found.column, &samples(look.records, position), look.year));
        matches.extend(found.map(|found| (position, found)));
    }
    matches.sort_by(|(a, left), (b, right)| right.sureness.total_cmp(&left.sureness).then(left.rank.cmp(&right.rank)).then(a.cmp(b)));
    let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
    for (position, found) in matches {
        taken.entry(found.column).or_insert(position);
    }
    let named = look.headings.iter().enumerate().filter(|(position, lines)| !lines.is_empty() || !samples(look.records, *position).is_empty());
    named
        .map(|(position, lines)| {
            let target = taken.iter().find(|(_, at)| **at == position).map(|(column, _)| (*column).to_owned());
            let (unit, unit_from) = unit(sheet, target.as_deref(), lines, look, position);
            ColumnMapping { position, heading: lines.join(" "), target, unit, unit_from, values: BTreeMap::new() }
        })
        .collect()
}

/// The unit of a column of amounts, and what tells it.
pub fn unit(sheet: &Sheet, target: Option<&str>, lines: &[String], look: &Look<'_>, position: usize) -> (Option<Unit>, Option<UnitFrom>) {
    let is_money = target.and_then(|t| sheet.at(t)).is_some_and(|at| matches!(sheet.columns[at].kind, Kind::Money));
    if !is_money {
        return (None, None);
    }
    if let Some(unit) = lines.iter().rev().find_map(|line| normal(line).unit) {
        return (Some(unit), Some(UnitFrom::Heading));
    }
    if let Some(unit) = look.notes.iter().find_map(|note| unit_of_note(note)) {
        return (Some(unit), Some(UnitFrom::Note));
    }
    let numbers: Vec<f64> = samples(look.records, position)
        .iter()
        .filter_map(|cell| match cell {
            Raw::Number(number) => Some(*number),
            other => other.text().replace(',', "").trim().parse().ok(),
        })
        .collect();
    (Some(amounts::guess(&numbers)), Some(UnitFrom::Assumed))
}

/// The unit that a line above the header says: `单位：亿元、亩`, but not `填报单位：县招商中心`; or a sheet's name `(万元)`.
fn unit_of_note(note: &str) -> Option<Unit> {
    let folded = crate::text::fold(note);
    let after = folded.split("单位:").skip(1).find_map(|rest| {
        let said = rest.split("单位").next().unwrap_or(rest);
        Unit::named_in(said.split_whitespace().next().unwrap_or_default())
    });
    after.or_else(|| {
        let inner = folded.split(['(', ')']).skip(1).step_by(2);
        inner.filter(|inner| inner.chars().count() <= 6).find_map(Unit::named_in)
    })
}

/// The cells of a column that hold something.
pub fn samples(records: &[Vec<Raw>], position: usize) -> Vec<&Raw> {
    records.iter().filter_map(|cells| cells.get(position)).filter(|cell| !cells::is_nothing(cell)).collect()
}

/// Whether the cells of a column look like what the ledger column holds. An empty column suits any.
fn suits(sheet: &Sheet, target: &str, samples: &[&Raw], year: Option<i32>) -> bool {
    let Some(column) = sheet.at(target).map(|at| &sheet.columns[at]) else { return false };
    if samples.is_empty() {
        return true;
    }
    let share = |good: &dyn Fn(&Raw) -> bool| samples.iter().filter(|cell| good(cell)).count() * 10 / samples.len();
    let distinct = || samples.iter().map(|cell| cell.text()).collect::<HashSet<_>>().len();
    let is_short = |most: usize| share(&|cell| cell.text().chars().count() <= most) >= 8;
    match column.kind {
        // Days without a year are dates as well, though nobody can read them yet.
        Kind::Date | Kind::Month => share(&|cell| dates::read(cell, year.or(Some(2000))).is_some()) >= 4,
        Kind::Money | Kind::Count | Kind::TargetValue | Kind::PlanShare | Kind::Year => {
            share(&|cell| matches!(cell, Raw::Number(_)) || (has_digit(cell) && dates::read(cell, None).is_none())) >= 5
        }
        Kind::Choice(_) | Kind::Fixed(_) | Kind::YesNo => {
            is_short(12) && distinct() <= 15.max(samples.len() / 20) && (samples.len() < 6 || distinct() * 3 <= samples.len() * 2)
        }
        Kind::Text if sheet.key_is_unique && sheet.key == [column.title] && column.title.ends_with("编号") => !is_counting(samples),
        Kind::Text => share(&|cell| matches!(cell, Raw::Number(_))) < 9 || column.title.contains("代码"),
        Kind::One(_) => is_short(40) && share(&|cell| matches!(cell, Raw::Number(_))) < 5,
        _ => true,
    }
}

fn has_digit(cell: &Raw) -> bool {
    cell.text().chars().any(|c| c.is_numeric())
}

/// Small whole numbers: a count of the rows, and no code.
fn is_counting(samples: &[&Raw]) -> bool {
    samples.iter().all(|cell| cell.text().parse::<f64>().is_ok_and(|number| number.fract() == 0.0 && number < 10_000.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_stands_in_a_line_above_and_a_reporting_unit_is_none() {
        assert_eq!(unit_of_note("填报单位：县招商中心　　　　　　单位：亿元、亩"), Some(Unit::YiYuan));
        assert_eq!(unit_of_note("填报单位：县招商中心"), None);
        assert_eq!(unit_of_note("金额单位: 万美元"), Some(Unit::WanUsd));
        assert_eq!(unit_of_note("到位资金（万元）"), Some(Unit::WanYuan));
        assert_eq!(unit_of_note("2024年全县新签约亿元以上项目一览表"), None);
    }
}
