//! The weekly letter: seven lines at most, on Monday morning, for accounts and for addresses without one.
//!
//! Each reader has a row that says when the next letter is due; whoever moves it on writes the letter in the same transaction.
//! Nothing counts who reads what. Deliberately absent: how a letter looks and leaves (`mail`, `letter`).

mod build;
mod choose;
mod preview;
mod schedule;
mod send;
mod subscribe;

pub(crate) use choose::replies_of;
pub(crate) use choose::stop_replies_link;
pub use choose::{Letters, letters, set_letters};
pub use preview::{Preview, preview};
pub use send::{next_due, run_due};
pub(crate) use subscribe::ask;
pub use subscribe::{LinkView, Subscribe, Which, confirm, read_link, stop, subscribe};

use hansa_entities::id::SubscriptionId;
use hansa_entities::subscription;

use super::{App, secret};

/// What the links of a subscription carry. Made again for every letter: only its fingerprint is stored.
fn token(app: &App, id: SubscriptionId) -> String {
    app.keyring.derive(&format!("subscription {id}"))
}

fn fingerprint(app: &App, id: SubscriptionId) -> String {
    secret::fingerprint(&token(app, id))
}

/// The link that ends the weekly letter.
fn stop_link(app: &App, row: &subscription::Model) -> String {
    format!("{}/digest/stop/{}", app.config.base(), token(app, row.id))
}
