//! What the officer of a city does, in one line each.

use hansa_entities::id::DraftId;
use hansa_entities::record::{Because, RecordKind};
use hansa_federation::ids::Local;
use hansa_server::app::field::Form;
use hansa_server::app::{self, draft, publication};
use url::Url;

use super::City;
use crate::fixtures;

impl City {
    /// Publishes a record and returns its URI.
    pub async fn publish(&self, kind: RecordKind, form: &Form) -> anyhow::Result<Url> {
        let app = self.app();
        let published = publication::publish_form(&app, &self.officer(), kind, form).await?;
        Ok(app.ids.object(published.record.0))
    }

    /// Publishes an initiative with this title and returns its URI.
    pub async fn publish_initiative(&self, title: &str) -> anyhow::Result<Url> {
        self.publish(RecordKind::Initiative, &fixtures::initiative(title)).await
    }

    /// Publishes a new version with another title.
    pub async fn retitle(&self, uri: &Url, title: &str) -> anyhow::Result<()> {
        let app = self.app();
        let id = self.id(uri).await?;
        publication::update_form(&app, &self.officer(), id, &fixtures::new_title(title)).await?;
        Ok(())
    }

    /// Takes a record back.
    pub async fn withdraw(&self, uri: &Url) -> anyhow::Result<()> {
        Ok(app::record::withdraw(&self.app(), &self.officer(), self.id(uri).await?, Because::Other).await?)
    }

    /// Replies to the record at a URI, or to a reply in its thread; the URI of the new reply.
    pub async fn reply(&self, record: &Url, text: &str) -> anyhow::Result<Url> {
        let app = self.app();
        let id = self.id(record).await?;
        let reply = app::reply::publish(&app, &self.officer(), id, &fixtures::reply(text)).await?;
        Ok(app.ids.object(reply.0))
    }

    /// Takes an own reply back.
    pub async fn take_back(&self, reply: &Url) -> anyhow::Result<()> {
        let app = self.app();
        let Some(Local::Object(id)) = app.ids.classify(reply) else { anyhow::bail!("{reply} is not ours") };
        Ok(app::reply::withdraw(&app, &self.officer(), id.into()).await?)
    }

    /// Opens a draft, without publishing it.
    pub async fn draft(&self, form: &Form) -> anyhow::Result<DraftId> {
        Ok(draft::create(&self.app(), &self.officer(), RecordKind::Initiative, form).await?)
    }
}
