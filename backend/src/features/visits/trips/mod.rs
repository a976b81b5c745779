//! Trips (外出招商): a leader travels with a delegation, visits happen on the way; planned before, briefed, reported after.
//!
//! States follow from the dates and the report: planned → under_way → ended → reported. Permissions: `visits:read`; `visits:write` for
//! whoever leads it, travels along or works in the unit whose trip it is, and the promotion centre.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod brief;
mod domain;
mod dto;
mod files;
mod handlers;
mod parts;
mod store;

pub use dto::{Trip, TripMember};
pub use store::{find, visible_to};

/// The operations on trips.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::trip_list)
        .service(handlers::trip_get)
        .service(handlers::trip_create)
        .service(handlers::trip_update)
        .service(handlers::trip_archive)
        .service(handlers::trip_restore)
        .service(handlers::trip_report);
    config.configure(brief::routes);
}
