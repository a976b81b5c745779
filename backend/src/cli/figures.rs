//! `zhaoyin figures --as-of DATE [--organization 名称] [--json]`
use super::Outcome;
use chrono::NaiveDate;
use std::process::ExitCode;
use zhaoyin::app::{Failure, connect};
use zhaoyin::clock::Clock;
use zhaoyin::config::DataConfig;
use zhaoyin::features::figures::compute::{self, Asked, Value};
use zhaoyin::features::figures::dto::Figures;
use zhaoyin::features::{organizations, users};

/// Whose figures, and at which date.
#[derive(clap::Args)]
pub struct Args {
    /// The date all figures stand at (2024-10-31); today where absent; may lie ahead
    #[arg(long)]
    as_of: Option<NaiveDate>,
    /// An organization by its name, with everything below it; the whole county where absent
    #[arg(long)]
    organization: Option<String>,
    /// Print what the API answers
    #[arg(long)]
    json: bool,
}

pub async fn run(args: Args, data: DataConfig) -> Outcome {
    let db = connect(&data, false).await?;
    let county_id = users::account::first_county(db.read()).await?;
    let organization_id = match &args.organization {
        Some(name) => {
            let found = organizations::named(db.read(), county_id, name).await?;
            Some(found.ok_or_else(|| Failure(format!("没有叫“{name}”的单位")))?.id)
        }
        None => None,
    };
    let as_of = args.as_of.unwrap_or_else(|| Clock::system(data.timezone).today());
    let all = compute::all(db.read(), Asked { county_id, organization_id, as_of, from: None, viewer: None, reader: None }).await?;
    db.close().await;
    let figures = Figures::of(all);
    if args.json {
        println!("{}", serde_json::to_string_pretty(&figures).map_err(|e| Failure(e.to_string()))?);
    } else {
        print_text(&figures);
    }
    Ok(ExitCode::SUCCESS)
}

fn print_text(figures: &Figures) {
    println!("{}\t截至 {}", figures.organization.name.as_deref().unwrap_or("全县"), figures.as_of);
    for figure in &figures.figures {
        match &figure.value.0 {
            Value::Unknown => println!("{}\t—\t{}", figure.label, figure.unit),
            Value::Number(number) => println!("{}\t{number}\t{}", figure.label, figure.unit),
            Value::Table(groups) => {
                let told: Vec<String> = groups.iter().map(|(group, number)| format!("{group} {number}")).collect();
                println!("{}\t{}\t{}", figure.label, told.join("、"), figure.unit);
            }
        }
    }
}
