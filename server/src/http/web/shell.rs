//! What stands around every page: banner, navigation, footer.

use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use http::StatusCode;

use super::page;
use super::said::Said;
use crate::app::look::Emblem;
use crate::app::{Error, letter};
use crate::http::error::Result;
use crate::http::extract::{Face, Visit};
use crate::http::{assets, look};
use crate::i18n::{Locale, Message};

/// The part of the city's site that a page belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Section {
    Front,
    Feed,
    Figures,
    Cities,
    State,
    Drafts,
    Follows,
    Admin,
    Account,
    Notifications,
    Digest,
    About,
    Accessibility,
    Privacy,
    Imprint,
    Preferences,
    SignIn,
    #[default]
    None,
}

/// What every page knows.
#[derive(Debug, Default)]
pub(super) struct Shell {
    pub locale: Locale,
    pub section: Section,
    /// Name of the city; the product's before the set-up.
    pub city: Said,
    /// False before the set-up: then there is nowhere to go.
    pub is_open: bool,
    pub is_example: bool,
    /// `auto`, `light` or `dark`.
    pub scheme: &'static str,
    /// The device's own letters, so that none are loaded.
    pub has_own_face: bool,
    /// Style sheet of the city's own colour.
    pub style: Option<String>,
    pub mark: Option<Mark>,
    pub is_signed_in: bool,
    pub is_administrator: bool,
    pub name: String,
    pub waiting: usize,
    /// What the reader was told and has not read.
    pub unread: u64,
    /// Letters can be sent.
    pub has_mail: bool,
    /// Whole address of this page, for whoever holds it on paper.
    pub address: String,
    /// Address of this page, to come back to.
    pub here: String,
    pub languages: Vec<LanguageLink>,
    /// What the last act did, once.
    pub done: Option<String>,
    /// Where the source of the program is, where the city says it.
    pub source: Option<String>,
}

/// The city's own mark in the banner.
#[derive(Debug)]
pub(super) struct Mark {
    pub address: String,
    pub width: i32,
    pub height: i32,
    /// What it shows; empty where the name beside it says enough.
    pub alt: Said,
}

impl Mark {
    pub(super) fn of(locale: Locale, emblem: &Emblem) -> Self {
        Self {
            address: look::emblem_address(&emblem.id),
            width: emblem.width,
            height: emblem.height,
            alt: Said::pick(&emblem.alt, &[locale.tag()]),
        }
    }
}

/// This page in another language.
#[derive(Debug)]
pub(super) struct LanguageLink {
    pub tag: &'static str,
    pub name: &'static str,
    pub address: String,
    pub is_current: bool,
}

impl Shell {
    pub(super) fn of(visit: &Visit, section: Section) -> Self {
        let locale = visit.locale;
        let city = match &visit.city {
            Some(city) if !city.name.is_empty() => Said::pick(&city.name, &[locale.tag()]),
            Some(city) => Said { text: city.username.clone(), lang: "und".to_owned() },
            None => Said { text: locale.t("product").bare().to_string(), lang: locale.tag().to_owned() },
        };
        let done =
            visit.query.find("done").map(|code| format!("done-{code}")).filter(|key| locale.knows(key));
        Self {
            locale,
            section,
            city,
            is_open: visit.city.is_some(),
            is_example: visit.app.is_example(),
            scheme: visit.taste.scheme.code(),
            has_own_face: visit.taste.face == Face::Own,
            style: visit.look.accent.map(look::style_address),
            mark: visit.look.emblem.as_ref().map(|emblem| Mark::of(locale, emblem)),
            is_signed_in: visit.principal.account().is_some(),
            is_administrator: visit.principal.is_administrator(),
            name: visit.principal.account().map(|signed| signed.name.clone()).unwrap_or_default(),
            waiting: visit.waiting,
            unread: visit.unread,
            has_mail: letter::is_configured(&visit.app),
            address: format!("{}{}", visit.app.address(), page::of(&visit.path)),
            here: address(visit, None),
            languages: Locale::ALL.map(|to| language_link(visit, to)).into(),
            done: done.map(|key| locale.t(&key).to_string()),
            source: visit.app.source_url().map(str::to_owned),
        }
    }

    /// A message for people to read.
    pub(super) fn t<'a>(&self, key: &'a str) -> Message<'a> {
        self.locale.t(key)
    }

    /// A message for an attribute or a title.
    pub(super) fn a<'a>(&self, key: &'a str) -> Message<'a> {
        self.locale.t(key).bare()
    }

    pub(super) fn tag(&self) -> &'static str {
        self.locale.tag()
    }

    pub(super) fn dir(&self) -> &'static str {
        crate::text::language::direction(self.locale.tag())
    }

    pub(super) fn asset(&self, name: &str) -> String {
        assets::address(name)
    }

    /// The address of an icon of the sprite.
    pub(super) fn icon(&self, name: &str) -> String {
        format!("{}#{name}", assets::address("icons.svg"))
    }

    /// A whole number as the language writes it.
    pub(super) fn number(&self, number: &u64) -> String {
        self.locale.number(*number)
    }

    pub(super) fn version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }

    pub(super) fn is(&self, section: Section) -> bool {
        self.section == section
    }
}

fn language_link(visit: &Visit, to: Locale) -> LanguageLink {
    LanguageLink {
        tag: to.tag(),
        name: to.own_name(),
        address: address(visit, Some(to)),
        is_current: to == visit.locale,
    }
}

/// The address of this page without what was said once, and with a language where one is given.
fn address(visit: &Visit, language: Option<Locale>) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in visit.query.0.iter().filter(|(name, _)| !matches!(name.as_str(), "lang" | "done")) {
        query.append_pair(name, value);
    }
    if let Some(language) = language {
        query.append_pair("lang", language.tag());
    }
    // Two slashes at the beginning would name another host.
    let path = format!("/{}", page::of(&visit.path).trim_start_matches('/'));
    match query.finish() {
        query if query.is_empty() => path,
        query => format!("{path}?{query}"),
    }
}

/// Shows a page.
pub(super) fn show(template: &impl Template) -> Result {
    show_as(StatusCode::OK, template)
}

/// Shows a page with a status.
pub(super) fn show_as(status: StatusCode, template: &impl Template) -> Result {
    let html = template.render().map_err(Error::internal)?;
    Ok((status, Html(html)).into_response())
}

/// Leads to a page and says there what was done.
pub(super) fn done(to: &str, code: &str) -> Response {
    let separator = if to.contains('?') { '&' } else { '?' };
    axum::response::Redirect::to(&format!("{to}{separator}done={code}")).into_response()
}
