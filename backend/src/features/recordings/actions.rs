//! Typing for a unit, and the unit's answer.
use super::dto::{Recording, RecordingStatus};
use super::store;
use crate::app::App;
use crate::authz::{Actor, Permission};
use crate::db::write::{Change, Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::text::trim;
use uuid::Uuid;

/// Keeps, in the transaction of the act itself, that the actor typed a record for a unit (`recorded_for` of a request). Only those who
/// hold `recordings:make` may; the unit must be one of the county.
pub async fn record_for(tx: &Tx, actor: &Actor, organization: Option<Uuid>, subject: (&'static str, Uuid), label: &str) -> ApiResult<()> {
    let Some(organization) = organization else { return Ok(()) };
    if !actor.may(Permission::RecordingsMake) {
        let (zh, en) = ("只有招商中心可以代单位录入", "Only the promotion centre types for a unit");
        return Err(ApiError::forbidden("forbidden", zh, en));
    }
    if !store::knows_unit(tx, organization).await? {
        return Err(ApiError::field("recorded_for", "unknown_reference", "没有这个单位", "There is no such unit"));
    }
    record(tx, organization, subject, label).await
}

/// Keeps, in the transaction of the act itself, that its author typed a record for a unit; whether the author may is known already.
pub async fn record(tx: &Tx, organization: Uuid, subject: (&'static str, Uuid), label: &str) -> ApiResult<()> {
    let id = Uuid::now_v7();
    store::insert(tx, id, organization, subject, label).await?;
    let summary = Some(label.to_owned());
    tx.record(Change { action: "created", subject_type: "recording", subject_id: id, version: 1, summary, before: None, after: None }).await
}

/// Confirms a recording.
pub async fn confirm(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<Recording>> {
    answer(app, actor, id, RecordingStatus::Confirmed, None, key).await
}

/// Disputes a recording.
pub async fn dispute(app: &App, actor: &Actor, id: Uuid, words: &str, key: Option<Idempotency>) -> ApiResult<Written<Recording>> {
    answer(app, actor, id, RecordingStatus::Disputed, Some(trim(words)), key).await
}

async fn answer(
    app: &App,
    actor: &Actor,
    id: Uuid,
    status: RecordingStatus,
    words: Option<String>,
    key: Option<Idempotency>,
) -> ApiResult<Written<Recording>> {
    actor.check_decides()?;
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        store::hold(tx, id).await?;
        let before = store::find(&tx.conn, actor, id).await?;
        if before.recorded_by.as_ref().is_some_and(|by| by.id == actor.user_id) {
            return Err(ApiError::forbidden("not_by_oneself", "代录的内容不能由录入人自己确认", "Whoever typed it does not confirm it"));
        }
        let may = if status == RecordingStatus::Confirmed { before.can.confirm } else { before.can.dispute };
        if !may {
            return Err(ApiError::conflict("already_answered", "这条代录已有答复", "This recording has been answered"));
        }
        store::answer(tx, id, status, words.as_deref()).await?;
        let told = store::find(&tx.conn, actor, id).await?;
        let action = if status == RecordingStatus::Confirmed { "confirmed" } else { "disputed" };
        let (version, summary) = (told.version, Some(told.label.clone()));
        let after = words.map(|words| serde_json::json!({ "answer": words }));
        tx.record(Change { action, subject_type: "recording", subject_id: id, version, summary, before: None, after }).await?;
        Ok((200, told, Some(version)))
    });
    written.await
}
