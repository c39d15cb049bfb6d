//! What somebody said, with the language they said it in, as the attributes of a page want it.

use hansa_entities::text::Texts;
use hansa_entities::time::Time;

use crate::i18n::Locale;
use crate::text::SafeHtml;

/// Plain text in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub struct Said {
    pub text: String,
    /// BCP 47 tag for `lang`.
    pub lang: String,
}

/// Sanitised HTML in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SaidHtml {
    pub html: SafeHtml,
    pub lang: String,
}

impl Said {
    /// The text that suits a reader best: exactly a wished language, else one of its kin, else the original.
    pub fn pick(texts: &Texts, wished: &[&str]) -> Self {
        let (lang, text) = texts.nearest(wished).unwrap_or(("und", ""));
        Self { text: text.to_owned(), lang: lang.to_owned() }
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

impl SaidHtml {
    /// Like [`Said::pick`], for columns that hold sanitised HTML.
    pub(super) fn pick(texts: &Texts, wished: &[&str]) -> Self {
        let (lang, html) = texts.nearest(wished).unwrap_or(("und", ""));
        Self { html: SafeHtml::stored(html), lang: lang.to_owned() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.html.is_empty()
    }
}

/// An instant for machines and for people.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(super) struct When {
    /// RFC 3339, for `datetime`.
    pub machine: String,
    pub text: String,
}

impl When {
    /// A day.
    pub(super) fn day(locale: Locale, at: Time) -> Self {
        Self { machine: machine(at), text: locale.date(at) }
    }

    /// A day and a time.
    pub(super) fn moment(locale: Locale, at: Time) -> Self {
        Self { machine: machine(at), text: locale.moment(at) }
    }
}

fn machine(at: Time) -> String {
    at.at().to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(pairs: &[(&str, &str)]) -> Texts {
        Texts(pairs.iter().map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned())).collect())
    }

    #[test]
    fn a_reader_gets_a_wished_language_its_kin_or_the_original() {
        let title = texts(&[("nl", "Nacht"), ("fr-BE", "Nuit")]);
        assert_eq!(Said::pick(&title, &["fr"]), Said { text: "Nuit".to_owned(), lang: "fr-BE".to_owned() });
        assert_eq!(Said::pick(&title, &["en"]).lang, "nl");
        assert_eq!(Said::pick(&title, &["en", "nl"]).text, "Nacht");
        assert!(Said::pick(&Texts::default(), &["fr"]).is_empty());
    }
}
