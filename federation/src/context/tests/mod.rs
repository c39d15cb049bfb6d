#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod knock;

use super::*;
use crate::delivery::Outcome;
use crate::error::{FetchError, OriginError, PolicyError};
use crate::ids::main_key;
use crate::media_type::ACCEPT_OBJECT;
use crate::signature::{Acquaintance, Inbound, Signer, guard};
use crate::testing::keys::{city, now, remote_key, signer, url};
use crate::testing::peer::{Answer, Peer};
use crate::testing::tls::Authority;
use http::HeaderMap;
use serde_json::json;
use std::collections::HashMap;
use std::io::Write as _;
use std::net::IpAddr;

fn client() -> Client {
    Client::new(ClientOptions::new(Mode::Development, "hansa-test/1 (+https://montreval.test)")).unwrap()
}

fn our_signer() -> Signer {
    signer(main_key(&url("http://montreval.localhost:1/actor")), 0)
}

/// Delivers to a stranger.
async fn deliver(client: &Client, inbox: &Url, body: Bytes, extra: HeaderMap) -> Outcome {
    client.post(inbox, body, &our_signer(), Acquaintance::default(), extra, now()).await.outcome
}

async fn get(client: &Client, url: &Url) -> Result<Fetched, FetchError> {
    client.get(url, ACCEPT_OBJECT, None, now()).await
}

async fn get_object(url: &Url) -> Result<Document, FetchError> {
    client().get_object(url, Some(&our_signer()), now()).await
}

/// A peer whose `/o/1` is a sound document, changed by the test.
async fn peer_with(content_type: &'static str, change: impl Fn(&mut Value) + Send + Sync + 'static) -> Peer {
    Peer::start(move |asked| {
        let host = asked.headers["host"].to_str().unwrap();
        let mut document = json!({"id": format!("http://{host}/o/1"), "type": "Note"});
        change(&mut document);
        Answer::typed(content_type, document)
    })
    .await
}

#[tokio::test]
async fn a_request_says_who_asks_and_what_for() {
    let peer = peer_with("application/activity+json", |_| {}).await;
    let document = get_object(&peer.url("o/1")).await.unwrap();
    assert_eq!((&document.id, &document.url), (&peer.url("o/1"), &peer.url("o/1")));
    let asked = &peer.asked()[0];
    assert_eq!(asked.headers["user-agent"], "hansa-test/1 (+https://montreval.test)");
    assert_eq!(asked.headers["accept"], ACCEPT_OBJECT);
    assert_eq!(asked.headers["host"], format!("peer.localhost:{}", peer.address.port()).as_str());
}

#[tokio::test]
async fn a_fetch_is_signed_so_that_our_own_guard_accepts_it() {
    let peer = peer_with("application/activity+json", |_| {}).await;
    get_object(&peer.url("o/1?x=1")).await.unwrap();
    let asked = &peer.asked()[0];
    let authority = format!("peer.localhost:{}", peer.address.port());
    let inbound = Inbound {
        method: "GET",
        target: &asked.target,
        headers: &asked.headers,
        body: b"",
        authority: &authority,
    };
    let claim = guard(&inbound, Mode::Development, now()).unwrap();
    assert_eq!(claim.prove(&remote_key(&url("http://montreval.localhost:1/actor"), 0)), Ok(()));
}

#[tokio::test]
async fn an_answer_that_is_not_activity_streams_is_refused_ct_01() {
    for content_type in ["application/json", "text/html", "image/png", "application/ld+json", "nonsense"] {
        let peer = peer_with(content_type, |_| {}).await;
        let refused = get_object(&peer.url("o/1")).await;
        assert_eq!(refused, Err(FetchError::ContentType(content_type.to_owned())), "{content_type}");
    }
    let untyped = Peer::start(|_| Answer::Whole(200, Vec::new(), b"{}".to_vec())).await;
    assert_eq!(get_object(&untyped.url("o/1")).await, Err(FetchError::ContentType(String::new())));
}

