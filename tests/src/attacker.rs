//! What a hostile server writes: requests to an inbox in which everything can be wrong, and a stage on which it meets a
//! city in production mode.

use std::net::SocketAddr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use hansa_entities::{actor, delivery_cursor, follow, inbox_item, job, log_entry, record, reply};
use hansa_federation::media_type::ACTIVITY_JSON;
use hansa_federation::signature::digest;
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use sea_orm::{EntityTrait as _, PaginatorTrait as _};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use url::Url;

use crate::{City, Peer, Plan, Response, Target, World, send};

/// A POST (or GET) with a signature of draft-cavage-12, taken apart. [`Letter::new`] is what an honest server sends;
/// a test then spoils one thing and seals it.
#[derive(Clone, Debug)]
pub struct Letter {
    pub method: Method,
    /// Path and query, on the request line and in the signature.
    pub target: String,
    pub host: String,
    pub date: Option<String>,
    pub digest: Option<String>,
    pub content_type: Option<String>,
    /// Further headers, sent as they stand; signed where `covers` names them.
    pub more: Vec<(String, String)>,
    /// Names under the signature, in order. One that is absent from the request is left out of the signed text, as a
    /// careless verifier would.
    pub covers: Vec<String>,
    pub key_id: String,
    pub algorithm: Option<String>,
    pub created: Option<i64>,
    pub expires: Option<i64>,
    pub body: Vec<u8>,
}

/// A letter ready to be brought. What is changed now is changed behind the signature's back.
#[derive(Clone, Debug)]
pub struct Sealed {
    pub method: Method,
    pub target: String,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

/// `Date` as HTTP writes it.
pub fn http_date(at: DateTime<Utc>) -> String {
    at.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

impl Letter {
    /// An honest delivery of a body to the shared inbox.
    pub fn new(from: &Peer, to: &City, body: impl Into<Vec<u8>>) -> Self {
        let body = body.into();
        Self {
            method: Method::POST,
            target: "/inbox".to_owned(),
            host: to.domain().to_owned(),
            date: Some(http_date(to.hands().at())),
            digest: Some(digest::value_for(&body)),
            content_type: Some(ACTIVITY_JSON.to_owned()),
            more: Vec::new(),
            covers: ["(request-target)", "host", "date", "digest", "content-type"].map(str::to_owned).into(),
            key_id: from.key_id().to_string(),
            algorithm: Some("rsa-sha256".to_owned()),
            created: None,
            expires: None,
            body,
        }
    }

    /// The same for an activity.
    pub fn of(from: &Peer, to: &City, activity: &Value) -> Self {
        Self::new(from, to, activity.to_string())
    }

    /// Does not sign what is named.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.covers.retain(|covered| covered != name);
        self
    }

    /// Signs what is named too.
    #[must_use]
    pub fn with(mut self, name: &str) -> Self {
        self.covers.push(name.to_owned());
        self
    }

    /// The text that the signature is made over.
    pub fn signed_text(&self) -> String {
        let headers = self.plain_headers();
        let line = |name: &String| {
            let value = match name.as_str() {
                "(request-target)" => {
                    Some(format!("{} {}", self.method.as_str().to_lowercase(), self.target))
                }
                "(created)" => self.created.map(|at| at.to_string()),
                "(expires)" => self.expires.map(|at| at.to_string()),
                plain => headers.iter().find(|(have, _)| have == plain).map(|(_, value)| value.clone()),
            };
            value.map(|value| format!("{name}: {value}"))
        };
        self.covers.iter().filter_map(line).collect::<Vec<_>>().join("\n")
    }

    fn plain_headers(&self) -> Vec<(String, String)> {
        let own = [
            ("host", Some(self.host.clone())),
            ("date", self.date.clone()),
            ("digest", self.digest.clone()),
            ("content-type", self.content_type.clone()),
        ];
        let own = own.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        own.chain(self.more.iter().cloned()).collect()
    }

    /// Signs with one of the three keys of [`crate::rsa`]; 0 is the one of every peer.
    pub fn seal(&self, key: usize) -> anyhow::Result<Sealed> {
        let signature = crate::rsa(key)?.sign(self.signed_text().as_bytes());
        let signature = signature.map_err(|error| anyhow::anyhow!("{error}"))?;
        self.seal_with(&signature)
    }

    /// Puts any bytes where the signature should be.
    pub fn seal_with(&self, signature: &[u8]) -> anyhow::Result<Sealed> {
        let mut parts = vec![format!("keyId=\"{}\"", self.key_id)];
        parts.extend(self.algorithm.as_ref().map(|name| format!("algorithm=\"{name}\"")));
        parts.extend(self.created.map(|at| format!("created={at}")));
        parts.extend(self.expires.map(|at| format!("expires={at}")));
        parts.push(format!("headers=\"{}\"", self.covers.join(" ")));
        parts.push(format!("signature=\"{}\"", STANDARD.encode(signature)));
        let mut sealed = self.unsealed()?;
        sealed.headers.insert("signature", HeaderValue::from_str(&parts.join(","))?);
        Ok(sealed)
    }

    /// Without any signature.
    pub fn unsealed(&self) -> anyhow::Result<Sealed> {
        let mut headers = HeaderMap::new();
        for (name, value) in self.plain_headers() {
            headers.append(HeaderName::from_bytes(name.as_bytes())?, HeaderValue::from_str(&value)?);
        }
        let (method, target) = (self.method.clone(), self.target.clone());
        Ok(Sealed { method, target, headers, body: self.body.clone() })
    }
}

impl Sealed {
    /// Brings it; the answer.
    pub async fn bring(&self, to: &City) -> anyhow::Result<Response> {
        send(to.target(), &self.method, &self.target, &self.headers, &self.body).await
    }
}

/// How many rows of each kind a city has that a stranger could have caused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traces {
    pub received: u64,
    pub actors: u64,
    pub records: u64,
    pub replies: u64,
    pub follows: u64,
    pub jobs: u64,
    pub sent: u64,
    pub peers: u64,
}

