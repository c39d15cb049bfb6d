#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use super::cache::Bounded;
use super::*;
use crate::backend::Policy;
use crate::context::{Client, ClientOptions};
use crate::ids::main_key;
use crate::limits::BODY_BYTES;
use crate::origin::Mode;
use crate::signature::{Inbound, SignatureError, cavage};
use crate::testing::MemoryBackend;
use crate::testing::keys::{city, now, remote, signer, url};
use crate::testing::peer::{Answer, Peer};
use chrono::{DateTime, TimeDelta, Utc};
use http::{HeaderMap, HeaderValue};
use serde_json::json;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

const AUTHORITY: &str = "montreval.localhost:8083";

/// One peer, and this city with nothing in it.
struct World {
    peer: Peer,
    answers: Arc<Mutex<HashMap<String, Answer>>>,
    backend: MemoryBackend,
    verifier: Verifier,
    client: Client,
}

impl World {
    /// The peer serves `/a/by` with the first key, and 404 for the rest.
    async fn new() -> Self {
        let answers: Arc<Mutex<HashMap<String, Answer>>> = Arc::default();
        let shared = answers.clone();
        let peer = Peer::start(move |asked| {
            let told = shared.lock().unwrap().get(&asked.target).cloned();
            told.unwrap_or(Answer::status(404))
        })
        .await;
        let client = Client::new(ClientOptions::new(Mode::Development, "x")).unwrap();
        let backend = MemoryBackend::new(signer(main_key(&url("http://montreval.localhost:8083/actor")), 2));
        let world = Self { peer, answers, backend, verifier: Verifier::new(), client };
        world.publish(0);
        world
    }

    fn answer(&self, path: &str, answer: Answer) {
        self.answers.lock().unwrap().insert(path.to_owned(), answer);
    }

    /// The peer's city publishes this key.
    fn publish(&self, number: usize) {
        self.answer("/a/by", Answer::activity(city(&self.peer.base("peer"), "by", number)));
    }

    fn actor(&self) -> Url {
        self.peer.url("a/by")
    }

    fn follow(&self) -> Value {
        json!({"id": self.peer.url("x/1"), "type": "Follow", "actor": self.actor(), "object": "http://montreval.localhost:8083/a/ville"})
    }

    fn farewell(&self) -> Value {
        json!({"id": self.peer.url("x/2"), "type": "Delete", "actor": self.actor(), "object": self.actor()})
    }

    fn signed(&self, body: &Value, number: usize, at: DateTime<Utc>) -> Post {
        Post::new(body.to_string().into_bytes(), &main_key(&self.actor()), number, at)
    }

    async fn receive_at(&self, post: &Post, at: DateTime<Utc>) -> Result<Received, Rejection> {
        receive(&post.inbound(), &self.verifier, &self.client, &self.backend, at).await
    }

    async fn receive(&self, post: &Post) -> Result<Received, Rejection> {
        self.receive_at(post, now()).await
    }

    /// Signs with that key at that moment and delivers at once.
    async fn deliver(&self, number: usize, at: DateTime<Utc>) -> Result<Received, Rejection> {
        self.receive_at(&self.signed(&self.follow(), number, at), at).await
    }

    fn fetches(&self) -> usize {
        self.peer.asked().len()
    }
}

struct Post {
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Post {
    fn new(body: Vec<u8>, key_id: &Url, number: usize, at: DateTime<Utc>) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert("content-type", HeaderValue::from_static("application/activity+json"));
        let inbox = url("http://montreval.localhost:8083/inbox");
        let signer = signer(key_id.clone(), number);
        let mut headers = cavage::sign(&signer, "POST", &inbox, headers, Some(&body), at).unwrap();
        headers.insert("host", HeaderValue::from_static(AUTHORITY));
        Self { headers, body }
    }

    fn inbound(&self) -> Inbound<'_> {
        Inbound {
            method: "POST",
            target: "/inbox",
            headers: &self.headers,
            body: &self.body,
            authority: AUTHORITY,
        }
    }
}

fn status(result: &Result<Received, Rejection>) -> u16 {
    result.as_ref().map_or_else(Rejection::status, |_| 202)
}

#[tokio::test]
async fn a_first_activity_is_accepted_after_one_look_at_its_actor() {
    let world = World::new().await;
    let received = world.deliver(0, now()).await.unwrap();
    assert_eq!(
        (received.actor, received.kind.as_str(), received.sender),
        (world.actor(), "Follow", Sender::Proven)
    );
    assert_eq!(received.host, format!("peer.localhost:{}", world.peer.address.port()));
    assert_eq!((world.fetches(), world.backend.saves()), (1, 1));
    world.deliver(0, now()).await.unwrap();
    assert_eq!(world.fetches(), 1, "the second one needs no look");
}

