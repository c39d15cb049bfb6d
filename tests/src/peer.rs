//! A server that is not ours: one actor with keys of its own, documents that a test puts up, and a pen that signs whatever
//! a test wants signed.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use anyhow::Context as _;
use axum::Router;
use axum::extract::{Request, State};
use axum::response::{IntoResponse as _, Response as Answered};
use chrono::{DateTime, Utc};
use hansa_federation::actor::{ActorKind, ActorProfile, Discovery, build_actor};
use hansa_federation::ids::{Ids, ed25519_key, main_key};
use hansa_federation::keys::{Ed25519Key, RsaKey};
use hansa_federation::media_type::ACTIVITY_JSON;
use hansa_federation::proof::eddsa;
use hansa_federation::signature::{Scheme, Signer};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use url::Url;

use crate::front::Front;
use crate::network::Network;
use crate::{City, Faults, Hands, Response, send};

/// What a peer answers at a path.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Reply {
    /// A document with the content type of ActivityPub.
    pub fn activity(value: &Value) -> Self {
        Self::typed(ACTIVITY_JSON, value.to_string())
    }

    pub fn typed(content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![("content-type".to_owned(), content_type.to_owned())];
        Self { status: 200, headers, body: body.into() }
    }

    pub fn status(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new() }
    }

    pub fn redirect(to: impl std::fmt::Display) -> Self {
        Self { status: 302, headers: vec![("location".to_owned(), to.to_string())], body: Vec::new() }
    }
}

/// What a peer answers, and to whom.
#[derive(Debug, Default)]
struct Desk {
    documents: HashMap<String, Reply>,
    /// The schemes it understands; none are named where it asks for no signature at all.
    takes: Option<Vec<Scheme>>,
}

type Documents = Arc<Mutex<Desk>>;

/// In which scheme a request says that it is signed.
pub fn scheme_of(headers: &HeaderMap) -> Option<Scheme> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("signature-input"), text("signature")) {
        (_, None) => None,
        (None, Some(_)) => Some(Scheme::Cavage),
        (Some(input), Some(_)) if input.contains("alg=\"ed25519\"") => Some(Scheme::Rfc9421Ed25519),
        (Some(_), Some(_)) => Some(Scheme::Rfc9421Rsa),
    }
}

// RSA keys are dear to make: all peers of a test binary share a few.
static KEYS: LazyLock<Result<Vec<Arc<RsaKey>>, hansa_federation::error::KeyError>> =
    LazyLock::new(|| (0..3).map(|_| RsaKey::generate().map(Arc::new)).collect());

/// One of three RSA keys.
pub fn rsa(number: usize) -> anyhow::Result<Arc<RsaKey>> {
    let keys = KEYS.as_ref().map_err(|error| anyhow::anyhow!("{error}"))?;
    Ok(keys[number % keys.len()].clone())
}

/// The peer. Ends with the test.
#[derive(Debug)]
pub struct Peer {
    name: String,
    ids: Ids,
    front: Front,
    hands: Hands,
    documents: Documents,
    rsa: Arc<RsaKey>,
    ed25519: Arc<Ed25519Key>,
}

/// The name of a peer's actor.
const ACTOR: &str = "office";

impl Peer {
    pub(crate) async fn open(
        name: &str,
        hands: &Hands,
        network: Option<Arc<Network>>,
    ) -> anyhow::Result<Self> {
        let (front, base) = match network.filter(|_| name.ends_with(".test")) {
            Some(network) => {
                let (listener, tls) = network.take(name)?;
                (Front::open(listener, Some(tls))?, Url::parse(&format!("https://{name}/"))?)
            }
            None => {
                let front = Front::open(TcpListener::bind(("127.0.0.1", 0)).await?, None)?;
                let port = front.address.port();
                (front, Url::parse(&format!("http://{name}.localhost:{port}/"))?)
            }
        };
        let documents = Documents::default();
        front.put(Some(Router::new().fallback(answer).with_state(documents.clone())));
        let peer = Self {
            name: name.to_owned(),
            ids: Ids::new(base),
            front,
            hands: hands.clone(),
            documents,
            rsa: rsa(0)?,
            ed25519: Arc::new(Ed25519Key::generate().map_err(|error| anyhow::anyhow!("{error}"))?),
        };
        peer.put(peer.actor().path(), Reply::activity(&peer.document()));
        for inbox in [peer.ids.inbox(ACTOR), peer.ids.shared_inbox()] {
            peer.put(inbox.path(), Reply::status(202));
        }
        peer.put(
            "/.well-known/webfinger",
            Reply::typed("application/jrd+json", peer.webfinger().to_string()),
        );
        Ok(peer)
    }

