//! From one source to one copy: head, comparison, and what the city does not know itself (pages stand in `history`). Nothing
//! here waits for the network inside of a transaction, and everything that comes is bounded.

use hansa_entities::actor;
use hansa_entities::replica::{self, ReplicaState};
use hansa_federation::log::head::{Head, HeadError, read_head};
use hansa_federation::log::page::head_of;
use hansa_federation::log::reconcile::{Comparison, Difference, without};
use hansa_federation::log::{EntryNumber, Item, Items};
use hansa_federation::proof::ProofError;
use serde_json::Value;
use url::Url;

use super::{Source, Trouble};
use crate::app::error::Error;
use crate::app::log::{self, State};
use crate::app::{App, inbox};
use crate::store;

pub(super) type Result<T> = std::result::Result<T, Trouble>;

/// Entries that one log may have: far more than any city writes, and few enough to compare.
pub(super) const ENTRIES: u64 = 2_000_000;
/// Heads read in one exchange: the city goes on publishing while it is copied.
const PASSES: usize = 4;
/// Keys asked for at once.
const KEYS: usize = 100;

/// One copy while it is brought up to date.
pub(super) struct Copy<'a> {
    pub(super) app: &'a App,
    pub(super) row: replica::Model,
    pub(super) owner: actor::Model,
}

/// What an exchange came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reached {
    /// Equal to a head that the city has signed.
    Complete,
    /// Something is missing, for this reason.
    Behind(&'static str),
}

/// A head with the document that proves it.
struct Signed {
    head: Head,
    value: Value,
}