#[tokio::test]
async fn an_unsigned_activity_causes_no_request_sig_01() {
    let world = World::new().await;
    let mut post = world.signed(&world.follow(), 0, now());
    post.headers.remove("signature");
    let refused = world.receive(&post).await;
    assert_eq!(refused, Err(Rejection::Signature(SignatureError::Missing)));
    assert_eq!((status(&refused), world.fetches()), (401, 0));
}

#[tokio::test]
async fn nothing_is_written_or_fetched_but_the_key_before_the_proof_sig_24() {
    let world = World::new().await;
    let refused = world.deliver(1, now()).await;
    assert_eq!(refused, Err(Rejection::Signature(SignatureError::Mismatch)));
    assert_eq!((world.fetches(), world.backend.saves()), (1, 0));
    assert_eq!(world.peer.asked()[0].target, "/a/by");
}

#[tokio::test]
async fn a_stranger_who_failed_does_not_lock_the_actor_out() {
    let world = World::new().await;
    world.deliver(1, now()).await.unwrap_err();
    world.deliver(0, now()).await.unwrap();
    assert_eq!((world.fetches(), world.backend.saves()), (1, 1));
}

#[tokio::test]
async fn a_key_of_another_host_signs_for_nobody_sig_22() {
    let world = World::new().await;
    let post =
        Post::new(world.follow().to_string().into_bytes(), &url("https://other.test/a/b#main-key"), 0, now());
    let refused = world.receive(&post).await;
    assert!(matches!(refused, Err(Rejection::Key(_))));
    assert_eq!((status(&refused), world.fetches()), (401, 0));
}

#[tokio::test]
async fn a_key_of_a_neighbour_signs_for_nobody_else_sig_23() {
    let world = World::new().await;
    world.answer("/a/other", Answer::activity(city(&world.peer.base("peer"), "other", 1)));
    let post =
        Post::new(world.follow().to_string().into_bytes(), &main_key(&world.peer.url("a/other")), 1, now());
    let refused = world.receive(&post).await;
    assert!(matches!(refused, Err(Rejection::Key(_))), "{refused:?}");
    assert_eq!(world.backend.saves(), 0);
}

#[tokio::test]
async fn a_key_whose_host_is_down_is_asked_for_again_later_sig_26() {
    let world = World::new().await;
    world.answer("/a/by", Answer::status(502));
    let refused = world.deliver(0, now()).await;
    assert!(matches!(refused, Err(Rejection::KeyUnavailable(_))));
    assert_eq!(status(&refused), 503);
    world.publish(0);
    assert_eq!(status(&world.deliver(0, now() + TimeDelta::seconds(59)).await), 503);
    world.deliver(0, now() + TimeDelta::seconds(60)).await.unwrap();
    assert_eq!(world.fetches(), 2);
}

#[tokio::test]
async fn an_actor_that_does_not_list_the_key_does_not_sign_with_it_key_01() {
    let world = World::new().await;
    let mut document = city(&world.peer.base("peer"), "by", 0);
    document["publicKey"]["owner"] = json!(world.peer.url("a/other"));
    world.answer("/a/by", Answer::activity(document));
    assert_eq!(status(&world.deliver(0, now()).await), 401);
}

#[tokio::test]
async fn a_document_with_another_id_is_not_the_actor_key_02() {
    let world = World::new().await;
    world.answer("/a/by", Answer::activity(city(&world.peer.base("peer"), "other", 0)));
    let refused = world.deliver(0, now()).await;
    assert!(matches!(refused, Err(Rejection::Key(_))), "{refused:?}");
    assert_eq!((world.fetches(), world.backend.saves()), (1, 0));
}

#[tokio::test]
async fn a_rotated_key_is_found_by_exactly_one_look_key_03() {
    let world = World::new().await;
    world.backend.know(remote(&world.peer.base("peer"), "by", 0), now());
    world.publish(1);
    world.deliver(1, now() + TimeDelta::hours(1)).await.unwrap();
    assert_eq!((world.fetches(), world.backend.saves()), (1, 1));
    world.deliver(1, now() + TimeDelta::hours(1)).await.unwrap();
    assert_eq!(world.fetches(), 1);
}

