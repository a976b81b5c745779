//! The page of a team, and the teams beside each other; what a team costs.
use utoipa_actix_web::service_config::ServiceConfig;

mod costs;
mod dto;
mod handlers;
mod numbers;
mod store;
mod together;

/// The operations.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::outpost_comparison_get).service(handlers::outpost_summary_get).service(handlers::outpost_number_record_list);
    config.service(handlers::outposts_number_record_list);
    config.service(handlers::team_cost_list).service(handlers::team_cost_create).service(handlers::team_cost_update);
    config.service(handlers::team_cost_archive);
}
