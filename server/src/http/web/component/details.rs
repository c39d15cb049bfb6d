//! What few need, folded away under words that say what it is (`details.html`).

/// A part that opens at a press.
#[derive(Debug, Default)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize), serde(default))]
pub(in crate::http::web) struct Details {
    pub summary: String,
    pub is_open: bool,
    pub texts: Vec<String>,
    pub items: Vec<Item>,
    /// Words and address of the way on.
    pub link: Option<(String, String)>,
}

/// Something that is named in it.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct Item {
    /// A name of a city or a server, of whatever direction.
    pub name: String,
    #[cfg_attr(debug_assertions, serde(default))]
    pub note: Option<String>,
}
