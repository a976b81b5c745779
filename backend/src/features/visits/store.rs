//! Every query on visits. Lists start from what the asker may see.
use super::domain::{self, Standing};
use super::dto::{Direction, Visit, VisitCan, VisitCounterpart, VisitFilter};
use crate::authz::Actor;
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, found_ids, needed_reference, reference};
use crate::error::ApiResult;
use crate::features::leads;
use crate::http::{Page, Reference};
use chrono::NaiveDate;
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, JoinType, Query, SelectStatement};
use sea_orm::{ConnectionTrait, Order, QueryResult};
use std::collections::HashMap;
use uuid::Uuid;

const SORTS: &[Sortable] =
    &[Sortable::date("visited_on", || Expr::col(("visits", "visited_on"))), Sortable::instant("updated_at", || Expr::col(("visits", "updated_at")))];
const SORTING: (&[Sortable], &str) = (SORTS, "-visited_on");

/// A page of the visits that the actor may see.
pub async fn list<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &VisitFilter) -> ApiResult<Page<Visit>> {
    let mut page = narrowed(db, actor, filter).await?.page(db, filter.asked(), SORTING, told, visit).await?;
    fill(db, actor, &mut page.items).await?;
    Ok(page)
}

/// All of them, for a file.
pub async fn all<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &VisitFilter) -> ApiResult<Vec<Visit>> {
    let mut rows = narrowed(db, actor, filter).await?.all(db, filter.asked(), SORTING, told, visit).await?;
    fill(db, actor, &mut rows).await?;
    Ok(rows)
}

/// A visit that the actor may see; another's is not there.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, archived: bool) -> ApiResult<Visit> {
    let mut visit = visible_to(db, actor, archived).await?.one(db, id, told, visit).await?;
    fill(db, actor, std::slice::from_mut(&mut visit)).await?;
    Ok(visit)
}

/// A visit of the county by its id, for its author and for whoever has just written it; archived or not.
pub async fn written<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<Visit> {
    let mut visit = Listing::of("visits", actor, true).one(db, id, told, visit).await?;
    fill(db, actor, std::slice::from_mut(&mut visit)).await?;
    Ok(visit)
}

/// The county's visits that the actor's organization arranged, or in which one of its people took part.
pub async fn visible_to<C: ConnectionTrait>(db: &C, actor: &Actor, archived: bool) -> ApiResult<Listing> {
    let mut visits = Listing::of("visits", actor, archived);
    if let Some(organizations) = actor.visible_organizations(db).await? {
        let mut people = Query::select();
        people.column("id").from("users").and_where(Expr::col("organization_id").is_in(organizations.iter().copied()));
        let arranged = visits.column("arranging_organization_id").is_in(organizations);
        let took_part = visits.column("id").in_subquery(participations(Condition::all().add(Expr::col("user_id").in_subquery(people))));
        visits.only_if(Condition::any().add(arranged).add(took_part));
    }
    Ok(visits)
}

/// The visits of some participations.
fn participations(of: Condition) -> SelectStatement {
    let mut select = Query::select();
    select.column("visit_id").from("visit_participants").cond_where(of);
    select
}

async fn narrowed<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &VisitFilter) -> ApiResult<Listing> {
    let mut visits = visible_to(db, actor, filter.asked().archived).await?;
    visits.among("direction", filter.direction.as_deref(), Some(Direction::WORDS))?;
    visits.equal("company_id", filter.company_id);
    visits.equal("arranging_organization_id", filter.arranging_organization_id);
    visits.equal("trip_id", filter.trip_id);
    visits.equal("lead_id", filter.lead_id);
    if filter.lead_id.is_some() {
        // A lead that one does not see (商业秘密) is found by nobody's guess of its id either.
        visits.only(visits.column("lead_id").in_subquery(leads::visible_to(db, actor, true).await?.ids("id")));
    }
    visits.equal("project_id", filter.project_id);
    visits.equal("event_id", filter.event_id);
    visits.equal("created_by", filter.created_by);
    visits.equal("recommended", filter.recommended);
    if let Some(open) = filter.follow_up_open {
        let is_open = Condition::all().add(visits.column("follow_up_on").is_not_null()).add(visits.column("follow_up_done_on").is_null());
        visits.only_if(if open { is_open } else { is_open.not() });
    }
    visits.between("visited_on", filter.visited_on_gte, filter.visited_on_lte);
    visits.between::<NaiveDate>("follow_up_on", None, filter.follow_up_on_lte);
    if let Some(person) = filter.participant_id {
        visits.only(visits.column("id").in_subquery(participations(Condition::all().add(Expr::col("user_id").eq(person)))));
    }
    if let Some(companies) = found_ids(db, actor, "company", filter.asked().q) {
        visits.only(visits.column("company_id").in_subquery(companies));
    }
    Ok(visits)
}

