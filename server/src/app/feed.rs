//! The common feed: all public records of this city and of the cities it follows.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hansa_entities::id::{ActorId, RecordId};
use hansa_entities::record::RecordKind;
use hansa_entities::record_facet::Facet;
use hansa_entities::time::Time;
use hansa_entities::vocabulary;

use super::App;
use super::city::{self, CityCard, CityView};
use super::error::{Error, Result};
use super::field::FieldErrors;
use crate::store;
use crate::store::feed::{Conditions, From, Place};
use crate::text::language;

pub use crate::store::feed::Line;

/// What a reader asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    pub kind: Option<RecordKind>,
    pub theme: Option<String>,
    pub country: Option<String>,
    pub language: Option<String>,
    pub city: Option<ActorId>,
    pub after: Option<Cursor>,
    pub before: Option<Cursor>,
    /// Lines of a page; 20 where it is not said, 100 at most.
    pub limit: Option<u64>,
}

/// A place in the feed that a link can carry.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cursor(Place);

impl Cursor {
    fn of(line: &Line) -> Self {
        Self(Place { published: line.published, owner: line.owner.clone(), uri: line.uri.clone() })
    }

    fn parse(token: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        let text = String::from_utf8(bytes).ok()?;
        let mut parts = text.splitn(3, ' ');
        Some(Self(Place {
            published: Time(parts.next()?.parse().ok()?),
            owner: parts.next()?.to_owned(),
            uri: parts.next()?.to_owned(),
        }))
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // URLs have no blanks, so the parts stay apart.
        let text = format!("{} {} {}", self.0.published.0, self.0.owner, self.0.uri);
        f.write_str(&URL_SAFE_NO_PAD.encode(text))
    }
}

const LIMIT: u64 = 20;
const MOST: u64 = 100;

impl Filter {
    /// Reads the query of a page, an API call or an Atom link. Names that are not ours are ignored.
    ///
    /// # Errors
    /// Every parameter that does not read.
    pub fn parse<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> std::result::Result<Self, FieldErrors> {
        let mut filter = Self::default();
        let mut errors = FieldErrors::default();
        for (name, value) in pairs {
            let value = value.trim();
            if value.is_empty() {
                continue;
            }
            match name {
                "kind" => match parse_kind(value) {
                    Some(kind) => filter.kind = Some(kind),
                    None => errors.add(name, "unknown_code"),
                },
                "theme" if vocabulary::knows("theme", value) => filter.theme = Some(value.to_owned()),
                "country" if value.len() == 2 && value.is_ascii() => {
                    filter.country = Some(value.to_uppercase())
                }
                "language" => match language::canonical(value) {
                    Some(tag) => filter.language = Some(tag),
                    None => errors.add(name, "unknown_code"),
                },
                "theme" | "country" => errors.add(name, "unknown_code"),
                "city" => match value.parse() {
                    Ok(id) => filter.city = Some(id),
                    Err(_) => errors.add(name, "unknown_code"),
                },
                "after" | "before" => match Cursor::parse(value) {
                    Some(cursor) if name == "after" => filter.after = Some(cursor),
                    Some(cursor) => filter.before = Some(cursor),
                    None => errors.add(name, "not_a_cursor"),
                },
                "limit" => match value.parse() {
                    Ok(limit @ 1..=MOST) => filter.limit = Some(limit),
                    _ => errors.add_limit(name, "too_many", MOST),
                },
                _ => {}
            }
        }
        if errors.0.is_empty() { Ok(filter) } else { Err(errors) }
    }

    /// The same filter as a query, without place and limit.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        let mut put = |name, value: Option<String>| {
            if let Some(value) = value {
                pairs.push((name, value));
            }
        };
        put("kind", self.kind.map(|kind| kind_code(kind).to_owned()));
        put("theme", self.theme.clone());
        put("country", self.country.clone());
        put("language", self.language.clone());
        put("city", self.city.map(|id| id.to_string()));
        pairs
    }

    fn conditions(&self) -> Conditions {
        Conditions {
            kind: self.kind,
            theme: self.theme.clone(),
            language: self.language.clone(),
            country: self.country.clone(),
            actor: self.city,
        }
    }
}

