//! What is accepted, and what each refusal costs.
use super::*;

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
async fn a_stranger_who_failed_does_not_lock_the_actor_out() {
    let world = World::new().await;
    world.deliver(1, now()).await.unwrap_err();
    world.deliver(0, now()).await.unwrap();
    assert_eq!((world.fetches(), world.backend.saves()), (1, 1));
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

#[test]
fn what_may_pass_is_never_answered_as_final() {
    for rejection in [Rejection::KeyUnavailable(String::new()), Rejection::Unavailable(String::new())] {
        assert_eq!(rejection.status(), 503);
    }
}

#[tokio::test]
async fn a_context_of_a_stranger_is_never_fetched_dos_10() {
    let world = World::new().await;
    let mut follow = world.follow();
    follow["@context"] = json!([world.peer.url("context.json"), "https://www.w3.org/ns/activitystreams"]);
    world.receive(&world.signed(&follow, 0, now())).await.unwrap();
    let asked: Vec<String> = world.peer.asked().into_iter().map(|asked| asked.target).collect();
    assert_eq!(asked, ["/a/by"]);
}
