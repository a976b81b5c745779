//! Outposts (驻外招商组): who is stationed there since when (派驻), and where their people were on which days (驻外考勤).
//!
//! States of days: claimed → confirmed or disputed; a change makes them a claim again.
//! Permissions: `outposts:read`; `outposts:write` – envoys for themselves, team leads for the team, the promotion centre for all and
//! for postings; `stays:confirm` – team lead and centre, never one's own.
use utoipa_actix_web::service_config::ServiceConfig;

mod calendar;
pub mod domain;
#[cfg(test)]
mod domain_tests;
mod drafts;
pub mod ledger;
mod postings;
mod stays;
mod team;

pub use calendar::{PersonDays, team_days};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.configure(stays::routes).configure(postings::routes).service(calendar::outpost_calendar_get).service(drafts::trip_stay_draft_get);
}
