//! What a signature must cover, and when it counts.

use super::base::{Message, signature_base};
use super::input::{Signed, read};
use super::{CONTENT_DIGEST, ED25519, METHOD, RSA, TARGET_URI};
use crate::actor::KeyAlgorithm;
use crate::origin::{Mode, normalise_host, parse_key_id};
use crate::signature::verify::{Claim, carries_body, check_date, check_times, single};
use crate::signature::{Inbound, SignatureError, digest};
use chrono::{DateTime, Utc};
use url::Url;

/// The claim of the first signature that is acceptable and whose key fits; else of the first that is
/// acceptable. One label is judged: what the others say counts neither for it nor against it.
///
/// # Errors
/// What is wrong with the first of them where none is acceptable.
pub(in crate::signature) fn claim(
    inbound: &Inbound<'_>,
    mode: Mode,
    now: DateTime<Utc>,
    fits: &dyn Fn(&Url) -> bool,
) -> Result<Claim, SignatureError> {
    let input = single(inbound.headers, "signature-input")?.ok_or(SignatureError::Missing)?;
    let signature = single(inbound.headers, "signature")?.ok_or(SignatureError::Missing)?;
    let (mut acceptable, mut refused) = (None, None);
    for signed in read(input, signature)? {
        match signed.and_then(|signed| judge(inbound, signed, mode, now)) {
            Ok(claim) if fits(&claim.key_id) => return Ok(claim),
            Ok(claim) => acceptable = acceptable.or(Some(claim)),
            Err(broken) => refused = refused.or(Some(broken)),
        }
    }
    acceptable.ok_or(refused.unwrap_or(SignatureError::Missing))
}

fn judge(
    inbound: &Inbound<'_>,
    signed: Signed,
    mode: Mode,
    now: DateTime<Utc>,
) -> Result<Claim, SignatureError> {
    let key_id = parse_key_id(&signed.key_id, mode).map_err(|_| SignatureError::KeyId)?;
    require_coverage(inbound, &signed)?;
    let stated = signed.algorithm.as_deref().map(read_algorithm).transpose()?;
    check_times(signed.created, signed.expires, now)?;
    let covers = |name: &str| signed.components.iter().any(|covered| covered == name);
    if covers("date") {
        check_date(inbound.headers, now)?;
    }
    if covers(CONTENT_DIGEST) {
        let value = single(inbound.headers, CONTENT_DIGEST)?;
        let value = value.ok_or_else(|| SignatureError::ListedButAbsent(CONTENT_DIGEST.to_owned()))?;
        digest::check_content(value, inbound.body)?;
    }
    let authority = normalise_host(inbound.authority).map_err(|_| SignatureError::Authority)?;
    let message = Message {
        method: inbound.method,
        scheme: match mode {
            Mode::Production => "https",
            Mode::Development => "http",
        },
        authority: &authority,
        target: inbound.target,
        headers: inbound.headers,
    };
    let text = signature_base(&message, &signed.components, &signed.params)?;
    Ok(Claim { key_id, stated, text, signature: signed.signature, covered: signed.components })
}

/// Method, whole target with its authority, a time, and where there is a body its digest.
fn require_coverage(inbound: &Inbound<'_>, signed: &Signed) -> Result<(), SignatureError> {
    let covers = |name: &str| signed.components.iter().any(|covered| covered == name);
    if !covers(METHOD) {
        return Err(SignatureError::NotCovered(METHOD));
    }
    let has_query = inbound.target.contains('?');
    let target = covers("@request-target") || (covers("@path") && (covers("@query") || !has_query));
    let authority = covers("@authority") || covers("host");
    let whole = covers(TARGET_URI) || (target && authority);
    if !whole {
        return Err(SignatureError::NotCovered(TARGET_URI));
    }
    if signed.created.is_none() && !covers("date") {
        return Err(SignatureError::NotCovered("created"));
    }
    if carries_body(inbound) && !covers(CONTENT_DIGEST) {
        return Err(SignatureError::NotCovered(CONTENT_DIGEST));
    }
    Ok(())
}

fn read_algorithm(name: &str) -> Result<KeyAlgorithm, SignatureError> {
    match name {
        RSA => Ok(KeyAlgorithm::Rsa),
        ED25519 => Ok(KeyAlgorithm::Ed25519),
        other => Err(SignatureError::Algorithm(other.to_owned())),
    }
}
