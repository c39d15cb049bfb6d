//! A record as a reader sees it: facts aside, questions as sections, every text in the language that suits.

use hansa_entities::text::{Codes, Texts};
use hansa_entities::vocabulary;

use super::record::address;
use super::said::{Said, SaidHtml, When};
use crate::app::city::CityCard;
use crate::app::feed::kind_code;
use crate::app::record::{Details, May, RecordView};
use crate::http::extract::Visit;
use crate::i18n::Locale;
use crate::text::{language, link};

/// A record on its page, or in a preview.
#[derive(Debug)]
pub(super) struct Article {
    pub kind: String,
    pub title: Said,
    pub summary: Said,
    pub city: Name,
    pub themes: Vec<Tag>,
    /// State of an initiative.
    pub status: Option<String>,
    pub facts: Vec<Fact>,
    pub sections: Vec<Section>,
    /// What a post of another server says.
    pub content: Option<SaidHtml>,
    pub languages: Vec<LanguageTab>,
    pub published: When,
    pub version: i32,
    pub updated: When,
    pub change_note: Said,
    pub address: String,
    /// The page at its origin, where it is another city's.
    pub origin: Option<String>,
    pub is_hidden: bool,
    pub may: May,
}

/// A city, named and linked.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub name: Said,
    pub handle: String,
    pub address: String,
    pub country: Option<String>,
    pub is_local: bool,
}

impl Name {
    pub(super) fn of(locale: Locale, card: &CityCard) -> Self {
        Self {
            name: Said::pick(&card.name, &[locale.tag()]),
            handle: card.handle.clone(),
            address: format!("/cities/{}", card.id),
            country: card.country.as_deref().map(|code| country(locale, code)),
            is_local: card.local,
        }
    }
}

/// A country in words; an unknown code stays a code.
pub(super) fn country(locale: Locale, code: &str) -> String {
    locale.coded("country", code).with("code", code).bare().to_string()
}

/// States of Europe and its neighbourhood, by the name they have in a language.
pub(super) fn countries(locale: Locale) -> Vec<(&'static str, String)> {
    let mut countries: Vec<_> = COUNTRIES.iter().map(|code| (*code, country(locale, code))).collect();
    countries.sort_by_key(|(_, name)| crate::text::words::joined(name));
    countries
}

/// ISO 3166-1: the members of the Council of Europe, those it has ties with, and their neighbours on the same seas.
const COUNTRIES: [&str; 61] = [
    "AD", "AL", "AM", "AT", "AZ", "BA", "BE", "BG", "BY", "CA", "CH", "CY", "CZ", "DE", "DK", "DZ", "EE",
    "EG", "ES", "FI", "FR", "GB", "GE", "GR", "HR", "HU", "IE", "IL", "IS", "IT", "JO", "LB", "LI", "LT",
    "LU", "LV", "MA", "MC", "MD", "ME", "MK", "MT", "MX", "NL", "NO", "PL", "PS", "PT", "RO", "RS", "RU",
    "SE", "SI", "SK", "SM", "TN", "TR", "UA", "US", "VA", "XK",
];

/// A code with its label, and where it leads.
#[derive(Clone, Debug)]
pub(super) struct Tag {
    pub label: String,
    pub address: String,
}

impl Tag {
    pub(super) fn theme(locale: Locale, code: &str) -> Self {
        let label = vocabulary::label("theme", code, locale.tag()).to_owned();
        let code: String = url::form_urlencoded::byte_serialize(code.as_bytes()).collect();
        Self { label, address: format!("/?theme={code}") }
    }
}

/// One line of the facts.
#[derive(Debug)]
pub(super) struct Fact {
    pub name: String,
    pub values: Vec<FactValue>,
}

/// One value of a fact: words of ours, words of the city, or a link.
#[derive(Debug)]
pub(super) struct FactValue {
    pub text: String,
    /// Set where the words are the city's.
    pub lang: Option<String>,
    pub link: Option<String>,
}

/// One question and its answer.
#[derive(Debug)]
pub(super) struct Section {
    pub id: &'static str,
    pub question: String,
    pub answer: SaidHtml,
    /// A coded answer before the text.
    pub verdict: Option<String>,
}

/// The record in another of its languages.
#[derive(Debug)]
pub(super) struct LanguageTab {
    pub tag: String,
    pub name: String,
    pub address: String,
    pub is_current: bool,
    pub is_original: bool,
}

