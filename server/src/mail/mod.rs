//! Letters: how they read, how they are put into an envelope, and who takes them.
//!
//! A letter begins as a value ([`View`]); `write` makes of it a subject and two bodies that say the same, in plain text
//! and in HTML; `compose` puts the headers on; `post` hands it to the city's mail server. Sentences stand in
//! `locales/*/mail.ftl`, markup in `templates/mail`.
//!
//! Deliberately absent: who gets which letter and when (that is `app::letter`), the database, anything remote in a letter:
//! no picture, no counting of readers.

mod compose;
mod post;
mod view;
mod wrap;
mod write;

pub use compose::{Envelope, Stop};
pub use post::{Mailer, Trouble};
pub use view::{Asked, Digest, Entry, ReplyNews, Said, Sender, View, Why};
pub use write::{Written, write};