    /// Mints URLs of the peer.
    pub fn ids(&self) -> &Ids {
        &self.ids
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// The URL of its actor.
    pub fn actor(&self) -> Url {
        self.ids.actor(ACTOR)
    }

    pub fn inbox(&self) -> Url {
        self.ids.inbox(ACTOR)
    }

    pub fn key_id(&self) -> Url {
        main_key(&self.actor())
    }

    /// `@office@host`
    pub fn handle(&self) -> String {
        format!("@{ACTOR}@{}", self.ids.authority())
    }

    /// What the peer says about its actor.
    pub fn document(&self) -> Value {
        self.document_with(&self.rsa)
    }

    /// The same with another key.
    pub fn document_with(&self, rsa: &RsaKey) -> Value {
        let text = |text: &str| [("en".to_owned(), text.to_owned())].into_iter().collect();
        let profile = ActorProfile {
            kind: ActorKind::Organization,
            username: ACTOR.to_owned(),
            name: text("A peer"),
            summary: text("<p>A server for tests.</p>"),
            published: self.hands.at(),
            updated: self.hands.at(),
            manually_approves: false,
            discovery: Discovery::Listed,
            icon: None,
            website: None,
            url: None,
            log: None,
            implements: Vec::new(),
            rsa_id: self.key_id(),
            rsa_pem: rsa.public_pem(),
            ed25519_id: self.proof_key_id(),
            ed25519: self.ed25519.public_multibase(),
            retired: Vec::new(),
            city: None,
        };
        build_actor(&profile, &self.ids)
    }

    fn webfinger(&self) -> Value {
        json!({
            "subject": format!("acct:{}", self.handle().trim_start_matches('@')),
            "links": [{ "rel": "self", "type": ACTIVITY_JSON, "href": self.actor() }],
        })
    }

    /// Answers so at a path from now on.
    pub fn put(&self, path: &str, reply: Reply) {
        let mut desk = self.documents.lock().unwrap_or_else(PoisonError::into_inner);
        desk.documents.insert(path.to_owned(), reply);
    }

    /// Answers 401 from now on to whatever is signed otherwise: deliveries, and GETs of what lies below `/private/`.
    pub fn take_only(&self, schemes: &[Scheme]) {
        self.documents.lock().unwrap_or_else(PoisonError::into_inner).takes = Some(schemes.to_vec());
    }

    /// What stands in front of its port, and what came in.
    pub fn faults(&self) -> &Faults {
        &self.front.faults
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.hands.at()
    }

    /// Who signs for the peer.
    pub fn signer(&self) -> Signer {
        Signer::rsa(self.key_id(), self.rsa.clone()).with_ed25519(self.proof_key_id(), self.ed25519.clone())
    }

    pub fn proof_key_id(&self) -> Url {
        ed25519_key(&self.actor())
    }

    /// Another proof key from now on, under the same id; the document that says so.
    pub fn change_proof_key(&mut self) -> anyhow::Result<Value> {
        self.ed25519 = Arc::new(Ed25519Key::generate().map_err(|error| anyhow::anyhow!("{error}"))?);
        Ok(self.document())
    }

    /// An activity of the peer with an id of its own.
    pub fn activity(&self, kind: &str, object: Value) -> Value {
        let id = self.hands.clock().id::<uuid::Uuid>();
        json!({
            "@context": "https://www.w3.org/ns/activitystreams",
            "id": self.ids.activity(id),
            "type": kind,
            "actor": self.actor(),
            "to": [hansa_federation::PUBLIC],
            "published": rfc3339(self.hands.at()),
            "object": object,
        })
    }

    /// A plain post of the peer.
    pub fn note(&self, text: &str) -> Value {
        let id = self.hands.clock().id::<uuid::Uuid>();
        json!({
            "id": self.ids.object(id),
            "type": "Note",
            "attributedTo": self.actor(),
            "to": [hansa_federation::PUBLIC],
            "published": rfc3339(self.hands.at()),
            "content": format!("<p>{text}</p>"),
        })
    }

    /// Adds the proof of the peer's Ed25519 key.
    pub fn prove(&self, document: &mut Value) -> anyhow::Result<()> {
        let method = self.proof_key_id();
        Ok(eddsa::sign(document, &self.ed25519, &method, self.hands.at())?)
    }

    /// Everything that a delivery to an inbox has in its head, signed.
    pub fn sign(&self, inbox: &Url, body: &[u8], at: DateTime<Utc>) -> anyhow::Result<HeaderMap> {
        self.sign_as(&self.signer(), inbox, body, at)
    }

    /// The same by somebody else.
    pub fn sign_as(
        &self,
        signer: &Signer,
        inbox: &Url,
        body: &[u8],
        at: DateTime<Utc>,
    ) -> anyhow::Result<HeaderMap> {
        self.sign_in(Scheme::Cavage, signer, inbox, body, at)
    }

    /// The same in a scheme.
    pub fn sign_in(
        &self,
        scheme: Scheme,
        signer: &Signer,
        inbox: &Url,
        body: &[u8],
        at: DateTime<Utc>,
    ) -> anyhow::Result<HeaderMap> {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(ACTIVITY_JSON));
        let signed = scheme.sign(signer, "POST", inbox, headers, Some(body), at);
        signed.map_err(|error| anyhow::anyhow!("{error}"))
    }

