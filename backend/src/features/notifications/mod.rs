//! Notifications (提醒): what a person should hear of, in an inbox and, where the county has a mail server, once a day by mail.
//!
//! A slice tells somebody with [`notify`] inside its own transaction; its kind stands in [`kinds::KINDS`]. States: unread → read.
//! Permissions: `notifications:own`, everybody signed in; nobody reads another's.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
pub mod digest;
mod domain;
mod dto;
mod handlers;
pub mod kinds;
mod mail;
mod store;

pub use actions::{Notice, notify};
pub use mail::Mailer;
pub use store::forget_old;

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::notification_list)
        .service(handlers::notification_read)
        .service(handlers::notification_read_all)
        .service(handlers::notification_preference_list)
        .service(handlers::notification_preference_set);
}
