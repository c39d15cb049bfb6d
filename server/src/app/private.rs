//! Files and folders that only their owner may read, whatever the umask says.

use std::fs::{DirBuilder, File, Permissions};
use std::io::{ErrorKind, Result, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;

/// What the group and everybody else may do.
const OTHERS: u32 = 0o077;
/// What everybody may do who is neither the owner nor of the group.
const EVERYBODY: u32 = 0o007;

/// Makes a folder, and those above it, for its owner alone; one that stands is left as it is.
pub fn make_folder(folder: &Path) -> Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Writes a file that only its owner can read, whole or not at all.
pub fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = file.parent() {
        make_folder(folder)?;
    }
    let partial = file.with_extension("partial");
    let mut out = File::options().write(true).create(true).truncate(true).mode(0o600).open(&partial)?;
    // One that was left over keeps its old mode.
    out.set_permissions(Permissions::from_mode(0o600))?;
    out.write_all(bytes)?;
    out.sync_all()?;
    std::fs::rename(&partial, file)
}

/// Makes an empty file that only its owner can read, or takes from one that stands what others may do with it.
pub fn reserve(file: &Path) -> Result<()> {
    match File::options().write(true).create_new(true).mode(0o600).open(file) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            tighten(file);
            Ok(())
        }
        made => made.map(|_| ()),
    }
}

/// Takes from a standing file what others may do with it. Where that is not ours to change, a warning has to do.
pub fn tighten(file: &Path) {
    let Ok(found) = file.metadata() else { return };
    if found.mode() & OTHERS == 0 {
        return;
    }
    let path = file.display();
    match std::fs::set_permissions(file, Permissions::from_mode(found.mode() & 0o700)) {
        Ok(()) => tracing::warn!("{path} could be read by others; it cannot any more"),
        Err(error) => tracing::warn!(%error, "{path} can be read by others; run: chmod 600 {path}"),
    }
}

/// Gives a file, or a folder with all that is in it, to whoever its folder belongs to: what root has made serves the
/// program's own account. Nothing to do where they are one.
pub fn give_to_owner_of_folder(path: &Path) -> Result<()> {
    let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) else { return Ok(()) };
    let (owner, own) = (folder.metadata()?, path.symlink_metadata()?);
    if owner.uid() == own.uid() {
        return Ok(());
    }
    std::os::unix::fs::lchown(path, Some(owner.uid()), Some(owner.gid()))?;
    if own.is_dir() {
        for entry in path.read_dir()? {
            give_to_owner_of_folder(&entry?.path())?;
        }
    }
    Ok(())
}

/// True where everybody on this machine can look into a file or folder. One that is not there tells nothing.
pub fn is_open(path: &Path) -> bool {
    path.metadata().is_ok_and(|found| found.mode() & EVERYBODY != 0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn mode(path: &Path) -> u32 {
        path.metadata().unwrap().mode() & 0o777
    }

    #[test]
    fn what_is_made_is_for_its_owner_alone() {
        let scratch = tempfile::TempDir::new().unwrap();
        let folder = scratch.path().join("above").join("below");
        make_folder(&folder).unwrap();
        write(&folder.join("written"), b"x").unwrap();
        reserve(&folder.join("reserved")).unwrap();
        let parts = [&folder, &folder.join("written"), &folder.join("reserved")].map(|path| mode(path));
        assert_eq!(parts, [0o700, 0o600, 0o600]);
        assert_eq!(mode(&scratch.path().join("above")), 0o700);
    }

    #[test]
    fn what_stands_open_is_closed_and_keeps_its_content() {
        let scratch = tempfile::TempDir::new().unwrap();
        let file = scratch.path().join("hansa.sqlite");
        std::fs::write(&file, "rows").unwrap();
        std::fs::set_permissions(&file, Permissions::from_mode(0o664)).unwrap();
        assert!(is_open(&file));
        reserve(&file).unwrap();
        assert_eq!((mode(&file), std::fs::read_to_string(&file).unwrap().as_str()), (0o600, "rows"));
        assert!(!is_open(&file));
        // A half-written file of a process that was killed does not lend its mode to the next.
        std::fs::write(scratch.path().join("code.partial"), "").unwrap();
        std::fs::set_permissions(scratch.path().join("code.partial"), Permissions::from_mode(0o644)).unwrap();
        write(&scratch.path().join("code"), b"x").unwrap();
        assert_eq!(mode(&scratch.path().join("code")), 0o600);
    }
}
