//! Saved views (视图): how somebody looks at a list – columns, filters and sort – for oneself, shared with one's unit and those below it,
//! or set by the promotion centre as the default of a role.
//!
//! States: live → archived. Permissions: `views:write`; each person's own, a role's default only the centre's.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod dto;
mod handlers;
mod store;

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::view_list).service(handlers::view_create).service(handlers::view_update).service(handlers::view_archive);
}
