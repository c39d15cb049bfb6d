//! The file itself: written once, read with suspicion. Blocking; call it through `off_thread`.

use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use aws_lc_rs::digest::{Context, SHA256, digest};
use flate2::Compression;
use flate2::bufread::GzDecoder;
use flate2::write::GzEncoder;
use hansa_federation::log::entry::hex;
use tar::{Entry, EntryType, Header};

use super::manifest::{MANIFEST, Manifest, Member, SEAL, is_plain};
use super::{Error, Result, at};
use crate::app::private;

/// A file that goes into an archive.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub file: PathBuf,
    pub member: Member,
}

const CHUNK: usize = 256 * 1024;
/// Names and hashes of some hundred thousand files.
const LONGEST_MANIFEST: u64 = 64 * 1024 * 1024;
/// A database packs to a tenth; what claims to unpack to far more is made to fill the disk (UPL-05).
const MOST_UNPACKED: u64 = 200;
const ALWAYS_UNPACKED: u64 = 64 * 1024 * 1024;

/// Looks at a file: its length and its hash.
pub(super) fn measure(file: PathBuf, name: String) -> Result<Source> {
    if !is_plain(&name) {
        return Err(Error::refused(format!("{} has a name that a backup cannot keep", file.display())));
    }
    let mut reader = File::open(&file).map_err(at(&file))?;
    let (bytes, sha256) = copy(&mut reader, &mut std::io::sink(), at(&file))?.map_err(at(&file))?;
    let member = Member { name, bytes, sha256, columns: Vec::new(), rows: None };
    Ok(Source { file, member })
}

/// Copies to the end: length and hash, or what the writer said. What the reader says goes through `of_reader`.
fn copy(
    reader: &mut impl Read,
    writer: &mut impl Write,
    of_reader: impl FnOnce(std::io::Error) -> Error,
) -> Result<std::io::Result<(u64, String)>> {
    let mut context = Context::new(&SHA256);
    let mut chunk = vec![0; CHUNK];
    let mut bytes = 0;
    loop {
        let n = match reader.read(&mut chunk) {
            Ok(0) => return Ok(Ok((bytes, hex(context.finish().as_ref())))),
            Ok(n) => n,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(of_reader(error)),
        };
        context.update(&chunk[..n]);
        if let Err(error) = writer.write_all(&chunk[..n]) {
            return Ok(Err(error));
        }
        bytes += n as u64;
    }
}

/// Writes an archive of everything that the manifest names; how many bytes it has.
pub(super) fn write(to: File, path: &Path, manifest: &Manifest, sources: &[Source]) -> Result<u64> {
    let text = serde_json::to_vec_pretty(manifest).map_err(|error| Error::refused(error.to_string()))?;
    let made_at = chrono::DateTime::parse_from_rfc3339(&manifest.created_at).map(|at| at.timestamp());
    let made_at = made_at.ok().and_then(|at| u64::try_from(at).ok()).unwrap_or_default();
    let mut archive = tar::Builder::new(GzEncoder::new(BufWriter::new(to), Compression::default()));
    let mut append = |name: &str, bytes: u64, content: &mut dyn Read| -> Result<()> {
        let mut header = Header::new_ustar();
        header.set_path(name).map_err(at(path))?;
        header.set_size(bytes);
        header.set_mode(0o600);
        header.set_mtime(made_at);
        header.set_entry_type(EntryType::Regular);
        header.set_cksum();
        archive.append(&header, content).map_err(at(path))
    };
    append(MANIFEST, text.len() as u64, &mut text.as_slice())?;
    for Source { file, member } in sources {
        let mut content = Counted {
            file: File::open(file).map_err(at(file))?.take(member.bytes),
            context: Context::new(&SHA256),
        };
        append(&member.name, member.bytes, &mut content)?;
        if hex(content.context.finish().as_ref()) != member.sha256 {
            return Err(Error::refused(format!("{} changed while it was read; try again", file.display())));
        }
    }
    let seal = format!("{}  {MANIFEST}\n", hex(digest(&SHA256, &text).as_ref()));
    append(SEAL, seal.len() as u64, &mut seal.as_bytes())?;
    let packed = archive.into_inner().and_then(GzEncoder::finish).map_err(at(path))?;
    let file = packed.into_inner().map_err(|error| at(path)(error.into_error()))?;
    file.sync_all().map_err(at(path))?;
    Ok(file.metadata().map_err(at(path))?.len())
}

