//! One visit of a page: who, in which language, from where. Resolved once by the layer, read by every handler.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::{FromRequestParts, Query};
use hansa_entities::actor;
use hansa_entities::time::Time;
use http::request::Parts;
use http::{HeaderMap, header};

use super::{Fields, Taste, address, browser, cookie, taste};
use crate::app::look::{self, Look};
use crate::app::session::Origin;
use crate::app::{App, Error, Principal, city, follow, notification, session};
use crate::i18n::{Locale, Wishes, choose};

/// Who visits, and how to answer.
#[derive(Clone, Debug)]
pub struct Visit {
    pub app: App,
    pub principal: Principal,
    pub locale: Locale,
    /// Our own city; none before the set-up, and where the database does not answer.
    pub city: Option<Arc<actor::Model>>,
    /// How this device shows pages.
    pub taste: Taste,
    /// Languages of texts, the best first; that of the pages is the very best.
    pub reads: Vec<String>,
    /// The city's own colour and mark.
    pub look: Look,
    /// Follow requests that wait for this visitor's answer.
    pub waiting: usize,
    /// What this visitor was told and has not read.
    pub unread: u64,
    pub address: IpAddr,
    /// Browser and system.
    pub label: String,
    pub path: String,
    pub query: Fields,
    pub request_id: String,
    pub now: Time,
}

impl Visit {
    /// Resolves a visit. Where the database fails there is still enough to answer with, beside the error.
    pub async fn resolve(app: &App, trusted: &[IpAddr], parts: &Parts) -> (Self, Option<Error>) {
        let headers = &parts.headers;
        let query = Query::<Fields>::try_from_uri(&parts.uri).map(|Query(fields)| fields).unwrap_or_default();
        let mut visit = Self {
            app: app.clone(),
            principal: Principal::Anonymous,
            locale: Locale::default(),
            city: None,
            taste: Taste::of(headers),
            reads: Vec::new(),
            look: Look::default(),
            waiting: 0,
            unread: 0,
            address: address::client(parts, trusted),
            label: browser::label(text(headers, header::USER_AGENT).unwrap_or_default()),
            path: parts.uri.path().to_owned(),
            query,
            request_id: text(headers, header::HeaderName::from_static("x-request-id"))
                .unwrap_or_default()
                .to_owned(),
            now: app.clock.now(),
        };
        let trouble = visit.look_up(headers).await.err();
        visit.locale = visit.choose_locale(headers);
        visit.reads = visit.list_reads(headers);
        (visit, trouble)
    }

    async fn look_up(&mut self, headers: &HeaderMap) -> Result<(), Error> {
        self.city = match city::home(&self.app).await {
            Ok(city) => Some(Arc::new(city)),
            Err(Error::Unavailable("not_set_up")) => None,
            Err(error) => return Err(error),
        };
        self.look = look::read(&self.app).await?;
        if let Some(token) = cookie::find_session(&self.app, headers) {
            self.principal = session::resume(&self.app, &token).await?;
        }
        if self.principal.is_administrator() && self.city.is_some() {
            self.waiting = follow::requests(&self.app, &self.principal).await?.len();
        }
        self.unread = notification::count_unread(&self.app, &self.principal).await?;
        Ok(())
    }

    fn choose_locale(&self, headers: &HeaderMap) -> Locale {
        let cookie = cookie::find_language(headers);
        choose(&Wishes {
            query: self.query.find("lang"),
            account: self.principal.account().map(|signed| signed.language.as_str()),
            cookie: cookie.as_deref(),
            header: text(headers, header::ACCEPT_LANGUAGE),
            city: self.city.as_ref().map(|city| city.languages.0.as_slice()).unwrap_or_default(),
            is_development: self.app.is_development(),
        })
    }

    /// The language of the pages; then those of the account or else of the device; then those that the browser names.
    fn list_reads(&self, headers: &HeaderMap) -> Vec<String> {
        let said = match self.principal.account() {
            Some(signed) if !signed.reads.is_empty() => &signed.reads,
            _ => &self.taste.reads,
        };
        let named = text(headers, header::ACCEPT_LANGUAGE).unwrap_or_default();
        // Browsers write the best first.
        let named = named.split(',').filter_map(|item| item.split(';').next());
        let own = [self.locale.tag()];
        taste::tags(own.into_iter().chain(said.iter().map(String::as_str)).chain(named))
    }

    /// Languages of texts that this visitor reads, the best first.
    pub fn wished(&self) -> Vec<&str> {
        self.reads.iter().map(String::as_str).collect()
    }

    /// Where a sign-in comes from.
    pub fn origin(&self) -> Origin {
        Origin { address: self.address, label: self.label.clone() }
    }
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = crate::http::error::Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let found = parts.extensions.get::<Arc<Self>>().map(|visit| visit.as_ref().clone());
        found.ok_or_else(|| Error::internal("a page without the layer that resolves visits").into())
    }
}
