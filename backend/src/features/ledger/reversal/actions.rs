//! Taking an import back, in one transaction with audit and outbox.
use super::links::links;
use super::store::{self, Written};
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{AUDIT_COLUMNS, Change, EVENT_COLUMNS, Idempotency, Tx, Written as Answered, write};
use crate::db::{bulk, search};
use crate::error::{ApiError, ApiResult};
use crate::features::ledger::dto::{Import, Reversal, ReversedSheet, Stay};
use crate::features::ledger::entity::ImportRow;
use crate::features::ledger::existing::{self, Existing};
use crate::features::ledger::plan::{Plan, Planned};
use crate::features::ledger::report::LISTED;
use crate::features::ledger::settle::Settled;
use crate::features::ledger::{SHEETS, apply, store as imports, work};
use crate::sheet::{Sheet, Value};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Takes an import back: 200 with what stays and why.
pub async fn reverse(app: &App, actor: &Actor, id: Uuid, idempotency: Option<Idempotency>) -> ApiResult<Answered<Import>> {
    let (now, authority) = (app.clock.now(), work::authority(actor));
    imports::find(app.db.read(), actor.county_id, authority, id).await?.ok_or_else(ApiError::not_found)?;
    write(&app.db, actor.author(), now, idempotency, async |tx| {
        imports::hold_county(tx).await?;
        let row = imports::find(&tx.conn, actor.county_id, authority, id).await?.ok_or_else(ApiError::not_found)?;
        check(&row)?;
        let written = store::written(tx, &app.ring, id).await?;
        if written.is_empty() {
            let (zh, en) = ("这次导入没有留下可以撤回的记录", "This import left nothing that can be taken back");
            return Err(ApiError::conflict("not_reversible", zh, en));
        }
        let reversal = take_back(app, tx, &row, written).await?;
        if !imports::set_reversed(tx, id, &serde_json::to_string(&reversal)?).await? {
            return Err(already());
        }
        let stayed = reversal.stays_total;
        tx.record(work::change("reversed", id, row.version + 1, format!("台账撤回：{}，保留 {stayed} 条", row.file_name))).await?;
        work::answer(app, tx, authority, id, 200).await
    })
    .await
}

fn already() -> ApiError {
    ApiError::conflict("already_reversed", "这次导入已经撤回过了", "This import is taken back already")
}

fn check(row: &ImportRow) -> ApiResult<()> {
    match (row.status.as_str(), row.reversed_at) {
        ("confirmed", None) => Ok(()),
        ("confirmed", Some(_)) => Err(already()),
        _ => Err(ApiError::conflict("not_confirmed", "这次导入还没有写入，不需要撤回", "This import is not written: there is nothing to take back")),
    }
}

/// The records of the sheets concerned, and what is to become of those that the import wrote.
struct Ground {
    records: HashMap<&'static str, Existing>,
    /// Why a record stays.
    stays: HashMap<Uuid, &'static str>,
}

async fn take_back(app: &App, tx: &Tx, row: &ImportRow, written: Vec<Written>) -> ApiResult<Reversal> {
    let mut ground = Ground { records: HashMap::new(), stays: HashMap::new() };
    for sheet in sheets(&written) {
        ground.records.insert(sheet.table, existing::load(&tx.conn, &app.ring, tx.author.county_id, sheet).await?);
    }
    let in_use = store::in_use(tx, row.id).await?;
    for record in &written {
        let existing = ground.records.get(record.sheet.table);
        let is_as_left = existing.is_some_and(|e| e.versions.get(&record.id) == Some(&record.version) && !e.archived.contains(&record.id));
        if !is_as_left || (record.is_made && in_use.contains(&record.id)) {
            ground.stays.insert(record.id, "touched");
        } else if !record.is_made && name_is_taken(record, existing, &written) {
            ground.stays.insert(record.id, "name_taken");
        }
    }
    hold_referenced(tx, row, &written, &mut ground).await?;
    restore(app, tx, &written, &ground).await?;
    archive(tx, row.id, &written, &ground).await?;
    Ok(tell(&written, &ground))
}

