//! Other cities: not real ones, but with real keys, real signatures and a server that takes what is delivered.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Context as _;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use hansa_federation::activity::{FollowParts, Head, build_accept, build_follow};
use hansa_federation::actor::{ActorKind, ActorProfile, Discovery, build_actor};
use hansa_federation::ids::{Ids, ed25519_key, main_key};
use hansa_federation::keys::{Ed25519Key, RsaKey};
use hansa_federation::media_type::ACTIVITY_JSON;
use hansa_federation::proof::eddsa;
use hansa_federation::signature::{Signer, cavage};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use url::Url;

use super::city::HANDLE;
use super::client::request;
use crate::clock::Clock;

/// One of them.
#[derive(Debug)]
pub(super) struct Peer {
    pub ids: Ids,
    pub actor: Url,
    signer: Signer,
    ed25519: Ed25519Key,
}

/// All of them, on one port under different names.
#[derive(Debug)]
pub(super) struct Peers {
    pub all: Vec<Arc<Peer>>,
    arrived: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

#[derive(Clone)]
struct Shared {
    /// By authority: the document of its actor.
    documents: Arc<HashMap<String, String>>,
    arrived: Arc<AtomicUsize>,
}

impl Peers {
    pub(super) async fn start(count: usize, clock: &Clock) -> anyhow::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let port = listener.local_addr()?.port();
        let (mut all, mut documents) = (Vec::new(), HashMap::new());
        for number in 0..count {
            let ids = Ids::new(Url::parse(&format!("http://peer-{number}.localhost:{port}/"))?);
            let (rsa, ed25519) =
                tokio::task::spawn_blocking(|| (RsaKey::generate(), Ed25519Key::generate())).await?;
            let (rsa, ed25519) = (rsa?, ed25519?);
            documents.insert(ids.authority(), document(&ids, &rsa, &ed25519, clock).to_string());
            let actor = ids.actor(HANDLE);
            let signer = Signer::rsa(main_key(&actor), Arc::new(rsa));
            all.push(Arc::new(Peer { ids, actor, signer, ed25519 }));
        }
        let arrived = Arc::new(AtomicUsize::new(0));
        let shared = Shared { documents: Arc::new(documents), arrived: Arc::clone(&arrived) };
        let router = Router::new().fallback(answer).with_state(shared);
        let task = tokio::spawn(async move {
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { all, arrived, task })
    }

    /// How many deliveries came in so far, at all of them together.
    pub(super) fn arrived(&self) -> usize {
        self.arrived.load(Ordering::Relaxed)
    }
}

impl Drop for Peers {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn answer(State(shared): State<Shared>, method: Method, headers: HeaderMap, body: Bytes) -> Response {
    if method == Method::POST {
        drop(body);
        shared.arrived.fetch_add(1, Ordering::Relaxed);
        return StatusCode::ACCEPTED.into_response();
    }
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    match shared.documents.get(host) {
        Some(document) => ([(header::CONTENT_TYPE, ACTIVITY_JSON)], document.clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn document(ids: &Ids, rsa: &RsaKey, ed25519: &Ed25519Key, clock: &Clock) -> Value {
    let text = |text: &str| [("en".to_owned(), text.to_owned())].into_iter().collect();
    let profile = ActorProfile {
        kind: ActorKind::Organization,
        username: HANDLE.to_owned(),
        name: text("A city of the bench"),
        summary: text("It sends and takes."),
        published: clock.at(),
        updated: clock.at(),
        manually_approves: false,
        discovery: Discovery::Unlisted,
        icon: None,
        website: None,
        url: None,
        log: None,
        implements: Vec::new(),
        rsa_id: main_key(&ids.actor(HANDLE)),
        rsa_pem: rsa.public_pem(),
        ed25519_id: ed25519_key(&ids.actor(HANDLE)),
        ed25519: ed25519.public_multibase(),
        retired: Vec::new(),
        city: None,
    };
    build_actor(&profile, ids)
}

impl Peer {
    /// Asks to follow a city.
    pub(super) fn follow(&self, target: &Url, clock: &Clock) -> Value {
        build_follow(&self.head(&self.ids.activity(clock.id()), clock).borrow(), target)
    }

    /// Agrees to be followed.
    pub(super) fn accept(&self, follow: &Url, follower: &Url, clock: &Clock) -> Value {
        let parts = FollowParts { id: follow, actor: follower, target: &self.actor };
        build_accept(&self.head(&self.ids.activity(clock.id()), clock).borrow(), &parts)
    }

    fn head<'a>(&'a self, id: &'a Url, clock: &Clock) -> OwnHead<'a> {
        OwnHead { id, actor: &self.actor, published: clock.at() }
    }

    /// An activity of a real city as if it were one of this one, about another object, with its own proofs.
    pub(super) fn again(&self, template: &Template, clock: &Clock) -> anyhow::Result<Value> {
        let (object, activity): (uuid::Uuid, uuid::Uuid) = (clock.id(), clock.id());
        let text = template
            .text
            .replace(&template.base, self.ids.base().as_str())
            .replace(&template.object, &object.to_string())
            .replace(&template.activity, &activity.to_string());
        let mut value: Value = serde_json::from_str(&text)?;
        let key = ed25519_key(&self.actor);
        let inner = value.get_mut("object").context("no object")?;
        eddsa::sign(inner, &self.ed25519, &key, clock.at())?;
        for name in ["hansa:epoch", "hansa:seq", "hansa:prev"] {
            value.as_object_mut().map(|members| members.shift_remove(name));
        }
        eddsa::sign(&mut value, &self.ed25519, &key, clock.at())?;
        Ok(value)
    }

    /// The bytes of a signed delivery to an inbox.
    pub(super) fn deliver(&self, inbox: &Url, activity: &Value, clock: &Clock) -> anyhow::Result<Vec<u8>> {
        let body = activity.to_string();
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(ACTIVITY_JSON));
        let headers = cavage::sign(&self.signer, "POST", inbox, headers, Some(body.as_bytes()), clock.at())?;
        let host = hansa_federation::origin::authority(inbox);
        Ok(request("POST", inbox.path(), &host, &headers, body.as_bytes()))
    }
}

struct OwnHead<'a> {
    id: &'a Url,
    actor: &'a Url,
    published: chrono::DateTime<chrono::Utc>,
}

impl OwnHead<'_> {
    fn borrow(&self) -> Head<'_> {
        Head { id: self.id, actor: self.actor, published: self.published, to: &[], cc: &[] }
    }
}

/// A real `Create` to make others like it from.
#[derive(Debug)]
pub(super) struct Template {
    text: String,
    base: String,
    object: String,
    activity: String,
}

impl Template {
    /// Reads what a city has sent.
    pub(super) fn read(text: String, base: &Url) -> anyhow::Result<Self> {
        let value: Value = serde_json::from_str(&text)?;
        let last = |url: Option<&Value>| {
            let url = url.and_then(Value::as_str).context("no id")?;
            url.rsplit('/').next().map(str::to_owned).context("no id")
        };
        let object = last(value.get("object").and_then(|object| object.get("id")))?;
        let activity = last(value.get("id"))?;
        Ok(Self { text, base: base.as_str().to_owned(), object, activity })
    }
}
