//! Which language a reader gets.

use super::Locale;

/// What is known about a reader's wish, the most explicit first.
#[derive(Clone, Debug, Default)]
pub struct Wishes<'a> {
    /// `?lang=` of the address.
    pub query: Option<&'a str>,
    /// Chosen in the account.
    pub account: Option<&'a str>,
    /// Chosen before, on this browser.
    pub cookie: Option<&'a str>,
    /// The header `Accept-Language` (RFC 9110, section 12.5.4).
    pub header: Option<&'a str>,
    /// Languages of the city, its first one first.
    pub city: &'a [String],
    /// True where pseudo-languages may be asked for.
    pub is_development: bool,
}

/// The language to answer in. Nothing is guessed from an address or a place.
pub fn choose(wishes: &Wishes<'_>) -> Locale {
    let find = |tag| Locale::find_pseudo(tag).filter(|_| wishes.is_development).or_else(|| Locale::find(tag));
    [wishes.query, wishes.account, wishes.cookie]
        .into_iter()
        .flatten()
        .find_map(find)
        .or_else(|| wishes.header.and_then(accepted))
        .or_else(|| wishes.city.iter().find_map(|tag| Locale::find(tag)))
        .unwrap_or_default()
}

/// The best language of an `Accept-Language` header; a weight of zero refuses one.
fn accepted(header: &str) -> Option<Locale> {
    let mut best: Option<(u16, Locale)> = None;
    for item in header.split(',').take(32) {
        let mut parts = item.split(';');
        let Some(locale) = parts.next().and_then(Locale::find) else { continue };
        let weight = parts.find_map(|part| part.trim().strip_prefix("q=").map(weight)).unwrap_or(1_000);
        if weight > 0 && best.is_none_or(|(highest, _)| weight > highest) {
            best = Some((weight, locale));
        }
    }
    best.map(|(_, locale)| locale)
}

/// A weight in thousandths; what is no weight counts as none.
fn weight(text: &str) -> u16 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let thousandths = format!("{part:0<3}");
    match (whole, thousandths.get(..3).and_then(|digits| digits.parse::<u16>().ok())) {
        ("1", _) => 1_000,
        ("0", Some(part)) => part,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_explicit_wish_wins() {
        let city = ["fi".to_owned(), "fr".to_owned()];
        let mut wishes = Wishes { city: &city, ..Wishes::default() };
        assert_eq!(choose(&wishes), Locale::French, "the first language of the city that we speak");
        wishes.header = Some("en-GB,en;q=0.9");
        assert_eq!(choose(&wishes), Locale::English);
        wishes.cookie = Some("fr");
        assert_eq!(choose(&wishes), Locale::French);
        wishes.account = Some("en");
        assert_eq!(choose(&wishes), Locale::English);
        wishes.query = Some("fr");
        assert_eq!(choose(&wishes), Locale::French);
        wishes.query = Some("xx");
        assert_eq!(choose(&wishes), Locale::English, "a language that we do not speak is no wish");
        assert_eq!(choose(&Wishes::default()), Locale::English);
    }

    #[test]
    fn pseudo_languages_are_there_for_development_only() {
        let mut wishes = Wishes { query: Some("ar-XB"), cookie: Some("fr"), ..Wishes::default() };
        assert_eq!(choose(&wishes), Locale::French);
        wishes.is_development = true;
        assert_eq!(choose(&wishes), Locale::Mirrored);
    }

    #[test]
    fn weights_order_what_a_browser_accepts() {
        for (header, expected) in [
            ("fi, fr;q=0.3, en;q=0.8", Some(Locale::English)),
            ("en;q=0, fr;q=0.1", Some(Locale::French)),
            ("fr-CH, en", Some(Locale::French)),
            ("fi, *;q=0.5", None),
            ("fr;q=banana, en;q=0.001", Some(Locale::English)),
            ("", None),
        ] {
            assert_eq!(accepted(header), expected, "{header}");
        }
    }
}
