//! 拟稿 – 审核 – 签发: an issue's way from a draft to its readers.
use super::cards;
use super::drafts::{ONLY_DRAFTS, change, held, moved, worked};
use super::dto::{Bulletin, BulletinReturnIn};
use super::store::{self, Kept};
use super::{periods, telling};
use crate::app::App;
use crate::authz::{Actor, Permission};
use crate::db::write::{Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::bulletins::domain::{BulletinStatus, number_text};
use crate::features::notifications::kinds;
use crate::http::IfMatch;
use crate::text::trim;
use chrono::{DateTime, Utc};
use sea_orm::Value;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Submits a draft for review.
pub async fn submit(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch, key: Option<Idempotency>) -> ApiResult<Written<Bulletin>> {
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (mut kept, before) = held(tx, actor, id, &[BulletinStatus::Draft], ONLY_DRAFTS).await?;
        if_match.check(before.version, &before)?;
        check_cards(tx, &kept).await?;
        worked(&mut kept, actor);
        let columns: Vec<(&'static str, Value)> = vec![
            ("status", "in_review".into()),
            ("submitted_by", actor.user_id.into()),
            ("submitted_at", tx.now.into()),
            ("return_comment", None::<String>.into()),
            ("worked_on_by", serde_json::to_string(&kept.worked_on_by)?.into()),
        ];
        let answer = moved(tx, actor, id, "submitted", columns).await?;
        telling::holders(tx, Permission::BulletinsReview, kinds::BULLETIN_SUBMITTED, (id, &kept.title), &[]).await?;
        Ok(answer)
    });
    done.await
}

/// Refuses an issue that prints a record which has become restricted, or is gone.
async fn check_cards(tx: &Tx, kept: &Kept) -> ApiResult<()> {
    let shown: Vec<_> = kept.blocks.iter().filter(|block| !block.is_hidden).flat_map(|block| block.shown_cards().cloned()).collect();
    match cards::closed(&tx.conn, &shown).await? {
        0 => Ok(()),
        count => {
            let zh = format!("有 {count} 条信息的记录已归档或已列为商业秘密，请退回拟稿后刷新，或隐藏这些信息");
            let en = format!("{count} cards tell of records that are archived or restricted by now: refresh the draft, or hide them");
            Err(ApiError::conflict("card_closed", zh, en))
        }
    }
}

/// Sends an issue back to a draft.
pub async fn give_back(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: BulletinReturnIn,
    if_match: IfMatch,
    key: Option<Idempotency>,
) -> ApiResult<Written<Bulletin>> {
    actor.check_decides()?;
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let wanted = [BulletinStatus::InReview, BulletinStatus::Reviewed];
        let (kept, before) = held(tx, actor, id, &wanted, ("这一期没有送审", "The issue is not in review")).await?;
        if_match.check(before.version, &before)?;
        let comment = trim(&input.comment);
        if comment.is_empty() {
            return Err(ApiError::field("comment", "required", "请写明退回的原因", "Say why it goes back"));
        }
        let columns: Vec<(&'static str, Value)> = vec![
            ("status", "draft".into()),
            ("return_comment", comment.as_str().into()),
            ("reviewed_by", None::<Uuid>.into()),
            ("reviewed_at", None::<DateTime<Utc>>.into()),
        ];
        let answer = moved(tx, actor, id, "returned", columns).await?;
        let authors = kept.drafted_by.into_iter().chain(before.submitted_by.map(|by| by.id)).collect::<BTreeSet<_>>();
        let authors: Vec<Uuid> = authors.into_iter().filter(|person| *person != actor.user_id).collect();
        telling::these(tx, &authors, kinds::BULLETIN_RETURNED, (id, &kept.title), &[("comment", &comment)]).await?;
        Ok(answer)
    });
    done.await
}

/// Refuses whoever worked on an issue, and whoever represents such a person or was represented in it.
fn check_other(actor: &Actor, kept: &Kept, issue: &Bulletin) -> ApiResult<()> {
    let submitted = issue.submitted_by.as_ref().map(|by| by.id);
    let worked = kept.drafted_by.into_iter().chain(submitted).chain(kept.worked_on_by.iter().copied());
    if !worked.into_iter().any(|person| actor.is_self(person)) {
        return Ok(());
    }
    let (zh, en) = ("拟稿、修改或送审的人不能自己审核和签发，请由他人办理", "Whoever drafted, edited or submitted it neither reviews nor issues it");
    Err(ApiError::forbidden("same_person", zh, en))
}

/// Reviews an issue.
pub async fn review(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch, key: Option<Idempotency>) -> ApiResult<Written<Bulletin>> {
    actor.check_decides()?;
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (kept, before) = held(tx, actor, id, &[BulletinStatus::InReview], ("这一期不在送审状态", "The issue is not in review")).await?;
        check_other(actor, &kept, &before)?;
        if_match.check(before.version, &before)?;
        let columns: Vec<(&'static str, Value)> =
            vec![("status", "reviewed".into()), ("reviewed_by", actor.user_id.into()), ("reviewed_at", tx.now.into())];
        let answer = moved(tx, actor, id, "reviewed", columns).await?;
        telling::holders(tx, Permission::BulletinsPublish, kinds::BULLETIN_REVIEWED, (id, &kept.title), &[]).await?;
        Ok(answer)
    });
    done.await
}

/// Issues it: it has its number, is never changed from now on, and all readers are told.
pub async fn publish(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch, key: Option<Idempotency>) -> ApiResult<Written<Bulletin>> {
    actor.check_decides()?;
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (kept, before) = held(tx, actor, id, &[BulletinStatus::Reviewed], ("这一期还没有审核", "The issue is not reviewed")).await?;
        check_other(actor, &kept, &before)?;
        if_match.check(before.version, &before)?;
        check_cards(tx, &kept).await?;
        periods::hold_kind(tx, kept.kind).await?;
        let number = periods::next_number(tx, kept.kind, kept.year).await?;
        store::set_cards(tx, id, &kept.blocks).await?;
        let columns: Vec<(&'static str, Value)> =
            vec![("status", "published".into()), ("number", number.into()), ("issued_by", actor.user_id.into()), ("published_at", tx.now.into())];
        let answer = moved(tx, actor, id, "published", columns).await?;
        let number = number_text(i32::try_from(kept.year).unwrap_or_default(), number);
        let more = [("number", number.as_str())];
        telling::holders(tx, Permission::BulletinsRead, kinds::BULLETIN_PUBLISHED, (id, &kept.title), &more).await?;
        Ok(answer)
    });
    done.await
}

/// Keeps that somebody has read a published issue; a second time changes nothing.
pub async fn read(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<Bulletin>> {
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let issue = store::find(&tx.conn, actor, id).await?;
        if issue.status != BulletinStatus::Published {
            return Err(ApiError::conflict("not_published", "这一期还没有印发", "The issue is not published"));
        }
        if periods::mark_read(tx, id, actor.user_id).await? {
            tx.record(change("read", id, issue.version, &issue.title)).await?;
        }
        let version = issue.version;
        Ok((200, store::find(&tx.conn, actor, id).await?, Some(version)))
    });
    done.await
}
