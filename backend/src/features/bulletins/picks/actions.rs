//! Recommending a record for the bulletins, changing words and picture, taking it back.
use super::dto::{BulletinPick, BulletinPickIn, BulletinPickPatch, PickSubject};
use super::store::{self, NewPick};
use super::subjects;
use crate::app::App;
use crate::authz::{Actor, Role};
use crate::db::dialect;
use crate::db::write::{Change, Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::features::visits;
use crate::http::IfMatch;
use crate::text::trim;
use sea_orm::Value;
use uuid::Uuid;

/// What the audit tells of a recommendation.
pub fn change(action: &'static str, id: Uuid, version: i64, words: Option<&str>) -> Change {
    let summary = Some(words.map(|words| words.chars().take(60).collect()).unwrap_or_else(|| "推荐快报".to_owned()));
    Change { action, subject_type: "bulletin_pick", subject_id: id, version, summary, before: None, after: None }
}

fn clean(words: Option<&str>) -> ApiResult<Option<String>> {
    let words = words.map(trim).filter(|words| !words.is_empty());
    if words.as_ref().is_some_and(|words| words.chars().count() > 1_000) {
        return Err(ApiError::field("words", "length", "最多 1000 个字", "At most 1000 characters"));
    }
    Ok(words)
}

/// Recommends a record.
pub async fn create(app: &App, actor: &Actor, input: BulletinPickIn, key: Option<Idempotency>) -> ApiResult<Written<BulletinPick>> {
    let today = app.clock.today();
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let (kind, subject_id) = (input.subject_type, input.subject_id);
        let subject = subjects::find(&tx.conn, actor, kind, subject_id, today).await?;
        if !subject.may_write && !actor.is(Role::Center) {
            let (zh, en) = ("只有能修改这条记录的人和招商中心可以推荐", "Whoever may change the record, and the centre, recommend it");
            return Err(ApiError::forbidden("not_yours", zh, en));
        }
        if subject.is_restricted {
            return Err(subjects::restricted("subject_id"));
        }
        let words = clean(input.words.as_deref())?;
        subjects::check_picture(&tx.conn, actor.county_id, kind, subject_id, input.file_id).await?;
        dialect::hold_name(&tx.conn, actor.county_id, &format!("bulletin_pick {subject_id}")).await?;
        let before = store::of_subject(tx, kind, subject_id).await?;
        if let Some((id, true)) = before {
            let error = ApiError::conflict("already_recommended", "这条记录已经推荐过", "The record is recommended already");
            return Err(ApiError { current: Some(serde_json::json!({ "id": id })), ..error });
        }
        let new = NewPick { kind, subject_id, organization_id: subject.organization_id, words: words.as_deref(), file_id: input.file_id, on: today };
        let id = store::keep(tx, &new, before.map(|(id, _)| id)).await?;
        if kind == PickSubject::Visit {
            visits::set_recommended(tx, subject_id, true, words.as_deref()).await?;
        }
        let pick = store::written(&tx.conn, actor, id).await?;
        tx.record(change("created", id, pick.version, words.as_deref())).await?;
        let version = pick.version;
        Ok((201, pick, Some(version)))
    });
    done.await
}

/// One that the actor sees and may change, held.
async fn own(tx: &Tx, actor: &Actor, id: Uuid, if_match: &IfMatch) -> ApiResult<BulletinPick> {
    store::hold(tx, id).await?;
    let pick = store::find(&tx.conn, actor, id).await?;
    if !pick.can.update {
        let (zh, en) = ("只有推荐人、所属单位和招商中心可以修改这条推荐", "Its author, its unit and the centre change a recommendation");
        return Err(ApiError::forbidden("not_yours", zh, en));
    }
    if_match.check(pick.version, &pick)?;
    Ok(pick)
}

/// Changes words and picture.
pub async fn update(app: &App, actor: &Actor, id: Uuid, patch: BulletinPickPatch, if_match: IfMatch) -> ApiResult<Written<BulletinPick>> {
    let done = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = own(tx, actor, id, &if_match).await?;
        let words = clean(patch.words.over(before.words.clone()).as_deref())?;
        let held = before.file.as_ref().map(|file| file.id);
        let file = patch.file_id.over(held);
        if file != held {
            subjects::check_picture(&tx.conn, actor.county_id, before.subject_type, before.subject.id, file).await?;
        }
        let columns: Vec<(&'static str, Value)> = vec![("words", words.clone().into()), ("file_id", file.into())];
        store::set(tx, id, columns).await?;
        if before.subject_type == PickSubject::Visit && words != before.words {
            visits::set_recommended(tx, before.subject.id, true, words.as_deref()).await?;
        }
        let after = store::find(&tx.conn, actor, id).await?;
        tx.record(change("updated", id, after.version, words.as_deref())).await?;
        let version = after.version;
        Ok((200, after, Some(version)))
    });
    done.await
}

/// Takes a recommendation back. Issues that are published keep their card.
pub async fn archive(app: &App, actor: &Actor, id: Uuid, if_match: IfMatch) -> ApiResult<Written<BulletinPick>> {
    let done = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        let before = own(tx, actor, id, &if_match).await?;
        store::set(tx, id, vec![("archived_at", tx.now.into())]).await?;
        if before.subject_type == PickSubject::Visit {
            visits::set_recommended(tx, before.subject.id, false, before.words.as_deref()).await?;
        }
        let after = store::written(&tx.conn, actor, id).await?;
        tx.record(change("archived", id, after.version, before.words.as_deref())).await?;
        let version = after.version;
        Ok((204, after, Some(version)))
    });
    done.await
}
