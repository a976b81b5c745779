//! What an issue says as of now: its blocks with their numbers, and by the same keys what its numbers are later.
use super::cards::{self, Taken};
use super::kept::KeptBlock;
use super::{monthly, weekly};
use crate::db::sql;
use crate::error::ApiResult;
use crate::features::bulletins::domain::BulletinKind;
use crate::features::reports::{self, Values};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

/// Of which time an issue tells.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    pub kind: BulletinKind,
    pub period: (NaiveDate, NaiveDate),
    /// Of a daily issue: after which instant, and until which, its recommendations were made.
    pub picked: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

/// An issue as it is written from what is known.
pub struct Composed {
    pub blocks: Vec<KeptBlock>,
    pub as_of: NaiveDate,
    pub is_empty: bool,
    pub audit_head: Option<String>,
    pub digest: Option<String>,
}

/// Writes an issue; none for a month that is open.
pub async fn compose<C: ConnectionTrait>(db: &C, county_id: Uuid, span: Span, today: NaiveDate) -> ApiResult<Option<Composed>> {
    let (from, to) = span.period;
    if span.kind == BulletinKind::Monthly {
        let Some(month) = reports::told_month(db, county_id, from).await? else { return Ok(None) };
        let audit_head = audit_head(db, county_id).await?;
        let blocks = monthly::blocks(&month, county_id, audit_head.as_deref());
        return Ok(Some(Composed { blocks, as_of: month.as_of, is_empty: false, audit_head, digest: Some(month.digest) }));
    }
    let as_of = to.min(today);
    let taken = span.picked.map_or(Taken::On(from, to), |picked| Taken::Since(picked, from));
    let cards = cards::collect(db, county_id, taken).await?;
    let is_empty = span.kind == BulletinKind::Daily && cards.is_empty();
    let blocks = match span.kind {
        BulletinKind::Daily => weekly::daily(to, cards),
        _ => {
            let (teams, values) = reports::told_window(db, county_id, span.period).await?;
            weekly::weekly(&teams, &values, span.period, cards)
        }
    };
    Ok(Some(Composed { blocks, as_of, is_empty, audit_head: None, digest: None }))
}

/// What the numbers of an issue are now, by their keys.
pub async fn now<C: ConnectionTrait>(db: &C, county_id: Uuid, kind: BulletinKind, period: (NaiveDate, NaiveDate)) -> ApiResult<Values> {
    match kind {
        BulletinKind::Daily => Ok(Values::new()),
        BulletinKind::Weekly => Ok(reports::told_window(db, county_id, period).await?.1),
        BulletinKind::Monthly => reports::month_now(db, county_id, period.0).await,
    }
}

/// The head of the audit's chain: the hash of the entry sealed last; none while nothing is sealed.
async fn audit_head<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<Option<String>> {
    let text = "SELECT hash FROM audit_entries WHERE county_id = $1 AND position IS NOT NULL AND hash IS NOT NULL ORDER BY position DESC LIMIT 1";
    let row = sql::row(db, text, [county_id.into()]).await?;
    Ok(row.map(|row| row.try_get("", "hash")).transpose()?)
}
