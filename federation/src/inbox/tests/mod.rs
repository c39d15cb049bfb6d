#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod acceptance;
mod gets;
mod lookups;

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