#[tokio::test]
async fn keys_are_looked_at_once_in_five_minutes_however_many_fail_key_03() {
    let world = World::new().await;
    world.backend.know(remote(&world.peer.base("peer"), "by", 0), now() - TimeDelta::days(1));
    for second in 0..20 {
        assert_eq!(status(&world.deliver(1, now() + TimeDelta::seconds(second)).await), 401);
    }
    assert_eq!(world.fetches(), 1);
    world.publish(1);
    world.deliver(1, now() + TimeDelta::minutes(5)).await.unwrap();
    assert_eq!(world.fetches(), 2);
}

#[tokio::test]
async fn the_old_key_is_refused_once_the_new_one_was_seen_key_04() {
    let world = World::new().await;
    world.backend.know(remote(&world.peer.base("peer"), "by", 0), now());
    world.publish(1);
    let later = now() + TimeDelta::hours(1);
    world.deliver(1, later).await.unwrap();
    assert_eq!(status(&world.deliver(0, later).await), 401);
    assert_eq!(world.fetches(), 1);
}

#[tokio::test]
async fn a_hundred_posts_with_a_dead_key_cause_one_request_key_05() {
    let world = World::new().await;
    world.answer("/a/by", Answer::status(404));
    let post = world.signed(&world.follow(), 0, now());
    let tries = futures_util::future::join_all((0..100).map(|_| world.receive(&post))).await;
    assert!(tries.iter().all(|refused| status(refused) == 401));
    assert_eq!(world.fetches(), 1);
    assert_eq!(status(&world.receive_at(&post, now() + TimeDelta::minutes(5)).await), 401);
    assert_eq!(world.fetches(), 2);
}

#[tokio::test]
async fn a_hundred_first_posts_at_once_cause_one_request_rec_07() {
    let world = World::new().await;
    let post = world.signed(&world.follow(), 0, now());
    let tries = futures_util::future::join_all((0..100).map(|_| world.receive(&post))).await;
    assert!(tries.iter().all(Result::is_ok));
    assert_eq!(world.fetches(), 1);
}

#[tokio::test]
async fn a_key_look_follows_no_redirect_rec_07() {
    let world = World::new().await;
    world.answer("/a/by", Answer::to("/a/elsewhere"));
    assert_eq!(status(&world.deliver(0, now()).await), 401);
    assert_eq!(world.fetches(), 1);
}

#[tokio::test]
async fn a_key_inside_the_network_is_never_looked_for_key_06() {
    let world = World::new().await;
    for host in ["localhost:5432", "127.0.0.1"] {
        let activity = json!({"id": format!("http://{host}/x/1"), "type": "Follow", "actor": format!("http://{host}/a"), "object": "x"});
        let post = Post::new(
            activity.to_string().into_bytes(),
            &url(&format!("http://{host}/a#main-key")),
            0,
            now(),
        );
        let refused = world.receive(&post).await;
        assert!(matches!(status(&refused), 400 | 401), "{host} {refused:?}");
    }
}

#[tokio::test]
async fn a_key_under_a_path_is_accepted_after_the_owner_check_key_08() {
    let world = World::new().await;
    let mut document = city(&world.peer.base("peer"), "by", 0);
    let key_id = world.peer.url("a/by/main-key");
    document["publicKey"]["id"] = json!(key_id);
    world.answer("/a/by", Answer::activity(document));
    let post = Post::new(world.follow().to_string().into_bytes(), &key_id, 0, now());
    world.receive(&post).await.unwrap();
    assert_eq!(world.fetches(), 1);
}

#[tokio::test]
async fn the_farewell_of_an_actor_is_believed_when_its_origin_says_gone_key_14() {
    let world = World::new().await;
    world.answer("/a/by", Answer::status(410));
    let received = world.receive(&world.signed(&world.farewell(), 0, now())).await.unwrap();
    assert_eq!((received.sender, received.actor), (Sender::Gone, world.actor()));
    let other = world.receive(&world.signed(&world.follow(), 0, now())).await;
    assert_eq!(status(&other), 401, "the gone say nothing else");
}

#[tokio::test]
async fn the_farewell_of_an_unknown_actor_is_ignored_key_14() {
    let world = World::new().await;
    world.answer("/a/by", Answer::status(404));
    let ignored = world.receive(&world.signed(&world.farewell(), 0, now())).await;
    assert!(matches!(ignored, Err(Rejection::Ignored(_))));
    assert_eq!(status(&ignored), 202);
    let farewell = json!({"id": world.peer.url("x/2"), "type": "Delete", "actor": world.actor(), "object": world.peer.url("a/other")});
    assert_eq!(status(&world.receive(&world.signed(&farewell, 0, now())).await), 401);
}

#[tokio::test]
async fn a_known_actor_may_take_leave_with_its_own_key() {
    let world = World::new().await;
    let received = world.receive(&world.signed(&world.farewell(), 0, now())).await.unwrap();
    assert_eq!(received.sender, Sender::Proven);
}

