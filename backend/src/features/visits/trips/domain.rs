//! The rules of trips: where one stands, and who may do what with it.
use crate::authz::{Actor, Permission, Role};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Where a trip stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TripStatus {
    /// It has not begun.
    Planned,
    /// It runs today.
    UnderWay,
    /// It is over, and nobody has reported.
    Ended,
    /// What came of it is told.
    Reported,
}

impl TripStatus {
    pub const WORDS: &[&str] = &["planned", "under_way", "ended", "reported"];

    /// Where a trip stands on a day.
    pub fn on(today: NaiveDate, start_on: NaiveDate, end_on: NaiveDate, is_reported: bool) -> Self {
        match is_reported {
            true => Self::Reported,
            false if today < start_on => Self::Planned,
            false if today <= end_on => Self::UnderWay,
            false => Self::Ended,
        }
    }
}

/// What the asker may do with a trip.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TripCan {
    pub update: bool,
    pub archive: bool,
    pub restore: bool,
    pub report: bool,
}

/// The most days that a trip takes.
pub const MOST_DAYS: i64 = 60;

/// A trip as far as powers depend on it.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    pub is_archived: bool,
    pub has_begun: bool,
    pub leader_id: Uuid,
    pub created_by: Option<Uuid>,
    /// Whether the asker travels along.
    pub travels: bool,
    /// Whether it is a trip of the asker's unit or of one below it.
    pub is_ours: bool,
}

/// What the actor may do; whoever acts for somebody has that person's trips.
pub fn powers(actor: &Actor, trip: Standing) -> TripCan {
    if !actor.may(Permission::VisitsWrite) {
        return TripCan::default();
    }
    let is_actor = |id: Uuid| id == actor.user_id || actor.acting.as_ref().is_some_and(|acting| acting.principal_id == id);
    let answers = actor.is(Role::Center) || is_actor(trip.leader_id) || trip.created_by.is_some_and(is_actor);
    if trip.is_archived {
        return TripCan { restore: answers, ..TripCan::default() };
    }
    let works = answers || trip.travels || trip.is_ours;
    TripCan { update: works, archive: answers, restore: false, report: works && trip.has_begun }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_status_follows_from_dates_and_report() {
        let on = |today, reported| TripStatus::on(day(today), day("2024-02-28"), day("2024-03-01"), reported);
        assert_eq!(on("2024-02-27", false), TripStatus::Planned);
        assert_eq!(on("2024-02-29", false), TripStatus::UnderWay);
        assert_eq!(on("2024-03-01", false), TripStatus::UnderWay);
        assert_eq!(on("2024-03-02", false), TripStatus::Ended);
        assert_eq!(on("2024-03-01", true), TripStatus::Reported);
    }

    #[test]
    fn readers_and_strangers_change_nothing() {
        let actor = |role| Actor {
            user_id: Uuid::from_u128(1),
            county_id: Uuid::nil(),
            organization_id: Uuid::nil(),
            session_id: Uuid::nil(),
            name: "某某".into(),
            roles: vec![role],
            password_change_required: false,
            acting: None,
        };
        let other = Uuid::from_u128(2);
        let trip = Standing { is_archived: false, has_begun: true, leader_id: other, created_by: Some(other), travels: false, is_ours: false };
        assert_eq!(powers(&actor(Role::Assessor), Standing { travels: true, is_ours: true, ..trip }), TripCan::default());
        assert_eq!(powers(&actor(Role::Envoy), trip), TripCan::default());
        let along = powers(&actor(Role::Envoy), Standing { travels: true, ..trip });
        assert_eq!(along, TripCan { update: true, archive: false, restore: false, report: true });
        assert!(!powers(&actor(Role::Leader), Standing { has_begun: false, leader_id: Uuid::from_u128(1), ..trip }).report);
        assert!(powers(&actor(Role::Center), Standing { is_archived: true, ..trip }).restore);
    }
}
