//! The feed for readers of feeds (RFC 4287).

use std::collections::BTreeSet;

use anyhow::{Context as _, ensure};
use chrono::DateTime;
use hansa_entities::record::RecordKind;
use quick_xml::Reader;
use quick_xml::events::Event;
use rig::{Browser, City, fixtures, on_sqlite};

/// An element with its attributes, its text and what stands in it.
#[derive(Clone, Debug, Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
    inside: Vec<Element>,
}

impl Element {
    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.inside.iter().filter(move |element| element.name == name)
    }

    /// The one element of a name.
    fn one<'a>(&'a self, name: &'a str) -> anyhow::Result<&'a Element> {
        let found: Vec<_> = self.all(name).collect();
        ensure!(found.len() == 1, "{} {name} in {}", found.len(), self.name);
        Ok(found[0])
    }

    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    fn link(&self, rel: &str) -> Option<&str> {
        let link = self.all("link").find(|link| link.attribute("rel") == Some(rel))?;
        link.attribute("href")
    }
}

/// Reads well-formed XML; anything else is an error.
fn read(text: &str) -> anyhow::Result<Element> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut open = vec![Element::default()];
    loop {
        let event = reader.read_event()?;
        match event {
            Event::Start(ref start) | Event::Empty(ref start) => {
                let name = String::from_utf8(start.name().as_ref().to_vec())?;
                let mut element = Element { name, ..Element::default() };
                for attribute in start.attributes() {
                    let attribute = attribute?;
                    let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0)?.into_owned();
                    element.attributes.push((String::from_utf8(attribute.key.as_ref().to_vec())?, value));
                }
                if matches!(event, Event::Empty(_)) {
                    open.last_mut().context("a root")?.inside.push(element);
                } else {
                    open.push(element);
                }
            }
            Event::End(_) => {
                let element = open.pop().context("an element")?;
                open.last_mut().context("a root")?.inside.push(element);
            }
            Event::Text(text) => open.last_mut().context("a root")?.text.push_str(&text.decode()?),
            Event::GeneralRef(name) => {
                let name = name.decode()?;
                let plain = match name.as_ref() {
                    "lt" => '<'.to_string(),
                    "gt" => '>'.to_string(),
                    "amp" => '&'.to_string(),
                    "quot" => '"'.to_string(),
                    "apos" => '\''.to_string(),
                    other => anyhow::bail!("&{other}; is no entity of XML"),
                };
                open.last_mut().context("a root")?.text.push_str(&plain);
            }
            Event::Decl(_) => {}
            Event::Eof => break,
            other => anyhow::bail!("{other:?} has no place in a feed"),
        }
    }
    ensure!(open.len() == 1 && open[0].inside.len() == 1, "one root");
    open.remove(0).inside.pop().context("a root")
}

async fn feed(city: &City, path: &str) -> anyhow::Result<Element> {
    let page = Browser::new(city).open(path).await?;
    ensure!(page.status() == 200, "{}", page.status());
    let kind = page.response.header("content-type");
    ensure!(kind == "application/atom+xml; charset=utf-8", "{kind}");
    let feed = read(&page.html())?;
    ensure!(feed.name == "feed" && feed.attribute("xmlns") == Some("http://www.w3.org/2005/Atom"));
    // Section 4.1.1: what a feed must have.
    for name in ["id", "title", "updated"] {
        ensure!(!feed.one(name)?.text.is_empty(), "{name}");
    }
    let at = format!("{}{}", city.app().base().as_str().trim_end_matches('/'), path);
    ensure!(feed.link("self") == Some(at.as_str()), "{:?} instead of {at}", feed.link("self"));
    let mut ids = BTreeSet::new();
    for entry in feed.all("entry") {
        // Section 4.1.2: what an entry must have. Without content it needs its page.
        for name in ["id", "title", "updated"] {
            ensure!(!entry.one(name)?.text.is_empty(), "{name}");
        }
        ensure!(ids.insert(entry.one("id")?.text.clone()), "an id stands twice");
        ensure!(!entry.one("author")?.one("name")?.text.is_empty());
        ensure!(entry.link("alternate").is_some_and(|page| page.starts_with("http")));
        let updated = DateTime::parse_from_rfc3339(&entry.one("updated")?.text)?;
        ensure!(DateTime::parse_from_rfc3339(&entry.one("published")?.text)? <= updated);
        ensure!(DateTime::parse_from_rfc3339(&feed.one("updated")?.text)? >= updated);
        for category in entry.all("category") {
            ensure!(category.attribute("term").is_some_and(|term| !term.is_empty()));
        }
    }
    Ok(feed)
}

