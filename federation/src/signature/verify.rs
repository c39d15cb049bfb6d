//! The guard: everything about a signed request that can be judged without a key, and so without asking
//! anybody. What passes is a [`Claim`], which a key then proves or not.

use super::cavage::{CREATED, REQUEST_TARGET, SignatureHeader};
use super::{Inbound, SignatureError, digest, freshness, rfc9421};
use crate::actor::{KeyAlgorithm, RemoteKey};
use crate::keys::{PublicEd25519, PublicRsa};
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
    /// What the request says that its key is for.
    pub(super) stated: Option<KeyAlgorithm>,
    pub(super) text: String,
    pub(super) signature: Vec<u8>,
    /// Lower case.
    pub(super) covered: Vec<String>,
}

impl Claim {
    /// Whether a header (lower case) is under the signature.
    #[must_use]
    pub fn covers(&self, name: &str) -> bool {
        self.covered.iter().any(|covered| covered == name)
    }

    /// Proves the claim with a key. The key decides the algorithm, never the request.
    ///
    /// # Errors
    /// [`SignatureError::Algorithm`] if the request states another algorithm than the key's,
    /// [`SignatureError::Mismatch`] otherwise.
    pub fn prove(&self, key: &RemoteKey) -> Result<(), SignatureError> {
        if self.stated.is_some_and(|stated| stated != key.algorithm) {
            let name = match key.algorithm {
                KeyAlgorithm::Rsa => "rsa",
                KeyAlgorithm::Ed25519 => "ed25519",
            };
            return Err(SignatureError::Algorithm(name.to_owned()));
        }
        let (text, signature) = (self.text.as_bytes(), self.signature.as_slice());
        match key.algorithm {
            KeyAlgorithm::Rsa => PublicRsa::from_pem(&key.public).and_then(|key| key.verify(text, signature)),
            KeyAlgorithm::Ed25519 => {
                PublicEd25519::from_multibase(&key.public).and_then(|key| key.verify(text, signature))
            }
        }
        .map_err(|_| SignatureError::Mismatch)
    }
}

/// Exactly one of each security header, our authority, every required component signed, an accepted
/// algorithm, the clock window, and on requests with a body its digest.
///
/// # Errors
/// The first rule that is broken; nothing has been fetched or written by then.
pub fn guard(inbound: &Inbound<'_>, mode: Mode, now: DateTime<Utc>) -> Result<Claim, SignatureError> {
    guard_for(inbound, mode, now, &|_| true)
}

/// The same, where one of several signatures is wanted: the first acceptable one whose key id `fits`, else the
/// first acceptable one.
///
/// # Errors
/// See [`guard`].
pub fn guard_for(
    inbound: &Inbound<'_>,
    mode: Mode,
    now: DateTime<Utc>,
    fits: &dyn Fn(&Url) -> bool,
) -> Result<Claim, SignatureError> {
    require_single(inbound.headers)?;
    require_short(inbound.headers)?;
    if inbound.headers.contains_key("signature-input") {
        require_authority(inbound)?;
        return rfc9421::claim(inbound, mode, now, fits);
    }
    let text = single(inbound.headers, "signature")?.ok_or(SignatureError::Missing)?;
    let header = SignatureHeader::parse(text)?;
    let key_id = parse_key_id(&header.key_id, mode).map_err(|_| SignatureError::KeyId)?;
    require_authority(inbound)?;
    require_coverage(inbound, &header)?;
    require_algorithm(&header)?;
    check_times(header.created, header.expires, now)?;
    if header.covers("date") {
        check_date(inbound.headers, now)?;
    }
    if carries_body(inbound) {
        let value = single(inbound.headers, "digest")?.ok_or(SignatureError::NotCovered("digest"))?;
        digest::check(value, inbound.body)?;
    }
    let text = header.signing_text(inbound.method, inbound.target, inbound.headers)?;
    Ok(Claim {
        key_id,
        stated: Some(KeyAlgorithm::Rsa),
        text,
        signature: header.signature,
        covered: header.headers,
    })
}

pub(super) fn carries_body(inbound: &Inbound<'_>) -> bool {
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

fn require_short(headers: &HeaderMap) -> Result<(), SignatureError> {
    let long = |name: &str| headers.get(name).is_some_and(|value| value.len() > SIGNATURE_HEADER_BYTES);
    if long("signature") || long("signature-input") {
        return Err(SignatureError::Header("too long"));
    }
    Ok(())
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

/// `created` and `expires`, where they are there.
pub(super) fn check_times(
    created: Option<i64>,
    expires: Option<i64>,
    now: DateTime<Utc>,
) -> Result<(), SignatureError> {
    let created = created.map(read_unix).transpose()?;
    let expires = expires.map(read_unix).transpose()?;
    freshness::check_expires(created, expires, now)?;
    created.map_or(Ok(()), |created| freshness::check_signed_at(created, now))
}

/// A `Date` that is signed.
pub(super) fn check_date(headers: &HeaderMap, now: DateTime<Utc>) -> Result<(), SignatureError> {
    let text = single(headers, "date")?.ok_or_else(|| SignatureError::ListedButAbsent("date".to_owned()))?;
    let date = freshness::parse_http_date(text).ok_or(SignatureError::Date)?;
    freshness::check_signed_at(date, now)
}

fn read_unix(seconds: i64) -> Result<DateTime<Utc>, SignatureError> {
    DateTime::from_timestamp(seconds, 0).ok_or(SignatureError::Date)
}

pub(super) fn single<'a>(
    headers: &'a HeaderMap,
    name: &'static str,
) -> Result<Option<&'a str>, SignatureError> {
    headers
        .get(name)
        .map(|value| value.to_str().map_err(|_| SignatureError::Header("a header is not text")))
        .transpose()
}
