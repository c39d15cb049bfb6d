//! How somebody wants to read: language of the pages, languages of texts, colours, letters.

use askama::Template;
use axum::Router;
use axum::extract::Form as Body;
use axum::routing::get;

use super::field::Choice;
use super::session::local;
use super::shell::{Section, Shell, done, show};
use crate::app::{App, account, feed};
use crate::http::error::Result;
use crate::http::extract::taste::tags;
use crate::http::extract::{Face, Fields, Scheme, Taste, Visit, cookie};
use crate::i18n::Locale;
use crate::text::language;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/preferences", get(read).post(keep))
}

#[derive(Template)]
#[template(path = "pages/preferences.html")]
struct PreferencesPage {
    shell: Shell,
    locales: Vec<Choice>,
    reads: Vec<Choice>,
    schemes: Vec<Choice>,
    faces: Vec<Choice>,
    is_signed_in: bool,
}

async fn read(visit: Visit) -> Result {
    let locale = visit.locale;
    let own = |tag: &'static str, is_chosen| Choice {
        value: tag.to_owned(),
        label: language::own_name(tag).to_owned(),
        hint: None,
        lang: Some(tag.to_owned()),
        is_chosen,
    };
    let coded = |family: &str, code: &str, is_chosen| Choice {
        value: code.to_owned(),
        label: locale.coded(family, code).bare().to_string(),
        hint: None,
        lang: None,
        is_chosen,
    };
    let said = match visit.principal.account() {
        Some(signed) if !signed.reads.is_empty() => signed.reads.clone(),
        _ => visit.taste.reads.clone(),
    };
    // Languages in which there is something to read, and whatever was chosen before.
    let there = feed::choices(&visit.app).await?.languages;
    let near = |tag: &str| there.iter().chain(&said).any(|known| language::primary(known) == tag);
    let is_read = |tag: &str| said.iter().any(|known| language::primary(known) == tag);
    let (scheme, face) = (visit.taste.scheme, visit.taste.face);
    show(&PreferencesPage {
        locales: Locale::ALL.map(|other| own(other.tag(), other == locale)).into(),
        reads: language::list()
            .filter(|(tag, _)| near(tag) || Locale::find(tag).is_some())
            .map(|(tag, _)| own(tag, is_read(tag)))
            .collect(),
        schemes: Scheme::ALL.map(|one| coded("scheme-of", one.code(), one == scheme)).into(),
        faces: Face::ALL.map(|one| coded("face", one.code(), one == face)).into(),
        is_signed_in: visit.principal.account().is_some(),
        shell: Shell::of(&visit, Section::Preferences),
    })
}

async fn keep(visit: Visit, Body(fields): Body<Fields>) -> Result {
    let taste = Taste {
        scheme: Scheme::parse(fields.line("scheme")),
        face: Face::parse(fields.line("face")),
        reads: tags(fields.all("reads").iter().map(String::as_str)),
    };
    let locale = Locale::find(fields.line("lang"));
    if visit.principal.account().is_some() {
        account::set_reads(&visit.app, &visit.principal, taste.reads.clone()).await?;
        if let Some(locale) = locale {
            account::set_language(&visit.app, &visit.principal, locale.tag()).await?;
        }
    }
    let to = match fields.line("next") {
        "" => "/preferences".to_owned(),
        next => local(next),
    };
    let mut response = done(&to, "preferences-kept");
    let cookies = [
        cookie::keep_taste(&visit.app, &taste.to_string()),
        locale.and_then(|locale| cookie::keep_language(&visit.app, locale.tag())),
    ];
    for cookie in cookies.into_iter().flatten() {
        response.headers_mut().append(http::header::SET_COOKIE, cookie);
    }
    Ok(response)
}
