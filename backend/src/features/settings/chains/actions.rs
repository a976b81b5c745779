//! Making, changing, archiving and restoring chains. A chain or link that is renamed is renamed in the companies that name it.
use super::super::dictionaries::domain::{alike, word};
use super::domain::{self, Refusal, WantedLink};
use super::dto::{Chain, ChainIn, ChainLinkIn, ChainPatch};
use super::store;
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{Change, Idempotency, Tx, Written, differing, write};
use crate::error::{ApiError, ApiResult};
use crate::features::{companies, organizations};
use crate::http::{IfMatch, Patch};
use uuid::Uuid;

/// Makes a chain with its links.
pub async fn create(app: &App, actor: &Actor, input: ChainIn, key: Option<Idempotency>) -> ApiResult<Written<Chain>> {
    let made = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        organizations::queue_up(&tx.conn, actor.county_id).await?;
        let name = named(tx, &input.name, None).await?;
        let links = links(input.links.clone(), &[])?;
        let id = store::insert(tx, &name).await?;
        store::set_links(tx, id, &[], &links).await?;
        let chain = store::find(&tx.conn, actor, id, false).await?;
        tx.record(change("created", &chain, None, Some(told(&chain)))).await?;
        Ok((201, chain, Some(1)))
    });
    made.await
}

/// Changes a chain's name and links.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: ChainPatch, if_match: IfMatch) -> ApiResult<Written<Chain>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        organizations::queue_up(&tx.conn, actor.county_id).await?;
        let before = store::find(&tx.conn, actor, id, false).await?;
        if_match.check(before.version, &before)?;
        let name = match &patch.name {
            Patch::Absent => before.name.clone(),
            Patch::Null => return Err(bad_name("name")),
            Patch::Value(wanted) => named(tx, wanted, Some(id)).await?,
        };
        if let Patch::Value(wanted) = &patch.links {
            let existing: Vec<Uuid> = before.links.iter().map(|link| link.id).collect();
            let links = links(wanted.clone(), &existing)?;
            store::set_links(tx, id, &before.links, &links).await?;
            let moved = before.links.iter().filter_map(|old| {
                let new = links.iter().find(|link| link.id == Some(old.id) && link.name != old.name)?;
                Some((old.name.as_str(), new.name.as_str()))
            });
            companies::rename_chain_links(tx, &before.name, &moved.collect::<Vec<_>>()).await?;
        } else if matches!(patch.links, Patch::Null) {
            return Err(ApiError::field("links", "invalid", "环节请给出列表，没有就给空列表", "Give a list of links; an empty one for none"));
        }
        store::set_name(tx, id, &name).await?;
        if name != before.name {
            companies::rename_chain(tx, &before.name, &name).await?;
        }
        answer(tx, actor, &before, "updated", 200).await
    });
    written.await
}

/// Takes a chain out of use; companies keep its name.
pub async fn archive(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch) -> ApiResult<Written<Chain>> {
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        organizations::queue_up(&tx.conn, actor.county_id).await?;
        let before = store::find(&tx.conn, actor, id, false).await?;
        if_match.check(before.version, &before)?;
        store::set_archived(tx, id, true).await?;
        answer(tx, actor, &before, "archived", 204).await
    });
    written.await
}

/// Brings an archived chain back.
pub async fn restore(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<Chain>> {
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        organizations::queue_up(&tx.conn, actor.county_id).await?;
        let before = store::find(&tx.conn, actor, id, true).await?;
        if before.archived_at.is_none() {
            return Err(ApiError::conflict("not_archived", "这条产业链没有归档", "This chain is not archived"));
        }
        store::set_archived(tx, id, false).await?;
        answer(tx, actor, &before, "restored", 200).await
    });
    written.await
}

fn bad_name(field: &str) -> ApiError {
    let (zh, en) = ("名称为 1–40 个字，不含逗号、顿号和分号", "A name has 1 to 40 characters, without commas and semicolons");
    ApiError::field(field, "invalid", zh, en)
}

async fn named(tx: &Tx, name: &str, but: Option<Uuid>) -> ApiResult<String> {
    let name = word(name).ok_or_else(|| bad_name("name"))?;
    match store::other_names(&tx.conn, tx.author.county_id, but).await?.iter().find(|(other, _)| alike(other, &name)) {
        None => Ok(name),
        Some((_, true)) => Err(ApiError::conflict("chain_archived", "同名产业链已归档，请恢复它", "A chain of this name is archived; restore it")),
        Some((_, false)) => Err(ApiError::conflict("chain_exists", "已有同名产业链", "A chain of this name exists already")),
    }
}

fn links(wanted: Vec<ChainLinkIn>, existing: &[Uuid]) -> ApiResult<Vec<WantedLink>> {
    let wanted = wanted.into_iter().map(|ChainLinkIn { id, name }| WantedLink { id, name }).collect();
    domain::checked(wanted, existing).map_err(|refusal| match refusal {
        Refusal::TooMany => ApiError::field("links", "too_many", "一条产业链最多 50 个环节", "A chain has at most 50 links"),
        Refusal::BadName(at) => bad_name(&format!("links[{at}].name")),
        Refusal::Twice(at) => ApiError::field(&format!("links[{at}].name"), "duplicate", "环节重名", "This link stands twice"),
        Refusal::Unknown(at) => {
            ApiError::field(&format!("links[{at}].id"), "unknown_reference", "这条产业链没有这个环节", "This chain has no such link")
        }
    })
}

async fn answer(tx: &Tx, actor: &Actor, before: &Chain, action: &'static str, status: u16) -> ApiResult<(u16, Chain, Option<i64>)> {
    let after = store::find(&tx.conn, actor, before.id, true).await?;
    let (old, new) = differing(&told(before), &told(&after));
    tx.record(change(action, &after, old, new)).await?;
    let version = after.version;
    Ok((status, after, Some(version)))
}

fn told(chain: &Chain) -> serde_json::Value {
    let links: Vec<&str> = chain.links.iter().map(|link| link.name.as_str()).collect();
    serde_json::json!({"name": chain.name, "links": links, "archived": chain.archived_at.is_some()})
}

fn change(action: &'static str, chain: &Chain, before: Option<serde_json::Value>, after: Option<serde_json::Value>) -> Change {
    Change { action, subject_type: "chain", subject_id: chain.id, version: chain.version, summary: Some(chain.name.clone()), before, after }
}
