//! What people here are told: written in the transaction of what happened, read on their page.
//!
//! Deliberately absent: letters about it (they are written here only where somebody asked for one at once), and anything
//! that asks to be looked at: nothing blinks, nothing is counted but what is unread.

mod about;
mod read;
mod tell;

pub(crate) use about::About;
pub use read::{Filter, Mark, NoticeView, Page, count_unread, list, mark_read};
pub(crate) use tell::{
    follow_accepted, follow_requested, is_silent, letter_given_up, log_held_back, replied, review_due, silent,
};

use hansa_entities::notification::Reason;

/// Every reason, in the order in which the filter shows them.
pub const REASONS: [Reason; 9] = [
    Reason::Reply,
    Reason::Answer,
    Reason::Thread,
    Reason::Review,
    Reason::FollowRequest,
    Reason::FollowAccepted,
    Reason::Silent,
    Reason::Quarantine,
    Reason::Mail,
];

/// The reason as links, messages and the API write it.
pub const fn reason_code(reason: Reason) -> &'static str {
    match reason {
        Reason::Reply => "reply",
        Reason::Answer => "answer",
        Reason::Thread => "thread",
        Reason::FollowRequest => "follow-request",
        Reason::FollowAccepted => "follow-accepted",
        Reason::Silent => "silent",
        Reason::Quarantine => "quarantine",
        Reason::Mail => "mail",
        Reason::Review => "review",
    }
}

/// Reads what `reason_code` writes.
pub fn parse_reason(code: &str) -> Option<Reason> {
    REASONS.into_iter().find(|reason| reason_code(*reason) == code)
}
