//! The messages of every language, read once.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use hansa_entities::time::Time;
use unic_langid::langid;

use super::format::{self, Style};
use super::message::Items;
use super::{Locale, pseudo};

type Bundle = FluentBundle<FluentResource>;

macro_rules! sources {
    ($tag:literal: $($file:literal),+ $(,)?) => {
        vec![$(($file, include_str!(concat!("../../locales/", $tag, "/", $file, ".ftl")))),+]
    };
}

macro_rules! catalogue {
    ($tag:literal) => {
        sources![
            $tag: "shell", "country", "feed", "record", "editor", "city", "follow", "account", "admin", "setup",
            "check", "state", "error", "front", "live", "look", "preferences", "mail", "notice",
            "legal", "component", "more", "guard", "media", "adoption", "search", "export", "ask", "translation",
            "desk", "moderation",
        ]
    };
}

/// The files of a language with their names.
pub(super) fn sources(locale: Locale) -> Vec<(&'static str, &'static str)> {
    match locale {
        Locale::English | Locale::Expanded | Locale::Mirrored => catalogue!("en"),
        Locale::Danish => catalogue!("da"),
        Locale::German => catalogue!("de"),
        Locale::Spanish => catalogue!("es"),
        Locale::French => catalogue!("fr"),
        Locale::Italian => catalogue!("it"),
        Locale::Dutch => catalogue!("nl"),
        Locale::Polish => catalogue!("pl"),
    }
}

/// One language twice: with and without marks that isolate the direction of what is filled in.
struct Pair {
    isolated: Bundle,
    bare: Bundle,
}

/// Built when a language is first asked for: most cities are read in two or three.
static BUNDLES: [LazyLock<Pair>; Locale::COUNT] = [
    LazyLock::new(|| Pair::of(Locale::Danish)),
    LazyLock::new(|| Pair::of(Locale::German)),
    LazyLock::new(|| Pair::of(Locale::English)),
    LazyLock::new(|| Pair::of(Locale::Spanish)),
    LazyLock::new(|| Pair::of(Locale::French)),
    LazyLock::new(|| Pair::of(Locale::Italian)),
    LazyLock::new(|| Pair::of(Locale::Dutch)),
    LazyLock::new(|| Pair::of(Locale::Polish)),
    LazyLock::new(|| Pair::of(Locale::Expanded)),
    LazyLock::new(|| Pair::of(Locale::Mirrored)),
];

impl Pair {
    fn of(locale: Locale) -> Self {
        let mut bare = build(locale);
        bare.set_use_isolating(false);
        Self { isolated: build(locale), bare }
    }
}

/// Writes a message; none where the key has no message.
pub(super) fn write(locale: Locale, key: &str, args: &FluentArgs<'_>, isolate: bool) -> Option<String> {
    let pair = &BUNDLES[locale as usize];
    let bundle = if isolate { &pair.isolated } else { &pair.bare };
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
    debug_assert!(errors.is_empty(), "{key}: {errors:?}");
    Some(text)
}

/// True where a language has a message for the key.
pub(super) fn knows(locale: Locale, key: &str) -> bool {
    BUNDLES[locale as usize].bare.has_message(key)
}

pub(super) fn build(locale: Locale) -> Bundle {
    // The tags are ours; were one misspelt, plurals would be English and a test would say so.
    let tag = locale.conventions().parse().unwrap_or(langid!("en-GB"));
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    bundle.set_transform(match locale {
        Locale::Expanded => Some(pseudo::expand),
        Locale::Mirrored => Some(pseudo::mirror),
        _ => None,
    });
    for (_, source) in sources(locale) {
        // What parsed is used; a test refuses files with errors and keys that stand twice.
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    let functions = [
        bundle.add_function("DATE", move |args, named| date(locale, args, named)),
        bundle.add_function("NUM", move |args, _| number(locale, args)),
        bundle.add_function("LIST", move |args, _| list(locale, args)),
    ];
    debug_assert!(functions.iter().all(Result::is_ok));
    bundle
}

fn date<'a>(locale: Locale, args: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let Some(FluentValue::Number(millis)) = args.first() else { return FluentValue::Error };
    let style = match named.get("style") {
        Some(FluentValue::String(style)) if style == "time" => Style::Time,
        Some(FluentValue::String(style)) if style == "moment" => Style::Moment,
        _ => Style::Date,
    };
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds of our centuries are exact in both types"
    )]
    let at = Time(millis.value as i64);
    format::instant(locale, at, style).into()
}

fn number<'a>(locale: Locale, args: &[FluentValue<'a>]) -> FluentValue<'a> {
    let Some(FluentValue::Number(number)) = args.first() else { return FluentValue::Error };
    #[expect(clippy::cast_possible_truncation, reason = "counts, far below what the type can hold")]
    let whole = number.value as i64;
    format::number(locale, whole).into()
}

fn list<'a>(locale: Locale, args: &[FluentValue<'a>]) -> FluentValue<'a> {
    match args.first() {
        Some(FluentValue::Custom(items)) => match items.as_any().downcast_ref::<Items>() {
            Some(Items(items)) => format::list(locale, items).into(),
            None => FluentValue::Error,
        },
        _ => FluentValue::Error,
    }
}
