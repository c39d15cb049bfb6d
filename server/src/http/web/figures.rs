//! The feed in numbers: by theme, by country of the city, over the months.

use askama::Template;
use axum::Router;
use axum::routing::get;
use chrono::{Datelike as _, NaiveDate};
use hansa_entities::vocabulary;

use super::chart::{Bar, Column, Columns, bars, columns};
use super::name::country;
use super::shell::{Section, Shell, show};
use crate::app::App;
use crate::app::feed::kind_code;
use crate::app::figures::{self, Figures};
use crate::http::error::Result;
use crate::http::extract::Visit;
use crate::i18n::Locale;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/figures", get(read))
}

#[derive(Template)]
#[template(path = "pages/figures.html")]
struct FiguresPage {
    shell: Shell,
    records: u64,
    charts: Vec<Chart>,
    columns: Columns,
}

/// A chart of bars.
#[derive(Debug)]
pub(super) struct Chart {
    pub id: &'static str,
    pub title: String,
    pub of: String,
    pub what: String,
    pub bars: Vec<Bar>,
}

async fn read(visit: Visit) -> Result {
    let figures = figures::read(&visit.app).await?;
    let locale = visit.locale;
    let own = visit.city.as_deref().and_then(|city| city.country.clone());
    let first = figures.months.first().map(|(day, _)| month(locale, *day)).unwrap_or_default();
    let last = figures.months.last().map(|(day, _)| month(locale, *day)).unwrap_or_default();
    let counts = || figures.months.iter().map(|(_, count)| *count);
    let most = locale.t("feed-count").with("count", counts().max().unwrap_or_default());
    let summary = locale.t("figures-months-summary").with("count", counts().sum::<u64>());
    show(&FiguresPage {
        records: figures.records,
        charts: charts(locale, &figures, own.as_deref()),
        columns: Columns {
            id: "months".to_owned(),
            title: locale.t("figures-months").bare().to_string(),
            of: locale.t("figures-months-of").bare().to_string(),
            summary: summary.with("start", first).with("end", last).bare().to_string(),
            most: most.bare().to_string(),
            list: months(locale, &figures),
        },
        shell: Shell::of(&visit, Section::Figures),
    })
}

fn charts(locale: Locale, figures: &Figures, own: Option<&str>) -> Vec<Chart> {
    let say = |key: &str| locale.t(key).bare().to_string();
    let kinds = figures.kinds.iter().map(|(kind, count)| {
        let code = kind_code(*kind);
        let label = locale.coded("kinds", code).bare().to_string();
        (label, Some(format!("/feed?kind={code}")), *count, false)
    });
    let themes = figures.themes.iter().map(|(code, count)| {
        let label = vocabulary::label("theme", code, locale.tag()).to_owned();
        (label, link("theme", code), *count, false)
    });
    let countries = figures.countries.iter().map(|(code, count)| {
        (country(locale, code), link("country", code), *count, own == Some(code.as_str()))
    });
    let chart = |id: &'static str, counts| Chart {
        id,
        title: say(&format!("figures-{id}")),
        of: say(&format!("figures-{id}-of")),
        what: say(&format!("figures-{id}-what")),
        bars: bars(locale, counts),
    };
    vec![
        chart("kinds", kinds.collect()),
        chart("themes", themes.collect()),
        chart("countries", countries.collect()),
    ]
}

fn link(name: &str, code: &str) -> Option<String> {
    let code: String = url::form_urlencoded::byte_serialize(code.as_bytes()).collect();
    Some(format!("/feed?{name}={code}"))
}

fn months(locale: Locale, figures: &Figures) -> Vec<Column> {
    let counts = figures.months.iter().map(|(day, count)| (month(locale, *day), day.month() == 1, *count));
    columns(locale, counts.collect())
}

fn month(locale: Locale, day: NaiveDate) -> String {
    locale.partial_date(&format!("{}-{:02}", day.year(), day.month()))
}
