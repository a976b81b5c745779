//! Transfers (移交·接手): a lead passes to another unit. Asked for by those who work on it (or, once the protection is over, by those who
//! want to take it over), decided by the centre.
use super::first_report::{self, Event};
use super::kept::{self, LeadRow};
use super::protection;
use super::shares::told;
use super::shares::{self, ShareIn};
use crate::db::write::Tx;
use crate::error::ApiResult;
use crate::features::settings;
use chrono::NaiveDate;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

mod actions;
mod dto;
mod handlers;
mod store;

/// The operations.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::lead_transfer_create).service(handlers::lead_transfer_list).service(handlers::lead_transfer_decide);
}

/// Lets another unit answer for a lead from today on, with the shares that go with it. Its owner is to be named anew. A takeover gives the
/// new unit a protection of its own.
pub async fn pass(tx: &Tx, before: LeadRow, to: Uuid, shares: &[ShareIn], is_takeover: bool, today: NaiveDate) -> ApiResult<LeadRow> {
    let mut after = before.clone();
    after.responsible_organization_id = Some(to);
    after.owner_id = None;
    after.owner_named_on = None;
    after.clock_from_on = Some(today);
    if is_takeover {
        let days = settings::number(&tx.conn, tx.author.county_id, protection::SETTING, today).await?;
        let until = protection::until(today, days);
        after.protected_organization_id = Some(to);
        after.protected_until = Some(until);
        after.protection_renewed_on = None;
        first_report::insert(tx, Event::new("protection_began", before.id, today).of(to).until(until));
    }
    shares::set(tx, before.id, shares, today).await?;
    first_report::insert(tx, Event::new("shares_set", before.id, today).noting(Some(&told(shares))));
    kept::save(tx, &before, after, "transferred", None).await
}
