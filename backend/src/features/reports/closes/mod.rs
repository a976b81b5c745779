//! The closing of months (月度关账): what was known when a month closed, for good, and what is different now.
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::features::jobs;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::ConnectionTrait;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

mod actions;
mod compare;
mod dto;
mod handlers;
mod records;
pub mod store;

pub use actions::{by_hand, enqueue_due, run_job};
pub use dto::MonthCloseIn;

/// The kind of job that closes the months of a county that are due.
pub const JOB: &str = "month_close";

/// The operations.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::month_close_list).service(handlers::month_close_create).service(handlers::month_close_get);
    config.service(handlers::month_close_figure_get).service(handlers::month_close_record_list);
    config.service(handlers::month_close_number_record_list);
}

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
    let county = tx.author.county_id;
    let all_in = matches!(store::reports_of(&tx.conn, county, month).await?, (1.., 0));
    if all_in && closed_at(&tx.conn, county, month).await?.is_none() {
        jobs::enqueue(tx, JOB, county).await?;
    }
    Ok(())
}
