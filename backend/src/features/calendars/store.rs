//! What stands in somebody's calendar: four lists, each as far as the asker sees it.
use super::dto::{Calendar, CalendarItem, CalendarKind};
use crate::authz::Actor;
use crate::db::listing::{Listing, needed_reference, reference};
use crate::error::ApiResult;
use crate::features::visits::{self, Direction, trips};
use crate::features::{events, organizations};
use crate::http::Reference;
use chrono::NaiveDate;
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, JoinType, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::HashMap;
use uuid::Uuid;

/// The most entries of a kind that one answer holds.
const MOST: usize = 1_000;

/// Which days, and of which units.
pub struct Asked {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub organization_id: Option<Uuid>,
}

/// The calendar of an actor: the same statements however many entries there are.
pub async fn calendar<C: ConnectionTrait>(db: &C, actor: &Actor, asked: Asked) -> ApiResult<Calendar> {
    let units = match asked.organization_id {
        Some(unit) => {
            organizations::find(db, actor.county_id, unit).await?;
            Some(organizations::subtree(db, unit).await?)
        }
        None => None,
    };
    let (from, to) = (asked.from, asked.to);
    let mut items = visits_of(db, actor, units.as_deref(), from, to).await?;
    let mut truncated = items.len() > MOST;
    items.truncate(MOST);
    for more in [trips_of(db, actor, units.as_deref(), from, to).await?, planned(db, actor, units.as_deref(), from, to).await?] {
        truncated |= more.len() > MOST;
        items.extend(more.into_iter().take(MOST));
    }
    if units.is_none() {
        let more = events_of(db, actor, from, to).await?;
        truncated |= more.len() > MOST;
        items.extend(more.into_iter().take(MOST));
    }
    items.sort_by(|a, b| (a.start_on, a.kind, &a.title, a.id).cmp(&(b.start_on, b.kind, &b.title, b.id)));
    Ok(Calendar { from, to, items, truncated })
}

fn people_of(units: &[Uuid]) -> SelectStatement {
    let mut people = Query::select();
    people.column("id").from("users").and_where(Expr::col("organization_id").is_in(units.iter().copied()));
    people
}

fn limited(mut select: SelectStatement) -> SelectStatement {
    select.limit(MOST as u64 + 1);
    select
}

async fn visits_of<C: ConnectionTrait>(
    db: &C,
    actor: &Actor,
    units: Option<&[Uuid]>,
    from: NaiveDate,
    to: NaiveDate,
) -> ApiResult<Vec<CalendarItem>> {
    let mut rows = visits::visible_to(db, actor, false).await?;
    rows.between("visited_on", Some(from), Some(to));
    if let Some(units) = units {
        let mut along = Query::select();
        along.column("visit_id").from("visit_participants").and_where(Expr::col("user_id").in_subquery(people_of(units)));
        let arranged = rows.column("arranging_organization_id").is_in(units.iter().copied());
        rows.only_if(Condition::any().add(arranged).add(rows.column("id").in_subquery(along)));
    }
    rows.tell(&["visited_on", "direction", "place", "updated_at"]);
    rows.tell_reference("company_id", "companies", "name");
    rows.tell_reference("arranging_organization_id", "organizations", "name");
    rows.tell_reference("trip_id", "trips", "code");
    let mut select = rows.ids("id");
    // Where there are more than one answer holds, the latest are told: a calendar looks at today.
    select.order_by(("visits", "visited_on"), Order::Desc).order_by(("visits", "id"), Order::Desc);
    let mut items = db.query_all(&limited(select)).await?.iter().map(visit).collect::<ApiResult<Vec<_>>>()?;
    let ids: Vec<Uuid> = items.iter().map(|item| item.id).collect();
    let mut people = visits::participants(db, &ids).await?;
    for item in &mut items {
        item.people = people.remove(&item.id).unwrap_or_default().into_iter().map(|person| person.name).collect();
    }
    Ok(items)
}

fn visit(row: &QueryResult) -> ApiResult<CalendarItem> {
    let company = needed_reference(row, "company_id")?;
    let direction = Direction::parse(&row.try_get::<String>("", "direction")?);
    let on: NaiveDate = row.try_get("", "visited_on")?;
    Ok(CalendarItem {
        kind: if direction == Direction::Out { CalendarKind::Visit } else { CalendarKind::Reception },
        id: row.try_get("", "id")?,
        title: company.name.clone(),
        start_on: on,
        end_on: on,
        place: row.try_get("", "place")?,
        organization: reference(row, "arranging_organization_id")?,
        people: Vec::new(),
        company: Some(company),
        trip: reference(row, "trip_id")?,
        updated_at: row.try_get("", "updated_at")?,
    })
}

/// The trips that the actor sees, of some units where that is asked.
async fn seen_trips<C: ConnectionTrait>(db: &C, actor: &Actor, units: Option<&[Uuid]>) -> ApiResult<Listing> {
    let mut rows = trips::visible_to(db, actor, false).await?;
    if let Some(units) = units {
        let theirs = rows.column("organization_id").is_in(units.iter().copied());
        rows.only_if(Condition::any().add(theirs).add(rows.column("leader_id").in_subquery(people_of(units))));
    }
    Ok(rows)
}

