#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod known_answers;

use crate::actor::{KeyAlgorithm, RemoteKey};
use crate::ids::{ed25519_key, main_key};
use crate::limits::{SIGNATURE_COMPONENTS, SIGNATURES};
use crate::origin::Mode;
use crate::signature::{Inbound, Scheme, SignatureError, Signer, digest, freshness, guard, guard_for};
use crate::testing::keys::{ed25519, now, remote_key, rsa, signer, url};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, TimeDelta, Utc};
use http::{HeaderMap, HeaderValue};
use proptest::prelude::*;
use std::sync::Arc;
use url::Url;

const BODY: &[u8] = b"{ \"type\":\"Follow\" }";
const POST: &str = "\"@method\" \"@target-uri\" \"content-digest\"";

fn actor() -> Url {
    url("https://lindhavn.example/a/by")
}

fn us() -> Signer {
    signer(main_key(&actor()), 0).with_ed25519(ed25519_key(&actor()), Arc::new(ed25519()))
}

fn multikey() -> RemoteKey {
    RemoteKey {
        id: ed25519_key(&actor()),
        algorithm: KeyAlgorithm::Ed25519,
        public: ed25519().public_multibase(),
        ..remote_key(&actor(), 0)
    }
}

/// A request to `montreval.example` with whatever a test puts in its head.
#[derive(Clone)]
struct Request {
    method: &'static str,
    target: &'static str,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Request {
    fn post() -> Self {
        let mut request =
            Self { method: "POST", target: "/inbox", headers: HeaderMap::new(), body: BODY.to_vec() };
        request.set("host", "montreval.example");
        request.set("date", &freshness::http_date(now()));
        request.set("content-digest", &digest::content_value_for(BODY));
        request
    }

    fn get(target: &'static str) -> Self {
        let mut request = Self { method: "GET", target, body: Vec::new(), ..Self::post() };
        request.headers.remove("content-digest");
        request
    }

    fn set(&mut self, name: &'static str, value: &str) {
        self.headers.insert(name, value.parse().unwrap());
    }

    /// Signs a base that the test writes out itself: `lines` are the values of the listed components.
    fn sign(mut self, list: &str, lines: &[&str], params: &str) -> Self {
        let names = list.split(' ').filter(|name| !name.is_empty());
        let mut base: String = names.zip(lines).map(|(name, value)| format!("{name}: {value}\n")).collect();
        let params = format!("({list}){params}");
        base.push_str(&format!("\"@signature-params\": {params}"));
        let signature = STANDARD.encode(rsa(0).sign(base.as_bytes()).unwrap());
        self.set("signature-input", &format!("sig1={params}"));
        self.set("signature", &format!("sig1=:{signature}:"));
        self
    }

    /// A POST over method, target and digest, with these parameters.
    fn plain(params: &str) -> Self {
        let digest = digest::content_value_for(BODY);
        Self::post().sign(POST, &["POST", "https://montreval.example/inbox", &digest], params)
    }

    fn inbound(&self) -> Inbound<'_> {
        Inbound {
            method: self.method,
            target: self.target,
            headers: &self.headers,
            body: &self.body,
            authority: "montreval.example",
        }
    }

    fn judge_at(&self, at: DateTime<Utc>) -> Result<(), SignatureError> {
        guard(&self.inbound(), Mode::Production, at)?.prove(&remote_key(&actor(), 0))
    }

    fn judge(&self) -> Result<(), SignatureError> {
        self.judge_at(now())
    }
}

fn created() -> String {
    format!(";created={};keyid=\"{}\"", now().timestamp(), main_key(&actor()))
}

fn signed(scheme: Scheme) -> Request {
    let headers = [(http::HeaderName::from_static("hansa-log"), HeaderValue::from_static("head=3"))];
    let target = url("https://montreval.example/inbox");
    let headers = headers.into_iter().collect();
    let mut headers = scheme.sign(&us(), "POST", &target, headers, Some(BODY), now()).unwrap();
    headers.insert("host", HeaderValue::from_static("montreval.example"));
    Request { method: "POST", target: "/inbox", headers, body: BODY.to_vec() }
}

