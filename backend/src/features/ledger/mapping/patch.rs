//! A person corrects a mapping by picking: one sheet, one column, one word at a time.
use super::detect::{self, Rows};
use super::dto::{ColumnPatch, ConstantPatch, MappingPatch, SheetPatch};
use super::{ColumnMapping, Constant, Mapping, Origin, SheetMapping, UnitFrom, columns};
use crate::context::words;
use crate::error::FieldFault;
use crate::features::ledger::SHEETS;
use crate::features::ledger::plan::Dictionaries;
use crate::http::Patch;
use crate::sheet::parse::{Raw, read};
use crate::sheet::{Column, Kind, Sheet};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, HashMap};
use std::str::FromStr;

/// The longest word of a cell that can be placed.
const WORD: usize = 200;
/// The most words of a column that can be placed.
const WORDS: usize = 500;
const COLUMNS: usize = 256;

/// What a correction is made on.
pub struct Ground<'a> {
    /// The first rows of each sheet, by its name.
    pub rows: &'a HashMap<String, Vec<(u32, Vec<Raw>)>>,
    pub dictionaries: &'a Dictionaries,
}

fn fault(field: String, code: &'static str, zh: &str, en: &str) -> FieldFault {
    FieldFault { field, code, message: words(zh, en) }
}

/// The mapping as corrected, and the positions of the sheets whose rows are others now.
pub fn apply(mapping: &Mapping, patch: &MappingPatch, ground: &Ground<'_>) -> Result<(Mapping, Vec<usize>), FieldFault> {
    let mut mapping = mapping.clone();
    let mut read_anew = Vec::new();
    if let Some(make_companies) = patch.make_companies {
        mapping.make_companies = make_companies;
    }
    for (at, sheet) in patch.sheets.iter().flatten().enumerate() {
        let field = format!("sheets[{at}]");
        let index = mapping.sheets.iter().position(|known| known.source == sheet.source);
        let Some(index) = index else {
            return Err(fault(format!("{field}.source"), "unknown", "文件里没有这张表", "The file has no such sheet"));
        };
        let rows = ground.rows.get(&sheet.source).map(Vec::as_slice).unwrap_or_default();
        if apply_sheet(&mut mapping.sheets[index], sheet, &field, rows, ground)? {
            read_anew.push(index);
        }
        mapping.sheets[index].origin = Origin::Picked;
    }
    Ok((mapping, read_anew))
}

