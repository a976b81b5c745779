//! Handing over.
use super::dto::{Handover, HandoverIn};
use super::items::OPEN;
use super::store::{self, Moved};
use crate::app::App;
use crate::authz::Actor;
use crate::db::bulk;
use crate::db::write::{AUDIT_COLUMNS, Change, EVENT_COLUMNS, Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::text::trim;
use uuid::Uuid;

/// Gives all open items of one person to another; each record leaves its own audit row and event.
pub async fn create(app: &App, actor: &Actor, from: Uuid, input: HandoverIn, key: Option<Idempotency>) -> ApiResult<Written<Handover>> {
    actor.check_decides()?;
    let done = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let giver = store::person(&tx.conn, actor, from, true).await?;
        let taker = store::person(&tx.conn, actor, input.to_user_id, false).await;
        let taker = taker.map_err(|_| ApiError::field("to_user_id", "unknown_reference", "没有这个人，或账号已停用", "No such person"))?;
        if giver.id == taker.id {
            return Err(ApiError::field("to_user_id", "same_person", "不能交接给本人", "Nobody hands over to himself"));
        }
        let (mut moved, mut audits, mut events) = (Moved::new(), Vec::new(), Vec::new());
        for item in OPEN {
            let rows = store::give(tx, item, from, taker.id).await?;
            for (id, version) in &rows {
                let told = |person: Uuid| Some(serde_json::json!({ item.column: person }));
                let summary = Some(format!("交接：{} → {}", giver.name, taker.name));
                let (before, after) = (told(from), told(taker.id));
                let subject_type = item.subject_type;
                let change = Change { action: "handed_over", subject_type, subject_id: *id, version: *version, summary, before, after };
                events.push(tx.event_row(&change));
                audits.push(tx.audit_row(change));
            }
            moved.insert(item.name(), rows.into_iter().map(|(id, _)| id).collect());
        }
        bulk::insert(&tx.conn, "audit_entries", AUDIT_COLUMNS, audits).await?;
        bulk::insert(&tx.conn, "outbox_events", EVENT_COLUMNS, events).await?;
        let id = Uuid::now_v7();
        store::insert(tx, id, from, taker.id, &trim(&input.reason), &moved).await?;
        let summary = Some(format!("{} → {}", giver.name, taker.name));
        let subject_type = "handover";
        tx.record(Change { action: "created", subject_type, subject_id: id, version: 1, summary, before: None, after: None }).await?;
        Ok((201, store::find(&tx.conn, actor, id).await?, None))
    });
    done.await
}
