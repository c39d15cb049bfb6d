//! To which inboxes of a peer an entry goes.

use std::collections::{HashMap, HashSet};

use hansa_entities::actor;
use hansa_entities::follow::{self, FollowState};
use hansa_entities::id::{ActorId, InstanceId};
use hansa_entities::log_entry::{self, Audience};
use hansa_entities::time::Time;
use hansa_federation::origin::authority;
use url::Url;

use crate::app::App;
use crate::app::error::Result;
use crate::store;

/// Who at one peer is served with what.
pub(super) struct Addresses {
    domain: String,
    /// Followers at the peer, past ones included: what they were sent is also corrected and withdrawn.
    follows: Vec<follow::Model>,
    actors: HashMap<ActorId, actor::Model>,
    /// The inboxes of the server itself, as far as they are known.
    shared: HashSet<String>,
}

impl Addresses {
    pub(super) async fn load(app: &App, domain: &str, instance: InstanceId) -> Result<Self> {
        let c = app.store.read();
        let follows = store::follow::list_by_instance(c, instance).await?;
        let known = store::actor::list_of_instance(c, instance).await?;
        let actors = store::actor::list_by_ids(c, follows.iter().map(|row| row.follower_id)).await?;
        Ok(Self {
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
        let mut inboxes = Vec::new();
        let mut put = |text: &str| {
            if let Ok(url) = Url::parse(text)
                && authority(&url) == self.domain
                && !inboxes.contains(&url)
            {
                inboxes.push(url);
            }
        };
        entry.recipients.0.iter().for_each(|text| put(text));
        if entry.audience == Audience::Public {
            for follow in self.follows.iter().filter(|row| row.target_id == entry.actor_id) {
                if self.is_served(app, follow, entry).await?
                    && let Some(actor) = self.actors.get(&follow.follower_id)
                {
                    put(actor.shared_inbox.as_deref().unwrap_or(&actor.inbox));
                }
            }
        }
        Ok(inboxes)
    }

    async fn is_served(&self, app: &App, follow: &follow::Model, entry: &log_entry::Model) -> Result<bool> {
        match follow.state {
            FollowState::Accepted => Ok(true),
            // Who no longer follows still hears of corrections and withdrawals of what it was sent.
            FollowState::Ended | FollowState::Rejected => {
                let (Some(since), Some(object)) = (follow.since_position, &entry.object) else {
                    return Ok(false);
                };
                if !matches!(entry.kind.as_str(), "Update" | "Delete" | "Remove") {
                    return Ok(false);
                }
                let first = store::log::first_entry_of(app.store.read(), object).await?;
                let until = follow.decided_at.unwrap_or(Time(i64::MAX));
                Ok(first.is_some_and(|first| first.position >= since && first.created_at <= until))
            }
            FollowState::Pending => Ok(false),
        }
    }
}
