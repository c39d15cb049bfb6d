//! The conditions in force, each a link that takes it away (`chips.html`).

/// Conditions above the list that they narrow down.
#[derive(Debug, Default)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct Chips {
    pub list: Vec<Chip>,
    /// The list without any of them.
    pub all: String,
}

/// One condition.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct Chip {
    /// What it is a condition of.
    pub of: String,
    pub label: String,
    /// Set where the label is not in the language of the page.
    #[cfg_attr(debug_assertions, serde(default))]
    pub lang: Option<String>,
    /// The list without it.
    pub without: String,
}

impl Chips {
    pub(in crate::http::web) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}
