//! The common feed as Atom (RFC 4287), with links to older and newer pages (RFC 5005, section 3).

use axum::Router;
use axum::response::IntoResponse;
use axum::routing::get;
use hansa_entities::time::Time;
use http::header;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::error::Result;
use super::extract::Visit;
use super::web::{Said, record_address};
use crate::app::feed::{self, FeedPage, Filter, LineView};
use crate::app::{App, Error};
use crate::i18n::Locale;

/// `/feed.atom`
pub fn routes() -> Router<App> {
    Router::new().route("/feed.atom", get(read))
}

async fn read(visit: Visit) -> Result {
    let pairs = visit.query.0.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let filter = Filter::parse(pairs).map_err(Error::Invalid)?;
    let page = feed::read(&visit.app, &filter).await?;
    let atom = Atom::new(&visit, &filter).write(&page).map_err(Error::internal)?;
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], atom).into_response())
}

struct Atom {
    locale: Locale,
    /// Name of the city that reads.
    city: String,
    base: String,
    /// What the feed is about: the same on every page of it.
    pairs: Vec<(&'static str, String)>,
    /// How long its pages are, where the reader said so.
    length: Option<(&'static str, String)>,
    /// Which page this is; none for the newest.
    place: Option<(&'static str, String)>,
    /// For a feed without records.
    opened: Time,
    out: Writer<Vec<u8>>,
}

type Written<T = ()> = std::io::Result<T>;

impl Atom {
    fn new(visit: &Visit, filter: &Filter) -> Self {
        let city = visit.city.as_deref();
        Self {
            locale: visit.locale,
            city: city.map(|city| Said::pick(&city.name, &[visit.locale.tag()]).text).unwrap_or_default(),
            base: visit.app.base().as_str().trim_end_matches('/').to_owned(),
            pairs: filter.pairs(),
            length: filter.limit.map(|limit| ("limit", limit.to_string())),
            place: place(filter),
            opened: city.and_then(|city| city.updated.or(city.published)).unwrap_or(Time(0)),
            out: Writer::new(Vec::new()),
        }
    }

    fn write(mut self, page: &FeedPage) -> Written<Vec<u8>> {
        self.out.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        let mut root = BytesStart::new("feed");
        root.push_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
        root.push_attribute(("xml:lang", self.locale.tag()));
        self.out.write_event(Event::Start(root))?;
        self.text("id", &self.address("/feed.atom", []))?;
        let title = self.locale.t("feed-atom-title").with("city", &self.city).bare().to_string();
        self.text("title", &title)?;
        let newest = page.lines.iter().map(|view| view.line.updated).max().unwrap_or(self.opened);
        self.text("updated", &instant(newest))?;
        self.text("generator", "Hansa")?;
        self.link("self", &self.page(self.place.clone()))?;
        self.link("alternate", &self.address("/", []))?;
        if let Some(cursor) = &page.next {
            self.link("next", &self.page(Some(("after", cursor.to_string()))))?;
        }
        if let Some(cursor) = &page.previous {
            self.link("previous", &self.page(Some(("before", cursor.to_string()))))?;
        }
        for view in &page.lines {
            self.entry(view)?;
        }
        self.out.write_event(Event::End(BytesEnd::new("feed")))?;
        Ok(self.out.into_inner())
    }

    fn entry(&mut self, view: &LineView) -> Written {
        let wished = [self.locale.tag()];
        let (line, title) = (&view.line, Said::pick(&view.line.title, &wished));
        let summary = Said::pick(&line.summary, &wished);
        let mut entry = BytesStart::new("entry");
        entry.push_attribute(("xml:lang", title.lang.as_str()));
        self.out.write_event(Event::Start(entry))?;
        self.text("id", &line.uri)?;
        self.text("title", &title.text)?;
        self.text("published", &instant(line.published))?;
        self.text("updated", &instant(line.updated))?;
        self.out.write_event(Event::Start(BytesStart::new("author")))?;
        self.text("name", &Said::pick(&view.city.name, &wished).text)?;
        self.text("uri", &view.city.uri)?;
        self.out.write_event(Event::End(BytesEnd::new("author")))?;
        self.link("alternate", &format!("{}{}", self.base, record_address(line.id, line.local)))?;
        for theme in &view.themes {
            let label = hansa_entities::vocabulary::label("theme", theme, self.locale.tag());
            let mut category = BytesStart::new("category");
            category.push_attribute(("term", theme.as_str()));
            category.push_attribute(("label", label));
            self.out.write_event(Event::Empty(category))?;
        }
        self.text("summary", &summary.text)?;
        self.out.write_event(Event::End(BytesEnd::new("entry")))
    }

    fn text(&mut self, name: &str, text: &str) -> Written {
        self.out.write_event(Event::Start(BytesStart::new(name)))?;
        self.out.write_event(Event::Text(BytesText::new(&allowed(text))))?;
        self.out.write_event(Event::End(BytesEnd::new(name)))
    }

    fn link(&mut self, relation: &str, address: &str) -> Written {
        let mut link = BytesStart::new("link");
        link.push_attribute(("rel", relation));
        link.push_attribute(("href", address));
        self.out.write_event(Event::Empty(link))
    }

    /// The address of one page of this feed.
    fn page(&self, place: Option<(&'static str, String)>) -> String {
        self.address("/feed.atom", self.length.clone().into_iter().chain(place))
    }

    fn address(&self, path: &str, more: impl IntoIterator<Item = (&'static str, String)>) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.pairs.iter().map(|(name, value)| (*name, value.as_str())));
        query.extend_pairs(more);
        match query.finish() {
            query if query.is_empty() => format!("{}{path}", self.base),
            query => format!("{}{path}?{query}", self.base),
        }
    }
}

fn place(filter: &Filter) -> Option<(&'static str, String)> {
    let after = filter.after.as_ref().map(|cursor| ("after", cursor.to_string()));
    after.or_else(|| filter.before.as_ref().map(|cursor| ("before", cursor.to_string())))
}

fn instant(at: Time) -> String {
    at.at().to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

/// Without the characters that XML 1.0 does not allow (section 2.2): no escape makes them valid.
fn allowed(text: &str) -> String {
    text.chars()
        .filter(
            |c| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..),
        )
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use hansa_entities::actor::ActorKind;
    use hansa_entities::record::RecordKind;
    use hansa_entities::text::Texts;
    use quick_xml::Reader;
    use uuid::Uuid;

    use super::*;
    use crate::app::city::CityCard;
    use crate::app::feed::Line;

    const HOSTILE: &str = "</title><script>alert(1)</script> & \"]]>\u{0}\u{b}\u{ffff}";

    fn line() -> LineView {
        let hostile = || Texts::of("fr", HOSTILE);
        LineView {
            line: Line {
                id: Uuid::nil().into(),
                uri: "https://a.example/o/1?a=1&b=2".to_owned(),
                kind: RecordKind::Initiative,
                actor_id: Uuid::nil().into(),
                owner: "https://a.example/a/ville".to_owned(),
                local: false,
                title: hostile(),
                summary: hostile(),
                language: "fr".to_owned(),
                country: None,
                published: Time(1_000),
                updated: Time(2_000),
                version: 1,
            },
            city: CityCard {
                id: Uuid::nil().into(),
                uri: "https://a.example/a/ville".to_owned(),
                name: hostile(),
                handle: "ville@a.example".to_owned(),
                host: "a.example".to_owned(),
                country: None,
                kind: ActorKind::Organization,
                local: false,
            },
            themes: vec!["\"><x".to_owned()],
            languages: vec!["fr".to_owned()],
            replies: 0,
        }
    }

    fn written(lines: Vec<LineView>) -> String {
        let atom = Atom {
            locale: Locale::French,
            city: HOSTILE.to_owned(),
            base: "https://b.example".to_owned(),
            pairs: vec![("theme", "EDU".to_owned())],
            length: None,
            place: None,
            opened: Time(0),
            out: Writer::new(Vec::new()),
        };
        let total = lines.len() as u64;
        let page = FeedPage { lines, next: Some("x&y".to_owned()), previous: None, total };
        String::from_utf8(atom.write(&page).unwrap()).unwrap()
    }

    #[test]
    fn xss_03_what_cities_write_stays_text_in_the_feed() {
        let atom = written(vec![line()]);
        assert!(!atom.contains("<script") && !atom.contains("<x"), "{atom}");
        assert!(!atom.contains(['\u{0}', '\u{b}', '\u{ffff}']), "characters that XML does not know");
        let mut reader = Reader::from_str(&atom);
        while !matches!(reader.read_event().unwrap(), Event::Eof) {}
    }

    #[test]
    fn the_feed_names_itself_its_pages_and_its_entries() {
        let atom = written(vec![line()]);
        for part in [
            "<id>https://b.example/feed.atom?theme=EDU</id>",
            "<link rel=\"self\" href=\"https://b.example/feed.atom?theme=EDU\"/>",
            "<link rel=\"next\" href=\"https://b.example/feed.atom?theme=EDU&amp;after=x%26y\"/>",
            "<id>https://a.example/o/1?a=1&amp;b=2</id>",
            "<published>1970-01-01T00:00:01Z</published><updated>1970-01-01T00:00:02Z</updated>",
            "<entry xml:lang=\"fr\">",
            "<link rel=\"alternate\" href=\"https://b.example/r/00000000-0000-0000-0000-000000000000\"/>",
        ] {
            assert!(atom.contains(part), "{part} in {atom}");
        }
        assert!(written(Vec::new()).ends_with("</feed>"));
    }
}