/// The kind as links and the API write it.
pub fn kind_code(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Initiative => "initiative",
        RecordKind::Experience => "experience",
        RecordKind::Resource => "resource",
        RecordKind::Plain => "plain",
    }
}

/// Reads what `kind_code` writes.
pub fn parse_kind(code: &str) -> Option<RecordKind> {
    [RecordKind::Initiative, RecordKind::Experience, RecordKind::Resource, RecordKind::Plain]
        .into_iter()
        .find(|kind| kind_code(*kind) == code)
}

/// One line of the feed.
#[derive(Clone, Debug)]
pub struct LineView {
    pub line: Line,
    pub city: CityCard,
    pub themes: Vec<String>,
    pub languages: Vec<String>,
    pub replies: u64,
}

impl LineView {
    /// The place of the line, as links carry it.
    pub fn cursor(&self) -> String {
        Cursor::of(&self.line).to_string()
    }
}

/// One page of the feed.
#[derive(Clone, Debug)]
pub struct FeedPage {
    pub lines: Vec<LineView>,
    /// Leads to older lines.
    pub next: Option<String>,
    /// Leads to newer lines.
    pub previous: Option<String>,
    /// How many records meet the filter in all.
    pub total: u64,
}

/// What the filter form offers.
#[derive(Clone, Debug)]
pub struct Choices {
    pub cities: Vec<CityView>,
    pub countries: Vec<String>,
    pub languages: Vec<String>,
}

/// One page, newest first.
pub async fn read(app: &App, filter: &Filter) -> Result<FeedPage> {
    let c = app.store.read();
    let limit = filter.limit.unwrap_or(LIMIT).min(MOST);
    let from = match (&filter.after, &filter.before) {
        (Some(cursor), _) => From::After(cursor.0.clone()),
        (None, Some(cursor)) => From::Before(cursor.0.clone()),
        (None, None) => From::Newest,
    };
    let conditions = filter.conditions();
    // One line more than is shown tells whether there is another page.
    let mut lines = store::feed::list(c, &conditions, &from, limit + 1).await?;
    let has_more = lines.len() as u64 > limit;
    let is_backwards = matches!(from, From::Before(_));
    if has_more {
        if is_backwards {
            lines.remove(0);
        } else {
            lines.pop();
        }
    }
    let has_older = if is_backwards { !lines.is_empty() } else { has_more };
    let has_newer = match from {
        From::Newest => false,
        From::After(_) => !lines.is_empty(),
        From::Before(_) => has_more,
    };
    let next = lines.last().filter(|_| has_older).map(|line| Cursor::of(line).to_string());
    let previous = lines.first().filter(|_| has_newer).map(|line| Cursor::of(line).to_string());
    let total = store::feed::count(c, &conditions).await?;
    Ok(FeedPage { lines: dress(app, lines).await?, next, previous, total })
}

/// A search without one of its conditions, and how many lines meet the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wider {
    /// The condition that is left out, as the address writes it.
    pub name: &'static str,
    pub value: String,
    pub count: u64,
}

/// For a search that nothing meets: each condition that alone is in the way.
pub async fn wider(app: &App, filter: &Filter) -> Result<Vec<Wider>> {
    let mut found = Vec::new();
    for (name, value) in filter.pairs() {
        let mut conditions = filter.conditions();
        match name {
            "kind" => conditions.kind = None,
            "theme" => conditions.theme = None,
            "country" => conditions.country = None,
            "language" => conditions.language = None,
            _ => conditions.actor = None,
        }
        let count = store::feed::count(app.store.read(), &conditions).await?;
        if count > 0 {
            found.push(Wider { name, value, count });
        }
    }
    Ok(found)
}

/// How many records meet a filter and stand before its place (`before`), all that meet it where it has none; counted no
/// further than `most`.
pub async fn count_newer(app: &App, filter: &Filter, most: u64) -> Result<u64> {
    let place = filter.before.as_ref().map(|cursor| &cursor.0);
    Ok(store::feed::count_newer(app.store.read(), &filter.conditions(), place, most).await?)
}

