//! What `hansa bench` needs from below the verbs: a full database in reasonable time, and the bare statements that verbs
//! are measured against. Nothing else calls it.

use hansa_entities::record::RecordKind;
use hansa_entities::time::Time;
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

/// Fills a city with records of its own, one a minute until now, through the one writer of records, but without drafts
/// and log entries: nobody is served with them. Returns after each batch how many there are.
pub(crate) async fn fill(
    app: &App,
    forms: &[(RecordKind, Form)],
    count: usize,
    progress: impl Fn(usize),
) -> Result<()> {
    let home = city::home(app).await?;
    let sounds: Vec<Sound> = forms
        .iter()
        .map(|(kind, form)| Sound::parse(*kind, form, Edition::First).map_err(Error::Invalid))
        .collect::<Result<_>>()?;
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
