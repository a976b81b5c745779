//! The figures of the annual summary: every number with its words, its value as of any date and the records that make it up. Whatever
//! shows a number takes it from here. One readable registry ([`registry::FIGURES`]) gives each figure its words and its condition;
//! value and records come from the same condition over the same source, so the records' weights always sum to the value.
pub mod compute;
pub mod dto;
mod files;
pub mod handlers;
pub mod period;
pub mod records;
pub mod registry;
pub mod snapshot;
pub mod source;
pub mod sql;

pub use dto::{FigureRecord, Number, Told, said};
pub use registry::counts_by;

use utoipa_actix_web::service_config::ServiceConfig;

/// The slice's routes.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::list).service(handlers::record_list);
}
