//! Monthly reports of the teams (月报), the closing of months (关账), and the teams beside each other. A report fills itself in from what was
//! entered; its words are the lead's. What a period's end has frozen, and what a closed month says, is kept with its records and never
//! changed; a later change is shown beside it.
//!
//! A report is a draft → submitted → returned → submitted → accepted. Permissions: `reports:read`, `reports:write` (the team's lead),
//! `reports:accept` (the centre).
use utoipa_actix_web::service_config::ServiceConfig;

mod actions;
mod changes;
mod closes;
mod comments;
mod detail;
mod domain;
mod dto;
pub mod due;
mod facts;
mod files;
mod frozen;
mod handlers;
mod numbers;
mod rules;
pub mod sample;
mod store;
mod teams;
mod told;

pub use closes::{JOB, closed_at, closed_until, run_job};
pub use numbers::{COMPANIES, DAYS, EFFECTIVE, PEOPLE, PROGRESS, RECEPTIONS, REPORTED, SIGNINGS, VISITS};
pub use store::holders;
pub use told::{ToldMonth, ToldTeam, Values, in_month, last_closed, month_now, of_all, of_team, of_year, so_far, told_month, told_window};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::monthly_report_list)
        .service(handlers::monthly_report_get)
        .service(handlers::monthly_report_create)
        .service(handlers::monthly_report_update)
        .service(handlers::monthly_report_submit)
        .service(handlers::monthly_report_withdraw)
        .service(handlers::monthly_report_review)
        .service(handlers::monthly_report_return)
        .service(handlers::monthly_report_accept)
        .service(handlers::monthly_report_record_list);
    config.configure(comments::routes).configure(closes::routes).configure(teams::routes);
}
