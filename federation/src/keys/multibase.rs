//! Base58btc, the only multibase of FEP-521a and FEP-8b32 (prefix `z`).

use crate::error::KeyError;

const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/// Keys and signatures take at most 100 characters; the conversion is quadratic.
const MAX_CHARACTERS: usize = 256;

/// `z` and the base58btc digits.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut digits: Vec<u8> = Vec::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let mut carry = u32::from(*byte);
        for digit in &mut digits {
            carry += u32::from(*digit) << 8;
            *digit = (carry % 58).to_le_bytes()[0];
            carry /= 58;
        }
        while carry > 0 {
            digits.push((carry % 58).to_le_bytes()[0]);
            carry /= 58;
        }
    }
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    let mut text = String::with_capacity(digits.len() + zeros + 1);
    text.push('z');
    text.extend(std::iter::repeat_n('1', zeros));
    text.extend(digits.iter().rev().map(|digit| char::from(ALPHABET[usize::from(*digit)])));
    text
}

/// The bytes behind `z…`.
pub(crate) fn decode(text: &str) -> Result<Vec<u8>, KeyError> {
    let digits = text.strip_prefix('z').ok_or(KeyError::Multibase)?;
    if digits.len() > MAX_CHARACTERS {
        return Err(KeyError::Multibase);
    }
    let mut bytes: Vec<u8> = Vec::with_capacity(digits.len());
    for character in digits.bytes() {
        let digit = ALPHABET.iter().position(|known| *known == character).ok_or(KeyError::Multibase)?;
        let mut carry = u32::try_from(digit).map_err(|_| KeyError::Multibase)?;
        for byte in &mut bytes {
            carry += u32::from(*byte) * 58;
            *byte = carry.to_le_bytes()[0];
            carry >>= 8;
        }
        while carry > 0 {
            bytes.push(carry.to_le_bytes()[0]);
            carry >>= 8;
        }
    }
    bytes.extend(std::iter::repeat_n(0, digits.bytes().take_while(|c| *c == b'1').count()));
    bytes.reverse();
    Ok(bytes)
}
