//! Writing a plan: sheet by sheet, new rows in bulk, changed rows one by one, each with its audit row and its outbox event; all in the
//! caller's transaction.
use super::plan::{Plan, Planned};
use super::settle::Settled;
use crate::crypto::KeyRing;
use crate::db::write::{AUDIT_COLUMNS, Change, EVENT_COLUMNS, Tx};
use crate::db::{bulk, search};
use crate::error::{ApiError, ApiResult};
use crate::features::{companies, leads, organizations, projects, users, visits};
use crate::sheet::{Sheet, Value};
use crate::text::{company_key, company_sound};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, Value as Bound};
use std::collections::HashSet;
use uuid::Uuid;

/// How many rows are written between two reports of progress.
const PIECE: usize = 2_000;

/// Writes the plan; `progress` hears how many rows are written.
pub async fn apply(tx: &Tx, ring: &KeyRing, plan: &Plan, mut progress: impl FnMut(usize)) -> ApiResult<()> {
    let mut written = 0;
    for settled in &plan.sheets {
        let (new, changed): (Vec<&Planned>, Vec<&Planned>) = parents_first(settled).into_iter().partition(|p| p.is_new);
        for piece in new.chunks(PIECE) {
            insert(tx, settled.sheet, piece).await?;
            keep_apart(tx, ring, settled.sheet, piece).await?;
            record(tx, plan.act, settled.sheet, piece).await?;
            written += piece.len();
            progress(written);
        }
        for piece in changed.chunks(PIECE) {
            for planned in piece {
                update(tx, settled.sheet, planned).await?;
            }
            keep_apart(tx, ring, settled.sheet, piece).await?;
            record(tx, plan.act, settled.sheet, piece).await?;
            written += piece.len();
            progress(written);
        }
    }
    Ok(())
}

/// Units in an order in which a new one stands after its new parent.
fn parents_first(settled: &Settled) -> Vec<&Planned> {
    let Some(parent) = settled.sheet.at("上级单位").filter(|_| settled.sheet.table == "organizations") else {
        return settled.rows.iter().collect();
    };
    let mut waiting: Vec<&Planned> = settled.rows.iter().collect();
    let mut unplaced: HashSet<Uuid> = waiting.iter().filter(|p| p.is_new).map(|p| p.id).collect();
    let mut ordered = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let (now, later): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|p| p.cells[parent].as_id().is_none_or(|id| !unplaced.contains(&id)));
        if now.is_empty() {
            ordered.extend(later);
            break;
        }
        for planned in &now {
            unplaced.remove(&planned.id);
        }
        ordered.extend(now);
        waiting = later;
    }
    ordered
}

async fn insert(tx: &Tx, sheet: &Sheet, rows: &[&Planned]) -> ApiResult<()> {
    let mut columns = vec!["id", "county_id", "created_at", "created_by", "updated_at"];
    columns.extend(sheet.columns.iter().filter_map(|c| c.kept_in));
    columns.extend(derived(sheet, &[]).iter().map(|(name, _)| *name));
    let values = rows.iter().map(|planned| {
        let mut values: Vec<Bound> = vec![planned.id.into(), tx.author.county_id.into(), tx.now.into(), tx.author.id.into(), tx.now.into()];
        values.extend(sheet.columns.iter().zip(&planned.cells).filter(|(c, _)| c.kept_in.is_some()).map(|(c, v)| v.bound(c)));
        values.extend(derived(sheet, &planned.cells).into_iter().map(|(_, value)| value));
        values
    });
    bulk::insert(&tx.conn, sheet.table, &columns, values.collect()).await?;
    Ok(())
}

/// Columns that follow from the cells, or that a ledger decides for new rows.
fn derived(sheet: &Sheet, cells: &[Value]) -> Vec<(&'static str, Bound)> {
    match sheet.table {
        // A company whose province nobody has told is 待完善.
        "companies" => {
            let name = cells.first().and_then(Value::as_text).unwrap_or_default();
            let unfinished = sheet.at("所在省份").and_then(|at| cells.get(at)).is_some_and(Value::is_null);
            vec![("name_normalized", company_key(name).into()), ("name_sound", company_sound(name).into()), ("needs_completion", unfinished.into())]
        }
        "users" => vec![("must_change_password", true.into())],
        _ => Vec::new(),
    }
}

