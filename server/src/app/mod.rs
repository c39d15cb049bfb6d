//! Verbs: everything that a city can do is one function in this room, and every surface calls it.
//!
//! A verb reads top to bottom: who may, is it sound, write, tell. Deliberately absent: SQL, HTTP, templates, and any
//! knowledge of which surface asked.

pub mod account;
pub mod actor;
pub mod arrivals;
pub mod audit;
pub mod backup;
pub mod city;
pub mod delivery;
pub mod digest;
pub mod doctor;
pub mod draft;
pub mod error;
pub mod failpoint;
pub mod feed;
pub mod field;
pub mod figures;
pub mod follow;
pub mod inbox;
pub mod job;
pub mod keyring;
pub mod legal;
pub mod letter;
pub mod log;
pub mod look;
pub(crate) mod measure;
pub mod notification;
pub mod once;
pub mod outbox;
pub mod peer;
pub mod permission;
pub mod plain;
pub mod policy;
pub mod principal;
pub mod private;
pub mod publication;
pub mod record;
pub mod reply;
pub mod retention;
mod secret;
pub mod session;
pub mod setup;
pub mod start;
pub mod statistics;
pub mod sync;
pub(crate) mod throttle;
pub mod token;
pub mod webfinger;

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::{Arc, Mutex};

use hansa_entities::id::ActorId;
use hansa_federation::context::Client;
use hansa_federation::ids::Ids;
use hansa_federation::inbox::Verifier;
use hansa_federation::origin::Mode;
use tokio::sync::Notify;
use url::Url;

use crate::clock::Clock;
use crate::config::Config;
use crate::mail::Mailer;
use crate::store::Store;

pub use error::{Error, Result};
pub use principal::Principal;

/// One running instance. Cheap to clone.
#[derive(Clone, Debug)]
pub struct App(Arc<Inner>);

/// What the verbs work with.
#[derive(Debug)]
pub struct Inner {
    pub config: Config,
    pub clock: Clock,
    pub ids: Ids,
    pub signals: Signals,
    pub(crate) store: Store,
    pub(crate) client: Client,
    pub(crate) verifier: Verifier,
    pub(crate) keyring: keyring::Keyring,
    pub(crate) keys: actor::KeyCache,
    /// The epoch that this process has opened, per actor.
    pub(crate) epochs: Mutex<HashMap<ActorId, String>>,
    pub(crate) throttle: throttle::Throttle,
    pub(crate) asked: throttle::Asked,
    /// None where no mail server is configured.
    pub(crate) mailer: Option<Mailer>,
    pub(crate) limits: inbox::Limits,
    pub(crate) intake: inbox::Intake,
    pub(crate) rules: policy::Recent,
    pub(crate) known: inbox::Known,
    pub(crate) sync: sync::Memory,
    pub(crate) arrivals: arrivals::Hall,
    pub(crate) easel: look::Easel,
}

/// Wake-ups. They may be lost: rows decide, and every worker also looks by itself.
#[derive(Debug, Default)]
pub struct Signals {
    pub outbox: Notify,
    pub inbox: Notify,
    pub jobs: Notify,
    pub mail: Notify,
    /// The copy of a log may lack something.
    pub sync: Notify,
    /// A window runs, or has ended.
    pub publications: Notify,
    /// For workers that keep their own time.
    pub never: Notify,
}

impl Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl App {
    /// The address of this instance.
    pub fn base(&self) -> &Url {
        self.ids.base()
    }

    /// The same as everyone else writes it, without a final slash.
    pub fn address(&self) -> String {
        self.config.base()
    }

    /// Where this process listens, as a proxy in front of it has to know.
    pub fn listens_on(&self) -> &str {
        &self.config.server.listen
    }

    /// The addresses of proxies whose word about others is taken.
    pub fn trusted_proxies(&self) -> &[String] {
        &self.config.server.trusted_proxies
    }

    /// How long a publication can be undone before it leaves the house, in whole minutes.
    pub fn undo_minutes(&self) -> u32 {
        self.config.publishing.undo_seconds / 60
    }

    /// The domain as it stands in handles.
    pub fn domain(&self) -> &str {
        &self.config.server.domain
    }

    pub fn mode(&self) -> Mode {
        self.config.mode()
    }

    /// True where every page says that this is an example city.
    pub fn is_example(&self) -> bool {
        self.config.server.example
    }

    /// Where the source of this program can be had, AGPL-3.0 §13; none where nobody has said it.
    pub fn source_url(&self) -> Option<&str> {
        Some(self.config.server.source_url.as_str()).filter(|url| !url.is_empty())
    }

    /// Plain http on names that end in `.localhost` or `.test`.
    pub fn is_development(&self) -> bool {
        self.config.server.development
    }
}
