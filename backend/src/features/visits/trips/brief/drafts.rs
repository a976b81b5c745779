//! The visits of a trip, filled in from what was planned.
use super::super::dto::Trip;
use super::dto::{TripVisitDraft, TripVisitDrafts, VisitDraft};
use crate::authz::Actor;
use crate::error::ApiResult;
use crate::features::leads;
use crate::features::visits::Direction;
use crate::http::Reference;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait};
use std::collections::HashMap;
use uuid::Uuid;

/// A draft for each planned company that has no visit on the trip yet.
pub async fn of<C: ConnectionTrait>(db: &C, actor: &Actor, trip: &Trip) -> ApiResult<TripVisitDrafts> {
    let waiting: Vec<_> = trip.companies.iter().filter(|planned| !planned.visited).collect();
    let leads = single_leads(db, actor, waiting.iter().map(|planned| planned.company.id).collect()).await?;
    let mut people = vec![trip.leader.clone()];
    for person in trip.members.iter().filter_map(|member| member.person.as_ref()) {
        if people.iter().all(|known: &Reference| known.id != person.id) {
            people.push(person.clone());
        }
    }
    people.truncate(30);
    let draft = |planned: &&super::super::dto::TripCompany| {
        let visited_on = planned.planned_on.unwrap_or(trip.start_on);
        let mut stops = trip.stops.iter().filter(|stop| stop.on == visited_on);
        let place = stops.next().filter(|_| stops.next().is_none()).map(|stop| stop.place.clone());
        TripVisitDraft {
            company: planned.company.clone(),
            note: planned.note.clone(),
            participants: people.clone(),
            visit: VisitDraft {
                visited_on,
                direction: Direction::Out,
                company_id: planned.company.id,
                participant_ids: people.iter().map(|person| person.id).collect(),
                arranging_organization_id: trip.organization.as_ref().map(|unit| unit.id),
                place,
                lead_id: leads.get(&planned.company.id).copied().flatten(),
                trip_id: trip.id,
            },
        }
    };
    Ok(TripVisitDrafts { items: waiting.iter().map(draft).collect() })
}

/// The open lead of each company, where the actor sees one alone.
async fn single_leads<C: ConnectionTrait>(db: &C, actor: &Actor, companies: Vec<Uuid>) -> ApiResult<HashMap<Uuid, Option<Uuid>>> {
    let mut open = leads::visible_to(db, actor, false).await?;
    leads::only_open(&mut open, true);
    open.only(Expr::col(("leads", "company_id")).is_in(companies));
    open.tell(&["company_id"]);
    let mut found: HashMap<Uuid, Option<Uuid>> = HashMap::new();
    for row in db.query_all(&open.ids("id")).await? {
        let id: Uuid = row.try_get("", "id")?;
        found.entry(row.try_get("", "company_id")?).and_modify(|lead| *lead = None).or_insert(Some(id));
    }
    Ok(found)
}
