//! Every component in every state, for those who build pages: `hansa dev components`. It needs no database and is no
//! part of a release.
//!
//! The samples stand in `samples.json`. What begins there with `@` is said in the language of the page (`told`).
//! Deliberately absent: components of its own, and any word that a reader of a city's site would see.

mod article;
mod field;
mod sample;
#[cfg(test)]
mod tests;
mod told;

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use axum::{Router, middleware};
use http::StatusCode;

use self::sample::{Entry, Place, Sample};
use super::clash::Clash;
use super::component::saved::SavedLine;
use super::field::Control;
use super::said::Said;
use super::shell::{LanguageLink, Section, Shell};
use crate::http::extract::Fields;
use crate::http::{assets, layer};
use crate::i18n::Locale;

/// What these pages are called: the command that shows them.
const COMMAND: &str = "hansa dev components";

/// `/` lists the components, `/<component>` shows one in every state, `/<component>?state=<name>` in one alone.
pub fn router() -> Router {
    Router::new()
        .route("/", get(index))
        .route("/{component}", get(show))
        .merge(assets::router())
        .layer(middleware::from_fn(layer::headers::set))
}

/// How a page was asked for.
#[derive(Clone, Debug, Default)]
struct Asked {
    locale: Locale,
    scheme: Scheme,
    state: Option<String>,
}

/// Light or dark, or what the device says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Scheme {
    #[default]
    Auto,
    Light,
    Dark,
}

