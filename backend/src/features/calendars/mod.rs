//! The calendar of visits, receptions, trips and events, on screens and as a subscription (iCalendar, RFC 5545) behind a secret address
//! that its owner can revoke.
//!
//! States of a link: live → revoked. Permissions: `visits:read`; the subscription itself needs none but the secret, and shows what its
//! owner may see at that time.
use utoipa_actix_web::service_config::ServiceConfig;

mod dto;
mod handlers;
mod ical;
mod links;
mod store;

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::calendar_get)
        .service(handlers::calendar_link_create)
        .service(handlers::calendar_link_list)
        .service(handlers::calendar_link_revoke)
        .service(handlers::calendar_feed_get);
}
