//! One act on one lead, by the rules that hold for it singly.
use super::dto::BulkAct;
use super::store;
use crate::authz::Actor;
use crate::db::write::{Change, Tx};
use crate::error::{ApiError, ApiResult};
use crate::features::leads::dto::{LeadCan, LeadStage};
use crate::features::leads::edit::{self, LeadPatch};
use crate::features::leads::kept::{self, LeadRow};
use crate::features::leads::powers::{self, Standing, powers};
use crate::features::leads::reports::make::check_person;
use crate::features::leads::store::Reach;
use crate::http::Patch;
use crate::text::trim;
use chrono::{Days, NaiveDate};
use serde_json::json;

/// A parked lead is looked at again within so many days.
const PARKED_AT_MOST: Days = Days::new(366 * 3);
/// The most tags that a lead bears.
const MOST_TAGS: usize = 20;
/// The longest tag and the shortest reason, in characters.
const LONGEST_TAG: usize = 30;
const SHORTEST_REASON: usize = 2;
const LONGEST_REASON: usize = 500;

/// What is asked, cleaned; what no lead could take is refused as a whole.
pub async fn checked(tx: &Tx, act: BulkAct, today: NaiveDate) -> ApiResult<BulkAct> {
    match act {
        BulkAct::SetOwner { owner_id } => {
            check_person(tx, "act.owner_id", Some(owner_id)).await?;
            Ok(act)
        }
        BulkAct::SetLeader { lead_leader_id } => {
            check_person(tx, "act.lead_leader_id", lead_leader_id).await?;
            Ok(act)
        }
        BulkAct::AddTag { tag } => Ok(BulkAct::AddTag { tag: checked_tag(&tag)? }),
        BulkAct::RemoveTag { tag } => Ok(BulkAct::RemoveTag { tag: checked_tag(&tag)? }),
        BulkAct::Park { until, reason } => {
            let reason = trim(&reason);
            if !(SHORTEST_REASON..=LONGEST_REASON).contains(&reason.chars().count()) {
                return Err(ApiError::field("act.reason", "length", "请用 2–500 个字写明原因", "Give the reason in 2 to 500 characters"));
            }
            let latest = today.checked_add_days(PARKED_AT_MOST).unwrap_or(today);
            if until <= today || until > latest {
                return Err(ApiError::field("act.until", "range", "请填写以后三年内的日期", "Give a day to come, within three years"));
            }
            Ok(BulkAct::Park { until, reason })
        }
    }
}

fn checked_tag(tag: &str) -> ApiResult<String> {
    let tag = trim(tag);
    if !(1..=LONGEST_TAG).contains(&tag.chars().count()) || tag.contains([',', '，', '、']) {
        let (zh, en) = ("标签为 1–30 个字，不含逗号、顿号", "A tag has 1 to 30 characters and no comma");
        return Err(ApiError::field("act.tag", "length", zh, en));
    }
    Ok(tag)
}

/// What the actor may do with a held lead.
pub fn can(actor: &Actor, reach: &Reach, row: &LeadRow) -> ApiResult<LeadCan> {
    let standing = Standing {
        stage: row.stage()?,
        is_archived: row.archived_at.is_some(),
        created_by: row.created_by,
        owner_id: row.owner_id,
        is_ours: reach.owns(row),
    };
    Ok(powers(actor, standing))
}

/// Does it with one lead that is held; false where it was so already.
pub async fn apply(tx: &Tx, actor: &Actor, reach: &Reach, row: &LeadRow, act: &BulkAct, today: NaiveDate) -> ApiResult<bool> {
    let can = can(actor, reach, row)?;
    powers::check_works(can)?;
    let patch = match act {
        BulkAct::AddTag { tag } => return add_tag(tx, row, tag).await,
        BulkAct::RemoveTag { tag } => return remove_tag(tx, row, tag).await,
        BulkAct::Park { until, reason } => return park(tx, row, (*until, reason), today).await,
        BulkAct::SetOwner { owner_id } => LeadPatch { owner_id: Patch::Value(*owner_id), ..LeadPatch::default() },
        BulkAct::SetLeader { lead_leader_id } => {
            LeadPatch { lead_leader_id: lead_leader_id.map_or(Patch::Null, Patch::Value), ..LeadPatch::default() }
        }
    };
    let after = edit::apply(tx, row, patch, "updated", today).await?;
    Ok(after.version != row.version)
}

async fn park(tx: &Tx, row: &LeadRow, (until, reason): (NaiveDate, &str), today: NaiveDate) -> ApiResult<bool> {
    if matches!(row.stage()?, LeadStage::Signed | LeadStage::Lost | LeadStage::Parked) {
        let (zh, en) = ("只有未结束、未暂缓的线索可以暂缓", "Only a lead that is open and not parked can be parked");
        return Err(ApiError::conflict("not_open", zh, en));
    }
    let after = LeadRow {
        stage: LeadStage::Parked.as_str().into(),
        left_stage: Some(row.stage.clone()),
        parked_on: Some(today),
        parked_until: Some(until),
        parked_reason: Some(reason.to_owned()),
        ..row.clone()
    };
    let after = kept::save(tx, row, after, "parked", Some(reason)).await?;
    kept::log_stage(tx, Some(row), &after, today, Some(reason));
    Ok(true)
}

async fn add_tag(tx: &Tx, row: &LeadRow, tag: &str) -> ApiResult<bool> {
    let before = store::tags(tx, row.id).await?;
    if before.iter().any(|one| one == tag) {
        return Ok(false);
    }
    if before.len() >= MOST_TAGS {
        let (zh, en) =
            (format!("一条线索最多 {MOST_TAGS} 个标签，请先去掉一个"), format!("A lead bears at most {MOST_TAGS} tags: take one away first"));
        return Err(ApiError::conflict("too_many_tags", zh, en));
    }
    let after = [before.clone(), vec![tag.to_owned()]].concat();
    retag(tx, row, before, after).await.map(|()| true)
}

async fn remove_tag(tx: &Tx, row: &LeadRow, tag: &str) -> ApiResult<bool> {
    let before = store::tags(tx, row.id).await?;
    if !before.iter().any(|one| one == tag) {
        return Ok(false);
    }
    let after = before.iter().filter(|one| *one != tag).cloned().collect();
    retag(tx, row, before, after).await.map(|()| true)
}

/// Puts tags in place of a lead's own, with its audit row and its event.
pub async fn retag(tx: &Tx, row: &LeadRow, before: Vec<String>, after: Vec<String>) -> ApiResult<()> {
    store::set_tags(tx, row, &after).await?;
    let changed = LeadRow { version: row.version + 1, ..row.clone() };
    let told = Change { before: Some(json!({ "tags": before })), after: Some(json!({ "tags": after })), ..kept::change("updated", &changed, None) };
    tx.record(told).await
}
