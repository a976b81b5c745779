//! What a visit may refer to: people and units of the county, what its writer sees, a company that is known or is made.
use super::domain::Counterpart;
use super::input::VisitCompanyIn;
use super::kept::Ties;
use super::trips;
use crate::authz::Actor;
use crate::db::listing::Listing;
use crate::db::write::Tx;
use crate::db::{dialect, sql};
use crate::error::{ApiError, ApiResult, FieldFault};
use crate::features::companies::{self, Named};
use crate::features::{leads, projects};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use std::collections::BTreeSet;
use uuid::Uuid;

fn unknown(field: &str, zh: &str, en: &str) -> ApiError {
    ApiError::field(field, "unknown_reference", zh, en)
}

/// The company that is meant: one that is known, or one that is named; a name that nobody knows makes it. Two at once wait for each other.
pub async fn company(tx: &Tx, id: Option<Uuid>, named: Option<VisitCompanyIn>) -> ApiResult<Uuid> {
    let named = match (id, named) {
        (Some(_), Some(_)) => {
            return Err(ApiError::field("company", "one_of", "企业请二选一：从库里选，或填名称", "Name the company, or give its id, not both"));
        }
        (None, None) => return Err(ApiError::field("company_id", "required", "请填写企业", "Name the company")),
        (id, named) => {
            let (name, credit_code) = named.map_or((None, None), |named| (Some(crate::text::trim(&named.name)), named.credit_code));
            Named { id, name, credit_code, province: None }
        }
    };
    if named.id.is_none() {
        dialect::hold_name(&tx.conn, tx.author.county_id, &companies::key_of(tx, &named).await?).await?;
    }
    match companies::meant(tx, named).await {
        Ok(company) => Ok(company.id),
        Err(error) => {
            let place = |field: String| match field.as_str() {
                "company_name" => "company.name".to_owned(),
                "credit_code" => "company.credit_code".to_owned(),
                _ => field,
            };
            let errors = error.errors.into_iter().map(|fault| FieldFault { field: place(fault.field), ..fault }).collect();
            Err(ApiError { errors, ..error })
        }
    }
}

/// People of the county, by id, with their units; those who have left meanwhile too.
async fn units_of(tx: &Tx, people: &[Uuid]) -> ApiResult<Vec<(Uuid, Uuid)>> {
    let mut select = Query::select();
    select.columns(["id", "organization_id"]).from("users").and_where(Expr::col("county_id").eq(tx.author.county_id));
    select.and_where(Expr::col("id").is_in(people.iter().copied()));
    let rows = tx.conn.query_all(&select).await?;
    rows.iter().map(|row| Ok((row.try_get("", "id")?, row.try_get("", "organization_id")?))).collect()
}

/// Refuses people whom the county does not have, by their place; gives the units of the others.
pub async fn check_people(tx: &Tx, people: &[Uuid]) -> ApiResult<Vec<Uuid>> {
    let found = units_of(tx, people).await?;
    if let Some(at) = people.iter().position(|id| !found.iter().any(|(known, _)| known == id)) {
        return Err(unknown(&format!("participant_ids[{at}]"), "没有这个人", "There is no such person"));
    }
    Ok(found.into_iter().map(|(_, unit)| unit).collect())
}

/// Refuses people who do not belong to one of these units.
pub async fn check_own_people(tx: &Tx, people: &[Uuid], units: &[Uuid]) -> ApiResult<()> {
    check_people(tx, people).await?;
    let found = units_of(tx, people).await?;
    let own = |id: &Uuid| found.iter().any(|(known, unit)| known == id && units.contains(unit));
    match people.iter().position(|id| !own(id)) {
        None => Ok(()),
        Some(at) => {
            let (zh, en) = ("只能补充本单位的人员", "Only people of one's own unit can be added");
            Err(ApiError::field(&format!("participant_ids[{at}]"), "not_own", zh, en))
        }
    }
}

/// A visit has something of its writer's unit: the unit arranged it, or one of its people was there. Those who see the county write any.
pub async fn check_own(tx: &Tx, actor: &Actor, arranging: Option<Uuid>, units: &[Uuid]) -> ApiResult<()> {
    let Some(own) = actor.visible_organizations(&tx.conn).await? else { return Ok(()) };
    if arranging.iter().chain(units).any(|unit| own.contains(unit)) {
        return Ok(());
    }
    let (zh, en) = ("本单位既未安排也无人参加，请补上本单位人员", "Neither arranged by your unit nor attended by one of its people");
    Err(ApiError::field("participant_ids", "not_own", zh, en))
}

/// Refuses contacts that are none of the company.
pub async fn check_contacts(tx: &Tx, company: Uuid, people: &[Counterpart]) -> ApiResult<()> {
    let wanted: BTreeSet<Uuid> = people.iter().filter_map(|one| one.contact_id).collect();
    if wanted.is_empty() {
        return Ok(());
    }
    let mut select = Query::select();
    select.column("id").from("contacts").and_where(Expr::col("county_id").eq(tx.author.county_id));
    select.and_where(Expr::col("company_id").eq(company)).and_where(Expr::col("id").is_in(wanted));
    let rows = tx.conn.query_all(&select).await?;
    let found = rows.iter().map(|row| row.try_get("", "id")).collect::<Result<BTreeSet<Uuid>, _>>()?;
    match people.iter().position(|one| one.contact_id.is_some_and(|id| !found.contains(&id))) {
        None => Ok(()),
        Some(at) => Err(unknown(&format!("counterparts[{at}].contact_id"), "该企业没有这位联系人", "The company has no such contact")),
    }
}

async fn check_seen(tx: &Tx, field: &str, mut rows: Listing, id: Uuid) -> ApiResult<()> {
    rows.equal("id", Some(id));
    if rows.first(&tx.conn, 1, |rows| rows.tell(&["id"])).await?.is_empty() {
        return Err(unknown(field, "没有这条记录，或不在您的权限内", "There is no such record, or it is not yours to know"));
    }
    Ok(())
}

/// Refuses ties to what the county does not have or the writer does not see; what a visit was tied to `before` stays.
pub async fn check(tx: &Tx, actor: &Actor, ties: &Ties, before: Option<&Ties>) -> ApiResult<()> {
    let new = |id: Option<Uuid>, old: fn(&Ties) -> Option<Uuid>| id.filter(|_| before.is_none_or(|before| old(before) != id));
    if let Some(id) = new(ties.arranging_organization_id, |ties| ties.arranging_organization_id) {
        let text = "SELECT id FROM organizations WHERE id = $1 AND county_id = $2 AND archived_at IS NULL";
        if sql::row(&tx.conn, text, [id.into(), tx.author.county_id.into()]).await?.is_none() {
            return Err(unknown("arranging_organization_id", "没有这个单位，或已停用", "There is no such unit, or it is archived"));
        }
    }
    if let Some(id) = new(ties.lead_id, |ties| ties.lead_id) {
        check_seen(tx, "lead_id", leads::visible_to(&tx.conn, actor, false).await?, id).await?;
    }
    if let Some(id) = new(ties.project_id, |ties| ties.project_id) {
        check_seen(tx, "project_id", projects::visible_to(&tx.conn, actor, false).await?, id).await?;
    }
    if let Some(id) = new(ties.trip_id, |ties| ties.trip_id) {
        check_seen(tx, "trip_id", trips::visible_to(&tx.conn, actor, false).await?, id).await?;
    }
    if let Some(id) = new(ties.event_id, |ties| ties.event_id) {
        check_seen(tx, "event_id", Listing::of("events", actor, false), id).await?;
    }
    Ok(())
}
