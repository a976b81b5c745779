//! People and their accounts. An account is made by the system administrator without roles and password; the security administrator
//! grants the roles, a one-time link or slip sets the password.
//!
//! States: no_password → active ⇄ locked; archived ⇄ restored.
//! Permissions: `users:read`, `users:write`, `users:reset`, `users:lock` (system administrator), `users:read`, `users:reset`,
//! `users:lock`, `users:unlock`, `roles:grant` (security administrator). The three administrators exclude each other and every other
//! role, nobody acts on himself, and the last usable one of a kind stays (三员分立, rules in `domain`).
use utoipa_actix_web::service_config::ServiceConfig;

pub mod account;
mod actions;
mod domain;
mod dto;
pub mod entity;
mod handlers;
pub mod ledger;
mod links;
mod operator;
mod people;
pub mod postings;
mod store;

pub use account::actors;
pub use domain::phone;
pub use operator::{AccountSetting, first_start, set_account};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::user_list)
        .service(handlers::user_get)
        .service(handlers::user_create)
        .service(handlers::user_update)
        .service(handlers::user_archive)
        .service(handlers::user_restore)
        .service(handlers::user_grant_roles)
        .service(handlers::user_lock)
        .service(handlers::user_unlock)
        .service(handlers::user_activation)
        .service(handlers::organization_activation_slips)
        .service(people::organization_person_list);
}
