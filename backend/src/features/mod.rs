//! THE registry: one line a slice.
pub mod companies;
pub mod events;
pub mod figures;
pub mod jobs;
pub mod leads;
pub mod ledger;
pub mod network;
pub mod organizations;
pub mod outposts;
pub mod projects;
pub mod targets;
pub mod users;
pub mod visits;

use utoipa_actix_web::service_config::ServiceConfig;

/// Every slice's routes, under `/api/v1`.
pub fn routes(config: &mut ServiceConfig) {
    config.configure(ledger::routes).configure(figures::routes).configure(jobs::routes);
}
