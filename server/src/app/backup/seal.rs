//! `secret.key` under a passphrase: argon2id makes a key of it, AES-256-GCM seals with that.

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::{Error, Result};
use crate::app::keyring::Keyring;
use crate::clock::Clock;

/// What only the operator knows.
pub struct Passphrase(String);

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase")
    }
}

/// A stolen archive can be guessed at for years.
const SHORTEST: usize = 12;

impl Passphrase {
    /// Takes the line without its end.
    ///
    /// # Errors
    /// Where it is too short to protect anything.
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.trim_end_matches(['\r', '\n']);
        if text.chars().count() < SHORTEST {
            return Err(Error::refused(format!("a passphrase has at least {SHORTEST} characters")));
        }
        Ok(Self(text.to_owned()))
    }
}

/// `secret.key.sealed`, JSON. The parameters stand in it, so that they can grow.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sealed {
    kdf: String,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    /// Base64.
    salt: String,
    /// Base64: nonce, ciphertext, tag.
    sealed: String,
}

const KDF: &str = "argon2id";
/// A tenth of a second on a small server, and no hurry here.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
/// An archive must not make its reader run out of memory.
const MOST_MEMORY_KIB: u32 = 1024 * 1024;
const MOST_PASSES: u32 = 16;

/// Seals the key of a city. Slow by design: call it off the async threads.
pub(super) fn seal(clock: &Clock, domain: &str, passphrase: &Passphrase, key: &[u8; 32]) -> Result<Vec<u8>> {
    let salt: [u8; 16] = clock.random();
    let ring = keyring(passphrase, &salt, MEMORY_KIB, PASSES, 1).map_err(Error::Refused)?;
    let sealed = ring.seal(clock, &owner(domain), key).map_err(|error| Error::refused(error.to_string()))?;
    let file = Sealed {
        kdf: KDF.to_owned(),
        memory_kib: MEMORY_KIB,
        passes: PASSES,
        lanes: 1,
        salt: STANDARD.encode(salt),
        sealed: STANDARD.encode(sealed),
    };
    serde_json::to_vec_pretty(&file).map_err(|error| Error::refused(error.to_string()))
}

/// Opens what `seal` made for the same city.
///
/// # Errors
/// A sentence: another passphrase, another city, or not a sealed key at all.
pub(super) fn open(
    domain: &str,
    passphrase: &Passphrase,
    file: &[u8],
) -> std::result::Result<[u8; 32], String> {
    let broken = "secret.key.sealed does not read";
    let file: Sealed = serde_json::from_slice(file).map_err(|_| broken)?;
    if file.kdf != KDF || file.memory_kib > MOST_MEMORY_KIB || file.passes > MOST_PASSES || file.lanes > 4 {
        return Err("secret.key.sealed was sealed in a way that this program does not know".to_owned());
    }
    let salt = STANDARD.decode(&file.salt).map_err(|_| broken)?;
    let sealed = STANDARD.decode(&file.sealed).map_err(|_| broken)?;
    let ring = keyring(passphrase, &salt, file.memory_kib, file.passes, file.lanes)?;
    let key = ring.open(&owner(domain), &sealed);
    let key = key.map_err(|_| "the passphrase does not open secret.key.sealed".to_owned())?;
    key.try_into().map_err(|_| broken.to_owned())
}

/// A sealed key that is moved into the archive of another city does not open.
fn owner(domain: &str) -> String {
    format!("secret.key of {domain}")
}

fn keyring(
    passphrase: &Passphrase,
    salt: &[u8],
    memory_kib: u32,
    passes: u32,
    lanes: u32,
) -> std::result::Result<Keyring, String> {
    let params = Params::new(memory_kib, passes, lanes, Some(32)).map_err(|error| error.to_string())?;
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.0.as_bytes(), salt, &mut key)
        .map_err(|error| error.to_string())?;
    Keyring::new(&key).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn a_sealed_key_opens_with_its_passphrase_for_its_city_only() {
        let clock = Clock::system();
        let right = Passphrase::parse("four plain words here\n").unwrap();
        let wrong = Passphrase::parse("four plain words there").unwrap();
        let file = seal(&clock, "a.test", &right, &[7; 32]).unwrap();
        assert_eq!(open("a.test", &right, &file).unwrap(), [7; 32]);
        assert!(open("a.test", &wrong, &file).unwrap_err().contains("passphrase"));
        assert!(open("b.test", &right, &file).is_err());
        assert!(open("a.test", &right, b"{}").is_err());
    }

    #[test]
    fn a_sealed_key_cannot_ask_for_more_memory_than_there_is() {
        let text = r#"{"kdf":"argon2id","memory_kib":4294967295,"passes":1,"lanes":1,"salt":"","sealed":""}"#;
        let passphrase = Passphrase::parse("four plain words here").unwrap();
        assert!(open("a.test", &passphrase, text.as_bytes()).unwrap_err().contains("does not know"));
    }

    #[test]
    fn a_short_passphrase_is_refused() {
        assert!(Passphrase::parse("hunter2\n").is_err());
        assert_eq!(format!("{:?}", Passphrase::parse("four plain words here").unwrap()), "Passphrase");
    }
}
