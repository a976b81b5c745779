//! What all that hangs on a lead has in common: the lead is held before anything of it is written, its powers decide, each row carries who
//! made it, and leaves its audit row and its event.
use super::super::dto::Lead;
use super::super::kept::{self, LeadRow};
use super::super::store;
use crate::authz::Actor;
use crate::authz::actor::SUBTREE_SQL;
use crate::db::listing::Listing;
use crate::db::sql;
use crate::db::write::{Change, Tx, differing};
use crate::error::{ApiError, ApiResult};
use crate::text::trim;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, Value};
use serde::Serialize;
use uuid::Uuid;

/// What every part tells of itself.
pub const BYLINE: &[&str] = &["id", "lead_id", "version", "created_at", "updated_at", "archived_at"];

/// A lead that is held until the transaction ends: its row, and how the actor sees it.
pub struct Held {
    pub row: LeadRow,
    pub lead: Lead,
}

/// Holds a lead that the actor sees.
pub async fn hold(tx: &Tx, actor: &Actor, id: Uuid) -> ApiResult<Held> {
    let row = kept::hold(tx, actor, id).await?;
    Ok(Held { lead: store::find(&tx.conn, actor, id, false).await?, row })
}

/// Holds the lead to which a live row of a table belongs; where the actor does not see the lead, the row is not there.
pub async fn hold_of(tx: &Tx, actor: &Actor, table: &'static str, id: Uuid) -> ApiResult<Held> {
    let lead = Listing::of(table, actor, false).one(&tx.conn, id, |row| row.tell(&["lead_id"]), |row| Ok(row.try_get("", "lead_id")?)).await?;
    hold(tx, actor, lead).await
}

/// The rows of a table that belong to a lead.
pub fn of(table: &'static str, actor: &Actor, lead: Uuid, archived: bool) -> Listing {
    let mut rows = Listing::of(table, actor, archived);
    rows.equal("lead_id", Some(lead));
    rows
}

/// Keeps a new row of a lead; gives its id.
pub async fn insert(tx: &Tx, table: &'static str, lead: Uuid, columns: Vec<(&'static str, Value)>) -> ApiResult<Uuid> {
    let id = Uuid::now_v7();
    let county = tx.author.county_id;
    let own: [(&str, Value); 6] = [
        ("id", id.into()),
        ("county_id", county.into()),
        ("lead_id", lead.into()),
        ("created_at", tx.now.into()),
        ("created_by", tx.author.id.into()),
        ("updated_at", tx.now.into()),
    ];
    let (names, values): (Vec<_>, Vec<_>) = own.into_iter().chain(columns).map(|(name, value)| (Alias::new(name), Expr::val(value))).unzip();
    let mut insert = Query::insert();
    insert.into_table(table).columns(names).values(values).map_err(ApiError::internal)?;
    tx.conn.execute(&insert).await?;
    Ok(id)
}

/// Writes columns of a row and counts its version on.
pub async fn update(tx: &Tx, table: &'static str, id: Uuid, columns: Vec<(&'static str, Value)>) -> ApiResult<()> {
    let mut update = Query::update();
    update.table(table).value("version", Expr::col("version").add(1)).value("updated_at", tx.now).and_where(Expr::col("id").eq(id));
    for (name, value) in columns {
        update.value(Alias::new(name), value);
    }
    tx.conn.execute(&update).await?;
    Ok(())
}

/// Counts a lead's version on where something of it changed beside its own row.
pub async fn touch(tx: &Tx, lead: &LeadRow) -> ApiResult<LeadRow> {
    let text = "UPDATE leads SET version = version + 1, updated_at = $2 WHERE id = $1";
    sql::execute(&tx.conn, text, [lead.id.into(), tx.now.into()]).await?;
    Ok(LeadRow { version: lead.version + 1, ..lead.clone() })
}

/// Leaves audit row and event of a part: what it is in the audit, its id and version.
pub async fn record<T: Serialize>(
    tx: &Tx,
    lead: &LeadRow,
    action: &'static str,
    (subject_type, subject_id, version): (&'static str, Uuid, i64),
    before: Option<&T>,
    after: &T,
) -> ApiResult<()> {
    let new = told(after)?;
    let (before, after) = match before {
        Some(before) => differing(&told(before)?, &new),
        None => (None, Some(new)),
    };
    let summary = Some(called(lead));
    tx.record(Change { action, subject_type, subject_id, version, summary, before, after }).await
}

/// A row as the audit tells it: without what every row carries, and what its reader may do.
fn told(row: &impl Serialize) -> ApiResult<serde_json::Value> {
    let mut told = serde_json::to_value(row)?;
    if let Some(fields) = told.as_object_mut() {
        for name in ["id", "lead_id", "version", "created_at", "created_by", "updated_at", "can"] {
            fields.remove(name);
        }
    }
    Ok(told)
}

/// What a lead is called in notifications and summaries: a restricted one (商业秘密) by its number alone.
pub fn called(lead: &LeadRow) -> String {
    if lead.is_restricted { lead.code.clone() } else { lead.label() }
}

/// The units for which somebody answers: the own one with all below it; of the county's top that alone. One statement at most.
pub async fn own_units<C: ConnectionTrait>(db: &C, actor: &Actor) -> ApiResult<Vec<Uuid>> {
    if actor.organization_id == actor.county_id {
        return Ok(vec![actor.county_id]);
    }
    let rows = sql::rows(db, SUBTREE_SQL, [actor.organization_id.into()]).await?;
    Ok(rows.iter().map(|row| row.try_get("", "id")).collect::<Result<_, _>>()?)
}

/// A text that must be there, trimmed.
pub fn words(field: &str, text: &str, most: usize) -> ApiResult<String> {
    let text = trim(text);
    if (1..=most).contains(&text.chars().count()) {
        return Ok(text);
    }
    Err(ApiError::field(field, "length", format!("请填 1–{most} 个字"), format!("Give 1 to {most} characters")))
}

/// A text that may be missing, trimmed; nothing but blanks is none.
pub fn maybe_words(field: &str, text: Option<String>, most: usize) -> ApiResult<Option<String>> {
    match text.map(|text| trim(&text)).filter(|text| !text.is_empty()) {
        Some(text) => words(field, &text, most).map(Some),
        None => Ok(None),
    }
}

/// Refuses units that the county does not have, by the field that names them.
pub async fn check_units(tx: &Tx, field: &str, units: &[Uuid]) -> ApiResult<()> {
    let mut select = Query::select();
    select.column("id").from("organizations").and_where(Expr::col("county_id").eq(tx.author.county_id));
    select.and_where(Expr::col("archived_at").is_null()).and_where(Expr::col("id").is_in(units.iter().copied()));
    if units.is_empty() || tx.conn.query_all(&select).await?.len() == units.len() {
        return Ok(());
    }
    Err(ApiError::field(field, "unknown_reference", "没有这个单位，或已停用", "There is no such unit, or it is archived"))
}
