//! The common feed: the front page, with its filter.

use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use hansa_entities::record::RecordKind;
use hansa_entities::vocabulary;

use super::arrivals;
use super::component::arriving::Arriving;
use super::component::chips::{Chip, Chips};
use super::component::nothing::{Nothing, Way};
use super::field::Choice;
use super::name::{Name, Tag, country};
use super::record::address;
use super::said::{Said, When};
use super::shell::{Section, Shell, show};
use crate::app::App;
use crate::app::Error;
use crate::app::feed::{self, Choices, FeedPage, Filter, LineView, Wider, kind_code};
use crate::http::error::Result;
use crate::http::extract::Visit;
use crate::i18n::Locale;
use crate::text::{excerpt, language};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/feed", get(read))
}

/// Where the feed is.
const ADDRESS: &str = "/feed";

/// Characters of the abstract on a card: about three lines.
const EXCERPT: usize = 260;

/// A record on a card.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(super) struct Card {
    pub id: String,
    pub title: Said,
    pub address: String,
    pub kind: String,
    pub city: Name,
    pub published: When,
    /// Tag and own name of every language it can be read in, the original first.
    pub languages: Vec<(String, String)>,
    pub themes: Vec<Tag>,
    pub excerpt: Said,
    pub replies: u64,
}

impl Card {
    pub(super) fn of(visit: &Visit, view: &LineView) -> Self {
        let (locale, wished) = (visit.locale, visit.wished());
        let line = &view.line;
        let title = Said::pick(&line.title, &wished);
        let summary = Said::pick(&line.summary, &wished);
        Self {
            id: line.id.to_string(),
            address: address(line.id, line.local),
            kind: locale.coded("kind", kind_code(line.kind)).to_string(),
            city: Name::of(locale, &view.city),
            published: When::day(locale, line.published),
            languages: languages(view),
            themes: view.themes.iter().map(|code| Tag::theme(locale, code)).collect(),
            excerpt: Said { text: excerpt::cut(&summary.text, EXCERPT), lang: summary.lang },
            replies: view.replies,
            title,
        }
    }
}

fn languages(view: &LineView) -> Vec<(String, String)> {
    let original = &view.line.language;
    let others = view.languages.iter().filter(|tag| *tag != original);
    [original]
        .into_iter()
        .chain(others)
        .map(|tag| (tag.clone(), language::own_name(tag).to_owned()))
        .collect()
}

/// Where older and newer records are.
#[derive(Debug, Default)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(super) struct Pager {
    pub newer: Option<String>,
    pub older: Option<String>,
}

