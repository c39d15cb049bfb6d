//! The only place that prints.

use std::process::ExitCode;

use serde_json::{Value, json};

/// One line to standard output. A closed pipe is not an error.
pub(super) fn line(text: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// One line for a person who watches, apart from what a program reads.
pub(super) fn note(text: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Progress for a person who watches: on a terminal the line is written over, elsewhere nothing is shown.
pub(super) fn progress(text: &str) {
    use std::io::{IsTerminal as _, Write as _};
    let mut out = std::io::stderr();
    if out.is_terminal() {
        let _ = write!(out, "\r\u{1b}[2K{text}");
        let _ = out.flush();
    }
}

/// A result, for a machine or for a person.
pub(super) fn say(as_json: bool, value: &Value, words: impl FnOnce() -> String) {
    if as_json { line(&value.to_string()) } else { line(&words()) }
}

/// An error, and the exit code that goes with it.
pub(super) fn fail(error: &anyhow::Error, as_json: bool) -> ExitCode {
    use std::io::Write as _;
    let text = format!("{error:#}");
    let _ = if as_json {
        writeln!(std::io::stderr(), "{}", json!({ "error": text }))
    } else {
        writeln!(std::io::stderr(), "error: {text}")
    };
    ExitCode::FAILURE
}
