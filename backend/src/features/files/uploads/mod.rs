//! Files that come in pieces over a line that breaks: begun under a reference that the device made, gone on with where the server stands,
//! and kept as a file once, when the last byte is in and the whole is what it was said to be.
//!
//! States: begun → whole (its file stands); what is refused begins anew; what nobody goes on with is swept after thirty days.
//! Permission: `files:write`; an upload is its maker's alone.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod dto;
mod handlers;
mod store;
mod whole;

pub use store::forget_unfinished;
pub use whole::{Whole, keep_whole};

/// The operations.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::upload_create).service(handlers::upload_get).service(handlers::upload_append);
}