/// The sheets concerned, in the ledger's order.
fn sheets(written: &[Written]) -> Vec<&'static Sheet> {
    SHEETS.iter().copied().filter(|sheet| written.iter().any(|record| record.sheet.table == sheet.table)).collect()
}

/// Whether what a record was called before is another record's name or code now.
fn name_is_taken(record: &Written, existing: Option<&Existing>, written: &[Written]) -> bool {
    let Some(existing) = existing.filter(|_| record.sheet.key_is_unique) else { return false };
    let unique = |title: &str| record.sheet.key.contains(&title) || title == "统一社会信用代码";
    if !record.before.keys().any(|title| unique(title)) {
        return false;
    }
    let key = record.sheet.key_positions();
    let earlier = |at: usize, cells: &[Value]| record.before.get(record.sheet.columns[at].title).unwrap_or(&cells[at]).key();
    let Some(own) = existing.cells.get(&record.id) else { return false };
    let wanted: Vec<String> = key.iter().map(|at| earlier(*at, own)).collect();
    let credit = record.sheet.at("统一社会信用代码").map(|at| (at, earlier(at, own))).filter(|(_, code)| !code.is_empty());
    existing.cells.iter().filter(|(id, _)| **id != record.id).any(|(id, cells)| {
        // Another that gives the name back in the same act does not hold it; that it may stay after all is the database's to refuse.
        let gives_back = written.iter().any(|other| other.id == *id && !other.is_made);
        let same_key = key.iter().zip(&wanted).all(|(at, wanted)| cells[*at].key() == *wanted);
        let same_code = credit.as_ref().is_some_and(|(at, code)| cells[*at].key() == *code);
        (same_key || same_code) && !gives_back
    })
}

/// Marks what something that stays refers to, and so on down.
async fn hold_referenced(tx: &Tx, row: &ImportRow, written: &[Written], ground: &mut Ground) -> ApiResult<()> {
    let made: HashSet<Uuid> = written.iter().filter(|record| record.is_made).map(|record| record.id).collect();
    let mut held: Vec<(Uuid, Option<Uuid>)> = Vec::new();
    for link in links() {
        let Some(sheet) = sheets(written).into_iter().find(|sheet| sheet.table == link.target) else { continue };
        for reference in store::held(tx, row.id, sheet, &link, row.confirmed_at.unwrap_or(tx.now)).await? {
            let lets_go = reference.holder.is_some_and(|(_, id)| is_restored(written, ground, id, link.column));
            if !lets_go {
                held.push((reference.record, reference.holder.map(|(_, id)| id)));
            }
        }
    }
    loop {
        let leaves = |id: &Uuid| made.contains(id) && !ground.stays.contains_key(id);
        let more: Vec<Uuid> =
            held.iter().filter(|(record, holder)| leaves(record) && holder.as_ref().is_none_or(|holder| !leaves(holder))).map(|(r, _)| *r).collect();
        if more.is_empty() {
            return Ok(());
        }
        for id in more {
            let is_own = held.iter().any(|(record, holder)| *record == id && holder.is_none());
            ground.stays.insert(id, if is_own { "touched" } else { "referenced" });
        }
    }
}

/// Whether a record that refers by that column gets back what it held there before.
fn is_restored(written: &[Written], ground: &Ground, id: Uuid, column: &str) -> bool {
    written.iter().filter(|record| record.id == id && !record.is_made && !ground.stays.contains_key(&id)).any(|record| {
        let kept_in = |title: &str| record.sheet.at(title).and_then(|at| record.sheet.columns[at].kept_in);
        record.before.keys().any(|title| kept_in(title) == Some(column) || (column == "user_id" && title == "参加人员"))
    })
}