const COLUMNS: &[&str] = &[
    "id",
    "visited_on",
    "direction",
    "place",
    "summary",
    "outcome",
    "follow_up",
    "follow_up_on",
    "follow_up_done_on",
    "follow_up_note",
    "recommended",
    "recommended_text",
    "client_ref",
    "made_at",
    "archived_at",
    "version",
    "created_at",
    "updated_at",
];

/// The pictures among a visit's files.
const PHOTOS: &str = "(SELECT COUNT(*) FROM files f WHERE f.county_id = visits.county_id AND f.subject_type = 'visit' AND f.subject_id = visits.id \
    AND f.archived_at IS NULL AND f.media_type LIKE 'image/%')";

fn told(visits: &mut Listing) {
    visits.tell(COLUMNS);
    visits.tell_reference("company_id", "companies", "name");
    visits.tell_reference("arranging_organization_id", "organizations", "name");
    visits.tell_reference("trip_id", "trips", "code");
    visits.tell_lead();
    visits.tell_reference("project_id", "projects", "name");
    visits.tell_reference("event_id", "events", "name");
    visits.tell_reference("created_by", "users", "name");
    visits.tell_as(Expr::cust(PHOTOS), "photos_count");
}

fn visit(row: &QueryResult) -> ApiResult<Visit> {
    Ok(Visit {
        id: row.try_get("", "id")?,
        visited_on: row.try_get("", "visited_on")?,
        direction: Direction::parse(&row.try_get::<String>("", "direction")?),
        company: needed_reference(row, "company_id")?,
        arranging_organization: reference(row, "arranging_organization_id")?,
        participants: Vec::new(),
        counterparts: Vec::new(),
        organizations: Vec::new(),
        trip: reference(row, "trip_id")?,
        lead: reference(row, "lead_id")?,
        project: reference(row, "project_id")?,
        event: reference(row, "event_id")?,
        place: row.try_get("", "place")?,
        summary: row.try_get("", "summary")?,
        outcome: row.try_get("", "outcome")?,
        follow_up: row.try_get("", "follow_up")?,
        follow_up_on: row.try_get("", "follow_up_on")?,
        follow_up_done_on: row.try_get("", "follow_up_done_on")?,
        follow_up_note: row.try_get("", "follow_up_note")?,
        recommended: row.try_get("", "recommended")?,
        recommended_text: row.try_get("", "recommended_text")?,
        photos_count: row.try_get("", "photos_count")?,
        client_ref: row.try_get("", "client_ref")?,
        made_at: row.try_get("", "made_at")?,
        archived_at: row.try_get("", "archived_at")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        created_by: reference(row, "created_by")?,
        updated_at: row.try_get("", "updated_at")?,
        can: VisitCan::default(),
    })
}

/// Fills the people of some visits, the units to which they belong, and what the actor may do: three statements, however many visits.
async fn fill<C: ConnectionTrait>(db: &C, actor: &Actor, visits: &mut [Visit]) -> ApiResult<()> {
    let ids: Vec<Uuid> = visits.iter().map(|visit| visit.id).collect();
    let (mut people, mut others) = (people_of(db, &ids).await?, counterparts(db, &ids).await?);
    let units = answered_for(db, actor).await?;
    for visit in visits {
        let people = people.remove(&visit.id).unwrap_or_default();
        visit.organizations.extend(visit.arranging_organization.clone());
        for (_, unit) in &people {
            if !visit.organizations.contains(unit) {
                visit.organizations.push(unit.clone());
            }
        }
        visit.participants = people.into_iter().map(|(person, _)| person).collect();
        visit.counterparts = others.remove(&visit.id).unwrap_or_default();
        let participants: Vec<Uuid> = visit.participants.iter().map(|person| person.id).collect();
        let standing = Standing {
            is_archived: visit.archived_at.is_some(),
            created_by: visit.created_by.as_ref().map(|person| person.id),
            arranging_organization: visit.arranging_organization.as_ref().map(|unit| unit.id),
            participants: &participants,
            follow_up_is_open: (visit.follow_up.is_some() || visit.follow_up_on.is_some()) && visit.follow_up_done_on.is_none(),
        };
        let domain::Powers { update, archive, restore, join, complete_follow_up } = domain::powers(actor, &units, standing);
        visit.can = VisitCan { update, archive, restore, join, complete_follow_up };
    }
    Ok(())
}

