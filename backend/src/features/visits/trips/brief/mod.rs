//! What to know before anyone travels: of each company that a trip goes to who met it when, what was promised on both sides, what stands
//! in the way, who else is in touch; and afterwards its visits, filled in already.
use utoipa_actix_web::service_config::ServiceConfig;

mod drafts;
mod dto;
mod handlers;
mod store;
mod word;

pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::trip_brief_get).service(handlers::trip_visit_draft_get);
}
