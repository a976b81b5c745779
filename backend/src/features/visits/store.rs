//! Every query on visits. Lists start from what the asker may see.
use super::dto::{Direction, Visit, VisitFilter};
use crate::authz::Actor;
use crate::db::keyset::Sortable;
use crate::db::listing::{Listing, found_ids, needed_reference, reference};
use crate::error::ApiResult;
use crate::http::{Can, Page, Reference};
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
    add_participants(db, &mut page.items).await?;
    Ok(page)
}

/// All of them, for a file.
pub async fn all<C: ConnectionTrait>(db: &C, actor: &Actor, filter: &VisitFilter) -> ApiResult<Vec<Visit>> {
    let mut rows = narrowed(db, actor, filter).await?.all(db, filter.asked(), SORTING, told, visit).await?;
    add_participants(db, &mut rows).await?;
    Ok(rows)
}

/// A visit that the actor may see; another's is not there.
pub async fn find<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid, archived: bool) -> ApiResult<Visit> {
    let mut visit = visible_to(db, actor, archived).await?.one(db, id, told, visit).await?;
    add_participants(db, std::slice::from_mut(&mut visit)).await?;
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
    visits.equal("project_id", filter.project_id);
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
    "archived_at",
    "version",
    "created_at",
    "updated_at",
];

fn told(visits: &mut Listing) {
    visits.tell(COLUMNS);
    visits.tell_reference("company_id", "companies", "name");
    visits.tell_reference("arranging_organization_id", "organizations", "name");
    visits.tell_reference("trip_id", "trips", "code");
    visits.tell_lead();
    visits.tell_reference("project_id", "projects", "name");
}

fn visit(row: &QueryResult) -> ApiResult<Visit> {
    Ok(Visit {
        id: row.try_get("", "id")?,
        visited_on: row.try_get("", "visited_on")?,
        direction: Direction::parse(&row.try_get::<String>("", "direction")?),
        company: needed_reference(row, "company_id")?,
        arranging_organization: reference(row, "arranging_organization_id")?,
        participants: Vec::new(),
        trip: reference(row, "trip_id")?,
        lead: reference(row, "lead_id")?,
        project: reference(row, "project_id")?,
        place: row.try_get("", "place")?,
        summary: row.try_get("", "summary")?,
        outcome: row.try_get("", "outcome")?,
        follow_up: row.try_get("", "follow_up")?,
        follow_up_on: row.try_get("", "follow_up_on")?,
        archived_at: row.try_get("", "archived_at")?,
        version: row.try_get("", "version")?,
        created_at: row.try_get("", "created_at")?,
        updated_at: row.try_get("", "updated_at")?,
        // Visits are changed through the ledger so far.
        can: Can { update: false },
    })
}

/// Fills the participants of some visits.
async fn add_participants<C: ConnectionTrait>(db: &C, visits: &mut [Visit]) -> ApiResult<()> {
    let mut people = participants(db, &visits.iter().map(|visit| visit.id).collect::<Vec<_>>()).await?;
    for visit in visits {
        visit.participants = people.remove(&visit.id).unwrap_or_default();
    }
    Ok(())
}

/// The participants of visits in their order, one statement a thousand visits.
pub async fn participants<C: ConnectionTrait>(db: &C, visits: &[Uuid]) -> ApiResult<HashMap<Uuid, Vec<Reference>>> {
    let mut people: HashMap<Uuid, Vec<Reference>> = HashMap::new();
    for piece in visits.chunks(1_000) {
        let mut select = Query::select();
        select.columns([("visit_participants", "visit_id"), ("visit_participants", "user_id")]).column(("users", "name")).from("visit_participants");
        select.join(JoinType::InnerJoin, "users", Expr::col(("users", "id")).equals(("visit_participants", "user_id")));
        select.and_where(Expr::col("visit_id").is_in(piece.iter().copied()));
        select.order_by(Alias::new("position"), Order::Asc);
        for row in db.query_all(&select).await? {
            let person = Reference { id: row.try_get("", "user_id")?, name: row.try_get("", "name")? };
            people.entry(row.try_get("", "visit_id")?).or_default().push(person);
        }
    }
    Ok(people)
}
