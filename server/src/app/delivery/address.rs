//! To which inboxes of a peer an entry goes.

use std::collections::{HashMap, HashSet};

use hansa_entities::actor::{self, ActorKind};
use hansa_entities::follow::{self, FollowState};
use hansa_entities::id::{ActorId, InstanceId};
use hansa_entities::log_entry::{self, Audience};
use hansa_entities::time::Time;
use hansa_federation::followers::{self, FollowersSync};
use hansa_federation::origin::authority;
use http::HeaderValue;
use url::Url;

use crate::app::App;
use crate::app::error::Result;
use crate::store::{self, log::Earlier};

/// Who at one peer is served with what.
pub(super) struct Addresses {
    domain: String,
    /// Followers at the peer, past ones included: what they were sent is also corrected and withdrawn.
    follows: Vec<follow::Model>,
    actors: HashMap<ActorId, actor::Model>,
    /// The inboxes of the server itself, as far as they are known.
    shared: HashSet<String>,
    /// Names of our actors that can be followed.
    homes: HashMap<ActorId, String>,
}

impl Addresses {
    pub(super) async fn load(app: &App, domain: &str, instance: InstanceId) -> Result<Self> {
        let c = app.store.read();
        let follows = store::follow::list_by_instance(c, instance).await?;
        let known = store::actor::list_of_instance(c, instance).await?;
        let actors = store::actor::list_by_ids(c, follows.iter().map(|row| row.follower_id)).await?;
        let homes = store::actor::list_local(c, ActorKind::Organization).await?;
        Ok(Self {
            homes: homes.into_iter().map(|actor| (actor.id, actor.username)).collect(),
            domain: domain.to_owned(),
            follows,
            actors: actors.into_iter().map(|actor| (actor.id, actor)).collect(),
            shared: known.into_iter().filter_map(|actor| actor.shared_inbox).collect(),
        })
    }

    /// True where the end of an inbox is the end of its server, and not of one account there.
    pub(super) fn is_whole_server(&self, inbox: &Url) -> bool {
        self.shared.is_empty() || self.shared.contains(inbox.as_str())
    }

    /// The distinct inboxes at the peer that an entry goes to.
    pub(super) async fn of(&self, app: &App, entry: &log_entry::Model) -> Result<Vec<Url>> {
        let mut inboxes = Inboxes { domain: &self.domain, found: Vec::new() };
        inboxes.put_all(&entry.recipients.0);
        if entry.audience == Audience::Public {
            for follow in self.follows.iter().filter(|row| row.target_id == entry.actor_id) {
                if follow.state == FollowState::Accepted {
                    inboxes.put_actor(self.actors.get(&follow.follower_id));
                }
            }
        }
        // Who is no follower, or no longer, still hears of corrections and withdrawals of what it was sent.
        if inboxes.found.is_empty()
            && matches!(entry.kind.as_str(), "Update" | "Delete" | "Remove")
            && let Some(object) = &entry.object
        {
            for earlier in store::log::list_earlier(app.store.read(), object, entry.position).await? {
                inboxes.put_all(&earlier.recipients.0);
                for follow in self.follows.iter().filter(|row| was_sent(row, &earlier)) {
                    inboxes.put_actor(self.actors.get(&follow.follower_id));
                }
            }
        }
        Ok(inboxes.found)
    }

    /// What the peer is told about its followers with a public entry (FEP-8fcf); none where it has none.
    pub(super) fn followers(&self, app: &App, entry: &log_entry::Model) -> Option<HeaderValue> {
        if entry.audience != Audience::Public {
            return None;
        }
        let mut ids = self
            .follows
            .iter()
            .filter(|row| row.target_id == entry.actor_id && row.state == FollowState::Accepted)
            .filter_map(|row| self.actors.get(&row.follower_id))
            .map(|actor| actor.uri.as_str())
            .peekable();
        ids.peek()?;
        let digest = followers::digest(ids);
        let home = self.homes.get(&entry.actor_id)?;
        let collection = app.ids.followers(home);
        let mut url = collection.clone();
        url.query_pairs_mut().append_pair("domain", &self.domain);
        FollowersSync { collection, url, digest }.header()
    }
}

/// Addresses at one peer, each once.
struct Inboxes<'a> {
    domain: &'a str,
    found: Vec<Url>,
}

impl Inboxes<'_> {
    fn put(&mut self, text: &str) {
        if let Ok(url) = Url::parse(text)
            && authority(&url) == self.domain
            && !self.found.contains(&url)
        {
            self.found.push(url);
        }
    }

    fn put_all(&mut self, texts: &[String]) {
        texts.iter().for_each(|text| self.put(text));
    }

    fn put_actor(&mut self, actor: Option<&actor::Model>) {
        if let Some(actor) = actor {
            self.put(actor.shared_inbox.as_deref().unwrap_or(&actor.inbox));
        }
    }
}

/// True where an entry was made while the follower was let in. A row that asks again stands from its new request on.
fn was_sent(follow: &follow::Model, entry: &Earlier) -> bool {
    let Some(since) = follow.since_position else { return false };
    let until = match follow.state {
        FollowState::Accepted => Time(i64::MAX),
        FollowState::Pending => follow.created_at,
        FollowState::Ended | FollowState::Rejected => follow.decided_at.unwrap_or(Time(i64::MAX)),
    };
    entry.is_public && entry.actor == follow.target_id && entry.position >= since && entry.at <= until
}
