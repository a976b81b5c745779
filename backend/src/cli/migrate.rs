//! `zhaoyin migrate`
use super::Outcome;
use std::process::ExitCode;
use zhaoyin::app::connect;
use zhaoyin::config::DataConfig;

/// Nothing but where the database is.
#[derive(clap::Args)]
pub struct Args {}

pub async fn run(_: Args, data: DataConfig) -> Outcome {
    connect(&data, true).await?.close().await;
    println!("the database is at this release's schema");
    Ok(ExitCode::SUCCESS)
}