#[tokio::test]
async fn a_document_with_the_id_of_another_origin_is_never_believed_org_03() {
    for id in ["https://attacker.test/y", "http://peer.localhost/o/1", "http://peer.localhost:1/o/1"] {
        let peer = peer_with("application/activity+json", move |document| document["id"] = json!(id)).await;
        assert_eq!(get_object(&peer.url("o/1")).await, Err(FetchError::WrongId), "{id}");
        assert_eq!(peer.asked().len(), 1, "{id}");
    }
    for id in [json!(null), json!(5), json!("/o/1")] {
        let peer = peer_with("application/activity+json", move |document| document["id"] = id.clone()).await;
        assert!(get_object(&peer.url("o/1")).await.is_err());
    }
}

#[tokio::test]
async fn a_redirect_to_another_origin_vouches_for_nothing_org_03() {
    let attacker = Peer::start(|_| Answer::activity("{}")).await;
    let base = attacker.base("attacker");
    let victim = Peer::start(move |_| Answer::to(format!("{base}y"))).await;
    let refused = get_object(&victim.url("o/1")).await;
    assert_eq!(refused, Err(FetchError::Redirect("to another origin")));
    assert!(attacker.asked().is_empty());
}

#[tokio::test]
async fn a_redirect_on_the_same_origin_is_followed_to_the_object() {
    let peer = Peer::start(|asked| {
        let host = asked.headers["host"].to_str().unwrap();
        match asked.target.as_str() {
            "/o/1" => Answer::activity(json!({"id": format!("http://{host}/o/1"), "type": "Note"})),
            _ => Answer::to("/o/1"),
        }
    })
    .await;
    assert_eq!(get_object(&peer.url("@by/1")).await.unwrap().id, peer.url("o/1"));
}

#[tokio::test]
async fn a_page_address_leads_to_the_object_by_one_more_request() {
    let peer = peer_with("application/activity+json", |_| {}).await;
    let document = get_object(&peer.url("@by/1")).await.unwrap();
    assert_eq!((document.id, peer.asked().len()), (peer.url("o/1"), 2));
    let turning = Peer::start(|asked| {
        let host = asked.headers["host"].to_str().unwrap();
        Answer::activity(json!({"id": format!("http://{host}{}x", asked.target), "type": "Note"}))
    })
    .await;
    assert_eq!(get_object(&turning.url("o/")).await, Err(FetchError::WrongId));
    assert_eq!(turning.asked().len(), 2);
}

#[tokio::test]
async fn an_actor_is_believed_at_its_own_id_only_key_02() {
    let peer = Peer::start(|asked| {
        let base = url(&format!("http://{}/", asked.headers["host"].to_str().unwrap()));
        match asked.target.as_str() {
            "/moved" => Answer::to("/a/by"),
            _ => Answer::activity(city(&base, "by", 0)),
        }
    })
    .await;
    assert_eq!(client().get_actor(&peer.url("a/by"), None, now()).await.unwrap().id, peer.url("a/by"));
    assert_eq!(client().get_actor(&peer.url("a/other"), None, now()).await, Err(FetchError::WrongId));
    assert!(matches!(
        client().get_actor(&peer.url("moved"), None, now()).await,
        Err(FetchError::Redirect(_))
    ));
}

#[tokio::test]
async fn a_body_above_the_limit_is_not_read_dos_01() {
    let body =
        |size: usize| Peer::start(move |_| Answer::typed("application/activity+json", "x".repeat(size)));
    let (fits, exceeds) = (body(1024 * 1024).await, body(1024 * 1024 + 1).await);
    assert_eq!(get(&client(), &fits.url("x")).await.unwrap().body.len(), 1024 * 1024);
    assert_eq!(get(&client(), &exceeds.url("x")).await, Err(FetchError::TooLarge(1024 * 1024)));
}

