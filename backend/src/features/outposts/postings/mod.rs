//! Postings (派驻): who is stationed at which outpost since when, from–to; a person is in one unit at a time.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod dto;
mod handlers;
mod store;

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::posting_list)
        .service(handlers::posting_get)
        .service(handlers::posting_create)
        .service(handlers::posting_update)
        .service(handlers::posting_archive);
}
