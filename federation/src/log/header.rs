//! The `Hansa-Log` header of a delivery, under its signature: how far the sender's log reaches, so that a receiver sees
//! at once what it has missed (protocol §5.3 no. 2).

use super::entry::{EntryNumber, hex, is_epoch};
use super::head::read_short;
use crate::origin::{Mode, parse_id};
use url::Url;

/// Its name in lower case.
pub const NAME: &str = "hansa-log";
/// Longer ones are not read.
const BYTES: usize = 4096;

/// What the header says. Not proved: it only tells that looking is worth it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// The URL of the log.
    pub log: Url,
    pub number: EntryNumber,
    pub count: u64,
    pub fingerprint: [u8; 16],
}

impl Reach {
    /// The value of the header.
    #[must_use]
    pub fn write(&self) -> String {
        format!(
            "id=\"{}\", epoch=\"{}\", head={}, count={}, fp=\"{}\"",
            self.log,
            self.number.epoch,
            self.number.seq,
            self.count,
            hex(&self.fingerprint)
        )
    }

    /// Reads a value; unknown parameters are passed over, doubled ones are not believed.
    #[must_use]
    pub fn read(text: &str, mode: Mode) -> Option<Self> {
        if text.len() > BYTES {
            return None;
        }
        let mut found: [Option<&str>; 5] = [None; 5];
        const NAMES: [&str; 5] = ["id", "epoch", "head", "count", "fp"];
        for part in text.split(',') {
            let (name, value) = part.trim().split_once('=')?;
            let value = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
            let Some(at) = NAMES.iter().position(|known| *known == name) else { continue };
            if found[at].replace(value).is_some() {
                return None;
            }
        }
        let [log, epoch, head, count, fingerprint] = found;
        Some(Self {
            log: parse_id(log?, mode).ok()?,
            number: EntryNumber {
                epoch: epoch.filter(|text| is_epoch(text))?.to_owned(),
                seq: head?.parse().ok().filter(|seq| *seq < 1 << 53)?,
            },
            count: count?.parse().ok()?,
            fingerprint: read_short(fingerprint?)?,
        })
    }
}
