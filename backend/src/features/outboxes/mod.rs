//! Sealed outboxes (离线信件): where no line to the server opens for days, a phone saves what it wrote as an encrypted file that somebody
//! carries. The file is in the published age format (X25519), sealed to this county's key; only the server opens it.
//!
//! Whoever imports it types for its writer (代录): the writer's unit confirms through its recordings. Each item is written once by its
//! reference, whichever way it came first. Permissions: `visits:write` for the key, `outboxes:import` (the centre, the writer's team lead).
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod dto;
mod handlers;
mod sealing;
mod store;

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::outbox_key_get).service(handlers::outbox_import);
}
