//! Leads (线索): from the first report to the signed project.
//!
//! States: reported → effective → negotiating → key_negotiating → signing → signed; parked and lost beside them.
//! Permissions: `leads:read`, `leads:write`, `leads:decide`.
use utoipa_actix_web::service_config::ServiceConfig;

mod acting;
mod board;
mod bulk;
mod claims;
mod clocks;
mod counts;
mod detail;
mod dto;
mod edit;
mod facts;
mod files;
mod filters;
mod first_report;
mod funnel;
mod handlers;
mod history;
mod kept;
pub mod ledger;
mod powers;
mod promises;
mod protection;
mod recommending;
mod reports;
mod requirements;
mod shares;
mod signing;
mod stages;
mod store;
mod tables;
mod transfers;
mod work;

pub use clocks::domain::{ClockKind, Term};
pub use clocks::{Rules, begins, day_number, due_number, is_owed};
pub use dto::LeadStage;
pub use recommending::{Recommendable, recommendable};
pub use stages::return_due;
pub use store::{only_open, open_to, rename_blocker_cause, visible_to};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.configure(board::routes).configure(funnel::routes).configure(counts::routes).configure(bulk::routes).configure(tables::routes);
    config.configure(clocks::routes);
    config
        .service(handlers::lead_list)
        .service(handlers::lead_get)
        .service(handlers::lead_update)
        .service(handlers::lead_archive)
        .service(handlers::lead_restore)
        .service(handlers::lead_first_report_list);
    config.configure(reports::routes).configure(claims::routes).configure(transfers::routes);
    config.configure(stages::routes).configure(requirements::routes).configure(signing::routes);
    config.configure(promises::routes).configure(history::routes);
    config.configure(work::routes);
}