async fn dress(app: &App, lines: Vec<Line>) -> Result<Vec<LineView>> {
    let c = app.store.read();
    let ids: Vec<RecordId> = lines.iter().map(|line| line.id).collect();
    let mut owners: Vec<ActorId> = lines.iter().map(|line| line.actor_id).collect();
    owners.sort_unstable();
    owners.dedup();
    let cities: HashMap<ActorId, CityCard> = store::actor::list_by_ids(c, owners)
        .await?
        .iter()
        .map(|row| (row.id, city::card(app, row)))
        .collect();
    let mut codes: HashMap<(RecordId, Facet), Vec<String>> = HashMap::new();
    for row in store::record::list_facets(c, ids.clone()).await? {
        codes.entry((row.record_id, row.facet)).or_default().push(row.code);
    }
    let replies: HashMap<RecordId, i64> = store::reply::count_by_record(c, ids).await?.into_iter().collect();
    let view = |line: Line| {
        let city = cities.get(&line.actor_id).cloned()?;
        Some(LineView {
            city,
            themes: codes.remove(&(line.id, Facet::Theme)).unwrap_or_default(),
            languages: codes.remove(&(line.id, Facet::Language)).unwrap_or_default(),
            replies: replies.get(&line.id).copied().unwrap_or_default().unsigned_abs(),
            line,
        })
    };
    Ok(lines.into_iter().filter_map(view).collect())
}

/// What can be chosen in the filter: only values that lead to something.
pub async fn choices(app: &App) -> Result<Choices> {
    let cities = city::list(app).await?;
    let mut countries: Vec<String> = cities.iter().filter_map(|view| view.actor.country.clone()).collect();
    countries.sort();
    countries.dedup();
    let languages = store::feed::list_languages(app.store.read()).await?;
    Ok(Choices { cities, countries, languages })
}

/// The feed of one city, for its page.
pub async fn of_city(app: &App, id: ActorId) -> Result<FeedPage> {
    read(app, &Filter { city: Some(id), ..Filter::default() }).await
}

/// SHA-256 over the sorted `(uri, hash of the object)` of all records, before anything is hidden here: equal on two
/// instances where they hold the same versions of the same records.
pub async fn digest(app: &App) -> Result<(u64, String)> {
    let rows = store::feed::list_objects(app.store.read()).await?;
    let mut context = aws_lc_rs::digest::Context::new(&aws_lc_rs::digest::SHA256);
    for (uri, object) in &rows {
        // JSON of the same object may be spaced differently by databases and servers: the canonical form decides.
        let value = serde_json::from_str(object).map_err(Error::internal)?;
        let canonical = hansa_federation::proof::jcs::canonicalise(&value);
        context.update(uri.as_bytes());
        context.update(&[0]);
        context.update(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, canonical.as_bytes()).as_ref());
    }
    Ok((rows.len() as u64, hansa_federation::log::entry::hex(context.finish().as_ref())))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn a_cursor_reads_back_and_nonsense_does_not() {
        let place = Place {
            published: Time(-5),
            owner: "https://a.example/a/x".into(),
            uri: "https://a.example/o/1".into(),
        };
        let token = Cursor(place.clone()).to_string();
        assert_eq!(Cursor::parse(&token).unwrap().0, place);
        for nonsense in ["", "x", "%%%", "AAAA", &"A".repeat(9999)] {
            assert!(Cursor::parse(nonsense).is_none(), "{nonsense}");
        }
    }

    #[test]
    fn unbounded_limits_are_refused_dos_18() {
        assert!(Filter::parse([("limit", "1000000")]).is_err());
        assert!(Filter::parse([("limit", "-1")]).is_err());
        assert!(Filter::parse([("theme", "NOPE")]).is_err());
        assert_eq!(Filter::parse([("theme", ""), ("page", "3")]).unwrap(), Filter::default());
    }
}
