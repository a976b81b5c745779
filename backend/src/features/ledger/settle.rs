//! Settling a sheet: names become records, rows are matched with records that exist, differences are found, and each row is taken or
//! refused. Works in the order of the rows; where two rows are the same thing, the first accepted one wins.
use super::Authority;
use super::existing::Existing;
use super::matching::Matcher;
use super::names::Names;
use super::plan::{Fault, ParsedRow, ParsedSheet, Planned, Warning};
use super::rules::{self, Place, Root};
use super::tree;
use crate::sheet::parse::{Code, split};
use crate::sheet::{Kind, Sheet, Target, Value};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// A sheet, settled.
pub struct Settled {
    pub sheet: &'static Sheet,
    /// Rows to be written, in the order of the workbook.
    pub rows: Vec<Planned>,
    pub unchanged: usize,
    pub refused: usize,
}

impl Settled {
    /// A sheet whose rows are all refused.
    pub fn refused(sheet: &'static Sheet, rows: usize) -> Self {
        Self { sheet, rows: Vec::new(), unchanged: 0, refused: rows }
    }

    pub fn new_count(&self) -> usize {
        self.rows.iter().filter(|r| r.is_new || r.restores).count()
    }
}

/// What settling one sheet needs to know.
pub struct Context<'a> {
    pub authority: Authority,
    pub names: &'a mut Names,
    pub records: Existing,
    pub root: Root,
    /// Ids that are another county's.
    pub taken: HashSet<Uuid>,
    pub faults: &'a mut Vec<Fault>,
    pub warnings: &'a mut Vec<Warning>,
}

/// What the rows of a sheet are called by elsewhere.
pub fn target_of(sheet: &Sheet) -> Option<Target> {
    match sheet.table {
        "organizations" => Some(Target::Organization),
        "users" => Some(Target::Person),
        "companies" => Some(Target::Company),
        "leads" => Some(Target::Lead),
        "projects" => Some(Target::Project),
        "trips" => Some(Target::Trip),
        _ => None,
    }
}

/// Makes every name of 人员 known as borne, whether or not its row is taken.
pub fn bear_names(parsed: &ParsedSheet, names: &mut Names) {
    if parsed.sheet.table != "users" {
        return;
    }
    let mut seen: HashSet<&str> = HashSet::new();
    for row in &parsed.rows {
        let text = |at: usize| row.cells.get(at).and_then(Option::as_ref).and_then(Value::as_text);
        match (text(0), text(1)) {
            (Some(name), Some(login)) if seen.insert(login) => names.bear(name, login),
            (Some(name), _) => names.bear_apart(name, &format!("\0{}", row.row)),
            _ => {}
        }
    }
}

/// Settles a sheet.
pub fn settle(context: &mut Context<'_>, mut parsed: ParsedSheet) -> Settled {
    bear_names(&parsed, context.names);
    let sheet = parsed.sheet;
    let mut matcher = Matcher::new(sheet, &context.records);
    let mut settled = Settled::refused(sheet, 0);
    let shown = std::mem::take(&mut parsed.shown);
    let mut waiting = Vec::new();
    for mut row in in_order(sheet, parsed.rows, context.names) {
        if sheet.table == "organizations" {
            context.root = context.root_after(&row, sheet);
        }
        fill_key(sheet, &mut row);
        forgive_gap(sheet, &matcher, &context.records, &mut row);
        resolve(context, sheet, &mut row);
        if !row.faults.is_empty() {
            context.refuse(sheet, row, &shown, &mut settled);
        } else if sheet.key_is_unique {
            match matcher.unique(context, &row) {
                Ok(record) => context.take(sheet, row, record, &shown, &mut settled),
                Err(fault) => {
                    row.faults.push(fault);
                    context.refuse(sheet, row, &shown, &mut settled);
                }
            }
        } else {
            waiting.push(row);
        }
    }
    for (row, record) in matcher.alike(&context.records, waiting) {
        context.take(sheet, row, record, &shown, &mut settled);
    }
    settled.rows.sort_by_key(|planned| planned.row);
    tree::refuse_circles(context, &mut settled);
    settled
}

