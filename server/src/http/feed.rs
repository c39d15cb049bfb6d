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

struct Atom<'a> {
    visit: &'a Visit,
    base: String,
    pairs: Vec<(&'static str, String)>,
    out: Writer<Vec<u8>>,
}

type Written<T = ()> = std::io::Result<T>;

impl<'a> Atom<'a> {
    fn new(visit: &'a Visit, filter: &Filter) -> Self {
        let base = visit.app.base().as_str().trim_end_matches('/').to_owned();
        Self { visit, base, pairs: filter.pairs(), out: Writer::new(Vec::new()) }
    }

    fn write(mut self, page: &FeedPage) -> Written<Vec<u8>> {
        self.out.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        let mut root = BytesStart::new("feed");
        root.push_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
        root.push_attribute(("xml:lang", self.visit.locale.tag()));
        self.out.write_event(Event::Start(root))?;
        let this = self.address("/feed.atom", &[]);
        self.text("id", &this)?;
        let city =
            self.visit.city.as_deref().map(|city| Said::pick(&city.name, &[self.visit.locale.tag()]).text);
        let title =
            self.visit.locale.t("feed-atom-title").with("city", city.unwrap_or_default()).bare().to_string();
        self.text("title", &title)?;
        let opened = self.visit.city.as_deref().and_then(|city| city.updated.or(city.published));
        let newest = page.lines.iter().map(|view| view.line.updated).max().or(opened).unwrap_or(Time(0));
        self.text("updated", &instant(newest))?;
        self.text("generator", "Hansa")?;
        self.link("self", &this)?;
        self.link("alternate", &self.address("/", &[]))?;
        if let Some(cursor) = &page.next {
            self.link("next", &self.address("/feed.atom", &[("after", cursor)]))?;
        }
        if let Some(cursor) = &page.previous {
            self.link("previous", &self.address("/feed.atom", &[("before", cursor)]))?;
        }
        for view in &page.lines {
            self.entry(view)?;
        }
        self.out.write_event(Event::End(BytesEnd::new("feed")))?;
        Ok(self.out.into_inner())
    }

    fn entry(&mut self, view: &LineView) -> Written {
        let wished = [self.visit.locale.tag()];
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
            let label = hansa_entities::vocabulary::label("theme", theme, self.visit.locale.tag());
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

    fn address(&self, path: &str, more: &[(&str, &str)]) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.pairs.iter().map(|(name, value)| (*name, value.as_str())));
        query.extend_pairs(more);
        match query.finish() {
            query if query.is_empty() => format!("{}{path}", self.base),
            query => format!("{}{path}?{query}", self.base),
        }
    }
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
