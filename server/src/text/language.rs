//! Language tags: their form, their own names, their direction.

use icu::locale::{Locale, LocaleDirectionality};

/// Longest tag that is accepted.
const CHARACTERS: usize = 35;

/// True for a well-formed BCP 47 tag (RFC 5646). Whether the language exists is not asked.
pub fn is_tag(tag: &str) -> bool {
    tag.len() <= CHARACTERS && !tag.contains('_') && Locale::try_from_str(tag).is_ok()
}

/// The tag in the usual spelling (`fr`, `pt-BR`, `sr-Latn`); none where it is not well-formed. Whatever is stored or
/// asked for goes through here, so that two spellings of one language are one language.
pub fn canonical(tag: &str) -> Option<String> {
    let tag = tag.trim();
    if !is_tag(tag) {
        return None;
    }
    Locale::normalize(tag).ok().map(std::borrow::Cow::into_owned)
}

/// The primary subtag: `pt` of `pt-BR`.
pub fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// The language's name in the language itself; the tag where we do not know it.
pub fn own_name(tag: &str) -> &str {
    let find = |wanted: &str| NAMES.iter().find(|(tag, _)| *tag == wanted).map(|(_, name)| *name);
    find(tag).or_else(|| find(primary(tag))).unwrap_or(tag)
}

/// The languages whose own names we know, in the order of those names: the choice an author has.
pub fn list() -> impl Iterator<Item = (&'static str, &'static str)> {
    NAMES.iter().copied()
}

/// Which way a text in the language runs, as the `dir` attribute wants it.
pub fn direction(tag: &str) -> &'static str {
    let rtl = Locale::try_from_str(tag)
        .is_ok_and(|locale| LocaleDirectionality::new_extended().is_right_to_left(&locale.id));
    if rtl { "rtl" } else { "ltr" }
}

/// Sorted by a reader's alphabet: Latin, Greek, Cyrillic, then the others.
const NAMES: [(&str, &str); 42] = [
    ("az", "azərbaycanca"),
    ("bs", "bosanski"),
    ("ca", "català"),
    ("cs", "čeština"),
    ("cy", "Cymraeg"),
    ("da", "dansk"),
    ("de", "Deutsch"),
    ("et", "eesti"),
    ("en", "English"),
    ("es", "español"),
    ("eu", "euskara"),
    ("fr", "français"),
    ("ga", "Gaeilge"),
    ("gl", "galego"),
    ("hr", "hrvatski"),
    ("is", "íslenska"),
    ("it", "italiano"),
    ("lv", "latviešu"),
    ("lb", "Lëtzebuergesch"),
    ("lt", "lietuvių"),
    ("hu", "magyar"),
    ("mt", "Malti"),
    ("nl", "Nederlands"),
    ("nb", "norsk bokmål"),
    ("nn", "norsk nynorsk"),
    ("pl", "polski"),
    ("pt", "português"),
    ("ro", "română"),
    ("sq", "shqip"),
    ("sk", "slovenčina"),
    ("sl", "slovenščina"),
    ("sr-Latn", "srpski"),
    ("fi", "suomi"),
    ("sv", "svenska"),
    ("tr", "Türkçe"),
    ("el", "Ελληνικά"),
    ("bg", "български"),
    ("mk", "македонски"),
    ("ru", "русский"),
    ("sr", "српски"),
    ("uk", "українська"),
    ("ar", "العربية"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_judged_by_their_form() {
        for good in ["fr", "pt-BR", "sr-Latn-RS", "zh-Hant", "de-CH-1996", "und", "en-x-hansa", "FR"] {
            assert!(is_tag(good), "{good}");
        }
        for bad in [
            "",
            "f",
            "français",
            "fr_FR",
            "fr--FR",
            "\"><script>",
            "fr-",
            "e n",
            "a-very-long-tag-that-never-ends-at-all",
        ] {
            assert!(!is_tag(bad), "{bad}");
        }
        assert_eq!(canonical(" PT-br ").as_deref(), Some("pt-BR"));
        assert_eq!(canonical("?"), None);
    }

    #[test]
    fn every_language_is_named_in_itself() {
        assert_eq!(own_name("fr"), "français");
        assert_eq!(own_name("fr-CH"), "français");
        assert_eq!(own_name("sr-Latn"), "srpski");
        assert_eq!(own_name("tlh"), "tlh");
        for (tag, _) in list() {
            assert_eq!(canonical(tag).as_deref(), Some(tag));
        }
    }

    #[test]
    fn a_script_says_which_way_it_runs() {
        assert_eq!(direction("ar"), "rtl");
        assert_eq!(direction("he-IL"), "rtl");
        assert_eq!(direction("az-Arab"), "rtl");
        assert_eq!(direction("fr"), "ltr");
        assert_eq!(direction("?"), "ltr");
    }
}
