//! Hand-overs (交接): all open items of somebody who leaves go to another in one act.
//!
//! Permissions: `handovers:write`, the promotion centre.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod dto;
mod handlers;
mod items;
mod store;

pub use items::{NOT_HANDED_OVER, OPEN};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::open_item_list).service(handlers::handover_create).service(handlers::handover_list);
}
