//! Recordings (代录): what the promotion centre typed for a unit. The unit confirms it in one tap, or disputes it with a reason; only then
//! is it the unit's own word, and somebody else verifies it.
//!
//! States: pending → confirmed or disputed; a dispute may be confirmed later. Permissions: `recordings:read`, `recordings:answer`.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod dto;
mod handlers;
mod store;

pub use actions::{record, record_for};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::recording_list).service(handlers::recording_confirm).service(handlers::recording_dispute);
}
