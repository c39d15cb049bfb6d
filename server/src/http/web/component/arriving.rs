//! The line above a list that says what has come since: a link, never the records themselves (`arrivals-line.html`). It is
//! there and empty from the start, so that what comes into it is read out; script puts the link in.

/// Where is listened, and where the list is made anew.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct Arriving {
    /// None in the catalogue, where nothing comes.
    #[cfg_attr(debug_assertions, serde(default))]
    pub listen: Option<String>,
    pub newest: String,
    /// How the line looks once something has come.
    #[cfg_attr(debug_assertions, serde(default))]
    pub words: Option<String>,
}
