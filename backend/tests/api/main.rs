//! Every operation over HTTP, on SQLite and on PostgreSQL (`scripts/with-postgres.sh cargo nextest run`).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod audit;
mod auth;
mod companies;
mod contacts;
mod contract;
mod figures;
mod files;
mod ledger;
mod ledger_facts;
mod merges;
mod moves;
mod notifications;
mod operator;
mod organizations;
mod people;
mod process;
mod reading;
mod search;
mod search_index;
mod security;
mod settings;
mod support;
mod timelines;
mod users;
mod views;
