//! What is wrong with the fields of a form.

use serde::Serialize;

/// One field that cannot be accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    pub field: String,
    /// `required`, `too_long`, `too_short`, `too_many`, `unknown_code`, `not_a_date`, `not_a_link`, `nothing_failed`,
    /// `attestation`, `sensitive_theme`, `not_a_language`, …
    pub code: &'static str,
    /// The bound that was passed, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
}

/// All fields that cannot be accepted, in the order of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct FieldErrors(pub Vec<FieldError>);

impl FieldErrors {
    pub fn one(field: &str, code: &'static str) -> Self {
        Self(vec![FieldError { field: field.to_owned(), code, limit: None }])
    }

    pub fn add(&mut self, field: &str, code: &'static str) {
        self.0.push(FieldError { field: field.to_owned(), code, limit: None });
    }

    pub fn add_limit(&mut self, field: &str, code: &'static str, limit: u64) {
        self.0.push(FieldError { field: field.to_owned(), code, limit: Some(limit) });
    }

    pub fn has(&self, field: &str) -> bool {
        self.0.iter().any(|error| error.field == field)
    }
}

impl std::fmt::Display for FieldErrors {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (i, error) in self.0.iter().enumerate() {
            write!(f, "{}{} {}", if i == 0 { "" } else { ", " }, error.field, error.code)?;
        }
        Ok(())
    }
}