/// Units in an order in which each stands after its parent; other rows as they are.
fn in_order(sheet: &Sheet, rows: Vec<ParsedRow>, names: &Names) -> Vec<ParsedRow> {
    if sheet.table != "organizations" {
        return rows;
    }
    let text = |row: &ParsedRow, at: usize| row.cells.get(at).and_then(Option::as_ref).and_then(Value::as_text).map(crate::text::fold);
    let mut placed: HashSet<String> = HashSet::new();
    let mut ordered = Vec::with_capacity(rows.len());
    let mut rest = rows;
    loop {
        let unplaced: HashSet<String> = rest.iter().filter_map(|row| text(row, 0)).collect();
        let has_parent = |row: &ParsedRow| {
            text(row, 2).is_none_or(|parent| placed.contains(&parent) || names.knows(Target::Organization, &parent) || !unplaced.contains(&parent))
        };
        // Of two rows with one name the earlier is settled first, so that the later is the duplicate.
        let mut deferred: HashSet<String> = HashSet::new();
        let (now, later): (Vec<_>, Vec<_>) = rest.into_iter().partition(|row| {
            let name = text(row, 0);
            let ready = has_parent(row) && name.as_ref().is_none_or(|name| !deferred.contains(name));
            deferred.extend(name.filter(|_| !ready));
            ready
        });
        if now.is_empty() {
            // Units that are above each other: none of them has a parent that exists.
            ordered.extend(later);
            return ordered;
        }
        placed.extend(now.iter().filter_map(|row| text(row, 0)));
        ordered.extend(now);
        rest = later;
    }
}

/// A row whose key's columns are not all there is matched by what empty cells would mean.
fn fill_key(sheet: &Sheet, row: &mut ParsedRow) {
    for at in sheet.key_positions() {
        if !row.faults.iter().any(|(faulty, _)| *faulty == at) {
            row.cells[at].get_or_insert_with(|| sheet.columns[at].when_empty());
        }
    }
}

/// A company that is still to be completed has no province yet: a ledger that does not tell it either changes nothing.
fn forgive_gap(sheet: &Sheet, matcher: &Matcher, records: &Existing, row: &mut ParsedRow) {
    let Some(at) = sheet.at("所在省份").filter(|at| sheet.table == "companies" && row.faults.contains(&(*at, Code::Required))) else { return };
    let held = matcher.holder(records, row).and_then(|id| records.cells.get(&id));
    if held.is_some_and(|cells| cells[at].is_null()) {
        row.faults.retain(|fault| *fault != (at, Code::Required));
        row.cells[at] = Some(Value::Null);
    }
}

/// What a new record must hold and the row does not have; a company may wait to be completed.
fn gaps(sheet: &Sheet, cells: &[Option<Value>]) -> Vec<(usize, Code)> {
    let waits = |title: &str| sheet.table == "companies" && title == "所在省份";
    let missing = sheet.columns.iter().enumerate().filter(|(at, column)| column.required && cells[*at].is_none() && !waits(column.title));
    missing.map(|(at, _)| (at, Code::Required)).collect()
}

/// Turns names into records and checks the row as a whole.
fn resolve(context: &mut Context<'_>, sheet: &'static Sheet, row: &mut ParsedRow) {
    for (at, column) in sheet.columns.iter().enumerate() {
        let Some(Some(Value::Text(text))) = row.cells.get(at) else { continue };
        let found = match column.kind {
            Kind::One(target) => context.names.find(target, text).map(Value::Id),
            Kind::People => people(context.names, text),
            _ => continue,
        };
        match found {
            Ok(value) => row.cells[at] = Some(value),
            Err(code) => row.faults.push((at, code)),
        }
    }
    let more = rules::check(sheet, &row.cells);
    row.faults.extend(more.into_iter().filter(|(at, _)| !row.faults.iter().any(|(known, _)| known == at)).collect::<Vec<_>>());
    if sheet.table == "organizations" {
        context.place_unit(sheet, row);
    }
}

fn people(names: &Names, text: &str) -> Result<Value, Code> {
    let mut ids: Vec<Uuid> = Vec::new();
    let mut worst = None;
    for name in split(text) {
        match names.find(Target::Person, &name) {
            Ok(id) if ids.contains(&id) => {}
            Ok(id) => ids.push(id),
            // One code a cell: that two bear a name is the thing to mend first.
            Err(code) => worst = Some(if worst == Some(Code::AmbiguousReference) { Code::AmbiguousReference } else { code }),
        }
    }
    match worst {
        Some(code) => Err(code),
        None if ids.is_empty() => Err(Code::Required),
        None => Ok(Value::Ids(ids.into())),
    }
}