impl Traces {
    pub async fn of(city: &City) -> anyhow::Result<Self> {
        let view = city.view().await?;
        Ok(Self {
            received: inbox_item::Entity::find().count(&view).await?,
            actors: actor::Entity::find().count(&view).await?,
            records: record::Entity::find().count(&view).await?,
            replies: reply::Entity::find().count(&view).await?,
            follows: follow::Entity::find().count(&view).await?,
            jobs: job::Entity::find().count(&view).await?,
            sent: log_entry::Entity::find().count(&view).await?,
            peers: delivery_cursor::Entity::find().count(&view).await?,
        })
    }
}

/// A city in production mode between an attacker and an innocent third.
#[derive(Debug)]
pub struct Stage {
    pub world: World,
    /// `city.test`
    pub city: City,
    /// `evil.test`
    pub evil: Peer,
    /// `victim.test`
    pub victim: Peer,
}

/// Names of the network that answer, beside those of [`Stage`].
pub const OTHERS: [&str; 2] = ["sub.evil.test", "notevil.test"];
/// Names that the name service leads into the city's own network.
pub const TRAPS: [&str; 3] = ["rebound.test", "mixed.test", "metadata.test"];

impl Stage {
    /// Everybody follows whom they want.
    pub async fn of(world: World) -> anyhow::Result<Self> {
        Self::with(world, Plan::new("city.test")).await
    }

    /// With a city as planned, which is called `city.test`.
    pub async fn with(world: World, plan: Plan) -> anyhow::Result<Self> {
        let names = ["city.test", "evil.test", "victim.test"].into_iter().chain(OTHERS).collect::<Vec<_>>();
        let [rebound, mixed, metadata] = TRAPS;
        let (inside, outside) = ("127.0.0.1".parse()?, "198.41.0.4".parse()?);
        world
            .network_of(
                &names,
                &[
                    (rebound, &[inside]),
                    (mixed, &[outside, "10.0.0.1".parse()?]),
                    (metadata, &["169.254.169.254".parse()?]),
                ],
            )
            .await?;
        let city = world.city_as(plan).await?;
        let (evil, victim) = (world.peer("evil.test").await?, world.peer("victim.test").await?);
        Ok(Self { world, city, evil, victim })
    }

