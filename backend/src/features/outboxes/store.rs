//! The county's keys.
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::ApiResult;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

/// The newest recipient.
pub async fn recipient<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<Option<String>> {
    let text = "SELECT recipient FROM outbox_keys WHERE county_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1";
    Ok(sql::row(db, text, [county_id.into()]).await?.map(|row| row.try_get("", "recipient")).transpose()?)
}

/// The sealed identities, the newest first.
pub async fn identities<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<Vec<String>> {
    let text = "SELECT identity_cipher FROM outbox_keys WHERE county_id = $1 ORDER BY created_at DESC, id DESC";
    let rows = sql::rows(db, text, [county_id.into()]).await?;
    Ok(rows.iter().map(|row| row.try_get("", "identity_cipher")).collect::<Result<_, _>>()?)
}

/// Keeps a new key.
pub async fn insert(tx: &Tx, id: Uuid, recipient: &str, identity_cipher: &str) -> ApiResult<()> {
    let row = vec![id.into(), tx.author.county_id.into(), recipient.into(), identity_cipher.into(), tx.now.into()];
    Ok(bulk::insert(&tx.conn, "outbox_keys", &["id", "county_id", "recipient", "identity_cipher", "created_at"], vec![row]).await?)
}
