//! `zhaoyin export FILE.xlsx`
use super::Outcome;
use std::path::PathBuf;
use std::process::ExitCode;
use zhaoyin::app::{Failure, connect, keys};
use zhaoyin::clock::Clock;
use zhaoyin::config::DataConfig;
use zhaoyin::features::ledger::export::{Personal, workbook};
use zhaoyin::features::users;

/// Where to.
#[derive(clap::Args)]
pub struct Args {
    /// The workbook to write (.xlsx); phones are in it as they are
    file: PathBuf,
}

pub async fn run(args: Args, data: DataConfig) -> Outcome {
    let db = connect(&data, false).await?;
    let ring = keys(&data)?;
    let county_id = users::account::first_county(db.read()).await?;
    let footer = format!("命令行 {}", Clock::system(data.timezone).today());
    let book = workbook(&db, &ring, county_id, Personal::Shown, &footer).await?;
    db.close().await;
    std::fs::write(&args.file, book).map_err(|e| Failure(format!("{} 写不了：{e}", args.file.display())))?;
    println!("已导出 {}", args.file.display());
    Ok(ExitCode::SUCCESS)
}
