//! A set of small numbers.

/// As small as its greatest number.
#[derive(Clone, Debug, Default)]
pub(super) struct Bits(Vec<u64>);

const fn place(number: u32) -> (usize, u64) {
    ((number >> 6) as usize, 1 << (number & 63))
}

impl Bits {
    pub(super) fn has(&self, number: u32) -> bool {
        let (at, bit) = place(number);
        self.0.get(at).is_some_and(|word| word & bit != 0)
    }

    pub(super) fn put(&mut self, number: u32) {
        let (at, bit) = place(number);
        if self.0.len() <= at {
            // Many sets live as long as the simulation does: no room to spare.
            self.0.reserve_exact(at + 1 - self.0.len());
            self.0.resize(at + 1, 0);
        }
        self.0[at] |= bit;
    }

    pub(super) fn drop(&mut self, number: u32) {
        let (at, bit) = place(number);
        if let Some(word) = self.0.get_mut(at) {
            *word &= !bit;
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.iter().zip(0_u32..).flat_map(|(word, at)| {
            (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| at * 64 + bit)
        })
    }

    pub(super) fn len(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }
}

impl PartialEq for Bits {
    fn eq(&self, other: &Self) -> bool {
        let (short, long) = if self.0.len() < other.0.len() { (self, other) } else { (other, self) };
        let (same, rest) = long.0.split_at(short.0.len());
        same == short.0.as_slice() && rest.iter().all(|word| *word == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_has_what_was_put_and_not_dropped() {
        let mut bits = Bits::default();
        for number in [0, 5, 63, 64, 200] {
            bits.put(number);
        }
        bits.drop(200);
        assert_eq!(bits.iter().collect::<Vec<_>>(), [0, 5, 63, 64]);
        assert!(bits.has(64) && !bits.has(65) && !bits.has(9999) && bits.len() == 4);
        let mut same = Bits::default();
        for number in [5, 0, 64, 63] {
            same.put(number);
        }
        assert!(bits == same);
        assert!(same == bits);
    }
}