impl Article {
    /// A record for a visitor, in the language that was asked for where it exists.
    pub(super) fn of(visit: &Visit, view: &RecordView, asked: Option<&str>) -> Self {
        let locale = visit.locale;
        let wished: Vec<&str> = asked.into_iter().chain([locale.tag()]).collect();
        let record = &view.record;
        let title = Said::pick(&record.title, &wished);
        let address = address(record.id, record.local);
        let facts = Facts { locale, language: &record.language };
        Self {
            kind: locale.coded("kind", kind_code(record.kind)).to_string(),
            summary: Said::pick(&record.summary, &wished),
            city: Name::of(locale, &view.city),
            themes: view.themes.0.iter().map(|code| Tag::theme(locale, code)).collect(),
            status: match &view.details {
                Details::Initiative(model) => Some(label("status", &model.status, locale)),
                Details::Experience(_) | Details::Resource(_) | Details::Plain => None,
            },
            facts: facts.of(view),
            sections: sections(view, locale, &wished),
            content: matches!(view.details, Details::Plain).then(|| SaidHtml::pick(&record.content, &wished)),
            languages: tabs(&view.languages, &record.language, &title.lang, &address),
            published: When::day(locale, record.published),
            version: record.version,
            updated: When::day(locale, record.updated),
            change_note: record
                .change_note
                .as_ref()
                .map(|note| Said::pick(note, &wished))
                .unwrap_or_default(),
            origin: origin(view),
            is_hidden: record.hidden_at.is_some(),
            may: view.may,
            title,
            address,
        }
    }

    /// True where there is something to do on the page.
    pub(super) fn has_acts(&self) -> bool {
        self.may.edit || self.may.withdraw || self.may.hide || self.origin.is_some()
    }

    /// True where there is a choice of languages.
    pub(super) fn is_multilingual(&self) -> bool {
        self.languages.len() > 1
    }
}

fn label(list: &str, code: &str, locale: Locale) -> String {
    vocabulary::label(list, code, locale.tag()).to_owned()
}

fn origin(view: &RecordView) -> Option<String> {
    let address = view.record.url.as_deref().unwrap_or(&view.record.uri);
    (!view.record.local && link::find_web(address).is_some()).then(|| address.to_owned())
}

fn tabs(languages: &Codes, original: &str, current: &str, address: &str) -> Vec<LanguageTab> {
    languages
        .0
        .iter()
        .map(|tag| LanguageTab {
            name: language::own_name(tag).to_owned(),
            address: format!("{address}?in={tag}"),
            is_current: tag == current,
            is_original: tag == original,
            tag: tag.clone(),
        })
        .collect()
}

fn sections(view: &RecordView, locale: Locale, wished: &[&str]) -> Vec<Section> {
    let mut sections: Vec<Section> = view
        .details
        .long_texts()
        .into_iter()
        .map(|(id, texts)| Section {
            id,
            question: locale.coded("question", id).to_string(),
            answer: SaidHtml::pick(texts, wished),
            verdict: None,
        })
        .filter(|section| !section.answer.is_empty())
        .collect();
    if let Details::Experience(model) = &view.details {
        let note = model.would_repeat_note.clone().unwrap_or_default();
        sections.push(Section {
            id: "would_repeat",
            question: locale.coded("question", "would_repeat").to_string(),
            answer: plain_answer(&note, wished),
            verdict: Some(label("repeat", &model.would_repeat, locale)),
        });
    }
    sections
}

/// A note that is stored as Markdown source.
fn plain_answer(note: &Texts, wished: &[&str]) -> SaidHtml {
    let said = Said::pick(note, wished);
    SaidHtml { html: crate::text::markdown::render(&said.text), lang: said.lang }
}

struct Facts<'a> {
    locale: Locale,
    /// Language in which the city wrote its own words.
    language: &'a str,
}

impl Facts<'_> {
    fn of(&self, view: &RecordView) -> Vec<Fact> {
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
        self.ours(name, codes.0.iter().map(|code| label(list, code, self.locale)).collect())
    }

    fn period(&self, start: &str, end: Option<&str>) -> String {
        let start = self.locale.partial_date(start);
        match end {
            Some(end) => {
                let end = self.locale.partial_date(end);
                self.locale.t("period-until").with("start", start).with("end", end).bare().to_string()
            }
            None if start.is_empty() => String::new(),
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
