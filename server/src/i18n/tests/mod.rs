//! That every language says everything, in its own way.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod catalogue;

use std::path::{Path, PathBuf};

use catalogue::messages;

use super::{Locale, section};

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

/// Why somebody is told of something.
const NOTICES: [&str; 9] = [
    "review",
    "reply",
    "answer",
    "thread",
    "follow-request",
    "follow-accepted",
    "silent",
    "quarantine",
    "mail",
];

/// What is dropped after its time, beside the two forms of a number of days.
const RETENTION: [&str; 17] = [
    "days",
    "at-once",
    "sessions",
    "invitations",
    "idempotency-keys",
    "inbox",
    "jobs",
    "failed-jobs",
    "orphans",
    "strangers",
    "pruned",
    "tombstones",
    "letters",
    "notifications",
    "unconfirmed",
    "stopped",
    "audit",
];

/// Families whose codes are ours, so that each of them must be told.
const FAMILIES: [(&str, &[&str]); 65] = [
    ("about-policy", &["open", "ask", "allow-list"]),
    (
        "admin-room",
        &[
            "overview", "accounts", "profile", "look", "legal", "domains", "hidden", "peers", "mail",
            "health", "audit",
        ],
    ),
    ("ago", &["now", "minutes", "hours", "days", "months", "years"]),
    ("arrival", &["domain", "https", "client", "peer", "forwarded-for", "forwarded-proto", "host", "origin"]),
    ("arrival-https", &["yes", "no", "unknown", "development"]),
    ("audit", &["other"]),
    // Which findings there are, the test of `http::words` reads from `app::doctor`.
    ("check", &["configuration", "listen"]),
    ("because", &["outdated", "replaced", "mistake", "persons", "rights", "order", "other"]),
    ("completeness", &["stub", "partial", "complete"]),
    (
        "confirm",
        &[
            "withdraw",
            "discard",
            "discard-change",
            "reply-withdraw",
            "suspend",
            "role-officer",
            "role-administrator",
            "block",
            "resend",
        ],
    ),
    ("copy-name", &["domain", "nginx", "caddy", "mail", "passphrase", "backup", "cron", "service", "timer"]),
    ("country", &["other"]),
    ("editor-change", &["initiative", "experience", "resource"]),
    ("editor-lead", &["initiative", "experience", "resource"]),
    ("editor-new", &["initiative", "experience", "resource"]),
    ("editor-part", &["what", "where", "questions", "abstract", "publication"]),
    (
        "digest-link",
        &[
            "confirm",
            "confirm-text",
            "confirm-do",
            "confirmed",
            "confirmed-text",
            "stop",
            "stop-text",
            "stop-do",
            "stop-replies",
            "stop-replies-text",
            "stop-replies-do",
            "stopped",
            "stopped-text",
            "stopped-account",
            "stopped-account-text",
            "dead",
            "dead-text",
        ],
    ),
    (
        "error-text",
        &["400", "401", "403", "404", "405", "409", "410", "413", "415", "422", "429", "500", "503", "other"],
    ),
    (
        "error-title",
        &["400", "401", "403", "404", "405", "409", "410", "413", "415", "422", "429", "500", "503", "other"],
    ),
    ("face", &["own", "device"]),
    ("scheme-of", &["auto", "light", "dark"]),
    ("figures", &["kinds", "kinds-of", "kinds-what", "themes", "themes-of", "themes-what", "countries"]),
    ("filter", &["kind", "theme", "country", "language", "city"]),
    ("filter-any", &["kind", "theme", "country", "language", "city"]),
    ("found", &["configuration-sound", "configuration-wrong"]),
    ("in", &["now", "minutes", "hours", "days", "months", "years"]),
    ("kind", &["initiative", "experience", "resource", "plain"]),
    ("kinds", &["initiative", "experience", "resource", "plain"]),
    ("statement-gap", &["tests", "tests-whom", "tests-instead"]),
    ("privacy-kept", &["sessions", "audit", "invitations", "notifications", "inbox", "orphans"]),
    ("legal-part", &["body", "address", "contact", "data-protection", "accessibility", "enforcement"]),
    ("letters-replies", &["once", "weekly", "never"]),
    ("letters-rhythm", &["weekly", "never"]),
    ("mail-kind", &["invitation", "reset", "reply", "digest", "confirm", "test"]),
    ("mail-state", &["ready", "failed"]),
    ("mail-trouble", &["unreachable", "tls", "login", "barred", "busy", "refused", "unusable", "expired"]),
    ("make-role", &["officer", "administrator"]),
    ("mend", &["configuration-wrong"]),
    ("mistake", &["other"]),
    ("notice", &NOTICES),
    ("notice-by", &NOTICES),
    ("peer", &["active", "waits", "refuses", "rests", "paused", "gone"]),
    ("peer-circuit", &["closed", "open", "half-open"]),
    ("peer-kind", &["member", "plain"]),
    ("policy", &["open", "ask", "allow-list"]),
    ("purpose", &["invite", "reset"]),
    ("reading", &["new", "read", "bounded", "failed"]),
    ("relation", &["followed", "asked", "refused"]),
    ("retention", &RETENTION),
    ("role", &["officer", "administrator"]),
    ("scheme", &["cavage", "rfc9421-rsa", "rfc9421-ed25519"]),
    ("standing", &["home", "complete", "joining", "behind", "quarantined", "plain", "asked"]),
    (
        "part",
        &[
            "people",
            "method",
            "effort",
            "results",
            "copying",
            "safeguards",
            "training",
            "law",
            "data",
            "links",
        ],
    ),
    ("row", &["partners", "creators", "key-dates", "outcomes", "evaluations", "language-versions"]),
    ("row-add", &["partners", "creators", "key-dates", "outcomes", "evaluations", "language-versions"]),
    ("safeguard-answer", &["yes", "no", "na"]),
    ("task", &["done", "begun", "open", "wrong", "later", "locked"]),
    ("step-hint", &STEPS),
    ("step-lead", &STEPS),
    ("step-title", &STEPS),
    ("rule", &["allow", "block"]),
    ("scope", &["read", "write", "follow", "admin"]),
    ("welcome", &["languages", "languages-hint", "topics", "topics-hint", "write", "write-hint"]),
    ("verdict", &["ok", "warn", "fail"]),
    ("warning", &["domain", "handle", "text-domain", "text-handle"]),
];