impl Copy<'_> {
    /// Takes from one source what is missing here.
    pub(super) async fn bring_up(&mut self, source: &Source) -> Result<Reached> {
        let mut reason = "behind";
        for pass in 0..PASSES {
            let signed = self.read_head(source).await?;
            if self.row.state == ReplicaState::Joining {
                self.row.total = count(signed.head.count);
            }
            self.adopt_floor(&signed.head).await?;
            if self.finish(source, &signed, &[]).await? {
                return Ok(Reached::Complete);
            }
            self.pull_pages(source, &signed.head).await?;
            if self.finish(source, &signed, &[]).await? {
                return Ok(Reached::Complete);
            }
            let (difference, signed) = self.compare(source, signed).await?;
            let told = self.pull_keys(source, &signed.head, &difference).await?;
            if !difference.unknown.is_empty()
                && source.is_origin()
                && pass + 1 < PASSES
                && self.offer(source, &difference, pass).await?
            {
                // What it took back, or said again, stands in its next head.
                continue;
            }
            if self.finish(source, &signed, &difference.unknown).await? {
                return Ok(Reached::Complete);
            }
            reason =
                if difference == Difference::default() && told == 0 { "never_matches" } else { "behind" };
        }
        Ok(Reached::Behind(reason))
    }

    async fn read_head(&mut self, source: &Source) -> Result<Signed> {
        let document = source.log(self.app).await?;
        let value = head_of(&document).ok_or(Trouble::Hostile("no_head"))?.clone();
        self.judge_head(source, value).await
    }

    async fn judge_head(&mut self, source: &Source, value: Value) -> Result<Signed> {
        let uri = Url::parse(&self.owner.uri).map_err(Error::internal)?;
        for fresh in [false, true] {
            if fresh {
                self.refresh_keys(source).await?;
            }
            let keys = log::keys(self.app.store.read(), &self.owner).await?;
            match read_head(&value, &uri, &keys, self.app.mode()) {
                Ok(head) if head.count > ENTRIES || head.number.seq > 100 * ENTRIES => {
                    return Err(Trouble::Hostile("too_large"));
                }
                Ok(head) => return Ok(Signed { head, value }),
                Err(HeadError::Proof(ProofError::Key)) if !fresh && source.is_origin() => {}
                Err(HeadError::Proof(ProofError::Key)) => return Err(Trouble::Key),
                Err(error) => {
                    tracing::info!(%error, actor = self.owner.uri, "a head cannot be believed");
                    return Err(Trouble::Hostile("head_not_proved"));
                }
            }
        }
        Err(Trouble::Key)
    }

    /// The keys of the city as its own document lists them now.
    pub(super) async fn refresh_keys(&mut self, source: &Source) -> Result<()> {
        if !source.is_origin() {
            return Ok(());
        }
        let uri = Url::parse(&self.owner.uri).map_err(Error::internal)?;
        let signer = inbox::signer(self.app).await?;
        let found = self.app.client.get_actor(&uri, Some(&signer), self.app.clock.at()).await;
        let found = found.map_err(|_| Trouble::Key)?;
        self.owner = inbox::save_actor(self.app, &found, self.app.clock.now()).await?;
        Ok(())
    }

    async fn adopt_floor(&self, head: &Head) -> Result<()> {
        let state = State::load(self.app.store.read(), self.owner.id).await?;
        // A floor only rises: what was taken away must not come back.
        if state.floor() >= head.floor {
            return Ok(());
        }
        let tx = self.app.store.begin().await?;
        let mut state = State::load(&tx, self.owner.id).await?;
        state.move_floor(&tx, head.floor.as_ref()).await?;
        state.save(&tx).await?;
        Ok(tx.commit().await.map_err(store::Error::from)?)
    }

    /// Finds out in what the two differ. The head may have moved meanwhile: the answers say to which they belong.
    async fn compare(&mut self, source: &Source, mut signed: Signed) -> Result<(Difference, Signed)> {
        let ours = log::items(self.app, self.app.store.read(), self.owner.id).await?;
        let mut comparison = Comparison::start(&ours);
        let mut newest = None;
        while let Some(ranges) = comparison.ask().map_err(|_| Trouble::Hostile("comparison_does_not_end"))? {
            let (told, head) = source.compare(self.app, ranges).await?;
            newest = Some(head);
            comparison.hear(told).map_err(|hostile| {
                tracing::info!(%hostile, actor = self.owner.uri, "a comparison was given up");
                Trouble::Hostile("comparison_not_sound")
            })?;
        }
        if let Some(value) = newest.filter(Value::is_object) {
            signed = self.judge_head(source, value).await?;
        }
        Ok((comparison.finish(), signed))
    }

    /// Gets the entries that a comparison has found missing. How many of them were told.
    async fn pull_keys(&mut self, source: &Source, head: &Head, found: &Difference) -> Result<usize> {
        let mut wanted: Vec<&Item> = found.wanted.iter().collect();
        let mut told = 0;
        while !wanted.is_empty() {
            let keys: Vec<&str> = wanted.iter().take(KEYS).map(|item| item.key.as_str()).collect();
            let values = source.entries(self.app, &keys).await?;
            let entries = self.read_entries(source, values).await?;
            let before = wanted.len();
            wanted.retain(|item| entries.iter().all(|entry| entry.item().key != item.key));
            if wanted.len() == before {
                break;
            }
            told += before - wanted.len();
            let tx = self.app.store.begin().await?;
            let mut state = State::load(&tx, self.owner.id).await?;
            let items = || entries.iter().map(log::Entry::item);
            state.foresee(&tx, items().map(|item| &item.number), items().map(|item| &item.key)).await?;
            log::enter(self.app, &tx, &mut state, &self.owner, entries, source.is_origin()).await?;
            state.save(&tx).await?;
            tx.commit().await.map_err(store::Error::from)?;
            self.app.arrivals.tell();
        }
        if !wanted.is_empty() {
            self.take_withheld(head, &wanted).await?;
        }
        Ok(told)
    }

    /// Entries that nobody shows, and whose hashes the signed head commits to: they count, though they cannot be read.
    async fn take_withheld(&mut self, head: &Head, withheld: &[&Item]) -> Result<()> {
        let tx = self.app.store.begin().await?;
        let mut state = State::load(&tx, self.owner.id).await?;
        let bones: Vec<hansa_federation::log::page::Bone> = withheld
            .iter()
            .map(|item| hansa_federation::log::page::Bone {
                number: item.number.clone(),
                hash: item.hash,
                key: item.key.clone(),
                tombstone: false,
            })
            .collect();
        log::enter_bones(self.app, &tx, &mut state, &self.owner, &bones).await?;
        let fingerprint = state.fingerprint();
        if head.is_state(fingerprint.count(), fingerprint.finish()) {
            state.save(&tx).await?;
            tx.commit().await.map_err(store::Error::from)?;
        }
        Ok(())
    }

    /// Tells the city which entries of its own it does not know. True where it may have changed its log because of it.
    async fn offer(&mut self, source: &Source, difference: &Difference, pass: usize) -> Result<bool> {
        // What it left standing after it was told twice, it does not have on purpose.
        if pass > 1 {
            return Ok(false);
        }
        let c = self.app.store.read();
        let state = State::load(c, self.owner.id).await?;
        let head = state.row.signed.as_deref().and_then(|text| serde_json::from_str::<Value>(text).ok());
        for part in difference.unknown.chunks(KEYS) {
            let keys = part.iter().map(|item| item.key.clone());
            let rows = store::skeleton::list_live_by_keys(c, self.owner.id, keys).await?;
            let entries: Vec<Value> =
                rows.iter().filter_map(|row| serde_json::from_str(row.bytes.as_deref()?).ok()).collect();
            source.offer(self.app, &entries, head.as_ref()).await?;
        }
        Ok(true)
    }

    /// Where our state is the one that the head commits to, the copy is complete. `extra` is what we hold and the source
    /// does not: without it the state must match, and then it is hidden here.
    async fn finish(&mut self, source: &Source, signed: &Signed, extra: &[Item]) -> Result<bool> {
        let app = self.app;
        let head = &signed.head;
        let state = State::load(app.store.read(), self.owner.id).await?;
        let is_equal = head.is_state(state.fingerprint().count(), state.fingerprint().finish());
        // On the word of the city alone: a member's older head says nothing about what came after it.
        let may_prune = source.is_origin() && !is_equal && !extra.is_empty();
        let prunes = may_prune && self.is_without(head, extra).await?;
        if !is_equal && !prunes {
            return Ok(false);
        }
        if !self.extends(source, head).await? {
            return Ok(false);
        }
        let tx = app.store.begin().await?;
        let mut state = State::load(&tx, self.owner.id).await?;
        if prunes {
            log::prune(app, &tx, &mut state, &self.owner, extra).await?;
        }
        log::apply_waiting(app, &tx, &self.owner).await?;
        let fingerprint = state.fingerprint();
        if !head.is_state(fingerprint.count(), fingerprint.finish()) {
            // Something came in between.
            return Ok(false);
        }
        state.reach(&head.number, &head.hash)?;
        state.row.signed = Some(signed.value.to_string());
        state.save(&tx).await?;
        self.row.complete_epoch = Some(head.number.epoch.clone());
        self.row.complete_seq = Some(log::column(head.number.seq)?);
        self.row.complete_at = Some(app.clock.now());
        self.row.vouched_by = (!source.is_origin()).then(|| source.host.clone());
        self.row.loaded = count(fingerprint.count());
        self.row.total = self.row.loaded;
        if source.is_origin() {
            self.row.unreachable_since = None;
        }
        tx.commit().await.map_err(store::Error::from)?;
        Ok(true)
    }

    async fn is_without(&self, head: &Head, extra: &[Item]) -> Result<bool> {
        let ours: std::sync::Arc<Items> = log::items(self.app, self.app.store.read(), self.owner.id).await?;
        let left = without(&ours, extra);
        Ok(head.is_state(left.count(), left.finish()))
    }

    /// Whether the log behind a head goes on from the number to which this copy was equal last. One that does not has
    /// forgotten, and nothing is hidden because of it.
    async fn extends(&self, source: &Source, head: &Head) -> Result<bool> {
        let (Some(epoch), Some(seq)) = (&self.row.complete_epoch, self.row.complete_seq) else {
            return Ok(true);
        };
        let held = log::number(epoch, seq);
        let row = store::skeleton::find(self.app.store.read(), self.owner.id, epoch, seq).await?;
        let Some(hash) = row.map(|row| log::hash(&row.hash)).transpose()? else { return Ok(true) };
        if head.number == held {
            return Ok(head.hash == hash);
        }
        if head.number < held {
            return Ok(false);
        }
        if !source.is_origin() {
            // Its owner has signed a later head of the same state: a member cannot make one up.
            return Ok(true);
        }
        let before = EntryNumber { seq: held.seq.saturating_sub(1), epoch: held.epoch.clone() };
        let page = source.page(self.app, &before).await?;
        let bone = page.skeleton.iter().any(|bone| bone.number == held && bone.hash == hash);
        let live = || page.live.iter().any(|value| hansa_federation::log::entry_hash(value) == hash);
        Ok(bone || live())
    }
}

pub(super) fn count(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
