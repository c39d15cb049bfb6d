//! What every answer says to the browser that shows it and to the caches in between.

use std::collections::BTreeMap;

use anyhow::{Context as _, ensure};
use hansa_entities::account::Role;
use hansa_server::http::web;
use rig::{Person, Plan, Response, fixtures, on_sqlite};

use scraper::{Html, Selector};

use crate::ask::{Ask, House};
use crate::routes::paths;
use crate::things::fill;

/// Fails unless the policy lets nothing run, load or frame that is not the city's own.
fn require_policy(answer: &Response) -> anyhow::Result<()> {
    let values: Vec<_> = answer.headers.get_all("content-security-policy").iter().collect();
    ensure!(values.len() == 1, "{} policies", values.len());
    let directives: BTreeMap<&str, &str> = answer
        .header("content-security-policy")
        .split(';')
        .filter_map(|directive| directive.trim().split_once(' '))
        .collect();
    let alone = ["default-src", "frame-ancestors", "base-uri"];
    for name in alone {
        ensure!(directives.get(name) == Some(&"'none'"), "{name}: {directives:?}");
    }
    for name in ["script-src", "style-src", "img-src", "form-action", "connect-src", "font-src"] {
        ensure!(directives.get(name) == Some(&"'self'"), "{name}: {directives:?}");
    }
    for source in directives.values().flat_map(|sources| sources.split(' ')) {
        ensure!(matches!(source, "'none'" | "'self'"), "{source} in {directives:?}");
    }
    Ok(())
}

/// Fails unless an answer has what every answer has.
fn require_headers(answer: &Response) -> anyhow::Result<()> {
    require_policy(answer)?;
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
    ] {
        ensure!(answer.header(name) == value, "{name}: {:?}", answer.header(name));
    }
    ensure!(answer.header("permissions-policy").contains("geolocation=()"));
    ensure!(answer.header("x-request-id").len() == 32, "{:?}", answer.header("x-request-id"));
    for tells in ["server", "x-powered-by", "x-aspnet-version"] {
        ensure!(!answer.headers.contains_key(tells), "{tells}");
    }
    Ok(())
}

/// Attributes whose address a browser loads, sends to or leads to.
const ADDRESSES: [&str; 9] =
    ["src", "srcset", "href", "action", "formaction", "data", "poster", "ping", "background"];
/// Elements that have no place in a page of ours.
const NEVER: [&str; 6] = ["style", "iframe", "embed", "object", "base", "frame"];

fn is_own(url: &str) -> bool {
    let is_path = url.starts_with(['/', '#', '?']) && !url.starts_with("//");
    is_path || url.starts_with("https://city.test/")
}

/// Fails where a page would load, send or run something that is not the city's own.
fn require_own(document: &Html) -> anyhow::Result<()> {
    let every = Selector::parse("*").map_err(|error| anyhow::anyhow!("{error}"))?;
    let (mut addresses, mut headings) = (0, 0);
    for element in document.select(&every) {
        let (name, value) = (element.value().name(), element.value());
        ensure!(!NEVER.contains(&name), "<{name}> stands in the page");
        ensure!(name != "script" || value.attr("src").is_some(), "a script in the page");
        ensure!(name != "meta" || value.attr("http-equiv").is_none(), "a header in the page");
        headings += usize::from(name == "h1");
        for (attribute, url) in value.attrs() {
            ensure!(!attribute.starts_with("on") && attribute != "style", "{attribute} of <{name}>");
            if !ADDRESSES.contains(&attribute) {
                continue;
            }
            addresses += 1;
            // A reader may follow a link to elsewhere; nobody there gets hold of the page that it came from.
            let leads_away = name == "a" && (url.starts_with("https://") || url.starts_with("http://"));
            let rel = value.attr("rel").unwrap_or_default();
            let is_apart = value.attr("target").is_none() || rel.contains("noopener");
            ensure!(is_own(url) || (leads_away && is_apart), "{attribute} of <{name}>: {url} {rel:?}");
        }
    }
    ensure!(addresses > 5 && headings == 1, "{addresses} addresses, {headings} headings");
    let html = Selector::parse("html[lang]").map_err(|error| anyhow::anyhow!("{error}"))?;
    ensure!(document.select(&html).count() == 1, "a page says its language");
    Ok(())
}

const SHARED: &str = "no-cache";
const PERSONAL: &str = "private, no-store";

