//! Every query on bulks, and on the tags of a lead.
use super::dto::{BulkAct, BulkStatus};
use crate::context::{Words, words};
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::{ApiError, ApiResult};
use crate::features::leads::kept::LeadRow;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, LockType, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// One lead of a bulk, with what it was before.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Item {
    pub id: Uuid,
    pub name: Option<String>,
    pub status: BulkStatus,
    /// Code and sentence in both languages.
    pub problem: Option<(String, String, String)>,
    /// The version that the bulk left.
    pub version: i64,
    pub before: Option<Before>,
}

impl Item {
    /// The problem's sentence in both languages.
    pub fn words(&self) -> Option<(&str, Words)> {
        self.problem.as_ref().map(|(code, zh, en)| (code.as_str(), words(zh, en)))
    }
}

/// What an act may change of a lead, as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    pub owner_id: Option<Uuid>,
    pub owner_named_on: Option<NaiveDate>,
    pub lead_leader_id: Option<Uuid>,
    pub stage: String,
    pub left_stage: Option<String>,
    pub parked_on: Option<NaiveDate>,
    pub parked_until: Option<NaiveDate>,
    pub parked_reason: Option<String>,
    pub tags: Vec<String>,
}

impl Before {
    pub fn of(row: &LeadRow, tags: Vec<String>) -> Self {
        Self {
            owner_id: row.owner_id,
            owner_named_on: row.owner_named_on,
            lead_leader_id: row.lead_leader_id,
            stage: row.stage.clone(),
            left_stage: row.left_stage.clone(),
            parked_on: row.parked_on,
            parked_until: row.parked_until,
            parked_reason: row.parked_reason.clone(),
            tags,
        }
    }

    /// A lead as it was before, all else as it stands.
    pub fn over(&self, row: &LeadRow) -> LeadRow {
        let before = self.clone();
        LeadRow {
            owner_id: before.owner_id,
            owner_named_on: before.owner_named_on,
            lead_leader_id: before.lead_leader_id,
            stage: before.stage,
            left_stage: before.left_stage,
            parked_on: before.parked_on,
            parked_until: before.parked_until,
            parked_reason: before.parked_reason,
            ..row.clone()
        }
    }
}

/// A bulk as it is kept.
pub struct Kept {
    pub id: Uuid,
    pub act: BulkAct,
    pub items: Vec<Item>,
    pub created_at: DateTime<Utc>,
    pub created_by: Option<Uuid>,
    pub undone_at: Option<DateTime<Utc>>,
    pub version: i64,
}

/// Keeps a new bulk.
pub async fn insert(tx: &Tx, kept: &Kept) -> ApiResult<()> {
    let columns = ["id", "county_id", "act", "results", "created_at", "created_by", "updated_at"];
    let row = vec![
        kept.id.into(),
        tx.author.county_id.into(),
        serde_json::to_string(&kept.act)?.into(),
        serde_json::to_string(&kept.items)?.into(),
        kept.created_at.into(),
        kept.created_by.into(),
        tx.now.into(),
    ];
    Ok(bulk::insert(&tx.conn, "lead_bulks", &columns, vec![row]).await?)
}

/// Keeps that a bulk was undone, and how it went.
pub async fn set_undone(tx: &Tx, kept: &Kept) -> ApiResult<()> {
    let text = "UPDATE lead_bulks SET results = $2, undone_at = $3, undone_by = $4, version = $5, updated_at = $3 WHERE id = $1";
    let values = [kept.id.into(), serde_json::to_string(&kept.items)?.into(), tx.now.into(), tx.author.id.into(), kept.version.into()];
    sql::execute(&tx.conn, text, values).await?;
    Ok(())
}

/// A bulk of the county, held.
pub async fn hold(tx: &Tx, id: Uuid) -> ApiResult<Kept> {
    let mut select = Query::select();
    select.columns(["id", "act", "results", "created_at", "created_by", "undone_at", "version"]).from("lead_bulks");
    select.and_where(Expr::col("id").eq(id)).and_where(Expr::col("county_id").eq(tx.author.county_id)).lock(LockType::NoKeyUpdate);
    kept(&tx.conn.query_one(&select).await?.ok_or_else(ApiError::not_found)?)
}

fn kept(row: &QueryResult) -> ApiResult<Kept> {
    Ok(Kept {
        id: row.try_get("", "id")?,
        act: serde_json::from_str(&row.try_get::<String>("", "act")?)?,
        items: serde_json::from_str(&row.try_get::<String>("", "results")?)?,
        created_at: row.try_get("", "created_at")?,
        created_by: row.try_get("", "created_by")?,
        undone_at: row.try_get("", "undone_at")?,
        version: row.try_get("", "version")?,
    })
}

/// The tags of a lead, in their order.
pub async fn tags(tx: &Tx, lead: Uuid) -> ApiResult<Vec<String>> {
    let rows = sql::rows(&tx.conn, "SELECT tag FROM lead_tags WHERE lead_id = $1 ORDER BY position, tag", [lead.into()]).await?;
    Ok(rows.iter().map(|row| row.try_get("", "tag")).collect::<Result<_, _>>()?)
}

/// Puts tags in place of a lead's own, and counts its version on.
pub async fn set_tags(tx: &Tx, row: &LeadRow, tags: &[String]) -> ApiResult<()> {
    sql::execute(&tx.conn, "DELETE FROM lead_tags WHERE lead_id = $1", [row.id.into()]).await?;
    let one = |(at, tag): (i64, &String)| vec![row.id.into(), tx.author.county_id.into(), tag.as_str().into(), at.into()];
    let rows = (0i64..).zip(tags).map(one).collect();
    bulk::insert(&tx.conn, "lead_tags", &["lead_id", "county_id", "tag", "position"], rows).await?;
    let count = "UPDATE leads SET version = version + 1, updated_at = $2 WHERE id = $1";
    sql::execute(&tx.conn, count, [row.id.into(), tx.now.into()]).await?;
    Ok(())
}

/// The companies by which people know those leads that have no name of their own.
pub async fn companies_of_nameless(tx: &Tx, leads: impl Iterator<Item = Uuid>) -> ApiResult<Vec<(Uuid, String)>> {
    let mut select = Query::select();
    select.column(("leads", "id")).column(("companies", "name")).from("leads");
    select.inner_join("companies", Expr::col(("companies", "id")).equals(("leads", "company_id")));
    select.and_where(Expr::col(("leads", "id")).is_in(leads)).and_where(Expr::col(("leads", "name")).is_null());
    tx.conn.query_all(&select).await?.iter().map(|row| Ok((row.try_get("", "id")?, row.try_get("", "name")?))).collect()
}
