//! Events (活动) and trainings (培训). So far they come with the ledger and are read here.
//!
//! Permissions: `events:read`, for every business role.
use utoipa_actix_web::service_config::ServiceConfig;

mod gatherings;
pub mod ledger;
mod trainings;

pub use gatherings::visible_to;

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(gatherings::event_list).service(gatherings::event_get).service(trainings::training_list).service(trainings::training_get);
}
