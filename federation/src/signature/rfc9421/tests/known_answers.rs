//! RFC 9421, appendix B: the request of B.2, and those of its examples that sign a request. Their keys and
//! algorithms are not all ones that are accepted here, so the library is asked directly where they are not:
//! what is compared is the text that is signed.
use super::super::base::{Message, signature_base};
use super::super::input::read;
use crate::keys::{Ed25519Key, PublicEd25519};
use crate::signature::SignatureError;
use crate::signature::digest::check_content;
use aws_lc_rs::hmac;
use aws_lc_rs::signature::{RSA_PSS_2048_8192_SHA512, UnparsedPublicKey};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, HeaderName, HeaderValue};

/// `test-key-rsa-pss` (B.1.2), public half.
const RSA_PSS: &str = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAr4tmm3r20Wd/PbqvP1s2\
    +QEtvpuRaV8Yq40gjUR8y2Rjxa6dpG2GXHbPfvMs8ct+Lh1GH45x28Rw3Ry53mm+\
    oAXjyQ86OnDkZ5N8lYbggD4O3w6M6pAvLkhk95AndTrifbIFPNU8PPMO7OyrFAHq\
    gDsznjPFmTOtCEcN2Z1FpWgchwuYLPL+Wokqltd11nqqzi+bJ9cvSKADYdUAAN5W\
    Utzdpiy6LbTgSxP7ociU4Tn0g5I6aDZJ7A8Lzo0KSyZYoA485mqcO0GVAdVw9lq4\
    aOT9v6d+nb4bnNkQVklLQ3fVAvJm+xdDOp9LCNCN48V2pnDOkFV6+U9nV5oyc6XI\
    2wIDAQAB";
/// `test-key-ed25519` (B.1.4), private half in PKCS#8.
const ED25519: &str = "MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF";
/// `test-shared-secret` (B.1.5).
const SECRET: &str =
    "uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==";
const BODY: &[u8] = b"{\"hello\": \"world\"}";
const DIGEST: &str =
    "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:";

/// The base of one signature over the request of B.2, with its bytes.
fn base_of(input: &str, signature: &str) -> Result<(String, Vec<u8>), SignatureError> {
    let headers: HeaderMap = [
        ("host", "example.com"),
        ("date", "Tue, 20 Apr 2021 02:07:55 GMT"),
        ("content-type", "application/json"),
        ("content-digest", DIGEST),
        ("content-length", "18"),
    ]
    .into_iter()
    .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
    .collect();
    let message = Message {
        method: "POST",
        scheme: "https",
        authority: "example.com",
        target: "/foo?param=Value&Pet=dog",
        headers: &headers,
    };
    let signed = read(input, signature)?.remove(0)?;
    Ok((signature_base(&message, &signed.components, &signed.params)?, signed.signature))
}

#[test]
fn full_coverage_of_b_2_3_verifies() {
    let input = "sig-b23=(\"date\" \"@method\" \"@path\" \"@query\" \"@authority\" \"content-type\" \
                 \"content-digest\" \"content-length\");created=1618884473;keyid=\"test-key-rsa-pss\"";
    let signature = "sig-b23=:bbN8oArOxYoyylQQUU6QYwrTuaxLwjAC9fbY2F6SVWvh0yBiMIRGOnMYwZ/5MR6fb0Kh1rIRASVxFkeG\
                     t683+qRpRRU5p2voTp768ZrCUb38K0fUxN0O0iC59DzYx8DFll5GmydPxSmme9v6ULbMFkl+V5B1TP/yPViV7KsLNm\
                     vKiLJH1pFkh/aYA2HXXZzNBXmIkoQoLd7YfW91kE9o/CCoC1xMy7JA1ipwvKvfrs65ldmlu9bpG6A9BmzhuzF8Eim5\
                     f8ui9eH8LZH896+QIF61ka39VBrohr9iyMUJpvRX2Zbhl5ZJzSRxpJyoEZAFL2FUo5fTIztsDZKEgM4cUA==:";
    let (base, bytes) = base_of(input, signature).unwrap();
    UnparsedPublicKey::new(&RSA_PSS_2048_8192_SHA512, STANDARD.decode(RSA_PSS).unwrap())
        .verify(base.as_bytes(), &bytes)
        .unwrap();
}

#[test]
fn the_response_of_b_2_4_is_no_request() {
    let input = "sig-b24=(\"@status\" \"content-type\" \"content-digest\" \"content-length\");created=1618884473;\
                 keyid=\"test-key-ecc-p256\"";
    let refused = base_of(input, "sig-b24=:AAAA:");
    assert_eq!(refused, Err(SignatureError::Component("@status".to_owned())));
}

#[test]
fn the_mac_of_b_2_5_is_over_our_text() {
    let input =
        "sig-b25=(\"date\" \"@authority\" \"content-type\");created=1618884473;keyid=\"test-shared-secret\"";
    let (base, bytes) = base_of(input, "sig-b25=:pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=:").unwrap();
    let key = hmac::Key::new(hmac::HMAC_SHA256, &STANDARD.decode(SECRET).unwrap());
    hmac::verify(&key, base.as_bytes(), &bytes).unwrap();
}

#[test]
fn the_ed25519_signature_of_b_2_6_is_made_and_verified() {
    let input = "sig-b26=(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" \"content-length\");\
                 created=1618884473;keyid=\"test-key-ed25519\"";
    let signature =
        "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:";
    let (base, bytes) = base_of(input, signature).unwrap();
    let key = Ed25519Key::from_pkcs8(&STANDARD.decode(ED25519).unwrap()).unwrap();
    assert_eq!(key.sign(base.as_bytes()), bytes);
    let public = PublicEd25519::from_multibase(&key.public_multibase()).unwrap();
    public.verify(base.as_bytes(), &bytes).unwrap();
    // What it does not cover is not required by the example; here it is (§7.2.1).
    assert_eq!(base.lines().count(), 7);
}

#[test]
fn the_digest_of_b_2_is_one_of_its_body_and_not_enough_alone() {
    assert_eq!(check_content(DIGEST, BODY), Err(SignatureError::Digest));
    // RFC 9530, appendix B.
    let both = format!("{DIGEST}, sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:");
    assert_eq!(check_content(&both, BODY), Ok(()));
    assert_eq!(check_content(&both, b"{\"hello\": \"World\"}"), Err(SignatureError::Digest));
}
