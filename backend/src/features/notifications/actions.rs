//! Telling somebody, reading, and saying how one wants to hear.
use super::domain::{Parameters, mask_email};
use super::dto::{Notification, NotificationPreference, NotificationPreferences, NotificationPreferencesIn, NotificationsRead};
use super::kinds::{self, KINDS};
use super::mail;
use super::store::{self, Address, New};
use crate::app::App;
use crate::authz::Actor;
use crate::db::write::{Change, Idempotency, Tx, Written, write};
use crate::error::{ApiError, ApiResult};
use crate::http::Patch;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

/// What somebody is told, and of which record.
pub struct Notice<'a> {
    pub user_id: Uuid,
    /// One of [`super::kinds`].
    pub kind: &'static str,
    pub subject_type: &'static str,
    pub subject_id: Uuid,
    /// What the places of the kind's sentence hold.
    pub parameters: &'a [(&'static str, &'a str)],
}

/// Tells somebody, inside the caller's transaction, in the ways that the person wants to hear of this kind.
pub async fn notify(tx: &Tx, notice: Notice<'_>) -> ApiResult<()> {
    let kind = kinds::find(notice.kind).ok_or_else(|| ApiError::internal(format!("no kind of notification {}", notice.kind)))?;
    let said = store::preferences(&tx.conn, tx.author.county_id, notice.user_id).await?;
    let (in_app, digest) = said.get(kind.name).copied().unwrap_or((true, kind.digest));
    if !in_app && !digest {
        return Ok(());
    }
    let parameters: Parameters = notice.parameters.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let new = New {
        user_id: notice.user_id,
        kind: kind.name,
        subject_type: notice.subject_type,
        subject_id: notice.subject_id,
        parameters: &parameters,
        in_app,
        digest,
    };
    store::insert(tx, new).await
}

/// Marks one of one's own as read; a second time changes nothing.
pub async fn read(app: &App, actor: &Actor, id: Uuid, key: Option<Idempotency>) -> ApiResult<Written<Notification>> {
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        store::find(&tx.conn, actor, id).await?;
        if store::mark_read(tx, actor, Some(id)).await? > 0 {
            tx.record(change("read", "notification", id)).await?;
        }
        Ok((200, store::find(&tx.conn, actor, id).await?, None))
    });
    written.await
}

/// Marks all of one's own as read.
pub async fn read_all(app: &App, actor: &Actor, key: Option<Idempotency>) -> ApiResult<Written<NotificationsRead>> {
    let written = write(&app.db, actor.author(), app.clock.now(), key, async |tx: &Tx| {
        let read = i64::try_from(store::mark_read(tx, actor, None).await?).unwrap_or(i64::MAX);
        if read > 0 {
            tx.record(change("all_read", "notification", actor.user_id)).await?;
        }
        Ok((200, NotificationsRead { read }, None))
    });
    written.await
}

fn change(action: &'static str, subject_type: &'static str, subject_id: Uuid) -> Change {
    Change { action, subject_type, subject_id, version: 1, summary: None, before: None, after: None }
}

/// How a person wants to hear of each kind.
pub async fn preferences<C: ConnectionTrait>(app: &App, db: &C, actor: &Actor) -> ApiResult<NotificationPreferences> {
    let said = store::preferences(db, actor.county_id, actor.user_id).await?;
    Ok(NotificationPreferences {
        has_mail: app.mailer.is_some(),
        email_masked: store::address(db, actor.county_id, actor.user_id).await?.map(|address| address.masked),
        items: KINDS.iter().map(|kind| NotificationPreference::of(kind, said.get(kind.name).copied())).collect(),
    })
}

/// Keeps how a person wants to hear, and where the mail goes.
pub async fn set_preferences(app: &App, actor: &Actor, input: NotificationPreferencesIn) -> ApiResult<Written<NotificationPreferences>> {
    if input.items.len() > KINDS.len() {
        return Err(ApiError::field("items", "too_many", "每种提醒只填一次", "Give each kind once"));
    }
    for (at, item) in input.items.iter().enumerate() {
        if kinds::find(&item.kind).is_none() {
            let field = format!("items[{at}].kind");
            return Err(ApiError::field(&field, "unknown_reference", "没有这种提醒", "There is no such kind of notification"));
        }
    }
    let address = match &input.email {
        Patch::Value(email) => Some(sealed(app, email)?),
        Patch::Absent | Patch::Null => None,
    };
    let written = write(&app.db, actor.author(), app.clock.now(), None, async |tx: &Tx| {
        if !matches!(input.email, Patch::Absent) {
            store::set_address(tx, actor.user_id, address.as_ref()).await?;
        }
        for item in &input.items {
            store::set_preference(tx, actor.user_id, &item.kind, item.in_app, item.digest).await?;
        }
        let after = preferences(app, &tx.conn, actor).await?;
        let told = serde_json::json!({"email": after.email_masked, "items": after.items});
        tx.record(Change { after: Some(told), ..change("updated", "notification_preference", actor.user_id) }).await?;
        Ok((200, after, None))
    });
    written.await
}

fn sealed(app: &App, email: &str) -> ApiResult<Address> {
    let email = crate::text::trim(email);
    if email.len() > 200 || !mail::is_address(&email) {
        return Err(ApiError::field("email", "email", "邮箱地址格式不对", "This is no mail address"));
    }
    Ok(Address { cipher: app.ring.seal(email.as_bytes())?, masked: mask_email(&email) })
}
