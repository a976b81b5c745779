//! Targets (目标任务): year, indicator, organization, value, monthly plan. So far they come with the ledger and are read here.
//!
//! Permissions: `targets:read`, for every business role.
use utoipa_actix_web::service_config::ServiceConfig;

pub mod ledger;
mod yearly;

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(yearly::target_list).service(yearly::target_get);
}
