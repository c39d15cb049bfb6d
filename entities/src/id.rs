//! Typed ids: a `RecordId` can never be passed where an `ActorId` is wanted.

use sea_orm::{DbErr, DeriveValueType, TryFromU64};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, DeriveValueType, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        // A primary key must say how it would come from a serial number; ours never do.
        impl TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, DbErr> {
                Err(DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

typed_ids! {
    /// UUIDv7 of a row of `instance`.
    InstanceId,
    /// UUIDv7 of a row of `dead_letter`.
    DeadLetterId,
    /// UUIDv7 of a row of `actor`.
    ActorId,
    /// UUIDv7 of a row of `actor_key`.
    ActorKeyId,
    /// UUIDv7 of a row of `account`.
    AccountId,
    /// UUIDv7 of a row of `access_token`.
    AccessTokenId,
    /// UUIDv7 of a row of `record`.
    RecordId,
    /// UUIDv7 of a row of `revision`.
    RevisionId,
    /// UUIDv7 of a row of `draft`.
    DraftId,
    /// UUIDv7 of a row of `reply`.
    ReplyId,
    /// UUIDv7 of a row of `follow`.
    FollowId,
    /// UUIDv7 of a row of `fork`.
    ForkId,
    /// UUIDv7 of a row of `inbox_item`.
    InboxItemId,
    /// UUIDv7 of a row of `job`.
    JobId,
    /// UUIDv7 of a row of `letter`.
    LetterId,
    /// UUIDv7 of a row of `notification`.
    NotificationId,
    /// UUIDv7 of a row of `subscription`.
    SubscriptionId,
    /// UUIDv7 of a row of `audit_event`.
    AuditEventId,
}
