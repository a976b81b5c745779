//! THE registry: one line a slice.
use utoipa_actix_web::service_config::ServiceConfig;

/// Every slice's routes, under `/api/v1`.
pub fn routes(_config: &mut ServiceConfig) {}
