//! The questions that an exchange asks of one source: the city itself, or a member that keeps a copy of its log.

use hansa_federation::error::FetchError;
use hansa_federation::log::EntryNumber;
use hansa_federation::log::page::{PAGE_BYTES, Page, read_page};
use hansa_federation::log::reconcile::{Summary, Told};
use hansa_federation::log::wire::{read_answer, write_question};
use hansa_federation::signature::Signer;
use serde_json::{Value, json};
use url::Url;

use super::Trouble;
use crate::app::App;
use crate::app::inbox;

/// Largest answer that is no page: 256 split ranges of 16 parts, or a list of heads.
const ANSWER_BYTES: usize = 1024 * 1024;

/// Somebody who can be asked about a log.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// The log of whoever is asked.
    pub(crate) log: Url,
    /// The actor whose copy is meant; none where it is the log of whoever is asked.
    pub(crate) of: Option<String>,
    pub(crate) host: String,
}

impl Source {
    pub(crate) fn is_origin(&self) -> bool {
        self.of.is_none()
    }

    fn at(&self, part: &str) -> Url {
        let mut url = self.log.clone();
        if !part.is_empty()
            && let Ok(mut segments) = url.path_segments_mut()
        {
            segments.push(part);
        }
        url
    }

    fn with(&self, part: &str, pairs: &[(&str, &str)]) -> Url {
        let mut url = self.at(part);
        for (name, value) in pairs.iter().chain(&self.of.as_deref().map(|of| ("of", of))) {
            url.query_pairs_mut().append_pair(name, value);
        }
        url
    }

    /// The collection document, with the signed head.
    pub(super) async fn log(&self, app: &App) -> Result<Value, Trouble> {
        get(app, &self.with("", &[]), ANSWER_BYTES).await
    }

    pub(super) async fn page(&self, app: &App, after: &EntryNumber) -> Result<Page, Trouble> {
        let after = format!("{}:{}", after.epoch, after.seq);
        let value = get(app, &self.with("", &[("after", &after)]), PAGE_BYTES).await?;
        read_page(&value, app.mode()).map_err(|_| Trouble::Hostile("page_not_readable"))
    }

    /// The answer to a question of a reconciliation, and the head that it belongs to.
    pub(super) async fn compare(&self, app: &App, ranges: &[Summary]) -> Result<(Vec<Told>, Value), Trouble> {
        let question = write_question(self.of.as_deref(), ranges);
        let mut answer = post(app, &self.at("reconcile"), &question, ANSWER_BYTES).await?;
        let told = read_answer(&answer).map_err(|_| Trouble::Hostile("answer_not_readable"))?;
        Ok((told, answer["head"].take()))
    }

    /// Entries by their keys.
    pub(super) async fn entries(&self, app: &App, keys: &[&str]) -> Result<Vec<Value>, Trouble> {
        let question = json!({ "of": self.of, "keys": keys });
        let mut answer = post(app, &self.at("entries"), &question, PAGE_BYTES).await?;
        match answer["orderedItems"].take() {
            Value::Array(items) if items.len() <= keys.len() => Ok(items),
            _ => Err(Trouble::Hostile("answer_not_readable")),
        }
    }

    /// Brings a city the entries of its own that it does not know. True where it said what it did with them.
    pub(super) async fn offer(
        &self,
        app: &App,
        entries: &[Value],
        head: Option<&Value>,
    ) -> Result<(), Trouble> {
        let offer = json!({ "entries": entries, "head": head });
        post(app, &self.at("recover"), &offer, ANSWER_BYTES).await.map(|_| ())
    }

    /// Heads that changed since a mark; none where nothing did.
    pub(super) async fn heads(&self, app: &App, mark: Option<&str>) -> Result<Option<Value>, Trouble> {
        let pairs: Vec<(&str, &str)> = mark.map(|mark| ("since", mark)).into_iter().collect();
        let mut url = self.at("heads");
        for (name, value) in pairs {
            url.query_pairs_mut().append_pair(name, value);
        }
        match get(app, &url, ANSWER_BYTES).await {
            Ok(value) => Ok(Some(value)),
            Err(Trouble::Status(304)) => Ok(None),
            Err(trouble) => Err(trouble),
        }
    }

    /// What a member remembers of one log: its newest signed head and entry.
    pub(super) async fn remembered(&self, app: &App) -> Result<Value, Trouble> {
        get(app, &self.with("heads", &[]), ANSWER_BYTES).await
    }

    /// The digest of the logs of some cities, as the source has them.
    pub(super) async fn digest(&self, app: &App, members: &[String]) -> Result<Value, Trouble> {
        post(app, &self.at("digest"), &json!({ "members": members }), ANSWER_BYTES).await
    }

    /// The document of an actor as its origin gave it to this member.
    pub(super) async fn actor(&self, app: &App, id: &str) -> Result<Value, Trouble> {
        let mut url = self.at("actor");
        url.query_pairs_mut().append_pair("id", id);
        get(app, &url, ANSWER_BYTES).await
    }
}

async fn signer(app: &App) -> Result<Signer, Trouble> {
    Ok(inbox::signer(app).await?)
}

async fn get(app: &App, url: &Url, limit: usize) -> Result<Value, Trouble> {
    let signer = signer(app).await?;
    app.client.get_json(url, &signer, limit, app.clock.at()).await.map_err(|error| trouble(&error))
}

async fn post(app: &App, url: &Url, question: &Value, limit: usize) -> Result<Value, Trouble> {
    let signer = signer(app).await?;
    let answer = app.client.post_json(url, question, &signer, limit, app.clock.at()).await;
    answer.map_err(|error| trouble(&error))
}

fn trouble(error: &FetchError) -> Trouble {
    match error {
        FetchError::Status(status) => Trouble::Status(*status),
        FetchError::TooLarge(_) => Trouble::Hostile("answer_too_large"),
        FetchError::Malformed(_) => Trouble::Hostile("answer_not_readable"),
        error => {
            tracing::debug!(%error, "a log could not be asked");
            Trouble::Unreachable
        }
    }
}
