//! The versions of a record: their list, each as it was published and can be cited, and what changed between two.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use hansa_entities::id::RecordId;
use http::header;

use super::article::Article;
use super::record::address;
use super::said::{Said, When};
use super::shell::{Section, Shell, show};
use crate::app::record::{self, RecordView, VersionView};
use crate::app::{App, Error};
use crate::http::error::Result;
use crate::http::extract::Visit;
use crate::text::difference::{self, Kind, Piece};
use crate::text::excerpt;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{id}/versions", get(list))
        .route("/r/{id}/versions", get(list))
        .route("/o/{id}/v/{version}", get(read))
        .route("/r/{id}/v/{version}", get(read))
        .route("/o/{id}/v/{version}/object", get(object))
        .route("/r/{id}/v/{version}/object", get(object))
        .route("/o/{id}/changes", get(changes))
        .route("/r/{id}/changes", get(changes))
}

#[derive(Template)]
#[template(path = "pages/versions.html")]
struct VersionsPage {
    shell: Shell,
    title: Said,
    back: String,
    versions: Vec<Version>,
}

struct Version {
    number: i32,
    at: When,
    note: Said,
    is_held: bool,
    /// The one before it, where this instance holds both.
    before: Option<i32>,
}

async fn list(visit: Visit, Path(id): Path<RecordId>) -> Result {
    let view = record::read(&visit.app, &visit.principal, id).await?;
    let versions = record::versions(&visit.app, &visit.principal, id).await?;
    let back = address(id, view.record.local);
    if !visit.path.starts_with(&back) {
        return Ok(Redirect::to(&format!("{back}/versions")).into_response());
    }
    let wished = visit.wished();
    let line = |(at, version): (usize, &VersionView)| Version {
        number: version.version,
        at: When::moment(visit.locale, version.created_at),
        note: version.change_note.as_ref().map(|note| Said::pick(note, &wished)).unwrap_or_default(),
        is_held: version.is_held,
        before: versions
            .get(at + 1)
            .filter(|before| before.is_held && version.is_held)
            .map(|before| before.version),
    };
    show(&VersionsPage {
        shell: Shell::of(&visit, Section::Feed),
        title: Said::pick(&view.record.title, &wished),
        back,
        versions: versions.iter().enumerate().map(line).collect(),
    })
}

#[derive(Template)]
#[template(path = "pages/version.html")]
struct VersionPage {
    shell: Shell,
    article: Article,
    number: i32,
    newest: i32,
    /// The page of the record as it stands.
    standing: String,
    /// City, title, version, day: what a citation says before the address.
    citation: String,
    address: String,
    hash: String,
}

async fn read(visit: Visit, Path((id, number)): Path<(RecordId, i32)>) -> Result {
    let reading = record::version(&visit.app, &visit.principal, id, number).await?;
    let standing = address(id, reading.record.record.local);
    let own = format!("{standing}/v/{number}");
    if visit.path != own {
        return Ok(Redirect::to(&own).into_response());
    }
    let mut article = Article::of(&visit, &reading.record, visit.query.find("in"));
    for language in &mut article.languages {
        language.address = format!("{own}?in={}", language.tag);
    }
    let at = When::day(visit.locale, reading.record.record.updated);
    let citation = visit
        .locale
        .t("version-citation")
        .with("city", article.city.name.text.clone())
        .with("title", article.title.text.clone())
        .with("version", number)
        .with("date", at.text);
    show(&VersionPage {
        citation: citation.to_string(),
        address: visit.app.base().join(&own).map(String::from).unwrap_or_else(|_| own.clone()),
        number,
        newest: reading.newest,
        standing,
        hash: reading.hash,
        article,
        shell: Shell::of(&visit, Section::Feed),
    })
}

/// The exact bytes that were proved: with them and the hash anybody can check what was cited.
async fn object(visit: Visit, Path((id, number)): Path<(RecordId, i32)>) -> Result {
    let bytes = record::version_bytes(&visit.app, &visit.principal, id, number).await?;
    // Not the media type of an object: its own address is the only one at which it may be taken for one.
    Ok(([(header::CONTENT_TYPE, "application/json")], bytes).into_response())
}

#[derive(Template)]
#[template(path = "pages/changes.html")]
struct ChangesPage {
    shell: Shell,
    title: Said,
    back: String,
    from: i32,
    to: i32,
    changes: Vec<Change>,
}

