//! Which issues there are of a period, and how they are numbered.
use crate::db::write::Tx;
use crate::db::{bulk, dialect, sql};
use crate::error::{ApiError, ApiResult};
use crate::features::bulletins::domain::BulletinKind;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

/// Lets whoever drafts or issues a kind of the county wait for each other.
pub async fn hold_kind(tx: &Tx, kind: BulletinKind) -> ApiResult<()> {
    Ok(dialect::hold_name(&tx.conn, tx.author.county_id, &format!("bulletins {}", kind.as_str())).await?)
}

/// The live issue of a period that corrects none.
pub async fn live_of<C: ConnectionTrait>(db: &C, county_id: Uuid, kind: BulletinKind, from: NaiveDate) -> ApiResult<Option<Uuid>> {
    let text = "SELECT id FROM bulletins WHERE county_id = $1 AND kind = $2 AND period_from = $3 AND archived_at IS NULL AND corrects_id IS NULL";
    let row = sql::row(db, text, [county_id.into(), kind.as_str().into(), from.into()]).await?;
    Ok(row.map(|row| row.try_get("", "id")).transpose()?)
}

/// Whether there was ever an issue of a period, archived ones included: what somebody threw away does not come again by itself.
pub async fn was_drafted<C: ConnectionTrait>(db: &C, county_id: Uuid, kind: BulletinKind, from: NaiveDate) -> ApiResult<bool> {
    let text = "SELECT 1 AS one FROM bulletins WHERE county_id = $1 AND kind = $2 AND period_from = $3 LIMIT 1";
    Ok(sql::row(db, text, [county_id.into(), kind.as_str().into(), from.into()]).await?.is_some())
}

/// Until which instant the last daily issue before a day took recommendations.
pub async fn taken_until<C: ConnectionTrait>(db: &C, county_id: Uuid, before: NaiveDate) -> ApiResult<Option<DateTime<Utc>>> {
    let text = "SELECT MAX(picked_to) AS until FROM bulletins WHERE county_id = $1 AND kind = 'daily' AND period_from < $2 AND archived_at IS NULL";
    let row = sql::row(db, text, [county_id.into(), before.into()]).await?;
    Ok(row.map(|row| row.try_get("", "until")).transpose()?.flatten())
}

/// Whether a daily issue of a later day has begun where this one's recommendations end.
pub async fn has_later(tx: &Tx, day: NaiveDate) -> ApiResult<bool> {
    let text = "SELECT 1 AS one FROM bulletins WHERE county_id = $1 AND kind = 'daily' AND period_from > $2 AND archived_at IS NULL LIMIT 1";
    Ok(sql::row(&tx.conn, text, [tx.author.county_id.into(), day.into()]).await?.is_some())
}

/// The correction of an issue, and whether it is published: what is wrong in an issue that has one is corrected there.
pub async fn correction_of(tx: &Tx, of: Uuid) -> ApiResult<Option<(Uuid, bool)>> {
    let text = "SELECT id, status = 'published' AS is_published FROM bulletins \
        WHERE county_id = $1 AND corrects_id = $2 AND archived_at IS NULL ORDER BY created_at DESC, id DESC LIMIT 1";
    let row = sql::row(&tx.conn, text, [tx.author.county_id.into(), of.into()]).await?;
    row.map(|row| Ok((row.try_get("", "id")?, row.try_get("", "is_published")?))).transpose()
}

/// The next number of a kind in a year: one more than the last, so that none is left out. The kind is held.
pub async fn next_number(tx: &Tx, kind: BulletinKind, year: i64) -> ApiResult<i64> {
    let text = "SELECT COALESCE(MAX(number), 0) AS last FROM bulletins WHERE county_id = $1 AND kind = $2 AND year = $3";
    let row = sql::row(&tx.conn, text, [tx.author.county_id.into(), kind.as_str().into(), year.into()]).await?;
    let last: i64 = row.ok_or_else(|| ApiError::internal("a maximum without a row"))?.try_get("", "last")?;
    Ok(last + 1)
}

/// Keeps the receipt of somebody; false where it is kept already.
pub async fn mark_read(tx: &Tx, issue: Uuid, user: Uuid) -> ApiResult<bool> {
    let text = "SELECT 1 AS one FROM bulletin_reads WHERE bulletin_id = $1 AND user_id = $2";
    if sql::row(&tx.conn, text, [issue.into(), user.into()]).await?.is_some() {
        return Ok(false);
    }
    let columns = ["bulletin_id", "county_id", "user_id", "read_at"];
    let row = vec![issue.into(), tx.author.county_id.into(), user.into(), tx.now.into()];
    bulk::insert_missing(&tx.conn, "bulletin_reads", &columns, vec![row], &["bulletin_id", "user_id"]).await?;
    Ok(true)
}
