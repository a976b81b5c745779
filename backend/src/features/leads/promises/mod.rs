//! Promises to an investor (政策承诺): policy, land, money, each with its fair-competition review (公平竞争审查), without which the lead is
//! not signed. They go on with the project and are followed there.
//!
//! States: open → kept or withdrawn; the review pending → passed or refused. Permissions: `leads:read`, `leads:write`.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod dto;
mod handlers;
mod store;

pub use actions::follow;

/// The operations on promises.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::promise_list)
        .service(handlers::lead_promise_list)
        .service(handlers::promise_create)
        .service(handlers::promise_update)
        .service(handlers::promise_review)
        .service(handlers::promise_end);
}
