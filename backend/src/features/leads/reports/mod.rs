//! Reporting a lead: receipt, first report or claim, and what others are told while they type.
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
pub mod dto;
mod handlers;
mod hints;
pub mod make;
pub mod receipts;

pub use make::unit;

/// The operations.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::lead_create).service(handlers::lead_hint_list).service(handlers::lead_receipt_get);
}
