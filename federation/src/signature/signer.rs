//! Who signs, in which scheme.

use super::{cavage, rfc9421};
use crate::error::KeyError;
use crate::keys::{Ed25519Key, RsaKey};
use chrono::{DateTime, Utc};
use http::HeaderMap;
use std::sync::Arc;
use url::Url;

/// Who signs a request: the ids under which the public halves are published, and the private keys.
#[derive(Debug, Clone)]
pub struct Signer {
    /// The id of the RSA key.
    pub key_id: Url,
    pub key: Arc<RsaKey>,
    /// The Ed25519 key with its id, of actors that sign with it.
    pub ed25519: Option<(Url, Arc<Ed25519Key>)>,
}

impl Signer {
    /// Signs with RSA only.
    #[must_use]
    pub const fn rsa(key_id: Url, key: Arc<RsaKey>) -> Self {
        Self { key_id, key, ed25519: None }
    }

    /// Signs with Ed25519 too.
    #[must_use]
    pub fn with_ed25519(mut self, key_id: Url, key: Arc<Ed25519Key>) -> Self {
        self.ed25519 = Some((key_id, key));
        self
    }
}

/// A way to sign a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// draft-cavage-http-signatures-12 with RSA and SHA-256: what every server understands.
    Cavage,
    /// RFC 9421, `rsa-v1_5-sha256`.
    Rfc9421Rsa,
    /// RFC 9421, `ed25519`.
    Rfc9421Ed25519,
}

impl Scheme {
    pub const ALL: [Self; 3] = [Self::Cavage, Self::Rfc9421Rsa, Self::Rfc9421Ed25519];

    /// A stable word for rows and machines.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cavage => "cavage",
            Self::Rfc9421Rsa => "rfc9421-rsa",
            Self::Rfc9421Ed25519 => "rfc9421-ed25519",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scheme| scheme.as_str() == text)
    }

    /// Signs a request of ours. `headers` are all the headers that shall be covered besides what the scheme
    /// covers by itself; the returned map holds them too, with what the scheme adds. `Host` is left to the
    /// connection, which derives it from the same URL.
    ///
    /// # Errors
    /// [`KeyError::Operation`] if the key cannot sign, a header cannot be written, or the signer has no key
    /// for the scheme.
    pub fn sign(
        self,
        signer: &Signer,
        method: &str,
        url: &Url,
        headers: HeaderMap,
        body: Option<&[u8]>,
        now: DateTime<Utc>,
    ) -> Result<HeaderMap, KeyError> {
        match self {
            Self::Cavage => cavage::sign(signer, method, url, headers, body, now),
            Self::Rfc9421Rsa => {
                let draft = rfc9421::Draft { key_id: &signer.key_id, algorithm: rfc9421::RSA };
                rfc9421::sign(&draft, method, url, headers, body, now, |text| signer.key.sign(text))
            }
            Self::Rfc9421Ed25519 => {
                let (key_id, key) = signer.ed25519.as_ref().ok_or(KeyError::Operation)?;
                let draft = rfc9421::Draft { key_id, algorithm: rfc9421::ED25519 };
                rfc9421::sign(&draft, method, url, headers, body, now, |text| Ok(key.sign(text)))
            }
        }
    }
}
