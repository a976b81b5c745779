//! The daily mail: what a person wanted to hear of by mail and has not been told yet, once a day from a given hour on.
use super::store;
use crate::app::App;
use crate::db::write::{Author, Tx};
use crate::error::{ApiError, ApiResult};
use crate::features::jobs::{self, Claimed};
use chrono::{DateTime, Timelike, Utc};
use uuid::Uuid;

/// The kind of job.
pub const JOB: &str = "notification_digest";
/// From this hour of the county's day on.
const FROM_HOUR: u32 = 8;

fn system(county_id: Uuid) -> Author {
    Author { id: None, name: "系统".into(), county_id, acting_for: None }
}

/// Puts a job for each person whose mail of today is due. Tells how many.
pub async fn enqueue_due(app: &App) -> ApiResult<usize> {
    let local = app.clock.local();
    if app.mailer.is_none() || local.hour() < FROM_HOUR {
        return Ok(0);
    }
    let since_midnight = chrono::Duration::seconds(i64::from(local.num_seconds_from_midnight()));
    let midnight: DateTime<Utc> = app.clock.now() - since_midnight;
    let mut taken = 0;
    for (county_id, user_id) in store::due(app.db.read(), midnight).await? {
        let tx = Tx::begin(&app.db, system(county_id), app.clock.now()).await?;
        if store::take_on(&tx, user_id, midnight).await? {
            jobs::enqueue(&tx, JOB, user_id).await?;
            taken += 1;
        }
        tx.commit().await?;
    }
    Ok(taken)
}

/// Sends one person's mail.
pub async fn run(app: &App, job: &Claimed) -> ApiResult<()> {
    let Some(mailer) = &app.mailer else { return Ok(()) };
    let Some(address) = store::address(app.db.read(), job.county_id, job.subject_id).await? else { return Ok(()) };
    let notices = store::undigested(app.db.read(), job.county_id, job.subject_id).await?;
    if notices.is_empty() {
        return Ok(());
    }
    let email = String::from_utf8(app.ring.open(&address.cipher)?).map_err(ApiError::internal)?;
    let lines: Vec<String> = notices.iter().map(|(_, sentence)| format!("· {sentence}")).collect();
    let text = format!("{}\n\n{}/notifications\n", lines.join("\n"), app.public_url);
    mailer.send(&job.id.to_string(), &email, &format!("招引：{} 条提醒", notices.len()), text).await?;
    let tx = Tx::begin(&app.db, system(job.county_id), app.clock.now()).await?;
    store::set_digested(&tx, &notices.iter().map(|(id, _)| *id).collect::<Vec<_>>()).await?;
    tx.commit().await
}
