//! Languages of the interface: which one a reader gets, and what it says.
//!
//! Sentences live in `server/locales/<tag>/*.ftl`; Rust and templates hold keys only. Dates, numbers and lists are
//! written by ICU4X through the functions `DATE`, `NUM` and `LIST`, which the messages call themselves.
//!
//! Lists are sorted by the reader's alphabet (`sort_by_name`).
//!
//! Deliberately absent: the languages of content (room `text`), labels of codes (`entities::vocabulary`).

mod bundle;
mod format;
mod message;
mod negotiate;
mod pseudo;
mod sort;
#[cfg(test)]
mod tests;

pub use message::{Argument, Message};
pub use negotiate::{Wishes, choose};

/// A language that the interface speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    Danish,
    German,
    #[default]
    English,
    Spanish,
    French,
    Italian,
    Dutch,
    Polish,
    /// English with accents and room for longer languages; in development only.
    Expanded,
    /// English from right to left; in development only.
    Mirrored,
}

impl Locale {
    /// Every language of the interface, in the order of their own names.
    pub const ALL: [Self; 8] = [
        Self::Danish,
        Self::German,
        Self::English,
        Self::Spanish,
        Self::French,
        Self::Italian,
        Self::Dutch,
        Self::Polish,
    ];

    /// No languages, but what finds texts that are not translated, lines that are too short, and sides that do not
    /// turn.
    pub const PSEUDO: [Self; 2] = [Self::Expanded, Self::Mirrored];

    /// Languages and pseudo-languages.
    const COUNT: usize = Self::ALL.len() + Self::PSEUDO.len();

    /// BCP 47 tag, as the `lang` attribute and the vocabularies want it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::German => "de",
            Self::English => "en",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::Italian => "it",
            Self::Dutch => "nl",
            Self::Polish => "pl",
            Self::Expanded => "en-XA",
            Self::Mirrored => "ar-XB",
        }
    }

    /// Whose dates, numbers, lists, plurals and alphabet it follows: English as it is written in Europe.
    const fn conventions(self) -> &'static str {
        match self {
            Self::English | Self::Expanded | Self::Mirrored => "en-GB",
            Self::Danish => "da",
            Self::German => "de",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::Italian => "it",
            Self::Dutch => "nl",
            Self::Polish => "pl",
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

    /// The pseudo-language of exactly this tag.
    pub fn find_pseudo(tag: &str) -> Option<Self> {
        Self::PSEUDO.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(tag.trim()))
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
