//! Who hears of what happens with a lead: only those who see it, and never whoever did it.
use super::super::kept::LeadRow;
use super::super::store;
use super::parts::called;
use crate::authz::{Actor, Permission};
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::features::notifications::{Notice, notify};
use crate::features::users;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Whether somebody sees a lead, by the same rule as everywhere.
async fn sees(tx: &Tx, actor: &Actor, lead: Uuid) -> ApiResult<bool> {
    if !actor.may(Permission::LeadsRead) {
        return Ok(false);
    }
    let mut leads = store::visible_to(&tx.conn, actor, false).await?;
    leads.equal("id", Some(lead));
    Ok(!leads.first(&tx.conn, 1, |leads| leads.tell(&["id"])).await?.is_empty())
}

/// Refuses people whom the county does not have and, by name, those who do not see the lead.
pub async fn check_seeing(tx: &Tx, today: NaiveDate, lead: Uuid, field: &str, people: &[Uuid]) -> ApiResult<()> {
    let found = users::actors(&tx.conn, tx.author.county_id, people, today).await?;
    if found.len() < people.iter().collect::<BTreeSet<_>>().len() {
        return Err(ApiError::field(field, "unknown_reference", "没有这个人，或账号已停用", "There is no such person, or the account is archived"));
    }
    let mut blind = Vec::new();
    for person in &found {
        if !sees(tx, person, lead).await? {
            blind.push(person.name.as_str());
        }
    }
    if blind.is_empty() {
        return Ok(());
    }
    let zh = format!("{}看不到这条线索：请先请其所在单位参与，或（商业秘密）列为知悉人", blind.join("、"));
    let en = format!("Not seen by {}: let their unit take part first, or name them as readers of the restricted lead", blind.join(", "));
    Err(ApiError::field(field, "cannot_see", zh, en))
}

/// Its followers and its owner.
pub async fn followers(tx: &Tx, lead: &LeadRow) -> ApiResult<Vec<Uuid>> {
    let text = "SELECT user_id FROM lead_people WHERE lead_id = $1 AND capacity = 'follower'";
    let rows = sql::rows(&tx.conn, text, [lead.id.into()]).await?;
    let following = rows.iter().map(|row| row.try_get("", "user_id")).collect::<Result<Vec<Uuid>, _>>()?;
    Ok(following.into_iter().chain(lead.owner_id).collect())
}

/// The people of units who work on leads.
pub async fn people_of(tx: &Tx, units: &[Uuid]) -> ApiResult<Vec<Uuid>> {
    let mut working = Query::select();
    working.column("user_id").from("user_roles").and_where(Expr::col("role").is_in(["center", "unit_officer", "outpost_lead", "envoy"]));
    let mut select = Query::select();
    select.column("id").from("users").and_where(Expr::col("county_id").eq(tx.author.county_id)).and_where(Expr::col("archived_at").is_null());
    select.and_where(Expr::col("organization_id").is_in(units.iter().copied())).and_where(Expr::col("id").in_subquery(working));
    let rows = tx.conn.query_all(&select).await?;
    Ok(rows.iter().map(|row| row.try_get("", "id")).collect::<Result<_, _>>()?)
}

/// Tells people of something that happened with a lead, in the words of a kind, whose places `by` and `lead` are filled here.
pub async fn tell(tx: &Tx, today: NaiveDate, lead: &LeadRow, to: Vec<Uuid>, kind: &'static str, more: &[(&'static str, &str)]) -> ApiResult<()> {
    let to: Vec<Uuid> = to.into_iter().filter(|id| Some(*id) != tx.author.id).collect::<BTreeSet<_>>().into_iter().collect();
    let called = called(lead);
    let mut parameters = vec![("by", tx.author.name.as_str()), ("lead", called.as_str())];
    parameters.extend(more);
    for person in users::actors(&tx.conn, tx.author.county_id, &to, today).await? {
        if sees(tx, &person, lead.id).await? {
            let notice = Notice { user_id: person.user_id, kind, subject_type: "lead", subject_id: lead.id, parameters: &parameters };
            notify(tx, notice).await?;
        }
    }
    Ok(())
}

/// Whether somebody follows a lead.
pub async fn follows(tx: &Tx, lead: Uuid, person: Uuid) -> ApiResult<bool> {
    let text = "SELECT user_id FROM lead_people WHERE lead_id = $1 AND user_id = $2 AND capacity = 'follower'";
    Ok(sql::row(&tx.conn, text, [lead.into(), person.into()]).await?.is_some())
}
