//! Files (附件): what proves and illustrates a record. The bytes lie in a store of objects under names of our own; the table says to
//! which record each belongs. Only those who may read that record may list, open or add its files.
//!
//! States: live → archived → restored. Nothing is destroyed by a client; objects that no row names are tidied away.
//! Permissions: `files:read`, `files:write`; a file is changed by whoever uploaded it, or by the centre. A file may come in pieces, over
//! a line that breaks ([`uploads`]).
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod domain;
mod dto;
mod handlers;
mod objects;
mod store;
mod subjects;
mod uploads;

pub use actions::bytes_of;
pub use objects::{Objects, Outgoing, forget_orphans};
pub use subjects::FileSubject;
pub use uploads::{Whole, forget_unfinished, keep_whole};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::file_list)
        .service(handlers::file_create)
        .service(handlers::file_get)
        .service(handlers::file_content_get)
        .service(handlers::file_update)
        .service(handlers::file_archive)
        .service(handlers::file_restore);
    config.configure(uploads::routes);
}
