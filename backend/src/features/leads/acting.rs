//! A lead held for an act, with what the actor may do with it.
use super::dto::LeadCan;
use super::kept::{self, LeadRow};
use super::powers::{Standing, powers};
use super::reports::unit;
use crate::authz::Actor;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::http::IfMatch;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

/// A lead that the actor may see, held until the transaction ends, with the actor's powers.
pub async fn held(tx: &Tx, actor: &Actor, id: Uuid) -> ApiResult<(LeadRow, LeadCan)> {
    let row = kept::hold(tx, actor, id).await?;
    let can = can(&tx.conn, actor, &row).await?;
    Ok((row, can))
}

/// The same after its version was compared: a stale one is 412 with the lead as it stands.
pub async fn held_at(tx: &Tx, actor: &Actor, id: Uuid, if_match: &IfMatch, today: NaiveDate) -> ApiResult<(LeadRow, LeadCan)> {
    let (row, can) = held(tx, actor, id).await?;
    if if_match.0.is_some_and(|wanted| wanted != row.version) {
        if_match.check(row.version, &super::detail::find(&tx.conn, actor, id, false, today).await?)?;
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
    match id {
        Some(id) if unit(tx, id).await?.is_none() => Err(ApiError::field(field, "unknown_reference", "没有这个单位", "There is no such unit")),
        _ => Ok(()),
    }
}
