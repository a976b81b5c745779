//! THE registry: one line a slice.
use utoipa_actix_web::service_config::ServiceConfig;

pub mod audit;
pub mod auth;
pub mod organizations;
pub mod users;

/// Every slice's routes, under `/api/v1`.
pub fn routes(config: &mut ServiceConfig) {
    config.configure(auth::routes);
    config.configure(organizations::routes);
    config.configure(users::routes);
    config.configure(audit::routes);
}
