#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use super::*;
use crate::error::Malformed;
use crate::ids::Ids;
use crate::origin::Mode;
use crate::testing::keys::{city, ed25519, now, profile, remote_key, rsa, url};
use chrono::TimeDelta;
use proptest::prelude::*;
use serde_json::{Value, json};

fn base() -> Url {
    url("https://lindhavn.example/")
}

fn document() -> Value {
    city(&base(), "by", 0)
}

fn read(document: &Value) -> Result<RemoteActor, Malformed> {
    parse_actor(document.to_string().as_bytes(), document, Mode::Production)
}

fn with(pointer: &str, value: Value) -> Value {
    let mut document = document();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    document.pointer_mut(parent).unwrap()[name] = value;
    document
}

fn full_profile() -> ActorProfile {
    ActorProfile {
        name: [("da", "Lindhavn Kommune"), ("en", "City of Lindhavn")]
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .into_iter()
            .collect(),
        icon: Some(Picture {
            url: url("https://lindhavn.example/media/logo.png"),
            media_type: Some("image/png".to_owned()),
            name: None,
        }),
        website: Some(url("https://www.lindhavn.example/?a=1&b=2")),
        url: Some(url("https://lindhavn.example/@by")),
        log: Some(url("https://lindhavn.example/a/by/log")),
        implements: vec![Capability::LOG],
        retired: vec![RetiredKey {
            id: url("https://lindhavn.example/a/by#ed25519-1"),
            multibase: ed25519().public_multibase(),
            expires: now(),
        }],
        city: Some(CityFields {
            country: Some("DK".to_owned()),
            latitude: Some(55.5),
            longitude: Some(11.25),
            population: Some(48_000),
            population_band: Some("P3".to_owned()),
            languages: vec!["da".to_owned(), "en".to_owned()],
            contact: Some(url("https://lindhavn.example/contact")),
            themes_offered: vec!["EDU".to_owned()],
            themes_sought: vec!["FAM".to_owned()],
        }),
        ..profile(&base(), "by", 0)
    }
}

#[test]
fn what_a_city_writes_another_reads() {
    let document = build_actor(&full_profile(), &Ids::new(base()));
    let actor = read(&document).unwrap();
    assert_eq!(actor.id, url("https://lindhavn.example/a/by"));
    assert_eq!(actor.kind, ActorKind::Organization);
    assert_eq!(actor.name.keys().collect::<Vec<_>>(), ["da", "en"]);
    assert_eq!(actor.summary["en"], "<p>An example city.</p>");
    assert_eq!(actor.city, full_profile().city);
    assert_eq!(actor.log, full_profile().log);
    assert_eq!(actor.implements, ["https://w3id.org/hansa/ns#log"]);
    assert_eq!(actor.shared_inbox, Some(url("https://lindhavn.example/inbox")));
    assert_eq!(actor.webfinger.as_deref(), Some("by@lindhavn.example"));
    let kinds: Vec<KeyAlgorithm> = actor.keys.iter().map(|key| key.algorithm).collect();
    assert_eq!(kinds, [KeyAlgorithm::Rsa, KeyAlgorithm::Ed25519, KeyAlgorithm::Ed25519]);
    assert!(!actor.keys[2].is_current(now()) && actor.keys[2].is_current(now() - TimeDelta::seconds(1)));
    assert_eq!(actor.raw, document.to_string().as_bytes());
}

#[test]
fn a_city_document_has_the_shape_of_the_protocol() {
    insta::with_settings!({sort_maps => false}, {
        let mut document = build_actor(&full_profile(), &Ids::new(base()));
        document["publicKey"]["publicKeyPem"] = json!("(pem)");
        insta::assert_json_snapshot!(document);
    });
}

#[test]
fn an_instance_is_an_application_without_followers() {
    let mut instance = profile(&base(), "lindhavn.example", 0);
    (instance.kind, instance.discovery) = (ActorKind::Application, Discovery::Unlisted);
    let document = build_actor(&instance, &Ids::new(base()));
    assert_eq!(document["id"], "https://lindhavn.example/actor");
    assert_eq!(document["inbox"], "https://lindhavn.example/actor/inbox");
    assert_eq!(document["outbox"], "https://lindhavn.example/actor/outbox");
    assert_eq!(document["webfinger"], "lindhavn.example@lindhavn.example");
    assert_eq!((&document["discoverable"], document.get("followers")), (&json!(false), None));
    assert_eq!(read(&document).unwrap().kind, ActorKind::Application);
}

