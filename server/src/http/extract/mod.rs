//! What handlers read from a request: who asks, from where, in which language, and which fields.
//!
//! Deliberately absent: judging what was typed (that is `app`'s) and any answer.

pub mod address;
mod arrival;
mod browser;
pub mod cookie;
pub mod fields;
pub mod taste;
pub mod visit;

pub use arrival::Came;
pub use fields::Fields;
pub use taste::{Face, Scheme, Taste};
pub use visit::Visit;
