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
use hansa_federation::log::head::build_head;
use hansa_federation::log::page::build_log;
use hansa_federation::log::{self, EntryNumber, Fingerprint, Previous};
use hansa_federation::media_type::ACTIVITY_JSON;
use hansa_federation::proof::eddsa;
use hansa_federation::signature::{Signer, cavage};
use hansa_federation::vocabulary::Capability;
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use serde_json::{Value, json};
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
    ed25519: Arc<Ed25519Key>,
}

/// All of them, on one port under different names.
#[derive(Debug)]
pub(super) struct Peers {
    pub all: Vec<Arc<Peer>>,
    arrived: Arc<AtomicUsize>,
    asked: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

/// What the peers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Servers without a log, each with keys of its own.
    Plain,
    /// Cities whose logs are empty. They share their keys: so many are dear to make.
    Member,
}

/// What one of them answers.
#[derive(Debug)]
struct Documents {
    actor: String,
    /// The log, and its head.
    log: Option<(String, Value)>,
}

#[derive(Clone)]
struct Shared {
    /// By authority.
    documents: Arc<HashMap<String, Documents>>,
    arrived: Arc<AtomicUsize>,
    asked: Arc<AtomicUsize>,
}

impl Peers {
    pub(super) async fn start(count: usize, sort: Sort, clock: &Clock) -> anyhow::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let port = listener.local_addr()?.port();
        let (mut all, mut documents) = (Vec::new(), HashMap::new());
        let mut shared_keys: Option<Keys> = None;
        for number in 0..count {
            let ids = Ids::new(Url::parse(&format!("http://peer-{number}.localhost:{port}/"))?);
            let (rsa, ed25519) = match shared_keys.take().filter(|_| sort == Sort::Member) {
                Some(keys) => keys,
                None => tokio::task::spawn_blocking(keys).await??,
            };
            documents.insert(ids.authority(), answers(&ids, &rsa, &ed25519, sort, clock)?);
            shared_keys = Some((Arc::clone(&rsa), Arc::clone(&ed25519)));
            let actor = ids.actor(HANDLE);
            let signer = Signer::rsa(main_key(&actor), rsa);
            all.push(Arc::new(Peer { ids, actor, signer, ed25519 }));
        }
        let arrived = Arc::new(AtomicUsize::new(0));
        let asked = Arc::new(AtomicUsize::new(0));
        let shared = Shared {
            documents: Arc::new(documents),
            arrived: Arc::clone(&arrived),
            asked: Arc::clone(&asked),
        };
        let router = Router::new().fallback(answer).with_state(shared);
        let task = tokio::spawn(async move {
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { all, arrived, asked, task })
    }

    /// How many deliveries came in so far, at all of them together.
    pub(super) fn arrived(&self) -> usize {
        self.arrived.load(Ordering::Relaxed)
    }

    /// How many questions were asked so far.
    pub(super) fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }
}

impl Drop for Peers {
    fn drop(&mut self) {
        self.task.abort();
    }
}

type Keys = (Arc<RsaKey>, Arc<Ed25519Key>);

fn keys() -> anyhow::Result<Keys> {
    Ok((Arc::new(RsaKey::generate()?), Arc::new(Ed25519Key::generate()?)))
}

async fn answer(
    State(shared): State<Shared>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if method == Method::POST {
        drop(body);
        shared.arrived.fetch_add(1, Ordering::Relaxed);
        return StatusCode::ACCEPTED.into_response();
    }
    shared.asked.fetch_add(1, Ordering::Relaxed);
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let Some(documents) = shared.documents.get(host) else { return StatusCode::NOT_FOUND.into_response() };
    let query = uri.query().unwrap_or_default();
    let text = match (uri.path().rsplit('/').next(), &documents.log) {
        (Some("log"), Some((log, _))) => log.clone(),
        // What it remembers of a log: nothing.
        (Some("heads"), Some(_)) if query.contains("of=") => {
            json!({ "head": null, "last": null }).to_string()
        }
        (Some("heads"), Some(_)) if query.contains("since=") => {
            return StatusCode::NOT_MODIFIED.into_response();
        }
        (Some("heads"), Some((_, head))) => {
            json!({ "heads": [head], "mark": "bench-1", "more": false }).to_string()
        }
        _ => documents.actor.clone(),
    };
    ([(header::CONTENT_TYPE, ACTIVITY_JSON)], text).into_response()
}

fn answers(
    ids: &Ids,
    rsa: &RsaKey,
    ed25519: &Ed25519Key,
    sort: Sort,
    clock: &Clock,
) -> anyhow::Result<Documents> {
    let log = (sort == Sort::Member).then(|| ids.log(HANDLE));
    let actor = document(ids, rsa, ed25519, log.clone(), clock).to_string();
    let Some(log) = log else { return Ok(Documents { actor, log: None }) };
    let (owner, none) = (ids.actor(HANDLE), Previous::none());
    let mut head = build_head(&log::Head {
        actor: owner.clone(),
        number: EntryNumber { epoch: none.epoch, seq: 0 },
        hash: [0; 32],
        count: 0,
        fingerprint: Fingerprint::default().finish(),
        floor: None,
        epochs: Vec::new(),
        at: clock.at(),
    });
    eddsa::sign(&mut head, ed25519, &ed25519_key(&owner), clock.at())?;
    let text = build_log(&log, &owner, 0, &log, Some(&head)).to_string();
    Ok(Documents { actor, log: Some((text, head)) })
}

fn document(ids: &Ids, rsa: &RsaKey, ed25519: &Ed25519Key, log: Option<Url>, clock: &Clock) -> Value {
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
        implements: if log.is_some() {
            vec![Capability::LOG, Capability::RFC9421, Capability::RFC9421_ED25519]
        } else {
            Vec::new()
        },
        log,
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
