//! `Digest` (RFC 3230) and `Content-Digest` (RFC 9530): bind the body to the signed headers. Computed over
//! the bytes as they arrived.

use super::SignatureError;
use aws_lc_rs::digest::{SHA256, SHA512, digest};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sfv::{BareItem, Dictionary, ListEntry, Parser};

/// The value of `Digest` for a body of ours.
#[must_use]
pub fn value_for(body: &[u8]) -> String {
    format!("SHA-256={}", STANDARD.encode(digest(&SHA256, body)))
}

/// Every SHA-256 and SHA-512 in the (possibly several) values must be the body's, and there must be a
/// SHA-256. Other algorithms prove nothing and are passed over.
///
/// # Errors
/// [`SignatureError::Digest`]
pub fn check(header: &str, body: &[u8]) -> Result<(), SignatureError> {
    let mut proven = false;
    for item in header.split(',') {
        let (algorithm, given) = item.trim().split_once('=').ok_or(SignatureError::Digest)?;
        let expected = if algorithm.eq_ignore_ascii_case("SHA-256") {
            proven = true;
            digest(&SHA256, body)
        } else if algorithm.eq_ignore_ascii_case("SHA-512") {
            digest(&SHA512, body)
        } else {
            continue;
        };
        let given = STANDARD.decode(given).map_err(|_| SignatureError::Digest)?;
        if given != expected.as_ref() {
            return Err(SignatureError::Digest);
        }
    }
    if proven { Ok(()) } else { Err(SignatureError::Digest) }
}

/// The value of `Content-Digest` for a body of ours.
#[must_use]
pub fn content_value_for(body: &[u8]) -> String {
    format!("sha-256=:{}:", STANDARD.encode(digest(&SHA256, body)))
}

/// The same rules for `Content-Digest`: a right `sha-256`, and no wrong `sha-512`.
///
/// # Errors
/// [`SignatureError::Digest`]
pub fn check_content(header: &str, body: &[u8]) -> Result<(), SignatureError> {
    let digests: Dictionary = Parser::new(header).parse().map_err(|_| SignatureError::Digest)?;
    let right = |name: &str, expected: &[u8]| match digests.get(name) {
        None => Ok(false),
        Some(ListEntry::Item(item)) if matches!(&item.bare_item, BareItem::ByteSequence(bytes) if bytes == expected) => {
            Ok(true)
        }
        Some(_) => Err(SignatureError::Digest),
    };
    right("sha-512", digest(&SHA512, body).as_ref())?;
    if right("sha-256", digest(&SHA256, body).as_ref())? { Ok(()) } else { Err(SignatureError::Digest) }
}
