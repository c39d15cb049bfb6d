//! Text: Markdown, sanitised HTML, excerpts, words, language tags.
//!
//! Nothing but this room makes HTML safe: [`SafeHtml`] can be made here only, and templates print no other HTML
//! unescaped. The same functions serve what is written here and what comes from other cities.
//!
//! Deliberately absent: the database, the network, sentences for people (they live in `locales`).

pub mod difference;
pub mod excerpt;
#[cfg(test)]
mod growth;
pub mod language;
pub mod link;
pub mod markdown;
pub mod plain;
pub mod sanitize;
pub mod words;

/// HTML that went through [`sanitize::clean`]. Templates print it as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// HTML that was sanitised before it was stored. For columns that say "sanitised HTML" and for nothing else.
    pub fn stored(html: &str) -> Self {
        Self(html.to_owned())
    }

    /// The HTML itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The HTML itself, to be stored.
    pub fn into_string(self) -> String {
        self.0
    }

    /// True where nothing is left to read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl std::fmt::Display for SafeHtml {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

// Lets templates print the type without a filter; any other type is escaped.
impl askama::filters::HtmlSafe for SafeHtml {}
