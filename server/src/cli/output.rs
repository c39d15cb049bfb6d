//! The only place that prints.

use std::process::ExitCode;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::app::Error;
use crate::http::{self, words};

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

/// Why a command did not do what was asked: words for a person, a code for a program.
#[derive(Debug, Serialize, Deserialize, thiserror::Error)]
#[error("{error}")]
pub(super) struct Told {
    pub error: String,
    /// The same code as in the interface for programs; none where only the terminal can fail so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Fields that were not accepted, by code.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub errors: Value,
}

impl Told {
    pub(super) fn of(error: &anyhow::Error) -> Self {
        if let Some(Self { error, code, errors }) = error.downcast_ref() {
            return Self { error: error.clone(), code: code.clone(), errors: errors.clone() };
        }
        // What was being done when it failed stands before what the verb says.
        let said = error.chain().map(|cause| match cause.downcast_ref::<Error>() {
            Some(verb) => words::in_english(verb),
            None => cause.to_string(),
        });
        match error.downcast_ref::<Error>() {
            Some(verb) => Self {
                error: said.collect::<Vec<_>>().join(": "),
                code: Some(http::error::code(verb).to_owned()),
                errors: if let Error::Invalid(errors) = verb { json!(errors) } else { Value::Null },
            },
            None => Self { error: format!("{error:#}"), code: None, errors: Value::Null },
        }
    }
}

/// An error, and the exit code that goes with it.
pub(super) fn fail(error: &anyhow::Error, as_json: bool) -> ExitCode {
    use std::io::Write as _;
    let told = Told::of(error);
    let _ = if as_json {
        writeln!(std::io::stderr(), "{}", json!(told))
    } else {
        writeln!(std::io::stderr(), "error: {told}")
    };
    ExitCode::FAILURE
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::app::field::FieldErrors;

    #[test]
    fn a_person_reads_words_and_a_program_codes() {
        let told = Told::of(&Error::Conflict("last_administrator").into());
        assert_eq!(
            told.to_string(),
            "This account is the last administrator. Make somebody else an administrator first."
        );
        assert_eq!(json!(told)["code"], "last_administrator");
        let told = Told::of(&Error::Invalid(FieldErrors::one("email", "not_an_email")).into());
        assert!(!told.to_string().contains("not_an_email"), "{told}");
        assert_eq!(json!(told)["errors"][0], json!({ "field": "email", "code": "not_an_email" }));
        // Over the socket and back.
        let again: Told = serde_json::from_value(json!(told)).unwrap();
        assert_eq!(json!(Told::of(&again.into())), json!(told));
        let told = Told::of(&anyhow::Error::from(Error::NotFound).context("a reply to Walks"));
        assert_eq!(
            json!(told),
            json!({ "error": "a reply to Walks: There is nothing here", "code": "not_found" })
        );
        let told = Told::of(&anyhow::anyhow!("there is no city here"));
        assert_eq!(json!(told), json!({ "error": "there is no city here" }));
    }
}
