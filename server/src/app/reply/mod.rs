//! Replies: written by officers here and by people elsewhere, kept in the thread of one record.

mod carried;
mod hide;
mod publish;
mod receive;
mod thread;

pub(crate) use carried::receive_carried;
pub use hide::{hide, show};
pub use publish::{LONGEST, ReplyForm, publish, publish_once, withdraw};
pub(crate) use receive::{Received, attach, detach, fetch, gone, receive};
pub use thread::{ReplyView, collection, context, object, read_own, thread};
