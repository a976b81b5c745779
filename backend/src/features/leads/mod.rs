//! Leads (线索): from the first report on. So far they come with the ledger and are read here.
//!
//! States: reported → effective → negotiating → key_negotiating → signing → signed; parked and lost beside them.
//! Permissions: `leads:read`.
use utoipa_actix_web::service_config::ServiceConfig;

mod dto;
mod files;
mod handlers;
mod kept;
pub mod ledger;
mod powers;
mod store;
mod work;

pub use store::{only_open, rename_blocker_cause, visible_to};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::lead_list).service(handlers::lead_get);
    config.configure(work::routes);
}
