//! Valid inputs, as our own builders and other programs write them.

use anyhow::Context as _;
use chrono::{DateTime, Utc};
use hansa_federation::actor::{ActorKind, ActorProfile, Discovery, build_actor};
use hansa_federation::ids::{Ids, ed25519_key, main_key};
use hansa_federation::keys::Ed25519Key;
use hansa_federation::log::head::{Head, Opened, build_head};
use hansa_federation::log::header::Reach;
use hansa_federation::log::page::{Bone, Parts, build_log, build_page};
use hansa_federation::log::reconcile::{Comparison, answer};
use hansa_federation::log::wire::{write_answer, write_question};
use hansa_federation::log::{EntryNumber, Item, Items, Previous, stamp};
use hansa_federation::proof::eddsa;
use hansa_federation::signature::{Signer, cavage};
use http::{HeaderMap, HeaderValue};
use serde_json::{Value, json};
use url::Url;

pub(crate) const EPOCH: &str = "01J9YZ6M2PX4T8V0K3R5W7N9QD";
pub(crate) const ACTOR: &str = "https://montreval.example/a/city";
pub(crate) const BODY: &[u8] = b"{\"type\":\"Create\"}";

pub(crate) fn now() -> anyhow::Result<DateTime<Utc>> {
    DateTime::from_timestamp(1_795_248_000, 0).context("a date")
}

pub(crate) fn key() -> anyhow::Result<Ed25519Key> {
    Ok(Ed25519Key::from_seed(&[7; 32])?)
}

fn all(values: Vec<Value>) -> Vec<Vec<u8>> {
    values.iter().map(|value| value.to_string().into_bytes()).collect()
}

fn object() -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/activitystreams", { "hansa": "https://hansa.example/ns#" }],
        "id": "https://montreval.example/o/1", "type": "Article", "attributedTo": ACTOR,
        "additionalType": "hansa:Initiative", "name": "Trees", "nameMap": { "fr": "Arbres", "en": "Trees" },
        "content": "<p>Two hundred <b>trees</b>.</p>", "contentMap": { "fr": "<p>Deux cents</p>" },
        "summary": "Trees", "published": "2026-11-20T08:00:00Z", "updated": "2026-11-21T08:00:00.5+01:00",
        "to": ["https://www.w3.org/ns/activitystreams#Public"], "cc": "https://montreval.example/a/city/followers",
        "tag": [{ "type": "Hashtag", "name": "#trees", "href": "https://montreval.example/t/trees" }],
        "attachment": [{ "type": "Image", "url": "https://montreval.example/i.png", "mediaType": "image/png", "name": "A tree" }],
        "location": { "type": "Place", "name": "Park", "latitude": 50.6, "longitude": 3.05 },
        "replies": { "id": "https://montreval.example/o/1/replies", "type": "Collection" },
        "context": "https://montreval.example/c/1", "inReplyTo": null, "url": [{ "type": "Link", "href": "https://montreval.example/1" }],
        "hansa:budget": { "amount": 12000, "currency": "EUR" }, "hansa:status": "running", "hansa:salt": "00ff",
    })
}

fn activity(kind: &str, object: Value) -> Value {
    json!({
        "@context": "https://www.w3.org/ns/activitystreams", "id": "https://montreval.example/activities/1",
        "type": kind, "actor": ACTOR, "object": object, "published": "2026-11-21T08:00:00Z",
        "to": ["https://www.w3.org/ns/activitystreams#Public"], "cc": ["https://montreval.example/a/city/followers"],
    })
}

