//! The history of a lead: every change of it field by field, for whoever sees the lead, and putting an old value back.
//!
//! Permissions: `leads:read`, `leads:write`.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod dto;
mod fields;
mod handlers;
mod store;

/// The operations on the history.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::lead_change_list).service(handlers::lead_revert);
}
