//! What a log takes back that its own database has lost (protocol §5.4 "Recovery of the origin"). Pure decisions; the rows
//! are the server's.

use super::entry::EntryNumber;
use super::head::Opened;

/// What becomes of a lost entry that a member has remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recovery {
    /// Nothing was done about its object since: it has the last word again.
    TakeBack,
    /// The city acted on the object after the fork, and that act has a smaller number than the lost one: it is issued
    /// again under the current epoch, so that it has the last word everywhere.
    Reissue,
    /// The city acted on the object after the fork, and that act has the last word already.
    Keep,
}

/// Judges one lost entry. `standing` is the number of the live entry of ours with the same key, `acted` whether an act of
/// ours on the object lies after the fork in the order in which we acted.
#[must_use]
pub fn recover(lost: &EntryNumber, standing: Option<&EntryNumber>, acted: bool) -> Recovery {
    match standing {
        Some(own) if acted && own < lost => Recovery::Reissue,
        Some(_) if acted => Recovery::Keep,
        // Older than what stands: only its number is missing.
        Some(own) if own > lost => Recovery::Keep,
        Some(_) | None => Recovery::TakeBack,
    }
}

/// The last number that this lineage shares with the one in which `lost` was given: what we did after it was done without
/// knowing of `lost`. `known` says whether we have given a number ourselves, and `last` the greatest that we have given in
/// an epoch; `epochs` is what the head of the lost lineage says about its epochs.
#[must_use]
pub fn fork(
    lost: &EntryNumber,
    epochs: &[Opened],
    last: impl Fn(&str) -> Option<u64>,
) -> Option<EntryNumber> {
    let mut at = lost.clone();
    // Each step goes to an earlier epoch; the head names at most so many.
    for _ in 0..=epochs.len() {
        if let Some(given) = last(&at.epoch) {
            return Some(EntryNumber { seq: given.min(at.seq), epoch: at.epoch });
        }
        at = epochs.iter().find(|opened| opened.epoch == at.epoch && opened.after < at)?.after.clone();
    }
    None
}
