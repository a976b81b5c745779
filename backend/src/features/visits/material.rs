//! What a phone keeps to write visits down without a line: people, companies, leads, trips and events that are likely to be named.
use super::store;
use super::trips;
use crate::app::App;
use crate::authz::Actor;
use crate::db::listing::{Listing, needed_reference};
use crate::db::sql;
use crate::error::ApiResult;
use crate::features::leads;
use crate::http::Reference;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, Order, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;
use uuid::Uuid;

/// The most companies and leads that are kept.
const MOST: usize = 200;
/// The most people.
const MOST_PEOPLE: usize = 300;
/// How far back somebody or a company counts as recent, in days.
const RECENT_DAYS: i64 = 365;

/// What a phone keeps.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct VisitMaterial {
    pub as_of: DateTime<Utc>,
    pub me: MaterialPerson,
    /// One's own unit first, then those with whom one was out.
    pub people: Vec<MaterialPerson>,
    /// Visited by one's own unit within a year, and those of its open leads; the latest first, at most 200.
    pub companies: Vec<MaterialCompany>,
    /// Open leads of one's own unit, the latest first, at most 200.
    pub leads: Vec<MaterialLead>,
    /// Trips that run or come.
    pub trips: Vec<MaterialTrip>,
    /// Events of the last 30 and the next 60 days.
    pub events: Vec<MaterialEvent>,
}

/// Somebody of the county.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MaterialPerson {
    pub id: Uuid,
    pub name: String,
    pub organization: Reference,
    /// Whether one was out with them within a year.
    pub recent: bool,
}

/// A company.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MaterialCompany {
    pub id: Uuid,
    pub name: String,
    #[schema(required)]
    pub last_visited_on: Option<NaiveDate>,
}

/// A lead.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MaterialLead {
    pub id: Uuid,
    pub code: String,
    pub company: Reference,
}

/// A trip.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MaterialTrip {
    pub id: Uuid,
    pub code: String,
    #[schema(required)]
    pub destination: Option<String>,
    pub start_on: NaiveDate,
    pub end_on: NaiveDate,
}

/// An event.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct MaterialEvent {
    pub id: Uuid,
    pub name: String,
    pub held_on: NaiveDate,
}

/// Gathers it: as many statements, whoever asks.
pub async fn gather(app: &App, actor: &Actor) -> ApiResult<VisitMaterial> {
    let (db, today) = (app.db.read(), app.clock.today());
    let people = people(db, actor, today).await?;
    let me = people.iter().find(|person| person.id == actor.user_id).cloned();
    let me = match me {
        Some(me) => me,
        None => MaterialPerson { id: actor.user_id, name: actor.name.clone(), organization: unit(db, actor.organization_id).await?, recent: false },
    };
    let leads = leads(db, actor).await?;
    Ok(VisitMaterial {
        as_of: app.clock.now(),
        me,
        people: people.into_iter().filter(|person| person.id != actor.user_id).collect(),
        companies: companies(db, actor, &leads, today).await?,
        leads,
        trips: trips(db, actor, today).await?,
        events: events(db, actor, today).await?,
    })
}

async fn unit<C: ConnectionTrait>(db: &C, id: Uuid) -> ApiResult<Reference> {
    let row = sql::row(db, "SELECT name FROM organizations WHERE id = $1", [id.into()]).await?;
    let name: Option<String> = row.map(|row| row.try_get("", "name")).transpose()?.flatten();
    Ok(Reference { id, name: name.unwrap_or_default() })
}

/// The own unit's people and those with whom the actor was out.
async fn people<C: ConnectionTrait>(db: &C, actor: &Actor, today: NaiveDate) -> ApiResult<Vec<MaterialPerson>> {
    let text = "SELECT DISTINCT other.user_id FROM visit_participants mine JOIN visit_participants other ON other.visit_id = mine.visit_id \
        WHERE mine.user_id = $1 AND mine.visited_on >= $2";
    let since = today - Duration::days(RECENT_DAYS);
    let rows = sql::rows(db, text, [actor.user_id.into(), since.into()]).await?;
    let recent = rows.iter().map(|row| row.try_get("", "user_id")).collect::<Result<BTreeSet<Uuid>, _>>()?;
    let mut users = Listing::of("users", actor, false);
    let own = users.column("organization_id").eq(actor.organization_id);
    users.only_if(Condition::any().add(own).add(users.column("id").is_in(recent.iter().copied())));
    let tell = |users: &mut Listing| {
        users.tell(&["id", "name"]);
        users.tell_reference("organization_id", "organizations", "name");
    };
    let rows = users.first(db, u64::try_from(MOST_PEOPLE).unwrap_or(300), tell).await?;
    let person = |row: &QueryResult| {
        let id = row.try_get("", "id")?;
        Ok(MaterialPerson {
            id,
            name: row.try_get("", "name")?,
            organization: needed_reference(row, "organization_id")?,
            recent: recent.contains(&id),
        })
    };
    let mut people = rows.iter().map(person).collect::<ApiResult<Vec<_>>>()?;
    people.sort_by(|a, b| {
        let rank = |person: &MaterialPerson| (person.organization.id != actor.organization_id, !person.recent);
        rank(a).cmp(&rank(b)).then_with(|| a.name.cmp(&b.name)).then(a.id.cmp(&b.id))
    });
    Ok(people)
}

