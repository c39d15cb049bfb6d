//! The state of the feed: how complete the copy of every city is, for everybody; and what an administrator may do about it.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use hansa_entities::id::{ActorId, RecordId};
use hansa_entities::time::Time;
use serde_json::Value;

use super::component::details::{Details, Item};
use super::component::stack::{Stack, Words};
use super::name::Name;
use super::said::When;
use super::shell::{Section, Shell, done, show};
use crate::app::sync::{self, CityState, Standing};
use crate::app::{App, Error, Principal};
use crate::http::error::Result;
use crate::http::extract::Visit;
use crate::i18n::Locale;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/state", get(read))
        .route("/state/{id}/load", post(load))
        .route("/state/{id}/release", post(release))
}

#[derive(Template)]
#[template(path = "pages/state.html")]
struct StatePage {
    shell: Shell,
    cities: Vec<Line>,
    complete: u64,
    all: u64,
    entries: u64,
    /// Entries by how the copy of their city stands.
    stack: Stack,
    at: When,
    digest: String,
    /// Cities with which the state can be compared, where somebody may ask.
    others: Vec<(String, String)>,
    comparison: Option<Comparison>,
    unknown: Vec<Unknown>,
    may_follow: bool,
}

/// One city.
struct Line {
    id: ActorId,
    name: Name,
    tag: String,
    tone: &'static str,
    /// What is known, a sentence each.
    facts: Vec<String>,
    may_load: bool,
    may_release: bool,
}

/// What another city says, beside ours.
struct Comparison {
    city: String,
    is_equal: bool,
    ours: String,
    theirs: String,
    /// Cities of which it keeps something else, or nothing.
    different: Vec<String>,
}

/// A city that a member keeps and nobody here follows.
struct Unknown {
    uri: String,
    entries: u64,
}

impl Line {
    fn of(visit: &Visit, state: CityState) -> Self {
        let (locale, principal) = (visit.locale, &visit.principal);
        let moment = |at: Time| When::moment(locale, at).text;
        let mut facts = Vec::new();
        let mut say = |text: String| facts.push(text);
        // What came after the last check was taken number by number: it counts on both sides.
        let total = state.announced.unwrap_or_default().max(state.entries);
        match &state.standing {
            Standing::Home => say(locale.t("state-home").with("count", state.entries).to_string()),
            Standing::Complete => {
                let at = state.complete_at.map(&moment).unwrap_or_default();
                let message = locale.t("state-complete").with("count", state.entries);
                say(message.with("total", total).with("time", at.as_str()).to_string());
            }
            Standing::Joining { loaded, total } => {
                say(locale.t("state-joining").with("count", *loaded).with("total", *total).to_string());
            }
            Standing::Behind { by } => {
                say(locale.t("state-behind").with("count", *by).to_string());
                if let Some(at) = state.complete_at {
                    say(locale.t("state-last").with("time", moment(at).as_str()).to_string());
                }
            }
            Standing::Quarantined => say(locale.t("state-quarantined").to_string()),
            Standing::Plain => say(locale.t("state-plain").to_string()),
            Standing::Asked => say(locale.t("state-asked").to_string()),
        }
        if let Some(at) = state.unreachable_since {
            say(locale.t("state-unreachable").with("time", moment(at).as_str()).to_string());
        }
        if let Some(host) = &state.vouched_by {
            say(locale.t("state-vouched").with("host", host.as_str()).to_string());
        }
        if state.withheld > 0 {
            say(locale.t("state-withheld").with("count", state.withheld).to_string());
        }
        if state.forks > 0 {
            say(locale.t("state-fork").with("count", state.forks).to_string());
        }
        // The reason is a code of ours, and for those who can do something about it.
        if let Some(error) = state.error.as_deref().filter(|_| principal.is_administrator()) {
            say(locale.t("state-reason").with("reason", error).to_string());
        }
        let tone = match (&state.standing, state.forks, state.unreachable_since) {
            (Standing::Quarantined, ..) => "tag--stop",
            (_, 1.., _) => "tag--stop",
            (Standing::Home | Standing::Complete, 0, None) => "tag--good",
            (Standing::Plain | Standing::Asked, ..) => "tag--note",
            (
                Standing::Home | Standing::Complete | Standing::Joining { .. } | Standing::Behind { .. },
                ..,
            ) => "tag--wait",
        };
        let administers = principal.is_administrator();
        Self {
            id: state.city.id,
            name: Name::of(locale, &state.city),
            tag: locale.coded("standing", state.standing.code()).to_string(),
            tone,
            facts,
            may_load: administers && state.standing == Standing::Asked,
            may_release: administers && state.standing == Standing::Quarantined,
        }
    }
}