async fn trips_of<C: ConnectionTrait>(db: &C, actor: &Actor, units: Option<&[Uuid]>, from: NaiveDate, to: NaiveDate) -> ApiResult<Vec<CalendarItem>> {
    let mut rows = seen_trips(db, actor, units).await?;
    rows.between("end_on", Some(from), None);
    rows.between("start_on", None, Some(to));
    rows.tell(&["code", "start_on", "end_on", "destination", "updated_at"]);
    rows.tell_reference("leader_id", "users", "name");
    rows.tell_reference("organization_id", "organizations", "name");
    let mut select = rows.ids("id");
    select.order_by(("trips", "start_on"), Order::Asc).order_by(("trips", "id"), Order::Asc);
    let mut items = db.query_all(&limited(select)).await?.iter().map(trip).collect::<ApiResult<Vec<_>>>()?;
    let mut members = members(db, &items.iter().map(|item| item.id).collect::<Vec<_>>()).await?;
    for item in &mut items {
        item.people.extend(members.remove(&item.id).unwrap_or_default());
    }
    Ok(items)
}

fn trip(row: &QueryResult) -> ApiResult<CalendarItem> {
    let (id, code): (Uuid, String) = (row.try_get("", "id")?, row.try_get("", "code")?);
    let destination: Option<String> = row.try_get("", "destination")?;
    Ok(CalendarItem {
        kind: CalendarKind::Trip,
        id,
        title: destination.clone().unwrap_or_else(|| code.clone()),
        start_on: row.try_get("", "start_on")?,
        end_on: row.try_get("", "end_on")?,
        place: destination,
        organization: reference(row, "organization_id")?,
        people: vec![needed_reference(row, "leader_id")?.name],
        company: None,
        trip: Some(Reference { id, name: code }),
        updated_at: row.try_get("", "updated_at")?,
    })
}

/// The delegations of some trips, own people alone.
async fn members<C: ConnectionTrait>(db: &C, trips: &[Uuid]) -> ApiResult<HashMap<Uuid, Vec<String>>> {
    let mut select = Query::select();
    select.column(("trip_members", "trip_id")).column(("users", "name")).from("trip_members");
    select.join(JoinType::InnerJoin, "users", Expr::col(("users", "id")).equals(("trip_members", "user_id")));
    select.and_where(Expr::col(("trip_members", "trip_id")).is_in(trips.iter().copied())).order_by(("trip_members", "position"), Order::Asc);
    let mut found: HashMap<Uuid, Vec<String>> = HashMap::new();
    for row in db.query_all(&select).await? {
        found.entry(row.try_get("", "trip_id")?).or_default().push(row.try_get("", "name")?);
    }
    Ok(found)
}

/// The companies that trips are to visit on those days and have not yet.
async fn planned<C: ConnectionTrait>(db: &C, actor: &Actor, units: Option<&[Uuid]>, from: NaiveDate, to: NaiveDate) -> ApiResult<Vec<CalendarItem>> {
    const TABLE: &str = "trip_companies";
    let trips = seen_trips(db, actor, units).await?.ids("id");
    let mut rows = Listing::of(TABLE, actor, false);
    rows.between("planned_on", Some(from), Some(to));
    rows.only(rows.column("trip_id").in_subquery(trips));
    rows.only(Expr::cust(
        "NOT EXISTS (SELECT 1 FROM visits v WHERE v.trip_id = trip_companies.trip_id AND v.company_id = trip_companies.company_id \
        AND v.archived_at IS NULL)",
    ));
    rows.tell(&["planned_on", "updated_at"]);
    rows.tell_reference("company_id", "companies", "name");
    rows.tell_reference("trip_id", "trips", "code");
    let mut select = rows.ids("id");
    select.join(JoinType::InnerJoin, "users", Expr::col(("users", "id")).equals(("of_trip_id", "leader_id")));
    select.expr_as(Expr::col(("users", "name")), Alias::new("leader"));
    select.order_by((TABLE, "planned_on"), Order::Asc).order_by((TABLE, "id"), Order::Asc);
    let item = |row: &QueryResult| {
        let (company, on): (_, NaiveDate) = (needed_reference(row, "company_id")?, row.try_get("", "planned_on")?);
        Ok(CalendarItem {
            kind: CalendarKind::PlannedVisit,
            id: row.try_get("", "id")?,
            title: company.name.clone(),
            start_on: on,
            end_on: on,
            place: None,
            organization: None,
            people: vec![row.try_get("", "leader")?],
            company: Some(company),
            trip: reference(row, "trip_id")?,
            updated_at: row.try_get("", "updated_at")?,
        })
    };
    db.query_all(&limited(select)).await?.iter().map(item).collect()
}

async fn events_of<C: ConnectionTrait>(db: &C, actor: &Actor, from: NaiveDate, to: NaiveDate) -> ApiResult<Vec<CalendarItem>> {
    let mut rows = events::visible_to(db, actor, false).await?;
    rows.between("held_on", Some(from), Some(to));
    rows.tell(&["name", "held_on", "place", "updated_at"]);
    let mut select = rows.ids("id");
    select.order_by(("events", "held_on"), Order::Asc).order_by(("events", "id"), Order::Asc);
    let item = |row: &QueryResult| {
        let on: NaiveDate = row.try_get("", "held_on")?;
        Ok(CalendarItem {
            kind: CalendarKind::Event,
            id: row.try_get("", "id")?,
            title: row.try_get("", "name")?,
            start_on: on,
            end_on: on,
            place: row.try_get("", "place")?,
            organization: None,
            people: Vec::new(),
            company: None,
            trip: None,
            updated_at: row.try_get("", "updated_at")?,
        })
    };
    db.query_all(&limited(select)).await?.iter().map(item).collect()
}
