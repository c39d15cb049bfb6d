#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use super::*;
use crate::error::KeyError;
use crate::testing::keys::{ed25519, rsa};

/// `SubjectPublicKeyInfo` in PEM around arbitrary numbers.
fn pem_of(modulus: &[u8], exponent: &[u8]) -> String {
    use base64::Engine as _;
    let integer = |bytes: &[u8]| tlv(0x02, &[&[0], bytes].concat());
    let key = tlv(0x30, &[integer(modulus), integer(exponent)].concat());
    let der = der::write_spki(&key);
    let digits = base64::engine::general_purpose::STANDARD.encode(der);
    format!("-----BEGIN PUBLIC KEY-----\n{digits}\n-----END PUBLIC KEY-----\n")
}

fn tlv(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).unwrap().to_be_bytes();
    [&[tag, 0x82, length[0], length[1]], content].concat()
}

fn modulus(bits: usize) -> Vec<u8> {
    let mut bytes = vec![0xff; bits / 8];
    bytes[0] = 0x80;
    bytes
}

#[test]
fn an_rsa_key_signs_what_its_public_half_verifies() {
    let key = rsa(0);
    let public = PublicRsa::from_pem(&key.public_pem()).unwrap();
    let signature = key.sign(b"text").unwrap();
    assert_eq!(public.verify(b"text", &signature), Ok(()));
    assert_eq!(public.verify(b"other", &signature), Err(KeyError::Signature));
    let other = PublicRsa::from_pem(&rsa(1).public_pem()).unwrap();
    assert_eq!(other.verify(b"text", &signature), Err(KeyError::Signature));
}

#[test]
fn an_rsa_key_survives_storage() {
    let der = rsa(0).to_pkcs8().unwrap();
    assert_eq!(RsaKey::from_pkcs8(&der).unwrap().public_pem(), rsa(0).public_pem());
    assert_eq!(RsaKey::from_pkcs8(b"no key").unwrap_err(), KeyError::Private);
}

#[test]
fn small_huge_and_weak_rsa_keys_are_refused_key_13() {
    let read = |bits: usize, exponent: &[u8]| PublicRsa::from_pem(&pem_of(&modulus(bits), exponent));
    for bits in [512, 1_024, 2_040, 8_200, 32_768] {
        assert_eq!(read(bits, &[1, 0, 1]), Err(KeyError::RsaSize), "{bits}");
    }
    for bits in [2_048, 3_072, 4_096, 8_192] {
        assert!(read(bits, &[1, 0, 1]).is_ok(), "{bits}");
    }
    for exponent in [&[1][..], &[2], &[0x80, 0, 0, 0, 1]] {
        assert_eq!(read(2_048, exponent), Err(KeyError::RsaExponent), "{exponent:?}");
    }
    assert!(read(2_048, &[3]).is_ok());
}

#[test]
fn what_is_no_public_key_is_refused_without_a_panic() {
    let pem = rsa(0).public_pem();
    let truncated = pem.replace("MIIB", "MIIC");
    let private = pem.replace("PUBLIC", "PRIVATE");
    for text in ["", "-----BEGIN PUBLIC KEY-----", &truncated, &private, &"a".repeat(100_000)] {
        assert!(PublicRsa::from_pem(text).is_err());
    }
    for length in 0..400 {
        let der = vec![0x30; length];
        assert!(der::read_spki(&der).is_err());
    }
}

#[test]
fn windows_line_ends_and_the_older_pem_label_are_read() {
    let pem = rsa(0).public_pem().replace('\n', "\r\n");
    assert_eq!(PublicRsa::from_pem(&pem).unwrap(), PublicRsa::from_pem(&rsa(0).public_pem()).unwrap());
}

#[test]
fn an_ed25519_key_has_the_form_of_a_multikey() {
    let key = Ed25519Key::from_multibase("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq").unwrap();
    // The key pair of the W3C test vectors for Data Integrity EdDSA Cryptosuites.
    assert_eq!(key.public_multibase(), "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2");
    let public = PublicEd25519::from_multibase(&key.public_multibase()).unwrap();
    assert_eq!(public.verify(b"text", &key.sign(b"text")), Ok(()));
    assert_eq!(public.verify(b"other", &key.sign(b"text")), Err(KeyError::Signature));
}

#[test]
fn an_ed25519_key_survives_storage() {
    let key = ed25519();
    let public = key.public_multibase();
    assert_eq!(Ed25519Key::from_pkcs8(&key.to_pkcs8().unwrap()).unwrap().public_multibase(), public);
    assert_eq!(Ed25519Key::from_seed(&key.to_seed().unwrap()).unwrap().public_multibase(), public);
    assert_ne!(Ed25519Key::generate().unwrap().public_multibase(), public);
}

#[test]
fn other_multikeys_are_refused() {
    for text in
        ["", "z", "z6Mk", "6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2", "z0OIl", &"z1".repeat(300)]
    {
        assert!(PublicEd25519::from_multibase(text).is_err(), "{text}");
    }
}

#[test]
fn base58_keeps_leading_zeros() {
    for bytes in [&[][..], &[0], &[0, 0, 1], &[255; 34], b"Hello World!"] {
        assert_eq!(decode_base58(&encode_base58(bytes)).unwrap(), bytes);
    }
    assert_eq!(encode_base58(b"Hello World!"), "z2NEpo7TZRRrLZSi2U");
}

#[test]
fn private_keys_do_not_show_themselves() {
    assert_eq!(format!("{:?} {:?}", rsa(0), ed25519()), "RsaKey(private) Ed25519Key(private)");
}
