//! The fingerprint of a set of live entries: order-free, and additive so that it can be kept while
//! entries come and go. A sum, because chosen ids can cancel an XOR.

use super::EntryNumber;
use aws_lc_rs::digest::{SHA256, digest};

/// Identifies one live entry: its key, its number and its hash.
#[must_use]
pub fn item_id(key: &str, number: &EntryNumber, entry_hash: &[u8; 32]) -> [u8; 32] {
    let mut data = Vec::with_capacity(key.len() + number.epoch.len() + 42);
    data.extend_from_slice(key.as_bytes());
    data.push(0);
    data.extend_from_slice(number.epoch.as_bytes());
    data.push(0);
    data.extend_from_slice(&number.seq.to_be_bytes());
    data.extend_from_slice(entry_hash);
    sha256(&data)
}

/// The running sum of item ids modulo 2^256, read little-endian, and their number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fingerprint {
    sum: [u8; 32],
    count: u64,
}

impl Fingerprint {
    /// Takes a sum and count up again that were stored.
    #[must_use]
    pub const fn resume(sum: [u8; 32], count: u64) -> Self {
        Self { sum, count }
    }

    #[must_use]
    pub const fn sum(&self) -> [u8; 32] {
        self.sum
    }

    #[must_use]
    pub const fn count(&self) -> u64 {
        self.count
    }

    pub fn add(&mut self, item: &[u8; 32]) {
        let mut carry = 0_u16;
        for (byte, other) in self.sum.iter_mut().zip(item) {
            let total = u16::from(*byte) + u16::from(*other) + carry;
            let [low, high] = total.to_le_bytes();
            *byte = low;
            carry = u16::from(high);
        }
        self.count = self.count.wrapping_add(1);
    }

    pub fn remove(&mut self, item: &[u8; 32]) {
        let mut borrow = false;
        for (byte, other) in self.sum.iter_mut().zip(item) {
            let (once, first) = byte.overflowing_sub(*other);
            let (twice, second) = once.overflowing_sub(u8::from(borrow));
            *byte = twice;
            borrow = first || second;
        }
        self.count = self.count.wrapping_sub(1);
    }

    /// The first 16 bytes of SHA-256 over the sum and the count as an unsigned LEB128 varint.
    #[must_use]
    pub fn finish(&self) -> [u8; 16] {
        let mut data = self.sum.to_vec();
        let mut count = self.count;
        loop {
            let [low, ..] = (count & 0x7f).to_le_bytes();
            count >>= 7;
            if count == 0 {
                data.push(low);
                break;
            }
            data.push(low | 0x80);
        }
        let mut short = [0; 16];
        short.copy_from_slice(&sha256(&data)[..16]);
        short
    }
}

fn sha256(data: &[u8]) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.copy_from_slice(digest(&SHA256, data).as_ref());
    hash
}
