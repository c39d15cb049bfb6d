//! What an error says to a person. Pages and the terminal take their sentences from the same catalogue.

use http::StatusCode;

use super::error::status;
use crate::app::Error;
use crate::app::field::{FieldError, FieldErrors};
use crate::i18n::Locale;

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
pub(super) fn mistake(locale: Locale, error: &FieldError, label: &str) -> String {
    let own = format!("{}-{}", error.field, error.code).replace('_', "-");
    let is_own = locale.knows(&format!("mistake-{own}"));
    let message = locale.coded("mistake", if is_own { &own } else { error.code });
    message.with("label", label.to_owned()).with("limit", error.limit.unwrap_or(0)).bare().to_string()
}

/// The whole error for somebody at the terminal, who may also see what is internal.
pub fn in_english(error: &Error) -> String {
    let locale = Locale::English;
    let title = || locale.coded("error-title", status(error).as_str()).bare().to_string();
    match error {
        Error::NotFound | Error::Gone | Error::Unauthenticated => title(),
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
