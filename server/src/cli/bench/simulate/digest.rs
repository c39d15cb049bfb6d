//! What all copies come to, so that cities can be compared byte by byte.

use aws_lc_rs::digest::{Context, SHA256};
use hansa_federation::log::entry::hex;

use super::alliance::Alliance;
use super::bits::Bits;

impl Alliance {
    /// SHA-256 over key and hash of every live entry, log by log in the order of the keys: equal states alone are equal.
    /// One for each city that still takes part.
    pub(super) fn digests(&self) -> Vec<(usize, String)> {
        let mut known: Vec<Vec<(Bits, [u8; 32])>> = vec![Vec::new(); self.logs.len()];
        let mut digests = Vec::new();
        for (number, city) in self.cities.iter().enumerate().filter(|(_, city)| city.is_member) {
            let mut whole = Context::new(&SHA256);
            for ((log, copy), known) in self.logs.iter().zip(&city.base.copies).zip(&mut known) {
                let part = match known.iter().find(|(live, _)| *live == copy.live) {
                    Some((_, part)) => *part,
                    None => {
                        let mut digest = Context::new(&SHA256);
                        for item in copy.items(log).all() {
                            digest.update(item.key.as_bytes());
                            digest.update(&[0]);
                            digest.update(&item.hash);
                        }
                        let mut part = [0; 32];
                        part.copy_from_slice(digest.finish().as_ref());
                        known.push((copy.live.clone(), part));
                        part
                    }
                };
                whole.update(&part);
            }
            digests.push((number, hex(whole.finish().as_ref())));
        }
        digests
    }

    /// Whether all cities have the same digest.
    pub(super) fn is_equal(&self) -> bool {
        let digests = self.digests();
        digests.windows(2).all(|pair| pair[0].1 == pair[1].1)
    }

    /// Whether every fingerprint that was kept while entries came and went is that of the entries themselves.
    #[cfg(test)]
    pub(super) fn is_sound(&self) -> bool {
        let copies = |city: usize| self.logs.iter().zip(&self.cities[city].base.copies);
        (0..self.cities.len()).all(|city| {
            copies(city).all(|(log, copy)| {
                hansa_federation::log::fingerprint_of(copy.items(log).all()) == copy.fingerprint
            })
        })
    }
}
