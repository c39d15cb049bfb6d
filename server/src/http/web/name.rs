//! Names that lead somewhere: cities, countries, themes.

use hansa_entities::vocabulary;

use super::said::Said;
use crate::app::city::CityCard;
use crate::i18n::Locale;

/// A city, named and linked.
#[derive(Clone, Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(super) struct Name {
    pub name: Said,
    pub handle: String,
    pub address: String,
    pub country: Option<String>,
    pub is_local: bool,
}

impl Name {
    pub(super) fn of(locale: Locale, card: &CityCard) -> Self {
        Self {
            name: Said::pick(&card.name, &[locale.tag()]),
            handle: card.handle.clone(),
            address: format!("/cities/{}", card.id),
            country: card.country.as_deref().map(|code| country(locale, code)),
            is_local: card.local,
        }
    }
}

/// A country in words; an unknown code stays a code.
pub(super) fn country(locale: Locale, code: &str) -> String {
    locale.coded("country", code).with("code", code).bare().to_string()
}

/// States of Europe and its neighbourhood, by the name they have in a language.
pub(super) fn countries(locale: Locale) -> Vec<(&'static str, String)> {
    let mut countries: Vec<_> = COUNTRIES.iter().map(|code| (*code, country(locale, code))).collect();
    locale.sort_by_name(&mut countries, |(_, name)| name);
    countries
}

/// ISO 3166-1: the members of the Council of Europe, those it has ties with, and their neighbours on the same seas.
const COUNTRIES: [&str; 61] = [
    "AD", "AL", "AM", "AT", "AZ", "BA", "BE", "BG", "BY", "CA", "CH", "CY", "CZ", "DE", "DK", "DZ", "EE",
    "EG", "ES", "FI", "FR", "GB", "GE", "GR", "HR", "HU", "IE", "IL", "IS", "IT", "JO", "LB", "LI", "LT",
    "LU", "LV", "MA", "MC", "MD", "ME", "MK", "MT", "MX", "NL", "NO", "PL", "PS", "PT", "RO", "RS", "RU",
    "SE", "SI", "SK", "SM", "TN", "TR", "UA", "US", "VA", "XK",
];

/// A code with its label, and where it leads.
#[derive(Clone, Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(super) struct Tag {
    pub label: String,
    pub address: String,
}

impl Tag {
    pub(super) fn theme(locale: Locale, code: &str) -> Self {
        let label = vocabulary::label("theme", code, locale.tag()).to_owned();
        let code: String = url::form_urlencoded::byte_serialize(code.as_bytes()).collect();
        Self { label, address: format!("/feed?theme={code}") }
    }
}
