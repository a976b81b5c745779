//! Every query on notifications.
use super::domain::Parameters;
use super::dto::{Notification, NotificationFilter, sentence};
use crate::authz::Actor;
use crate::db::keyset::Sortable;
use crate::db::listing::Listing;
use crate::db::write::Tx;
use crate::db::{Db, bulk, sql};
use crate::error::ApiResult;
use crate::http::Page;
use chrono::{DateTime, Duration, Utc};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::HashMap;
use uuid::Uuid;

const SORTS: &[Sortable] = &[Sortable::instant("created_at", || Expr::col(("notifications", "created_at")))];
const SORTING: (&[Sortable], &str) = (SORTS, "-created_at");
/// How long what was read is kept.
const KEPT: Duration = Duration::days(365);
/// The most notifications that one mail holds.
const IN_ONE_MAIL: i64 = 200;

/// A page of one's own, the latest first.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &NotificationFilter) -> ApiResult<Page<Notification>> {
    let mut own = own(actor);
    own.filled("read_at", filter.unread.map(|unread| !unread));
    own.among("kind", filter.kind.as_deref(), None)?;
    own.page(db, filter.asked(), SORTING, told, notification).await
}

/// The actor's own inbox.
fn own(actor: &Actor) -> Listing {
    let mut own = Listing::of("notifications", actor, true);
    own.equal("user_id", Some(actor.user_id));
    own.only(own.column("in_app").eq(true));
    own
}

/// One of one's own; another's is not there.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<Notification> {
    own(actor).one(db, id, told, notification).await
}

fn told(rows: &mut Listing) {
    rows.tell(&["id", "kind", "parameters", "subject_type", "subject_id", "created_at", "read_at"]);
}

fn parameters(row: &QueryResult) -> ApiResult<Parameters> {
    Ok(serde_json::from_str(&row.try_get::<String>("", "parameters")?)?)
}

fn notification(row: &QueryResult) -> ApiResult<Notification> {
    let (kind, parameters): (String, Parameters) = (row.try_get("", "kind")?, parameters(row)?);
    Ok(Notification {
        id: row.try_get("", "id")?,
        text: sentence(&kind, &parameters),
        kind,
        parameters,
        subject_type: row.try_get("", "subject_type")?,
        subject_id: row.try_get("", "subject_id")?,
        created_at: row.try_get("", "created_at")?,
        read_at: row.try_get("", "read_at")?,
    })
}

/// Marks some as read, or all that are not; tells how many.
pub async fn mark_read(tx: &Tx, actor: &Actor, id: Option<Uuid>) -> ApiResult<u64> {
    let all = "UPDATE notifications SET read_at = $1 WHERE county_id = $2 AND user_id = $3 AND read_at IS NULL AND in_app";
    let values = [tx.now.into(), actor.county_id.into(), actor.user_id.into()];
    Ok(match id {
        Some(id) => sql::execute(&tx.conn, &format!("{all} AND id = $4"), [values.to_vec(), vec![id.into()]].concat()).await?,
        None => sql::execute(&tx.conn, all, values).await?,
    })
}

/// A notification on its way into the table.
pub struct New<'a> {
    pub user_id: Uuid,
    pub kind: &'a str,
    pub subject_type: &'a str,
    pub subject_id: Uuid,
    pub parameters: &'a Parameters,
    pub in_app: bool,
    pub digest: bool,
}

/// Keeps a new one.
pub async fn insert(tx: &Tx, new: New<'_>) -> ApiResult<()> {
    let columns = ["id", "county_id", "user_id", "kind", "subject_type", "subject_id", "parameters", "in_app", "digest", "created_at"];
    let row = vec![
        Uuid::now_v7().into(),
        tx.author.county_id.into(),
        new.user_id.into(),
        new.kind.into(),
        new.subject_type.into(),
        new.subject_id.into(),
        serde_json::to_string(new.parameters)?.into(),
        new.in_app.into(),
        new.digest.into(),
        tx.now.into(),
    ];
    Ok(bulk::insert(&tx.conn, "notifications", &columns, vec![row]).await?)
}

/// What a person said of kinds: in the inbox, in the mail.
pub async fn preferences<C: ConnectionTrait>(db: &C, county_id: Uuid, user_id: Uuid) -> ApiResult<HashMap<String, (bool, bool)>> {
    let text = "SELECT kind, in_app, digest FROM notification_preferences WHERE county_id = $1 AND user_id = $2";
    let said = |row: &QueryResult| Ok((row.try_get("", "kind")?, (row.try_get("", "in_app")?, row.try_get("", "digest")?)));
    sql::rows(db, text, [county_id.into(), user_id.into()]).await?.iter().map(said).collect()
}

