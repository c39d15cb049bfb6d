//! Whom the city follows, and who follows it.

mod decide;
mod read;
mod receive;
mod request;
mod synchronise;

use hansa_entities::follow;

use super::city::CityCard;

pub(crate) use decide::open_cursor;
pub use decide::{accept, reject};
pub use read::{collection, followers, following, requests};
pub(crate) use receive::{receive, receive_answer, receive_undo};
pub(crate) use request::{is_wanted, orphan};
pub use request::{request, request_on_one_word, undo};
pub use synchronise::followers_at;
pub(crate) use synchronise::{SYNC_PAUSE, compare_followers, synchronise};

/// One relation, with the actor on its other side.
#[derive(Clone, Debug)]
pub struct FollowView {
    pub follow: follow::Model,
    pub other: CityCard,
}
