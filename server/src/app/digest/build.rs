//! What a week has brought for one reader: at most seven lines, each with the reason why it is there.

use std::collections::{HashMap, HashSet};

use hansa_entities::actor;
use hansa_entities::id::{AccountId, ActorId, RecordId};
use hansa_entities::record::RecordKind;
use hansa_entities::record_facet::Facet;
use hansa_entities::text::Codes;
use hansa_entities::time::Time;

use crate::app::App;
use crate::app::city;
use crate::app::error::Result;
use crate::app::feed::kind_code;
use crate::i18n::Locale;
use crate::mail::{Entry, Said, Why};
use crate::store;
use crate::store::feed::Line;
use crate::text::{excerpt, markdown, plain};

/// For whom.
#[derive(Clone, Debug)]
pub(super) struct Reader {
    pub locale: Locale,
    pub themes: Codes,
    pub band: Option<String>,
    pub country: Option<String>,
    /// Whose replies wait; nobody's for a reader without an account, or one who wants none of them.
    pub account: Option<AccountId>,
}

const MOST: usize = 7;
/// Lines about replies that wait.
const WAITING: u64 = 2;
/// Lines of one city.
const OF_ONE_CITY: usize = 2;
/// Records that are looked at; the cities take turns.
const LOOKED_AT: u64 = 500;
/// A record may come some days after it was published; what came with the history of a city is no news.
const LATE: chrono::Duration = chrono::Duration::days(14);
/// How long a reply waits before a letter says nothing of it any more.
const PATIENCE: chrono::Duration = chrono::Duration::days(28);
/// Characters of what did not work.
const EXCERPT: usize = 180;

/// The lines of a letter about a span of time.
pub(super) async fn build(app: &App, reader: &Reader, since: Time, until: Time) -> Result<Vec<Entry>> {
    let c = app.store.read();
    let earliest = since.plus(-LATE);
    let lines = store::digest::list_new(c, since, until, earliest, LOOKED_AT).await?;
    let owners: HashSet<ActorId> = lines.iter().map(|line| line.actor_id).collect();
    let owners = store::actor::list_by_ids(c, owners).await?;
    let owners: HashMap<ActorId, actor::Model> = owners.into_iter().map(|row| (row.id, row)).collect();
    let waiting = match reader.account {
        Some(account) => waiting(app, reader, account, until).await?,
        None => Vec::new(),
    };
    let failure = failure(app, reader, &lines, &owners).await?;
    let told = failure.as_ref().map(|(id, _)| *id);
    let room = MOST - waiting.len() - usize::from(failure.is_some());
    let mut entries = news(app, reader, &lines, &owners, told, room).await?;
    entries.extend(failure.map(|(_, entry)| entry));
    entries.extend(waiting);
    Ok(entries)
}

/// Where a record is read here: every one of these is another city's.
fn link(app: &App, id: RecordId) -> String {
    format!("{}/r/{id}", app.config.base())
}

async fn news(
    app: &App,
    reader: &Reader,
    lines: &[Line],
    owners: &HashMap<ActorId, actor::Model>,
    told: Option<RecordId>,
    room: usize,
) -> Result<Vec<Entry>> {
    let ids: Vec<RecordId> = lines.iter().map(|line| line.id).collect();
    let mut themes: HashMap<RecordId, Vec<String>> = HashMap::new();
    for row in store::record::list_facets(app.store.read(), ids).await? {
        if row.facet == Facet::Theme {
            themes.entry(row.record_id).or_default().push(row.code);
        }
    }
    let mut found: Vec<(&Line, &actor::Model, Vec<Why>)> = Vec::new();
    for line in lines.iter().filter(|line| Some(line.id) != told) {
        let Some(owner) = owners.get(&line.actor_id) else { continue };
        let themes = themes.remove(&line.id).unwrap_or_default();
        let why = why(reader, owner, &themes);
        if !why.is_empty() {
            found.push((line, owner, why));
        }
    }
    // What has more reasons comes first; among equals the newer one, in which order they are.
    found.sort_by_key(|(_, _, why)| std::cmp::Reverse(why.len()));
    let mut of_city: HashMap<ActorId, usize> = HashMap::new();
    let mut entries = Vec::new();
    for (line, owner, why) in found {
        let count = of_city.entry(owner.id).or_default();
        if *count == OF_ONE_CITY || entries.len() == room {
            continue;
        }
        *count += 1;
        let wished = reader.locale.tag();
        entries.push(Entry::New {
            title: Said::pick(&line.title, wished),
            city: Said::pick(&city::card(app, owner).name, wished),
            country: owner.country.clone(),
            kind: kind_code(line.kind).to_owned(),
            link: link(app, line.id),
            why,
        });
    }
    Ok(entries)
}

