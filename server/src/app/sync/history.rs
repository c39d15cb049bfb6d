//! The pages of a log: while one is merged, the next is proved and read, and the one after it fetched.

use std::sync::Arc;

use hansa_entities::actor;
use hansa_federation::actor::RemoteKey;
use hansa_federation::log::EntryNumber;
use hansa_federation::log::head::Head;
use hansa_federation::log::page::Page;
use hansa_federation::log::proven::{EntryError, Unproven, prove};
use hansa_federation::proof::ProofError;
use serde_json::Value;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use url::Url;

use super::exchange::LEASE;
use super::pull::{Copy, ENTRIES, Result, count};
use super::{Source, Trouble};
use crate::app::error::Error;
use crate::app::log::{self, State};
use crate::app::{App, failpoint};
use crate::store;

/// Pages that wait for whoever merges them.
const AHEAD: usize = 1;

/// By what the entries of a log are judged.
#[derive(Clone, Debug)]
struct Judge {
    owner: Arc<actor::Model>,
    uri: Url,
    keys: Arc<Vec<RemoteKey>>,
}

/// Entries that hold, and those that do not, or not with these keys.
type Judged = (Vec<log::Entry>, Vec<Unproven>);

impl Judge {
    async fn of(app: &App, owner: &actor::Model) -> Result<Self> {
        let uri = Url::parse(&owner.uri).map_err(Error::internal)?;
        let keys = Arc::new(log::keys(app.store.read(), owner).await?);
        Ok(Self { owner: Arc::new(owner.clone()), uri, keys })
    }

    /// Proofs and texts are work for a core, not for whoever waits for the network.
    fn spawn(&self, app: &App, values: Vec<Value>) -> JoinHandle<Judged> {
        let (judge, app) = (self.clone(), app.clone());
        tokio::task::spawn_blocking(move || {
            let (mut entries, mut unproven) = (Vec::with_capacity(values.len()), Vec::new());
            for value in values {
                match prove(value, &judge.uri, &judge.keys, app.mode()) {
                    Ok(proven) => entries.push(log::Entry::read(&app, &judge.owner, proven)),
                    Err(one) => unproven.push(one),
                }
            }
            (entries, unproven)
        })
    }

    async fn judge(&self, app: &App, values: Vec<Value>) -> Result<Judged> {
        Ok(self.spawn(app, values).await.map_err(Error::internal)?)
    }
}

/// A page, and its entries while they are judged.
type Read = Result<(Page, JoinHandle<Judged>)>;

/// Reads pages from a number up to another, ahead of whoever takes them, and stops where nobody does any more.
fn read_ahead(
    app: &App,
    source: &Source,
    judge: &Judge,
    after: EntryNumber,
    until: EntryNumber,
) -> mpsc::Receiver<Read> {
    let (give, take) = mpsc::channel(AHEAD);
    let (app, source, judge) = (app.clone(), source.clone(), judge.clone());
    tokio::spawn(async move {
        let mut after = after;
        loop {
            // Nothing is under way while it waits for its place: an answer that nobody reads would run out of time.
            let read = source.page(&app, &after).await.map(|mut page| {
                let judged = judge.spawn(&app, std::mem::take(&mut page.live));
                (page, judged)
            });
            let through = read.as_ref().ok().and_then(|(page, _)| next(page, &after, &until));
            if give.send(read).await.is_err() {
                return;
            }
            let Some(through) = through else { return };
            after = through;
        }
    });
    take
}

/// Where the page after this one begins; none where there is none to be read.
fn next(page: &Page, after: &EntryNumber, until: &EntryNumber) -> Option<EntryNumber> {
    page.through.clone().filter(|through| page.next.is_some() && through > after && through < until)
}

