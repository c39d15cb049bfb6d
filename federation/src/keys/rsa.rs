//! RSA with SHA-256 and PKCS#1 v1.5, the scheme of draft-cavage-http-signatures-12.

use super::der::{read_pkcs1, read_spki, write_spki};
use crate::error::KeyError;
use crate::limits::{PEM_BYTES, RSA_BITS_MAX, RSA_BITS_MIN};
use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256, UnparsedPublicKey};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// A private RSA key.
pub struct RsaKey {
    pair: KeyPair,
}

impl std::fmt::Debug for RsaKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RsaKey(private)")
    }
}

impl RsaKey {
    /// A new key of 2,048 bits. Takes tenths of a second: call it off the async threads.
    ///
    /// # Errors
    /// [`KeyError::Operation`] if the system gives no randomness.
    pub fn generate() -> Result<Self, KeyError> {
        Ok(Self { pair: KeyPair::generate(KeySize::Rsa2048).map_err(|_| KeyError::Operation)? })
    }

    /// # Errors
    /// [`KeyError::Private`] if the bytes are not an RSA key in PKCS#8 (RFC 5208).
    pub fn from_pkcs8(der: &[u8]) -> Result<Self, KeyError> {
        Ok(Self { pair: KeyPair::from_pkcs8(der).map_err(|_| KeyError::Private)? })
    }

    /// PKCS#8 version 1, unencrypted.
    ///
    /// # Errors
    /// [`KeyError::Operation`] if the library refuses to export.
    pub fn to_pkcs8(&self) -> Result<Vec<u8>, KeyError> {
        Ok(self.pair.as_der().map_err(|_| KeyError::Operation)?.as_ref().to_vec())
    }

    /// The public half as `SubjectPublicKeyInfo` in PEM, 64 characters a line (RFC 7468 §13).
    #[must_use]
    pub fn public_pem(&self) -> String {
        write_pem(&write_spki(self.pair.public_key().as_ref()))
    }

    /// RSASSA-PKCS1-v1_5 with SHA-256.
    ///
    /// # Errors
    /// [`KeyError::Operation`] if the system gives no randomness for blinding.
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        let mut signature = vec![0; self.pair.public_modulus_len()];
        self.pair
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature)
            .map_err(|_| KeyError::Operation)?;
        Ok(signature)
    }
}

/// A public RSA key whose size and exponent were looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicRsa {
    spki: Vec<u8>,
}

impl PublicRsa {
    /// Reads `BEGIN PUBLIC KEY` (`SubjectPublicKeyInfo`) or `BEGIN RSA PUBLIC KEY` (PKCS#1).
    ///
    /// # Errors
    /// Not PEM, not RSA, fewer than 2,048 or more than 8,192 bits, an exponent that is even or 1.
    pub fn from_pem(pem: &str) -> Result<Self, KeyError> {
        let (label, der) = read_pem(pem)?;
        let pkcs1 = match label {
            "PUBLIC KEY" => read_spki(&der)?,
            "RSA PUBLIC KEY" => der.as_slice(),
            _ => return Err(KeyError::Pem),
        };
        let numbers = read_pkcs1(pkcs1)?;
        let leading = numbers.modulus.first().map_or(8, |byte| byte.leading_zeros() as usize);
        let bits = (numbers.modulus.len() * 8).saturating_sub(leading);
        if !(RSA_BITS_MIN..=RSA_BITS_MAX).contains(&bits) {
            return Err(KeyError::RsaSize);
        }
        let odd = numbers.exponent.last().is_some_and(|byte| byte & 1 == 1);
        if !odd || numbers.exponent == [1] || numbers.exponent.len() > 4 {
            return Err(KeyError::RsaExponent);
        }
        Ok(Self { spki: write_spki(pkcs1) })
    }

    /// # Errors
    /// [`KeyError::Signature`] if the signature is not one of this key over this message.
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), KeyError> {
        UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, &self.spki)
            .verify(message, signature)
            .map_err(|_| KeyError::Signature)
    }
}

fn read_pem(pem: &str) -> Result<(&str, Vec<u8>), KeyError> {
    if pem.len() > PEM_BYTES {
        return Err(KeyError::Pem);
    }
    let body = pem.trim().strip_prefix("-----BEGIN ").ok_or(KeyError::Pem)?;
    let (label, body) = body.split_once("-----").ok_or(KeyError::Pem)?;
    let (body, end) = body.split_once("-----END ").ok_or(KeyError::Pem)?;
    if end.strip_suffix("-----") != Some(label) {
        return Err(KeyError::Pem);
    }
    let digits: String = body.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    Ok((label, STANDARD.decode(digits).map_err(|_| KeyError::Pem)?))
}

fn write_pem(der: &[u8]) -> String {
    let digits = STANDARD.encode(der);
    let mut pem = String::from("-----BEGIN PUBLIC KEY-----\n");
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at % 64 == 0 {
            pem.push('\n');
        }
        pem.push(digit);
    }
    pem.push_str("\n-----END PUBLIC KEY-----\n");
    pem
}
