//! RFC 9421, HTTP Message Signatures, as far as requests between servers need it.
//!
//! `input` reads the two fields, `base` makes the text that is signed, `cover` says what must be under a
//! signature, `sign` makes ours. Deliberately absent: responses, and every parameter of a component (`sf`,
//! `key`, `bs`, `tr`, `req`, and so `@query-param`): nobody here signs with one, and what is not handled
//! exactly is refused.

mod base;
mod cover;
mod input;
mod sign;

pub(super) use cover::claim;
pub(super) use sign::{Draft, sign};

/// `alg` of RSASSA-PKCS1-v1_5 with SHA-256 (RFC 9421 §3.3.2).
pub(super) const RSA: &str = "rsa-v1_5-sha256";
/// `alg` of Ed25519 (RFC 9421 §3.3.6).
pub(super) const ED25519: &str = "ed25519";

const METHOD: &str = "@method";
const TARGET_URI: &str = "@target-uri";
const CONTENT_DIGEST: &str = "content-digest";

#[cfg(test)]
mod tests;
