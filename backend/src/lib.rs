//! Zhaoyin (招引): investment promotion for a county. One entry feeds leads, projects, visits, targets, reports and figures; every
//! number opens to the records behind it.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod app;
pub mod authz;
pub mod clock;
pub mod config;
pub mod context;
pub mod crypto;
pub mod db;
pub mod demo;
pub mod error;
pub mod features;
pub mod http;
pub mod openapi;
pub mod sheet;
pub mod text;
pub mod worker;