async fn read(visit: Visit) -> Result {
    let state = sync::state(&visit.app).await?;
    let comparison = match visit.query.find("with").filter(|_| visit.principal.account().is_some()) {
        Some(with) => Some(compare(&visit, with, &state).await?),
        None => None,
    };
    let is_whole =
        |line: &&CityState| matches!(line.standing, Standing::Complete | Standing::Home) && line.forks == 0;
    let is_log = |line: &&CityState| !matches!(line.standing, Standing::Plain | Standing::Asked);
    let others = state.cities.iter().filter(|line| !line.city.local).filter(is_log);
    let others = others.map(|line| (line.city.id.to_string(), Name::of(visit.locale, &line.city).name.text));
    show(&StatePage {
        complete: state.cities.iter().filter(is_whole).count() as u64,
        all: state.cities.iter().filter(is_log).count() as u64,
        entries: state.entries,
        stack: stack(visit.locale, &state.cities),
        at: When::moment(visit.locale, state.at),
        digest: grouped(&state.digest),
        others: if visit.principal.account().is_some() { others.collect() } else { Vec::new() },
        comparison,
        unknown: state
            .unknown
            .iter()
            .map(|(uri, entries)| Unknown { uri: uri.clone(), entries: *entries })
            .collect(),
        may_follow: visit.principal.is_administrator(),
        cities: state.cities.into_iter().map(|line| Line::of(&visit, line)).collect(),
        shell: Shell::of(&visit, Section::State),
    })
}

/// Every standing has a colour of its own, whichever others there are; a city that has only been asked has no entries.
const COLOURS: [(&str, u8); 6] =
    [("home", 1), ("complete", 2), ("joining", 3), ("behind", 4), ("plain", 5), ("quarantined", 6)];

fn stack(locale: Locale, cities: &[CityState]) -> Stack {
    let say = |key: &str| locale.t(key).bare().to_string();
    let counts = COLOURS.map(|(code, colour)| {
        let those = cities.iter().filter(|state| state.standing.code() == code);
        (
            locale.coded("standing", code).bare().to_string(),
            colour,
            those.map(|state| state.entries).sum::<u64>(),
        )
    });
    let words = Words {
        id: "standings".to_owned(),
        title: say("stack-standing"),
        of: say("stack-standing-of"),
        what: say("stack-standing-what"),
        counted: say("stack-entries"),
    };
    Stack::of(locale, words, counts.into())
}

/// Sixty-four digits are compared by eye in groups.
fn grouped(digest: &str) -> String {
    let digits: Vec<char> = digest.chars().collect();
    digits.chunks(8).map(|chunk| chunk.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

async fn compare(visit: &Visit, with: &str, state: &sync::FeedState) -> Result<Comparison> {
    let id: ActorId = with.parse().map_err(|_| Error::NotFound)?;
    let line = state.cities.iter().find(|line| line.city.id == id).ok_or(Error::NotFound)?;
    let (ours, theirs) = sync::compare(&visit.app, &visit.principal, id).await?;
    let text = |value: &Value| value["digest"].as_str().unwrap_or_default().to_owned();
    let of = |value: &Value, actor: &Value| {
        let members = value["members"].as_array().cloned().unwrap_or_default();
        members
            .into_iter()
            .find(|member| member["actor"] == *actor)
            .map(|member| member["fingerprint"].clone())
    };
    let members = ours["members"].as_array().cloned().unwrap_or_default();
    let different =
        members.iter().filter(|member| of(&theirs, &member["actor"]) != Some(member["fingerprint"].clone()));
    let name = |member: &Value| {
        let uri = member["actor"].as_str().unwrap_or_default();
        let known = state.cities.iter().find(|line| line.city.uri == uri);
        known.map_or_else(|| uri.to_owned(), |line| Name::of(visit.locale, &line.city).name.text)
    };
    Ok(Comparison {
        city: Name::of(visit.locale, &line.city).name.text,
        is_equal: text(&ours) == text(&theirs),
        ours: grouped(&text(&ours)),
        theirs: grouped(&text(&theirs)),
        different: different.map(name).collect(),
    })
}

async fn load(visit: Visit, Path(id): Path<ActorId>) -> Result {
    sync::load(&visit.app, &visit.principal, id).await?;
    Ok(done("/state", "history-loading"))
}

async fn release(visit: Visit, Path(id): Path<ActorId>) -> Result {
    sync::release(&visit.app, &visit.principal, id).await?;
    Ok(done("/state", "log-released"))
}

/// Where a record of ours has arrived, for those who work here; none where nobody is to have it.
pub(super) async fn arrivals(visit: &Visit, id: RecordId, is_local: bool) -> Result<Option<Details>> {
    if !is_local || matches!(visit.principal, Principal::Anonymous) {
        return Ok(None);
    }
    let arrivals = sync::arrivals(&visit.app, id).await?;
    if arrivals.is_empty() {
        return Ok(None);
    }
    let locale = visit.locale;
    let all = arrivals.len();
    let note = |at: Time| locale.t("arrivals-since").with("time", locale.moment(at)).to_string();
    let missing: Vec<Item> = arrivals
        .into_iter()
        .filter(|arrival| !arrival.arrived)
        .map(|arrival| Item { name: arrival.host, note: arrival.unreachable_since.map(&note) })
        .collect();
    let there = all - missing.len();
    let text = (!missing.is_empty()).then(|| locale.t("arrivals-missing").to_string());
    Ok(Some(Details {
        summary: locale.t("arrivals").with("count", there).with("all", all).to_string(),
        is_open: false,
        texts: text.into_iter().collect(),
        items: missing,
        link: Some((locale.t("nav-state").to_string(), "/state".to_owned())),
    }))
}
