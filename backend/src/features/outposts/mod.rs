//! Outposts (驻外招商组): the stays of their people. So far they come with the ledger and are read here.
//!
//! Permissions: `outposts:read`.
use utoipa_actix_web::service_config::ServiceConfig;

pub mod ledger;
mod stays;

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(stays::stay_list).service(stays::stay_get);
}
