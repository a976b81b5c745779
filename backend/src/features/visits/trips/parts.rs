//! What belongs to a trip: the delegation, the route, the companies that are to be visited.
use super::dto::{Trip, TripCompany, TripCompanyIn, TripMember, TripMemberIn, TripStop, TripStopIn};
use crate::db::listing::reference;
use crate::db::write::Tx;
use crate::db::{bulk, sql};
use crate::error::{ApiError, ApiResult};
use crate::http::Reference;
use crate::text::trim;
use chrono::NaiveDate;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, JoinType, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Fills the parts of some trips: three statements a thousand trips.
pub async fn add<C: ConnectionTrait>(db: &C, trips: &mut [Trip]) -> ApiResult<()> {
    for piece in trips.chunks_mut(1_000) {
        let ids: Vec<Uuid> = piece.iter().map(|trip| trip.id).collect();
        let mut members = grouped(db, members(&ids), member).await?;
        let mut stops = grouped(db, stops(&ids), stop).await?;
        let mut companies = grouped(db, companies(&ids), company).await?;
        for trip in piece {
            trip.members = members.remove(&trip.id).unwrap_or_default();
            trip.stops = stops.remove(&trip.id).unwrap_or_default();
            trip.companies = companies.remove(&trip.id).unwrap_or_default();
        }
    }
    Ok(())
}

async fn grouped<C: ConnectionTrait, T>(
    db: &C,
    select: SelectStatement,
    read: impl Fn(&QueryResult) -> ApiResult<T>,
) -> ApiResult<HashMap<Uuid, Vec<T>>> {
    let mut found: HashMap<Uuid, Vec<T>> = HashMap::new();
    for row in db.query_all(&select).await? {
        found.entry(row.try_get("", "trip_id")?).or_default().push(read(&row)?);
    }
    Ok(found)
}

fn of(table: &'static str, columns: &[&'static str], trips: &[Uuid]) -> SelectStatement {
    let mut select = Query::select();
    select.columns(columns.iter().map(|column| (table, *column))).from(table);
    select.and_where(Expr::col((table, "trip_id")).is_in(trips.iter().copied())).order_by((table, "position"), Order::Asc);
    select
}

fn members(trips: &[Uuid]) -> SelectStatement {
    let mut select = of("trip_members", &["trip_id", "user_id", "name", "post"], trips);
    select.join(JoinType::LeftJoin, "users", Expr::col(("users", "id")).equals(("trip_members", "user_id")));
    select.expr_as(Expr::col(("users", "name")), Alias::new("user_id_name"));
    select
}

fn member(row: &QueryResult) -> ApiResult<TripMember> {
    let (person, name): (_, Option<String>) = (reference(row, "user_id")?, row.try_get("", "name")?);
    let name = name.or_else(|| person.as_ref().map(|person| person.name.clone())).unwrap_or_default();
    Ok(TripMember { person, name, post: row.try_get("", "post")? })
}

fn stops(trips: &[Uuid]) -> SelectStatement {
    of("trip_stops", &["trip_id", "on_day", "place", "what"], trips)
}

fn stop(row: &QueryResult) -> ApiResult<TripStop> {
    Ok(TripStop { on: row.try_get("", "on_day")?, place: row.try_get("", "place")?, what: row.try_get("", "what")? })
}

fn companies(trips: &[Uuid]) -> SelectStatement {
    let mut select = of("trip_companies", &["trip_id", "company_id", "planned_on", "note"], trips);
    select.join(JoinType::InnerJoin, "companies", Expr::col(("companies", "id")).equals(("trip_companies", "company_id")));
    select.expr_as(Expr::col(("companies", "name")), Alias::new("company_name"));
    let visited = "(SELECT COUNT(*) FROM visits v WHERE v.trip_id = trip_companies.trip_id AND v.company_id = trip_companies.company_id \
        AND v.archived_at IS NULL)";
    select.expr_as(Expr::cust(visited), Alias::new("visits")).and_where(Expr::col(("trip_companies", "archived_at")).is_null());
    select
}

fn company(row: &QueryResult) -> ApiResult<TripCompany> {
    Ok(TripCompany {
        company: Reference { id: row.try_get("", "company_id")?, name: row.try_get("", "company_name")? },
        planned_on: row.try_get("", "planned_on")?,
        note: row.try_get("", "note")?,
        visited: row.try_get::<i64>("", "visits")? > 0,
    })
}

/// A text that may be missing, trimmed; too long is refused by its field.
pub fn maybe_words(field: &str, text: Option<String>, most: usize) -> ApiResult<Option<String>> {
    let text = text.map(|text| trim(&text)).filter(|text| !text.is_empty());
    if text.as_ref().is_some_and(|text| text.chars().count() > most) {
        return Err(ApiError::field(field, "length", format!("最多 {most} 个字"), format!("At most {most} characters")));
    }
    Ok(text)
}

/// Refuses ids that the county's table does not have alive, by the field that names them.
async fn check_known(tx: &Tx, table: &'static str, ids: &[Uuid], field: &str, zh: &str, en: &str) -> ApiResult<()> {
    let wanted: HashSet<Uuid> = ids.iter().copied().collect();
    let mut select = Query::select();
    select.column("id").from(table).and_where(Expr::col("county_id").eq(tx.author.county_id));
    select.and_where(Expr::col("archived_at").is_null()).and_where(Expr::col("id").is_in(wanted.iter().copied()));
    if wanted.is_empty() || tx.conn.query_all(&select).await?.len() == wanted.len() {
        return Ok(());
    }
    Err(ApiError::field(field, "unknown_reference", zh, en))
}

