//! Just enough DER to look at a public key before a library computes with it.

use crate::error::KeyError;

const SEQUENCE: u8 = 0x30;
const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
/// `rsaEncryption` (RFC 8017 A.1) with its NULL parameters.
const RSA_ALGORITHM: [u8; 13] =
    [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

/// Modulus and exponent without leading zeros.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RsaNumbers<'a> {
    pub(super) modulus: &'a [u8],
    pub(super) exponent: &'a [u8],
}

/// The PKCS#1 key inside a `SubjectPublicKeyInfo` (RFC 5280 §4.1).
pub(super) fn read_spki(der: &[u8]) -> Result<&[u8], KeyError> {
    let (info, rest) = read(der, SEQUENCE)?;
    let (algorithm, after) = read(info, SEQUENCE)?;
    let (bits, end) = read(after, BIT_STRING)?;
    if !rest.is_empty() || !end.is_empty() || algorithm != RSA_ALGORITHM {
        return Err(KeyError::NotRsa);
    }
    match bits.split_first() {
        Some((0, key)) => Ok(key),
        _ => Err(KeyError::NotRsa),
    }
}

/// Wraps a PKCS#1 key into a `SubjectPublicKeyInfo`.
pub(super) fn write_spki(pkcs1: &[u8]) -> Vec<u8> {
    let mut bits = vec![0];
    bits.extend_from_slice(pkcs1);
    let mut info = write(SEQUENCE, &RSA_ALGORITHM);
    info.extend(write(BIT_STRING, &bits));
    write(SEQUENCE, &info)
}

pub(super) fn read_pkcs1(der: &[u8]) -> Result<RsaNumbers<'_>, KeyError> {
    let (numbers, rest) = read(der, SEQUENCE)?;
    let (modulus, after) = read(numbers, INTEGER)?;
    let (exponent, end) = read(after, INTEGER)?;
    if !rest.is_empty() || !end.is_empty() {
        return Err(KeyError::NotRsa);
    }
    Ok(RsaNumbers { modulus: positive(modulus)?, exponent: positive(exponent)? })
}

fn positive(integer: &[u8]) -> Result<&[u8], KeyError> {
    match integer {
        [] => Err(KeyError::NotRsa),
        [first, ..] if first & 0x80 != 0 => Err(KeyError::NotRsa),
        [0, rest @ ..] if !rest.is_empty() => Ok(rest),
        _ => Ok(integer),
    }
}

fn read(input: &[u8], tag: u8) -> Result<(&[u8], &[u8]), KeyError> {
    let [found, length, rest @ ..] = input else {
        return Err(KeyError::NotRsa);
    };
    if *found != tag {
        return Err(KeyError::NotRsa);
    }
    let (length, rest) = match *length {
        short @ 0..=0x7f => (usize::from(short), rest),
        // Three bytes of length hold 16 MiB, far above any key that is allowed.
        long @ 0x81..=0x83 => {
            let count = usize::from(long & 0x7f);
            let bytes = rest.get(..count).ok_or(KeyError::NotRsa)?;
            (bytes.iter().fold(0, |sum, byte| (sum << 8) | usize::from(*byte)), &rest[count..])
        }
        _ => return Err(KeyError::NotRsa),
    };
    let content = rest.get(..length).ok_or(KeyError::NotRsa)?;
    Ok((content, &rest[length..]))
}

fn write(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![tag];
    let length = content.len().to_be_bytes();
    let significant = &length[length.iter().take_while(|byte| **byte == 0).count()..];
    match significant {
        [] => out.push(0),
        [short] if *short < 0x80 => out.push(*short),
        long => {
            // At most eight bytes, so the count fits below the 0x80 mark.
            out.push(0x80 | u8::try_from(long.len()).unwrap_or(0x7f));
            out.extend_from_slice(long);
        }
    }
    out.extend_from_slice(content);
    out
}
