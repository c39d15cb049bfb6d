//! The keys of our actors: made, sealed into rows, and opened for use.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use hansa_entities::actor_key::{self, KeyAlgorithm};
use hansa_entities::id::{ActorId, ActorKeyId};
use hansa_federation::error::KeyError;
use hansa_federation::keys::{Ed25519Key, RsaKey};
use hansa_federation::signature::Signer;
use url::Url;

use crate::app::App;
use crate::app::error::{Error, Result};
use crate::store::{self, Conn, Tx};

/// The private keys of one of our actors, open.
pub struct OwnKeys {
    pub rsa: Arc<RsaKey>,
    pub rsa_id: Url,
    pub ed25519: Arc<Ed25519Key>,
    pub ed25519_id: Url,
}

impl std::fmt::Debug for OwnKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OwnKeys({})", self.rsa_id)
    }
}

impl OwnKeys {
    /// For HTTP signatures.
    pub fn signer(&self) -> Signer {
        Signer::rsa(self.rsa_id.clone(), Arc::clone(&self.rsa))
            .with_ed25519(self.ed25519_id.clone(), Arc::clone(&self.ed25519))
    }
}

/// Opened keys, each beside the rows that it was made from.
pub(crate) type KeyCache = Mutex<HashMap<ActorId, (Vec<ActorKeyId>, Arc<OwnKeys>)>>;

/// The open keys of one of our actors. Opening is dear and is done once; which rows are current is asked every time, by
/// one look at an index, because another process may have rotated them.
pub(crate) async fn keys(app: &App, c: &impl Conn, id: ActorId) -> Result<Arc<OwnKeys>> {
    let current = store::actor::list_current_key_ids(c, id).await?;
    if let Some((from, keys)) = app.keys.lock().map_err(Error::internal)?.get(&id)
        && *from == current
    {
        return Ok(Arc::clone(keys));
    }
    let rows = store::actor::list_keys(c, id).await?;
    let open = |algorithm| -> Result<(Vec<u8>, Url)> {
        let row = rows
            .iter()
            .find(|row| row.algorithm == algorithm && row.retired_at.is_none())
            .ok_or_else(|| Error::internal(format!("actor {id} has no key")))?;
        let sealed = row.private_key.as_deref().unwrap_or_default();
        let plain = app.keyring.open(&row.id.to_string(), sealed).map_err(Error::internal)?;
        Ok((plain, Url::parse(&row.uri).map_err(Error::internal)?))
    };
    let (rsa, rsa_id) = open(KeyAlgorithm::Rsa)?;
    let (ed25519, ed25519_id) = open(KeyAlgorithm::Ed25519)?;
    let keys = Arc::new(OwnKeys {
        rsa: Arc::new(RsaKey::from_pkcs8(&rsa).map_err(Error::internal)?),
        rsa_id,
        ed25519: Arc::new(Ed25519Key::from_pkcs8(&ed25519).map_err(Error::internal)?),
        ed25519_id,
    });
    app.keys.lock().map_err(Error::internal)?.insert(id, (current, Arc::clone(&keys)));
    Ok(keys)
}

/// A new key of each kind, not yet anybody's.
pub(super) struct Pair {
    pub(super) rsa: RsaKey,
    pub(super) ed25519: Ed25519Key,
}

impl Pair {
    /// Takes tenths of a second, off the threads that answer.
    pub(super) async fn generate() -> Result<Self> {
        let made = tokio::task::spawn_blocking(|| (RsaKey::generate(), Ed25519Key::generate()));
        let (rsa, ed25519) = made.await.map_err(Error::internal)?;
        Ok(Self { rsa: rsa.map_err(Error::internal)?, ed25519: ed25519.map_err(Error::internal)? })
    }

    /// Seals both and writes them under these ids.
    pub(super) async fn insert(
        &self,
        app: &App,
        tx: &Tx,
        owner: ActorId,
        rsa_id: &Url,
        ed25519_id: &Url,
    ) -> Result<()> {
        let rsa = (KeyAlgorithm::Rsa, rsa_id, self.rsa.public_pem(), self.rsa.to_pkcs8());
        let (public, private) = (self.ed25519.public_multibase(), self.ed25519.to_pkcs8());
        let ed25519 = (KeyAlgorithm::Ed25519, ed25519_id, public, private);
        for (algorithm, uri, public_key, private) in [rsa, ed25519] {
            let private = private.map_err(|error: KeyError| Error::internal(error))?;
            let id: ActorKeyId = app.clock.id();
            let sealed = app.keyring.seal(&app.clock, &id.to_string(), &private).map_err(Error::internal)?;
            let row = actor_key::Model {
                id,
                actor_id: owner,
                uri: uri.to_string(),
                algorithm,
                public_key,
                private_key: Some(sealed),
                created_at: app.clock.now(),
                retired_at: None,
            };
            store::insert(tx, row).await?;
        }
        Ok(())
    }
}
