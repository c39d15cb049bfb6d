//! What a record says beyond its core, part by part: facts, texts, and the tables of results and safeguards.

use hansa_entities::text::Texts;
use hansa_entities::vocabulary;
use serde_json::{Map, Value};

use super::article::Section;
use super::component::evidence::{Assessment, Evidence, Outcome, Source};
use super::component::safeguard::{Answer, Question, Safeguards};
use super::facts::{Fact, FactValue};
use super::said::{Said, SaidHtml};
use crate::app::feed::kind_code;
use crate::app::record::RecordView;
use crate::app::record::spec::{self, Part, Shape, Spec};
use crate::http::words;
use crate::i18n::Locale;
use crate::text::SafeHtml;
use crate::text::{link, markdown};

/// One part of a record.
#[derive(Debug)]
pub(super) struct Further {
    pub id: String,
    pub title: String,
    pub facts: Vec<Fact>,
    pub sections: Vec<Section>,
    pub evidence: Option<Evidence>,
    pub safeguards: Option<Safeguards>,
}

/// Every part in which something stands, in the order of the editor.
pub(super) fn further(view: &RecordView, locale: Locale, wished: &[&str]) -> Vec<Further> {
    let teller = Teller { view, locale, wished };
    Part::ALL.into_iter().filter_map(|part| teller.part(part)).collect()
}

struct Teller<'a> {
    view: &'a RecordView,
    locale: Locale,
    wished: &'a [&'a str],
}