#[test]
fn an_actor_is_never_older_than_its_publication() {
    let mut early = profile(&base(), "by", 0);
    early.updated = now() - TimeDelta::days(1);
    assert_eq!(build_actor(&early, &Ids::new(base()))["updated"], "2026-04-10T07:30:00Z");
}

#[test]
fn readers_with_real_linked_data_find_both_keys() {
    let context = document()["@context"].clone();
    assert!(context.as_array().unwrap().contains(&json!("https://w3id.org/security/v1")));
    assert_eq!(
        context.as_array().unwrap().last().unwrap()["assertionMethod"]["@id"],
        "https://w3id.org/security#assertionMethod"
    );
}

#[test]
fn a_foreign_inbox_is_refused_and_other_foreign_addresses_are_dropped_org_19() {
    assert!(read(&with("/inbox", json!("https://evil.example/inbox"))).is_err());
    assert!(read(&with("/inbox", json!("https://lindhavn.example:8443/inbox"))).is_err());
    for (pointer, field) in [
        ("/outbox", 0),
        ("/followers", 1),
        ("/following", 2),
        ("/endpoints/sharedInbox", 3),
        ("/featured", 4),
    ] {
        let actor = read(&with(pointer, json!("https://evil.example/x"))).unwrap();
        let fields =
            [&actor.outbox, &actor.followers, &actor.following, &actor.shared_inbox, &actor.featured];
        assert_eq!(fields[field], &None, "{pointer}");
    }
}

#[test]
fn an_inbox_inside_the_network_is_refused_ssrf_18() {
    for inbox in [
        "https://127.0.0.1/inbox",
        "https://lindhavn.example:6379/inbox",
        "https://localhost/inbox",
        "http://lindhavn.example/inbox",
    ] {
        assert!(read(&with("/inbox", json!(inbox))).is_err(), "{inbox}");
    }
}

#[test]
fn an_actor_id_that_is_not_one_is_refused_org_32() {
    for id in [
        "http://lindhavn.example/a/by",
        "https://lindhavn.example/a/by#x",
        "https://u@lindhavn.example/a/by",
        "https://lindhavn.example/a b",
        "/a/by",
        "https://10.0.0.1/a/by",
    ] {
        assert!(read(&with("/id", json!(id))).is_err(), "{id}");
    }
    assert!(read(&with("/id", json!(format!("https://lindhavn.example/{}", "a".repeat(2_048))))).is_err());
    assert!(read(&with("/id", json!(["https://lindhavn.example/a/by"]))).is_err());
}

#[test]
fn a_key_that_names_another_owner_or_host_is_not_a_key_key_01() {
    for (pointer, value) in [
        ("/publicKey/owner", json!("https://lindhavn.example/a/other")),
        ("/publicKey/owner", json!(null)),
        ("/publicKey/id", json!("https://evil.example/a/by#main-key")),
        ("/publicKey/id", json!("http://169.254.169.254/x")),
    ] {
        let actor = read(&with(pointer, value.clone())).unwrap();
        assert!(actor.keys.iter().all(|key| key.algorithm == KeyAlgorithm::Ed25519), "{pointer} {value}");
    }
    let actor = read(&with(
        "/assertionMethod",
        json!([{"id": "https://lindhavn.example/a/by#x", "type": "Multikey",
        "controller": "https://evil.example/a", "publicKeyMultibase": ed25519().public_multibase()}]),
    ))
    .unwrap();
    assert!(actor.keys.iter().all(|key| key.algorithm == KeyAlgorithm::Rsa));
}

