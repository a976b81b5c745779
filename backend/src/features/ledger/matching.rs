//! Which record a row of a ledger means: by 系统编号, else by its natural key.
use super::existing::Existing;
use super::plan::ParsedRow;
use super::rules::{self, Place};
use super::settle::Context;
use crate::sheet::parse::Code;
use crate::sheet::{Sheet, Value};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Finds the record of a row: by 系统编号, else by its natural key.
pub struct Matcher {
    sheet: &'static Sheet,
    key: Vec<usize>,
    by_key: HashMap<String, Vec<Uuid>>,
    by_credit_code: HashMap<String, Uuid>,
    used_keys: HashSet<String>,
    claimed: HashSet<Uuid>,
}

impl Matcher {
    pub fn new(sheet: &'static Sheet, records: &Existing) -> Self {
        let key = sheet.key_positions();
        let mut matcher =
            Self { sheet, by_key: HashMap::new(), by_credit_code: HashMap::new(), used_keys: HashSet::new(), claimed: HashSet::new(), key };
        for id in &records.order {
            let Some(cells) = records.cells.get(id) else { continue };
            if sheet.table == "organizations" && cells[0].is_null() {
                continue;
            }
            matcher.by_key.entry(matcher.key_of(|at| Some(&cells[at]))).or_default().push(*id);
            if sheet.table == "companies"
                && let Some(code) = cells[1].as_text()
            {
                matcher.by_credit_code.insert(code.to_owned(), *id);
            }
        }
        matcher
    }

    /// The record of that name or number, whatever the rest of the row holds.
    pub fn holder(&self, records: &Existing, row: &ParsedRow) -> Option<Uuid> {
        let by_id = row.id.filter(|id| records.cells.contains_key(id));
        by_id.or_else(|| self.by_key.get(&self.key_of(|at| row.cells[at].as_ref()))?.first().copied())
    }

    fn key_of<'v>(&self, cell: impl Fn(usize) -> Option<&'v Value>) -> String {
        self.key.iter().map(|at| cell(*at).map(Value::key).unwrap_or_default()).collect::<Vec<_>>().join("\u{1f}")
    }

    /// The record of a row whose key occurs once; none for a new one; a fault where key or credit code is taken.
    pub fn unique(&mut self, context: &Context<'_>, row: &ParsedRow) -> Result<Option<Uuid>, (usize, Code)> {
        let sheet = self.sheet;
        let at = sheet.at(sheet.duplicate_at).unwrap_or_default();
        let key = self.key_of(|at| row.cells[at].as_ref());
        if self.used_keys.contains(&key) {
            return Err((at, Code::Duplicate));
        }
        let holder = self.by_key.get(&key).and_then(|ids| ids.first()).copied();
        let by_id = row.id.filter(|id| context.records.cells.contains_key(id) && !self.claimed.contains(id));
        let mut record = by_id.or(holder.filter(|id| !self.claimed.contains(id)));
        if sheet.table == "organizations" && rules::place(sheet, &row.cells, &context.root) == Place::Root {
            record = Some(context.root.id);
        }
        let name_is_anothers = holder.is_some_and(|holder| Some(holder) != record && !self.claimed.contains(&holder));
        if name_is_anothers || record.is_some_and(|id| context.records.is_put_away(id)) {
            return Err((at, Code::Duplicate));
        }
        if sheet.table == "companies"
            && let Some(code) = row.cells[1].as_ref().and_then(Value::as_text)
        {
            match self.by_credit_code.get(code) {
                Some(owner) if Some(*owner) != record => return Err((1, Code::Duplicate)),
                _ => {}
            }
            // A new company has no id yet; any id that is no record's marks the code as taken.
            self.by_credit_code.insert(code.to_owned(), record.unwrap_or_else(Uuid::now_v7));
        }
        self.used_keys.insert(key);
        self.claimed.extend(record);
        Ok(record)
    }

    /// The records of rows whose keys may occur several times: by 系统编号, then rows of the same content, then in order.
    pub fn alike(&mut self, records: &Existing, rows: Vec<ParsedRow>) -> Vec<(ParsedRow, Option<Uuid>)> {
        let mut found: Vec<(ParsedRow, Option<Uuid>)> = rows.into_iter().map(|row| (row, None)).collect();
        for (row, record) in &mut found {
            *record = row.id.filter(|id| records.cells.contains_key(id) && self.claimed.insert(*id));
        }
        for same_content in [true, false] {
            for (row, record) in found.iter_mut().filter(|(_, record)| record.is_none()) {
                let Some(alike) = self.by_key.get(&self.key_of(|at| row.cells[at].as_ref())) else { continue };
                let fits = |id: &Uuid| {
                    !self.claimed.contains(id)
                        && !records.archived.contains(id)
                        && (!same_content || records.cells.get(id).is_some_and(|cells| is_same(&row.cells, cells)))
                };
                *record = alike.iter().copied().find(fits);
                self.claimed.extend(*record);
            }
        }
        found
    }
}

fn is_same(row: &[Option<Value>], record: &[Value]) -> bool {
    row.iter().zip(record).all(|(cell, held)| cell.as_ref().is_none_or(|value| value.same_as(held)))
}
