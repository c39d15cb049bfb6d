//! A form that is complete and allowed: what may be published.

use hansa_entities::record::RecordKind;
use hansa_entities::text::{Codes, Texts};
use hansa_entities::vocabulary;
use serde_json::json;

use super::details::{Details, put_texts};
use super::spec::{self, More};
use crate::app::field::{FieldErrors, Form, Reader};

/// Sound input for one record.
#[derive(Clone, Debug)]
pub struct Sound {
    pub language: String,
    pub title: Texts,
    /// Plain text of at most 500 characters in each language.
    pub summary: Texts,
    pub licence: String,
    pub themes: Codes,
    pub change_note: Option<Texts>,
    pub details: Details,
    /// What it says beyond the core.
    pub more: More,
}

/// Whether a form becomes a new record or a new version of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    First,
    Later,
}

const TITLE: usize = 150;
const SUMMARY: usize = 500;
const CHANGE_NOTE: usize = 200;

/// The most characters of a text of a record by the name that forms give it; none where the field is no such text.
pub fn longest(field: &str) -> Option<usize> {
    match field {
        "title" => Some(TITLE),
        "abstract" => Some(SUMMARY),
        "change_note" => Some(CHANGE_NOTE),
        other => super::details::is_long(other).then_some(super::details::LONG),
    }
}

impl Sound {
    /// Judges a form.
    ///
    /// # Errors
    /// Every field that is missing or wrong. A sensitive theme is refused for initiatives and experiences until the
    /// guard against personal data stands, and nothing is published without the attestation.
    pub fn parse(kind: RecordKind, form: &Form, edition: Edition) -> Result<Self, FieldErrors> {
        match Self::read(kind, form, edition) {
            (sound, errors) if errors.0.is_empty() => Ok(sound),
            (_, errors) => Err(errors),
        }
    }

    /// What a form holds, beside what is missing or wrong in it. Only without mistakes it is sound.
    pub(super) fn read(kind: RecordKind, form: &Form, edition: Edition) -> (Self, FieldErrors) {
        let mut reader = Reader::new(form);
        let title = reader.names("title", TITLE);
        let given_summary = match kind {
            RecordKind::Initiative => Some(reader.plain_texts("abstract", SUMMARY)),
            _ => reader.optional_plain_texts("abstract", SUMMARY),
        };
        let needs_theme = usize::from(kind != RecordKind::Resource);
        let themes = reader.codes("themes", "theme", needs_theme, 3);
        if kind != RecordKind::Resource && themes.0.iter().any(|code| is_sensitive(code)) {
            reader.errors.add("themes", "sensitive_theme");
        }
        let licence = match kind {
            RecordKind::Experience => {
                reader.optional_line("licence", 64).unwrap_or_else(|| "CC-BY-4.0".to_owned())
            }
            _ => reader.code("licence", "licence"),
        };
        let details = Details::parse(kind, &mut reader);
        let mut more = More::new();
        for spec in spec::list(kind) {
            if let Some(value) = spec::read(&mut reader, spec) {
                more.insert(spec.name.to_owned(), value);
            }
        }
        let is_about_persons = kind != RecordKind::Resource && themes.0.iter().any(|code| is_sensitive(code));
        let (status, type_code) = details.codes();
        spec::judge(kind, &more, status, type_code, is_about_persons, &mut reader.errors);
        let change_note = match edition {
            Edition::First => None,
            Edition::Later => Some(reader.names("change_note", CHANGE_NOTE)),
        };
        if !reader.ticked("attestation") {
            reader.errors.add("attestation", "attestation");
        }
        let summary = match given_summary {
            Some(summary) if !summary.is_empty() => summary,
            _ => shorten(details.long_texts().first().map(|(_, texts)| *texts)),
        };
        let language = reader.language.clone();
        let read = Self { language, title, summary, licence, themes, change_note, details, more };
        (read, reader.errors)
    }

    /// The form that would parse to this.
    pub fn to_form(&self) -> Form {
        let mut form = Form::new();
        form.insert("language".to_owned(), json!(self.language));
        put_texts(&mut form, "title", &self.title);
        put_texts(&mut form, "abstract", &self.summary);
        form.insert("themes".to_owned(), json!(self.themes));
        form.insert("licence".to_owned(), json!(self.licence));
        self.details.to_form(&mut form);
        form.extend(self.more.clone());
        form
    }
}

