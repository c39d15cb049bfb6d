#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod known_answers;

use super::*;
use crate::ids::main_key;
use crate::origin::Mode;
use crate::testing::keys::{now, remote_key, rsa, signer, url};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, TimeDelta, Utc};
use http::{HeaderName, HeaderValue};
use proptest::prelude::*;
use url::Url;

const BODY: &[u8] = b"{ \"type\":\"Follow\",  \"x\": \"\\u00e9\" }";
const FULL: &str = "(request-target) host date digest";

/// A request to `montreval.example`, signed as the test wants.
struct Request {
    method: &'static str,
    headers: HeaderMap,
    body: Vec<u8>,
}

fn actor() -> Url {
    url("https://lindhavn.example/a/by")
}

impl Request {
    fn post() -> Self {
        let mut request = Self { method: "POST", headers: HeaderMap::new(), body: BODY.to_vec() };
        request.set("host", "montreval.example");
        request.set("date", &freshness::http_date(now()));
        request.set("digest", &digest::value_for(BODY));
        request
    }

    fn get() -> Self {
        let mut request = Self::post();
        request.method = "GET";
        request.headers.remove("digest");
        request.body.clear();
        request
    }

    fn set(&mut self, name: &'static str, value: &str) {
        self.headers.insert(name, value.parse().unwrap());
    }

    /// Signs what is there now; `parameters` are further parameters of the header.
    fn sign(mut self, list: &str, parameters: &str) -> Self {
        let draft = format!("keyId=\"{}\",headers=\"{list}\",signature=\"\"{parameters}", main_key(&actor()));
        let header = cavage::SignatureHeader::parse(&draft).unwrap();
        let text = header.signing_text(self.method, "/inbox", &self.headers).unwrap();
        let signature = STANDARD.encode(rsa(0).sign(text.as_bytes()).unwrap());
        self.set("signature", &draft.replace("signature=\"\"", &format!("signature=\"{signature}\"")));
        self
    }

    fn judge_at(&self, at: DateTime<Utc>) -> Result<(), SignatureError> {
        let inbound = Inbound {
            method: self.method,
            target: "/inbox",
            headers: &self.headers,
            body: &self.body,
            authority: "montreval.example",
        };
        guard(&inbound, Mode::Production, at)?.prove(&remote_key(&actor(), 0))
    }

    fn judge(&self) -> Result<(), SignatureError> {
        self.judge_at(now())
    }
}

fn signed() -> Request {
    Request::post().sign(FULL, ",algorithm=\"rsa-sha256\"")
}

#[test]
fn what_we_sign_passes_our_own_guard() {
    let target = url("https://montreval.example/inbox");
    let extra =
        HeaderMap::from_iter([(HeaderName::from_static("hansa-log"), HeaderValue::from_static("head=3"))]);
    let signer = signer(main_key(&actor()), 0);
    let mut headers = cavage::sign(&signer, "POST", &target, extra, Some(BODY), now()).unwrap();
    headers.insert("host", "montreval.example".parse().unwrap());
    let inbound = Inbound {
        method: "POST",
        target: "/inbox",
        headers: &headers,
        body: BODY,
        authority: "montreval.example",
    };
    let claim = guard(&inbound, Mode::Production, now()).unwrap();
    assert!(claim.covers("hansa-log"));
    assert_eq!(claim.prove(&remote_key(&actor(), 0)), Ok(()));
    assert_eq!(claim.prove(&remote_key(&actor(), 1)), Err(SignatureError::Mismatch));
}

#[test]
fn a_request_without_a_signature_is_refused_sig_01() {
    assert_eq!(Request::post().judge(), Err(SignatureError::Missing));
}

#[test]
fn a_body_swap_is_refused_sig_02() {
    let mut request = signed();
    request.body = b"{\"type\":\"Delete\"}".to_vec();
    assert_eq!(request.judge(), Err(SignatureError::Digest));
    request.set("digest", &digest::value_for(&request.body.clone()));
    assert_eq!(request.judge(), Err(SignatureError::Mismatch));
}

#[test]
fn two_digests_are_refused_sig_02() {
    let mut request = signed();
    request.headers.append("digest", digest::value_for(b"other").parse().unwrap());
    assert_eq!(request.judge(), Err(SignatureError::Duplicate("digest")));
}

#[test]
fn a_second_security_header_of_any_kind_is_refused() {
    for name in ["host", "date", "signature"] {
        let mut request = signed();
        let first = request.headers.get(name).unwrap().clone();
        request.headers.append(name, first);
        assert!(matches!(request.judge(), Err(SignatureError::Duplicate(_))), "{name}");
    }
}

