//! What an error, a field and a finding say to a person. Pages and the terminal take their sentences from the same
//! catalogue.

use http::StatusCode;
use serde::Serialize;

use super::error::status;
use crate::app::Error;
use crate::app::doctor::{Finding, Value, Verdict};
use crate::app::field::{FieldError, FieldErrors};
use crate::i18n::{Locale, Message};
use crate::text::language;

/// Why something was not done: the sentence for the code where there is one, else the one for the status.
pub(super) fn failure(locale: Locale, status: StatusCode, code: &str) -> String {
    let code = code.replace('_', "-");
    let is_known = locale.knows(&format!("error-code-{code}"));
    let message = if is_known {
        locale.coded("error-code", &code)
    } else {
        locale.coded("error-text", status.as_str())
    };
    message.bare().to_string()
}

/// What is wrong with a field: the sentence for this field where there is one, else the one for any field.
pub fn mistake(locale: Locale, error: &FieldError, label: &str) -> String {
    let own = format!("{}-{}", error.field, error.code).replace('_', "-");
    let is_own = locale.knows(&format!("mistake-{own}"));
    // What another program did is told in the same words wherever it is told.
    let knows = |family: &str| locale.knows(&format!("{family}-{}", error.code).replace('_', "-"));
    let family = if knows("error-code") && !knows("mistake") { "error-code" } else { "mistake" };
    let message = if is_own { locale.coded("mistake", &own) } else { locale.coded(family, error.code) };
    message.with("label", label.to_owned()).with("limit", error.limit.unwrap_or(0)).bare().to_string()
}

/// A message about a field: the one of a page where it has one of its own, else the one for every page. The suffix is
/// empty for the label, `-hint` for what stands below it.
pub fn field(locale: Locale, family: &str, name: &str, suffix: &str) -> Option<String> {
    // One question for each language: `name_fr`.
    let tagged = ["name", "summary"].into_iter().find_map(|base| {
        let tag = name.strip_prefix(base)?.strip_prefix('_')?;
        language::canonical(tag).map(|tag| (base, tag))
    });
    let (name, tag) = tagged
        .map_or_else(|| (name.replace('_', "-"), None), |(base, tag)| (format!("{base}-in"), Some(tag)));
    [format!("field-{family}-{name}{suffix}"), format!("field-{name}{suffix}")]
        .into_iter()
        .find(|key| locale.knows(key))
        .map(|key| {
            let message = locale.t(&key).bare();
            match &tag {
                Some(tag) => message.with("language", language::own_name(tag)).to_string(),
                None => message.to_string(),
            }
        })
}

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    pub check: &'static str,
    pub code: &'static str,
    pub verdict: Verdict,
    pub found: String,
    /// How to mend it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mend: Option<String>,
    /// A command or a line of the configuration that mends it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
}

/// What was found, and how to mend it.
pub fn told(locale: Locale, finding: &Finding) -> Told {
    let fill = |family: &str| -> String {
        let fill = |message: Message<'static>, (name, value): &(&'static str, Value)| match value {
            Value::Text(text) => message.with(name, text.clone()),
            Value::Count(count) => message.with(name, *count),
            Value::At(at) => message.with(name, locale.moment(*at)),
            Value::List(list) => message.with(name, list.clone()),
            Value::Codes(family, codes) => {
                let word = |code: &&str| locale.coded(family, code).bare().to_string();
                message.with(name, codes.iter().map(word).collect::<Vec<_>>())
            }
        };
        finding.values.iter().fold(locale.coded(family, finding.code), fill).bare().to_string()
    };
    let mend = match finding.verdict {
        Verdict::Ok => None,
        Verdict::Warn | Verdict::Fail => Some(fill("mend")),
    };
    let Finding { check, code, verdict, line, .. } = finding;
    Told { check, code, verdict: *verdict, found: fill("found"), mend, line: line.clone() }
}

