//! What somebody owes (我的待办): on leads an owner to be named, a verdict, word back, a progress record, a blocker to be solved, a step of
//! the plan, an answer, a decision; after visits their follow-up. Nothing is kept: each is read off the records, so that what is done is gone.
//!
//! Permission: `leads:read`. Reminders go out once a day ([`reminders`]).
use utoipa_actix_web::service_config::ServiceConfig;

mod dto;
mod handlers;
pub mod reminders;
mod sources;
mod store;

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::obligation_list);
}
