//! Signed GETs.
use super::*;

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