#[test]
fn what_we_sign_passes_our_own_guard_in_every_scheme_sig_15() {
    for (scheme, key, other) in [
        (Scheme::Cavage, remote_key(&actor(), 0), remote_key(&actor(), 1)),
        (Scheme::Rfc9421Rsa, remote_key(&actor(), 0), remote_key(&actor(), 1)),
        (Scheme::Rfc9421Ed25519, multikey(), remote_key(&actor(), 0)),
    ] {
        let request = signed(scheme);
        let claim = guard(&request.inbound(), Mode::Production, now()).unwrap();
        assert_eq!(claim.key_id, key.id);
        assert!(claim.covers("hansa-log") && claim.covers("date"), "{scheme:?}");
        assert_eq!(claim.prove(&key), Ok(()), "{scheme:?}");
        assert!(claim.prove(&other).is_err(), "{scheme:?}");
        let mut changed = request.clone();
        changed.set("hansa-log", "head=4");
        let claim = guard(&changed.inbound(), Mode::Production, now()).unwrap();
        assert_eq!(claim.prove(&key), Err(SignatureError::Mismatch));
    }
}

#[test]
fn the_base_is_the_one_of_the_standard_and_what_peers_send_is_taken_sig_15() {
    assert_eq!(Request::plain(&created()).judge(), Ok(()));
    // As Fedify sends it.
    let (date, digest) = (freshness::http_date(now()), digest::content_value_for(BODY));
    let list = "\"@method\" \"@target-uri\" \"@authority\" \"host\" \"date\" \"content-digest\"";
    let lines =
        ["POST", "https://montreval.example/inbox", "montreval.example", "montreval.example", &date, &digest];
    let params =
        format!(";alg=\"rsa-v1_5-sha256\";keyid=\"{}\";created={}", main_key(&actor()), now().timestamp());
    assert_eq!(Request::post().sign(list, &lines, &params).judge(), Ok(()));
    // The parts of the target instead of the whole, a date instead of `created`, a nonce and a tag.
    let list = "\"@method\" \"@authority\" \"@path\" \"content-digest\" \"date\"";
    let lines = ["POST", "montreval.example", "/inbox", &digest, &date];
    let params = format!(";keyid=\"{}\";nonce=\"n\";tag=\"t\"", main_key(&actor()));
    assert_eq!(Request::post().sign(list, &lines, &params).judge(), Ok(()));
    let list = "\"@request-target\" \"host\" \"@scheme\" \"@method\" \"content-digest\"";
    let lines = ["/inbox", "montreval.example", "https", "POST", &digest];
    assert_eq!(Request::post().sign(list, &lines, &created()).judge(), Ok(()));
}

#[test]
fn a_get_needs_no_digest_but_its_whole_target() {
    let whole = ["GET", "https://montreval.example/a/ville/outbox?page=first"];
    let get = || Request::get("/a/ville/outbox?page=first");
    assert_eq!(get().sign("\"@method\" \"@target-uri\"", &whole, &created()).judge(), Ok(()));
    let list = "\"@method\" \"@authority\" \"@path\"";
    let lines = ["GET", "montreval.example", "/a/ville/outbox"];
    let without = get().sign(list, &lines, &created());
    assert_eq!(without.judge(), Err(SignatureError::NotCovered("@target-uri")));
    let list = "\"@method\" \"@authority\" \"@path\" \"@query\"";
    let lines = ["GET", "montreval.example", "/a/ville/outbox", "?page=first"];
    assert_eq!(get().sign(list, &lines, &created()).judge(), Ok(()));
}