#[test]
fn the_second_of_several_keys_is_found_key_07() {
    let mut first = document()["publicKey"].clone();
    first["id"] = json!("https://lindhavn.example/a/by#old");
    first["publicKeyPem"] = json!(rsa(1).public_pem());
    let actor = read(&with("/publicKey", json!([first, document()["publicKey"]]))).unwrap();
    let key = actor.keys.iter().find(|key| key.id.fragment() == Some("main-key")).unwrap();
    assert_eq!(key.public, rsa(0).public_pem());
}

#[test]
fn a_key_may_stand_under_a_path_key_08() {
    let actor = read(&with("/publicKey/id", json!("https://lindhavn.example/a/by/main-key"))).unwrap();
    assert_eq!(actor.keys[0].id.as_str(), "https://lindhavn.example/a/by/main-key");
}

#[test]
fn a_key_of_a_forbidden_size_is_not_a_key_key_13() {
    let small = "-----BEGIN PUBLIC KEY-----\nMIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDCFENGw33yGihy92pDjZQhl0C36rPJj+CvfSC8+q28hxA161QFNUd13wuCTUcq0Qd2qsBe/2hFyc2DCJJg0h1L78+6Z4UMR7EOcpfdUE9Hf3m/hs+FUR45uBJeDK1HSFHD8bHKD6kv8FPGfJTotc+2xjJwoYi+1hqp1fIekaxsyQIDAQAB\n-----END PUBLIC KEY-----";
    let actor = read(&with("/publicKey/publicKeyPem", json!(small))).unwrap();
    assert!(actor.keys.iter().all(|key| key.algorithm == KeyAlgorithm::Ed25519));
}

#[test]
fn a_page_of_another_origin_is_dropped_org_05() {
    assert_eq!(read(&with("/url", json!("https://victim.example/@mayor"))).unwrap().url, None);
    assert_eq!(read(&with("/url", json!("javascript:alert(1)"))).unwrap().url, None);
    let links = json!([{"type": "Link", "href": "https://victim.example/"}, "https://lindhavn.example/@by"]);
    assert_eq!(read(&with("/url", links)).unwrap().url, None);
}

#[test]
fn scripts_and_files_are_no_addresses_of_pictures_xss_04() {
    for address in
        ["javascript:alert(1)", "data:image/svg+xml,x", "file:///etc/passwd", "//evil.example/x.png"]
    {
        let icon = json!({"type": "Image", "url": address});
        assert_eq!(read(&with("/icon", icon)).unwrap().icon, None, "{address}");
        assert_eq!(read(&with("/icon", json!(address))).unwrap().icon, None, "{address}");
    }
    let icon = json!([{"type": "Image", "url": [{"type": "Link", "href": "https://cdn.example/a.png"}]}]);
    assert!(read(&with("/icon", icon)).unwrap().icon.is_some());
}

#[test]
fn endless_lists_are_read_to_a_bound_dos_04() {
    let keys: Vec<Value> = (0..10_000).map(|n| json!({"id": format!("https://lindhavn.example/a/by#{n}"), "owner": "https://lindhavn.example/a/by", "publicKeyPem": rsa(0).public_pem()})).collect();
    assert_eq!(read(&with("/publicKey", json!(keys))).unwrap().keys.len(), crate::limits::KEYS + 1);
    let all: Vec<Value> = (0..10_000).map(|n| json!({"href": format!("https://a.example/{n}")})).collect();
    assert_eq!(read(&with("/generator", json!({"implements": all}))).unwrap().implements.len(), 64);
    let names: serde_json::Map<String, Value> =
        (0..10_000).map(|n| (format!("x{n}"), json!("name"))).collect();
    assert!(read(&with("/nameMap", json!(names))).unwrap().name.len() <= 65);
}

#[test]
fn endless_texts_are_cut_between_characters_dos_05() {
    let long = "é".repeat(10_000_000);
    let actor = read(&with("/name", json!(long))).unwrap();
    assert_eq!(actor.name.first().unwrap().1.chars().count(), 500);
    let actor = read(&with("/summary", json!(long))).unwrap();
    assert_eq!(actor.summary.first().unwrap().1.chars().count(), 10_000);
    assert!(read(&with("/preferredUsername", json!("é".repeat(129)))).is_err());
    assert!(read(&with("/preferredUsername", json!("é".repeat(128)))).is_ok());
}

