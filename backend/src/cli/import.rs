//! `zhaoyin import FILE.xlsx [--confirm] [--json]`
use super::Outcome;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;
use zhaoyin::app::{Failure, connect, keys};
use zhaoyin::clock::Clock;
use zhaoyin::config::DataConfig;
use zhaoyin::db::write::Author;
use zhaoyin::features::ledger::actions;
use zhaoyin::features::ledger::report::{CellError, CellWarning, Report};
use zhaoyin::features::users;

/// Which workbook, and whether to write it.
#[derive(clap::Args)]
pub struct Args {
    /// The workbook (.xlsx)
    file: PathBuf,
    /// Write all good rows; without it the import is only previewed
    #[arg(long)]
    confirm: bool,
    /// Print what the API answers
    #[arg(long)]
    json: bool,
}

/// Exit codes: 0 every row is good, 3 some are refused, 1 none can be taken.
pub async fn run(args: Args, data: DataConfig) -> Outcome {
    let bytes = std::fs::read(&args.file).map_err(|e| Failure(format!("{} 读不了：{e}", args.file.display())))?;
    let db = connect(&data, false).await?;
    let ring = keys(&data)?;
    let county_id = users::account::first_county(db.read()).await?;
    let author = Author { id: None, name: "命令行".into(), county_id, acting_for: None };
    let now = Clock::system(data.timezone).now();
    let file_name = args.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let tell = std::io::stderr().is_terminal();
    let progress = |written: usize| {
        if tell {
            eprint!("\r已写入 {written} 行");
        }
    };
    let report = actions::import_named(&db, &ring, author, now, (bytes, &file_name), args.confirm, progress).await?;
    if tell && args.confirm {
        eprintln!();
    }
    if args.confirm {
        db.refresh_statistics().await.map_err(|e| Failure(e.to_string()))?;
    }
    db.close().await;
    if args.json { print_json(&args, &report)? } else { print_text(&args, &report) }
    Ok(match (report.refuses(), report.takes()) {
        (false, _) => ExitCode::SUCCESS,
        (true, true) => ExitCode::from(3),
        (true, false) => ExitCode::FAILURE,
    })
}

fn print_json(args: &Args, report: &Report) -> Result<(), Failure> {
    let errors: Vec<CellError> = report.errors.iter().cloned().map(CellError::said).collect();
    let warnings: Vec<CellWarning> = report.warnings.iter().cloned().map(CellWarning::said).collect();
    let told = serde_json::json!({
        "status": if args.confirm { "confirmed" } else { "previewed" },
        "file_name": args.file.file_name().map(|n| n.to_string_lossy()),
        "sheets": report.sheets,
        "errors_total": errors.len(),
        "errors": errors,
        "warnings_total": warnings.len(),
        "warnings": warnings,
    });
    let text = serde_json::to_string_pretty(&told).map_err(|e| Failure(e.to_string()))?;
    println!("{text}");
    Ok(())
}

fn print_text(args: &Args, report: &Report) {
    println!("{}", if args.confirm { "已写入" } else { "预览（没有写入；加 --confirm 写入）" });
    for sheet in &report.sheets {
        println!("{}\t新增 {}\t改动 {}\t不变 {}\t退回 {}", sheet.name, sheet.new, sheet.changed, sheet.unchanged, sheet.refused);
    }
    for error in report.errors.iter().cloned().map(CellError::said) {
        println!("退回\t{} 第 {} 行\t{}\t{}\t{}", error.sheet, error.row, error.column, error.code, error.message);
    }
    for warning in report.warnings.iter().cloned().map(CellWarning::said) {
        let place = warning.row.map(|row| format!(" 第 {row} 行")).unwrap_or_default();
        println!("提醒\t{}{place}\t{}\t{}", warning.sheet, warning.column.unwrap_or_default(), warning.message);
    }
}