/// The steps of the set-up.
const STEPS: [&str; 8] = ["address", "storage", "city", "names", "administrator", "mail", "legal", "backups"];

/// The questions of the three kinds, as `app::record` names its long texts.
const QUESTIONS: [&str; 12] = [
    "problem",
    "how_it_works",
    "for_whom",
    "what_it_takes",
    "results",
    "before_you_copy",
    "tried",
    "worked",
    "failed",
    "lessons",
    "would_repeat",
    "why_useful",
];

/// Names of facts beside a record.
const FACTS: [&str; 14] = [
    "lead_organisation",
    "place",
    "period",
    "level",
    "target",
    "about",
    "restype",
    "organisation",
    "languages",
    "links",
    "licence",
    "confirmed",
    "review",
    "completeness",
];

#[test]
fn every_code_of_ours_has_a_message() {
    let known = messages(Locale::English);
    for (family, codes) in FAMILIES.into_iter().chain([("question", &QUESTIONS[..]), ("fact", &FACTS[..])]) {
        for code in codes {
            let key = format!("{family}-{code}").replace('_', "-");
            assert!(known.contains_key(&key), "{key}");
        }
    }
    for file in files(&server().join("src/http/web"), &[".rs"]) {
        let text = std::fs::read_to_string(&file).unwrap();
        for call in text.split("done(").skip(1).filter_map(|rest| rest.split(['\n', ';']).next()) {
            for code in call
                .split('"')
                .skip(1)
                .step_by(2)
                .filter(|code| !code.contains(['/', '{']) && !code.is_empty())
            {
                assert!(
                    ["next"].contains(&code) || known.contains_key(&format!("done-{code}")),
                    "{}: {code}",
                    file.display()
                );
            }
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
    let open = ["done", "error-code", "field", "fact", "question"];
    let families: Vec<&str> = FAMILIES.iter().map(|(family, _)| *family).chain(open).collect();
    for key in messages(Locale::English).into_keys() {
        let in_family =
            families.iter().any(|family| key.strip_prefix(family).is_some_and(|rest| rest.starts_with('-')));
        assert!(in_family || text.contains(&format!("\"{key}\"")), "{key} is used nowhere");
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
fn every_long_text_has_its_heading_on_the_wire() {
    assert_eq!(section("fr-BE", "how_it_works"), "Comment cela fonctionne-t-il\u{202f}?");
    assert_eq!(section("da", "problem"), "Hvad er problemet?");
    assert_eq!(section("fi", "problem"), "What is the problem?");
}
