//! Companies (企业) and their contacts (联系人): everything else hangs on them. So far they come with the ledger and are read here.
//!
//! States: live → archived; 待完善 where a company was made from its name alone.
//! Permissions: `companies:read`.
use utoipa_actix_web::service_config::ServiceConfig;

mod dto;
mod files;
mod handlers;
pub mod ledger;
mod store;

pub use store::{rename_chain, rename_chain_links, visible_to};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::company_list).service(handlers::company_get);
}
