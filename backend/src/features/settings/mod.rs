//! What the county's rules are, as data: settings with their dates, dictionaries and standard classifications, the calendar of
//! holidays, industrial chains.
//!
//! A setting's value stands from its day until the next one of its key. A dictionary's entry is live → archived → restored; records
//! keep the words they hold. Standard classifications and holidays come from packages kept in the binary, each with its release.
//! Permissions: `settings:read`, `settings:write` (the county's rules the centre, technical ones the system administrator),
//! `dictionaries:read`, `dictionaries:write`.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod calendar;
mod chains;
mod dictionaries;
mod dto;
mod entity;
mod handlers;
mod packages;
mod registry;
mod store;

pub use calendar::domain::{Calendar, DayKind};
pub use calendar::working_calendar;
pub use dictionaries::check_words;
pub use packages::import_first;
pub use store::{Numbers, number, numbers, word};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::setting_list).service(handlers::setting_set).service(handlers::setting_value_withdraw);
    config.configure(dictionaries::routes).configure(calendar::routes).configure(chains::routes);
}
