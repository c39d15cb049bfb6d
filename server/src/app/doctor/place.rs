//! The data folder, the key file, the clock.

use std::path::Path;

use hansa_entities::time::Time;

use super::Finding;
use super::data::{Keys, Known};
use crate::app::keyring::Keyring;
use crate::app::private;
use crate::clock::Clock;
use crate::config::Config;

/// The first release; a machine that thinks it is earlier has lost its clock.
const FIRST_RELEASE: Time = Time(1_793_491_200_000); // 2026-11-01

pub(super) fn folder(config: &Config, clock: &Clock) -> Finding {
    const CHECK: &str = "data-folder";
    let folder = &config.data.folder;
    let path = folder.display();
    if !folder.exists() {
        return Finding::warn(
            CHECK,
            format!("{path} does not exist"),
            "the first start makes it; or name it with --data",
        );
    }
    if !folder.is_dir() {
        return Finding::fail(CHECK, format!("{path} is not a folder"), "name a folder in data.folder");
    }
    let id: uuid::Uuid = clock.id();
    let probe = folder.join(format!(".hansa-doctor-{id}"));
    if let Err(error) = private::reserve(&probe) {
        return Finding::fail(
            CHECK,
            format!("{path} cannot be written ({error})"),
            format!("run this as the account that runs the city, or give it the folder: chown hansa {path}"),
        );
    }
    if let Err(error) = std::fs::remove_file(&probe) {
        return Finding::fail(
            CHECK,
            format!("{} cannot be removed ({error})", probe.display()),
            "look at the folder",
        );
    }
    let open: Vec<String> = ["", "hansa.sqlite", "hansa.sqlite-wal", "hansa.sqlite-shm"]
        .iter()
        .map(|name| if name.is_empty() { folder.clone() } else { folder.join(name) })
        .filter(|path| private::is_open(path))
        .map(|path| path.display().to_string())
        .collect();
    match open.as_slice() {
        [] => Finding::ok(CHECK, format!("{path} can be written, and nobody else looks into it")),
        open => Finding::warn(
            CHECK,
            format!("everybody on this machine can look into {}", open.join(", ")),
            format!("chmod 700 {path}; chmod 600 {path}/hansa.sqlite*"),
        ),
    }
}

pub(super) fn key(config: &Config, known: &Known) -> Finding {
    const CHECK: &str = "secret-key";
    let file = &config.security.key_file;
    let path = file.display();
    if file.starts_with(&config.data.folder) {
        return Finding::fail(
            CHECK,
            format!("{path} lies in the data folder: a copy of that folder opens every key"),
            "move it out, and name its place in security.key_file",
        );
    }
    let is_absent = |error: &std::io::Error| error.kind() == std::io::ErrorKind::NotFound;
    match (std::fs::read(file), &known.keys) {
        (Ok(bytes), _) => judge_key(file, &bytes, known),
        (Err(error), Keys::None) if is_absent(&error) => Finding::warn(
            CHECK,
            format!("{path} does not exist"),
            "the first start makes it; keep a copy elsewhere then",
        ),
        (Err(error), Keys::Sealed(..) | Keys::Unread) if is_absent(&error) => Finding::fail(
            CHECK,
            format!("{path} is missing, and without it the keys in the database do not open"),
            "put it back from a backup (hansa restore), or name its place in security.key_file",
        ),
        (Err(error), _) => Finding::fail(
            CHECK,
            format!("{path} cannot be read ({error})"),
            "run this as root, or as the account that runs the city where it may read the file",
        ),
    }
}

fn judge_key(file: &Path, bytes: &[u8], known: &Known) -> Finding {
    const CHECK: &str = "secret-key";
    let path = file.display();
    let Ok(key) = <[u8; 32]>::try_from(bytes) else {
        return Finding::fail(
            CHECK,
            format!("{path} holds {} bytes, not 32", bytes.len()),
            "put the right one back",
        );
    };
    if let Keys::Sealed(owner, sealed) = &known.keys
        && !Keyring::new(&key).is_ok_and(|ring| ring.open(owner, sealed).is_ok())
    {
        return Finding::fail(
            CHECK,
            format!("{path} is not the key that sealed this city's keys"),
            "put the right one back from a backup",
        );
    }
    if private::is_open(file) {
        return Finding::warn(
            CHECK,
            format!("everybody on this machine can read {path}"),
            format!("chmod 600 {path}"),
        );
    }
    let what = match known.keys {
        Keys::Sealed(..) => "opens the city's keys",
        Keys::None => "is there; no keys are sealed with it yet",
        Keys::Unread => "is there; it was not tried",
    };
    Finding::ok(CHECK, format!("{path} {what}"))
}

pub(super) fn time(clock: &Clock, known: &Known) -> Finding {
    const CHECK: &str = "clock";
    let now = clock.now();
    let said = now.at().to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    let mend = "set the clock and keep it right (systemd-timesyncd, chrony): signatures carry the time, and other \
                cities refuse those of another hour";
    if now < FIRST_RELEASE {
        return Finding::fail(CHECK, format!("it is {said}, before this program was written"), mend);
    }
    match known.last_entry {
        Some(last) if now < last => Finding::fail(
            CHECK,
            format!("it is {said}, before this city's last publication ({})", last.at().to_rfc3339()),
            mend,
        ),
        _ => Finding::ok(CHECK, format!("it is {said}")),
    }
}
