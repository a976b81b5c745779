//! Every operation over HTTP, on SQLite and on PostgreSQL (`scripts/with-postgres.sh cargo nextest run`).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod audit;
mod auth;
mod contract;
mod figures;
mod ledger;
mod ledger_facts;
mod mapping;
mod operator;
mod organizations;
mod process;
mod reading;
mod reversal;
mod search_index;
mod security;
mod support;
mod users;
