//! The catalogues beside one another: the same keys, the same placeholders, the forms and marks of each language.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use icu::plurals::{PluralCategory, PluralRuleType, PluralRules};

use crate::i18n::{Locale, bundle};

/// What a message fills in, and the variants of each of its selectors.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Said {
    pub names: BTreeSet<String>,
    pub selectors: Vec<Vec<String>>,
}

/// Every message of a language by its key.
pub(super) fn messages(locale: Locale) -> BTreeMap<String, Said> {
    let mut messages = BTreeMap::new();
    for (file, source) in bundle::sources(locale) {
        let parsed = fluent_syntax::parser::parse(source);
        let resource = parsed.unwrap_or_else(|(_, errors)| panic!("{}/{file}: {errors:?}", locale.tag()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut said = Said::default();
            if let Some(pattern) = &message.value {
                walk(pattern, &mut said);
            }
            let is_new = messages.insert(message.id.name.to_owned(), said).is_none();
            assert!(is_new, "{}/{file}: {} twice", locale.tag(), message.id.name);
        }
    }
    messages
}

fn walk(pattern: &Pattern<&str>, said: &mut Said) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => step(expression, said),
        }
    }
}

fn step(expression: &Expression<&str>, said: &mut Said) {
    match expression {
        Expression::Inline(inline) => look(inline, said),
        Expression::Select { selector, variants } => {
            look(selector, said);
            let key = |key: &VariantKey<&str>| match key {
                VariantKey::Identifier { name } => (*name).to_owned(),
                VariantKey::NumberLiteral { value } => (*value).to_owned(),
            };
            said.selectors.push(variants.iter().map(|variant| key(&variant.key)).collect());
            for variant in variants {
                walk(&variant.value, said);
            }
        }
    }
}

fn look(inline: &InlineExpression<&str>, said: &mut Said) {
    match inline {
        InlineExpression::VariableReference { id } => {
            said.names.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| look(argument, said));
        }
        InlineExpression::Placeable { expression } => step(expression, said),
        _ => {}
    }
}

#[test]
fn every_message_stands_in_every_language_with_the_same_placeholders() {
    let english = messages(Locale::English);
    for locale in Locale::ALL {
        let own = messages(locale);
        let keys = |all: &BTreeMap<String, Said>| all.keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(&own), keys(&english), "{}", locale.tag());
        for (key, said) in &english {
            assert_eq!(own[key].names, said.names, "{}: {key}", locale.tag());
        }
    }
}

#[test]
fn every_message_stands_in_the_same_file_in_every_language() {
    let places = |locale: Locale| -> BTreeMap<String, &str> {
        let key = |line: &str| line.split_once(" =").map(|(key, _)| key.to_owned());
        let keys = |source: &'static str| {
            source.lines().filter(|line| line.starts_with(char::is_lowercase)).filter_map(key)
        };
        bundle::sources(locale)
            .into_iter()
            .flat_map(|(file, source)| keys(source).map(move |key| (key, file)))
            .collect()
    };
    let english = places(Locale::English);
    for locale in Locale::ALL {
        assert_eq!(places(locale), english, "{}", locale.tag());
    }
}

#[test]
fn every_plural_has_the_forms_of_its_language() {
    for locale in Locale::ALL {
        let tag: icu::locale::Locale = locale.tag().parse().unwrap();
        let rules = PluralRules::try_new(tag.into(), PluralRuleType::Cardinal.into()).unwrap();
        let name = |category| match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        };
        // Romance languages have a form for whole millions; no count here reaches one.
        let is_romance = matches!(locale.tag(), "fr" | "es" | "it");
        let wanted: Vec<_> =
            rules.categories().map(name).filter(|name| !(is_romance && *name == "many")).collect();
        for (key, said) in messages(locale) {
            for keys in said.selectors {
                let has = |name: &str| keys.iter().any(|key| key == name || (name == "one" && key == "1"));
                let is_plural = wanted.iter().any(|name| *name != "other" && has(name));
                let misses = wanted.iter().find(|name| is_plural && !has(name));
                assert_eq!(misses, None, "{}: {key}: {keys:?}", locale.tag());
            }
        }
    }
}

#[test]
fn every_message_writes_itself() {
    for locale in Locale::ALL.into_iter().chain(Locale::PSEUDO) {
        for (key, said) in messages(locale) {
            for count in [0, 1, 3, 12] {
                let mut message = locale.t(&key).bare();
                for name in &said.names {
                    let name: &'static str = Box::leak(name.clone().into_boxed_str());
                    message = match name {
                        "count" | "limit" | "version" | "cities" | "countries" => message.with(name, count),
                        _ => message.with(name, "x"),
                    };
                }
                assert!(!message.to_string().is_empty(), "{}: {key}", locale.tag());
            }
        }
    }
}

/// What never stands in a text of a language: marks of typewriters, and blanks where the language has none or others.
fn wrong_marks(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::French => &[" ;", " ?", " !", " :", "« ", " »", "'", "\"", "..."],
        Locale::German => &[" ;", " ?", " !", " :", "'", "\"", "...", "”"],
        Locale::Spanish | Locale::Italian => &[" ;", " ?", " !", " :", "'", "\"", "...", "„"],
        Locale::Danish
        | Locale::English
        | Locale::Dutch
        | Locale::Polish
        | Locale::Expanded
        | Locale::Mirrored => &[" ;", " ?", " !", " :", "'", "\"", "..."],
    }
}

#[test]
fn every_language_has_its_own_marks() {
    for locale in Locale::ALL {
        for (file, source) in bundle::sources(locale) {
            for line in source.lines().filter(|line| !line.starts_with('#')) {
                for wrong in wrong_marks(locale) {
                    let is_style = *wrong == "\"" && line.contains("style:");
                    assert!(
                        is_style || !line.contains(wrong),
                        "{}/{file}.ftl: {wrong} in {line}",
                        locale.tag()
                    );
                }
            }
        }
    }
}
