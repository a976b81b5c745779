//! Stays (驻外考勤): who was where on which days, in halves; entered by the envoy or the team lead, agreed by somebody else.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod bulk;
mod dto;
mod handlers;
mod store;

pub use dto::{StayIn, StayOverlap};
pub use store::{Row, overlapping, spans_of};

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::stay_bulk)
        .service(handlers::stay_list)
        .service(handlers::stay_get)
        .service(handlers::stay_create)
        .service(handlers::stay_update)
        .service(handlers::stay_archive)
        .service(handlers::stay_restore)
        .service(handlers::stay_confirm)
        .service(handlers::stay_dispute);
}
