//! Every query on settings.
use super::entity::Kept;
use super::registry::{self, Definition};
use crate::db::write::Tx;
use crate::db::{bulk, listing, sql};
use crate::error::{ApiError, ApiResult};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::HashMap;
use uuid::Uuid;

/// Every value that the county has set, the latest day first; those taken back too, since a version never goes back.
pub async fn all<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<Vec<Kept>> {
    let text = "SELECT s.key, s.value, s.from_on, s.reason, s.created_by, u.name AS created_by_name, s.updated_at, s.version, \
        s.archived_at IS NOT NULL AS is_withdrawn FROM settings s LEFT JOIN users u ON u.id = s.created_by WHERE s.county_id = $1 ORDER BY s.from_on DESC, s.id DESC";
    sql::rows(db, text, [county_id.into()]).await?.iter().map(kept).collect()
}

fn kept(row: &QueryResult) -> ApiResult<Kept> {
    Ok(Kept {
        key: row.try_get("", "key")?,
        value: row.try_get("", "value")?,
        from_on: row.try_get("", "from_on")?,
        reason: row.try_get("", "reason")?,
        changed_by: listing::reference(row, "created_by")?,
        changed_at: row.try_get("", "updated_at")?,
        version: row.try_get("", "version")?,
        is_withdrawn: row.try_get("", "is_withdrawn")?,
    })
}

/// Keeps a value from a day on; another one of the same day gives way.
pub async fn set(tx: &Tx, key: &str, value: &str, from_on: NaiveDate, reason: Option<String>) -> ApiResult<()> {
    let columns = ["id", "county_id", "key", "value", "from_on", "reason", "created_at", "created_by", "updated_at", "archived_at"];
    let row = vec![
        Uuid::now_v7().into(),
        tx.author.county_id.into(),
        key.into(),
        value.into(),
        from_on.into(),
        reason.into(),
        tx.now.into(),
        tx.author.id.into(),
        tx.now.into(),
        None::<DateTime<Utc>>.into(),
    ];
    let updated = ["value", "reason", "created_by", "updated_at", "archived_at"];
    Ok(bulk::upsert(&tx.conn, "settings", &columns, vec![row], &["county_id", "key", "from_on"], &updated).await?)
}

/// Takes back the value that was to stand from a day on; false where there is none.
pub async fn withdraw(tx: &Tx, key: &str, from_on: NaiveDate) -> ApiResult<bool> {
    let text = "UPDATE settings SET archived_at = $4, updated_at = $4, created_by = $5, version = version + 1 \
        WHERE county_id = $1 AND key = $2 AND from_on = $3 AND archived_at IS NULL";
    let values = [tx.author.county_id.into(), key.into(), from_on.into(), tx.now.into(), tx.author.id.into()];
    Ok(sql::execute(&tx.conn, text, values).await? > 0)
}

/// The kept text of a setting on a day.
async fn text<C: ConnectionTrait>(db: &C, county_id: Uuid, definition: &Definition, on: NaiveDate) -> ApiResult<String> {
    let text = "SELECT value FROM settings WHERE county_id = $1 AND key = $2 AND from_on <= $3 AND archived_at IS NULL ORDER BY from_on DESC LIMIT 1";
    let row = sql::row(db, text, [county_id.into(), definition.key.into(), on.into()]).await?;
    let kept: Option<String> = row.map(|row| row.try_get("", "value")).transpose()?;
    // What a later release no longer takes gives way to its default.
    Ok(kept.filter(|text| definition.takes(text)).unwrap_or_else(|| definition.default_text()))
}

fn defined(key: &str) -> ApiResult<&'static Definition> {
    registry::find(key).ok_or_else(|| ApiError::internal(format!("no setting {key}")))
}

/// The number that a setting has on a day, for the slices that follow it.
pub async fn number<C: ConnectionTrait>(db: &C, county_id: Uuid, key: &str, on: NaiveDate) -> ApiResult<i64> {
    let definition = defined(key)?;
    text(db, county_id, definition, on).await?.parse().map_err(|_| ApiError::internal(format!("the setting {key} is no number")))
}

/// The word that a setting has on a day, for the slices that follow it.
pub async fn word<C: ConnectionTrait>(db: &C, county_id: Uuid, key: &str, on: NaiveDate) -> ApiResult<String> {
    text(db, county_id, defined(key)?, on).await
}

/// The numbers that settings have had, each from its day on, the earliest first, and what stands before the first: for rules that judge
/// days of the past by the value of their day. One statement.
pub async fn numbers<C: ConnectionTrait>(db: &C, county_id: Uuid, keys: &[&'static str]) -> ApiResult<HashMap<&'static str, Numbers>> {
    let mut numbers = HashMap::new();
    for key in keys {
        let definition = defined(key)?;
        let default = definition.default_text().parse().map_err(|_| ApiError::internal(format!("the setting {key} is no number")))?;
        numbers.insert(*key, Numbers { default, from: Vec::new() });
    }
    let mut select = Query::select();
    select.columns(["key", "value", "from_on"]).from("settings").and_where(Expr::col("county_id").eq(county_id));
    select.and_where(Expr::col("key").is_in(keys.iter().copied())).and_where(Expr::col("archived_at").is_null());
    select.order_by("from_on", Order::Asc);
    for row in db.query_all(&select).await? {
        let (key, value): (String, String) = (row.try_get("", "key")?, row.try_get("", "value")?);
        let Some(key) = keys.iter().find(|known| **known == key) else { continue };
        // What a later release no longer takes gives way to its default.
        let number = if defined(key)?.takes(&value) { value.parse().ok() } else { None };
        if let Some(all) = numbers.get_mut(key) {
            let number = number.unwrap_or(all.default);
            all.from.push((row.try_get("", "from_on")?, number));
        }
    }
    Ok(numbers)
}

/// What a setting's number has been over time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Until the first day of `from`.
    pub default: i64,
    pub from: Vec<(NaiveDate, i64)>,
}
