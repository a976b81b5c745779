//! The clocks of a lead: a named owner, a verdict, word back to the finder, a progress record. A clock begins on its day, keeps the rule
//! of that day, stands still while the lead is parked and is over when it is signed or lost.
use utoipa_actix_web::service_config::ServiceConfig;

pub mod domain;
mod handlers;
mod store;

pub use store::{Rules, begins, day_number, due_number, is_owed, overdue};

/// The operations on clocks.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::lead_clock_list);
}