#[tokio::test]
async fn the_limit_counts_what_a_compressed_body_becomes_dos_02() {
    let bomb = Peer::start(|_| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        for _ in 0..64 {
            encoder.write_all(&vec![b' '; 1024 * 1024]).unwrap();
        }
        let headers = vec![
            ("content-type", "application/activity+json".to_owned()),
            ("content-encoding", "gzip".to_owned()),
        ];
        Answer::Whole(200, headers, encoder.finish().unwrap())
    })
    .await;
    assert_eq!(get(&client(), &bomb.url("x")).await, Err(FetchError::TooLarge(1024 * 1024)));
}

#[tokio::test]
async fn a_body_that_never_ends_costs_the_deadline_and_no_more_dos_11() {
    let slow = Peer::start(|_| Answer::Stuck(b"{\"id\":".to_vec())).await;
    let options = ClientOptions {
        total_timeout: Duration::from_millis(200),
        ..ClientOptions::new(Mode::Development, "x")
    };
    let client = Client::new(options).unwrap();
    assert_eq!(get(&client, &slow.url("x")).await, Err(FetchError::Timeout));
    let outcome = deliver(&client, &slow.url("inbox"), Bytes::new(), HeaderMap::new()).await;
    assert_eq!(outcome, Outcome::Delivered, "the status stands before the body");
}

#[tokio::test]
async fn no_option_makes_a_fetch_longer_than_thirty_seconds_dos_11() {
    let options = ClientOptions {
        total_timeout: Duration::from_secs(3_600),
        ..ClientOptions::new(Mode::Development, "x")
    };
    assert_eq!(Client::new(options).unwrap().total_timeout, Duration::from_secs(30));
}

#[tokio::test]
async fn redirects_end_after_five_and_in_loops_ssrf_08() {
    let chain = Peer::start(|asked| {
        let step: usize = asked.target[1..].parse().unwrap();
        if step == 0 { Answer::activity("{}") } else { Answer::to(format!("/{}", step - 1)) }
    })
    .await;
    assert!(get(&client(), &chain.url("5")).await.is_ok());
    assert_eq!(get(&client(), &chain.url("6")).await, Err(FetchError::TooManyRedirects));
    let own = Peer::start(|_| Answer::to("/loop")).await;
    assert_eq!(get(&client(), &own.url("loop")).await, Err(FetchError::RedirectLoop));
    let pair = Peer::start(|asked| Answer::to(if asked.target == "/a" { "/b" } else { "/a" })).await;
    assert_eq!(get(&client(), &pair.url("a")).await, Err(FetchError::RedirectLoop));
    assert_eq!(pair.asked().len(), 2);
}

#[tokio::test]
async fn a_redirect_into_the_network_is_refused_on_signed_fetches_too_ssrf_07() {
    for location in
        ["http://127.0.0.1:5432/", "http://[::1]/", "http://169.254.169.254/latest", "http://0x7f.1/"]
    {
        let peer = Peer::start(move |_| Answer::to(location)).await;
        let refused = client().get(&peer.url("x"), "*/*", Some(&our_signer()), now()).await;
        assert_eq!(
            refused,
            Err(FetchError::Policy(PolicyError::Url(OriginError::AddressLiteral))),
            "{location}"
        );
    }
    let named = Peer::start(|_| Answer::to("http://localhost:5432/")).await;
    assert_eq!(get(&client(), &named.url("x")).await, Err(FetchError::Policy(PolicyError::PrivateAddress)));
}

#[tokio::test]
async fn a_redirect_to_another_scheme_is_refused_ssrf_09() {
    for location in ["file:///etc/passwd", "data:text/html,x", "gopher://x.test/", "ftp://x.test/"] {
        let peer = Peer::start(move |_| Answer::to(location)).await;
        assert_eq!(
            get(&client(), &peer.url("x")).await,
            Err(FetchError::Policy(PolicyError::Url(OriginError::Scheme))),
            "{location}"
        );
    }
}

