//! Signing in: sessions of 12 hours at most that end after 30 idle minutes, access tokens of 15 minutes, refresh tokens used once;
//! passwords and their rules; one-time codes for the first password and for resets.
//!
//! Sessions: open → ended (signed_out, reused, idle, expired, password_changed, password_set, roles_granted, locked, reset, archived).
//! No permission stands here: everybody may sign in, and everybody signed in may ask who he is and change his own password.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
pub mod domain;
mod dto;
mod handlers;
pub mod password;
mod store;

pub use actions::{accept as accept_password, refuse as refuse_password, set as set_password};
pub use handlers::COOKIE as REFRESH_COOKIE;
pub use store::{add_code, attempt_key, end_acting, end_sessions, forget_failures, forget_old, has_live_code};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::session_create)
        .service(handlers::session_refresh)
        .service(handlers::session_end)
        .service(handlers::password_change)
        .service(handlers::activation_lookup)
        .service(handlers::activation_use)
        .service(handlers::acting_set)
        .service(handlers::me_get);
}
