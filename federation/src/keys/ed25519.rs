//! Ed25519 keys in the Multikey form of FEP-521a.

use super::{decode_base58, encode_base58};
use crate::error::KeyError;
use aws_lc_rs::encoding::{AsBigEndian as _, Curve25519SeedBin};
use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};

/// Multicodec `ed25519-pub` as an unsigned varint.
const PUBLIC_PREFIX: [u8; 2] = [0xed, 0x01];
/// Multicodec `ed25519-priv` as an unsigned varint.
const PRIVATE_PREFIX: [u8; 2] = [0x80, 0x26];

/// A private Ed25519 key.
pub struct Ed25519Key {
    pair: Ed25519KeyPair,
}

impl std::fmt::Debug for Ed25519Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Ed25519Key(private)")
    }
}

impl Ed25519Key {
    /// # Errors
    /// [`KeyError::Operation`] if the system gives no randomness.
    pub fn generate() -> Result<Self, KeyError> {
        Ok(Self { pair: Ed25519KeyPair::generate().map_err(|_| KeyError::Operation)? })
    }

    /// The key of a 32-byte seed (RFC 8032 §5.1.5).
    ///
    /// # Errors
    /// [`KeyError::Private`] if the library refuses the seed.
    pub fn from_seed(seed: &[u8; 32]) -> Result<Self, KeyError> {
        Ok(Self { pair: Ed25519KeyPair::from_seed_unchecked(seed).map_err(|_| KeyError::Private)? })
    }

    /// The 32-byte seed, to be sealed by the caller.
    ///
    /// # Errors
    /// [`KeyError::Operation`] if the library refuses to export.
    pub fn to_seed(&self) -> Result<[u8; 32], KeyError> {
        let seed = self.pair.seed().map_err(|_| KeyError::Operation)?;
        let bytes: Curve25519SeedBin<'_> = seed.as_be_bytes().map_err(|_| KeyError::Operation)?;
        bytes.as_ref().try_into().map_err(|_| KeyError::Operation)
    }

    /// # Errors
    /// [`KeyError::Private`] if the bytes are not an Ed25519 key in PKCS#8 (RFC 8410, either version).
    pub fn from_pkcs8(der: &[u8]) -> Result<Self, KeyError> {
        Ok(Self { pair: Ed25519KeyPair::from_pkcs8(der).map_err(|_| KeyError::Private)? })
    }

    /// PKCS#8 version 2 with the public half, unencrypted.
    ///
    /// # Errors
    /// [`KeyError::Operation`] if the library refuses to export.
    pub fn to_pkcs8(&self) -> Result<Vec<u8>, KeyError> {
        Ok(self.pair.to_pkcs8().map_err(|_| KeyError::Operation)?.as_ref().to_vec())
    }

    /// A secret Multikey, the form of published test vectors (`z3u2…`).
    ///
    /// # Errors
    /// [`KeyError::Multibase`] if the text is not one.
    pub fn from_multibase(text: &str) -> Result<Self, KeyError> {
        let bytes = decode_base58(text)?;
        let seed = bytes.strip_prefix(&PRIVATE_PREFIX).ok_or(KeyError::Multibase)?;
        Self::from_seed(seed.try_into().map_err(|_| KeyError::Multibase)?)
    }

    /// The public half as a Multikey: `z6Mk…`.
    #[must_use]
    pub fn public_multibase(&self) -> String {
        let mut bytes = PUBLIC_PREFIX.to_vec();
        bytes.extend_from_slice(self.pair.public_key().as_ref());
        encode_base58(&bytes)
    }

    /// 64 bytes of signature, the same for the same message.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.pair.sign(message).as_ref().to_vec()
    }
}

/// A public Ed25519 key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicEd25519 {
    bytes: [u8; 32],
}

impl PublicEd25519 {
    /// # Errors
    /// [`KeyError::Multibase`] if the text is not an Ed25519 Multikey.
    pub fn from_multibase(text: &str) -> Result<Self, KeyError> {
        let bytes = decode_base58(text)?;
        let key = bytes.strip_prefix(&PUBLIC_PREFIX).ok_or(KeyError::Multibase)?;
        Ok(Self { bytes: key.try_into().map_err(|_| KeyError::Multibase)? })
    }

    /// # Errors
    /// [`KeyError::Signature`] if the signature is not one of this key over this message.
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), KeyError> {
        UnparsedPublicKey::new(&ED25519, &self.bytes)
            .verify(message, signature)
            .map_err(|_| KeyError::Signature)
    }
}
