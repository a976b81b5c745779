//! `zhaoyin keys create FILE | rotate | retire`
use super::Outcome;
use clap::Subcommand;
use std::path::PathBuf;
use std::process::ExitCode;
use zhaoyin::app::{Failure, connect, keys};
use zhaoyin::authz::token;
use zhaoyin::clock::Clock;
use zhaoyin::config::DataConfig;
use zhaoyin::crypto::KeyRing;

/// What to do with keys.
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// Make a key file (readable by you alone); keep a copy of it apart from the database
    Create { file: PathBuf },
    /// Make a new key for signing sessions; running servers take it within 30 seconds, older sessions go on
    Rotate,
    /// Retire all signing keys but the newest: whoever holds an older access token renews it or signs in again
    Retire,
}

pub async fn run(args: Args, data: DataConfig) -> Outcome {
    if let Act::Create { file } = &args.act {
        if file.exists() {
            return Err(Failure(format!("{} exists already; a key file is never overwritten", file.display())));
        }
        KeyRing::load(file, true).map_err(|e| Failure(e.to_string()))?;
        println!("made {}; keep a copy of it apart from the database", file.display());
        return Ok(ExitCode::SUCCESS);
    }
    let (ring, db) = (keys(&data)?, connect(&data, false).await?);
    let now = Clock::system(data.timezone).now();
    match args.act {
        Act::Rotate => println!("signing key {} made", token::add_key(&db, &ring, now).await?),
        _ => println!("{} signing keys retired", token::retire_old_keys(&db, now).await?),
    }
    db.close().await;
    Ok(ExitCode::SUCCESS)
}
