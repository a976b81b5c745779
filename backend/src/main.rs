//! The one binary: `zhaoyin serve`, `zhaoyin migrate` and the rest (`zhaoyin --help`).
use std::process::ExitCode;

mod cli;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::main()
}
