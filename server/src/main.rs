//! The one binary.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A city's work is many small texts made by one thread and dropped by another.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    hansa_server::cli::main()
}
