//! The guard: everything about a signed request that can be judged without a key, and so without asking
//! anybody. What passes is a [`Claim`], which a key then proves or not.

use super::cavage::{CREATED, REQUEST_TARGET, SignatureHeader};
use super::{Inbound, SignatureError, digest, freshness};
use crate::actor::{KeyAlgorithm, RemoteKey};
use crate::keys::PublicRsa;
use crate::limits::SIGNATURE_HEADER_BYTES;
use crate::origin::{Mode, normalise_host, parse_key_id};
use chrono::{DateTime, Utc};
use http::HeaderMap;
use url::Url;

/// Headers that decide about trust: a second one would let two readers see two requests.
const SINGLE: [&str; 6] = ["host", "date", "digest", "content-digest", "signature", "signature-input"];
/// Algorithm names that mean RSA with SHA-256; `hs2019` takes the algorithm from the key.
const ALGORITHMS: [&str; 2] = ["rsa-sha256", "hs2019"];

/// A well-formed, fresh, complete claim that somebody signed this request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub key_id: Url,
    text: String,
    header: SignatureHeader,
}

impl Claim {
    /// Whether a header (lower case) is under the signature.
    #[must_use]
    pub fn covers(&self, name: &str) -> bool {
        self.header.covers(name)
    }

    /// Proves the claim with a key. The key decides the algorithm, never the request.
    ///
    /// # Errors
    /// [`SignatureError::Algorithm`] if the key is not RSA, [`SignatureError::Mismatch`] otherwise.
    pub fn prove(&self, key: &RemoteKey) -> Result<(), SignatureError> {
        match key.algorithm {
            KeyAlgorithm::Rsa => {}
            KeyAlgorithm::Ed25519 => return Err(SignatureError::Algorithm("ed25519".to_owned())),
        }
        PublicRsa::from_pem(&key.public)
            .and_then(|public| public.verify(self.text.as_bytes(), &self.header.signature))
            .map_err(|_| SignatureError::Mismatch)
    }
}

/// Exactly one of each security header, our authority, every required component signed, an accepted
/// algorithm, the clock window, and on requests with a body its digest.
///
/// # Errors
/// The first rule that is broken; nothing has been fetched or written by then.
pub fn guard(inbound: &Inbound<'_>, mode: Mode, now: DateTime<Utc>) -> Result<Claim, SignatureError> {
    require_single(inbound.headers)?;
    let header = read_signature(inbound.headers)?;
    let key_id = parse_key_id(&header.key_id, mode).map_err(|_| SignatureError::KeyId)?;
    require_authority(inbound)?;
    require_coverage(inbound, &header)?;
    require_algorithm(&header)?;
    require_fresh(inbound.headers, &header, now)?;
    if carries_body(inbound) {
        let value = single(inbound.headers, "digest")?.ok_or(SignatureError::NotCovered("digest"))?;
        digest::check(value, inbound.body)?;
    }
    let text = header.signing_text(inbound.method, inbound.target, inbound.headers)?;
    Ok(Claim { key_id, text, header })
}

fn carries_body(inbound: &Inbound<'_>) -> bool {
    !matches!(inbound.method.to_ascii_uppercase().as_str(), "GET" | "HEAD") || !inbound.body.is_empty()
}

fn require_single(headers: &HeaderMap) -> Result<(), SignatureError> {
    for name in SINGLE {
        if headers.get_all(name).iter().nth(1).is_some() {
            return Err(SignatureError::Duplicate(name));
        }
    }
    Ok(())
}

fn read_signature(headers: &HeaderMap) -> Result<SignatureHeader, SignatureError> {
    if headers.contains_key("signature-input") {
        return Err(SignatureError::Scheme);
    }
    let text = single(headers, "signature")?.ok_or(SignatureError::Missing)?;
    if text.len() > SIGNATURE_HEADER_BYTES {
        return Err(SignatureError::Header("too long"));
    }
    SignatureHeader::parse(text)
}

fn require_authority(inbound: &Inbound<'_>) -> Result<(), SignatureError> {
    let host = single(inbound.headers, "host")?.ok_or(SignatureError::Authority)?;
    let given = normalise_host(host).map_err(|_| SignatureError::Authority)?;
    let ours = normalise_host(inbound.authority).map_err(|_| SignatureError::Authority)?;
    if given == ours { Ok(()) } else { Err(SignatureError::Authority) }
}

fn require_coverage(inbound: &Inbound<'_>, header: &SignatureHeader) -> Result<(), SignatureError> {
    for name in [REQUEST_TARGET, "host"] {
        if !header.covers(name) {
            return Err(SignatureError::NotCovered(name));
        }
    }
    if !header.covers("date") && !header.covers(CREATED) {
        return Err(SignatureError::NotCovered("date"));
    }
    if carries_body(inbound) && !header.covers("digest") {
        return Err(SignatureError::NotCovered("digest"));
    }
    Ok(())
}

fn require_algorithm(header: &SignatureHeader) -> Result<(), SignatureError> {
    let Some(algorithm) = &header.algorithm else {
        return Ok(());
    };
    if !ALGORITHMS.contains(&algorithm.as_str()) {
        return Err(SignatureError::Algorithm(algorithm.clone()));
    }
    // draft-cavage-12 §2.3: `(created)` and `(expires)` are errors under the old algorithm names.
    let pseudo = header.headers.iter().any(|name| name == CREATED || name == super::cavage::EXPIRES);
    if algorithm == "rsa-sha256" && pseudo {
        return Err(SignatureError::Algorithm(algorithm.clone()));
    }
    Ok(())
}

fn require_fresh(
    headers: &HeaderMap,
    header: &SignatureHeader,
    now: DateTime<Utc>,
) -> Result<(), SignatureError> {
    let created = header.created.map(read_unix).transpose()?;
    let expires = header.expires.map(read_unix).transpose()?;
    freshness::check_expires(created, expires, now)?;
    if let Some(created) = created {
        freshness::check_signed_at(created, now)?;
    }
    if header.covers("date") {
        let text =
            single(headers, "date")?.ok_or_else(|| SignatureError::ListedButAbsent("date".to_owned()))?;
        let date = freshness::parse_http_date(text).ok_or(SignatureError::Date)?;
        freshness::check_signed_at(date, now)?;
    }
    Ok(())
}

fn read_unix(seconds: i64) -> Result<DateTime<Utc>, SignatureError> {
    DateTime::from_timestamp(seconds, 0).ok_or(SignatureError::Date)
}

fn single<'a>(headers: &'a HeaderMap, name: &'static str) -> Result<Option<&'a str>, SignatureError> {
    headers
        .get(name)
        .map(|value| value.to_str().map_err(|_| SignatureError::Header("a header is not text")))
        .transpose()
}
