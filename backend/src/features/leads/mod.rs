//! Leads (线索): from the first report on. So far they come with the ledger and are read here.
//!
//! States: reported → effective → negotiating → key_negotiating → signing → signed; parked and lost beside them.
//! Permissions: `leads:read`.
use utoipa_actix_web::service_config::ServiceConfig;

mod claims;
mod detail;
mod dto;
mod edit;
mod facts;
mod files;
mod first_report;
mod handlers;
mod kept;
pub mod ledger;
mod powers;
mod protection;
mod reports;
mod shares;
mod store;
mod transfers;

pub use store::{only_open, rename_blocker_cause, visible_to};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::lead_list)
        .service(handlers::lead_get)
        .service(handlers::lead_update)
        .service(handlers::lead_archive)
        .service(handlers::lead_restore)
        .service(handlers::lead_first_report_list);
    config.configure(reports::routes).configure(claims::routes).configure(transfers::routes);
}
