//! What `hansa bench` needs from below the verbs: a full database in reasonable time, and the bare statements that verbs
//! are measured against. Nothing else calls it.

use hansa_entities::inbox_item;
use hansa_entities::record::RecordKind;
use hansa_entities::time::Time;
use hansa_federation::activity::build_create;
use hansa_federation::object::build_record;
use uuid::Uuid;

use super::error::{Error, Result};
use super::field::Form;
use super::record::{Edition, Sound, Version, recording, to_wire, write};
use super::{App, city, outbox};
use crate::store::feed::{Conditions, From};
use crate::store::{self, feed, setting};

/// Records of one transaction.
const BATCH: usize = 500;
/// Between two records of the past.
const APART: chrono::Duration = chrono::Duration::minutes(1);

fn parse(forms: &[(RecordKind, Form)]) -> Result<Vec<Sound>> {
    let sound = |(kind, form): &(RecordKind, Form)| Sound::parse(*kind, form, Edition::First);
    forms.iter().map(|one| sound(one).map_err(Error::Invalid)).collect()
}

/// Fills a city with records of its own, one a minute until now, through the one writer of records, but without drafts
/// and log entries: nobody is served with them. Returns after each batch how many there are.
pub(crate) async fn fill(
    app: &App,
    forms: &[(RecordKind, Form)],
    count: usize,
    progress: impl Fn(usize),
) -> Result<()> {
    let home = city::home(app).await?;
    let sounds = parse(forms)?;
    let now = app.clock.now();
    let mut done = 0;
    while done < count {
        let tx = app.store.begin().await?;
        let end = count.min(done + BATCH);
        for number in done..end {
            let mut sound = sounds.get(number % sounds.len().max(1)).ok_or(Error::NotFound)?.clone();
            for title in sound.title.0.values_mut() {
                title.push_str(&format!(" {number}"));
            }
            let age = APART * i32::try_from(count - number).map_err(Error::internal)?;
            let published = Time(now.0 - age.num_milliseconds());
            let id: Uuid = app.clock.id();
            let salt = hansa_federation::log::entry::hex(&app.clock.random::<16>());
            let version = Version { id, published, updated: published, number: 1, salt };
            let object = to_wire(app, &home, &sound, &version)?;
            let mut document = build_record(&object, &app.ids, &app.ids.followers(&home.username), &[]);
            outbox::prove(app, &tx, &home, &mut document).await?;
            write(app, &tx, recording(&home, &sound, &version, &object, document.to_string())).await?;
        }
        tx.commit().await.map_err(store::Error::from)?;
        done = end;
        progress(done);
    }
    Ok(())
}

/// Publishes records of a city as its officers would, with drafts and drawn-out days left out: entry, record, search words
/// and proof, many of them in one transaction. Returns after each batch how many there are.
pub(crate) async fn publish(
    app: &App,
    forms: &[(RecordKind, Form)],
    count: usize,
    progress: impl Fn(usize),
) -> Result<()> {
    let home = city::home(app).await?;
    let sounds = parse(forms)?;
    let mut done = 0;
    while done < count {
        let tx = outbox::begin(app).await?;
        let end = count.min(done + BATCH);
        for number in done..end {
            let sound = sounds.get(number % sounds.len().max(1)).ok_or(Error::NotFound)?;
            let (id, now) = (app.clock.id(), app.clock.now());
            let salt = hansa_federation::log::entry::hex(&app.clock.random::<16>());
            let version = Version { id, published: now, updated: now, number: 1, salt };
            let object = to_wire(app, &home, sound, &version)?;
            let mut document = build_record(&object, &app.ids, &app.ids.followers(&home.username), &[]);
            outbox::prove(app, &tx, &home, &mut document).await?;
            write(app, &tx, recording(&home, sound, &version, &object, document.to_string())).await?;
            let mut head = outbox::head(app, &home)?;
            head.published = head.published.max(now.at());
            let activity = build_create(&head.borrow(), document);
            outbox::append(app, &tx, &home, activity, outbox::Outgoing::public(&object.id)).await?;
        }
        tx.commit().await.map_err(store::Error::from)?;
        done = end;
        progress(done);
    }
    Ok(())
}

/// Writes rows as the inbox writes what it has received, so many in each transaction, and nothing else.
pub(crate) async fn receive(app: &App, count: usize, group: usize, bytes: &str) -> Result<()> {
    let now = app.clock.now();
    let row = || {
        let id: Uuid = app.clock.id();
        inbox_item::Model {
            id: id.into(),
            activity: format!("http://peer-0.localhost/activities/{id}"),
            actor: "http://peer-0.localhost/a/city".to_owned(),
            host: "peer-0.localhost".to_owned(),
            kind: "Create".to_owned(),
            bytes: bytes.to_owned(),
            // Nobody is to do anything with it.
            state: inbox_item::InboxState::Ignored,
            gone: false,
            attempts: 0,
            run_at: now,
            leased_until: None,
            fence: 0,
            error: None,
            received_at: now,
            settled_at: Some(now),
            followers_sync: None,
        }
    };
    let mut left = count;
    while left > 0 {
        let some = left.min(group);
        let tx = app.store.begin().await?;
        store::inbox::insert_new(&tx, (0..some).map(|_| row())).await?;
        tx.commit().await.map_err(store::Error::from)?;
        left -= some;
    }
    Ok(())
}

/// The least that can be acknowledged: one small row, durably.
pub(crate) async fn commit(app: &App) -> Result<()> {
    let tx = app.store.begin().await?;
    let now = app.clock.now();
    setting::write(&tx, "bench", &now.0, now).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// The newest lines of the feed as the database gives them, without anything that a page adds.
pub(crate) async fn newest(app: &App, limit: u64) -> Result<usize> {
    Ok(feed::list(app.store.read(), &Conditions::default(), &From::Newest, limit).await?.len())
}
