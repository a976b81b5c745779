//! Dictionaries: words of the county that a person may add to, and standard classifications that come with kept packages.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
pub mod domain;
pub mod dto;
mod handlers;
pub mod store;

pub use store::check_words;

/// The operations on dictionaries and packages.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::dictionary_list)
        .service(handlers::dictionary_package_list)
        .service(handlers::dictionary_package_import)
        .service(handlers::dictionary_entry_list)
        .service(handlers::dictionary_entry_create)
        .service(handlers::dictionary_entry_order)
        .service(handlers::dictionary_entry_get)
        .service(handlers::dictionary_entry_rename)
        .service(handlers::dictionary_entry_archive)
        .service(handlers::dictionary_entry_restore);
}
