//! The public key, request and signatures of draft-cavage-http-signatures-12, appendix C. The key has
//! 1,024 bits, so the library is asked directly: our own keys refuse that size.
use super::*;
use aws_lc_rs::signature::{RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY, UnparsedPublicKey};

const KEY: &str = "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDCFENGw33yGihy92pDjZQhl0C36rPJj+CvfSC8+q28hxA161QFNUd13wuC\
                   TUcq0Qd2qsBe/2hFyc2DCJJg0h1L78+6Z4UMR7EOcpfdUE9Hf3m/hs+FUR45uBJeDK1HSFHD8bHKD6kv8FPGfJTotc+2xjJw\
                   oYi+1hqp1fIekaxsyQIDAQAB";
const BASIC: &str = "qdx+H7PHHDZgy4y/Ahn9Tny9V3GP6YgBPyUXMmoxWtLbHpUnXS2mg2+SbrQDMCJypxBLSPQR2aAjn7ndmw2iicw3HMbe8VfE\
                     dKFYRqzic+efkb3nndiv/x1xSHDJWeSWkx3ButlYSuBskLu6kd9Fswtemr3lgdDEmn04swr2Os0=";
const ALL: &str = "vSdrb+dS3EceC9bcwHSo4MlyKS59iFIrhgYkz8+oVLEEzmYZZvRs8rgOp+63LEM3v+MFHB32NfpB2bEKBIvB1q52LaEUHFv1\
                   20V01IL+TAD48XaERZFukWgHoBTLMhYS2Gb51gWxpeIq8knRmPnYePbF5MOkR0Zkly4zKH7s1dE=";

fn verify(list: &str, signature: &str) {
    let headers: HeaderMap = [
        ("host", "example.com"),
        ("date", "Sun, 05 Jan 2014 21:31:40 GMT"),
        ("content-type", "application/json"),
        ("digest", "SHA-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE="),
        ("content-length", "18"),
    ]
    .into_iter()
    .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
    .collect();
    let text =
        format!("keyId=\"Test\",algorithm=\"rsa-sha256\",headers=\"{list}\",signature=\"{signature}\"");
    let header = cavage::SignatureHeader::parse(&text).unwrap();
    let message = header.signing_text("POST", "/foo?param=value&pet=dog", &headers).unwrap();
    UnparsedPublicKey::new(&RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY, STANDARD.decode(KEY).unwrap())
        .verify(message.as_bytes(), &header.signature)
        .unwrap();
}

#[test]
fn the_basic_test_of_the_draft_verifies() {
    verify("(request-target) host date", BASIC);
}

#[test]
fn the_all_headers_test_of_the_draft_verifies() {
    verify("(request-target) host date content-type digest content-length", ALL);
}

#[test]
fn the_digest_of_the_draft_is_the_one_of_its_body() {
    let value = "SHA-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=";
    assert_eq!(digest::check(value, b"{\"hello\": \"world\"}"), Ok(()));
}
