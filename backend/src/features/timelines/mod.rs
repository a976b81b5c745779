//! Timelines (全过程): everything that happened with a company, a lead or a project, the newest first, from one place: reports, visits,
//! stages, blockers, milestones, money, the work on leads, files, changes. Nothing is kept here; each entry is a row of its own slice, told as far as the
//! asker may see it.
//!
//! Permissions: `timelines:read` and the permission to read the subject.
use utoipa_actix_web::service_config::ServiceConfig;

mod dto;
mod handlers;
mod sources;
mod store;
mod work;

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::company_timeline_list).service(handlers::lead_timeline_list).service(handlers::project_timeline_list);
}
