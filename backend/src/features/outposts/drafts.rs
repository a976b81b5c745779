//! The stays that a trip offers to make: of the envoys who travelled along, those whose days the asker enters.
use super::domain::{Span, StayClaim, StayPeriod, StayStatus};
use super::stays::{StayIn, StayOverlap, overlapping};
use super::team::{Team, outposts_of_people};
use crate::app::App;
use crate::authz::Allowed;
use crate::authz::permission::needs::OutpostsWrite;
use crate::error::ApiResult;
use crate::features::visits::trips;
use crate::http::{ReadRefusals, Reference};
use actix_web::{HttpResponse, get, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// The stays of a trip, filled in already.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TripStayDrafts {
    pub items: Vec<TripStayDraft>,
}

/// Days of one of those who travelled along.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TripStayDraft {
    pub user: Reference,
    /// To be sent to `POST /stays`.
    pub stay: StayIn,
    /// What the person has entered for some of these halves already; where it is from this very trip, there is nothing left to make.
    pub overlaps: Vec<StayOverlap>,
}

/// The stays of a trip, filled in already
///
/// For each envoy among leader and delegation whose days the asker enters, a body for `POST /stays`, and what stands for these days
/// already. Needs `outposts:write`.
#[utoipa::path(operation_id = "trip_stay_draft_get", tag = "stays", security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The trip's id")),
    extensions(("x-permission" = json!("outposts:write"))),
    responses((status = 200, description = "The drafts", body = TripStayDrafts), ReadRefusals))]
#[get("/trips/{id}/stay-drafts")]
pub async fn trip_stay_draft_get(actor: Allowed<OutpostsWrite>, app: web::Data<App>, id: web::Path<Uuid>) -> ApiResult<HttpResponse> {
    let db = app.db.read();
    let trip = trips::find(db, &actor, *id, false, app.clock.today()).await?;
    let people: Vec<Uuid> =
        std::iter::once(&trip.leader).chain(trip.members.iter().filter_map(|member| member.person.as_ref())).map(|person| person.id).collect();
    let team = Team::of(db, &actor).await?;
    let mut items = Vec::new();
    for (user, units) in outposts_of_people(db, &people, trip.start_on, trip.end_on).await? {
        if !team.may_write(user.id, units.iter().any(|unit| team.units.contains(unit))) {
            continue;
        }
        let (start_on, end_on, status, period) = (trip.start_on, trip.end_on, StayStatus::Stationed, StayPeriod::FullDay);
        let span = Span { start_on, end_on, status, period, claim: StayClaim::Claimed };
        let overlaps = overlapping(db, user.id, &span, None).await?;
        let note = Some(format!("外出招商 {}", trip.code));
        let stay = StayIn { user_id: Some(user.id), start_on, end_on, status, period, note, trip_id: Some(trip.id), overlap_accepted: false };
        items.push(TripStayDraft { user, stay, overlaps });
    }
    Ok(HttpResponse::Ok().json(TripStayDrafts { items }))
}
