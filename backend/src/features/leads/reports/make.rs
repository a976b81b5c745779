//! Making a lead of a report's facts, and what such facts may refer to.
use crate::db::sql;
use crate::db::write::Tx;
use crate::error::{ApiError, ApiResult};
use crate::features::companies::Meant;
use crate::features::leads::facts::{Facts, NewLead};
use crate::features::leads::first_report::{self, Event};
use crate::features::leads::kept::{self, LeadRow};
use crate::features::leads::protection;
use crate::features::leads::shares::{self, ShareIn, WHOLE};
use crate::features::settings;
use crate::http::Reference;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

/// A live unit of the county by its id, within a transaction.
pub async fn unit(tx: &Tx, id: Uuid) -> ApiResult<Option<Reference>> {
    live_unit(&tx.conn, tx.author.county_id, id).await
}

/// A live unit of a county by its id.
pub async fn live_unit<C: ConnectionTrait>(db: &C, county_id: Uuid, id: Uuid) -> ApiResult<Option<Reference>> {
    let text = "SELECT id, name FROM organizations WHERE id = $1 AND county_id = $2 AND archived_at IS NULL";
    let row = sql::row(db, text, [id.into(), county_id.into()]).await?;
    let told = |row: sea_orm::QueryResult| Ok(Reference { id, name: row.try_get::<Option<String>>("", "name")?.unwrap_or_default() });
    row.map(told).transpose()
}

/// Refuses people and units that are none of the county.
pub async fn check_people(tx: &Tx, facts: &Facts) -> ApiResult<()> {
    if let Some(id) = facts.responsible_organization_id
        && unit(tx, id).await?.is_none()
    {
        return Err(ApiError::field("responsible_organization_id", "unknown_reference", "没有这个单位", "There is no such unit"));
    }
    check_person(tx, "owner_id", facts.owner_id).await
}

/// Refuses somebody who is no live account of the county.
pub async fn check_person(tx: &Tx, field: &str, id: Option<Uuid>) -> ApiResult<()> {
    let Some(id) = id else { return Ok(()) };
    let text = "SELECT id FROM users WHERE id = $1 AND county_id = $2 AND archived_at IS NULL";
    match sql::row(&tx.conn, text, [id.into(), tx.author.county_id.into()]).await? {
        Some(_) => Ok(()),
        None => Err(ApiError::field(field, "unknown_reference", "没有这个人", "There is no such person")),
    }
}

/// What a new lead has beside its facts.
pub struct New<'a> {
    pub number: &'a str,
    pub company: &'a Meant,
    pub organization: &'a Reference,
    pub reported_on: NaiveDate,
    pub today: NaiveDate,
    pub client_ref: Option<Uuid>,
    /// Who reported it.
    pub created_by: Option<Uuid>,
    /// For how many days a report made on that day protects ([`protected_for`]).
    pub days: i64,
}

/// For how many days a report of a day keeps its company for the unit that reported.
pub async fn protected_for<C: ConnectionTrait>(db: &C, county_id: Uuid, reported_on: NaiveDate) -> ApiResult<i64> {
    settings::number(db, county_id, protection::SETTING, reported_on).await
}

/// Makes a lead with its protection, shares, stage log, history, audit row, event and place in search.
pub async fn make(tx: &Tx, facts: Facts, new: New<'_>) -> ApiResult<LeadRow> {
    let protected_until = protection::until(new.reported_on, new.days);
    let lead = facts.lead(NewLead {
        id: Uuid::now_v7(),
        code: new.number.to_owned(),
        company_id: new.company.id,
        organization_id: new.organization.id,
        created_by: new.created_by,
        reported_on: new.reported_on,
        reported_at: tx.now,
        today: new.today,
        protected_until,
        client_ref: new.client_ref,
    });
    kept::insert(tx, &lead);
    kept::log_stage(tx, None, &lead, new.today, None);
    shares::begin(tx, lead.id, &[ShareIn { organization_id: new.organization.id, share_bp: WHOLE }], new.reported_on);
    let event = Event::new("reported", lead.id, new.reported_on).of(new.organization.id).until(protected_until);
    first_report::insert(tx, event);
    let after = Some(serde_json::to_value(&lead)?);
    tx.record(crate::db::write::Change { after, ..kept::change("created", &lead, None) }).await?;
    if let Some(document) = kept::document(&lead) {
        tx.index(document);
    }
    Ok(lead)
}
