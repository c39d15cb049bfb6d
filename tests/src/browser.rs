//! A person's browser without script: cookies, forms, redirects, and what a page says.

use std::collections::BTreeMap;

use anyhow::{Context as _, bail, ensure};
use http::{HeaderMap, HeaderValue, Method, header};
use scraper::{ElementRef, Html, Selector};
use url::Url;
use url::form_urlencoded::Serializer;

use crate::wire::Target;
use crate::{City, Response, send};

/// Redirects that a browser follows before it gives up.
const REDIRECTS: usize = 5;

/// One browser with its cookies, at one city.
#[derive(Clone, Debug)]
pub struct Browser {
    target: Target,
    base: Url,
    pub cookies: BTreeMap<String, String>,
    /// `Accept-Language`
    pub languages: String,
    /// `Accept`: what a page asks for, or a script in it.
    pub accept: &'static str,
}

/// What a browser shows.
#[derive(Clone, Debug)]
pub struct Page {
    /// Path and query, after redirects.
    pub at: String,
    pub response: Response,
}

impl Browser {
    pub fn new(city: &City) -> Self {
        Self {
            target: city.target().clone(),
            base: city.app().base().clone(),
            cookies: BTreeMap::new(),
            languages: "en".to_owned(),
            accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8",
        }
    }

    /// Opens a page and follows redirects.
    pub async fn open(&mut self, path: &str) -> anyhow::Result<Page> {
        let response = self.ask(Method::GET, path, None).await?;
        self.follow(path, response).await
    }

    /// Sends a form and follows redirects.
    pub async fn send(&mut self, path: &str, fields: &[(&str, &str)]) -> anyhow::Result<Page> {
        let response = self.post(path, fields).await?;
        self.follow(path, response).await
    }

    /// Sends a form; the answer as it is.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> anyhow::Result<Response> {
        let body = Serializer::new(String::new()).extend_pairs(fields).finish();
        self.ask(Method::POST, path, Some(body)).await
    }

    async fn follow(&mut self, path: &str, mut response: Response) -> anyhow::Result<Page> {
        let mut at = self.base.join(path)?;
        for _ in 0..REDIRECTS {
            if !response.status.is_redirection() {
                let path = at[url::Position::BeforePath..url::Position::AfterQuery].to_owned();
                return Ok(Page { at: path, response });
            }
            at = at.join(response.header("location"))?;
            ensure!(at.origin() == self.base.origin(), "a redirect leads away, to {at}");
            let path = at[url::Position::BeforePath..url::Position::AfterQuery].to_owned();
            response = self.ask(Method::GET, &path, None).await?;
        }
        bail!("{path} leads round and round")
    }

    async fn ask(&mut self, method: Method, path: &str, form: Option<String>) -> anyhow::Result<Response> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_static(self.accept));
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_str(&self.languages)?);
        if !self.cookies.is_empty() {
            let cookies: Vec<String> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            headers.insert(header::COOKIE, HeaderValue::from_str(&cookies.join("; "))?);
        }
        if form.is_some() {
            let kind = HeaderValue::from_static("application/x-www-form-urlencoded");
            headers.insert(header::CONTENT_TYPE, kind);
            let origin = self.base.origin().ascii_serialization();
            headers.insert(header::ORIGIN, HeaderValue::from_str(&origin)?);
            headers.insert("sec-fetch-site", HeaderValue::from_static("same-origin"));
        }
        let response =
            send(&self.target, &method, path, &headers, form.unwrap_or_default().as_bytes()).await?;
        for cookie in response.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str()?;
            let (pair, rest) = cookie.split_once(';').unwrap_or((cookie, ""));
            let (name, value) = pair.split_once('=').context("a cookie without a value")?;
            if value.is_empty() || rest.contains("Max-Age=0") {
                self.cookies.remove(name.trim());
            } else {
                self.cookies.insert(name.trim().to_owned(), value.trim().to_owned());
            }
        }
        Ok(response)
    }
}

impl Page {
    pub fn status(&self) -> u16 {
        self.response.status.as_u16()
    }

    pub fn html(&self) -> String {
        self.response.text()
    }

    /// The texts of all elements that a CSS selector finds, blanks made single.
    pub fn texts(&self, selector: &str) -> anyhow::Result<Vec<String>> {
        self.find(selector, |element| {
            Some(element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
        })
    }

    /// An attribute of all elements that a CSS selector finds and that have it.
    pub fn attributes(&self, selector: &str, name: &str) -> anyhow::Result<Vec<String>> {
        self.find(selector, |element| element.value().attr(name).map(str::to_owned))
    }

    /// The names and values that the first form at a selector would send as it stands: of inputs and text areas.
    pub fn form(&self, selector: &str) -> anyhow::Result<BTreeMap<String, String>> {
        let inputs = format!("{selector} input[name]");
        let pairs = self.find(&inputs, |input| {
            let element = input.value();
            let unticked = matches!(element.attr("type"), Some("checkbox" | "radio"));
            if unticked && element.attr("checked").is_none() {
                return None;
            }
            Some((element.attr("name")?.to_owned(), element.attr("value").unwrap_or_default().to_owned()))
        })?;
        let areas = self.find(&format!("{selector} textarea[name]"), |area| {
            Some((area.value().attr("name")?.to_owned(), area.text().collect::<String>()))
        })?;
        Ok(pairs.into_iter().chain(areas).collect())
    }

    fn find<T>(&self, selector: &str, read: impl Fn(ElementRef<'_>) -> Option<T>) -> anyhow::Result<Vec<T>> {
        let selector = Selector::parse(selector).map_err(|error| anyhow::anyhow!("{error}"))?;
        let document = Html::parse_document(&self.html());
        Ok(document.select(&selector).filter(|element| is_shown(*element)).filter_map(read).collect())
    }
}

/// False for what stands in a template: only script brings that into the page.
fn is_shown(element: ElementRef<'_>) -> bool {
    !element.ancestors().filter_map(ElementRef::wrap).any(|outer| outer.value().name() == "template")
}
