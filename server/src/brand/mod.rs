//! What a city looks like: an accent colour and the shades that pages need of it.
//!
//! Deliberately absent: free style sheets. They are how themes elsewhere lose their contrast.

mod colour;
mod paper;
mod scale;

pub use colour::Colour;
pub use paper::{BRICK, PAPER, Pair};
pub use scale::{Scale, Scheme, Step};