fn is_sensitive(code: &str) -> bool {
    vocabulary::list("theme").find(code).is_some_and(|concept| concept.sensitive)
}

/// The first words of a long text, where no abstract was asked for.
fn shorten(texts: Option<&Texts>) -> Texts {
    let shorten = |source: &str| {
        let html = crate::text::markdown::render(source);
        crate::text::excerpt::cut(&crate::text::excerpt::plain(html.as_str()), SUMMARY - 1)
    };
    texts
        .map(|texts| Texts(texts.0.iter().map(|(tag, text)| (tag.clone(), shorten(text))).collect()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use serde_json::Value;

    use super::*;

    fn experience(change: Value) -> Form {
        let mut form = json!({
            "language": "en", "title": "Night opening of the youth centre", "themes": ["EDU"],
            "period_start": "2024-01", "tried": "Open until midnight.", "worked": "They came.",
            "failed": "Not known yet", "lessons": "Ask first.", "would_repeat": "YES", "attestation": true,
        });
        for (key, value) in change.as_object().unwrap() {
            form[key] = value.clone();
        }
        form.as_object().unwrap().clone()
    }

    fn codes(form: &Form) -> Vec<(String, &'static str)> {
        let errors = Sound::parse(RecordKind::Experience, form, Edition::First).err().unwrap_or_default();
        errors.0.into_iter().map(|e| (e.field, e.code)).collect()
    }

    #[test]
    fn five_answers_make_an_experience_and_its_abstract() {
        let sound = Sound::parse(RecordKind::Experience, &experience(json!({})), Edition::First).unwrap();
        assert_eq!(sound.summary.original(), "Open until midnight.");
    }

    #[test]
    fn nothing_is_published_without_the_attestation() {
        assert_eq!(
            codes(&experience(json!({"attestation": false}))),
            [("attestation".to_owned(), "attestation")]
        );
    }

    #[test]
    fn a_sensitive_theme_is_refused_for_an_experience_and_not_for_a_resource() {
        assert_eq!(
            codes(&experience(json!({"themes": ["EDU", "RET"]}))),
            [("themes".to_owned(), "sensitive_theme"), ("rights_incidents".to_owned(), "rights_needed")]
        );
        let form = json!({
            "language": "en", "title": "Manual", "themes": ["RET"], "licence": "LicenseRef-link", "resource_type": "GUID",
            "links": ["https://www.example.org/"], "organisation": "A network", "languages": ["en"],
            "why_useful": "It is short.", "attestation": true,
        });
        assert!(Sound::parse(RecordKind::Resource, form.as_object().unwrap(), Edition::First).is_ok());
    }

    #[test]
    fn a_later_version_says_what_changed() {
        let errors =
            Sound::parse(RecordKind::Experience, &experience(json!({})), Edition::Later).unwrap_err();
        assert_eq!(errors, FieldErrors::one("change_note", "required"));
    }

    #[test]
    fn every_missing_answer_is_named_at_once() {
        let empty = json!({"language": "fr"});
        let errors =
            Sound::parse(RecordKind::Initiative, empty.as_object().unwrap(), Edition::First).unwrap_err();
        for field in [
            "title",
            "abstract",
            "themes",
            "licence",
            "prevention_level",
            "target_group",
            "status",
            "start",
            "place",
            "lead_organisation",
            "problem",
            "how_it_works",
            "for_whom",
            "what_it_takes",
            "results",
            "before_you_copy",
            "attestation",
        ] {
            assert!(errors.has(field), "{field}");
        }
    }

    #[test]
    fn a_record_becomes_the_form_that_it_came_from() {
        let form = experience(json!({"title": {"en": "Night", "fr": "Nuit"}}));
        let sound = Sound::parse(RecordKind::Experience, &form, Edition::First).unwrap();
        let mut again = sound.to_form();
        again.insert("attestation".to_owned(), json!(true));
        let twice = Sound::parse(RecordKind::Experience, &again, Edition::First).unwrap();
        assert_eq!((sound.title, sound.details, sound.summary), (twice.title, twice.details, twice.summary));
    }
}
