//! The network (资源): ambassadors, townspeople, partners and funds. So far they come with the ledger and are read here.
//!
//! Permissions: `network:read`, for every business role.
use utoipa_actix_web::service_config::ServiceConfig;

mod ambassadors;
mod funds;
pub mod ledger;
mod partners;
mod townspeople;

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(ambassadors::ambassador_list)
        .service(ambassadors::ambassador_get)
        .service(townspeople::townsperson_list)
        .service(townspeople::townsperson_get)
        .service(partners::partner_list)
        .service(partners::partner_get)
        .service(funds::fund_list)
        .service(funds::fund_get);
}
