//! 推荐快报: which visits, trips, leads and signings a bulletin may print, in which words, with which picture. One a record; taken back and
//! made again it is the same one. A visit's own mark is kept in step.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod dto;
mod handlers;
mod store;
mod subjects;
mod visits;

pub use actions::create;
pub use dto::{BulletinPickIn, PickSubject};
pub use visits::{KeptVisit, keep_visit};

/// The operations on recommendations.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::bulletin_pick_list)
        .service(handlers::bulletin_pick_create)
        .service(handlers::bulletin_pick_update)
        .service(handlers::bulletin_pick_archive);
}
