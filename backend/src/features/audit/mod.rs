//! The audit log, for the auditor alone: sign-ins, failures, writes with before and after, permission changes.
//!
//! Nothing changes or deletes it. Permission: `audit:read`.
use utoipa_actix_web::service_config::ServiceConfig;

mod dto;
mod handlers;
mod store;

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::audit_entry_list);
}