#[tokio::test]
async fn a_signature_is_made_afresh_for_the_host_it_goes_to_sig_27() {
    let second = peer_with("application/activity+json", |_| {}).await;
    let target = second.base("other").join("o/1").unwrap();
    let first = Peer::start(move |_| Answer::to(&target)).await;
    client().get(&first.url("x"), "*/*", Some(&our_signer()), now()).await.unwrap();
    let signature = |peer: &Peer| peer.asked()[0].headers["signature"].clone();
    assert_ne!(signature(&first), signature(&second));
    let authority = format!("other.localhost:{}", second.address.port());
    let asked = &second.asked()[0];
    let inbound = Inbound {
        method: "GET",
        target: &asked.target,
        headers: &asked.headers,
        body: b"",
        authority: &authority,
    };
    assert!(guard(&inbound, Mode::Development, now()).is_ok());
}

#[tokio::test]
async fn a_delivery_is_signed_with_its_digest_and_its_extra_headers() {
    let peer = Peer::start(|_| Answer::status(202)).await;
    let extra: HeaderMap =
        [(http::HeaderName::from_static("hansa-log"), "head=3".parse().unwrap())].into_iter().collect();
    let body = Bytes::from_static(b"{\"type\":\"Create\"}");
    let outcome = deliver(&client(), &peer.url("inbox"), body.clone(), extra).await;
    assert_eq!(outcome, Outcome::Delivered);
    let asked = &peer.asked()[0];
    assert_eq!((asked.method.as_str(), &asked.body[..]), ("POST", &body[..]));
    assert_eq!(asked.headers["content-type"], "application/activity+json");
    let authority = format!("peer.localhost:{}", peer.address.port());
    let inbound = Inbound {
        method: "POST",
        target: "/inbox",
        headers: &asked.headers,
        body: &asked.body,
        authority: &authority,
    };
    let claim = guard(&inbound, Mode::Development, now()).unwrap();
    assert!(claim.covers("hansa-log") && claim.covers("content-type") && claim.covers("digest"));
}

#[tokio::test]
async fn the_answer_to_a_delivery_decides_what_follows() {
    let outcome = |answer: Answer| async move {
        let peer = Peer::start(move |_| answer.clone()).await;
        deliver(&client(), &peer.url("inbox"), Bytes::new(), HeaderMap::new()).await
    };
    let refused = Answer::Whole(403, Vec::new(), "blocked\u{7} here".repeat(1_000).into_bytes());
    let Outcome::Refused { status: 403, reason } = outcome(refused).await else { panic!() };
    assert!(reason.is_empty(), "a reason longer than its limit is not read");
    let short = Answer::Whole(403, Vec::new(), b"blocked\x07 here".to_vec());
    assert_eq!(outcome(short).await, Outcome::Refused { status: 403, reason: "blocked here".to_owned() });
    assert_eq!(outcome(Answer::status(410)).await, Outcome::Gone);
    let busy = Answer::Whole(503, vec![("retry-after", "60".to_owned())], Vec::new());
    assert!(
        matches!(outcome(busy).await, Outcome::RetryAfter { delay: Some(delay), .. } if delay.as_secs() == 60)
    );
    assert!(matches!(outcome(Answer::Hangup).await, Outcome::RetryAfter { delay: None, .. }));
    assert!(matches!(outcome(Answer::to("/elsewhere")).await, Outcome::Refused { status: 302, .. }));
}

#[tokio::test]
async fn an_internal_inbox_is_never_delivered_to_ssrf_18() {
    for inbox in ["http://127.0.0.1/inbox", "http://localhost:6379/inbox", "ftp://peer.localhost/inbox"] {
        let outcome = deliver(&client(), &url(inbox), Bytes::new(), HeaderMap::new()).await;
        assert!(matches!(outcome, Outcome::Refused { status: 0, .. }), "{inbox} {outcome:?}");
    }
}

