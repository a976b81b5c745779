//! THE registry: one line a slice.
use utoipa_actix_web::service_config::ServiceConfig;

pub mod audit;
pub mod auth;
pub mod bulletins;
pub mod calendars;
pub mod companies;
pub mod deputies;
pub mod events;
pub mod figures;
pub mod files;
pub mod handovers;
pub mod jobs;
pub mod leads;
pub mod ledger;
pub mod network;
pub mod notifications;
pub mod obligations;
pub mod organizations;
pub mod outboxes;
pub mod outposts;
pub mod projects;
pub mod recordings;
pub mod reports;
pub mod search;
pub mod settings;
pub mod targets;
pub mod timelines;
pub mod users;
pub mod views;
pub mod visits;

/// Every slice's routes, under `/api/v1`.
pub fn routes(config: &mut ServiceConfig) {
    config.configure(auth::routes);
    config.configure(organizations::routes);
    config.configure(users::routes);
    config.configure(audit::routes);
    config.configure(deputies::routes);
    config.configure(handovers::routes);
    config.configure(recordings::routes);
    config.configure(companies::routes);
    config.configure(leads::routes);
    config.configure(obligations::routes);
    config.configure(projects::routes);
    config.configure(visits::routes);
    config.configure(outboxes::routes);
    config.configure(outposts::routes);
    config.configure(calendars::routes);
    config.configure(reports::routes);
    config.configure(bulletins::routes);
    config.configure(targets::routes);
    config.configure(network::routes);
    config.configure(events::routes);
    config.configure(search::routes);
    config.configure(timelines::routes);
    config.configure(views::routes);
    config.configure(ledger::routes);
    config.configure(figures::routes);
    config.configure(jobs::routes);
    config.configure(files::routes);
    config.configure(settings::routes);
    config.configure(notifications::routes);
}
