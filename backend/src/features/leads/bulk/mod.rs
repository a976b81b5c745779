//! Changing many leads at once: owner, leader, tags, parking. Each lead by the rules that hold for it singly, with its own result; undone
//! for those that nobody has touched since.
//!
//! States of a bulk: done → undone, once. Permissions: `leads:write`; undoing is for whoever made it, or who holds `leads:decide`.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod acts;
mod dto;
mod handlers;
mod store;

/// The operations on many leads.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::lead_bulk_create).service(handlers::lead_bulk_undo);
}