impl Copy<'_> {
    /// Page after page from the last number up to which nothing is missing.
    pub(super) async fn pull_pages(&mut self, source: &Source, head: &Head) -> Result<()> {
        let app = self.app;
        let mut after = State::load(app.store.read(), self.owner.id).await?.number();
        if after >= head.number {
            return Ok(());
        }
        let mut judge = Judge::of(app, &self.owner).await?;
        let mut pages = read_ahead(app, source, &judge, after.clone(), head.number.clone());
        // Every page has at least one number, so there are no more pages than numbers.
        for _ in 0..ENTRIES {
            let read = pages.recv().await;
            let (page, judged) = read.ok_or_else(|| Error::internal("nobody reads ahead any more"))??;
            let Some(through) = page.through.clone() else { return Ok(()) };
            if through <= after {
                break;
            }
            let is_last = next(&page, &after, &head.number).is_none();
            let judged = judged.await.map_err(Error::internal)?;
            let entries = self.settle_proofs(source, &mut judge, judged).await?;
            self.merge_page(source, &page, entries, &through).await?;
            if is_last {
                return Ok(());
            }
            after = through;
        }
        Err(Trouble::Hostile("page_does_not_move"))
    }

    /// Entries that the source has told, in the order of their numbers.
    pub(super) async fn read_entries(
        &mut self,
        source: &Source,
        values: Vec<Value>,
    ) -> Result<Vec<log::Entry>> {
        let mut judge = Judge::of(self.app, &self.owner).await?;
        let judged = judge.judge(self.app, values).await?;
        self.settle_proofs(source, &mut judge, judged).await
    }

    /// What was not proved is looked at again with the keys that the city lists now. Proofs that do not hold are an offence
    /// of the city, and of a member no more than noise.
    async fn settle_proofs(
        &mut self,
        source: &Source,
        judge: &mut Judge,
        (mut entries, mut unproven): Judged,
    ) -> Result<Vec<log::Entry>> {
        // The page may have been read before another one brought the keys.
        for is_known in [true, false] {
            let lacks_key = |one: &Unproven| one.error == EntryError::Proof(ProofError::Key);
            if !unproven.iter().any(lacks_key) || !source.is_origin() {
                break;
            }
            if !is_known {
                self.refresh_keys(source).await?;
                *judge = Judge::of(self.app, &self.owner).await?;
            }
            let values = unproven.into_iter().map(|one| one.value).collect();
            let (more, still) = judge.judge(self.app, values).await?;
            entries.extend(more);
            unproven = still;
        }
        if let Some(Unproven { error, .. }) = unproven.first().filter(|_| source.is_origin()) {
            tracing::info!(%error, actor = self.owner.uri, "an entry of a log is not proved");
            return Err(Trouble::Hostile("entry_not_proved"));
        }
        entries.sort_by(|a, b| a.item().number.cmp(&b.item().number));
        Ok(entries)
    }

    async fn merge_page(
        &mut self,
        source: &Source,
        page: &Page,
        entries: Vec<log::Entry>,
        through: &EntryNumber,
    ) -> Result<()> {
        let app = self.app;
        let hash = hash_of(page, &entries, through);
        let tx = app.store.begin().await?;
        let mut state = State::load(&tx, self.owner.id).await?;
        let items = || entries.iter().map(log::Entry::item);
        let numbers = items().map(|item| &item.number).chain(page.skeleton.iter().map(|bone| &bone.number));
        let keys = items().map(|item| &item.key).chain(page.skeleton.iter().map(|bone| &bone.key));
        state.foresee(&tx, numbers, keys).await?;
        if source.is_origin() {
            log::enter_bones(app, &tx, &mut state, &self.owner, &page.skeleton).await?;
        }
        log::enter(app, &tx, &mut state, &self.owner, entries, source.is_origin()).await?;
        // A member does not vouch for numbers: only what is proved counts, and the head says whether that is all.
        if source.is_origin()
            && let Some(hash) = hash
        {
            state.reach(through, &hash)?;
        }
        state.save(&tx).await?;
        self.row.loaded = count(state.fingerprint().count());
        let until = app.clock.now().plus(LEASE);
        if !store::replica::prolong(&tx, &self.row, until).await? {
            return Err(Trouble::Lost);
        }
        failpoint::reach("sync.before_commit");
        tx.commit().await.map_err(store::Error::from)?;
        app.arrivals.tell();
        // A city's own document stands in its log.
        app.known.forget();
        failpoint::reach("sync.after_commit");
        Ok(())
    }
}

fn hash_of(page: &Page, entries: &[log::Entry], through: &EntryNumber) -> Option<[u8; 32]> {
    let mut items = entries.iter().map(log::Entry::item);
    let live = items.find(|item| item.number == *through).map(|item| item.hash);
    live.or_else(|| page.skeleton.iter().find(|bone| bone.number == *through).map(|bone| bone.hash))
}