/// Keeps what a person says of a kind.
pub async fn set_preference(tx: &Tx, user_id: Uuid, kind: &str, in_app: bool, digest: bool) -> ApiResult<()> {
    let text = "INSERT INTO notification_preferences (county_id, user_id, kind, in_app, digest, updated_at) VALUES ($1, $2, $3, $4, $5, $6) \
        ON CONFLICT (county_id, user_id, kind) DO UPDATE SET in_app = excluded.in_app, digest = excluded.digest, updated_at = excluded.updated_at";
    let values = [tx.author.county_id.into(), user_id.into(), kind.into(), in_app.into(), digest.into(), tx.now.into()];
    sql::execute(&tx.conn, text, values).await?;
    Ok(())
}

/// A person's address, sealed and masked.
pub struct Address {
    pub cipher: String,
    pub masked: String,
}

/// Where a person's mail goes.
pub async fn address<C: ConnectionTrait>(db: &C, county_id: Uuid, user_id: Uuid) -> ApiResult<Option<Address>> {
    let text = "SELECT email_cipher, email_masked FROM notification_addresses WHERE county_id = $1 AND user_id = $2";
    let row = sql::row(db, text, [county_id.into(), user_id.into()]).await?;
    row.map(|row| Ok(Address { cipher: row.try_get("", "email_cipher")?, masked: row.try_get("", "email_masked")? })).transpose()
}

/// Keeps, or forgets, a person's address.
pub async fn set_address(tx: &Tx, user_id: Uuid, address: Option<&Address>) -> ApiResult<()> {
    let key = [tx.author.county_id.into(), user_id.into()];
    let Some(address) = address else {
        sql::execute(&tx.conn, "DELETE FROM notification_addresses WHERE county_id = $1 AND user_id = $2", key).await?;
        return Ok(());
    };
    let text = "INSERT INTO notification_addresses (county_id, user_id, email_cipher, email_masked, updated_at) VALUES ($1, $2, $3, $4, $5) \
        ON CONFLICT (county_id, user_id) DO UPDATE SET email_cipher = excluded.email_cipher, email_masked = excluded.email_masked, \
        updated_at = excluded.updated_at";
    let more = [address.cipher.as_str().into(), address.masked.as_str().into(), tx.now.into()];
    sql::execute(&tx.conn, text, [key.to_vec(), more.to_vec()].concat()).await?;
    Ok(())
}

/// People with an address, an active account and something to be told by mail, who had no mail since `before`: county and person.
pub async fn due<C: ConnectionTrait>(db: &C, before: DateTime<Utc>) -> ApiResult<Vec<(Uuid, Uuid)>> {
    let text = "SELECT a.county_id, a.user_id FROM notification_addresses a JOIN users u ON u.id = a.user_id \
        WHERE u.archived_at IS NULL AND u.locked_at IS NULL AND (a.digested_at IS NULL OR a.digested_at < $1) \
        AND EXISTS (SELECT 1 FROM notifications n WHERE n.user_id = a.user_id AND n.digest AND n.digested_at IS NULL) ORDER BY a.user_id LIMIT 1000";
    let pair = |row: &QueryResult| Ok((row.try_get("", "county_id")?, row.try_get("", "user_id")?));
    sql::rows(db, text, [before.into()]).await?.iter().map(pair).collect()
}

/// Takes a person's mail of this day on; false where another replica did.
pub async fn take_on(tx: &Tx, user_id: Uuid, before: DateTime<Utc>) -> ApiResult<bool> {
    let text =
        "UPDATE notification_addresses SET digested_at = $1 WHERE county_id = $2 AND user_id = $3 AND (digested_at IS NULL OR digested_at < $4)";
    Ok(sql::execute(&tx.conn, text, [tx.now.into(), tx.author.county_id.into(), user_id.into(), before.into()]).await? == 1)
}

/// What a person's mail tells of, the oldest first: id and sentence.
pub async fn undigested<C: ConnectionTrait>(db: &C, county_id: Uuid, user_id: Uuid) -> ApiResult<Vec<(Uuid, String)>> {
    let text = "SELECT id, kind, parameters FROM notifications WHERE county_id = $1 AND user_id = $2 AND digest AND digested_at IS NULL \
        ORDER BY created_at, id LIMIT $3";
    let told = |row: &QueryResult| Ok((row.try_get("", "id")?, sentence(&row.try_get::<String>("", "kind")?, &parameters(row)?)));
    sql::rows(db, text, [county_id.into(), user_id.into(), IN_ONE_MAIL.into()]).await?.iter().map(told).collect()
}

/// Marks what a mail told.
pub async fn set_digested(tx: &Tx, ids: &[Uuid]) -> ApiResult<()> {
    let mut update = sea_orm::sea_query::Query::update();
    update.table("notifications").value("digested_at", tx.now).and_where(Expr::col("id").is_in(ids.iter().copied()));
    tx.conn.execute(&update).await?;
    Ok(())
}

/// Forgets what was read a year ago.
pub async fn forget_old(db: &Db, now: DateTime<Utc>) -> ApiResult<()> {
    sql::execute(db.write(), "DELETE FROM notifications WHERE read_at < $1", [(now - KEPT).into()]).await?;
    Ok(())
}
