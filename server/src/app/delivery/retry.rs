//! What was refused, sent once more.

use hansa_entities::dead_letter;
use hansa_entities::id::{DeadLetterId, InstanceId};
use hansa_federation::delivery::Outcome;
use hansa_federation::origin::authority;
use url::Url;

use super::Served;
use super::shipment::{Ring, parcel};
use crate::app::error::{Error, Result};
use crate::app::{App, inbox};
use crate::store;
use crate::text::plain;

/// What became of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sent {
    Arrived,
    Refused,
    /// Nobody answers, or somebody who has no time.
    Unanswered,
}

/// Sends a refused delivery once more.
pub async fn retry(app: &App, id: DeadLetterId) -> Result<Served> {
    let letter = store::delivery::find_dead_letter(app.store.read(), id).await?.ok_or(Error::NotFound)?;
    Ok(match send(app, &letter).await? {
        Sent::Arrived => Served::UpToDate,
        Sent::Refused | Sent::Unanswered => Served::Waits,
    })
}

async fn send(app: &App, letter: &dead_letter::Model) -> Result<Sent> {
    let entry = store::log::get(app.store.read(), letter.position).await?;
    let inbox = Url::parse(&letter.inbox).map_err(Error::internal)?;
    inbox::require_policy(app, &authority(&inbox)).await?;
    let peer =
        store::actor::find_instance(app.store.read(), letter.instance_id).await?.ok_or(Error::NotFound)?;
    let outcome = match parcel(app, &entry, &mut Ring::default()).await? {
        Some(parcel) => parcel.send(app, &peer, &[inbox]).await.0,
        // What it said is void by now.
        None => Outcome::Delivered,
    };
    let (status, reason) = match outcome {
        Outcome::Delivered => {
            store::delivery::delete_dead_letter(app.store.write(), letter.id).await?;
            return Ok(Sent::Arrived);
        }
        // The error that it was set aside for.
        Outcome::RetryAfter { status: Some(status @ 500..), reason, .. }
            if letter.status.is_some_and(|before| before >= 500) =>
        {
            (status, plain::one_line(&reason, 500))
        }
        Outcome::RetryAfter { .. } | Outcome::Refused { status: 0, .. } => return Ok(Sent::Unanswered),
        Outcome::Refused { status, reason } => (status, plain::one_line(&reason, 500)),
        Outcome::Gone => (410, String::new()),
    };
    store::delivery::revise_dead_letter(app.store.write(), letter.id, i32::from(status), reason).await?;
    Ok(Sent::Refused)
}

/// Sends some of what a peer refused once more, those after an id, oldest first. The last id that was tried; none where
/// there is no more, or the peer does not answer now.
pub(crate) async fn retry_some(
    app: &App,
    peer: InstanceId,
    after: Option<DeadLetterId>,
    limit: u64,
) -> Result<Option<DeadLetterId>> {
    let letters = store::delivery::list_dead_letters_after(app.store.read(), peer, after, limit).await?;
    let mut last = None;
    for letter in letters {
        if send(app, &letter).await? == Sent::Unanswered {
            return Ok(None);
        }
        last = Some(letter.id);
    }
    Ok(last)
}
