//! 推荐快报: a visit that is recommended has its place among the recommendations of the bulletins, and the two are kept in step.
use super::kept::Kept;
use crate::db::sql;
use crate::db::write::{Change, Tx};
use crate::error::{ApiError, ApiResult};
use crate::features::bulletins::{KeptVisit, keep_visit};
use chrono::NaiveDate;
use sea_orm::QueryResult;
use uuid::Uuid;

/// Lets the recommendations follow a visit that was written; `unit` is whose it is where no unit arranged it.
pub async fn follow(tx: &Tx, row: &Kept, unit: Uuid, today: NaiveDate) -> ApiResult<()> {
    keep_visit(tx, visit(row, unit, row.facts.recommended), today).await
}

/// Takes the recommendation of a visit back that was archived.
pub async fn drop(tx: &Tx, row: &Kept, today: NaiveDate) -> ApiResult<()> {
    keep_visit(tx, visit(row, tx.author.county_id, false), today).await
}

fn visit(row: &Kept, unit: Uuid, is_recommended: bool) -> KeptVisit<'_> {
    KeptVisit {
        id: row.id,
        organization_id: row.ties.arranging_organization_id.unwrap_or(unit),
        lead_id: row.ties.lead_id,
        is_recommended,
        words: row.facts.recommended_text.as_deref(),
    }
}

/// Marks a visit that was recommended, or is no more, at another place.
pub async fn set(tx: &Tx, id: Uuid, is_recommended: bool, words: Option<&str>) -> ApiResult<()> {
    let text = "UPDATE visits SET recommended = $2, recommended_text = $3, updated_at = $4, version = version + 1 WHERE id = $1 AND county_id = $5";
    let values = [id.into(), is_recommended.into(), words.map(str::to_owned).into(), tx.now.into(), tx.author.county_id.into()];
    sql::execute(&tx.conn, text, values).await?;
    let told = "SELECT v.version, v.visited_on, c.name FROM visits v JOIN companies c ON c.id = v.company_id WHERE v.id = $1";
    let row: QueryResult = sql::row(&tx.conn, told, [id.into()]).await?.ok_or_else(ApiError::not_found)?;
    let (version, day, name): (i64, NaiveDate, String) = (row.try_get("", "version")?, row.try_get("", "visited_on")?, row.try_get("", "name")?);
    let (summary, after) = (Some(format!("{day} {name}")), Some(serde_json::json!({"recommended": is_recommended, "recommended_text": words})));
    tx.record(Change { action: "updated", subject_type: "visit", subject_id: id, version, summary, before: None, after }).await
}
