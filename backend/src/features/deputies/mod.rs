//! Deputies (代理) and leaders' assistants (助理): dated grants by which somebody acts for another. Who acts stands under the own name, and
//! for whom is told with every act; a session acts for one person at a time (`POST /auth/acting`).
//!
//! States: upcoming → active → over, or ended before. Permissions: `deputies:write` – people for themselves, the security
//! administrator for everybody.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod domain;
mod dto;
mod handlers;
mod store;

pub use store::{Grant, live, live_of};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::deputy_list).service(handlers::deputy_create).service(handlers::deputy_end);
}