struct Change {
    label: String,
    lang: String,
    pieces: Vec<Piece>,
}

async fn changes(visit: Visit, Path(id): Path<RecordId>) -> Result {
    let number = |name: &str| visit.query.find(name).and_then(|text| text.parse::<i32>().ok());
    let (Some(from), Some(to)) = (number("from"), number("to")) else { return Err(Error::NotFound.into()) };
    let before = record::version(&visit.app, &visit.principal, id, from).await?;
    let after = record::version(&visit.app, &visit.principal, id, to).await?;
    let asked = visit.query.find("in");
    let article = |view: &RecordView| Article::of(&visit, view, asked);
    let (before, after) = (article(&before.record), article(&after.record));
    show(&ChangesPage {
        title: after.title.clone(),
        back: format!("{}/versions", after.address),
        from,
        to,
        changes: compare(&parts(&visit, &before), &parts(&visit, &after)),
        shell: Shell::of(&visit, Section::Feed),
    })
}

/// One thing that a reader sees, as plain text.
struct Seen {
    label: String,
    text: String,
    lang: String,
}

/// Everything that a page shows, in its order.
fn parts(visit: &Visit, article: &Article) -> Vec<Seen> {
    let locale = visit.locale;
    let seen =
        |label: String, text: &str, lang: &str| Seen { label, text: text.to_owned(), lang: lang.to_owned() };
    let own = |key: &'static str| locale.t(key).bare().to_string();
    let themes: Vec<&str> = article.themes.iter().map(|theme| theme.label.as_str()).collect();
    let mut parts = vec![
        seen(own("field-title"), &article.title.text, &article.title.lang),
        seen(own("field-abstract"), &article.summary.text, &article.summary.lang),
        seen(own("field-themes"), &themes.join("\n"), locale.tag()),
        seen(own("field-status"), article.status.as_deref().unwrap_or_default(), locale.tag()),
    ];
    let fact = |fact: &super::facts::Fact| {
        let lines: Vec<&str> =
            fact.values.iter().map(|value| value.link.as_deref().unwrap_or(&value.text)).collect();
        let lang = fact.values.first().and_then(|value| value.lang.as_deref()).unwrap_or(locale.tag());
        seen(fact.name.clone(), &lines.join("\n"), lang)
    };
    let section = |section: &super::article::Section| {
        let text = excerpt::plain(section.answer.html.as_str());
        let verdict = section.verdict.clone().map(|verdict| format!("{verdict}\n")).unwrap_or_default();
        seen(section.question.clone(), &format!("{verdict}{text}"), &section.answer.lang)
    };
    parts.extend(article.facts.iter().map(fact));
    parts.extend(article.sections.iter().map(section));
    for further in &article.further {
        parts.extend(further.facts.iter().map(fact));
        parts.extend(further.sections.iter().map(section));
        if let Some(evidence) = &further.evidence {
            parts.push(seen(own("field-outcomes"), &evidence.lines(locale).join("\n"), locale.tag()));
        }
        if let Some(safeguards) = &further.safeguards {
            parts.push(seen(own("field-safeguards"), &safeguards.lines(locale).join("\n"), locale.tag()));
        }
    }
    if let Some(content) = &article.content {
        parts.push(seen(own("field-content"), &excerpt::plain(content.html.as_str()), &content.lang));
    }
    parts
}

/// What differs, in the order of the later page; what stands in the earlier one alone comes last.
fn compare(before: &[Seen], after: &[Seen]) -> Vec<Change> {
    let find = |list: &'_ [Seen], label: &str| list.iter().position(|seen| seen.label == label);
    let change = |label: &str, lang: &str, before: &str, after: &str| {
        (before != after).then(|| Change {
            label: label.to_owned(),
            lang: lang.to_owned(),
            pieces: difference::words(before, after),
        })
    };
    let changed = after.iter().filter_map(|seen| {
        let earlier = find(before, &seen.label).map_or("", |at| before[at].text.as_str());
        change(&seen.label, &seen.lang, earlier, &seen.text)
    });
    let gone = before.iter().filter(|seen| find(after, &seen.label).is_none());
    changed.chain(gone.filter_map(|seen| change(&seen.label, &seen.lang, &seen.text, ""))).collect()
}