fn ids(feed: &Element) -> anyhow::Result<Vec<String>> {
    feed.all("entry").map(|entry| Ok(entry.one("id")?.text.clone())).collect()
}

on_sqlite! {
    async fn the_feed_is_atom_and_says_what_was_published_as_text(world) {
        let city = world.city("montreval").await?;
        ensure!(feed(&city, "/feed.atom").await?.all("entry").count() == 0, "an empty feed is a feed");
        let hostile = "<script>alert(1)</script> & \"]]> <b>bold</b> é 漢 𝄞";
        let mut form = fixtures::initiative(hostile);
        form.insert("abstract".to_owned(), hostile.into());
        let uri = city.publish(RecordKind::Initiative, &form).await?;
        let read = feed(&city, "/feed.atom").await?;
        let entry = read.one("entry")?;
        ensure!(entry.one("id")?.text == uri.as_str(), "its id is its URI");
        ensure!(entry.one("title")?.text == hostile, "{:?}", entry.one("title")?);
        ensure!(entry.one("summary")?.text == hostile, "{:?}", entry.one("summary")?);
        for name in ["title", "summary"] {
            let element = entry.one(name)?;
            ensure!(matches!(element.attribute("type"), None | Some("text")), "it is text, and not markup");
        }
        ensure!(entry.attribute("xml:lang") == Some("en"));
        Ok(())
    }

    async fn ids_stay_and_dates_move_when_a_record_changes(world) {
        let city = world.city("montreval").await?;
        let uri = city.publish_initiative("First").await?;
        let before = feed(&city, "/feed.atom").await?;
        city.hands().seconds(3_600);
        city.retitle(&uri, "Second").await?;
        let after = feed(&city, "/feed.atom").await?;
        ensure!(before.one("id")?.text == after.one("id")?.text && ids(&before)? == ids(&after)?);
        let (old, new) = (before.one("entry")?, after.one("entry")?);
        ensure!(new.one("title")?.text == "Second" && old.one("published")?.text == new.one("published")?.text);
        ensure!(old.one("updated")?.text < new.one("updated")?.text && before.one("updated")?.text < after.one("updated")?.text);
        city.withdraw(&uri).await?;
        ensure!(feed(&city, "/feed.atom").await?.all("entry").count() == 0);
        Ok(())
    }

    async fn every_page_of_the_feed_names_itself_and_leads_on(world) {
        let city = world.city("montreval").await?;
        for n in 0..7 {
            city.publish_initiative(&format!("Number {n}")).await?;
        }
        city.publish(RecordKind::Resource, &fixtures::resource("Not wanted")).await?;
        let (mut path, mut seen) = ("/feed.atom?kind=initiative&limit=3".to_owned(), Vec::new());
        let mut names = BTreeSet::new();
        loop {
            let page = feed(&city, &path).await?;
            seen.extend(ids(&page)?);
            names.insert(page.one("id")?.text.clone());
            let Some(next) = page.link("next") else { break };
            path = url::Url::parse(next)?[url::Position::BeforePath..].to_owned();
        }
        ensure!(seen.len() == 7 && seen.iter().collect::<BTreeSet<_>>().len() == 7, "{seen:?}");
        ensure!(names.len() == 1, "one feed has one id: {names:?}");
        ensure!(Browser::new(&city).open("/feed.atom?theme=NOPE").await?.status() == 422);
        Ok(())
    }
}
