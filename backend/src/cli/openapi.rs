//! `zhaoyin openapi`
use super::Outcome;
use std::process::ExitCode;
use zhaoyin::app::Failure;
use zhaoyin::config::DataConfig;

/// Nothing to choose.
#[derive(clap::Args)]
pub struct Args {}

pub async fn run(_: Args, _: DataConfig) -> Outcome {
    println!("{}", zhaoyin::openapi::text().map_err(|e| Failure(e.to_string()))?);
    Ok(ExitCode::SUCCESS)
}