impl Pager {
    pub(super) fn of(path: &str, pairs: &[(&'static str, String)], page: &FeedPage) -> Self {
        let link = |name: &'static str, cursor: &Option<String>| {
            let cursor = cursor.as_ref()?;
            let mut query = url::form_urlencoded::Serializer::new(String::new());
            query.extend_pairs(pairs.iter().map(|(name, value)| (*name, value.as_str())));
            query.append_pair(name, cursor);
            Some(format!("{path}?{}", query.finish()))
        };
        Self { newer: link("before", &page.previous), older: link("after", &page.next) }
    }
}

#[derive(Template)]
#[template(path = "pages/feed.html")]
struct FeedTemplate {
    shell: Shell,
    cards: Vec<Card>,
    total: u64,
    pager: Pager,
    filters: Vec<FilterField>,
    chosen: Chips,
    atom: String,
    /// Where new records are told; only on the page that shows the newest.
    arriving: Option<Arriving>,
    /// Where nothing meets what was chosen.
    nothing: Option<Nothing>,
    may_write: bool,
    is_alone: bool,
}

/// Where the newest page listens; none on older pages.
fn arriving(visit: &Visit, filter: &Filter, page: &FeedPage) -> Option<Arriving> {
    if filter.after.is_some() || filter.before.is_some() {
        return None;
    }
    let pairs = filter.pairs();
    let chosen = || pairs.iter().map(|(name, value)| (*name, value.as_str()));
    let since = page.lines.first().map(LineView::cursor);
    let since = since.as_deref().map(|cursor| (arrivals::SINCE, cursor));
    // The words come in the language of the page, also where its address alone says so.
    let language = visit.query.find("lang").map(|tag| ("lang", tag));
    let listen = query(arrivals::ADDRESS, chosen().chain(since).chain(language));
    Some(Arriving { listen: Some(listen), newest: query(ADDRESS, chosen()), words: None })
}

/// One list of the filter form.
struct FilterField {
    name: &'static str,
    label: String,
    any: String,
    options: Vec<Choice>,
}

/// The page of the feed; the front door leads here too.
pub(super) async fn read(visit: Visit) -> Result {
    let pairs = visit.query.0.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let filter = Filter::parse(pairs).map_err(Error::Invalid)?;
    let page = feed::read(&visit.app, &filter).await?;
    if page.lines.is_empty() && page.total > 0 {
        // A kept address of a page that is no longer there: the list is, from its head.
        let pairs = filter.pairs();
        let head = query(ADDRESS, pairs.iter().map(|(name, value)| (*name, value.as_str())));
        return Ok(Redirect::to(&head).into_response());
    }
    let choices = feed::choices(&visit.app).await?;
    let wider = match page.total {
        0 => feed::wider(&visit.app, &filter).await?,
        _ => Vec::new(),
    };
    show(&template(&visit, &filter, &page, &choices, wider))
}

/// What to do where nothing is found: the same search without one condition, or without any.
fn nothing(filters: &[FilterField], pairs: &[(&'static str, String)], wider: Vec<Wider>) -> Nothing {
    let way = |Wider { name, value, count }: Wider| {
        let field = filters.iter().find(|field| field.name == name);
        let chosen = field.and_then(|field| field.options.iter().find(|option| option.is_chosen));
        Way {
            address: without(pairs, name),
            label: chosen.map(|option| option.label.clone()),
            name: name.to_owned(),
            code: value,
            count,
        }
    };
    Nothing { ways: wider.into_iter().map(way).collect(), all: ADDRESS.to_owned() }
}

fn template(
    visit: &Visit,
    filter: &Filter,
    page: &FeedPage,
    choices: &Choices,
    wider: Vec<Wider>,
) -> FeedTemplate {
    let locale = visit.locale;
    let pairs = filter.pairs();
    let filters = filters(locale, filter, choices);
    FeedTemplate {
        cards: page.lines.iter().map(|line| Card::of(visit, line)).collect(),
        total: page.total,
        pager: Pager::of(ADDRESS, &pairs, page),
        chosen: chosen(&filters, &pairs),
        atom: query("/feed.atom", pairs.iter().map(|(name, value)| (*name, value.as_str()))),
        arriving: arriving(visit, filter, page),
        nothing: (page.lines.is_empty() && !pairs.is_empty()).then(|| nothing(&filters, &pairs, wider)),
        may_write: visit.principal.account().is_some(),
        is_alone: choices.cities.len() < 2,
        shell: Shell::of(visit, Section::Feed),
        filters,
    }
}

fn query<'a>(path: &str, pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// The search without one condition.
fn without(pairs: &[(&'static str, String)], name: &str) -> String {
    let others = pairs.iter().filter(|(other, _)| *other != name);
    query(ADDRESS, others.map(|(name, value)| (*name, value.as_str())))
}

fn chosen(filters: &[FilterField], pairs: &[(&'static str, String)]) -> Chips {
    let chip = |field: &FilterField| {
        let option = field.options.iter().find(|option| option.is_chosen)?;
        Some(Chip {
            of: field.label.clone(),
            label: option.label.clone(),
            lang: option.lang.clone(),
            without: without(pairs, field.name),
        })
    };
    Chips { list: filters.iter().filter_map(chip).collect(), all: ADDRESS.to_owned() }
}

fn filters(locale: Locale, filter: &Filter, choices: &Choices) -> Vec<FilterField> {
    let field = |name: &'static str, options: Vec<Choice>| FilterField {
        name,
        label: locale.coded("filter", name).bare().to_string(),
        any: locale.coded("filter-any", name).to_string(),
        options,
    };
    let option = |value: &str, label: String, chosen: Option<&str>| Choice {
        value: value.to_owned(),
        label,
        hint: None,
        lang: None,
        is_chosen: chosen == Some(value),
    };
    let kinds = [RecordKind::Initiative, RecordKind::Experience, RecordKind::Resource, RecordKind::Plain];
    let kind = filter.kind.map(kind_code);
    let kinds =
        kinds.map(|k| option(kind_code(k), locale.coded("kinds", kind_code(k)).bare().to_string(), kind));
    let themes = vocabulary::list("theme").concepts.iter().map(|concept| {
        option(&concept.code, concept.label(locale.tag()).to_owned(), filter.theme.as_deref())
    });
    let countries =
        choices.countries.iter().map(|code| option(code, country(locale, code), filter.country.as_deref()));
    let languages = choices
        .languages
        .iter()
        .map(|tag| option(tag, language::own_name(tag).to_owned(), filter.language.as_deref()))
        // Languages are named in themselves, and cities in the languages that they have.
        .map(|choice| Choice { lang: Some(choice.value.clone()), ..choice });
    let city = filter.city.map(|id| id.to_string());
    let cities = choices.cities.iter().map(|view| {
        let name = Said::pick(&view.card.name, &[locale.tag()]);
        Choice { lang: Some(name.lang), ..option(&view.card.id.to_string(), name.text, city.as_deref()) }
    });
    let mut themes: Vec<Choice> = themes.collect();
    locale.sort_by_name(&mut themes, |choice| &choice.label);
    vec![
        field("kind", kinds.into()),
        field("theme", themes),
        field("country", countries.collect()),
        field("language", languages.collect()),
        field("city", cities.collect()),
    ]
}