#[test]
fn a_signature_over_less_than_the_request_is_refused_sig_05() {
    let digest = digest::content_value_for(BODY);
    let target = "https://montreval.example/inbox";
    for (list, lines, missing) in [
        ("\"@target-uri\" \"content-digest\"", vec![target, &digest], "@method"),
        ("\"@method\" \"content-digest\"", vec!["POST", &digest], "@target-uri"),
        ("\"@method\" \"@path\" \"content-digest\"", vec!["POST", "/inbox", &digest], "@target-uri"),
        (
            "\"@method\" \"@authority\" \"content-digest\"",
            vec!["POST", "montreval.example", &digest],
            "@target-uri",
        ),
        ("\"content-digest\"", vec![&digest], "@method"),
        ("", vec![], "@method"),
    ] {
        let judged = Request::post().sign(list, &lines, &created()).judge();
        assert_eq!(judged, Err(SignatureError::NotCovered(missing)), "{list}");
    }
    let timeless = Request::plain(&format!(";keyid=\"{}\"", main_key(&actor())));
    assert_eq!(timeless.judge(), Err(SignatureError::NotCovered("created")));
}

#[test]
fn a_body_without_its_signed_digest_is_refused_sig_16() {
    let list = "\"@method\" \"@target-uri\"";
    let bare = Request::post().sign(list, &["POST", "https://montreval.example/inbox"], &created());
    assert_eq!(bare.judge(), Err(SignatureError::NotCovered("content-digest")));
    // A digest of the older kind that fits stands for nothing.
    let mut swapped = Request::plain(&created());
    swapped.body = b"{}".to_vec();
    swapped.set("digest", &digest::value_for(b"{}"));
    assert_eq!(swapped.judge(), Err(SignatureError::Digest));
    swapped.set("content-digest", &digest::content_value_for(b"{}"));
    assert_eq!(swapped.judge(), Err(SignatureError::Mismatch));
    let mut absent = Request::plain(&created());
    absent.headers.remove("content-digest");
    assert_eq!(absent.judge(), Err(SignatureError::ListedButAbsent("content-digest".to_owned())));
    for value in
        ["sha-256=X48E9qOo", "sha-256=:AAAA:", "md5=:AAAA:", "", "sha-256=:AAAA:, sha-256", "SHA-256=:AAAA:"]
    {
        let mut odd = Request::plain(&created());
        odd.set("content-digest", value);
        assert_eq!(odd.judge(), Err(SignatureError::Digest), "{value}");
    }
}

#[test]
fn a_component_that_stands_twice_or_is_not_judged_exactly_is_refused_sig_17() {
    let judge = |list: &str| Request::post().sign(list, &[""; 8], &created()).judge();
    let twice = Err(SignatureError::Header("a component is listed twice"));
    assert_eq!(judge(&format!("{POST} \"@method\"")), twice);
    for odd in [
        "\"@query-param\";name=\"x\"",
        "\"content-digest\";req",
        "\"date\";bs",
        "\"date\";sf",
        "\"date\";key=\"x\"",
        "\"date\";tr",
    ] {
        let list = POST.replace("\"content-digest\"", odd);
        assert!(matches!(judge(&list), Err(SignatureError::Component(_))), "{odd}");
    }
    for odd in ["\"@status\"", "\"@foo\"", "\"Date\"", "\"\"", "\"da te\""] {
        assert!(matches!(judge(&format!("{POST} {odd}")), Err(SignatureError::Component(_))), "{odd}");
    }
    assert_eq!(judge(&format!("{POST} date")), Err(SignatureError::Header("a component is no string")));
    let absent = SignatureError::ListedButAbsent("x-absent".to_owned());
    assert_eq!(judge(&format!("{POST} \"x-absent\"")), Err(absent));
    let many: Vec<String> = (0..=SIGNATURE_COMPONENTS).map(|n| format!("\"x-{n}\"")).collect();
    assert_eq!(judge(&many.join(" ")), Err(SignatureError::Header("too many components")));
}

