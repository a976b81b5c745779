//! Changing many leads in one transaction, and putting them back.
use super::acts::{self, apply};
use super::dto::{BulkAct, BulkCan, BulkIn, BulkItem, BulkProblem, BulkStatus, LeadBulk};
use super::store::{self, Before, Item, Kept};
use crate::app::App;
use crate::authz::{Actor, Permission};
use crate::db::write::{Change, Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::leads::kept::{self, LeadRow};
use crate::features::leads::powers;
use crate::features::leads::store::Reach;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Does one act with many leads.
pub async fn create(app: &App, actor: &Actor, input: BulkIn, key: Option<Idempotency>) -> ApiResult<Written<LeadBulk>> {
    actor.check_decides()?;
    let (now, today) = (app.clock.now(), app.clock.today());
    let written = write(&app.db, actor.author(), now, key, async |tx: &Tx| {
        let act = acts::checked(tx, input.act.clone(), today).await?;
        let reach = Reach::of(&tx.conn, actor).await?;
        let mut done: BTreeMap<Uuid, Item> = BTreeMap::new();
        // In the order of their ids, so that two bulks never wait for each other in a circle.
        let mut ids = input.ids.clone();
        ids.sort_unstable();
        ids.dedup();
        for id in ids {
            done.insert(id, one(tx, actor, &reach, id, &act, today).await?);
        }
        for (id, company) in store::companies_of_nameless(tx, done.keys().copied()).await? {
            if let Some(Item { name: Some(name), .. }) = done.get_mut(&id) {
                *name = company;
            }
        }
        let items: Vec<Item> = input.ids.iter().filter_map(|id| done.remove(id)).collect();
        let kept = Kept { id: Uuid::now_v7(), act, items, created_at: now, created_by: Some(actor.user_id), undone_at: None, version: 1 };
        store::insert(tx, &kept).await?;
        tx.record(change("created", &kept)).await?;
        Ok((201, told(actor, &kept), Some(kept.version)))
    });
    written.await
}

async fn one(tx: &Tx, actor: &Actor, reach: &Reach, id: Uuid, act: &BulkAct, today: NaiveDate) -> ApiResult<Item> {
    let row = match kept::hold(tx, actor, id).await {
        Ok(row) => row,
        Err(error) => return refused(id, None, error),
    };
    let before = Before::of(&row, store::tags(tx, id).await?);
    match apply(tx, actor, reach, &row, act, today).await {
        Ok(true) => Ok(item(&row, BulkStatus::Done, row.version + 1, Some(before))),
        Ok(false) => Ok(item(&row, BulkStatus::Unchanged, row.version, None)),
        Err(error) => refused(id, Some(row.label()), error),
    }
}

fn item(row: &LeadRow, status: BulkStatus, version: i64, before: Option<Before>) -> Item {
    Item { id: row.id, name: Some(row.label()), status, problem: None, version, before }
}

/// A refusal by a rule is the lead's own result; a fault of ours ends the whole.
fn refused(id: Uuid, name: Option<String>, error: ApiError) -> ApiResult<Item> {
    if error.status.is_server_error() {
        return Err(error);
    }
    Ok(Item { id, name, status: BulkStatus::Refused, problem: Some(problem(error)), version: 0, before: None })
}

/// Code and sentence of a refusal; where it names a field, that field's own.
fn problem(error: ApiError) -> (String, String, String) {
    let (code, words) = error.errors.into_iter().next().map_or((error.code, error.detail), |fault| (fault.code, fault.message));
    (code.to_owned(), words.zh, words.en)
}

/// Puts back what nobody has touched since.
pub async fn undo(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<LeadBulk>> {
    actor.check_decides()?;
    let today = app.clock.today();
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let mut kept = store::hold(tx, id).await?;
        if !may_undo(actor, &kept) {
            return Err(ApiError::not_found());
        }
        if kept.undone_at.is_some() {
            return Err(ApiError::conflict("already_undone", "这次批量修改已经撤销过", "This change has been undone already"));
        }
        let reach = Reach::of(&tx.conn, actor).await?;
        let mut items: Vec<&mut Item> = kept.items.iter_mut().filter(|item| item.status == BulkStatus::Done).collect();
        items.sort_by_key(|item| item.id);
        for item in items {
            match put_back(tx, actor, &reach, item, &kept.act, today).await {
                Ok(()) => item.status = BulkStatus::Undone,
                Err(error) if error.status.is_server_error() => return Err(error),
                Err(error) => {
                    item.status = BulkStatus::Stays;
                    item.problem = Some(problem(error));
                }
            }
        }
        (kept.undone_at, kept.version) = (Some(tx.now), kept.version + 1);
        store::set_undone(tx, &kept).await?;
        tx.record(change("undone", &kept)).await?;
        Ok((200, told(actor, &kept), Some(kept.version)))
    });
    written.await
}

async fn put_back(tx: &Tx, actor: &Actor, reach: &Reach, item: &Item, act: &BulkAct, today: NaiveDate) -> ApiResult<()> {
    let row = kept::hold(tx, actor, item.id).await?;
    powers::check_works(acts::can(actor, reach, &row)?)?;
    let Some(before) = item.before.as_ref().filter(|_| row.version == item.version) else {
        return Err(ApiError::conflict("touched_since", "之后有人改过这条线索，保留现状", "Somebody has changed this lead since; it stays as it is"));
    };
    if matches!(act, BulkAct::AddTag { .. } | BulkAct::RemoveTag { .. }) {
        let now = store::tags(tx, row.id).await?;
        return acts::retag(tx, &row, now, before.tags.clone()).await;
    }
    let note = "撤销批量修改";
    let after = kept::save(tx, &row, before.over(&row), "updated", Some(note)).await?;
    if after.stage != row.stage {
        kept::log_stage(tx, Some(&row), &after, today, Some(note));
    }
    Ok(())
}

fn may_undo(actor: &Actor, kept: &Kept) -> bool {
    kept.created_by == Some(actor.user_id) || actor.may(Permission::LeadsDecide)
}

fn change(action: &'static str, kept: &Kept) -> Change {
    let ids: Vec<Uuid> = kept.items.iter().map(|item| item.id).collect();
    let summary = Some(format!("批量修改 {} 条线索", ids.len()));
    let after = serde_json::json!({ "act": kept.act, "ids": ids });
    Change { action, subject_type: "lead_bulk", subject_id: kept.id, version: kept.version, summary, before: None, after: Some(after) }
}

fn told(actor: &Actor, kept: &Kept) -> LeadBulk {
    let problem = |item: &Item| item.words().map(|(code, words)| BulkProblem { code: code.to_owned(), detail: words.said().to_owned() });
    let one = |item: &Item| BulkItem { id: item.id, name: item.name.clone(), status: item.status, problem: problem(item) };
    let items: Vec<BulkItem> = kept.items.iter().map(one).collect();
    let count = |wanted: &[BulkStatus]| i64::try_from(items.iter().filter(|item| wanted.contains(&item.status)).count()).unwrap_or(i64::MAX);
    let (done, refused) = (count(&[BulkStatus::Done, BulkStatus::Stays]), count(&[BulkStatus::Refused]));
    LeadBulk {
        id: kept.id,
        act: kept.act.clone(),
        done,
        refused,
        can: BulkCan { undo: kept.undone_at.is_none() && done > 0 && may_undo(actor, kept) },
        items,
        created_at: kept.created_at,
        undone_at: kept.undone_at,
        version: kept.version,
    }
}
