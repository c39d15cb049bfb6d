//! The facts of a record, for the column beside its text.

use hansa_entities::text::Codes;
use hansa_entities::vocabulary;

use super::record::address;
use super::said::Said;
use crate::app::record::{Details, RecordView};
use crate::i18n::Locale;
use crate::text::{language, link};

/// One line of the facts.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(super) struct Fact {
    pub name: String,
    pub values: Vec<FactValue>,
}

/// One value of a fact: words of ours, words of the city, or a link.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(super) struct FactValue {
    pub text: String,
    /// Set where the words are the city's.
    pub lang: Option<String>,
    pub link: Option<String>,
}

/// Collects the facts of a record.
pub(super) struct Facts<'a> {
    pub locale: Locale,
    /// Language in which the city wrote its own words.
    pub language: &'a str,
}

impl Facts<'_> {
    /// What the kind has to say at a glance; nothing where it has no fields of its own.
    pub(super) fn of(&self, view: &RecordView) -> Vec<Fact> {
        let mut facts = match &view.details {
            Details::Initiative(model) => vec![
                self.own("lead_organisation", &model.lead_organisation),
                self.own("place", &model.place),
                self.ours("period", vec![self.period(&model.start_date, model.end_date.as_deref())]),
                self.codes("level", "level", &model.prevention_level),
                self.codes("target", "target", &model.target_group),
            ],
            Details::Experience(model) => {
                let period = self.period(&model.period_start, model.period_end.as_deref());
                vec![self.ours("period", vec![period]), self.about(view, model.about.as_deref())]
            }
            Details::Resource(model) => vec![
                self.codes("restype", "restype", &Codes(vec![model.resource_type.clone()])),
                self.own("organisation", &model.organisation),
                self.languages(&model.languages),
                self.links(&model.links),
            ],
            Details::Plain => Vec::new(),
        };
        if let Some(licence) = &view.record.licence {
            facts.push(self.codes("licence", "licence", &Codes(vec![licence.clone()])));
        }
        let confirmed =
            view.more.get("last_confirmed").and_then(serde_json::Value::as_str).unwrap_or_default();
        facts.push(self.ours("confirmed", vec![self.locale.partial_date(confirmed)]));
        let review = view.more.get("review_by").and_then(serde_json::Value::as_str).unwrap_or_default();
        facts.push(self.ours("review", vec![self.locale.partial_date(review)]));
        if !matches!(view.details, Details::Plain) {
            let how = self.locale.coded("completeness", view.completeness.code()).bare().to_string();
            facts.push(self.ours("completeness", vec![how]));
        }
        facts.retain(|fact| !fact.values.is_empty());
        facts
    }

    fn fact(&self, name: &str, values: Vec<FactValue>) -> Fact {
        Fact { name: self.locale.coded("fact", name).to_string(), values }
    }

    /// Words of ours.
    fn ours(&self, name: &str, values: Vec<String>) -> Fact {
        let values = values.into_iter().filter(|text| !text.is_empty());
        self.fact(name, values.map(|text| FactValue { text, lang: None, link: None }).collect())
    }

    /// Words of the city.
    fn own(&self, name: &str, text: &str) -> Fact {
        let value = FactValue { text: text.to_owned(), lang: Some(self.language.to_owned()), link: None };
        self.fact(name, if text.is_empty() { Vec::new() } else { vec![value] })
    }

    fn codes(&self, name: &str, list: &str, codes: &Codes) -> Fact {
        self.ours(
            name,
            codes.0.iter().map(|code| vocabulary::label(list, code, self.locale.tag()).to_owned()).collect(),
        )
    }

    fn period(&self, start: &str, end: Option<&str>) -> String {
        let start = self.locale.partial_date(start);
        match end {
            _ if start.is_empty() => String::new(),
            Some(end) => {
                let end = self.locale.partial_date(end);
                self.locale.t("period-until").with("start", start).with("end", end).bare().to_string()
            }
            None => self.locale.t("period-since").with("start", start).bare().to_string(),
        }
    }

    fn languages(&self, tags: &Codes) -> Fact {
        let value = |tag: &String| FactValue {
            text: language::own_name(tag).to_owned(),
            lang: Some(tag.clone()),
            link: None,
        };
        self.fact("languages", tags.0.iter().map(value).collect())
    }

    /// Links show their host: a reader sees where they lead.
    fn links(&self, links: &Codes) -> Fact {
        let value = |address: &String| {
            let url = link::find_web(address)?;
            Some(FactValue { text: link::host(&url).to_owned(), lang: None, link: Some(address.clone()) })
        };
        self.fact("links", links.0.iter().filter_map(value).collect())
    }

    /// What an experience is about: by title where we hold it, else by its address.
    fn about(&self, view: &RecordView, uri: Option<&str>) -> Fact {
        let value = match (&view.about, uri) {
            (Some(about), _) => {
                let title = Said::pick(&about.title, &[self.locale.tag()]);
                let link = Some(address(about.id, about.local));
                Some(FactValue { text: title.text, lang: Some(title.lang), link })
            }
            (None, Some(uri)) => {
                let link = link::find_web(uri).map(|_| uri.to_owned());
                Some(FactValue { text: uri.to_owned(), lang: None, link })
            }
            (None, None) => None,
        };
        self.fact("about", value.into_iter().collect())
    }
}
