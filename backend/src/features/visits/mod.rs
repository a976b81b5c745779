//! Visits and receptions (拜访·接待) and trips (外出招商). So far they come with the ledger and are read here.
//!
//! A visit belongs to the organization that arranged it and to those of its participants; the county counts it once.
//! Permissions: `visits:read`.
use utoipa_actix_web::service_config::ServiceConfig;

mod dto;
mod files;
mod handlers;
pub mod ledger;
mod store;
pub mod trips;

pub use dto::Direction;
pub use store::{participants, visible_to};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::visit_list).service(handlers::visit_get);
    config.configure(trips::routes);
}
