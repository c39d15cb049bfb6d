//! What a city still lacks that no program can make for it.

use super::Finding;
use super::data::Known;
use crate::app::{backup, legal};
use crate::clock::Clock;
use crate::config::Config;

/// A backup that is older protects little.
const BACKUP_DAYS: u64 = 7;

/// Nothing before the set-up.
pub(super) fn look(config: &Config, clock: &Clock, known: &Known) -> Vec<Finding> {
    let Some(city) = &known.city else { return Vec::new() };
    vec![administrators(city.administrators), told(&city.legal), backed_up(config, clock)]
}

pub(super) fn administrators(count: u64) -> Finding {
    const CHECK: &str = "administrators";
    match count {
        0 | 1 => Finding::warn(CHECK, "administrators-one"),
        _ => Finding::ok(CHECK, "administrators-enough").with("count", count),
    }
}

fn told(legal: &legal::Legal) -> Finding {
    const CHECK: &str = "legal";
    let missing = legal.missing();
    if missing.is_empty() {
        return Finding::ok(CHECK, "legal-told");
    }
    Finding::warn(CHECK, "legal-missing").with("parts", super::Value::Codes("legal-part", missing))
}

pub(super) fn backed_up(config: &Config, clock: &Clock) -> Finding {
    const CHECK: &str = "backup";
    let line = backup::command(config);
    let Some(last) = backup::last(config) else { return Finding::warn(CHECK, "backup-never").line(line) };
    let age = clock.now().0.saturating_sub(last.0) / (24 * 60 * 60 * 1000);
    match u64::try_from(age).unwrap_or_default() {
        days if days >= BACKUP_DAYS => {
            Finding::warn(CHECK, "backup-old").with("count", days).with("at", last).line(line)
        }
        _ => Finding::ok(CHECK, "backup-fresh").with("at", last),
    }
}