    /// Delivers an activity, signed in a scheme.
    pub async fn deliver_in(
        &self,
        scheme: Scheme,
        city: &City,
        activity: &Value,
    ) -> anyhow::Result<Response> {
        let (inbox, body) = (city.app().ids.shared_inbox(), activity.to_string());
        let headers = self.sign_in(scheme, &self.signer(), &inbox, body.as_bytes(), self.hands.at())?;
        self.bring(city, &inbox, &headers, body.as_bytes()).await
    }

    /// Delivers an activity to the shared inbox of a city, as an honest server would.
    pub async fn deliver(&self, city: &City, activity: &Value) -> anyhow::Result<Response> {
        let inbox = city.app().ids.shared_inbox();
        let body = activity.to_string();
        let headers = self.sign(&inbox, body.as_bytes(), self.hands.at())?;
        self.bring(city, &inbox, &headers, body.as_bytes()).await
    }

    /// Brings a body with this head to an inbox of a city.
    pub async fn bring(
        &self,
        city: &City,
        inbox: &Url,
        headers: &HeaderMap,
        body: &[u8],
    ) -> anyhow::Result<Response> {
        send(city.target(), &Method::POST, inbox.path(), headers, body).await.context("no answer of the city")
    }

    /// The peer asks to follow a city.
    pub fn follow(&self, city: &City) -> Value {
        self.activity("Follow", json!(city.actor()))
    }
}

fn rfc3339(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

async fn answer(State(documents): State<Documents>, request: Request) -> Answered {
    let reply = {
        let desk = documents.lock().unwrap_or_else(PoisonError::into_inner);
        let path = request.uri().path();
        let is_guarded = request.method() == Method::POST || path.starts_with("/private/");
        let scheme = scheme_of(request.headers());
        let is_taken = |takes: &Vec<Scheme>| scheme.is_some_and(|scheme| takes.contains(&scheme));
        if is_guarded && !desk.takes.as_ref().is_none_or(is_taken) {
            return StatusCode::UNAUTHORIZED.into_response();
        }
        desk.documents.get(path).cloned()
    };
    let Some(reply) = reply else { return StatusCode::NOT_FOUND.into_response() };
    let mut answered = reply.body.into_response();
    *answered.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    answered.headers_mut().remove(header::CONTENT_TYPE);
    for (name, value) in reply.headers {
        if let (Ok(name), Ok(value)) = (name.parse::<http::HeaderName>(), HeaderValue::from_str(&value)) {
            answered.headers_mut().append(name, value);
        }
    }
    answered
}