async fn update(tx: &Tx, sheet: &Sheet, planned: &Planned) -> ApiResult<()> {
    let mut update = Query::update();
    update
        .table(Alias::new(sheet.table))
        .value(Alias::new("version"), planned.version + 1)
        .value(Alias::new("updated_at"), tx.now)
        .and_where(Expr::col(Alias::new("id")).eq(planned.id))
        .and_where(Expr::col(Alias::new("version")).eq(planned.version));
    for at in &planned.changed {
        let column = &sheet.columns[*at];
        if let Some(kept_in) = column.kept_in {
            update.value(Alias::new(kept_in), Expr::val(planned.cells[*at].bound(column)));
        }
    }
    if sheet.table == "fund_arrivals" {
        update.value(Alias::new("basis"), "ledger");
    }
    if sheet.table == "companies" {
        let [name, province] = ["企业名称", "所在省份"].map(|title| sheet.at(title).is_some_and(|at| planned.changed.contains(&at)));
        let follows = |column: &str| if column == "needs_completion" { province } else { name };
        for (column, value) in derived(sheet, &planned.cells).into_iter().filter(|(column, _)| follows(column)) {
            update.value(Alias::new(column), Expr::val(value));
        }
    }
    if planned.restores {
        update.value(Alias::new("archived_at"), None::<chrono::DateTime<chrono::Utc>>);
    }
    if tx.conn.execute(&update).await?.rows_affected() == 1 { Ok(()) } else { Err(stale()) }
}

/// The refusal where the county changed between preview and confirmation.
pub fn stale() -> ApiError {
    ApiError::conflict(
        "preview_stale",
        "预览之后县里的数据又有变动，请重新预览再确认",
        "The county's data changed since the preview; preview again, then confirm",
    )
}

/// The stages of leads that change.
fn stage_moves<'a>(sheet: &Sheet, rows: &[&'a Planned]) -> Vec<leads::ledger::StageMove<'a>> {
    let Some(stage) = sheet.at("阶段") else { return Vec::new() };
    let moved = |planned: &&'a Planned| {
        let at = planned.changed.iter().position(|at| *at == stage).filter(|_| !planned.is_new)?;
        Some((planned.id, planned.before.get(at)?.as_text()?, planned.cells[stage].as_text()?))
    };
    rows.iter().filter_map(moved).collect()
}

async fn keep_apart(tx: &Tx, ring: &KeyRing, sheet: &Sheet, rows: &[&Planned]) -> ApiResult<()> {
    if sheet.table == "leads" {
        leads::ledger::follow_stages(tx, &stage_moves(sheet, rows)).await?;
    }
    let rows: Vec<(Uuid, &[Value], bool, &[usize])> = rows.iter().map(|p| (p.id, p.cells.as_slice(), p.is_new, p.changed.as_slice())).collect();
    match sheet.table {
        "organizations" => organizations::ledger::save(tx, &rows).await,
        "users" => users::ledger::save(tx, ring, &rows).await,
        "companies" => companies::ledger::save(tx, &rows).await,
        "leads" => leads::ledger::save(tx, &rows).await,
        "projects" => projects::ledger::save(tx, &rows).await,
        "visits" => visits::ledger::save(tx, &rows).await,
        _ => Ok(()),
    }
}

/// Leaves audit rows, outbox events and search words.
async fn record(tx: &Tx, act: &str, sheet: &Sheet, rows: &[&Planned]) -> ApiResult<()> {
    let (mut audits, mut events, mut documents) = (Vec::new(), Vec::new(), Vec::new());
    for planned in rows {
        let told = |at: usize, value: &Value| (sheet.columns[at].title.to_owned(), value.told(&sheet.columns[at]));
        let (before, after) = if planned.is_new {
            let cells = planned.cells.iter().enumerate().filter(|(_, v)| !v.is_null());
            (None, cells.map(|(at, v)| told(at, v)).collect::<serde_json::Map<_, _>>())
        } else {
            let before: serde_json::Map<_, _> = planned.changed.iter().zip(&planned.before).map(|(at, v)| told(*at, v)).collect();
            (Some(before), planned.changed.iter().map(|at| told(*at, &planned.cells[*at])).collect())
        };
        let change = Change {
            action: match (planned.is_new, planned.restores) {
                (true, _) => "created",
                (false, true) => "restored",
                (false, false) => "updated",
            },
            subject_type: sheet.subject_type,
            subject_id: planned.id,
            version: planned.version + 1,
            summary: Some(act.to_owned()),
            before: before.map(Into::into),
            after: Some(after.into()),
        };
        events.push(tx.event_row(&change));
        audits.push(tx.audit_row(change));
        if sheet.searchable {
            documents.push(document(sheet, planned));
        }
    }
    bulk::insert(&tx.conn, "audit_entries", AUDIT_COLUMNS, audits).await?;
    bulk::insert(&tx.conn, "outbox_events", EVENT_COLUMNS, events).await?;
    let replace = rows.iter().any(|planned| !planned.is_new);
    search::index(&tx.conn, tx.author.county_id, documents, replace).await?;
    Ok(())
}

fn document(sheet: &Sheet, planned: &Planned) -> search::Document {
    let text = |title: &str| sheet.at(title).and_then(|at| planned.cells[at].as_text()).unwrap_or_default();
    let label = match text(sheet.label) {
        "" => text(sheet.key[0]),
        label => label,
    };
    let others = [text(sheet.key[0]), text("统一社会信用代码")].map(|other| if other == label { "" } else { other });
    search::Document::new(sheet.subject_type, planned.id, label, &others)
}