impl Context<'_> {
    /// The root as the row leaves it: the first 县领导 row without a parent names it.
    fn root_after(&self, row: &ParsedRow, sheet: &Sheet) -> Root {
        let name = row.cells.first().and_then(Option::as_ref).and_then(Value::as_text);
        if row.faults.is_empty() && self.root.name.is_none() && rules::place(sheet, &row.cells, &self.root) == Place::Root {
            return Root { id: self.root.id, name: name.map(str::to_owned) };
        }
        self.root.clone()
    }

    /// Puts a unit below the root where it names no parent, and warns of an outpost without a zone.
    fn place_unit(&mut self, sheet: &'static Sheet, row: &mut ParsedRow) {
        let (Some(parent), Some(zone), Some(kind)) = (sheet.at("上级单位"), sheet.at("片区"), sheet.at("类型")) else { return };
        if row.faults.iter().any(|(at, _)| *at == parent) {
            return;
        }
        match rules::place(sheet, &row.cells, &self.root) {
            Place::OtherCounty => row.faults.push((parent, Code::OtherCounty)),
            Place::Below if row.cells[parent].as_ref().is_none_or(Value::is_null) => row.cells[parent] = Some(Value::Id(self.root.id)),
            _ => {}
        }
        let is_outpost = row.cells[kind].as_ref().and_then(Value::as_text) == Some("outpost");
        if is_outpost && row.cells[zone].as_ref().is_none_or(Value::is_null) {
            self.warnings
                .push(Warning { sheet: sheet.title.into(), row: Some(row.row), column: Some("片区".into()), code: "outpost_without_zone" });
        }
    }

    fn refuse(&mut self, sheet: &'static Sheet, mut row: ParsedRow, shown: &HashMap<(u32, usize), String>, settled: &mut Settled) {
        row.faults.sort_by_key(|(at, _)| *at);
        row.faults.dedup_by_key(|(at, _)| *at);
        for (at, code) in row.faults {
            let column = &sheet.columns[at];
            let held = row.cells[at].as_ref().map(|value| value.told(column)).filter(|v| !v.is_null());
            let text = held.map(|v| v.as_str().map_or_else(|| v.to_string(), str::to_owned));
            let value = shown.get(&(row.row, at)).cloned().or(text.filter(|_| !matches!(row.cells[at], Some(Value::Id(_) | Value::Ids(_)))));
            self.faults.push(Fault { sheet: sheet.title, row: row.row, column: column.title.into(), value, code });
        }
        settled.refused += 1;
    }

    /// Takes a row as new, as a change of a record, or as no change; refuses what may not be changed.
    fn take(
        &mut self,
        sheet: &'static Sheet,
        mut row: ParsedRow,
        record: Option<Uuid>,
        shown: &HashMap<(u32, usize), String>,
        settled: &mut Settled,
    ) {
        let before = record.and_then(|id| self.records.cells.get(&id));
        let mut changed = Vec::new();
        let mut given = std::mem::take(&mut row.cells);
        let is_partial = given.iter().any(Option::is_none);
        let mut faults = if record.is_none() { gaps(sheet, &given) } else { Vec::new() };
        let cells: Vec<Value> = match before {
            None => given.into_iter().zip(sheet.columns).map(|(cell, column)| cell.unwrap_or_else(|| column.when_empty())).collect(),
            Some(before) => (0..sheet.columns.len())
                .map(|at| match given.get_mut(at).and_then(Option::take) {
                    Some(value) if !value.same_as(&before[at]) => {
                        changed.push(at);
                        value
                    }
                    _ => before[at].clone(),
                })
                .collect(),
        };
        if is_partial {
            // Columns that the workbook lacks hold what the record has: the row as a whole is seen only now.
            faults.extend(rules::check(sheet, &cells.iter().cloned().map(Some).collect::<Vec<_>>()));
        }
        if let Some(frozen) = record.and_then(|id| self.records.frozen.get(&id)) {
            faults.extend(changed.iter().filter(|at| frozen.contains(at)).map(|at| (*at, Code::Frozen)));
        }
        if sheet.table == "users" {
            faults.extend(rules::account_faults(sheet, self.authority, &cells, before.map(|b| (b.as_slice(), changed.as_slice()))));
        }
        if !faults.is_empty() {
            row.cells = cells.into_iter().map(Some).collect();
            row.faults = faults;
            return self.refuse(sheet, row, shown, settled);
        }
        let id = record.unwrap_or_else(|| row.id.filter(|id| !self.taken.contains(id)).unwrap_or_else(Uuid::now_v7));
        if let Some(target) = target_of(sheet) {
            let called = if target == Target::Person { "登录名" } else { sheet.key[0] };
            if let Some(name) = sheet.at(called).and_then(|at| cells[at].as_text()) {
                self.names.put(target, name, id);
            }
        }
        let restores = record.is_some_and(|id| self.records.archived.contains(&id));
        if record.is_some() && changed.is_empty() && !restores {
            settled.unchanged += 1;
            return;
        }
        let held = before.map(|before| changed.iter().map(|at| before[*at].clone()).collect()).unwrap_or_default();
        let version = record.and_then(|id| self.records.versions.get(&id)).copied().unwrap_or(0);
        settled.rows.push(Planned { row: row.row, id, is_new: record.is_none(), restores, cells, changed, before: held, version });
    }
}
