//! The issues of bulletins: drafted, edited, reviewed, issued, read, corrected.
use utoipa_actix_web::service_config::ServiceConfig;

mod cards;
mod compose;
mod detail;
pub mod drafts;
pub mod dto;
mod handlers;
mod kept;
pub mod life;
mod life_handlers;
mod monthly;
mod papers;
pub mod periods;
mod store;
mod telling;
mod weekly;

/// The operations on issues.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::bulletin_list)
        .service(handlers::bulletin_create)
        .service(handlers::bulletin_get)
        .service(handlers::bulletin_update)
        .service(handlers::bulletin_archive)
        .service(handlers::bulletin_refresh)
        .service(handlers::bulletin_file_get);
    config
        .service(life_handlers::bulletin_submit)
        .service(life_handlers::bulletin_return)
        .service(life_handlers::bulletin_review)
        .service(life_handlers::bulletin_publish)
        .service(life_handlers::bulletin_correct)
        .service(life_handlers::bulletin_read)
        .service(life_handlers::bulletin_read_list);
}
