//! Organizations (单位): the county's tree of units, whose top is the county itself.
//!
//! States: live → archived (without people and units below) → restored. The first top organization names the county.
//! Permissions: `organizations:read` everybody signed in, `organizations:write` the system administrator.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod domain;
mod dto;
pub mod entity;
mod handlers;
pub mod ledger;
mod moves;
mod store;

pub use dto::OrganizationRef;
pub use entity::OrganizationKind;
pub use moves::correct_last;
pub use store::{find, named, names, queue_up, subtree};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::organization_list)
        .service(handlers::organization_get)
        .service(handlers::organization_create)
        .service(handlers::organization_update)
        .service(handlers::organization_archive)
        .service(handlers::organization_restore)
        .service(handlers::organization_move_list)
        .service(handlers::organization_move_create);
}