#[tokio::test]
async fn a_blocked_domain_causes_no_request_mod_02() {
    for (policy, code) in [(Policy::Blocked, "blocked"), (Policy::NotAllowed, "not_allowed")] {
        let world = World::new().await;
        world.backend.rule("peer.localhost", policy);
        let refused = world.deliver(0, now()).await.unwrap_err();
        assert_eq!((refused.status(), refused.code()), (403, code));
        assert_eq!(world.fetches(), 0);
    }
}

#[tokio::test]
async fn what_claims_to_be_ours_is_refused_org_18() {
    let world = World::new().await;
    let ours = url("http://montreval.localhost:8083/a/ville");
    let from_us = json!({"id": "http://montreval.localhost:8083/x/1", "type": "Follow", "actor": ours, "object": world.actor()});
    let post = Post::new(from_us.to_string().into_bytes(), &main_key(&ours), 2, now());
    assert_eq!(world.receive(&post).await, Err(Rejection::Forbidden(Forbidden::OwnHost)));
    let mut stolen = world.follow();
    stolen["id"] = json!("http://montreval.localhost:8083/x/1");
    assert_eq!(
        world.receive(&world.signed(&stolen, 0, now())).await,
        Err(Rejection::Forbidden(Forbidden::OwnHost))
    );
    let mut foreign = world.follow();
    foreign["id"] = json!("http://other.localhost:1/x/1");
    assert_eq!(
        world.receive(&world.signed(&foreign, 0, now())).await,
        Err(Rejection::Forbidden(Forbidden::ForeignActivity))
    );
    assert_eq!(world.fetches(), 0);
}

#[tokio::test]
async fn another_content_type_is_refused_ct_06() {
    let world = World::new().await;
    for given in [Some("text/plain"), Some("application/json"), None] {
        let mut post = world.signed(&world.follow(), 0, now());
        post.headers.remove("content-type");
        if let Some(given) = given {
            post.headers.insert("content-type", HeaderValue::from_static(given));
        }
        assert_eq!(status(&world.receive(&post).await), 415, "{given:?}");
    }
    assert_eq!(world.fetches(), 0);
}

#[tokio::test]
async fn a_body_above_the_limit_is_refused_dos_01() {
    let world = World::new().await;
    let body = vec![b' '; BODY_BYTES + 1];
    let post = Post::new(body, &main_key(&world.actor()), 0, now());
    assert_eq!(status(&world.receive(&post).await), 413);
}

#[tokio::test]
async fn bodies_that_are_no_activity_are_refused_before_anything_is_asked_dos_03() {
    let world = World::new().await;
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let follow = world.follow().to_string();
    for body in [
        deep.as_str(),
        "",
        "{}",
        "[]",
        "null",
        "{\"id\":1}",
        &follow.replace("\"Follow\"", "[\"Follow\"]"),
        &follow.replace("Follow", "Fol\\u0000low"),
        &format!("\u{feff}{follow}"),
        &follow.replace("http:", "file:"),
    ] {
        let post = Post::new(body.as_bytes().to_vec(), &main_key(&world.actor()), 0, now());
        assert_eq!(status(&world.receive(&post).await), 400, "{body:.60}");
    }
    let post = Post::new(b"{\"id\":\"\xff\"}".to_vec(), &main_key(&world.actor()), 0, now());
    assert_eq!((status(&world.receive(&post).await), world.fetches()), (400, 0));
}

#[tokio::test]
async fn odd_spelling_of_the_body_is_kept_byte_for_byte_sig_25() {
    let world = World::new().await;
    let body = format!(
        "  {{ \"type\" : \"F\\u006fllow\",\n\"object\":\"\\u00e9\", \"actor\":\"{}\",\"id\":\"{}\"}}\n",
        world.actor(),
        world.peer.url("x/1")
    );
    let post = Post::new(body.clone().into_bytes(), &main_key(&world.actor()), 0, now());
    let received = world.receive(&post).await.unwrap();
    assert_eq!((received.bytes.as_ref(), received.kind.as_str()), (body.as_bytes(), "Follow"));
}

