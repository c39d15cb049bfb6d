//! What the data folder lies on: a disk of this machine with room on it.

use std::path::{Path, PathBuf};

use super::Finding;
use crate::config::Config;

const GIB: u64 = 1 << 30;

/// The file systems that lie on other machines, as `/proc` names them. The log of SQLite does not work there.
const NETWORK: [&str; 22] = [
    "9p",
    "afs",
    "afpfs",
    "beegfs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "gfs2",
    "glusterfs",
    "gpfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "ocfs2",
    "orangefs",
    "pvfs2",
    "shfs",
    "smb3",
    "smbfs",
    "sshfs",
];

pub(super) fn look(config: &Config) -> Vec<Finding> {
    let Some(folder) = standing(&config.data.folder) else { return Vec::new() };
    let mut findings = Vec::new();
    // Where nothing says what is mounted there is nothing to tell.
    let mounts = std::fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    if let Some(kind) = kind_of(&mounts, &folder).filter(|_| config.database.url.is_empty()) {
        findings.push(file_system(&config.data.folder, &kind));
    }
    findings.push(space(&config.data.folder, &folder));
    findings
}

/// The folder itself, or the nearest above it that stands.
fn standing(folder: &Path) -> Option<PathBuf> {
    let absolute = std::path::absolute(folder).ok()?;
    absolute.ancestors().find_map(|folder| folder.canonicalize().ok())
}

pub(super) fn file_system(folder: &Path, kind: &str) -> Finding {
    const CHECK: &str = "file-system";
    let bare = kind.strip_prefix("fuse.").unwrap_or(kind);
    let finding = if NETWORK.contains(&bare) {
        Finding::fail(CHECK, "disk-network")
    } else {
        Finding::ok(CHECK, "disk-local")
    };
    finding.with("path", folder.display().to_string()).with("kind", kind)
}

/// The file system that a path lies on: the deepest mount above it, and of two at one place the later one.
pub(super) fn kind_of(mounts: &str, path: &Path) -> Option<String> {
    let mut found: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        let mut parts = line.split(' ').skip(1);
        let (Some(point), Some(kind)) = (parts.next(), parts.next()) else { continue };
        let point = PathBuf::from(unescape(point));
        let depth = point.components().count();
        if path.starts_with(&point) && found.is_none_or(|(deepest, _)| depth >= deepest) {
            found = Some((depth, kind));
        }
    }
    found.map(|(_, kind)| kind.to_owned())
}

/// Blanks and backslashes stand as octal numbers there (fstab(5)).
fn unescape(text: &str) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
        .into_iter()
        .fold(text.to_owned(), |text, (octal, plain)| text.replace(octal, plain))
}

fn space(folder: &Path, standing: &Path) -> Finding {
    const CHECK: &str = "disk";
    match rustix::fs::statvfs(standing) {
        Ok(found) => room(folder, found.f_bavail.saturating_mul(found.f_frsize)),
        Err(error) => Finding::warn(CHECK, "space-unknown")
            .with("path", folder.display().to_string())
            .with("reason", error.to_string()),
    }
}

pub(super) fn room(folder: &Path, free: u64) -> Finding {
    const CHECK: &str = "disk";
    let finding = if free < GIB {
        Finding::warn(CHECK, "space-little").with("count", free >> 20)
    } else {
        Finding::ok(CHECK, "space-enough").with("count", free >> 30)
    };
    finding.with("path", folder.display().to_string())
}
