//! Visits and receptions (拜访·接待), written down on a phone or at a desk, and trips (外出招商), which so far come with the ledger.
//!
//! A visit belongs to the organization that arranged it and to those of its participants; the county counts it once. States: live →
//! archived → restored; its follow-up open → done → open again. A device's reference (`client_ref`) makes one visit for ever.
//! Permissions: `visits:read`, `visits:write`; changed by its author, its participants, the arranging unit and the centre.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod domain;
mod dto;
mod files;
mod handlers;
mod input;
mod kept;
pub mod ledger;
mod material;
mod recommending;
mod same_day;
mod store;
mod ties;
pub mod trips;
mod write_handlers;

pub use actions::write_down;
pub use dto::{Direction, Visit};
pub use input::VisitIn;
pub use recommending::set as set_recommended;
pub use store::{find, participants, visible_to};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(write_handlers::visit_same_day_list)
        .service(write_handlers::visit_material_get)
        .service(handlers::visit_list)
        .service(handlers::visit_get)
        .service(write_handlers::visit_create)
        .service(write_handlers::visit_update)
        .service(write_handlers::visit_archive)
        .service(write_handlers::visit_restore)
        .service(write_handlers::visit_join)
        .service(write_handlers::visit_follow_up_done);
    config.configure(trips::routes);
}