#[test]
fn a_signature_over_less_than_the_request_is_refused_sig_05() {
    for (list, missing) in [
        ("digest", "(request-target)"),
        ("(request-target) digest date", "host"),
        ("(request-target) host digest", "date"),
        ("host date digest", "(request-target)"),
    ] {
        assert_eq!(
            Request::post().sign(list, "").judge(),
            Err(SignatureError::NotCovered(missing)),
            "{list}"
        );
    }
}

#[test]
fn a_request_of_65_minutes_ago_is_refused_and_one_of_30_is_not_sig_08() {
    let request = signed();
    assert_eq!(request.judge_at(now() + TimeDelta::minutes(30)), Ok(()));
    assert_eq!(request.judge_at(now() + TimeDelta::seconds(65 * 60 - 1)), Ok(()));
    assert_eq!(request.judge_at(now() + TimeDelta::minutes(65)), Err(SignatureError::Stale));
}

#[test]
fn a_captured_request_is_worthless_after_two_hours_and_elsewhere_rpl_08() {
    let request = signed();
    assert_eq!(request.judge_at(now() + TimeDelta::hours(2)), Err(SignatureError::Stale));
    let inbound = Inbound {
        method: "POST",
        target: "/inbox",
        headers: &request.headers,
        body: &request.body,
        authority: "oudewaard.example",
    };
    assert_eq!(guard(&inbound, Mode::Production, now()).unwrap_err(), SignatureError::Authority);
}

#[test]
fn a_request_from_the_future_is_refused() {
    let request = signed();
    assert_eq!(request.judge_at(now() - TimeDelta::minutes(5)), Ok(()));
    assert_eq!(request.judge_at(now() - TimeDelta::seconds(301)), Err(SignatureError::Future));
}

#[test]
fn an_expired_signature_is_refused_sig_11() {
    let (past, ahead) = (now().timestamp() - 1, now().timestamp() + 60);
    let sign = |parameters: String| Request::post().sign(FULL, &parameters).judge();
    assert_eq!(sign(format!(",expires={past}")), Err(SignatureError::Expired));
    assert_eq!(sign(format!(",created={},expires={ahead}", ahead + 60)), Err(SignatureError::Expired));
    assert_eq!(sign(format!(",created={},expires={ahead}", now().timestamp())), Ok(()));
    assert_eq!(sign(format!(",expires={}", i64::MAX)), Err(SignatureError::Date));
}

#[test]
fn only_a_sha_256_of_the_body_is_a_digest_sig_12() {
    let ok = digest::value_for(BODY);
    let sha512 = STANDARD.encode(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA512, BODY));
    let judge = |value: &str| {
        let mut request = Request::post();
        request.set("digest", value);
        request.sign(FULL, "").judge()
    };
    assert_eq!(judge(&ok.replace("SHA-256", "MD5")), Err(SignatureError::Digest));
    assert_eq!(judge(&format!("{ok},SHA-512={sha512}")), Ok(()));
    assert_eq!(judge(&ok.replace("SHA-256", "sha-256")), Ok(()));
    assert_eq!(judge(&format!("{ok},SHA-512={}", STANDARD.encode("wrong"))), Err(SignatureError::Digest));
    assert_eq!(judge(&format!("{ok},{}", digest::value_for(b"other"))), Err(SignatureError::Digest));
    assert_eq!(judge("SHA-256"), Err(SignatureError::Digest));
}

#[test]
fn a_body_without_a_signed_digest_is_refused_sig_13() {
    let mut request = Request::post();
    assert_eq!(
        Request::post().sign("(request-target) host date", "").judge(),
        Err(SignatureError::NotCovered("digest"))
    );
    request.headers.remove("digest");
    let request = request.sign("(request-target) host date", "");
    assert_eq!(request.judge(), Err(SignatureError::NotCovered("digest")));
}

#[test]
fn only_rsa_with_sha_256_is_an_algorithm_sig_18() {
    let judge = |parameters: &str| Request::post().sign(FULL, parameters).judge();
    for name in ["hmac-sha256", "none", "rsa-sha1", "ed25519", "", "ecdsa-sha256"] {
        let refused = SignatureError::Algorithm(name.to_owned());
        assert_eq!(judge(&format!(",algorithm=\"{name}\"")), Err(refused), "{name}");
    }
    for parameters in ["", ",algorithm=\"hs2019\"", ",algorithm=\"RSA-SHA256\""] {
        assert_eq!(judge(parameters), Ok(()), "{parameters}");
    }
}