on_sqlite! {
    async fn every_page_of_every_visitor_is_sealed_and_loads_nothing_from_elsewhere_xss_10(world) {
        let plan = Plan::new("city.test").configure(|config| config.server.example = true);
        let house = House::with(&world, plan).await?;
        let administrator = Person::administrator(&house.city)?.session;
        let officer = Person::join(&house.city, "Desk", Role::Officer).await?.session;
        let mut form = fixtures::initiative("With a picture");
        form.insert("problem".to_owned(), "![x](https://evil.test/p.png) <img src=https://evil.test/q.png> [a link](https://evil.test/)".into());
        let record = house.city.publish(hansa_entities::record::RecordKind::Initiative, &form).await?;
        let gone = house.city.publish_initiative("Taken back").await?;
        house.city.withdraw(&gone).await?;
        let mut all: Vec<String> = paths(&web::router())?.into_iter().collect();
        all.extend([record.path(), gone.path(), "/?theme=EDU", "/?theme=NOPE", "/nothing", "/o/nothing", "/o/nothing/edit", "/?lang=fr"].map(str::to_owned));
        let mut seen = BTreeMap::<u16, usize>::new();
        for path in &all {
            let filled = fill(&house.city, path).await?;
            for session in [None, Some(&officer), Some(&administrator)] {
                for method in if session.is_some() { ["GET", "POST"].as_slice() } else { &["GET", "POST", "DELETE"] } {
                    let ask = Ask::new(method, &filled)?.by_browser()?;
                    let ask = session.map_or(Ok(ask.clone()), |value| ask.session(value))?;
                    let answer = house.send(&ask).await?;
                    *seen.entry(answer.status.as_u16()).or_default() += 1;
                    let place = || format!("{method} {filled}: {}", answer.status);
                    require_headers(&answer).with_context(place)?;
                    // `sign-out` ends the session: whatever came before was personal.
                    let is_personal = answer.header("cache-control") == PERSONAL;
                    let is_shared = answer.header("cache-control") == SHARED;
                    // A stream is nobody's page, and is kept nowhere.
                    let is_stream = path == "/feed/arrivals" && answer.header("cache-control") == "private, no-store";
                    ensure!(is_personal || is_stream || (is_shared && session.is_none()), "{}: {}", place(), answer.header("cache-control"));
                    ensure!(!answer.headers.contains_key("set-cookie") || is_personal, "{}", place());
                    for name in ["Accept", "Accept-Language", "Cookie"] {
                        ensure!(answer.header("vary").contains(name) || answer.headers.get_all("vary").iter().any(|value| value.as_bytes() == name.as_bytes()), "{}", place());
                    }
                    if answer.header("content-type").starts_with("text/html") {
                        ensure!(answer.header("content-type") == "text/html; charset=utf-8", "{}", place());
                        require_own(&Html::parse_document(&answer.text())).with_context(place)?;
                    } else if !is_stream {
                        let is_bare = answer.status.is_redirection() || path == "/feed.atom" || path.ends_with("/object");
                        ensure!(is_bare, "{}: {}", place(), answer.header("content-type"));
                    }
                }
                if path == "/sign-out" { break; }
            }
        }
        for status in [200, 303, 401, 403, 404, 405, 409, 410, 422] {
            ensure!(seen.contains_key(&status), "{status} was never seen: {seen:?}");
        }
        ensure!(!seen.contains_key(&500), "{seen:?}");
        Ok(())
    }

    async fn what_is_no_page_is_sealed_too_and_cached_as_it_may_be(world) {
        let house = House::of(&world).await?;
        let session = Person::administrator(&house.city)?.session;
        let record = fill(&house.city, "/o/{id}").await?;
        let style = hansa_server::http::assets::address("app.css");
        let document = ("application/activity+json", PERSONAL);
        for (path, personal, (kind, cache)) in [
            ("/actor", false, document), ("/a/city", false, document), (&record, false, document), ("/a/city/outbox?page=first", false, document),
            ("/.well-known/webfinger?resource=acct:city@city.test", false, ("application/jrd+json", "max-age=300")),
            ("/.well-known/nodeinfo", false, ("application/json", "max-age=300")),
            ("/api/v1/feed", false, ("application/json", "no-cache")), ("/api/v1/feed", true, ("application/json", PERSONAL)),
            ("/api/v1/me", true, ("application/json", PERSONAL)), ("/api/v1/me", false, ("application/problem+json", "no-store")),
            ("/api/v1/nothing", false, ("application/problem+json", "no-store")),
            ("/o/nothing", false, ("application/problem+json", "no-store")),
            (&style, false, ("text/css; charset=utf-8", "public, max-age=31536000, immutable")),
            ("/feed.atom", false, ("application/atom+xml; charset=utf-8", "no-cache")),
        ] {
            let ask = Ask::get(path).with("accept", if path == "/feed.atom" { "*/*" } else { "application/activity+json" })?;
            let ask = if personal { ask.session(&session)? } else { ask };
            let answer = house.send(&ask).await?;
            require_headers(&answer).context(path.to_owned())?;
            ensure!(answer.header("content-type").starts_with(kind), "{path}: {}", answer.header("content-type"));
            ensure!(answer.header("cache-control") == cache, "{path}: {}", answer.header("cache-control"));
        }
        for path in ["/livez", "/readyz", "/assets/nothing.css", "/assets/..%2f..%2fCargo.toml"] {
            require_headers(&house.send(&Ask::get(path)).await?).context(path)?;
        }
        for body in ["x".repeat(600 * 1024), "email=%ff%fe&password=%00".to_owned()] {
            let form = Ask::new("POST", "/sign-in")?.by_browser()?;
            let answer = house.send(&form.body(&body)).await?;
            require_headers(&answer)?;
            ensure!(answer.status.is_client_error(), "{}", answer.status);
            ensure!(answer.header("content-type").starts_with("text/html"), "{}: {}", answer.status, answer.text());
        }
        Ok(())
    }
}