/// Corrects one sheet; tells whether its rows are others now.
fn apply_sheet(told: &mut SheetMapping, patch: &SheetPatch, field: &str, rows: &Rows, ground: &Ground<'_>) -> Result<bool, FieldFault> {
    let before = (told.target.clone(), told.header);
    if let Patch::Value(title) = &patch.target
        && !SHEETS.iter().any(|sheet| sheet.title == title)
    {
        return Err(fault(format!("{field}.target"), "unknown", "没有这种台账", "There is no such ledger sheet"));
    }
    if let Some(header) = patch.header
        && (header.first == 0 || header.last < header.first || header.last - header.first > 5 || !rows.iter().any(|(n, _)| *n == header.last))
    {
        return Err(fault(
            format!("{field}.header"),
            "invalid",
            "请在前几百行里选表头，最多 6 行",
            "Pick the header among the first rows, at most 6 of them",
        ));
    }
    let target = match &patch.target {
        Patch::Absent => told.target.clone(),
        Patch::Null => None,
        Patch::Value(title) => Some(title.clone()),
    };
    let header = patch.header.or(told.header);
    let year = match patch.year {
        Patch::Absent => told.year,
        Patch::Null => None,
        Patch::Value(year) if (1990..=2100).contains(&year) => Some(year),
        Patch::Value(_) => return Err(fault(format!("{field}.year"), "out_of_range", "年份应在 1990–2100 之间", "A year is between 1990 and 2100")),
    };
    let is_put_aside = matches!(patch.target, Patch::Null);
    if (header != told.header || target != told.target) && !is_put_aside {
        if header.is_none() {
            return Err(fault(format!("{field}.header"), "required", "请先选表头在第几行", "Pick the header's row first"));
        }
        let anew = detect::propose_with(&told.source, rows, header, target.as_deref(), year);
        *told = SheetMapping { shape: told.shape.clone(), header_picked: told.header_picked || patch.header.is_some(), ..anew };
    } else if is_put_aside {
        told.target = None;
    }
    told.year = year.or(if matches!(patch.year, Patch::Null) { None } else { told.year });
    apply_rate(told, &patch.usd_rate, field)?;
    let sheet = told.target.as_deref().and_then(|title| SHEETS.iter().find(|sheet| sheet.title == title)).copied();
    if let Some(sheet) = sheet {
        told.unusable = None;
        for (at, column) in patch.columns.iter().flatten().enumerate() {
            apply_column(told, column, sheet, &format!("{field}.columns[{at}]"), rows, ground)?;
        }
        for (at, constant) in patch.constants.iter().flatten().enumerate() {
            apply_constant(told, constant, sheet, &format!("{field}.constants[{at}]"), ground)?;
        }
    } else if patch.columns.as_ref().is_some_and(|c| !c.is_empty()) || patch.constants.as_ref().is_some_and(|c| !c.is_empty()) {
        return Err(fault(format!("{field}.target"), "required", "请先选这张表是哪种台账", "Pick the ledger sheet first"));
    }
    Ok(before != (told.target.clone(), told.header))
}

fn apply_rate(told: &mut SheetMapping, rate: &Patch<String>, field: &str) -> Result<(), FieldFault> {
    match rate {
        Patch::Absent => {}
        Patch::Null => told.usd_rate = None,
        Patch::Value(rate) => {
            let number = Decimal::from_str(rate.trim()).ok().filter(|r| *r > Decimal::ZERO && *r < Decimal::from(1000) && r.scale() <= 6);
            let wrong = || fault(format!("{field}.usd_rate"), "invalid", "汇率请填数字，如 7.12", "A rate is a number such as 7.12");
            told.usd_rate = Some(number.ok_or_else(wrong)?.normalize().to_string());
        }
    }
    Ok(())
}

fn choices<'d>(column: &Column, ground: &Ground<'d>) -> &'d [String] {
    match column.kind {
        Kind::Choice(dictionary) => ground.dictionaries.get(dictionary).map(Vec::as_slice).unwrap_or_default(),
        _ => &[],
    }
}

fn apply_column(
    told: &mut SheetMapping,
    patch: &ColumnPatch,
    sheet: &'static Sheet,
    field: &str,
    rows: &Rows,
    ground: &Ground<'_>,
) -> Result<(), FieldFault> {
    if patch.position >= COLUMNS {
        return Err(fault(format!("{field}.position"), "out_of_range", "没有这一列", "There is no such column"));
    }
    let headings = told.header.map(|header| detect::headings(rows, header)).unwrap_or_default();
    if !told.columns.iter().any(|column| column.position == patch.position) {
        let heading = headings.get(patch.position).map(|lines| lines.join(" ")).unwrap_or_default();
        let new = ColumnMapping { position: patch.position, heading, target: None, unit: None, unit_from: None, values: BTreeMap::new() };
        told.columns.push(new);
        told.columns.sort_by_key(|column| column.position);
    }
    if let Patch::Value(title) = &patch.target {
        if sheet.at(title).is_none() {
            return Err(fault(format!("{field}.target"), "unknown", "这种台账没有这一列", "This ledger sheet has no such column"));
        }
        // A ledger column comes from one place.
        told.columns.iter_mut().filter(|column| column.target.as_deref() == Some(title)).for_each(|column| column.target = None);
        told.constants.remove(title);
    }
    let year = told.year;
    let name = told.source.clone();
    let Some(column) = told.columns.iter_mut().find(|column| column.position == patch.position) else { return Ok(()) };
    match &patch.target {
        Patch::Absent => {}
        Patch::Null => column.target = None,
        Patch::Value(title) => {
            if column.target.as_deref() != Some(title) {
                column.values.clear();
            }
            column.target = Some(title.clone());
            let empty = Vec::new();
            let records: Vec<Vec<Raw>> =
                rows.iter().filter(|(n, _)| told.header.is_some_and(|h| *n > h.last)).map(|(_, cells)| cells.clone()).collect();
            let notes = [name];
            let look = columns::Look { headings: &headings, records: &records, notes: &notes, year };
            (column.unit, column.unit_from) =
                columns::unit(sheet, Some(title), headings.get(patch.position).unwrap_or(&empty), &look, patch.position);
        }
    }
    if let Some(unit) = patch.unit {
        (column.unit, column.unit_from) = (Some(unit), Some(UnitFrom::Picked));
    }
    place_words(column, patch, sheet, field, ground)
}