/// The whole error for somebody at the terminal, who may also see what is internal.
pub fn in_english(error: &Error) -> String {
    let locale = Locale::English;
    let title = || locale.coded("error-title", status(error).as_str()).bare().to_string();
    match error {
        Error::NotFound | Error::Gone | Error::Withdrawn(_) | Error::Unauthenticated => title(),
        Error::Forbidden(code) | Error::Conflict(code) | Error::Unavailable(code) => {
            let code = code.replace('_', "-");
            let known = ["error-code", "mistake"]
                .into_iter()
                .find(|family| locale.knows(&format!("{family}-{code}")));
            known.map_or_else(title, |family| locale.coded(family, &code).bare().to_string())
        }
        Error::Invalid(FieldErrors(errors)) => {
            let label = |field: &str| {
                let key = format!("field-{}", field.replace('_', "-"));
                if locale.knows(&key) { locale.t(&key).bare().to_string() } else { field.to_owned() }
            };
            let lines: Vec<String> =
                errors.iter().map(|error| mistake(locale, error, &label(&error.field))).collect();
            lines.join("\n       ")
        }
        Error::TooMany { retry_after } => format!("{} ({} s)", title(), retry_after.as_secs().max(1)),
        Error::Internal(text) => text.clone(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use std::path::Path;

    use super::*;

    /// Every code of an error in the verbs, as their sources name them.
    fn codes(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                codes(&path, found);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for kind in ["Forbidden", "Conflict", "Unavailable"] {
                let mark = format!("Error::{kind}(\"");
                let named = text.split(&mark).skip(1);
                found.extend(named.filter_map(|rest| rest.split('"').next()).map(str::to_owned));
            }
        }
    }

    #[test]
    fn every_code_has_words_for_the_terminal() {
        let mut found = Vec::new();
        codes(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join("app"), &mut found);
        assert!(found.len() > 20, "{found:?}");
        // Of work for later, which nobody waits for.
        found.retain(|code| code != "parent_missing");
        for code in found {
            let code: &'static str = code.leak();
            let words = in_english(&Error::Conflict(code));
            assert!(words != "Something stands in the way", "{code} has no words");
            assert!(!words.contains('_') && words.len() > 15, "{code}: {words}");
        }
    }

    /// What `Finding::ok("check", "code")` and its kin name in the sources: verdict and code.
    fn findings(text: &str) -> Vec<(Verdict, String)> {
        let kinds = [("ok", Verdict::Ok), ("warn", Verdict::Warn), ("fail", Verdict::Fail)];
        let mut found = Vec::new();
        for (kind, verdict) in kinds {
            for rest in text.split(&format!("Finding::{kind}(")).skip(1) {
                let arguments = rest.split(')').next().unwrap_or_default();
                let code = arguments.split(',').nth(1).unwrap_or_default().trim().trim_matches('"');
                found.push((verdict, code.to_owned()));
            }
        }
        found
    }

    #[test]
    fn every_finding_has_words_and_what_is_wrong_a_remedy() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let doctor = std::fs::read_dir(source.join("app").join("doctor")).unwrap();
        let files = doctor.map(|entry| entry.unwrap().path()).chain([source.join("cli").join("doctor.rs")]);
        let mut count = 0;
        for file in files.filter(|file| !file.ends_with("tests.rs")) {
            for (verdict, code) in findings(&std::fs::read_to_string(&file).unwrap()) {
                count += 1;
                assert!(Locale::English.knows(&format!("found-{code}")), "{}: {code}", file.display());
                let has_remedy = Locale::English.knows(&format!("mend-{code}"));
                assert_eq!(has_remedy, verdict != Verdict::Ok, "{}: {code}", file.display());
            }
        }
        assert!(count > 60, "{count}");
    }

    #[test]
    fn a_finding_is_told_with_its_values_in_the_language_of_the_reader() {
        let finding = Finding::warn("legal", "legal-missing")
            .with("parts", Value::Codes("legal-part", vec!["body", "contact"]));
        let english = told(Locale::English, &finding);
        assert_eq!(
            english.found,
            "Visitors are not told yet: who answers for the site and an e-mail address or a form."
        );
        assert!(
            told(Locale::French, &finding).found.contains("qui répond du site et une adresse électronique")
        );
        let open = Finding::fail("database", "database-pending").with("count", 1).line("hansa migrate");
        let json = serde_json::to_value(told(Locale::English, &open)).unwrap();
        assert_eq!(
            json,
            serde_json::json!({
                "check": "database", "code": "database-pending", "verdict": "fail", "found": "1 migration is pending.",
                "mend": "Make a backup, then run hansa migrate.", "line": "hansa migrate",
            })
        );
        let sound = told(
            Locale::English,
            &Finding::ok("clock", "clock-sound").with("at", hansa_entities::time::Time(0)),
        );
        assert_eq!((sound.mend, sound.found.as_str()), (None, "It is 1 January 1970, 00:00 UTC."));
    }

    #[test]
    fn a_field_for_each_language_is_called_by_that_language() {
        let label = |locale, name| field(locale, "setup", name, "");
        assert_eq!(label(Locale::English, "name_nl").unwrap(), "Official name (Nederlands)");
        assert_eq!(
            label(Locale::French, "summary_pt-BR").unwrap(),
            "La ville en une ou deux phrases (português)"
        );
        assert_eq!(label(Locale::English, "officer_name").unwrap(), "Name shown beside your replies");
        assert_eq!(label(Locale::English, "no_such_field"), None);
    }

    #[test]
    fn a_field_is_called_by_its_label() {
        let mut errors = FieldErrors::one("domain", "not_a_domain");
        errors.add_limit("label", "too_long", 80);
        let words = in_english(&Error::Invalid(errors));
        assert_eq!(
            words,
            "“Domain” should be a domain such as city.example\n       “What is it for?” has more than 80 characters"
        );
    }
}