#[test]
fn impossible_figures_of_a_city_are_ignored_dos_06() {
    let mut document = document();
    for (name, value) in [
        ("latitude", json!(91)),
        ("longitude", json!(-180.5)),
        ("population", json!(-5)),
        ("country", json!(["DK", 5])),
    ] {
        document[format!("hansa:{name}")] = value;
    }
    let city = read(&document).unwrap().city.unwrap();
    assert_eq!((city.latitude, city.longitude, city.population), (None, None, None));
    assert_eq!(city.country.as_deref(), Some("DK"));
}

#[test]
fn markup_in_a_user_name_is_refused_xss_03() {
    for name in ["<script>", "a b", "a@b", "a/../b", "a\u{0}b", "\u{7}", ""] {
        assert!(read(&with("/preferredUsername", json!(name))).is_err(), "{name:?}");
    }
    let mut nameless = document();
    nameless.as_object_mut().unwrap().remove("preferredUsername");
    assert_eq!(read(&nameless).unwrap().preferred_username, "lindhavn.example");
}

#[test]
fn what_is_no_actor_is_refused() {
    for kind in [json!("Article"), json!(null), json!([]), json!(5)] {
        assert!(read(&with("/type", kind.clone())).is_err(), "{kind}");
    }
    assert_eq!(read(&with("/type", json!(["Person", "schema:City"]))).unwrap().kind, ActorKind::Person);
}

proptest! {
    #[test]
    fn no_document_makes_the_reader_panic(value in crate::proof::tests::any_json()) {
        let _ = read(&value);
    }

    #[test]
    fn no_field_makes_the_reader_panic(at in 0_usize..30, value in crate::proof::tests::any_json()) {
        let mut document = document();
        let members = document.as_object_mut().unwrap();
        let name = members.keys().nth(at % members.len()).unwrap().clone();
        members.insert(name, value);
        let _ = read(&document);
    }
}

#[test]
fn a_retired_key_stands_for_what_it_said_before_and_for_no_request() {
    let mut key = remote_key(&url("https://a.example/a/ville"), 0);
    assert!(key.is_current(now()) && key.was_valid_at(now()));
    key.expires = Some(now());
    assert!(!key.is_current(now()));
    assert!(!key.was_valid_at(now()));
    assert!(key.was_valid_at(now() - TimeDelta::milliseconds(1)));
}

#[test]
fn a_key_listed_by_its_id_is_found_in_the_own_document_and_nowhere_else() {
    let mut document = document();
    let key = document["assertionMethod"][0].clone();
    document["assertionMethod"] = json!([key["id"]]);
    document["verificationMethod"] = json!([key]);
    let actor = read(&document).unwrap();
    assert!(
        actor.keys.iter().any(|found| found.id.as_str() == key["id"].as_str().unwrap()),
        "{:?}",
        actor.keys
    );
    assert!(actor.key_references.is_empty());
    // It says that it belongs to somebody else.
    document["verificationMethod"][0]["controller"] = json!("https://lindhavn.example/a/other");
    assert!(read(&document).unwrap().keys.iter().all(|key| key.algorithm == KeyAlgorithm::Rsa));
    // It stands elsewhere: on the own origin it may be asked for, on another it may not.
    for (id, asked) in [
        ("https://lindhavn.example/a/by/main-key", true),
        ("https://victim.example/a/by/main-key", false),
        ("https://lindhavn.example/a/by#absent", false),
        ("https://127.0.0.1/x", false),
    ] {
        document["publicKey"] = json!(id);
        let actor = read(&document).unwrap();
        assert_eq!((actor.keys.len(), actor.key_references.len()), (0, usize::from(asked)), "{id}");
    }
}

#[test]
fn a_member_says_that_it_takes_ed25519_and_lists_such_a_key() {
    let mut document = document();
    assert!(!read(&document).unwrap().takes_ed25519());
    document["generator"]["implements"] = json!([{"href": Capability::RFC9421_ED25519.href}]);
    assert!(read(&document).unwrap().takes_ed25519());
    document["assertionMethod"][0]["expires"] = json!("2026-01-01T00:00:00Z");
    assert!(!read(&document).unwrap().takes_ed25519());
}
