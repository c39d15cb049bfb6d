//! That every language says everything, in its own way.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use hansa_entities::time::Time;

use super::{Argument as _, Locale, bundle, section};

/// Every message of a language: its key, and the placeholders it fills in.
fn messages(locale: Locale) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for (file, source) in bundle::sources(locale) {
        let mut key = String::new();
        for (number, line) in source.lines().enumerate() {
            if line.starts_with('#') || line.trim().is_empty() {
                continue;
            }
            if let Some((name, _)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
                key = name.to_owned();
                let is_new = messages.insert(key.clone(), BTreeSet::new()).is_none();
                assert!(is_new, "{file}.ftl:{} says {key} twice", number + 1);
            }
            let names = line.split('$').skip(1).map(|rest| {
                rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
                    .next()
                    .unwrap_or_default()
                    .to_owned()
            });
            messages.entry(key.clone()).or_default().extend(names);
        }
    }
    messages
}

fn files(folder: &Path, ends: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, ends));
        } else if ends.iter().any(|end| path.to_string_lossy().ends_with(end)) {
            found.push(path);
        }
    }
    found
}

fn server() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// What stands between a mark and the next quotation mark.
fn quoted_after(text: &str, mark: &str) -> Vec<String> {
    text.split(mark).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

#[test]
fn every_message_stands_in_both_languages_with_the_same_placeholders() {
    assert_eq!(messages(Locale::English), messages(Locale::French));
}

#[test]
fn every_message_parses_and_writes_itself() {
    for locale in Locale::ALL {
        for (file, source) in bundle::sources(locale) {
            assert!(fluent_bundle::FluentResource::try_new(source.to_owned()).is_ok(), "{file}");
        }
        for (key, names) in messages(locale) {
            let mut message = locale.t(&key).bare();
            for name in names {
                let name: &'static str = Box::leak(name.into_boxed_str());
                message = match name {
                    "count" | "limit" | "version" => message.with(name, 3),
                    _ => message.with(name, "x"),
                };
            }
            assert!(!message.to_string().is_empty(), "{key}");
        }
    }
}

#[test]
fn every_key_that_pages_and_rust_name_has_a_message() {
    let known = messages(Locale::English);
    for file in files(&server().join("templates"), &[".html"]) {
        let text = std::fs::read_to_string(&file).unwrap();
        for key in quoted_after(&text, "shell.t(\"").into_iter().chain(quoted_after(&text, "shell.a(\"")) {
            assert!(known.contains_key(&key), "{}: {key}", file.display());
        }
    }
    for file in files(&server().join("src"), &[".rs"]).iter().filter(|file| !file.ends_with("i18n/tests.rs"))
    {
        let text = std::fs::read_to_string(file).unwrap();
        for key in quoted_after(&text, "locale.t(\"") {
            assert!(known.contains_key(&key), "{}: {key}", file.display());
        }
        for code in quoted_after(&text, "?done=")
            .into_iter()
            .flat_map(|code| code.split(['{', '#', '&']).next().map(str::to_owned))
        {
            assert!(
                code.is_empty() || known.contains_key(&format!("done-{code}")),
                "{}: done-{code}",
                file.display()
            );
        }
    }
}

#[test]
fn every_message_is_used() {
    let mut text = String::new();
    for file in files(&server().join("templates"), &[".html"])
        .into_iter()
        .chain(files(&server().join("src"), &[".rs"]))
    {
        text.push_str(&std::fs::read_to_string(file).unwrap());
    }
    // Keys that are put together from a family and a code.
    let families = [
        "about-policy",
        "ago",
        "admin-room",
        "audit",
        "country",
        "done",
        "editor-change",
        "editor-lead",
        "editor-new",
        "editor-part",
        "error-code",
        "error-text",
        "error-title",
        "fact",
        "field",
        "filter",
        "filter-any",
        "in",
        "kind",
        "kinds",
        "make-role",
        "mistake",
        "peer",
        "policy",
        "purpose",
        "question",
        "relation",
        "role",
        "rule",
        "scope",
    ];
    for key in messages(Locale::English).into_keys() {
        let in_family =
            families.iter().any(|family| key.strip_prefix(family).is_some_and(|rest| rest.starts_with('-')));
        assert!(in_family || text.contains(&format!("\"{key}\"")), "{key} is used nowhere");
    }
}

#[test]
fn french_has_its_own_spaces_and_marks() {
    for (file, source) in bundle::sources(Locale::French) {
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            for wrong in [" ;", " ?", " !", " :", "« ", " »", "'", "\"", "..."] {
                assert!(!line.contains(wrong), "{file}.ftl: {line}");
            }
        }
    }
}

#[test]
fn english_has_its_own_marks() {
    for (file, source) in bundle::sources(Locale::English) {
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            for wrong in [" ;", " ?", " !", " :", "\"", "..."] {
                assert!(!line.contains(wrong), "{file}.ftl: {line}");
            }
        }
    }
}

