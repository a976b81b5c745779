//! The calendar: which days are other than their weekday says. Deadlines in working days are counted by it.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
pub mod domain;
mod dto;
mod handlers;
mod store;

pub use actions::{PACKAGE, package_days, take_days};
pub use store::working_calendar;

/// The operations on the calendar.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::calendar_day_list)
        .service(handlers::calendar_day_set)
        .service(handlers::calendar_day_clear)
        .service(handlers::calendar_deadline_get);
}