/// The open leads that the own unit answers for, or the actor owns.
async fn leads<C: ConnectionTrait>(db: &C, actor: &Actor) -> ApiResult<Vec<MaterialLead>> {
    let mut rows = leads::visible_to(db, actor, false).await?;
    let units = store::answered_for(db, actor).await?;
    let of = |name: &'static str| Expr::col(("leads", name)).is_in(units.iter().copied());
    let own = Condition::any().add(of("responsible_organization_id")).add(of("reporting_organization_id"));
    rows.only_if(own.add(Expr::col(("leads", "owner_id")).eq(actor.user_id)).add(Expr::col(("leads", "lead_leader_id")).eq(actor.user_id)));
    rows.only(Expr::col(("leads", "stage")).is_not_in(["signed", "lost"]));
    rows.tell(&["id", "code"]);
    rows.tell_reference("company_id", "companies", "name");
    let rows = db.query_all(&rows.newest(u64::try_from(MOST).unwrap_or(200))).await?;
    let lead = |row: &QueryResult| {
        Ok(MaterialLead { id: row.try_get("", "id")?, code: row.try_get("", "code")?, company: needed_reference(row, "company_id")? })
    };
    rows.iter().map(lead).collect()
}

/// The companies of recent visits and of open leads, the latest visit first.
async fn companies<C: ConnectionTrait>(db: &C, actor: &Actor, leads: &[MaterialLead], today: NaiveDate) -> ApiResult<Vec<MaterialCompany>> {
    let mut visits = store::visible_to(db, actor, false).await?;
    visits.between("visited_on", Some(today - Duration::days(RECENT_DAYS)), None);
    if actor.visible_organizations(db).await?.is_none() {
        // Those who see the county keep their own: where they took part, or what their unit arranged.
        let mut own = Query::select();
        own.column("visit_id").from("visit_participants").and_where(Expr::col("user_id").eq(actor.user_id));
        let arranged = visits.column("arranging_organization_id").eq(actor.organization_id);
        visits.only_if(Condition::any().add(arranged).add(visits.column("id").in_subquery(own)));
    }
    let mut select = Query::select();
    select.column(("companies", "id")).column(("companies", "name")).from("companies");
    select.expr_as(Expr::col(("last", "visited_on")), Alias::new("last_visited_on"));
    let mut last = visits.ids("company_id");
    last.expr_as(Expr::col(("visits", "visited_on")).max(), Alias::new("visited_on")).group_by_col(("visits", "company_id"));
    select.join_subquery(
        sea_orm::sea_query::JoinType::InnerJoin,
        last,
        Alias::new("last"),
        Expr::col(("last", "company_id")).equals(("companies", "id")),
    );
    select.and_where(Expr::col(("companies", "archived_at")).is_null());
    select.order_by(("last", "visited_on"), Order::Desc).order_by(("companies", "id"), Order::Asc).limit(u64::try_from(MOST).unwrap_or(200));
    let mut found = Vec::new();
    for row in db.query_all(&select).await? {
        found.push(MaterialCompany {
            id: row.try_get("", "id")?,
            name: row.try_get("", "name")?,
            last_visited_on: row.try_get("", "last_visited_on")?,
        });
    }
    let known: BTreeSet<Uuid> = found.iter().map(|company| company.id).collect();
    let of_leads: BTreeMap<Uuid, &str> = leads.iter().map(|lead| (lead.company.id, lead.company.name.as_str())).collect();
    let more = of_leads.into_iter().filter(|(id, _)| !known.contains(id));
    found.extend(more.map(|(id, name)| MaterialCompany { id, name: name.to_owned(), last_visited_on: None }));
    found.truncate(MOST);
    Ok(found)
}

async fn trips<C: ConnectionTrait>(db: &C, actor: &Actor, today: NaiveDate) -> ApiResult<Vec<MaterialTrip>> {
    let mut rows = trips::visible_to(db, actor, false).await?;
    rows.between("end_on", Some(today), None);
    let rows = rows.first(db, 50, |rows| rows.tell(&["id", "code", "destination", "start_on", "end_on"])).await?;
    let trip = |row: &QueryResult| {
        Ok(MaterialTrip {
            id: row.try_get("", "id")?,
            code: row.try_get("", "code")?,
            destination: row.try_get("", "destination")?,
            start_on: row.try_get("", "start_on")?,
            end_on: row.try_get("", "end_on")?,
        })
    };
    let mut trips = rows.iter().map(trip).collect::<ApiResult<Vec<_>>>()?;
    trips.sort_by_key(|trip| (trip.start_on, trip.id));
    Ok(trips)
}

async fn events<C: ConnectionTrait>(db: &C, actor: &Actor, today: NaiveDate) -> ApiResult<Vec<MaterialEvent>> {
    let mut rows = Listing::of("events", actor, false);
    rows.between("held_on", Some(today - Duration::days(30)), Some(today + Duration::days(60)));
    let rows = rows.first(db, 100, |rows| rows.tell(&["id", "name", "held_on"])).await?;
    let event =
        |row: &QueryResult| Ok(MaterialEvent { id: row.try_get("", "id")?, name: row.try_get("", "name")?, held_on: row.try_get("", "held_on")? });
    let mut events = rows.iter().map(event).collect::<ApiResult<Vec<_>>>()?;
    events.sort_by_key(|event| (event.held_on, event.id));
    Ok(events)
}
