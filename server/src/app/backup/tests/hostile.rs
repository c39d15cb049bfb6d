//! Archives that are not what was written (UPL-05).

use std::io::{Read as _, Write as _};
use std::path::Path;

use aws_lc_rs::digest::{SHA256, digest};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use hansa_federation::log::entry::hex;
use serde_json::{Value, json};
use tar::{EntryType, Header};

use super::city::{Place, names, passphrase};
use crate::app::backup::{Error, Order, archive, create, verify};
use crate::clock::Clock;

/// One member as it stands in an archive.
#[derive(Clone)]
struct Raw {
    name: String,
    kind: EntryType,
    content: Vec<u8>,
}

fn unpack(packed: &[u8]) -> Vec<Raw> {
    let mut archive = tar::Archive::new(GzDecoder::new(packed));
    let members = archive.entries().unwrap().map(|entry| {
        let mut entry = entry.unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        let name = entry.path().unwrap().to_str().unwrap().to_owned();
        Raw { name, kind: EntryType::Regular, content }
    });
    members.collect()
}

/// The whole archive before it was packed.
fn raw(packed: &[u8]) -> Vec<u8> {
    let mut raw = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut raw).unwrap();
    raw
}

fn pack(members: &[Raw]) -> Vec<u8> {
    let mut archive = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
    for raw in members {
        let mut header = Header::new_ustar();
        // The library refuses such names; an attacker does not use the library.
        header.as_ustar_mut().unwrap().name[..raw.name.len()].copy_from_slice(raw.name.as_bytes());
        header.set_size(raw.content.len() as u64);
        header.set_entry_type(raw.kind);
        header.set_mode(0o600);
        header.set_cksum();
        archive.append(&header, raw.content.as_slice()).unwrap();
    }
    archive.into_inner().unwrap().finish().unwrap()
}

/// Changes the manifest and seals it again, as one would who knows the format.
fn with_manifest(members: &[Raw], change: impl FnOnce(&mut Value)) -> Vec<Raw> {
    let mut members = members.to_vec();
    let mut manifest: Value = serde_json::from_slice(&members[0].content).unwrap();
    change(&mut manifest);
    members[0].content = serde_json::to_vec(&manifest).unwrap();
    let seal = format!("{}  manifest.json\n", hex(digest(&SHA256, &members[0].content).as_ref()));
    members.last_mut().unwrap().content = seal.into_bytes();
    members
}

fn file(name: &str, content: &[u8]) -> Value {
    json!({ "name": name, "bytes": content.len(), "sha256": hex(digest(&SHA256, content).as_ref()) })
}

async fn sound_archive(place: &Place, clock: &Clock) -> Vec<u8> {
    let (app, _) = place.found(clock).await;
    app.close().await;
    let to = place.path("sound.tar.gz");
    let order = Order { to: Some(to.clone()), configuration: None, passphrase: passphrase() };
    create(&place.config, order, clock).await.unwrap();
    std::fs::read(to).unwrap()
}

/// Reads an archive into a folder of its own: what is wrong with it, after making sure that it touched nothing else.
fn refused(packed: &[u8]) -> Option<String> {
    let outer = tempfile::TempDir::new().unwrap();
    let (path, into) = (outer.path().join("a.tar.gz"), outer.path().join("into"));
    std::fs::File::create(&path).unwrap().write_all(packed).unwrap();
    std::fs::create_dir(&into).unwrap();
    let read = archive::read(&path, &into, |_| true);
    assert_eq!(names(outer.path()), ["a.tar.gz", "into"], "something was written outside");
    match read {
        Ok(_) => None,
        Err(Error::Damaged { reason, .. }) => Some(reason),
        Err(other) => panic!("{other}"),
    }
}

#[tokio::test]
async fn a_changed_archive_is_refused_upl_05() {
    let clock = Clock::system();
    let place = Place::new(None, &clock).await;
    let packed = sound_archive(&place, &clock).await;
    let members = unpack(&packed);
    assert_eq!(refused(&pack(&members)), None);

    let insert = |at: usize, raw: Raw| {
        let mut members = members.clone();
        members.insert(at, raw);
        refused(&pack(&members)).expect("an extra member was taken")
    };
    let raw = |name: &str, kind| Raw { name: name.to_owned(), kind, content: b"x".to_vec() };
    for name in ["extra", "../evil", "/etc/evil", "media/x", "manifest.json"] {
        for at in [0, 1, members.len() - 1, members.len()] {
            insert(at, raw(name, EntryType::Regular));
        }
    }
    for kind in
        [EntryType::Symlink, EntryType::Link, EntryType::Directory, EntryType::Fifo, EntryType::GNULongName]
    {
        assert!(insert(1, raw("media/x", kind)).contains("not a plain file"));
    }
    for at in 0..members.len() {
        let mut fewer = members.clone();
        fewer.remove(at);
        assert!(refused(&pack(&fewer)).is_some(), "member {at} is not missed");
        let mut changed = members.clone();
        changed[at].content[0] ^= 1;
        assert!(refused(&pack(&changed)).is_some(), "a change of member {at} is not seen");
    }
}

