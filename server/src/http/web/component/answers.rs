//! Answers to check before they are sent, each with the way back to its question (`answers.html`).

use crate::http::web::said::Said;

/// The answers of one part.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct Answers {
    pub list: Vec<Answer>,
}

/// One question and what was answered; nothing, where it was left open.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct Answer {
    pub name: String,
    pub values: Vec<Said>,
    pub change: String,
}
