//! The command line. A command is a module with `Args` and `run`, and one line below.
use clap::{Parser, Subcommand};
use std::process::ExitCode;
use zhaoyin::app::Failure;
use zhaoyin::config::DataConfig;

/// What a command ends with: an exit code, or a sentence for stderr and 1.
pub type Outcome = Result<ExitCode, Failure>;

macro_rules! commands {
    ($($(#[$meta:meta])* $variant:ident = $module:ident),* $(,)?) => {
        $(mod $module;)*

        #[derive(Subcommand)]
        enum Command { $($(#[$meta])* $variant($module::Args)),* }

        impl Command {
            async fn run(self, data: DataConfig) -> Outcome {
                match self { $(Self::$variant(args) => $module::run(args, data).await),* }
            }
        }
    };
}

commands! {
    /// Serve the API, and the single-page app where its folder is given
    Serve = serve,
    /// Bring the database's schema up to this release
    Migrate = migrate,
    /// Serve an invented county, with one account a role
    Demo = demo,
    /// Preview a ledger workbook, or write all its good rows
    Import = import,
    /// Write the whole ledger as a workbook
    Export = export,
    /// Print every figure at a date
    Figures = figures,
    /// Print the OpenAPI document
    Openapi = openapi,
    /// Make or reset an account
    Account = account,
    /// Make the key file, renew or retire the keys that sign sessions
    Keys = keys,
    /// Say in words what is wrong with this installation
    Doctor = doctor,
}

/// Zhaoyin (招引): investment promotion for a county
#[derive(Parser)]
#[command(name = "zhaoyin", version, propagate_version = true)]
struct Cli {
    #[command(flatten)]
    data: DataConfig,
    #[command(subcommand)]
    command: Command,
}

/// Reads the command line and runs what it asks.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(told) => {
            // Help goes to stdout and is no failure; a command that cannot be read fails as every other does.
            let _ = told.print();
            return if told.use_stderr() { ExitCode::FAILURE } else { ExitCode::SUCCESS };
        }
    };
    match actix_web::rt::System::new().block_on(cli.command.run(cli.data)) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("zhaoyin: {failure}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Cli;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
