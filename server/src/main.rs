//! The one binary.

use std::process::ExitCode;

fn main() -> ExitCode {
    hansa_server::cli::main()
}