/// Gives changed records back what their cells held.
async fn restore(app: &App, tx: &Tx, written: &[Written], ground: &Ground) -> ApiResult<()> {
    let mut plan = Plan { sheets: Vec::new(), faults: Vec::new(), warnings: Vec::new(), act: "台账撤回", sources: Vec::new() };
    for sheet in sheets(written) {
        let Some(existing) = ground.records.get(sheet.table) else { continue };
        let mut settled = Settled::refused(sheet, 0);
        let changed = written.iter().filter(|record| record.sheet.table == sheet.table && !record.is_made && !ground.stays.contains_key(&record.id));
        for record in changed {
            let Some(now) = existing.cells.get(&record.id) else { continue };
            let mut cells = now.clone();
            let (mut changed, mut before) = (Vec::new(), Vec::new());
            for (title, value) in &record.before {
                let Some(at) = sheet.at(title) else { continue };
                before.push(std::mem::replace(&mut cells[at], value.clone()));
                changed.push(at);
            }
            settled.rows.push(Planned { row: 0, id: record.id, is_new: false, restores: false, cells, changed, before, version: record.version });
        }
        plan.sheets.push(settled);
    }
    apply::apply(tx, &app.ring, &plan, |_| {}).await
}

/// Archives what the import made, what refers to others first.
async fn archive(tx: &Tx, import_id: Uuid, written: &[Written], ground: &Ground) -> ApiResult<()> {
    for sheet in sheets(written).into_iter().rev() {
        let made = written.iter().filter(|record| record.sheet.table == sheet.table && record.is_made && !ground.stays.contains_key(&record.id));
        let made: Vec<&Written> = made.collect();
        for piece in made.chunks(1_000) {
            let ids: Vec<Uuid> = piece.iter().map(|record| record.id).collect();
            store::archive(tx, import_id, sheet, &ids).await?;
            if sheet.searchable {
                search::remove(&tx.conn, tx.author.county_id, &ids).await?;
            }
            let (mut audits, mut events) = (Vec::new(), Vec::new());
            for record in piece {
                let change = Change {
                    action: "archived",
                    subject_type: sheet.subject_type,
                    subject_id: record.id,
                    version: record.version + 1,
                    summary: Some("台账撤回".into()),
                    before: None,
                    after: None,
                };
                events.push(tx.event_row(&change));
                audits.push(tx.audit_row(change));
            }
            bulk::insert(&tx.conn, "audit_entries", AUDIT_COLUMNS, audits).await?;
            bulk::insert(&tx.conn, "outbox_events", EVENT_COLUMNS, events).await?;
        }
    }
    Ok(())
}

fn tell(written: &[Written], ground: &Ground) -> Reversal {
    let mut told = Reversal::default();
    for sheet in sheets(written) {
        let records = || written.iter().filter(|record| record.sheet.table == sheet.table);
        let leaves = |record: &&Written| !ground.stays.contains_key(&record.id);
        told.sheets.push(ReversedSheet {
            name: sheet.title.into(),
            archived: records().filter(leaves).filter(|record| record.is_made).count(),
            restored: records().filter(leaves).filter(|record| !record.is_made).count(),
            stayed: records().filter(|record| !leaves(record)).count(),
        });
        for record in records().filter(|record| !leaves(record)) {
            told.stays_total += 1;
            if told.stays.len() < LISTED {
                let cells = ground.records.get(sheet.table).and_then(|existing| existing.cells.get(&record.id));
                told.stays.push(Stay {
                    sheet: sheet.title.into(),
                    id: record.id,
                    label: cells.map(|cells| label(sheet, cells)).unwrap_or_default(),
                    reason: ground.stays[&record.id].into(),
                    message: String::new(),
                });
            }
        }
    }
    told
}

/// What a record is called: its name, else what it is known by.
fn label(sheet: &Sheet, cells: &[Value]) -> String {
    let said = std::iter::once(sheet.label).chain(sheet.key.iter().copied()).filter_map(|title| sheet.at(title));
    let told = said.map(|at| cells[at].told(&sheet.columns[at]));
    let texts = told.filter_map(|value| value.as_str().filter(|text| Uuid::parse_str(text).is_err()).map(str::to_owned));
    texts.take(1).collect()
}
