//! The stages of a lead: moving it, the verdict, the word back to the finder, the stage log, and the return of what was parked.
//!
//! States: see [`domain`]. Permissions: `leads:write`, `leads:decide` (verdict), `leads:read` (log).
use utoipa_actix_web::service_config::ServiceConfig;

pub mod actions;
pub mod domain;
mod dto;
mod handlers;
pub mod log;
pub mod people;
mod returning;
mod verdicts;

pub use returning::return_due;

/// The operations on stages.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::lead_stage_change)
        .service(handlers::lead_reopen)
        .service(handlers::lead_verdict_give)
        .service(handlers::lead_feedback_give)
        .service(handlers::lead_stage_log_get);
}