#[test]
fn each_label_is_judged_alone_and_one_must_hold_sig_17() {
    let good = Request::plain(&created());
    let value = |name: &str| good.headers[name].to_str().unwrap().to_owned();
    let (input, signature) = (value("signature-input"), value("signature"));
    let mut two = good.clone();
    // Another one that covers too little stands first, and takes nothing from the one that does not.
    two.set(
        "signature-input",
        &format!("proxy=(\"@method\");created=1;keyid=\"https://a.example/k\", {input}"),
    );
    two.set("signature", &format!("proxy=:AAAA:, {signature}"));
    assert_eq!(two.judge(), Ok(()));
    // What one label covers proves nothing for another.
    let mut mixed = good.clone();
    mixed.set("signature-input", &input.replace("sig1=", "sig2="));
    assert_eq!(mixed.judge(), Err(SignatureError::Header("a label without its signature")));
    mixed.set("signature", &format!("{}, {signature}", signature.replace("sig1=", "sig2=")));
    assert_eq!(mixed.judge(), Ok(()), "a signature that nothing describes says nothing");
    // The one whose key is wanted is taken, wherever it stands.
    let other = input.replace("lindhavn", "oudewaard").replace("sig1=", "sig0=");
    two.set("signature-input", &format!("{other}, {input}"));
    two.set("signature", &format!("{}, {signature}", signature.replace("sig1=", "sig0=")));
    let host = |wanted: &'static str| move |key_id: &Url| key_id.host_str() == Some(wanted);
    let taken = |wanted| guard_for(&two.inbound(), Mode::Production, now(), &host(wanted)).unwrap().key_id;
    assert_eq!(taken("lindhavn.example"), main_key(&actor()));
    assert_eq!(taken("oudewaard.example").host_str(), Some("oudewaard.example"));
    assert_eq!(taken("nowhere.example").host_str(), Some("oudewaard.example"));
}

#[test]
fn a_hundred_labels_and_fields_without_end_are_not_judged() {
    let good = Request::plain(&created());
    let (input, signature) = (&good.headers["signature-input"], &good.headers["signature"]);
    let mut many = good.clone();
    let labels: Vec<String> = (0..=SIGNATURES).map(|n| format!("s{n}=()")).collect();
    many.set("signature-input", &format!("{}, {}", labels.join(", "), input.to_str().unwrap()));
    assert_eq!(many.judge(), Err(SignatureError::Header("too many signatures")));
    let mut long = good.clone();
    long.set("signature-input", &format!("{}, x={}", input.to_str().unwrap(), "a".repeat(8 * 1024)));
    assert_eq!(long.judge(), Err(SignatureError::Header("too long")));
    let mut doubled = good.clone();
    doubled.headers.append("signature-input", input.clone());
    assert_eq!(doubled.judge(), Err(SignatureError::Duplicate("signature-input")));
    let mut doubled = good.clone();
    doubled.headers.append("signature", signature.clone());
    assert_eq!(doubled.judge(), Err(SignatureError::Duplicate("signature")));
}

#[test]
fn the_key_decides_the_algorithm_and_the_request_may_not_differ_sig_18() {
    let judge = |alg: &str| Request::plain(&format!("{};alg=\"{alg}\"", created())).judge();
    assert_eq!(judge("rsa-v1_5-sha256"), Ok(()));
    for name in
        ["hmac-sha256", "none", "rsa-pss-sha512", "ecdsa-p256-sha256", "", "RSA-V1_5-SHA256", "hs2019"]
    {
        assert_eq!(judge(name), Err(SignatureError::Algorithm(name.to_owned())), "{name}");
    }
    // The id of an RSA key under the name of the other algorithm.
    assert_eq!(judge("ed25519"), Err(SignatureError::Algorithm("rsa".to_owned())));
    let request = signed(Scheme::Rfc9421Ed25519);
    let claim = guard(&request.inbound(), Mode::Production, now()).unwrap();
    assert_eq!(claim.prove(&remote_key(&actor(), 0)), Err(SignatureError::Algorithm("rsa".to_owned())));
    // A public key as a secret, and no signature at all.
    let mut forged = Request::plain(&created());
    for bytes in [rsa(0).public_pem().into_bytes(), Vec::new(), vec![0; 256]] {
        forged.set("signature", &format!("sig1=:{}:", STANDARD.encode(bytes)));
        assert_eq!(forged.judge(), Err(SignatureError::Mismatch));
    }
}

