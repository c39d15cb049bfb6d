//! Parts of a whole, as one bar with its legend, which is a table and so its own twin (`stack.html`).

use crate::http::web::chart::{per_cent, precise};
use crate::i18n::Locale;

/// A whole and its parts.
#[derive(Debug)]
pub(in crate::http::web) struct Stack {
    /// Id of its heading.
    pub id: String,
    pub title: String,
    /// What it is the whole of.
    pub of: String,
    /// Heads of the two columns.
    pub what: String,
    pub counted: String,
    pub number: String,
    pub parts: Vec<Part>,
}

/// One part.
#[derive(Debug)]
pub(in crate::http::web) struct Part {
    pub label: String,
    pub number: String,
    /// Of the whole, in words.
    pub share: String,
    /// Where it begins and how long it is, per cent of the bar as SVG writes it.
    pub x: String,
    pub width: String,
    /// One of the six colours; a meaning keeps its colour whether the others are there or not.
    pub colour: u8,
}

/// The words of a chart.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct Words {
    /// Id of its heading.
    #[cfg_attr(debug_assertions, serde(default))]
    pub id: String,
    pub title: String,
    pub of: String,
    pub what: String,
    pub counted: String,
}

impl Stack {
    /// Parts by label, colour (1 to 6) and count; those without anything are left out.
    pub(in crate::http::web) fn of(locale: Locale, words: Words, counts: Vec<(String, u8, u64)>) -> Self {
        let whole: u64 = counts.iter().map(|(_, _, count)| count).sum();
        let most = precise(whole.max(1));
        let mut before = 0;
        let mut parts = Vec::new();
        for (label, colour, count) in counts.into_iter().filter(|(_, _, count)| *count > 0) {
            parts.push(Part {
                label,
                colour,
                number: locale.number(count),
                share: share(locale, count, whole),
                x: per_cent(precise(before) / most * 100.0),
                width: per_cent(precise(count) / most * 100.0),
            });
            before += count;
        }
        let Words { id, title, of, what, counted } = words;
        Self { id, title, of, what, counted, number: locale.number(whole), parts }
    }
}

/// Rounded to whole per cent; what is less than one is said so.
fn share(locale: Locale, count: u64, whole: u64) -> String {
    let rounded = (count * 200 + whole) / (whole * 2).max(1);
    match rounded {
        0 => locale.t("share-under").bare().to_string(),
        rounded => locale.t("share").with("count", rounded).bare().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_one_after_another_and_fill_the_bar() {
        let words = || Words {
            id: String::new(),
            title: "State".to_owned(),
            of: String::new(),
            what: String::new(),
            counted: String::new(),
        };
        let part = |label: &str, colour, count| (label.to_owned(), colour, count);
        let counts = vec![part("a", 1, 150), part("b", 2, 0), part("c", 3, 49), part("d", 6, 1)];
        let stack = Stack::of(Locale::English, words(), counts);
        let drawn: Vec<_> =
            stack.parts.iter().map(|part| (part.colour, part.x.as_str(), part.width.as_str())).collect();
        assert_eq!(drawn, [(1, "0.00%", "75.00%"), (3, "75.00%", "24.50%"), (6, "99.50%", "0.50%")]);
        let shares: Vec<_> = stack.parts.iter().map(|part| part.share.as_str()).collect();
        assert_eq!(shares, ["75%", "25%", "1%"]);
        assert_eq!(stack.number, "200");
        let thin = Stack::of(Locale::English, words(), vec![part("a", 1, 999), part("b", 2, 1)]);
        assert_eq!(thin.parts[1].share, "under 1%");
        assert!(Stack::of(Locale::English, words(), Vec::new()).parts.is_empty());
    }
}