#[test]
fn a_key_of_another_kind_proves_nothing_sig_18() {
    let request = signed();
    let inbound = Inbound {
        method: "POST",
        target: "/inbox",
        headers: &request.headers,
        body: &request.body,
        authority: "montreval.example",
    };
    let mut key = remote_key(&actor(), 0);
    key.algorithm = crate::actor::KeyAlgorithm::Ed25519;
    let proven = guard(&inbound, Mode::Production, now()).unwrap().prove(&key);
    assert!(matches!(proven, Err(SignatureError::Algorithm(_))));
}

#[test]
fn a_listed_header_that_is_absent_is_never_skipped_sig_20() {
    let mut request = signed();
    let value = request.headers.get("signature").unwrap().to_str().unwrap();
    request.set("signature", &value.replace(FULL, &format!("{FULL} x-absent")));
    assert_eq!(request.judge(), Err(SignatureError::ListedButAbsent("x-absent".to_owned())));
}

#[test]
fn odd_but_unchanged_bytes_are_accepted_sig_25() {
    assert_eq!(signed().judge(), Ok(()));
}

#[test]
fn created_may_stand_for_the_date_under_the_newer_algorithm_name() {
    let created = format!(",created={}", now().timestamp());
    let list = "(request-target) (created) host digest";
    let judge = |algorithm: &str| Request::post().sign(list, &format!("{created}{algorithm}")).judge();
    assert_eq!(judge(",algorithm=\"hs2019\""), Ok(()));
    assert_eq!(judge(""), Ok(()));
    assert!(matches!(judge(",algorithm=\"rsa-sha256\""), Err(SignatureError::Algorithm(_))));
    let stale = Request::post().sign(list, &format!(",created={}", now().timestamp() - 4_000));
    assert_eq!(stale.judge(), Err(SignatureError::Stale));
}

#[test]
fn a_signed_get_needs_no_digest() {
    assert_eq!(Request::get().sign("(request-target) host date", "").judge(), Ok(()));
    let swapped = Request::get().sign("(request-target) host date", "");
    let inbound = Inbound {
        method: "GET",
        target: "/a/ville/followers",
        headers: &swapped.headers,
        body: b"",
        authority: "montreval.example",
    };
    let claim = guard(&inbound, Mode::Production, now()).unwrap();
    assert_eq!(claim.prove(&remote_key(&actor(), 0)), Err(SignatureError::Mismatch));
}

#[test]
fn a_key_id_inside_the_network_is_refused_before_anything_is_asked_key_06() {
    for key_id in [
        "http://169.254.169.254/x",
        "https://127.0.0.1/a#main-key",
        "file:///etc/passwd",
        "https://localhost/x",
    ] {
        let mut request = signed();
        let value = request.headers.get("signature").unwrap().to_str().unwrap();
        request.set("signature", &value.replace(main_key(&actor()).as_str(), key_id));
        assert_eq!(request.judge(), Err(SignatureError::KeyId), "{key_id}");
    }
}

#[test]
fn the_host_may_be_spelt_otherwise_but_not_be_another_idn_01() {
    let judge = |host: &str| {
        let mut request = Request::post();
        request.set("host", host);
        request.sign(FULL, "").judge()
    };
    for host in ["Montreval.Example", "montreval.example:443", "montreval.example."] {
        assert_eq!(judge(host), Ok(()), "{host}");
    }
    for host in ["oudewaard.example", "montreval.example:8443", "montreval.example, evil.example", ""] {
        assert_eq!(judge(host), Err(SignatureError::Authority), "{host}");
    }
}

#[test]
fn a_signature_header_that_says_things_twice_is_refused() {
    for text in [
        "keyId=\"a\",keyId=\"b\",signature=\"\"",
        "keyId=\"a\",signature=\"\",headers=\"host host\"",
        "keyId=\"a\" signature=\"\"",
        "keyId=\"a\",signature=\"%%%\"",
        "keyId=\"a",
        "signature=\"\"",
        "keyId=\"a\"",
        "",
    ] {
        assert!(cavage::SignatureHeader::parse(text).is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn no_signature_header_makes_the_guard_panic(text in "\\PC{0,200}", date in "\\PC{0,40}", digest in "\\PC{0,60}") {
        let mut request = Request::post();
        for (name, value) in [("signature", &text), ("date", &date), ("digest", &digest)] {
            if let Ok(value) = HeaderValue::from_str(value) {
                request.headers.insert(name, value);
            }
        }
        prop_assert!(request.judge().is_err());
    }

    #[test]
    fn no_parameter_list_makes_the_parser_panic(text in "(keyId|signature|headers|created|=|\"|,|a| ){0,40}") {
        let _ = cavage::SignatureHeader::parse(&text);
    }
}
