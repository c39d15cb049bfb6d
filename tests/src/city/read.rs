//! What a reader sees at a city.

use anyhow::Context as _;
use hansa_entities::id::RecordId;
use hansa_server::app::feed::{self, Filter};
use hansa_server::app::field::Form;
use hansa_server::app::sync::{self, CityState, FeedState};
use hansa_server::app::{self, Principal, city};
use url::Url;

use super::City;

impl City {
    /// The id here of a record that can be seen here.
    pub async fn id(&self, uri: &Url) -> anyhow::Result<RecordId> {
        let found = app::record::find(&self.app(), uri.as_str()).await?;
        found.with_context(|| format!("{uri} does not stand at {}", self.name()))
    }

    /// True where a reader can see the record here.
    pub async fn shows(&self, uri: &Url) -> anyhow::Result<bool> {
        Ok(app::record::find(&self.app(), uri.as_str()).await?.is_some())
    }

    /// The title of a record here; none where it cannot be seen.
    pub async fn title(&self, uri: &Url) -> anyhow::Result<Option<String>> {
        let app = self.app();
        let Some(id) = app::record::find(&app, uri.as_str()).await? else { return Ok(None) };
        let view = app::record::read(&app, &Principal::Anonymous, id).await?;
        Ok(Some(view.record.title.original().to_owned()))
    }

    /// What the thread of a record says here: URI and text of each reply, in reading order.
    pub async fn thread(&self, record: &Url) -> anyhow::Result<Vec<(String, String)>> {
        let id = self.id(record).await?;
        let views = app::reply::thread(&self.app(), &Principal::Anonymous, id).await?;
        let line = |view: app::reply::ReplyView| (view.reply.uri, view.reply.content.original().to_owned());
        Ok(views.into_iter().map(line).collect())
    }

    /// The URIs of the whole feed, newest first, read page by page.
    pub async fn feed(&self) -> anyhow::Result<Vec<String>> {
        let app = self.app();
        let mut uris = Vec::new();
        let mut filter = Filter { limit: Some(100), ..Filter::default() };
        loop {
            let page = feed::read(&app, &filter).await?;
            uris.extend(page.lines.iter().map(|view| view.line.uri.clone()));
            let Some(next) = page.next else { return Ok(uris) };
            filter = Filter::parse([("after", next.as_str()), ("limit", "100")])
                .map_err(|errors| anyhow::anyhow!("{errors}"))?;
        }
    }

    /// Number of records and fingerprint of the feed.
    pub async fn digest(&self) -> anyhow::Result<(u64, String)> {
        Ok(feed::digest(&self.app()).await?)
    }

    /// What the page about the state of the feed says here.
    pub async fn feed_state(&self) -> anyhow::Result<FeedState> {
        Ok(sync::state(&self.app()).await?)
    }

    /// What that page says about another city.
    pub async fn state_of(&self, other: &Self) -> anyhow::Result<CityState> {
        let uri = other.actor();
        let state = self.feed_state().await?;
        let found = state.cities.into_iter().find(|line| line.city.uri == uri.as_str());
        found.with_context(|| format!("{} knows nothing of {}", self.name(), other.name()))
    }

    /// The form of the home city, for changing it.
    pub async fn profile(&self) -> anyhow::Result<Form> {
        Ok(city::form(&self.app(), &Principal::Program).await?)
    }
}
