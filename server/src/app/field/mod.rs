//! Raw input and what is wrong with it, as codes: the words stand in `locales`.
//!
//! `error` names what is wrong with a field, `read` takes fields of a form one by one, `list` those that hold several
//! entries. Deliberately absent: which fields a noun has.

mod error;
mod list;
mod read;
#[cfg(test)]
mod tests;

pub use error::{FieldError, FieldErrors};
pub use read::Reader;

use serde_json::{Map, Value};

/// Input as it was typed: a text is a string (in `language`) or a language map, a list is an array of strings.
pub type Form = Map<String, Value>;
