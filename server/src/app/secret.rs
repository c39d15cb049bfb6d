//! Tokens that are handed out once and stored only as fingerprints.

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::clock::Clock;

/// 256 unpredictable bits, base64url.
pub(crate) fn token(clock: &Clock) -> String {
    URL_SAFE_NO_PAD.encode(clock.random::<32>())
}

/// 100 unpredictable bits as four groups of five letters and digits that are not mistaken for one another.
pub(crate) fn readable(clock: &Clock) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    let groups: Vec<String> = clock
        .random::<20>()
        .chunks(5)
        .map(|group| group.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect())
        .collect();
    groups.join("-")
}

/// SHA-256 of bytes, hex.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    digest(&SHA256, bytes).as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What is stored instead of a token: SHA-256, hex. The tokens have full entropy, so no slow hash is needed.
pub(crate) fn fingerprint(token: &str) -> String {
    sha256(token.trim().as_bytes())
}
