//! Visits to the same company on the same day, whichever unit wrote them: enough to ask "join this visit?", nothing of what was said.
use super::input::SameDayQuery;
use super::store;
use crate::app::App;
use crate::authz::Actor;
use crate::db::listing::{Listing, reference};
use crate::error::ApiResult;
use crate::features::leads;
use crate::http::Reference;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Query};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// The most visits that are told.
const MOST: u64 = 20;

/// A visit to the same company on the same day.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SameDayVisit {
    pub id: Uuid,
    #[schema(required)]
    pub arranging_organization: Option<Reference>,
    /// The names of its participants.
    pub participants: Vec<String>,
    /// Whether the asker is one of them.
    pub joined: bool,
}

/// Those of a day.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SameDayVisits {
    pub items: Vec<SameDayVisit>,
}

/// The live visits of the county that are for no lead, or for one that is not restricted, or that the actor sees.
async fn open<C: ConnectionTrait>(db: &C, actor: &Actor) -> ApiResult<Listing> {
    let mut restricted = Query::select();
    restricted.column("id").from("leads").and_where(Expr::col("county_id").eq(actor.county_id)).and_where(Expr::col("is_restricted").eq(true));
    let seen = leads::visible_to(db, actor, true).await?.ids("id");
    let mut visits = Listing::of("visits", actor, false);
    let lead = || Expr::col(("visits", "lead_id"));
    visits.only_if(Condition::any().add(lead().is_null()).add(lead().not_in_subquery(restricted)).add(lead().in_subquery(seen)));
    Ok(visits)
}

/// Passes where a visit may be told of; else it is not there.
pub async fn check_open<C: ConnectionTrait>(db: &C, actor: &Actor, id: Uuid) -> ApiResult<()> {
    open(db, actor).await?.one(db, id, |visits| visits.tell(&["id"]), |_| Ok(())).await
}

/// The visits to a company on a day. Asking is counted.
pub async fn list(app: &App, actor: &Actor, asked: &SameDayQuery) -> ApiResult<SameDayVisits> {
    app.limiter.check_asker(actor.user_id)?;
    let db = app.db.read();
    let mut visits = open(db, actor).await?;
    visits.equal("company_id", Some(asked.company_id));
    visits.equal("visited_on", Some(asked.visited_on));
    let tell = |visits: &mut Listing| {
        visits.tell(&["id"]);
        visits.tell_reference("arranging_organization_id", "organizations", "name");
    };
    let rows = visits.first(db, MOST, tell).await?;
    let ids = rows.iter().map(|row| row.try_get("", "id")).collect::<Result<Vec<Uuid>, _>>()?;
    let mut people = store::participants(db, &ids).await?;
    let mut items = Vec::new();
    for (row, id) in rows.iter().zip(ids) {
        let people = people.remove(&id).unwrap_or_default();
        items.push(SameDayVisit {
            id,
            arranging_organization: reference(row, "arranging_organization_id")?,
            joined: people.iter().any(|person| person.id == actor.user_id),
            participants: people.into_iter().map(|person| person.name).collect(),
        });
    }
    items.sort_by_key(|visit| visit.id);
    Ok(SameDayVisits { items })
}