pub(crate) fn activities() -> Vec<Vec<u8>> {
    let note = json!({ "id": "https://oudewaard.example/n/1", "type": "Note", "attributedTo": "https://oudewaard.example/a/x",
        "content": "<p>Good.</p>", "inReplyTo": "https://montreval.example/o/1", "to": "as:Public", "published": "2026-11-20T08:00:00Z" });
    let mut moved = activity("Add", note.clone());
    moved["target"] = json!("https://montreval.example/c/1");
    let mut removed = activity("Remove", json!("https://oudewaard.example/n/1"));
    removed["target"] = json!({ "id": "https://montreval.example/c/1", "type": "Collection" });
    let follow = json!({ "id": "https://oudewaard.example/f/1", "type": "Follow", "actor": "https://oudewaard.example/a/x", "object": ACTOR });
    let mut values = vec![
        activity("Create", object()),
        activity("Update", object()),
        activity("Create", note),
        activity(
            "Delete",
            json!({ "id": "https://montreval.example/o/1", "type": "Tombstone", "formerType": "Article" }),
        ),
        activity("Delete", json!("https://montreval.example/o/1")),
        moved,
        removed,
        activity("Accept", follow.clone()),
        activity("Reject", follow.clone()),
        activity("Undo", follow.clone()),
        activity("Announce", json!({ "type": "Create", "object": object() })),
        activity(
            "Update",
            json!({ "id": ACTOR, "type": "Organization", "inbox": "https://montreval.example/inbox" }),
        ),
        follow,
    ];
    for value in &mut values {
        let number = EntryNumber { epoch: EPOCH.to_owned(), seq: 3 };
        stamp(value, &number, &Previous::none());
    }
    all(values)
}

pub(crate) fn actors() -> anyhow::Result<Vec<Vec<u8>>> {
    let rsa = rig::rsa(0)?;
    let text = |text: &str| {
        [("en".to_owned(), text.to_owned()), ("fr".to_owned(), text.to_owned())].into_iter().collect()
    };
    let profile = ActorProfile {
        kind: ActorKind::Organization,
        username: "city".to_owned(),
        name: text("Montreval"),
        summary: text("<p>A city</p>"),
        published: now()?,
        updated: now()?,
        manually_approves: true,
        discovery: Discovery::Listed,
        icon: None,
        website: None,
        url: None,
        log: Some(Url::parse("https://montreval.example/a/city/log")?),
        implements: Vec::new(),
        rsa_id: Url::parse("https://montreval.example/a/city#main-key")?,
        rsa_pem: rsa.public_pem(),
        ed25519_id: Url::parse("https://montreval.example/a/city#ed25519")?,
        ed25519: key()?.public_multibase(),
        retired: Vec::new(),
        city: None,
    };
    let ours = build_actor(&profile, &Ids::new(Url::parse("https://montreval.example/")?));
    let theirs = json!({
        "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"],
        "id": "https://social.example/users/x", "type": ["Person", "Thing"], "preferredUsername": "x", "name": "X",
        "inbox": "https://social.example/users/x/inbox", "endpoints": { "sharedInbox": "https://social.example/inbox" },
        "publicKey": [{ "id": "https://social.example/users/x#main-key", "owner": "https://social.example/users/x",
            "publicKeyPem": rsa.public_pem() }],
        "icon": [{ "type": "Image", "mediaType": "image/png", "url": "https://social.example/x.png" }],
        "published": "2020-01-01T00:00:00Z", "url": { "href": "https://social.example/@x" },
        "generator": { "type": "Application", "implements": [{ "href": "https://w3id.org/fep/844e" }] },
    });
    Ok(all(vec![ours, theirs]))
}