#[tokio::test]
async fn names_in_a_sealed_manifest_are_not_believed_upl_05() {
    let clock = Clock::system();
    let place = Place::new(None, &clock).await;
    let members = unpack(&sound_archive(&place, &clock).await);
    for name in
        ["../evil", "/evil", "media/../../evil", "media/a\\..\\b", "secret.key", "SHA256", "manifest.json"]
    {
        let mut evil = with_manifest(&members, |manifest| {
            manifest["files"].as_array_mut().unwrap().push(file(name, b"x"))
        });
        let last = evil.len() - 1;
        evil.insert(last, Raw { name: name.to_owned(), kind: EntryType::Regular, content: b"x".to_vec() });
        let reason = refused(&pack(&evil)).expect(name);
        assert!(reason.contains("no backup holds"), "{name}: {reason}");
    }
    let twice = with_manifest(&members, |manifest| {
        let files = manifest["files"].as_array_mut().unwrap();
        files.push(files[0].clone());
    });
    assert!(refused(&pack(&twice)).unwrap().contains("twice"));
    let bomb = with_manifest(&members, |manifest| manifest["files"][0]["bytes"] = json!(1_u64 << 40));
    assert!(refused(&pack(&bomb)).unwrap().contains("claims to unpack"));
}

#[tokio::test]
async fn a_flipped_byte_and_a_cut_are_seen_wherever_they_are() {
    let clock = Clock::system();
    let place = Place::new(None, &clock).await;
    let packed = sound_archive(&place, &clock).await;
    // Left out: the ten bytes of gzip's own header, and the byte whose last bits only fill up the packed stream.
    let sums = packed.len() - 8;
    let mut unread = 0;
    for at in (10..sums - 1).step_by(packed.len() / 97).chain(sums..packed.len()) {
        let mut flipped = packed.clone();
        flipped[at] ^= 0x10;
        if refused(&flipped).is_none() {
            // Bits that fill up a packed block are read by nobody: then what is inside is the same, byte for byte.
            unread += 1;
            assert!(raw(&flipped) == raw(&packed), "byte {at} of {}", packed.len());
        }
    }
    assert!(unread <= 3, "{unread} flipped bytes went unseen");
    for length in (0..packed.len()).step_by(packed.len() / 31).chain(packed.len() - 12..packed.len()) {
        assert!(refused(&packed[..length]).is_some(), "cut at {length} of {}", packed.len());
    }
    let longer = [packed.as_slice(), b"x"].concat();
    assert!(refused(&longer).unwrap().contains("follows"));
    let doubled = [packed.as_slice(), packed.as_slice()].concat();
    assert!(refused(&doubled).unwrap().contains("follows"));
}

#[tokio::test]
async fn a_broken_database_is_found_although_its_hash_is_right() {
    let clock = Clock::system();
    let place = Place::new(None, &clock).await;
    let members = unpack(&sound_archive(&place, &clock).await);
    let mut broken = members.clone();
    let database = broken[1].content.len();
    broken[1].content[database / 2..database / 2 + 4096].fill(0x55);
    let (name, content) = (broken[1].name.clone(), broken[1].content.clone());
    let broken = with_manifest(&broken, |manifest| manifest["files"][0] = file(&name, &content));
    let path = place.path("broken.tar.gz");
    std::fs::write(&path, pack(&broken)).unwrap();
    assert_damaged(&path, place.folder.path(), &clock).await;

    let schema = with_manifest(&members, |manifest| {
        manifest["migrations"].as_array_mut().unwrap().pop();
    });
    std::fs::write(&path, pack(&schema)).unwrap();
    assert_damaged(&path, place.folder.path(), &clock).await;
}

async fn assert_damaged(path: &Path, scratch: &Path, clock: &Clock) {
    match verify(path, passphrase(), scratch, clock).await {
        Err(Error::Damaged { .. }) => {}
        other => panic!("{other:?}"),
    }
}
