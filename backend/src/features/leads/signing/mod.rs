//! Signing (签约): an act of its own that makes the project, once, and is taken back by the centre alone.
//!
//! Permissions: `leads:write`, `leads:decide` (taking it back).
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod dto;
mod handlers;

/// The operations of signing.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::lead_sign).service(handlers::lead_signing_undo);
}
