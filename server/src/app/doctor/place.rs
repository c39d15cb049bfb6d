//! The data folder, the key file, the clock.

use std::path::Path;

use hansa_entities::time::Time;

use super::data::{Keys, Known};
use super::{Finding, Value};
use crate::app::keyring::Keyring;
use crate::app::private;
use crate::clock::Clock;
use crate::config::Config;

/// The first release; a machine that thinks it is earlier has lost its clock.
const FIRST_RELEASE: Time = Time(1_793_491_200_000); // 2026-11-01

pub(super) fn folder(config: &Config, clock: &Clock) -> Finding {
    const CHECK: &str = "data-folder";
    let folder = &config.data.folder;
    let path = folder.display().to_string();
    let named = |finding: Finding| finding.with("path", path.as_str());
    if !folder.exists() {
        return named(Finding::warn(CHECK, "folder-missing"));
    }
    if !folder.is_dir() {
        return named(Finding::fail(CHECK, "folder-none"));
    }
    let id: uuid::Uuid = clock.id();
    let probe = folder.join(format!(".hansa-doctor-{id}"));
    if let Err(error) = private::reserve(&probe) {
        let finding = named(Finding::fail(CHECK, "folder-unwritable"));
        return finding.with("reason", error.to_string()).line(format!("chown hansa {path}"));
    }
    if let Err(error) = std::fs::remove_file(&probe) {
        let finding = Finding::fail(CHECK, "folder-stuck").with("path", probe.display().to_string());
        return finding.with("reason", error.to_string());
    }
    let open: Vec<String> = ["", "hansa.sqlite", "hansa.sqlite-wal", "hansa.sqlite-shm"]
        .iter()
        .map(|name| if name.is_empty() { folder.clone() } else { folder.join(name) })
        .filter(|path| private::is_open(path))
        .map(|path| path.display().to_string())
        .collect();
    if open.is_empty() {
        return named(Finding::ok(CHECK, "folder-sound"));
    }
    Finding::warn(CHECK, "folder-open")
        .with("paths", Value::List(open))
        .line(format!("chmod 700 {path}; chmod 600 {path}/hansa.sqlite*"))
}

pub(super) fn key(config: &Config, known: &Known) -> Finding {
    let file = &config.security.key_file;
    let finding = judge_key(config, file, known);
    finding.with("path", file.display().to_string())
}

const KEY: &str = "secret-key";

fn judge_key(config: &Config, file: &Path, known: &Known) -> Finding {
    if file.starts_with(&config.data.folder) {
        return Finding::fail(KEY, "key-beside");
    }
    let is_absent = |error: &std::io::Error| error.kind() == std::io::ErrorKind::NotFound;
    match (std::fs::read(file), &known.keys) {
        (Ok(bytes), _) => judge_bytes(file, &bytes, known),
        (Err(error), Keys::None) if is_absent(&error) => Finding::warn(KEY, "key-to-come"),
        (Err(error), Keys::Sealed(..) | Keys::Unread) if is_absent(&error) => {
            Finding::fail(KEY, "key-missing")
        }
        (Err(error), _) => Finding::fail(KEY, "key-unreadable").with("reason", error.to_string()),
    }
}

fn judge_bytes(file: &Path, bytes: &[u8], known: &Known) -> Finding {
    let Ok(key) = <[u8; 32]>::try_from(bytes) else {
        return Finding::fail(KEY, "key-length").with("count", bytes.len() as u64);
    };
    if let Keys::Sealed(owner, sealed) = &known.keys
        && !Keyring::new(&key).is_ok_and(|ring| ring.open(owner, sealed).is_ok())
    {
        return Finding::fail(KEY, "key-other");
    }
    if private::is_open(file) {
        return Finding::warn(KEY, "key-open").line(format!("chmod 600 {}", file.display()));
    }
    match known.keys {
        Keys::Sealed(..) => Finding::ok(KEY, "key-opens"),
        Keys::None => Finding::ok(KEY, "key-waits"),
        Keys::Unread => Finding::ok(KEY, "key-untried"),
    }
}

pub(super) fn time(clock: &Clock, known: &Known) -> Finding {
    const CHECK: &str = "clock";
    let now = clock.now();
    let said = |finding: Finding| finding.with("at", now);
    let mend = "timedatectl set-ntp true";
    if now < FIRST_RELEASE {
        return said(Finding::fail(CHECK, "clock-early")).line(mend);
    }
    match known.last_entry {
        Some(last) if now < last => said(Finding::fail(CHECK, "clock-behind")).with("last", last).line(mend),
        _ => said(Finding::ok(CHECK, "clock-sound")),
    }
}