#[tokio::test]
async fn a_host_that_is_down_is_tried_again() {
    let gone = Peer::start(|_| Answer::Hangup).await;
    let inbox = gone.url("inbox");
    drop(gone);
    let outcome = deliver(&client(), &inbox, Bytes::new(), HeaderMap::new()).await;
    assert!(matches!(outcome, Outcome::RetryAfter { .. }), "{outcome:?}");
}

/// Production mode, with `lindhavn.test` on loopback behind a certificate authority of the test.
async fn production(
    authority: &Authority,
    answers: &[(&str, &[&str])],
    answer: impl Fn() -> Answer + Send + Sync + 'static,
) -> (Peer, Client) {
    let peer = Peer::start_tls(authority.identity("lindhavn.test"), move |_| answer()).await;
    let parse = |addresses: &&[&str]| addresses.iter().map(|ip| ip.parse::<IpAddr>().unwrap()).collect();
    let connector = TestConnector {
        ca_pem: authority.pem.clone(),
        addresses: HashMap::from([
            ("lindhavn.test:443".to_owned(), peer.address),
            ("impostor.test:443".to_owned(), peer.address),
        ]),
        answers: answers.iter().map(|(name, addresses)| ((*name).to_owned(), parse(addresses))).collect(),
    };
    let options =
        ClientOptions { test_connector: Some(connector), ..ClientOptions::new(Mode::Production, "x") };
    (peer, Client::new(options).unwrap())
}

#[tokio::test]
async fn production_mode_speaks_https_with_names_that_tests_place() {
    let answer = || Answer::activity(json!({"id": "https://lindhavn.test/o/1", "type": "Note"}));
    let (peer, client) = production(&Authority::new(), &[], answer).await;
    let document =
        client.get_object(&url("https://lindhavn.test/o/1"), Some(&our_signer()), now()).await.unwrap();
    assert_eq!(document.id, url("https://lindhavn.test/o/1"));
    assert_eq!(peer.asked()[0].headers["host"], "lindhavn.test");
}

#[tokio::test]
async fn production_mode_trusts_no_certificate_of_another_name() {
    let (peer, client) = production(&Authority::new(), &[], || Answer::activity("{}")).await;
    assert!(matches!(get(&client, &url("https://impostor.test/")).await, Err(FetchError::Unreachable(_))));
    assert!(peer.asked().is_empty());
}

#[tokio::test]
async fn production_mode_refuses_before_it_connects_ssrf_03() {
    let answers: &[(&str, &[&str])] = &[
        ("rebound.test", &["127.0.0.1"]),
        ("mixed.test", &["1.2.3.4", "10.0.0.1"]),
        ("meta.test", &["169.254.169.254"]),
    ];
    let (peer, client) = production(&Authority::new(), answers, || Answer::activity("{}")).await;
    let port = peer.address.port();
    for text in [
        format!("https://127.0.0.1:{port}/"),
        format!("https://[::1]:{port}/"),
        "http://lindhavn.test/".to_owned(),
        format!("https://lindhavn.test:{port}/"),
        "https://localhost/".to_owned(),
        "https://city.localhost/".to_owned(),
        "https://rebound.test/".to_owned(),
        "https://mixed.test/".to_owned(),
        "https://meta.test/".to_owned(),
    ] {
        assert!(matches!(get(&client, &url(&text)).await, Err(FetchError::Policy(_))), "{text}");
    }
    assert!(peer.asked().is_empty());
}

#[tokio::test]
async fn a_redirect_from_https_to_http_is_refused_ssrf_09() {
    let (peer, client) = production(&Authority::new(), &[], || Answer::to("http://lindhavn.test/x")).await;
    let refused = get(&client, &url("https://lindhavn.test/")).await;
    assert_eq!(refused, Err(FetchError::Redirect("away from https")));
    assert_eq!(peer.asked().len(), 1);
}
