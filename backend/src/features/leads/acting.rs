//! A lead held for an act, with what the actor may do with it.
use super::dto::LeadCan;
use super::kept::{self, LeadRow};
use super::powers::{Standing, powers};
use crate::authz::Actor;
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::http::IfMatch;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

/// A lead that the actor may see, held until the transaction ends, with the actor's powers.
pub async fn held(tx: &Tx, actor: &Actor, id: Uuid) -> ApiResult<(LeadRow, LeadCan)> {
    let row = kept::hold(tx, actor, id).await?;
    let can = can(&tx.conn, actor, &row).await?;
    Ok((row, can))
}

/// The same after its version was compared: a stale one is 412 with the lead as it stands.
pub async fn held_at(tx: &Tx, actor: &Actor, id: Uuid, if_match: &IfMatch) -> ApiResult<(LeadRow, LeadCan)> {
    let (row, can) = held(tx, actor, id).await?;
    if if_match.0.is_some_and(|wanted| wanted != row.version) {
        if_match.check(row.version, &super::store::find(&tx.conn, actor, id, false).await?)?;
    }
    Ok((row, can))
}

/// What the actor may do with a lead that is read.
pub async fn can<C: ConnectionTrait>(db: &C, actor: &Actor, row: &LeadRow) -> ApiResult<LeadCan> {
    let is_ours = match actor.visible_organizations(db).await? {
        None => true,
        Some(own) => own.contains(&row.reporting_organization_id) || row.responsible_organization_id.is_some_and(|unit| own.contains(&unit)),
    };
    let standing =
        Standing { stage: row.stage()?, is_archived: row.archived_at.is_some(), created_by: row.reporter(), owner_id: row.owner_id, is_ours };
    Ok(powers(actor, standing))
}

/// Passes where an id names a live unit of the county.
pub async fn check_unit(tx: &Tx, id: Option<Uuid>, field: &str) -> ApiResult<()> {
    let text = "SELECT 1 AS found FROM organizations WHERE id = $1 AND county_id = $2 AND archived_at IS NULL";
    check_known(tx, text, id, field, ("没有这个单位", "There is no such unit")).await
}

/// Passes where an id names a live person of the county.
pub async fn check_person(tx: &Tx, id: Option<Uuid>, field: &str) -> ApiResult<()> {
    let text = "SELECT 1 AS found FROM users WHERE id = $1 AND county_id = $2 AND archived_at IS NULL";
    check_known(tx, text, id, field, ("没有这个人", "There is no such person")).await
}

async fn check_known(tx: &Tx, text: &str, id: Option<Uuid>, field: &str, (zh, en): (&str, &str)) -> ApiResult<()> {
    let Some(id) = id else { return Ok(()) };
    match sql::row(&tx.conn, text, [id.into(), tx.author.county_id.into()]).await? {
        Some(_) => Ok(()),
        None => Err(ApiError::field(field, "unknown_reference", zh, en)),
    }
}
