//! `zhaoyin account set USERNAME --role ROLE… --password-stdin`
use super::Outcome;
use clap::{Subcommand, builder::PossibleValuesParser, builder::TypedValueParser};
use std::io::BufRead;
use std::process::ExitCode;
use zhaoyin::app::{Failure, connect};
use zhaoyin::authz::Role;
use zhaoyin::clock::Clock;
use zhaoyin::config::DataConfig;
use zhaoyin::features::users::{self, AccountSetting};

/// What to do with accounts.
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// Make an account with a lasting password, or reset one: it is unlocked and its sessions end
    Set {
        username: String,
        /// The person's name (a new account takes its username where none is given)
        #[arg(long)]
        name: Option<String>,
        /// The unit by its name; a new account belongs to the county itself where none is given
        #[arg(long)]
        organization: Option<String>,
        /// A role; may stand several times. Roles given replace those held
        #[arg(long = "role", value_parser = roles())]
        roles: Vec<Role>,
        /// Read the password from standard input (its first line)
        #[arg(long, required = true)]
        password_stdin: bool,
        /// Ask for a new password at the first sign-in
        #[arg(long)]
        must_change: bool,
    },
}

fn roles() -> impl TypedValueParser<Value = Role> {
    PossibleValuesParser::new(Role::ALL.iter().map(|role| role.as_str())).try_map(|text| Role::parse(&text).ok_or("no such role"))
}

pub async fn run(args: Args, data: DataConfig) -> Outcome {
    let Act::Set { username, name, organization, roles, must_change, .. } = args.act;
    let mut password = String::new();
    std::io::stdin().lock().read_line(&mut password).map_err(|e| Failure(format!("the password cannot be read: {e}")))?;
    let password = password.trim_end_matches(['\r', '\n']).to_owned();
    let db = connect(&data, false).await?;
    let setting = AccountSetting { username, name, organization, roles, password, must_change };
    let account = users::set_account(&db, &Clock::system(data.timezone), setting).await.map_err(|error| {
        let faults: Vec<&str> = error.errors.iter().map(|fault| fault.message.zh.as_str()).collect();
        Failure(if faults.is_empty() { error.detail.zh.clone() } else { faults.join("；") })
    })?;
    let held: Vec<&str> = account.roles.iter().map(|role| role.as_str()).collect();
    println!("{} ({}): {}", account.user.username, account.user.name, held.join(", "));
    db.close().await;
    Ok(ExitCode::SUCCESS)
}
