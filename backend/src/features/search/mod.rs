//! One search over leads, projects, companies, people and units: by Chinese words, pinyin, initials and codes, each as far as the asker
//! may see it.
//!
//! Permissions: `search:read`; a type needs its own reading permission as well, where it has one.
use utoipa_actix_web::service_config::ServiceConfig;

mod domain;
mod dto;
mod handlers;
mod store;

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::search_list);
}