/// Why a record concerns a reader.
fn why(reader: &Reader, owner: &actor::Model, themes: &[String]) -> Vec<Why> {
    let same = |wished: &Option<String>, given: &Option<String>| {
        wished.as_ref().filter(|code| given.as_ref() == Some(*code)).cloned()
    };
    let mut why: Vec<Why> =
        themes.iter().filter(|code| reader.themes.has(code)).map(|code| Why::Theme(code.clone())).collect();
    why.extend(same(&reader.band, &owner.population_band).map(Why::Band));
    why.extend(same(&reader.country, &owner.country).map(Why::Country));
    why
}

/// One experience of any city that says what did not work: what would not be repeated first, then what would be done in
/// another way; of the others one that has much to say about it.
async fn failure(
    app: &App,
    reader: &Reader,
    lines: &[Line],
    owners: &HashMap<ActorId, actor::Model>,
) -> Result<Option<(RecordId, Entry)>> {
    let tried = lines.iter().filter(|line| line.kind == RecordKind::Experience);
    let ids: Vec<RecordId> = tried.map(|line| line.id).collect();
    if ids.is_empty() {
        return Ok(None);
    }
    let wished = reader.locale.tag();
    let mut best: Option<(u8, &Line, Said)> = None;
    let told = store::digest::list_experiences(app.store.read(), ids).await?;
    // In the order of the lines: the newest one wins among equals.
    for line in lines {
        let Some(experience) = told.iter().find(|row| row.record_id == line.id) else { continue };
        let (lang, source) = experience.failed.nearest(&[wished]).unwrap_or(("und", ""));
        let text = excerpt::plain(markdown::render(source).as_str());
        let Some(rank) = rank(&experience.would_repeat, &text) else { continue };
        if best.as_ref().is_none_or(|(standing, _, _)| rank < *standing) {
            let failed = Said {
                text: plain::one_line(&excerpt::cut(&text, EXCERPT), EXCERPT + 1),
                lang: lang.to_owned(),
            };
            best = Some((rank, line, failed));
        }
    }
    Ok(best.and_then(|(_, line, failed)| {
        let owner = owners.get(&line.actor_id)?;
        let entry = Entry::Failure {
            title: Said::pick(&line.title, wished),
            city: Said::pick(&city::card(app, owner).name, wished),
            country: owner.country.clone(),
            failed,
            link: link(app, line.id),
        };
        Some((line.id, entry))
    }))
}

/// Words about a failure that are more than a remark.
const SUBSTANTIAL: usize = 12;

/// How much a failure is worth reading, the least first; none where nothing is said.
fn rank(would_repeat: &str, failed: &str) -> Option<u8> {
    match (would_repeat, excerpt::count_words(failed)) {
        (_, 0) => None,
        ("NO", _) => Some(0),
        ("CHAN", _) => Some(1),
        (_, SUBSTANTIAL..) => Some(2),
        _ => None,
    }
}

/// Threads in which somebody waits for a word of this reader: under an own record, or after an own reply, and nobody of this
/// city has written since.
async fn waiting(app: &App, reader: &Reader, account: AccountId, until: Time) -> Result<Vec<Entry>> {
    let c = app.store.read();
    let threads = store::digest::list_waiting(c, account, until.plus(-PATIENCE), until, WAITING).await?;
    let roots = store::record::list_by_ids(c, threads.iter().map(|thread| thread.record_id)).await?;
    Ok(threads
        .into_iter()
        .filter_map(|thread| {
            let root = roots.iter().find(|root| root.id == thread.record_id)?;
            let room = if root.local { "o" } else { "r" };
            Some(Entry::Waiting {
                title: Said::pick(&root.title, reader.locale.tag()),
                count: thread.replies.unsigned_abs(),
                link: format!("{}/{room}/{}#thread", app.config.base(), root.id),
            })
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_would_repeat_is_read_first_and_nothing_is_made_up() {
        let long = "We asked the wrong people at the wrong time and the room stayed empty all evening.";
        assert_eq!(rank("NO", "Nobody came."), Some(0));
        assert_eq!(rank("CHAN", "Nobody came."), Some(1));
        assert_eq!(rank("YES", long), Some(2));
        assert_eq!(rank("YES", "Nothing much."), None);
        assert_eq!(rank("NO", "  "), None);
    }
}
