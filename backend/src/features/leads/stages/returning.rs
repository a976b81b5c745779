//! Parked leads whose day has come go on by themselves.
use super::actions::{position, stepped};
use super::domain::Step;
use super::{log, people};
use crate::app::App;
use crate::db::sql;
use crate::db::write::{Author, Tx};
use crate::error::ApiResult;
use crate::features::leads::LeadStage;
use crate::features::leads::kept::{self, LeadRow};
use crate::features::notifications::kinds;
use uuid::Uuid;

/// So many leads are brought back in one go.
const MOST: i64 = 1_000;
const REASON: &str = "暂缓到期，自动恢复";

/// Brings back each parked lead whose day has come, in every county; tells how many. Several at once bring each back once.
pub async fn return_due(app: &App) -> ApiResult<usize> {
    let text =
        "SELECT id, county_id FROM leads WHERE stage = 'parked' AND parked_until <= $1 AND archived_at IS NULL ORDER BY parked_until, id LIMIT $2";
    let mut returned = 0;
    for row in sql::rows(app.db.read(), text, [app.clock.today().into(), MOST.into()]).await? {
        let (id, county_id): (Uuid, Uuid) = (row.try_get("", "id")?, row.try_get("", "county_id")?);
        let author = Author { id: None, name: "系统".into(), county_id, acting_for: None };
        let tx = Tx::begin(&app.db, author, app.clock.now()).await?;
        let lead = kept::hold_by_itself(&tx, id).await?;
        let today = app.clock.today();
        let is_due = lead.stage()? == LeadStage::Parked && lead.archived_at.is_none() && lead.parked_until.is_some_and(|until| until <= today);
        if is_due {
            bring_back(app, &tx, &lead).await?;
            returned += 1;
        }
        tx.commit().await?;
    }
    Ok(returned)
}

async fn bring_back(app: &App, tx: &Tx, before: &LeadRow) -> ApiResult<()> {
    let from = position(before)?;
    let (since, on) = (log::since(&tx.conn, app, before).await?, app.clock.today());
    let mut after = stepped(before, from, &Step::Reopen, since, on);
    after.stage = from.home().as_str().into();
    let after = kept::save(tx, before, after, "reopened", Some(REASON)).await?;
    kept::log_stage(tx, Some(before), &after, on, Some(REASON));
    let told = people::interested(tx, &after).await?;
    people::tell(tx, &after, told, kinds::LEAD_RETURNED, &[]).await
}