pub(crate) fn headers() -> anyhow::Result<Vec<Vec<u8>>> {
    let actor = Url::parse("https://oudewaard.example/a/city")?;
    let signer = Signer::rsa(main_key(&actor), rig::rsa(0)?);
    let inbox = Url::parse("https://montreval.example/inbox")?;
    let mut made = HeaderMap::new();
    made.insert("content-type", HeaderValue::from_static("application/activity+json"));
    let mut signed = cavage::sign(&signer, "POST", &inbox, made, Some(BODY), now()?)?;
    signed.entry("host").or_insert(HeaderValue::from_static("montreval.example"));
    let lines = |headers: &HeaderMap| {
        headers.iter().fold(Vec::new(), |mut bytes, (name, value)| {
            bytes.extend_from_slice(name.as_str().as_bytes());
            bytes.extend_from_slice(b": ");
            bytes.extend_from_slice(value.as_bytes());
            bytes.push(b'\n');
            bytes
        })
    };
    let cavage = lines(&signed);
    let hs2019 = b"host: montreval.example\ndate: Sat, 21 Nov 2026 08:00:00 GMT\ndigest: SHA-256=abc=\nsignature: keyId=\"https://oudewaard.example/a/city#main-key\",algorithm=\"hs2019\",created=1795248000,expires=1795248300,headers=\"(request-target) (created) (expires) host date digest\",signature=\"AAAA\"\n".to_vec();
    // RFC 9421, section 4, and RFC 9530, section 2.
    let rfc9421 = b"host: montreval.example\ndate: Sat, 21 Nov 2026 08:00:00 GMT\ncontent-digest: sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:\nsignature-input: sig1=(\"@method\" \"@target-uri\" \"@authority\" \"content-digest\" \"content-type\");created=1795248000;expires=1795248300;keyid=\"https://oudewaard.example/a/city#ed25519-key\";alg=\"ed25519\"\nsignature: sig1=:K2qGT5srn2OGbOIDzQ6kYT+ruaycnDAAUpKv+ePFfD0RAxn/1BUeZx/Kdrq32DrfakQ6bPsvB9aqZqognNT6be4olHROIkeV879RrsrObury8L9SCEibeoHyqU/yCjphSmEdd7WD+zrchK57quskKwRefy2iEC5S2uAH0EPyOZKWlvbKmKu5q4CaB8X/I5/+HLZLGvDiezqi6/7p2Gngf5hwZ0lSdy39vyNMaaAT0tKo6nuVw0S1MVg1Q7MpWYZs0soHjttq0uLIA3DIbQfLiIvK6/l0BdWTU7+2uQj7lBkQAsFZHoA96ZZgFquQrXRlmYOh+Hx5D9m8eNqsKzeQUg==:\n".to_vec();
    Ok(vec![cavage, hs2019, rfc9421])
}

/// Live entries of one log, those with an odd number later than `since` left out.
pub(crate) fn items(count: u64, since: u64) -> Items {
    let item = |n: u64| Item {
        key: format!("https://montreval.example/o/{n:04}"),
        number: EntryNumber { epoch: EPOCH.to_owned(), seq: n + 1 },
        hash: [n.to_le_bytes()[0]; 32],
    };
    Items::new((0..count).filter(|n| n % 2 == 0 || *n < since).map(item).collect())
}

pub(crate) fn logs() -> anyhow::Result<Vec<Vec<u8>>> {
    let (log, owner) = (Url::parse("https://montreval.example/a/city/log")?, Url::parse(ACTOR)?);
    let number = EntryNumber { epoch: EPOCH.to_owned(), seq: 9 };
    let mut head = build_head(&Head {
        actor: owner.clone(),
        number: number.clone(),
        hash: [3; 32],
        count: 7,
        fingerprint: [9; 16],
        floor: Some(EntryNumber { epoch: EPOCH.to_owned(), seq: 2 }),
        epochs: vec![Opened { epoch: EPOCH.to_owned(), after: number.clone() }],
        at: now()?,
    });
    eddsa::sign(&mut head, &key()?, &ed25519_key(&owner), now()?)?;
    let mut entry = activity("Create", object());
    stamp(&mut entry, &number, &Previous::none());
    eddsa::sign(&mut entry, &key()?, &ed25519_key(&owner), now()?)?;
    let bones = [
        Bone {
            number: number.clone(),
            hash: [1; 32],
            key: "https://montreval.example/o/1".to_owned(),
            tombstone: true,
        },
        Bone {
            number: number.clone(),
            hash: [2; 32],
            key: "https://a.example/1 https://b.example/2".to_owned(),
            tombstone: false,
        },
    ];
    let parts = Parts {
        id: &log,
        part_of: &log,
        live: vec![entry.clone()],
        skeleton: &bones,
        through: Some(&number),
        next: Some(&log),
    };
    let (ours, theirs) = (items(300, 0), items(300, 200));
    let mut comparison = Comparison::start(&ours);
    let mut values = vec![build_log(&log, &owner, 7, &log, Some(&head)), build_page(&parts), head, entry];
    while let Some(ranges) = comparison.ask()? {
        values.push(write_question(Some(ACTOR), ranges));
        let told = answer(&theirs, ranges);
        values.push(write_answer(&told, None));
        comparison.hear(told)?;
    }
    let reach = Reach { log, number, count: 7, fingerprint: [9; 16] };
    values.push(json!(reach.write()));
    Ok(all(values))
}
