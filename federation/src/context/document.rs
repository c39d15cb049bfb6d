//! Documents that their origin vouches for.

use super::fetch::Redirects;
use super::{Client, Document, Fetched};
use crate::actor::{RemoteActor, RemoteKey, parse_actor, read_key_document};
use crate::error::{FetchError, Malformed};
use crate::media_type::{ACCEPT_OBJECT, MediaType};
use crate::origin::{parse_id, same_origin};
use crate::signature::Signer;
use crate::vocabulary::parse_json;
use chrono::{DateTime, Utc};
use serde_json::Value;
use url::Url;

impl Client {
    /// Gets an object, activity, actor or collection. The document must be ActivityStreams and carry the
    /// id that was asked for. If it carries another id of the same origin (a page address was asked
    /// for), that id is asked once. An id of another origin is never believed, and a redirect to one never
    /// followed.
    ///
    /// # Errors
    /// See [`FetchError`].
    pub async fn get_object(
        &self,
        url: &Url,
        signer: Option<&Signer>,
        now: DateTime<Utc>,
    ) -> Result<Document, FetchError> {
        let found = self.get_document(url, signer, Redirects::Stay, now).await?;
        if found.id == *url {
            return Ok(found);
        }
        let named = self.get_document(&found.id, signer, Redirects::Stay, now).await?;
        if named.id == found.id { Ok(named) } else { Err(FetchError::WrongId) }
    }

    /// Gets a collection or a page of one: one request, on one origin. Its id may be any of that origin; pages have all
    /// sorts of them.
    ///
    /// # Errors
    /// See [`FetchError`].
    pub async fn get_collection(
        &self,
        url: &Url,
        signer: Option<&Signer>,
        now: DateTime<Utc>,
    ) -> Result<Document, FetchError> {
        self.get_document(url, signer, Redirects::Stay, now).await
    }

    /// Gets an actor at exactly its id, with one request; with one more, on the same origin, where it lists a key
    /// that does not stand in its document.
    ///
    /// # Errors
    /// See [`FetchError`].
    pub async fn get_actor(
        &self,
        id: &Url,
        signer: Option<&Signer>,
        now: DateTime<Utc>,
    ) -> Result<RemoteActor, FetchError> {
        let found = self.get_document(id, signer, Redirects::Refuse, now).await?;
        if found.id != *id {
            return Err(FetchError::WrongId);
        }
        let mut actor = parse_actor(&found.bytes, &found.value, self.mode())?;
        let Some(key_id) = actor.key_references.first().cloned() else { return Ok(actor) };
        match self.get_key(&key_id, id, signer, now).await {
            Ok(key) => actor.keys.extend(key),
            Err(cause) if actor.keys.is_empty() => return Err(cause),
            // The keys that stand in the document are keys all the same.
            Err(_) => {}
        }
        Ok(actor)
    }

    /// A key that an actor lists by its id. One that does not name the actor in turn is none.
    async fn get_key(
        &self,
        key_id: &Url,
        actor: &Url,
        signer: Option<&Signer>,
        now: DateTime<Utc>,
    ) -> Result<Option<RemoteKey>, FetchError> {
        let found = self.get_document(key_id, signer, Redirects::Refuse, now).await?;
        Ok(read_key_document(&found.value, key_id, actor, self.mode()))
    }

    /// One document whose id stands on the origin that was asked *and* on the one that answered.
    pub(crate) async fn get_document(
        &self,
        url: &Url,
        signer: Option<&Signer>,
        redirects: Redirects<'_>,
        now: DateTime<Utc>,
    ) -> Result<Document, FetchError> {
        let fetched = self.get_bounded(url, ACCEPT_OBJECT, signer, self.max_body, redirects, now).await?;
        require_activity_streams(&fetched)?;
        let value = parse_json(&fetched.body)?;
        let id = value.get("id").and_then(Value::as_str).ok_or(FetchError::WrongId)?;
        let id = parse_id(id, self.mode()).map_err(|cause| Malformed::field("id", cause))?;
        if !same_origin(&id, url) || !same_origin(&id, &fetched.url) {
            return Err(FetchError::WrongId);
        }
        Ok(Document { url: fetched.url, id, bytes: fetched.body, value })
    }
}

fn require_activity_streams(fetched: &Fetched) -> Result<(), FetchError> {
    let given = fetched.content_type.clone().unwrap_or_default();
    match MediaType::parse(&given) {
        Some(media_type) if media_type.is_activity_streams() => Ok(()),
        Some(_) | None => Err(FetchError::ContentType(given)),
    }
}
