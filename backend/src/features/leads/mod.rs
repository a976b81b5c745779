//! Leads (线索): from the first report on. So far they come with the ledger and are read here.
//!
//! States: reported → effective → negotiating → key_negotiating → signing → signed; parked and lost beside them.
//! Permissions: `leads:read`.
use utoipa_actix_web::service_config::ServiceConfig;

mod board;
mod bulk;
mod clocks;
mod counts;
mod dto;
mod files;
mod filters;
mod funnel;
mod handlers;
mod kept;
pub mod ledger;
mod powers;
mod store;
mod tables;

pub use clocks::domain::{ClockKind, Term};
pub use clocks::{Rules, begins, day_number, due_number, is_owed};
pub use store::{only_open, open_to, rename_blocker_cause, visible_to};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.configure(board::routes).configure(funnel::routes).configure(counts::routes).configure(bulk::routes).configure(tables::routes);
    config.service(handlers::lead_list).service(handlers::lead_get);
    config.configure(clocks::routes);
}
