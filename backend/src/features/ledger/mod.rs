//! The ledger: a county's Excel workbook in, and all of it out again. An import is checked whole (preview), then all good rows are
//! written in one transaction (confirmation); an import of an export changes nothing. A workbook in a form of one's own is read by a
//! mapping (`mapping`), rows that cannot be read are mended in place (`staging`), and what an import wrote can be taken back (`reversal`).
use crate::features::{companies, events, leads, network, organizations, outposts, projects, targets, users, visits};
use crate::sheet::Sheet;

pub mod actions;
pub mod apply;
pub mod complete;
pub mod dto;
pub mod edits;
pub mod entity;
pub mod existing;
pub mod export;
pub mod form;
pub mod handlers;
pub mod mapping;
pub mod matching;
pub mod names;
pub mod plan;
pub mod reader;
pub mod refused;
pub mod report;
pub mod reversal;
pub mod rules;
pub mod settle;
pub mod staging;
pub mod store;
pub mod table;
mod tree;
pub mod upload;
pub mod words;
pub mod work;

/// Every sheet, in the order in which rows may refer to each other.
pub const SHEETS: &[&Sheet] = &[
    &organizations::ledger::ORGANIZATIONS,
    &users::ledger::PEOPLE,
    &companies::ledger::COMPANIES,
    &leads::ledger::LEADS,
    &projects::ledger::PROJECTS,
    &projects::ledger::FUND_ARRIVALS,
    &visits::ledger::TRIPS,
    &visits::ledger::VISITS,
    &outposts::ledger::STAYS,
    &targets::ledger::TARGETS,
    &network::ledger::AMBASSADORS,
    &network::ledger::TOWNSPEOPLE,
    &events::ledger::EVENTS,
    &events::ledger::TRAININGS,
    &network::ledger::FUNDS,
];

/// Whose word an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authority {
    /// The promotion centre: everything but administrative accounts and existing people's roles, units and logins.
    Center,
    /// A system administrator: units and people, within the same bounds.
    SystemAdmin,
    /// The command line: everything.
    Operator,
}

impl Authority {
    pub fn as_str(self) -> &'static str {
        match self {
            Authority::Center => "center",
            Authority::SystemAdmin => "system_admin",
            Authority::Operator => "operator",
        }
    }

    pub fn parse(text: &str) -> Self {
        match text {
            "center" => Authority::Center,
            "operator" => Authority::Operator,
            _ => Authority::SystemAdmin,
        }
    }

    /// Whether this authority imports that sheet.
    pub fn may_import(self, sheet: &Sheet) -> bool {
        self != Authority::SystemAdmin || matches!(sheet.table, "organizations" | "users")
    }
}

use utoipa_actix_web::service_config::ServiceConfig;

/// The slice's routes.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(handlers::create)
        .service(handlers::list)
        .service(handlers::get)
        .service(handlers::confirm)
        .service(handlers::get_refused)
        .service(handlers::reverse)
        .service(mapping::handlers::get)
        .service(mapping::handlers::update)
        .service(mapping::handlers::get_form)
        .service(staging::handlers::list)
        .service(staging::handlers::update)
        .service(handlers::get_export)
        .service(handlers::get_template);
}
