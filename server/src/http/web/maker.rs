//! Makes the fields of a form out of what was typed and what is wrong with it.

use hansa_entities::text::Texts;
use hansa_entities::vocabulary;
use serde_json::Value;

use super::field::{Choice, Control, Field, Mistake};
use crate::app::field::{FieldError, FieldErrors, Form};
use crate::http::words;
use crate::i18n::Locale;
use crate::text::language;

/// Makes fields out of what was typed.
#[derive(Debug)]
pub(super) struct Maker<'a> {
    pub locale: Locale,
    pub form: &'a Form,
    pub errors: &'a FieldErrors,
    /// Goes before the name where a page has a message of its own for a field: `field-<family>-<name>`.
    pub family: &'static str,
}

impl Maker<'_> {
    fn field(&self, name: &str, control: Control) -> Field {
        Field {
            name: name.to_owned(),
            label: self.label(name),
            hint: self.message(name, "-hint"),
            error: self.errors.0.iter().find(|error| error.field == name).map(|error| self.words(error)),
            is_optional: false,
            control,
        }
    }

    pub(super) fn label(&self, name: &str) -> String {
        self.message(name, "").unwrap_or_else(|| name.to_owned())
    }

    fn message(&self, name: &str, suffix: &str) -> Option<String> {
        words::field(self.locale, self.family, name, suffix)
    }

    /// What is wrong, in words.
    fn words(&self, error: &FieldError) -> String {
        let label = super::asked::label(self, &error.field).unwrap_or_else(|| self.label(&error.field));
        words::mistake(self.locale, error, &label)
    }

    /// The summary at the head of the page: one line for each field.
    pub(super) fn mistakes(&self) -> Vec<Mistake> {
        let mut mistakes: Vec<Mistake> = Vec::new();
        for error in &self.errors.0 {
            if !mistakes.iter().any(|known| known.field == error.field) {
                let (field, text) = (error.field.clone(), self.words(error));
                mistakes.push(Mistake { field, page: String::new(), text });
            }
        }
        mistakes
    }

    pub(super) fn line(&self, name: &str) -> Field {
        self.input(name, "text", "off")
    }

    /// A line of a given type of input, with the token that lets browsers fill it in.
    pub(super) fn input(&self, name: &str, kind: &'static str, autocomplete: &'static str) -> Field {
        let lang = self.text_language(name);
        let value = if kind == "password" { String::new() } else { self.text(name) };
        self.field(name, Control::Line { value, kind, autocomplete, lang, is_short: false })
    }

    /// A line for a date, a number or a code.
    pub(super) fn short(&self, name: &str) -> Field {
        let control = Control::Line {
            value: self.text(name),
            kind: "text",
            autocomplete: "off",
            lang: String::new(),
            is_short: true,
        };
        self.field(name, control)
    }

    pub(super) fn area(&self, name: &str, rows: u8) -> Field {
        self.field(
            name,
            Control::Text { value: self.text(name), rows, lang: self.text_language(name), limit: None },
        )
    }

    /// One code of a vocabulary.
    pub(super) fn code(&self, name: &str, list: &str, default: &str) -> Field {
        let chosen = match self.text(name) {
            text if text.is_empty() => default.to_owned(),
            text => text,
        };
        let mut options = vec![self.nothing_chosen()];
        options.extend(self.concepts(list, |code| code == chosen));
        self.field(name, Control::Select { options })
    }

    /// One code of a short vocabulary, all answers in sight.
    pub(super) fn radios(&self, name: &str, list: &str) -> Field {
        let chosen = self.text(name);
        self.field(name, Control::Radios { options: self.concepts(list, |code| code == chosen).collect() })
    }

    /// Several codes of a vocabulary.
    pub(super) fn codes(&self, name: &str, list: &str) -> Field {
        let chosen = self.list(name);
        let mut options: Vec<Choice> =
            self.concepts(list, |code| chosen.iter().any(|known| known == code)).collect();
        if matches!(self.family, "initiative" | "experience") {
            for option in &mut options {
                let is_closed =
                    vocabulary::list(list).find(&option.value).is_some_and(|found| found.sensitive);
                option.hint = is_closed.then(|| self.locale.t("theme-closed").bare().to_string());
            }
        }
        let is_long = options.len() > 8;
        // Short lists have an order of their own.
        if is_long {
            self.locale.sort_by_name(&mut options, |option| &option.label);
        }
        self.field(name, Control::Boxes { options, is_long })
    }

    fn concepts(&self, list: &str, is_chosen: impl Fn(&str) -> bool) -> impl Iterator<Item = Choice> {
        let tag = self.locale.tag();
        vocabulary::list(list).concepts.iter().map(move |concept| Choice {
            value: concept.code.clone(),
            label: concept.label(tag).to_owned(),
            hint: None,
            lang: None,
            is_chosen: is_chosen(&concept.code),
        })
    }

    /// One language, the near ones first, each named in itself.
    pub(super) fn language(&self, name: &str, near: &[String]) -> Field {
        let chosen = match self.text(name) {
            text if text.is_empty() => self.likely_language(near),
            text => text,
        };
        let options = languages(near, |tag| tag == chosen);
        self.field(name, Control::Select { options })
    }

    /// The language in which somebody most likely writes: the one they read in, where it is a near one.
    fn likely_language(&self, near: &[String]) -> String {
        let own = self.locale.tag();
        let near = near.iter().find(|tag| language::primary(tag) == own).or(near.first());
        near.cloned().unwrap_or_else(|| own.to_owned())
    }

    /// Several languages.
    pub(super) fn languages(&self, name: &str, near: &[String]) -> Field {
        let chosen = self.list(name);
        let options = languages(near, |tag| chosen.iter().any(|known| known == tag));
        self.field(name, Control::Boxes { options, is_long: true })
    }

    /// One country, by the name it has in the language of the page.
    pub(super) fn country(&self, name: &str) -> Field {
        let chosen = self.text(name);
        let mut options: Vec<Choice> = super::name::countries(self.locale)
            .into_iter()
            .map(|(code, label)| Choice {
                value: code.to_owned(),
                label,
                hint: None,
                lang: None,
                is_chosen: code == chosen,
            })
            .collect();
        options.insert(0, self.nothing_chosen());
        self.field(name, Control::Select { options })
    }

    /// One of a few answers that are messages of a family.
    pub(super) fn answers(&self, name: &str, family: &str, codes: &[&str]) -> Field {
        let chosen = self.text(name);
        let options = codes.iter().map(|code| Choice {
            value: (*code).to_owned(),
            label: self.locale.coded(family, code).bare().to_string(),
            hint: None,
            lang: None,
            is_chosen: *code == chosen,
        });
        self.field(name, Control::Radios { options: options.collect() })
    }

    pub(super) fn tick(&self, name: &str) -> Field {
        let is_ticked = matches!(self.form.get(name), Some(Value::Bool(true)))
            || matches!(self.form.get(name), Some(Value::String(text)) if !text.is_empty() && text != "false");
        self.field(name, Control::Tick { is_ticked })
    }

    /// A language of the interface, each named in itself.
    pub(super) fn tongue(&self, name: &str) -> Field {
        let options = Locale::ALL.iter().map(|locale| Choice {
            value: locale.tag().to_owned(),
            label: locale.own_name().to_owned(),
            hint: None,
            lang: Some(locale.tag().to_owned()),
            is_chosen: *locale == self.locale,
        });
        self.field(name, Control::Select { options: options.collect() })
    }

    fn nothing_chosen(&self) -> Choice {
        let label = self.locale.t("form-choose").bare().to_string();
        Choice { value: String::new(), label, hint: None, lang: None, is_chosen: false }
    }

    /// The text of a field in the language of the form.
    fn text(&self, name: &str) -> String {
        match self.form.get(name) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
            Some(Value::Object(_)) => {
                let texts = texts(self.form, name);
                let own = texts.0.get(&form_language(self.form)).map(String::as_str);
                own.unwrap_or_else(|| texts.original()).to_owned()
            }
            _ => String::new(),
        }
    }

    /// The language in which a text field is written; empty where the field is no text.
    fn text_language(&self, name: &str) -> String {
        let is_text = matches!(self.form.get(name), Some(Value::String(_) | Value::Object(_)));
        if is_text { form_language(self.form) } else { String::new() }
    }

    fn list(&self, name: &str) -> Vec<String> {
        match self.form.get(name) {
            Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            _ => Vec::new(),
        }
    }
}

/// The language of a form as it was chosen.
pub(super) fn form_language(form: &Form) -> String {
    form.get("language").and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// A text of a form in all its languages.
pub(super) fn texts(form: &Form, name: &str) -> Texts {
    match form.get(name) {
        Some(Value::String(text)) => Texts::of(&form_language(form), text.clone()),
        Some(Value::Object(map)) => Texts(
            map.iter().filter_map(|(tag, text)| Some((tag.clone(), text.as_str()?.to_owned()))).collect(),
        ),
        _ => Texts::default(),
    }
}

/// Every language that can be chosen, the near ones first.
fn languages(near: &[String], is_chosen: impl Fn(&str) -> bool) -> Vec<Choice> {
    let (first, others): (Vec<_>, Vec<_>) =
        language::list().partition(|(tag, _)| near.iter().any(|wanted| wanted == tag));
    first
        .into_iter()
        .chain(others)
        .map(|(tag, name)| Choice {
            value: tag.to_owned(),
            label: name.to_owned(),
            hint: None,
            lang: Some(tag.to_owned()),
            is_chosen: is_chosen(tag),
        })
        .collect()
}