#[tokio::test]
async fn the_head_of_a_log_counts_only_under_the_signature() {
    let world = World::new().await;
    let mut post = world.signed(&world.follow(), 0, now());
    post.headers.insert("hansa-log", HeaderValue::from_static("head=3"));
    assert_eq!(world.receive(&post).await.unwrap().hansa_log, None);
    let mut headers = HeaderMap::new();
    headers.insert("content-type", HeaderValue::from_static("application/activity+json"));
    headers.insert("hansa-log", HeaderValue::from_static("head=3"));
    let (inbox, signer) = (url("http://montreval.localhost:8083/inbox"), signer(main_key(&world.actor()), 0));
    let mut headers = cavage::sign(&signer, "POST", &inbox, headers, Some(&post.body), now()).unwrap();
    headers.insert("host", HeaderValue::from_static(AUTHORITY));
    let post = Post { headers, body: post.body };
    assert_eq!(world.receive(&post).await.unwrap().hansa_log.as_deref(), Some("head=3"));
}

/// A signed GET of `/a/ville/followers`.
async fn get(world: &World, key_id: &Url, number: usize) -> Result<Option<Url>, Rejection> {
    let target = url("http://montreval.localhost:8083/a/ville/followers");
    let mut headers =
        cavage::sign(&signer(key_id.clone(), number), "GET", &target, HeaderMap::new(), None, now()).unwrap();
    headers.insert("host", HeaderValue::from_static(AUTHORITY));
    let inbound = Inbound {
        method: "GET",
        target: "/a/ville/followers",
        headers: &headers,
        body: b"",
        authority: AUTHORITY,
    };
    verify_get(&inbound, &world.verifier, &world.client, &world.backend, now()).await
}

#[tokio::test]
async fn a_signed_get_says_who_asks() {
    let world = World::new().await;
    assert_eq!(get(&world, &main_key(&world.actor()), 0).await, Ok(Some(world.actor())));
    assert_eq!(
        get(&world, &main_key(&world.actor()), 1).await,
        Err(Rejection::Signature(SignatureError::Mismatch))
    );
    world.backend.rule("peer.localhost", Policy::Blocked);
    assert_eq!(
        get(&world, &main_key(&world.actor()), 0).await,
        Err(Rejection::Forbidden(Forbidden::Blocked))
    );
}

#[tokio::test]
async fn a_get_without_a_signature_is_anonymous() {
    let world = World::new().await;
    let mut headers = HeaderMap::new();
    headers.insert("host", HeaderValue::from_static(AUTHORITY));
    let inbound = Inbound { method: "GET", target: "/x", headers: &headers, body: b"", authority: AUTHORITY };
    assert_eq!(verify_get(&inbound, &world.verifier, &world.client, &world.backend, now()).await, Ok(None));
}

#[tokio::test]
async fn a_get_signed_with_a_key_under_a_path_finds_its_owner_key_08() {
    let world = World::new().await;
    let key_id = world.peer.url("a/by/main-key");
    let mut document = city(&world.peer.base("peer"), "by", 0);
    document["publicKey"]["id"] = json!(key_id);
    let key =
        json!({"id": key_id, "owner": world.actor(), "publicKeyPem": document["publicKey"]["publicKeyPem"]});
    world.answer("/a/by", Answer::activity(document.clone()));
    for stub in [key, document] {
        world.answer("/a/by/main-key", Answer::activity(stub));
        assert_eq!(get(&world, &key_id, 0).await, Ok(Some(world.actor())));
    }
    assert_eq!(world.fetches(), 2, "key and owner, and neither a second time");
}

#[tokio::test]
async fn a_key_document_that_names_an_owner_elsewhere_is_refused_key_01() {
    let world = World::new().await;
    let key_id = world.peer.url("keys/1");
    world.answer("/keys/1", Answer::activity(json!({"id": key_id, "owner": "https://victim.test/a"})));
    for _ in 0..3 {
        assert!(matches!(get(&world, &key_id, 0).await, Err(Rejection::Key(_))));
    }
    assert_eq!(world.fetches(), 1);
}

#[test]
fn a_million_failing_hosts_leave_a_bounded_memory_dos_13() {
    let mut memory = Bounded::new(100);
    for host in 0..1_000_000 {
        memory.put(&format!("https://{host}.example/a"), (), now() + TimeDelta::minutes(5));
    }
    assert_eq!(memory.len(), 100);
    assert!(memory.find("https://999999.example/a", now()).is_some());
    assert!(memory.find("https://0.example/a", now()).is_none());
    assert!(memory.find("https://999999.example/a", now() + TimeDelta::minutes(5)).is_none());
    for _ in 0..1_000 {
        memory.put("https://same.example/a", (), now() + TimeDelta::minutes(5));
    }
    assert!(memory.len() <= 100 && memory.find("https://same.example/a", now()).is_some());
}

#[test]
fn what_may_pass_is_never_answered_as_final() {
    for rejection in [Rejection::KeyUnavailable(String::new()), Rejection::Unavailable(String::new())] {
        assert_eq!(rejection.status(), 503);
    }
}