struct Counted {
    file: std::io::Take<File>,
    context: Context,
}

impl Read for Counted {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let n = self.file.read(into)?;
        self.context.update(&into[..n]);
        Ok(n)
    }
}

type Packed = GzDecoder<BufReader<File>>;

/// Reads an archive from its first byte to its last and checks every hash; members that are `wanted` land in `into`.
///
/// # Errors
/// Any difference from what was once written; nothing outside of `into` was touched then.
pub(super) fn read(file: &Path, into: &Path, wanted: impl Fn(&str) -> bool) -> Result<Manifest> {
    let damaged = |reason: &dyn std::fmt::Display| Error::damaged(file, reason);
    let packed = File::open(file).map_err(at(file))?;
    let packed_bytes = packed.metadata().map_err(at(file))?.len();
    let mut archive = tar::Archive::new(GzDecoder::new(BufReader::with_capacity(CHUNK, packed)));
    let mut members = archive.entries().map_err(|error| damaged(&error))?.raw(true);
    let mut next = |name: &str| -> Result<Entry<'_, Packed>> {
        let entry = members.next().ok_or_else(|| damaged(&format!("it ends before {name}")))?;
        let entry = entry.map_err(|error| damaged(&error))?;
        let found = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        if entry.header().entry_type() != EntryType::Regular {
            return Err(damaged(&format!("{found:?} is not a plain file")));
        }
        if found != name {
            return Err(damaged(&format!("{found:?} stands where {name} should")));
        }
        Ok(entry)
    };
    let text = small(next(MANIFEST)?, LONGEST_MANIFEST).map_err(|reason| damaged(&reason))?;
    let manifest = Manifest::parse(&text).map_err(|reason| damaged(&reason))?;
    if manifest.total_bytes() > packed_bytes.saturating_mul(MOST_UNPACKED).saturating_add(ALWAYS_UNPACKED) {
        return Err(damaged(&format!("it claims to unpack to {} bytes", manifest.total_bytes())));
    }
    for member in &manifest.files {
        let mut entry = next(&member.name)?;
        if entry.size() != member.bytes {
            return Err(damaged(&format!("{} has another length", member.name)));
        }
        let of_reader = |error| damaged(&format!("{}: {error}", member.name));
        let (_, sha256) = if wanted(&member.name) {
            let path = into.join(&member.name);
            copy(&mut entry, &mut create(&path)?, of_reader)?.map_err(at(&path))?
        } else {
            copy(&mut entry, &mut std::io::sink(), of_reader)?.map_err(at(file))?
        };
        if sha256 != member.sha256 {
            return Err(damaged(&format!("{} has another content", member.name)));
        }
    }
    let seal = small(next(SEAL)?, 256).map_err(|reason| damaged(&reason))?;
    if seal != format!("{}  {MANIFEST}\n", hex(digest(&SHA256, &text).as_ref())).as_bytes() {
        return Err(damaged(&format!("{MANIFEST} has another content")));
    }
    if members.next().is_some() {
        return Err(damaged(&format!("something follows {SEAL}")));
    }
    require_end(archive.into_inner()).map_err(|reason| damaged(&reason))?;
    Ok(manifest)
}

fn small(mut entry: Entry<'_, Packed>, most: u64) -> std::result::Result<Vec<u8>, String> {
    if entry.size() > most {
        return Err(format!("{} bytes are too many here", entry.size()));
    }
    let mut content = Vec::new();
    entry.read_to_end(&mut content).map_err(|error| error.to_string())?;
    Ok(content)
}

/// Nothing but the padding of the archive may follow; reading it also checks the sum that gzip keeps.
fn require_end(mut packed: Packed) -> std::result::Result<(), String> {
    let mut padding = Vec::new();
    packed.by_ref().take(1024 * 1024).read_to_end(&mut padding).map_err(|error| error.to_string())?;
    let mut rest = Vec::new();
    packed.into_inner().take(1).read_to_end(&mut rest).map_err(|error| error.to_string())?;
    if padding.iter().any(|byte| *byte != 0) || !rest.is_empty() {
        return Err("something follows the archive".to_owned());
    }
    Ok(())
}

/// A new file that only its owner can read.
fn create(path: &Path) -> Result<File> {
    if let Some(folder) = path.parent() {
        private::make_folder(folder).map_err(at(folder))?;
    }
    File::options().write(true).create_new(true).mode(0o600).open(path).map_err(at(path))
}