#[test]
fn a_signature_for_another_place_or_method_is_none_here_sig_19() {
    let digest = digest::content_value_for(BODY);
    let judge = |method: &str, target: &str| {
        Request::post().sign(POST, &[method, target, &digest], &created()).judge()
    };
    assert_eq!(judge("POST", "https://montreval.example/inbox"), Ok(()));
    for target in [
        "http://montreval.example/inbox",
        "https://oudewaard.example/inbox",
        "https://montreval.example/inbox?x=1",
        "https://montreval.example/actor/inbox",
        "https://montreval.example:443/inbox",
    ] {
        assert_eq!(judge("POST", target), Err(SignatureError::Mismatch), "{target}");
    }
    assert_eq!(judge("post", "https://montreval.example/inbox"), Err(SignatureError::Mismatch));
    let mut elsewhere = Request::plain(&created());
    elsewhere.set("host", "oudewaard.example");
    assert_eq!(elsewhere.judge(), Err(SignatureError::Authority));
}

#[test]
fn times_outside_of_the_window_are_refused_sig_08_sig_11() {
    let request = Request::plain(&created());
    assert_eq!(request.judge_at(now() + TimeDelta::minutes(30)), Ok(()));
    assert_eq!(request.judge_at(now() + TimeDelta::minutes(65)), Err(SignatureError::Stale));
    assert_eq!(request.judge_at(now() - TimeDelta::seconds(301)), Err(SignatureError::Future));
    let at = |seconds: i64| now().timestamp() + seconds;
    let judge = |params: String| Request::plain(&format!("{}{params}", created())).judge();
    assert_eq!(judge(format!(";expires={}", at(60))), Ok(()));
    assert_eq!(judge(format!(";expires={}", at(0))), Err(SignatureError::Expired));
    assert_eq!(judge(";expires=999999999999999".to_owned()), Err(SignatureError::Date));
    assert_eq!(judge(";expires=1.5".to_owned()), Err(SignatureError::Header("a time is not a whole number")));
}

#[test]
fn a_request_of_the_newer_scheme_is_never_judged_by_the_older() {
    // A whole signature of the older scheme beside a field of the newer one.
    let mut request = signed(Scheme::Cavage);
    assert_eq!(request.judge(), Ok(()));
    for input in ["", "sig1=()", "sig1=(\"@method\");created=1", "x"] {
        request.set("signature-input", input);
        assert!(matches!(request.judge(), Err(SignatureError::Header(_))), "{input}");
    }
}

#[test]
fn a_key_id_inside_the_network_is_refused_before_anything_is_asked_key_06() {
    for key_id in ["http://169.254.169.254/x", "https://127.0.0.1/a#main-key", "file:///etc/passwd", "x", ""]
    {
        let params = created().replace(main_key(&actor()).as_str(), key_id);
        assert_eq!(Request::plain(&params).judge(), Err(SignatureError::KeyId), "{key_id}");
    }
    let without = Request::plain(&format!(";created={}", now().timestamp()));
    assert_eq!(without.judge(), Err(SignatureError::Header("no keyid")));
}

proptest! {
    #[test]
    fn no_fields_make_the_guard_panic(
        input in "(sig1|=|\\(|\\)|\"@method\"|\"|;|created|keyid|,|:|1| |\\?){0,40}",
        signature in "(sig1|=|:|AAAA|,|\"|;){0,20}",
        digest in "\\PC{0,60}",
    ) {
        let mut request = Request::post();
        for (name, value) in [("signature-input", &input), ("signature", &signature), ("content-digest", &digest)] {
            if let Ok(value) = HeaderValue::from_str(value) {
                request.headers.insert(name, value);
            }
        }
        prop_assert!(request.judge().is_err());
    }
}