#[test]
fn no_template_holds_a_sentence() {
    for file in files(&server().join("templates"), &[".html"]) {
        let text = std::fs::read_to_string(&file).unwrap();
        let mut bare = String::new();
        let mut rest = text.as_str();
        // Without tags and template code.
        while let Some(at) = rest.find(['<', '{']) {
            bare.push_str(&rest[..at]);
            bare.push(' ');
            let tail = &rest[at..];
            let end = [("{%", "%}"), ("{{", "}}"), ("<", ">")]
                .into_iter()
                .find(|(open, _)| tail.starts_with(open))
                .and_then(|(_, close)| close_of(tail, close));
            rest = &tail[end.unwrap_or(1)..];
        }
        bare.push_str(rest);
        let word = bare.split_whitespace().find(|word| word.chars().any(char::is_alphabetic));
        assert_eq!(word, None, "{}", file.display());
    }
}

/// Where a tag or a piece of template code ends; template code inside of a tag is skipped.
fn close_of(text: &str, close: &str) -> Option<usize> {
    if close != ">" {
        return text.find(close).map(|at| at + close.len());
    }
    let mut at = 1;
    loop {
        let rest = text.get(at..)?;
        let next = rest.find(['>', '{'])?;
        if rest[next..].starts_with('>') {
            return Some(at + next + 1);
        }
        let code = &rest[next..];
        let close = if code.starts_with("{%") { "%}" } else { "}}" };
        at += next + code.find(close)? + 2;
    }
}

#[test]
fn dates_numbers_and_lists_follow_each_language() {
    let at = Time(1_795_280_700_000);
    assert_eq!(Locale::English.moment(at), "21 November 2026, 17:05 UTC");
    assert_eq!(Locale::French.moment(at), "21 novembre 2026, 17:05 UTC");
    assert_eq!(Locale::English.number(1_234_567), "1,234,567");
    assert_eq!(Locale::French.number(1_234_567), "1\u{202f}234\u{202f}567");
    assert_eq!(Locale::French.partial_date("2024-09"), "septembre 2024");
    assert_eq!(Locale::English.partial_date("2024-09-05"), "5 September 2024");
    assert_eq!(Locale::English.partial_date("2024"), "2024");
    assert_eq!(Locale::English.partial_date("soon"), "soon");
}

#[test]
fn messages_write_dates_numbers_and_lists_themselves() {
    let written = |locale: Locale| {
        let source = "x = { DATE($at) } { DATE($at, style: \"time\") } { NUM($count) } { LIST($names) }";
        let mut bundle = bundle::build(locale);
        bundle.set_use_isolating(false);
        bundle.add_resource(fluent_bundle::FluentResource::try_new(source.to_owned()).unwrap()).unwrap();
        let mut args = fluent_bundle::FluentArgs::new();
        args.set("at", Time(1_795_280_700_000).value());
        args.set("count", 4_000_u64.value());
        args.set("names", ["Mons", "Aarhus", "Lyon"].map(str::to_owned).to_vec().value());
        let pattern = bundle.get_message("x").unwrap().value().unwrap();
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        assert!(errors.is_empty(), "{errors:?}");
        text
    };
    assert_eq!(written(Locale::English), "21 November 2026 17:05 UTC 4,000 Mons, Aarhus and Lyon");
    assert_eq!(written(Locale::French), "21 novembre 2026 17:05 UTC 4\u{202f}000 Mons, Aarhus et Lyon");
}

#[test]
fn plurals_follow_each_language() {
    let count = |locale: Locale, count: u64| locale.t("feed-count").with("count", count).bare().to_string();
    assert_eq!(count(Locale::English, 0), "No records");
    assert_eq!(count(Locale::English, 1), "1 record");
    assert_eq!(count(Locale::French, 1), "1 fiche");
    assert_eq!(count(Locale::French, 1_000), "1\u{202f}000 fiches");
}

#[test]
fn distances_are_told_in_the_largest_unit_that_fits() {
    let (now, minute) = (Time(10_000_000_000), 60_000);
    assert_eq!(Locale::English.relative(Time(now.0 + 5 * minute), now), "in 5 minutes");
    assert_eq!(Locale::French.relative(Time(now.0 - 90 * minute), now), "il y a 1 heure");
    assert_eq!(Locale::English.relative(now, now), "just now");
    assert_eq!(Locale::French.relative(Time(now.0 - 3 * 1_440 * minute), now), "il y a 3 jours");
}

#[test]
fn what_is_filled_in_is_isolated_in_text_and_not_in_attributes() {
    let message = || Locale::English.t("draft-leaves").with("when", "x");
    assert_eq!(message().to_string(), "leaves \u{2068}x\u{2069}");
    assert_eq!(message().bare().to_string(), "leaves x");
}

#[test]
fn every_long_text_has_its_heading_on_the_wire() {
    assert_eq!(section("fr-BE", "how_it_works"), "Comment cela fonctionne-t-il\u{202f}?");
    assert_eq!(section("da", "problem"), "What is the problem?");
}
