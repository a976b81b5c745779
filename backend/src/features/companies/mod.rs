//! Companies (企业) and their contacts (联系人): everything else hangs on them.
//!
//! States: live → archived → restored; live → merged into another → taken apart again; 待完善 while the province is missing.
//! Permissions: `companies:read` every business role; `companies:write` those who work with companies; `companies:merge` (archive,
//! restore, merge) the promotion centre; `contacts:reveal` to see a phone for a reason.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod chain_map;
mod contact_handlers;
mod contacts;
mod domain;
mod dto;
mod duplicates;
mod files;
mod handlers;
mod kept;
pub mod ledger;
mod meant;
mod merge_dto;
mod merge_handlers;
mod merge_list;
mod merges;
mod relations;
mod store;

pub use contacts::ContactIn;
pub use duplicates::hints;
pub use meant::{Meant, Named, contact, key_of, known_contact, meant};
pub use merge_dto::{CompanyBrief, CompanyHintQuery, CompanyLikeness};
pub use relations::{MOVED, STAYING};
pub use store::{rename_chain, rename_chain_links, visible_to};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::company_list)
        .service(handlers::company_get)
        .service(handlers::company_create)
        .service(handlers::company_update)
        .service(handlers::company_archive)
        .service(handlers::company_restore)
        .service(contact_handlers::contact_list)
        .service(contact_handlers::contact_get)
        .service(contact_handlers::contact_create)
        .service(contact_handlers::contact_update)
        .service(contact_handlers::contact_archive)
        .service(contact_handlers::contact_restore)
        .service(contact_handlers::contact_reveal)
        .service(handlers::chain_map_get)
        .service(merge_handlers::company_hint_list)
        .service(merge_handlers::company_pair_list)
        .service(merge_handlers::company_distinction_create)
        .service(merge_handlers::company_merge_preview)
        .service(merge_handlers::company_merge_create)
        .service(merge_handlers::company_merge_list)
        .service(merge_handlers::company_merge_undo);
}
