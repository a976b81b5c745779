//! Adding, renaming, ordering, archiving and restoring words of a dictionary.
use super::domain::{self, Dictionary};
use super::dto::{DictionaryEntries, DictionaryEntry, DictionaryEntryIn};
use super::store;
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{Change, Idempotency, Tx, Written, differing, write};
use crate::error::{ApiError, ApiResult};
use crate::features::{ledger, organizations};
use crate::http::IfMatch;
use std::collections::BTreeSet;
use uuid::Uuid;

/// A dictionary whose words a person may edit.
fn editable(name: &str) -> ApiResult<&'static Dictionary> {
    let dictionary = domain::find(name).ok_or_else(ApiError::not_found)?;
    if dictionary.is_coded {
        let (zh, en) = ("这是标准分类，随数据包导入，不能手工修改", "This is a standard classification: it comes with its package and is not edited");
        return Err(ApiError::conflict("coded_dictionary", zh, en));
    }
    Ok(dictionary)
}

fn checked(value: &str) -> ApiResult<String> {
    let (zh, en) = ("词条为 1–40 个字，不含逗号、顿号和分号", "An entry has 1 to 40 characters, without commas and semicolons");
    domain::word(value).ok_or_else(|| ApiError::field("value", "invalid", zh, en))
}

/// No other word of the dictionary, archived or not, may read the same.
fn check_new(entries: &[DictionaryEntry], value: &str, but: Option<Uuid>) -> ApiResult<()> {
    match entries.iter().find(|entry| Some(entry.id) != but && domain::alike(&entry.value, value)) {
        None => Ok(()),
        Some(entry) if entry.archived_at.is_some() => {
            let (zh, en) = ("这个词条已归档，请恢复它", "This entry is archived; restore it");
            Err(ApiError::conflict("entry_archived", zh, en))
        }
        Some(_) => Err(ApiError::conflict("entry_exists", "已有这个词条", "This entry exists already")),
    }
}

/// Adds a word at the end.
pub async fn create(app: &App, actor: &Actor, name: &str, input: DictionaryEntryIn, key: Option<Idempotency>) -> ApiResult<Written<DictionaryEntry>> {
    let dictionary = editable(name)?;
    let value = checked(&input.value)?;
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        organizations::queue_up(&tx.conn, actor.county_id).await?;
        let entries = store::all(&tx.conn, actor, dictionary.name, true).await?;
        check_new(&entries, &value, None)?;
        let position = entries.iter().map(|entry| entry.position).max().unwrap_or(0) + 1;
        let id = store::insert(tx, dictionary.name, &value, position).await?;
        let entry = store::find(&tx.conn, actor, id, false).await?;
        tx.record(change("created", &entry, None, Some(told(&entry)), None)).await?;
        Ok((201, entry, Some(1)))
    });
    made.await
}

/// Renames a word; every record that holds it holds the new one.
pub async fn rename(app: &App, actor: &Actor, id: Uuid, input: DictionaryEntryIn, if_match: IfMatch) -> ApiResult<Written<DictionaryEntry>> {
    let value = checked(&input.value)?;
    let renamed = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        organizations::queue_up(&tx.conn, actor.county_id).await?;
        let before = changeable(tx, actor, id, &if_match).await?;
        check_new(&store::all(&tx.conn, actor, &before.dictionary, true).await?, &value, Some(id))?;
        store::set_value(tx, id, &value).await?;
        let records = ledger::words::rename(tx, &before.dictionary, &before.value, &value).await?;
        answer(tx, actor, &before, "renamed", 200, Some(records)).await
    });
    renamed.await
}

/// Takes a word out of use; records keep it, and a ledger that holds it is still taken.
pub async fn archive(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch) -> ApiResult<Written<DictionaryEntry>> {
    let archived = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        organizations::queue_up(&tx.conn, actor.county_id).await?;
        let before = changeable(tx, actor, id, &if_match).await?;
        store::set_archived(tx, id, true).await?;
        answer(tx, actor, &before, "archived", 204, None).await
    });
    archived.await
}