/// Refuses people that the county does not have.
pub async fn check_people(tx: &Tx, field: &str, ids: &[Uuid]) -> ApiResult<()> {
    check_known(tx, "users", ids, field, "没有这个人，或账号已停用", "There is no such person, or the account is archived").await
}

/// Refuses units that the county does not have.
pub async fn check_units(tx: &Tx, field: &str, ids: &[Uuid]) -> ApiResult<()> {
    check_known(tx, "organizations", ids, field, "没有这个单位，或已停用", "There is no such unit, or it is archived").await
}

/// Replaces the delegation.
pub async fn set_members(tx: &Tx, trip: Uuid, members: Vec<TripMemberIn>) -> ApiResult<()> {
    let own: Vec<Uuid> = members.iter().filter_map(|member| member.user_id).collect();
    check_people(tx, "members", &own).await?;
    if own.iter().collect::<HashSet<_>>().len() < own.len() {
        return Err(ApiError::field("members", "duplicate", "同一人只填一次", "Each person stands once"));
    }
    let mut rows = Vec::new();
    for (position, member) in (1i64..).zip(members) {
        let (name, post) = (maybe_words("members", member.name, 60)?, maybe_words("members", member.post, 60)?);
        if member.user_id.is_some() == name.is_some() {
            let (zh, en) = ("每人填 user_id 或姓名之一", "Give each person a user_id or a name");
            return Err(ApiError::field("members", "invalid", zh, en));
        }
        let id = Uuid::now_v7();
        let county = tx.author.county_id;
        rows.push(vec![id.into(), county.into(), trip.into(), member.user_id.into(), name.into(), post.into(), position.into()]);
    }
    sql::execute(&tx.conn, "DELETE FROM trip_members WHERE trip_id = $1", [trip.into()]).await?;
    let columns = ["id", "county_id", "trip_id", "user_id", "name", "post", "position"];
    bulk::insert(&tx.conn, "trip_members", &columns, rows).await?;
    Ok(())
}

/// Refuses a day that the trip does not have.
fn check_day(field: &str, day: NaiveDate, (start_on, end_on): (NaiveDate, NaiveDate)) -> ApiResult<()> {
    if (start_on..=end_on).contains(&day) {
        return Ok(());
    }
    Err(ApiError::field(field, "outside_trip", "日期应在外出起止日期之内", "The day is one of the trip's"))
}

/// Replaces the route.
pub async fn set_stops(tx: &Tx, trip: Uuid, days: (NaiveDate, NaiveDate), stops: Vec<TripStopIn>) -> ApiResult<()> {
    let mut rows = Vec::new();
    for (position, stop) in (1i64..).zip(stops) {
        check_day("stops", stop.on, days)?;
        let (place, what) = (maybe_words("stops", Some(stop.place), 120)?, maybe_words("stops", stop.what, 500)?);
        let place = place.ok_or_else(|| ApiError::field("stops", "required", "每一站写明地点", "Each stop has a place"))?;
        let (id, county) = (Uuid::now_v7(), tx.author.county_id);
        rows.push(vec![id.into(), county.into(), trip.into(), stop.on.into(), place.into(), what.into(), position.into()]);
    }
    sql::execute(&tx.conn, "DELETE FROM trip_stops WHERE trip_id = $1", [trip.into()]).await?;
    bulk::insert(&tx.conn, "trip_stops", &["id", "county_id", "trip_id", "on_day", "place", "what", "position"], rows).await?;
    Ok(())
}

/// Replaces the companies that are to be visited; those that go are archived.
pub async fn set_companies(tx: &Tx, trip: Uuid, days: (NaiveDate, NaiveDate), companies: Vec<TripCompanyIn>) -> ApiResult<()> {
    let ids: Vec<Uuid> = companies.iter().map(|company| company.company_id).collect();
    check_known(tx, "companies", &ids, "companies", "没有这家企业，或已停用", "There is no such company, or it is archived").await?;
    if ids.iter().collect::<HashSet<_>>().len() < ids.len() {
        return Err(ApiError::field("companies", "duplicate", "同一家企业只填一次", "Each company stands once"));
    }
    let mut rows = Vec::new();
    for (position, company) in (1i64..).zip(companies) {
        if let Some(day) = company.planned_on {
            check_day("companies", day, days)?;
        }
        let note = maybe_words("companies", company.note, 500)?;
        let own = vec![Uuid::now_v7().into(), tx.author.county_id.into(), trip.into(), company.company_id.into()];
        let stamps = vec![position.into(), tx.now.into(), tx.author.id.into(), tx.now.into()];
        rows.push([own, vec![company.planned_on.into(), note.into()], stamps].concat());
    }
    let archive = "UPDATE trip_companies SET archived_at = $2, updated_at = $2, version = version + 1 WHERE trip_id = $1 AND archived_at IS NULL";
    sql::execute(&tx.conn, archive, [trip.into(), tx.now.into()]).await?;
    let columns = ["id", "county_id", "trip_id", "company_id", "planned_on", "note", "position", "created_at", "created_by", "updated_at"];
    bulk::insert(&tx.conn, "trip_companies", &columns, rows).await?;
    Ok(())
}