    /// The city follows a peer, and the peer says yes.
    pub async fn befriend(&self, peer: &Peer) -> anyhow::Result<()> {
        let app = self.city.app();
        let asked = hansa_server::app::follow::request(
            &app,
            &hansa_server::app::Principal::Program,
            peer.actor().as_str(),
        )
        .await?;
        self.city.drain().await?;
        let follow = json!({ "id": asked.follow.uri, "type": "Follow", "actor": self.city.actor(),
            "object": peer.actor() });
        peer.deliver(&self.city, &peer.activity("Accept", follow)).await?.expect(202)?;
        self.city.drain().await?;
        peer.faults().forget();
        Ok(())
    }

    /// A followed peer publishes a post with this title; its object.
    pub async fn publish(&self, peer: &Peer, title: &str) -> anyhow::Result<Value> {
        let object = article(peer, title);
        peer.deliver(&self.city, &peer.activity("Create", object.clone())).await?.expect(202)?;
        self.city.drain().await?;
        Ok(object)
    }

    /// Delivers an activity of a peer and does the work that it makes.
    pub async fn bring(&self, peer: &Peer, activity: &Value) -> anyhow::Result<()> {
        peer.deliver(&self.city, activity).await?.expect(202)?;
        self.city.drain().await?;
        Ok(())
    }

    /// Requests of the city to anybody so far.
    pub fn requests(&self) -> usize {
        self.evil.faults().seen().len() + self.victim.faults().seen().len()
    }

    /// Forgets them.
    pub fn forget(&self) {
        self.evil.faults().forget();
        self.victim.faults().forget();
    }

    /// Brings a letter that must be refused with a status, leave no trace, cause at most so many requests, and leave the
    /// city answering.
    pub async fn refuse(&self, sealed: &Sealed, status: u16, requests: usize) -> anyhow::Result<Response> {
        let before = Traces::of(&self.city).await?;
        self.forget();
        let response = sealed.bring(&self.city).await?.expect(status)?;
        self.city.drain().await?;
        let after = Traces::of(&self.city).await?;
        anyhow::ensure!(before == after, "it left a trace: {before:?} became {after:?}");
        anyhow::ensure!(self.requests() <= requests, "it caused {} requests", self.requests());
        self.require_alive().await?;
        Ok(response)
    }

    /// Brings a letter that must be taken, and does the work that it makes.
    pub async fn take(&self, sealed: &Sealed) -> anyhow::Result<()> {
        sealed.bring(&self.city).await?.expect(202)?;
        self.city.drain().await?;
        Ok(())
    }

    /// Delivers an activity of the attacker that is taken and must have no effect beyond the row of its receipt.
    pub async fn ignore(&self, activity: &Value) -> anyhow::Result<()> {
        self.ignore_of(&self.evil, activity).await
    }

    /// The same of any peer. It is introduced first, so that its actor is no trace.
    pub async fn ignore_of(&self, peer: &Peer, activity: &Value) -> anyhow::Result<()> {
        self.introduce(peer).await?;
        let before = Traces::of(&self.city).await?;
        peer.deliver(&self.city, activity).await?.expect(202)?;
        self.city.drain().await?;
        let after = Traces::of(&self.city).await?;
        let expected = Traces { received: before.received + 1, ..before };
        anyhow::ensure!(after == expected, "it had an effect: {before:?} became {after:?}");
        self.require_alive().await
    }

    /// Makes a peer known, by an activity that means nothing here.
    pub async fn introduce(&self, peer: &Peer) -> anyhow::Result<()> {
        peer.deliver(&self.city, &peer.activity("Like", json!(self.city.actor()))).await?.expect(202)?;
        self.city.drain().await?;
        Ok(())
    }

    /// The city still answers.
    pub async fn require_alive(&self) -> anyhow::Result<()> {
        self.city.ask(Method::GET, "/readyz", &HeaderMap::new(), b"").await?.expect(200)?;
        Ok(())
    }
}