impl Teller<'_> {
    fn part(&self, part: Part) -> Option<Further> {
        let mut told = Further {
            id: format!("part-{}", part.code()),
            title: self.locale.coded("part", part.code()).to_string(),
            facts: Vec::new(),
            sections: Vec::new(),
            evidence: None,
            safeguards: None,
        };
        // Until when it is taken for true stands among the facts.
        let told_here = |spec: &&Spec| spec.part == part && spec.name != "review_by";
        for spec in spec::list(self.view.record.kind).iter().filter(told_here) {
            if let Some(value) = self.view.more.get(spec.name) {
                self.tell(spec, value, &mut told);
            }
        }
        let is_empty = told.facts.is_empty()
            && told.sections.is_empty()
            && told.evidence.is_none()
            && told.safeguards.is_none();
        (!is_empty).then_some(told)
    }

    fn label(&self, name: &str) -> String {
        let family = kind_code(self.view.record.kind);
        words::field(self.locale, family, name, "").unwrap_or_else(|| name.to_owned())
    }

    fn tell(&self, spec: &Spec, value: &Value, told: &mut Further) {
        match (spec.shape, value) {
            (Shape::Prose | Shape::Text(_), value) => self.section(spec, value, told, markdown::render),
            (Shape::Sentences(_), value) => {
                self.section(spec, value, told, |text| {
                    let list: String = text.lines().map(|line| format!("- {line}\n")).collect();
                    markdown::render(&list)
                });
            }
            (Shape::Rows(..), Value::Array(rows)) if spec.name == "outcomes" => {
                told.evidence = Some(self.evidence(rows));
            }
            (Shape::Safeguards, Value::Object(answers)) => told.safeguards = Some(self.safeguards(answers)),
            (Shape::Rows(..), Value::Array(rows)) => {
                let values = rows.iter().filter_map(|row| self.row(row.as_object()?)).collect();
                self.fact(spec, values, told);
            }
            (Shape::Group(_), Value::Object(row)) => {
                self.fact(spec, self.row(row).into_iter().collect(), told)
            }
            (_, value) => {
                let values = self.values(spec.shape, value);
                self.fact(spec, values, told);
            }
        }
    }

    fn fact(&self, spec: &Spec, values: Vec<FactValue>, told: &mut Further) {
        if !values.is_empty() {
            told.facts.push(Fact { name: self.label(spec.name), values });
        }
    }

    fn section(&self, spec: &Spec, value: &Value, told: &mut Further, write: impl Fn(&str) -> SafeHtml) {
        let said = Said::pick(&texts(value), self.wished);
        if !said.is_empty() {
            told.sections.push(Section {
                id: spec.name,
                question: self.label(spec.name),
                answer: SaidHtml { html: write(&said.text), lang: said.lang },
                verdict: None,
            });
        }
    }

    /// The values of a simple field: words of ours, words of the city, or links.
    fn values(&self, shape: Shape, value: &Value) -> Vec<FactValue> {
        let ours = |text: String| FactValue { text, lang: None, link: None };
        let label = |list: &str, code: &str| vocabulary::label(list, code, self.locale.tag()).to_owned();
        let list = || value.as_array().into_iter().flatten().filter_map(Value::as_str);
        let text = value.as_str().unwrap_or_default();
        match shape {
            Shape::Code(codes) => vec![ours(label(codes, text))],
            Shape::Codes(codes, _) => list().map(|code| ours(label(codes, code))).collect(),
            Shape::Country => vec![ours(super::name::country(self.locale, text))],
            Shape::Date => vec![ours(self.locale.partial_date(text))],
            Shape::Number(_) => vec![ours(self.locale.number(value.as_u64().unwrap_or_default()))],
            Shape::Persons => vec![ours(self.persons(value))],
            Shape::Tick => vec![ours(self.locale.t("safeguard-answer-yes").to_string())],
            Shape::Link | Shape::Refs(_) => {
                let links = std::iter::once(text).filter(|text| !text.is_empty()).chain(list());
                links.filter_map(|address| linked(address, None)).collect()
            }
            Shape::Words(_) => list().map(|word| self.own(word)).collect(),
            Shape::Line(_) => vec![self.own(text)],
            Shape::Decimal => vec![ours(self.locale.decimal(text))],
            Shape::Prose
            | Shape::Text(_)
            | Shape::Sentences(_)
            | Shape::Group(_)
            | Shape::Rows(..)
            | Shape::Safeguards => Vec::new(),
        }
    }

    fn own(&self, text: &str) -> FactValue {
        FactValue { text: text.to_owned(), lang: Some(self.view.record.language.clone()), link: None }
    }

    fn persons(&self, value: &Value) -> String {
        match value.as_u64() {
            Some(number) => self.locale.number(number),
            None => self.locale.t("persons-few").bare().to_string(),
        }
    }

    /// A row in one line: what names it, and what else is short.
    fn row(&self, row: &Map<String, Value>) -> Option<FactValue> {
        let text = |name: &str| row.get(name).and_then(Value::as_str).unwrap_or_default();
        let said = |name: &str| {
            row.get(name).map(|value| Said::pick(&texts(value), self.wished)).unwrap_or_default()
        };
        let label = |list: &str, name: &str| {
            let code = text(name);
            if code.is_empty() {
                String::new()
            } else {
                vocabulary::label(list, code, self.locale.tag()).to_owned()
            }
        };
        let parts = if row.contains_key("amount") {
            let year = row.get("year").and_then(Value::as_u64).map(|year| year.to_string());
            vec![
                format!("{}\u{a0}{}", self.locale.decimal(text("amount")), text("currency")),
                year.unwrap_or_default(),
            ]
        } else if row.contains_key("from") {
            let age = |name: &str| row.get(name).and_then(Value::as_u64).map(|age| age.to_string());
            vec![[age("from"), age("to")].into_iter().flatten().collect::<Vec<_>>().join("–")]
        } else if row.contains_key("by") {
            vec![
                label("evaluation", "type"),
                label("evaluator", "by"),
                self.locale.partial_date(text("date")),
                said("method").text,
            ]
        } else if row.contains_key("date") {
            vec![self.locale.partial_date(text("date")), said("text").text]
        } else {
            vec![text("name").to_owned(), label("practitioner", "kind"), label("transl", "status")]
        };
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let words = parts.join(", ");
        let address = [text("url"), text("report")].into_iter().find(|address| !address.is_empty());
        match address.and_then(|address| linked(address, Some(words.clone()))) {
            Some(value) => Some(value),
            None => (!words.is_empty()).then(|| self.own(&words)),
        }
    }

    fn evidence(&self, rows: &[Value]) -> Evidence {
        let city = Said::pick(&self.view.city.name, self.wished);
        let outcome = |row: &Value| {
            let text = |name: &str| row.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
            let said = |name: &str| {
                row.get(name).map(|value| Said::pick(&texts(value), self.wished)).unwrap_or_default()
            };
            Outcome {
                outcome: said("indicator"),
                measured: said("definition"),
                assessments: vec![Assessment {
                    result: self.measured(row),
                    direction: text("direction"),
                    grade: text("evidence_level"),
                    basis: text("basis"),
                    city: Some(city.clone()),
                    source: Some(text("source")).filter(|address| !address.is_empty()).and_then(|address| {
                        let value = linked(&address, None)?;
                        Some(Source {
                            title: Said { text: value.text, lang: String::new() },
                            address: value.link,
                        })
                    }),
                }],
            }
        };
        Evidence { id: "outcomes".to_owned(), outcomes: rows.iter().map(outcome).collect(), add: None }
    }

    /// Before and after, with unit and period.
    fn measured(&self, row: &Value) -> Option<Said> {
        let text = |name: &str| row.get(name).and_then(Value::as_str).unwrap_or_default();
        let numbers = [text("baseline"), text("value")].into_iter().filter(|text| !text.is_empty());
        let change = numbers.map(|number| self.locale.decimal(number)).collect::<Vec<_>>().join(" → ");
        let persons =
            row.get("persons").map(|value| format!("n = {}", self.persons(value))).unwrap_or_default();
        let parts =
            [[change.as_str(), text("unit")].join(" ").trim().to_owned(), text("period").to_owned(), persons];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        (!parts.is_empty()).then(|| Said { text: parts.join(", "), lang: self.view.record.language.clone() })
    }

    fn safeguards(&self, answers: &Map<String, Value>) -> Safeguards {
        let question = |concept: &vocabulary::Concept| {
            let entry = answers.get(&concept.code);
            let answer = entry.and_then(|entry| entry.get("answer")?.as_str());
            Question {
                code: concept.code.clone(),
                answer: match answer {
                    Some("yes") => Answer::Yes,
                    Some("no") => Answer::No,
                    Some("na") => Answer::Beside,
                    _ => Answer::None,
                },
                words: entry
                    .and_then(|entry| entry.get("note"))
                    .map(|note| Said::pick(&texts(note), self.wished))
                    .unwrap_or_default(),
            }
        };
        Safeguards {
            id: "safeguards".to_owned(),
            city: Said::pick(&self.view.city.name, self.wished).text,
            at: Some(self.view.record.updated),
            questions: vocabulary::list("safeguard").concepts.iter().map(question).collect(),
        }
    }
}

fn texts(value: &Value) -> Texts {
    let map = value.as_object().into_iter().flatten();
    Texts(map.filter_map(|(tag, text)| Some((tag.clone(), text.as_str()?.to_owned()))).collect())
}

/// A link shows its words, or its host: a reader sees where it leads.
fn linked(address: &str, words: Option<String>) -> Option<FactValue> {
    let url = link::find_web(address)?;
    let text = words.filter(|words| !words.is_empty()).unwrap_or_else(|| link::host(&url).to_owned());
    Some(FactValue { text, lang: None, link: Some(address.to_owned()) })
}