impl Scheme {
    const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// As `data-color-scheme` has it.
    fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Asked {
    fn of(fields: &Fields) -> Self {
        let tag = fields.find("lang").unwrap_or_default();
        let scheme = fields.find("scheme").unwrap_or_default();
        Self {
            locale: find_locale(tag).unwrap_or_default(),
            scheme: Scheme::ALL.into_iter().find(|known| known.code() == scheme).unwrap_or_default(),
            state: fields.find("state").map(str::to_owned),
        }
    }

    /// The address of a page that is asked for like this.
    fn address(&self, component: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        if self.locale != Locale::default() {
            query.append_pair("lang", self.locale.tag());
        }
        if self.scheme != Scheme::Auto {
            query.append_pair("scheme", self.scheme.code());
        }
        if let Some(state) = &self.state {
            query.append_pair("state", state);
        }
        let query = query.finish();
        if query.is_empty() { format!("/{component}") } else { format!("/{component}?{query}") }
    }

    fn in_state(&self, state: Option<&str>) -> Self {
        Self { state: state.map(str::to_owned), ..self.clone() }
    }

    /// What stands around a page, as before the set-up of a city: there is nowhere else to go.
    fn shell(&self, component: &str) -> Shell {
        let link = |locale: Locale| LanguageLink {
            tag: locale.tag(),
            name: if Locale::PSEUDO.contains(&locale) { locale.tag() } else { locale.own_name() },
            address: Self { locale, ..self.clone() }.address(component),
            is_current: locale == self.locale,
        };
        Shell {
            locale: self.locale,
            section: Section::None,
            city: Said { text: self.locale.t("product").bare().to_string(), lang: "en".to_owned() },
            here: self.address(component),
            languages: Locale::ALL.into_iter().chain(Locale::PSEUDO).map(link).collect(),
            ..Shell::default()
        }
    }

    fn schemes(&self, component: &str) -> Vec<Choice> {
        let choice = |scheme: Scheme| Choice {
            code: scheme.code().to_owned(),
            address: Self { scheme, ..self.clone() }.address(component),
            is_current: scheme == self.scheme,
        };
        Scheme::ALL.into_iter().map(choice).collect()
    }
}

fn find_locale(tag: &str) -> Option<Locale> {
    Locale::find_pseudo(tag).or_else(|| Locale::find(tag))
}

/// Another look at the same page.
#[derive(Debug)]
struct Choice {
    code: String,
    address: String,
    is_current: bool,
}

#[derive(Template)]
#[template(path = "catalogue/index.html")]
struct IndexPage {
    shell: Shell,
    command: &'static str,
    schemes: Vec<Choice>,
    scheme: &'static str,
    components: Vec<Line>,
}

/// One component of the list, with the names of its states.
#[derive(Debug)]
struct Line {
    name: String,
    address: String,
    states: String,
}

#[derive(Template)]
#[template(path = "catalogue/component.html")]
struct ComponentPage {
    shell: Shell,
    command: &'static str,
    index: String,
    schemes: Vec<Choice>,
    scheme: &'static str,
    name: String,
    /// The component brings the main heading of a page.
    has_heading: bool,
    /// Every state, where each has a page of its own.
    others: Vec<Choice>,
    states: Vec<State>,
}

/// A component in one state.
#[derive(Debug)]
struct State {
    id: String,
    name: String,
    address: String,
    /// In the language that the state is about, else in that of the page.
    shell: Shell,
    sample: Sample,
}

impl IndexPage {
    fn of(asked: &Asked) -> Result<Self, String> {
        let asked = asked.in_state(None);
        let line = |(name, entry): (&String, &Entry)| Line {
            name: name.clone(),
            address: asked.address(name),
            states: entry.states.iter().map(|told| told.name.as_str()).collect::<Vec<_>>().join(" · "),
        };
        Ok(Self {
            shell: asked.shell(""),
            command: COMMAND,
            schemes: asked.schemes(""),
            scheme: asked.scheme.code(),
            components: sample::list()?.iter().map(line).collect(),
        })
    }
}

impl ComponentPage {
    /// None where there is no such component, or no such state of it.
    fn of(asked: &Asked, name: &str) -> Result<Option<Self>, String> {
        let Some(entry) = sample::list()?.get(name) else { return Ok(None) };
        let is_alone = matches!(entry.place, Place::Alone | Place::Page);
        let mut states = Vec::new();
        for (number, told) in entry.states.iter().enumerate() {
            let is_asked = match &asked.state {
                Some(state) => *state == told.name,
                None => !is_alone || number == 0,
            };
            if !is_asked {
                continue;
            }
            let locale = told.language.as_deref().and_then(find_locale).unwrap_or(asked.locale);
            let id = format!("s{}", number + 1);
            let sample = Sample::of(name, &told.sample, locale, &id)
                .map_err(|error| format!("{name}, {}: {error}", told.name))?;
            states.push(State {
                id: format!("state-{}", number + 1),
                name: told.name.clone(),
                address: asked.in_state(Some(&told.name)).address(name),
                shell: Asked { locale, ..asked.clone() }.shell(name),
                sample,
            });
        }
        if states.is_empty() {
            return Ok(None);
        }
        let shown = asked.state.clone().or_else(|| states.first().map(|state| state.name.clone()));
        let other = |told: &sample::Told| Choice {
            code: told.name.clone(),
            address: asked.in_state(Some(&told.name)).address(name),
            is_current: shown.as_ref() == Some(&told.name),
        };
        Ok(Some(Self {
            shell: asked.shell(name),
            command: COMMAND,
            index: asked.in_state(None).address(""),
            schemes: asked.schemes(name),
            scheme: asked.scheme.code(),
            name: name.to_owned(),
            has_heading: entry.place == Place::Page,
            others: if is_alone { entry.states.iter().map(other).collect() } else { Vec::new() },
            states,
        }))
    }
}

async fn index(Query(fields): Query<Fields>) -> Response {
    answer(IndexPage::of(&Asked::of(&fields)).map(Some))
}

async fn show(Path(name): Path<String>, Query(fields): Query<Fields>) -> Response {
    answer(ComponentPage::of(&Asked::of(&fields), &name))
}

/// What is wrong with a sample is said as it is: only those who change it read it.
fn answer<T: Template>(page: Result<Option<T>, String>) -> Response {
    let written =
        page.and_then(|page| page.map(|page| page.render().map_err(|error| error.to_string())).transpose());
    match written {
        Ok(Some(html)) => Html(html).into_response(),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error).into_response(),
    }
}