/// A listener as the program has it behind its proxy: no TLS, and nobody in between who reads a body to its end.
#[derive(Debug)]
pub struct BareDoor {
    pub target: Target,
    task: JoinHandle<()>,
}

impl Drop for BareDoor {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl BareDoor {
    pub async fn open(city: &City) -> anyhow::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let target =
            Target { address: listener.local_addr()?, authority: city.domain().to_owned(), tls: None };
        let service = city.router().into_make_service_with_connect_info::<SocketAddr>();
        // Ends with the task.
        let task = tokio::spawn(async move { axum::serve(listener, service).await.unwrap_or_default() });
        Ok(Self { target, task })
    }
}

/// A post of a peer as our servers write them.
pub fn article(of: &Peer, title: &str) -> Value {
    let mut object = of.note("Words.");
    let thread = object["id"].as_str().unwrap_or_default().replace("/o/", "/c/");
    object["type"] = json!("Article");
    object["name"] = json!(title);
    object["context"] = json!(thread);
    object
}

/// A reply of a peer to what stands at a URL.
pub fn reply_to(of: &Peer, parent: &Value, text: &str) -> Value {
    let mut object = of.note(text);
    object["inReplyTo"] = parent.clone();
    object
}

/// The URL in a field of a document.
pub fn url_in(value: &Value, field: &str) -> anyhow::Result<Url> {
    Ok(Url::parse(value[field].as_str().unwrap_or_default())?)
}

/// The document of another actor of the same host, with one of the three keys of [`crate::rsa`].
pub fn neighbour(of: &Peer, name: &str, key: usize) -> anyhow::Result<(Url, Value)> {
    let (own, id) = (of.actor(), of.ids().actor(name));
    let text = of.document_with(&*crate::rsa(key)?).to_string().replace(own.as_str(), id.as_str());
    let mut document: Value = serde_json::from_str(&text)?;
    document["preferredUsername"] = json!(name);
    Ok((id, document))
}

fn der(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![tag];
    match u8::try_from(content.len()) {
        Ok(short) if short < 0x80 => out.push(short),
        _ => {
            let length = content.len().to_be_bytes();
            let length: Vec<u8> = length.into_iter().skip_while(|byte| *byte == 0).collect();
            out.push(0x80 | u8::try_from(length.len()).unwrap_or(0));
            out.extend(length);
        }
    }
    out.extend_from_slice(content);
    out
}

/// A public RSA key of so many bits with this exponent, in PEM. Nobody has its private half.
pub fn weak_pem(bits: usize, exponent: u8) -> String {
    let modulus: Vec<u8> = [0].into_iter().chain(std::iter::repeat_n(0xff, bits / 8)).collect();
    let numbers = [der(2, &modulus), der(2, &[exponent])].concat();
    format!(
        "-----BEGIN RSA PUBLIC KEY-----\n{}\n-----END RSA PUBLIC KEY-----\n",
        STANDARD.encode(der(0x30, &numbers))
    )
}

/// What RSA with the exponent 1 and 2,048 bits takes for a signature of a text: the padded digest itself
/// (RFC 8017, section 9.2).
pub fn exponent_one_signature(text: &str) -> anyhow::Result<Vec<u8>> {
    let value = digest::value_for(text.as_bytes());
    let hash = STANDARD.decode(value.trim_start_matches("SHA-256="))?;
    let oid = [0x30, 0x31, 0x30, 0x0d, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1, 5, 0, 4, 0x20];
    let padding = 256 - 3 - oid.len() - hash.len();
    Ok([[0, 1].as_slice(), &vec![0xff; padding], &[0], &oid, &hash].concat())
}

/// Runs a test on SQLite alone: `name` itself is the test.
///
/// For what no database has a say in.
#[macro_export]
macro_rules! on_sqlite {
    ($($(#[$meta:meta])* async fn $name:ident($world:ident) $body:block)+) => {$(
        $(#[$meta])*
        #[test]
        fn $name() -> ::anyhow::Result<()> {
            async fn body($world: $crate::World) -> ::anyhow::Result<()> $body
            $crate::run($crate::Engine::Sqlite, body)
        }
    )+};
}
