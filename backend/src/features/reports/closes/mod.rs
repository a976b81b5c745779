//! The closing of months (月度关账): what was known when a month closed, for good, and what is different now.
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::features::jobs;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::ConnectionTrait;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

/// The kind of job that closes the months of a county that are due.
pub const JOB: &str = "month_close";

/// The operations.
pub fn routes(_config: &mut ServiceConfig) {}

/// The last day of the latest closed month; none where no month is closed. One statement.
pub async fn closed_until<C: ConnectionTrait>(db: &C, county_id: Uuid) -> ApiResult<Option<NaiveDate>> {
    let row = sql::row(db, "SELECT MAX(as_of) AS latest FROM month_closes WHERE county_id = $1", [county_id.into()]).await?;
    Ok(row.map(|row| row.try_get("", "latest")).transpose()?.flatten())
}

/// When the month that holds a day was closed; none while it is open. One statement.
pub async fn closed_at<C: ConnectionTrait>(db: &C, county_id: Uuid, day: NaiveDate) -> ApiResult<Option<DateTime<Utc>>> {
    let text = "SELECT closed_at FROM month_closes WHERE county_id = $1 AND month = $2";
    let row = sql::row(db, text, [county_id.into(), super::domain::first_of(day).into()]).await?;
    Ok(row.map(|row| row.try_get("", "closed_at")).transpose()?)
}

/// Lets a month that is over close when all of its reports are accepted.
pub async fn enqueue_when_all_are_in(tx: &Tx, month: NaiveDate) -> ApiResult<()> {
    let text = "SELECT COUNT(*) AS waiting FROM monthly_reports WHERE county_id = $1 AND month = $2 AND status <> 'accepted' AND archived_at IS NULL";
    let waiting = sql::row(&tx.conn, text, [tx.author.county_id.into(), month.into()]).await?;
    let waiting: i64 = waiting.map(|row| row.try_get("", "waiting")).transpose()?.unwrap_or_default();
    if waiting == 0 && closed_at(&tx.conn, tx.author.county_id, month).await?.is_none() {
        jobs::enqueue(tx, JOB, tx.author.county_id).await?;
    }
    Ok(())
}
