//! Something to copy, with its name (`copy.html`). The button comes with script; without it the text is marked by hand.

/// A line, or a few.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct Copy {
    pub name: String,
    pub text: String,
}
