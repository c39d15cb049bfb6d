//! Words of the wire: the inline contexts, and tolerant readers for the many spellings of one meaning.
//! Deliberately absent: JSON-LD processing. No context is ever fetched (it would let a stranger choose
//! what we download and what our words mean); terms are compared as they are written.

mod capability;
mod context;
mod json;
mod read;
pub mod text;
pub mod time;

pub use capability::{Capability, build_generator};
pub use context::{actor_context, context, hansa};
pub use json::parse as parse_json;

pub(crate) use read::{
    Recipients, first_id, id_of, is_type, read_id, read_languages, read_link, read_recipients, read_text,
    read_type,
};