/// Brings an archived word back.
pub async fn restore(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<DictionaryEntry>> {
    let restored = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        organizations::queue_up(&tx.conn, actor.county_id).await?;
        let before = store::find(&tx.conn, actor, id, true).await?;
        editable(&before.dictionary)?;
        if before.archived_at.is_none() {
            return Err(ApiError::conflict("not_archived", "这个词条没有归档", "This entry is not archived"));
        }
        store::set_archived(tx, id, false).await?;
        answer(tx, actor, &before, "restored", 200, None).await
    });
    restored.await
}

/// Puts the live words of a dictionary into an order.
pub async fn order(app: &App, actor: &Actor, name: &str, ids: Vec<Uuid>) -> ApiResult<Written<DictionaryEntries>> {
    let dictionary = editable(name)?;
    let ordered = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        organizations::queue_up(&tx.conn, actor.county_id).await?;
        let before = store::all(&tx.conn, actor, dictionary.name, false).await?;
        let known: BTreeSet<Uuid> = before.iter().map(|entry| entry.id).collect();
        if ids.len() != known.len() || ids.iter().copied().collect::<BTreeSet<_>>() != known {
            let (zh, en) = (
                "请给出该词典的全部在用词条，每个一次；若刚有人增减，请刷新后重排",
                "Give every live entry once; if somebody just added or removed one, read them anew",
            );
            return Err(ApiError::field("ids", "not_all_entries", zh, en));
        }
        for (position, id) in (1i64..).zip(&ids) {
            let Some(entry) = before.iter().find(|entry| entry.id == *id && entry.position != position) else { continue };
            store::set_position(tx, *id, position).await?;
            let (old, new) = (serde_json::json!({"position": entry.position}), serde_json::json!({"position": position}));
            let moved = DictionaryEntry { version: entry.version + 1, ..entry.clone() };
            tx.record(change("ordered", &moved, Some(old), Some(new), None)).await?;
        }
        Ok((200, DictionaryEntries { items: store::all(&tx.conn, actor, dictionary.name, false).await? }, None))
    });
    ordered.await
}

async fn changeable(tx: &Tx, actor: &Actor, id: Uuid, if_match: &IfMatch) -> ApiResult<DictionaryEntry> {
    let entry = store::find(&tx.conn, actor, id, false).await?;
    editable(&entry.dictionary)?;
    if entry.is_counted {
        let (zh, en) = ("全县指标按这个词统计，不能改名或归档", "The county's figures count by this word; it can be neither renamed nor archived");
        return Err(ApiError::conflict("word_is_counted", zh, en));
    }
    if_match.check(entry.version, &entry)?;
    Ok(entry)
}

async fn answer(
    tx: &Tx,
    actor: &Actor,
    before: &DictionaryEntry,
    action: &'static str,
    status: u16,
    records: Option<u64>,
) -> ApiResult<(u16, DictionaryEntry, Option<i64>)> {
    let after = store::find(&tx.conn, actor, before.id, true).await?;
    let (old, new) = differing(&told(before), &told(&after));
    tx.record(change(action, &after, old, new, records)).await?;
    let version = after.version;
    Ok((status, after, Some(version)))
}

/// An entry as the audit tells it.
fn told(entry: &DictionaryEntry) -> serde_json::Value {
    serde_json::json!({"dictionary": entry.dictionary, "value": entry.value, "archived": entry.archived_at.is_some()})
}

fn change(
    action: &'static str,
    entry: &DictionaryEntry,
    before: Option<serde_json::Value>,
    after: Option<serde_json::Value>,
    records: Option<u64>,
) -> Change {
    let label = domain::find(&entry.dictionary).map_or("", |dictionary| dictionary.label.0);
    let touched = records.map(|count| format!("，{count} 条记录随之改写")).unwrap_or_default();
    let summary = Some(format!("{label}：{}{touched}", entry.value));
    Change { action, subject_type: "dictionary_entry", subject_id: entry.id, version: entry.version, summary, before, after }
}
