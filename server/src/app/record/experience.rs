//! The own fields of an experience (*retour d'expérience*): what happened when a city tried something.

use hansa_entities::experience::Model;
use hansa_entities::text::Texts;
use serde_json::{Map, Value, json};

use super::details::{
    LONG, LongText, parse_texts, put_texts, read_line, read_optional_line, read_texts, texts_from_wire,
    texts_to_form, texts_to_wire,
};
use crate::app::field::{Form, Reader};

/// Four of the five questions; the fifth, whether the city would do it again, is a code with a note.
pub(super) const TEXTS: [LongText<Model>; 4] = [
    LongText { form: "tried", wire: "hansa:whatWasTried", get: |m| &m.tried, set: |m, t| m.tried = t },
    LongText { form: "worked", wire: "hansa:whatWorked", get: |m| &m.worked, set: |m, t| m.worked = t },
    LongText { form: "failed", wire: "hansa:whatFailed", get: |m| &m.failed, set: |m, t| m.failed = t },
    LongText { form: "lessons", wire: "hansa:lesson", get: |m| &m.lessons, set: |m, t| m.lessons = t },
];

/// Answers that say that nothing failed, folded. Something always did; what is not known yet may be said.
const NOTHING: &[&str] = &[
    "nothing",
    "none",
    "no",
    "nil",
    "n a",
    "na",
    "not applicable",
    "nothing failed",
    "rien",
    "aucun",
    "aucune",
    "neant",
    "rien du tout",
    "sans objet",
    "niets",
    "geen",
    "nihil",
    "nvt",
    "ingenting",
    "intet",
    "nichts",
    "keine",
    "nada",
    "niente",
    "nulla",
    "nic",
    "gar nichts",
    "keines",
    "keiner",
    "entfallt",
    "nichts ist gescheitert",
    "rien n a echoue",
    "niets mislukt",
    "er mislukte niets",
    "ingen",
    "intet mislykkedes",
    "ninguno",
    "ninguna",
    "nada fallo",
    "no procede",
    "nessuno",
    "nessuna",
    "non applicabile",
    "nie dotyczy",
    "brak",
    "zadne",
];

fn empty() -> Model {
    Model {
        record_id: uuid::Uuid::nil().into(),
        about: None,
        period_start: String::new(),
        period_end: None,
        tried: Texts::default(),
        worked: Texts::default(),
        failed: Texts::default(),
        lessons: Texts::default(),
        would_repeat: String::new(),
        would_repeat_note: None,
    }
}

pub(super) fn parse(reader: &mut Reader<'_>) -> Model {
    let mut model = Model {
        about: reader.optional_line("about", 2048),
        period_start: reader.date("period_start"),
        period_end: reader.optional_date("period_end"),
        would_repeat: reader.code("would_repeat", "repeat"),
        would_repeat_note: reader.optional_texts("would_repeat_note", LONG),
        ..empty()
    };
    if model.period_end.as_ref().is_some_and(|end| end < &model.period_start) {
        reader.errors.add("period_end", "before_start");
    }
    if model.about.as_deref().is_some_and(|about| url::Url::parse(about).is_err()) {
        reader.errors.add("about", "not_a_link");
    }
    parse_texts(&TEXTS, &mut model, reader);
    if model.failed.0.values().any(|text| says_nothing(text)) {
        reader.errors.add("failed", "nothing_failed");
    }
    model
}

fn says_nothing(text: &str) -> bool {
    let words = crate::text::words::fold(text);
    words.is_empty() || NOTHING.contains(&words.join(" ").as_str())
}

pub(super) fn to_wire(model: &Model, wire: &mut Map<String, Value>) {
    if let Some(about) = &model.about {
        wire.insert("hansa:about".to_owned(), json!(about));
    }
    wire.insert("hansa:periodStart".to_owned(), json!(model.period_start));
    if let Some(end) = &model.period_end {
        wire.insert("hansa:periodEnd".to_owned(), json!(end));
    }
    texts_to_wire(&TEXTS, model, wire);
    wire.insert("hansa:wouldRepeat".to_owned(), json!(model.would_repeat));
    if let Some(note) = &model.would_repeat_note {
        put_texts(wire, "hansa:wouldRepeatNote", note);
    }
}

pub(super) fn from_wire(wire: &Map<String, Value>) -> Model {
    let mut model = Model {
        about: wire
            .get("hansa:about")
            .and_then(Value::as_str)
            .filter(|about| about.len() <= 2048 && url::Url::parse(about).is_ok())
            .map(str::to_owned),
        period_start: read_line(wire, "hansa:periodStart"),
        period_end: read_optional_line(wire, "hansa:periodEnd"),
        would_repeat: read_line(wire, "hansa:wouldRepeat"),
        would_repeat_note: Some(read_texts(wire, "hansa:wouldRepeatNote")).filter(|note| !note.is_empty()),
        ..empty()
    };
    texts_from_wire(&TEXTS, &mut model, wire);
    model
}

pub(super) fn to_form(model: &Model, form: &mut Form) {
    form.insert("about".to_owned(), json!(model.about));
    form.insert("period_start".to_owned(), json!(model.period_start));
    form.insert("period_end".to_owned(), json!(model.period_end));
    form.insert("would_repeat".to_owned(), json!(model.would_repeat));
    if let Some(note) = &model.would_repeat_note {
        put_texts(form, "would_repeat_note", note);
    }
    texts_to_form(&TEXTS, model, form);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_refused_in_many_languages_and_not_known_yet_is_not() {
        for nothing in ["Nothing.", "rien", "Néant", "—", "n/a", "Niets!", "nichts", "  "] {
            assert!(says_nothing(nothing), "{nothing}");
        }
        for answer in ["Not known yet", "Pas encore connu", "Nothing worked before the second year"] {
            assert!(!says_nothing(answer), "{answer}");
        }
    }
}
