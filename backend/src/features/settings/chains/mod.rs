//! Industrial chains (产业链) with their links (环节), in order. Companies name theirs by these words.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod domain;
mod dto;
mod handlers;
mod store;

/// The operations on chains.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::chain_list)
        .service(handlers::chain_get)
        .service(handlers::chain_create)
        .service(handlers::chain_update)
        .service(handlers::chain_archive)
        .service(handlers::chain_restore);
}
