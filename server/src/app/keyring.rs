//! Private keys at rest: sealed with 32 random bytes that live outside of the database and outside of its folder.

use std::path::Path;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::private;
use crate::clock::Clock;

/// Seals and opens with the key-encryption key, and makes tokens that can be made again.
pub struct Keyring {
    sealing: LessSafeKey,
    deriving: hmac::Key,
}

impl std::fmt::Debug for Keyring {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keyring(sealed)")
    }
}

/// The sealed bytes were not made with this key, or not for this row.
#[derive(Debug, thiserror::Error)]
#[error("the sealed key does not open with this secret.key")]
pub struct Unopened;

impl Keyring {
    /// # Errors
    /// Where AES-256 refuses the key, which it never does for 32 bytes.
    pub fn new(key: &[u8; 32]) -> Result<Self, Unopened> {
        let sealing = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key).map_err(|_| Unopened)?);
        // A key of its own: what tokens show says nothing about what seals.
        let own = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), b"hansa: tokens");
        Ok(Self { sealing, deriving: hmac::Key::new(hmac::HMAC_SHA256, own.as_ref()) })
    }

    /// 256 bits, base64url: the same for the same purpose, and nobody without the key can tell them. For links that have to
    /// be written again and again and of which only a fingerprint is stored.
    pub fn derive(&self, purpose: &str) -> String {
        URL_SAFE_NO_PAD.encode(hmac::sign(&self.deriving, purpose.as_bytes()))
    }

    /// `nonce ‖ ciphertext ‖ tag`, bound to `owner`: a sealed key moved to another row does not open.
    pub fn seal(&self, clock: &Clock, owner: &str, plain: &[u8]) -> Result<Vec<u8>, Unopened> {
        let nonce: [u8; NONCE_LEN] = clock.random();
        let mut sealed = plain.to_vec();
        self.sealing
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(owner), &mut sealed)
            .map_err(|_| Unopened)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// The plain bytes of what `seal` made for the same owner.
    pub fn open(&self, owner: &str, sealed: &[u8]) -> Result<Vec<u8>, Unopened> {
        let (nonce, body) = sealed.split_first_chunk::<NONCE_LEN>().ok_or(Unopened)?;
        let mut plain = body.to_vec();
        let length = self
            .sealing
            .open_in_place(Nonce::assume_unique_for_key(*nonce), Aad::from(owner), &mut plain)
            .map_err(|_| Unopened)?
            .len();
        plain.truncate(length);
        Ok(plain)
    }
}

/// Reads the key file; makes it where there is none and `may_create`.
///
/// # Errors
/// A sentence for the operator: missing although keys are stored, unreadable, not 32 bytes.
pub fn read_or_create(file: &Path, may_create: bool, clock: &Clock) -> Result<[u8; 32], String> {
    match std::fs::read(file) {
        Ok(bytes) => bytes.try_into().map_err(|_| {
            format!(
                "{} does not hold 32 bytes; put the right one back from a backup or your copy",
                file.display()
            )
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && may_create => {
            let key: [u8; 32] = clock.random();
            private::write(file, &key)
                .map_err(|error| format!("{} cannot be written: {error}", file.display()))?;
            Ok(key)
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(format!(
            "{} is missing, and the database holds keys sealed with it; put it back from a backup \
             (hansa restore) or name its place in security.key_file",
            file.display()
        )),
        Err(error) => Err(format!("{} cannot be read: {error}", file.display())),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn a_sealed_key_opens_for_its_own_row_only() {
        let clock = Clock::system();
        let ring = Keyring::new(&[7; 32]).unwrap();
        let sealed = ring.seal(&clock, "row 1", b"secret").unwrap();
        assert_eq!(ring.open("row 1", &sealed).unwrap(), b"secret");
        assert!(ring.open("row 2", &sealed).is_err());
        assert!(Keyring::new(&[8; 32]).unwrap().open("row 1", &sealed).is_err());
        assert!(ring.open("row 1", &sealed[..5]).is_err());
    }

    #[test]
    fn a_token_is_the_same_again_for_its_purpose_and_its_key_only() {
        let (one, other) = (Keyring::new(&[7; 32]).unwrap(), Keyring::new(&[8; 32]).unwrap());
        assert_eq!(one.derive("stop 1"), Keyring::new(&[7; 32]).unwrap().derive("stop 1"));
        assert_ne!(one.derive("stop 1"), one.derive("stop 2"));
        assert_ne!(one.derive("stop 1"), other.derive("stop 1"));
        assert_eq!(one.derive("stop 1").len(), 43);
    }

    #[test]
    fn a_missing_key_file_is_never_made_anew_where_keys_are_stored() {
        let file = std::env::temp_dir().join(format!("hansa-missing-{}", std::process::id()));
        let error = read_or_create(&file, false, &Clock::system()).unwrap_err();
        assert!(error.contains("is missing"), "{error}");
        assert!(!file.exists());
    }
}