/// The units for whose visits somebody answers: the own one, with what is below it for those who see their subtree.
pub async fn answered_for<C: ConnectionTrait>(db: &C, actor: &Actor) -> ApiResult<Vec<Uuid>> {
    Ok(actor.visible_organizations(db).await?.unwrap_or_else(|| vec![actor.organization_id]))
}

/// The counterparts of visits in their order.
async fn counterparts<C: ConnectionTrait>(db: &C, visits: &[Uuid]) -> ApiResult<HashMap<Uuid, Vec<VisitCounterpart>>> {
    let mut people: HashMap<Uuid, Vec<VisitCounterpart>> = HashMap::new();
    for piece in visits.chunks(1_000) {
        let mut select = Query::select();
        select.columns(["visit_id", "contact_id", "name", "post"].map(|name| ("visit_counterparts", name))).from("visit_counterparts");
        select.join(JoinType::LeftJoin, "contacts", Expr::col(("contacts", "id")).equals(("visit_counterparts", "contact_id")));
        select.expr_as(Expr::col(("contacts", "name")), Alias::new("contact_id_name")).expr_as(Expr::col(("contacts", "title")), Alias::new("title"));
        select.and_where(Expr::col("visit_id").is_in(piece.iter().copied()));
        select.order_by(("visit_counterparts", "visit_id"), Order::Asc).order_by(("visit_counterparts", "position"), Order::Asc);
        for row in db.query_all(&select).await? {
            let contact = reference(&row, "contact_id")?;
            let (name, post): (Option<String>, Option<String>) = (row.try_get("", "name")?, row.try_get("", "post")?);
            let told = VisitCounterpart {
                name: name.or_else(|| contact.as_ref().map(|contact| contact.name.clone())).unwrap_or_default(),
                post: post.or(row.try_get("", "title")?),
                contact,
            };
            people.entry(row.try_get("", "visit_id")?).or_default().push(told);
        }
    }
    Ok(people)
}

/// The participants of visits in their order.
pub async fn participants<C: ConnectionTrait>(db: &C, visits: &[Uuid]) -> ApiResult<HashMap<Uuid, Vec<Reference>>> {
    let people = people_of(db, visits).await?;
    Ok(people.into_iter().map(|(visit, people)| (visit, people.into_iter().map(|(person, _)| person).collect())).collect())
}

/// The participants of visits in their order, each with the unit, one statement a thousand visits.
async fn people_of<C: ConnectionTrait>(db: &C, visits: &[Uuid]) -> ApiResult<HashMap<Uuid, Vec<(Reference, Reference)>>> {
    let mut people: HashMap<Uuid, Vec<(Reference, Reference)>> = HashMap::new();
    for piece in visits.chunks(1_000) {
        let mut select = Query::select();
        select.columns([("visit_participants", "visit_id"), ("visit_participants", "user_id")]).column(("users", "name")).from("visit_participants");
        select.column(("users", "organization_id")).expr_as(Expr::col(("organizations", "name")), Alias::new("organization_id_name"));
        select.join(JoinType::InnerJoin, "users", Expr::col(("users", "id")).equals(("visit_participants", "user_id")));
        select.join(JoinType::InnerJoin, "organizations", Expr::col(("organizations", "id")).equals(("users", "organization_id")));
        select.and_where(Expr::col("visit_id").is_in(piece.iter().copied()));
        select.order_by(Alias::new("position"), Order::Asc);
        for row in db.query_all(&select).await? {
            let person = Reference { id: row.try_get("", "user_id")?, name: row.try_get("", "name")? };
            people.entry(row.try_get("", "visit_id")?).or_default().push((person, needed_reference(&row, "organization_id")?));
        }
    }
    Ok(people)
}