/// Places words of a column: each must come out as something that the ledger column can hold.
fn place_words(column: &mut ColumnMapping, patch: &ColumnPatch, sheet: &Sheet, field: &str, ground: &Ground<'_>) -> Result<(), FieldFault> {
    let kind = column.target.as_deref().and_then(|title| sheet.at(title)).map(|at| &sheet.columns[at]);
    for (word, meaning) in patch.values.iter().flatten() {
        let at = format!("{field}.values.{word}");
        let key = crate::text::trim(word);
        if key.is_empty() || key.chars().count() > WORD {
            return Err(fault(at, "length", "词语为 1–200 个字", "A word has 1 to 200 characters"));
        }
        match meaning {
            None => {
                column.values.remove(&key);
            }
            Some(meaning) => {
                let suits =
                    kind.is_some_and(|kind| meaning.is_empty() || read(kind, &Raw::Text(meaning.as_str().into()), choices(kind, ground)).is_ok());
                if !suits || meaning.chars().count() > WORD {
                    return Err(fault(at, "unknown_choice", "不在这一列的选项里", "Not one of the column's entries"));
                }
                column.values.insert(key, meaning.clone());
            }
        }
    }
    if column.values.len() > WORDS {
        return Err(fault(format!("{field}.values"), "length", "最多对应 500 个词", "At most 500 words can be placed"));
    }
    Ok(())
}

fn apply_constant(told: &mut SheetMapping, patch: &ConstantPatch, sheet: &Sheet, field: &str, ground: &Ground<'_>) -> Result<(), FieldFault> {
    let title = patch.column.as_str();
    let Some(column) = sheet.at(title).map(|at| &sheet.columns[at]) else {
        return Err(fault(format!("{field}.column"), "unknown", "这种台账没有这一列", "This ledger sheet has no such column"));
    };
    let fits = |value: &String| !value.trim().is_empty() && read(column, &Raw::Text(value.as_str().into()), choices(column, ground)).is_ok();
    let constant = match (&patch.value, &patch.same_as) {
        (None, None) => {
            told.constants.remove(title);
            return Ok(());
        }
        (Some(value), None) if fits(value) && value.chars().count() <= WORD => Constant { value: Some(value.clone()), same_as: None, assumed: false },
        (None, Some(other)) if told.column_of(other).is_some() => Constant { value: None, same_as: Some(other.clone()), assumed: false },
        _ => {
            let (zh, en) = ("请填这一列能有的值，或选一个表里有的列", "Give a value that the column can hold, or a column that the sheet has");
            return Err(fault(field.to_owned(), "invalid", zh, en));
        }
    };
    told.columns.iter_mut().filter(|column| column.target.as_deref() == Some(title)).for_each(|column| column.target = None);
    told.constants.insert(title.to_owned(), constant);
    Ok(())
}
