//! Bulletins (通报·快报): what was recommended for printing (推荐快报), and the daily, weekly and monthly issues that are drafted from it and
//! from closed months, edited, reviewed and issued.
//!
//! An issue is a draft → in review → reviewed → published; it goes back to a draft with a comment. A published issue never changes: a
//! correction is a new one that names it. Permissions: `bulletins:read` (published ones), `bulletins:write` (the centre),
//! `bulletins:review` and `bulletins:publish` (the centre and leaders; never whoever worked on the issue). A recommendation is made by
//! whoever may write the record (`visits:write`), or by the centre.
use utoipa_actix_web::service_config::ServiceConfig;

mod domain;
pub mod due;
mod issues;
mod picks;
pub mod sample;

pub use due::{JOB, run_job};
pub use picks::{KeptVisit, keep_visit};

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.configure(picks::routes).configure(issues::routes);
}
