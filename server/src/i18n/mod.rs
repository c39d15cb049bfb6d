//! Languages of the interface: which one a reader gets, and what it says.
//!
//! Sentences live in `server/locales/<tag>/*.ftl`; Rust and templates hold keys only. Dates, numbers and lists are
//! written by ICU4X through the functions `DATE`, `NUM` and `LIST`, which the messages call themselves.
//!
//! Deliberately absent: the languages of content (room `text`), labels of codes (`entities::vocabulary`).

mod bundle;
mod format;
mod message;
mod negotiate;
#[cfg(test)]
mod tests;

pub use message::{Argument, Message};
pub use negotiate::{Wishes, choose};

/// A language that the interface speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    #[default]
    English,
    French,
}

impl Locale {
    /// Every language of the interface.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// BCP 47 tag, as the `lang` attribute and the vocabularies want it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    /// The language in its own words.
    pub fn own_name(self) -> &'static str {
        crate::text::language::own_name(self.tag())
    }

    /// The language of a tag, region and script left aside.
    pub fn find(tag: &str) -> Option<Self> {
        let wanted = crate::text::language::primary(tag.trim());
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(wanted))
    }

    /// The message of a key.
    pub fn t<'a>(self, key: &'a str) -> Message<'a> {
        Message::new(self, key)
    }
}

/// The question that a long text of a record answers, in the language of the text; English where we do not speak it.
/// The federation writes it as a heading into `content`.
pub fn section(language: &str, field: &str) -> String {
    Locale::find(language).unwrap_or_default().coded("question", field).bare().to_string()
}
