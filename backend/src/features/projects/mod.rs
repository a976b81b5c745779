//! Projects (项目): what was signed, with its milestones and the money that arrived. They are made by signing a lead or come with the
//! ledger, and are read here.
//!
//! States: active → terminated; milestones from signed to full_capacity, each with a planned and an actual day.
//! Permissions: `projects:read`.
use utoipa_actix_web::service_config::ServiceConfig;

mod arrivals;
mod dto;
mod files;
mod handlers;
pub mod ledger;
pub mod signing;
mod store;

pub use arrivals::visible_to as visible_arrivals;
pub use dto::{MILESTONES, ProjectDetail};
pub use store::visible_to;

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::project_list).service(handlers::project_get).service(arrivals::fund_arrival_list).service(arrivals::fund_arrival_get);
}
