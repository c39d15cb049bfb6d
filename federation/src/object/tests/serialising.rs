//! The rules for objects of ours: each broke some receiver.
use super::*;
use crate::activity::{Head, build_create, build_delete};
use crate::keys::PublicEd25519;
use crate::proof;
use crate::testing::keys::ed25519;

#[test]
fn an_initiative_has_the_shape_of_the_protocol() {
    insta::with_settings!({sort_maps => false}, { insta::assert_json_snapshot!(document()); });
}

#[test]
fn a_reply_has_the_shape_of_the_protocol() {
    insta::with_settings!({sort_maps => false}, { insta::assert_json_snapshot!(build_note(&note())); });
}

#[test]
fn rule_01_the_type_is_one_string() {
    assert_eq!(document()["type"], "Article");
    assert_eq!(document()["additionalType"], "hansa:Initiative");
    assert_eq!(build_note(&note())["type"], "Note");
}

#[test]
fn rule_02_attachments_are_a_list_of_pictures_documents_and_links() {
    let document = document();
    let items = document["attachment"].as_array().unwrap();
    for item in items {
        match item["type"].as_str().unwrap() {
            "Image" | "Document" => assert!(item["url"].is_string() && item.get("href").is_none()),
            "Link" => assert!(item["href"].is_string() && item.get("url").is_none()),
            other => panic!("{other}"),
        }
    }
    assert_eq!(items.len(), 2);
    let bare = RecordObject { attachments: Vec::new(), ..initiative() };
    assert_eq!(build_record(&bare, &ids(), &followers(), &[])["attachment"], json!([]));
}

#[test]
fn rule_03_the_image_is_an_object_with_a_string_url() {
    let image = document()["image"].clone();
    assert_eq!(image["type"], "Image");
    assert!(image["url"].is_string() && image["mediaType"].is_string());
}

#[test]
fn rule_04_there_is_one_owner_on_the_origin_of_the_id() {
    let document = document();
    let owner = url(document["attributedTo"].as_str().unwrap());
    assert!(crate::origin::same_origin(&owner, &url(document["id"].as_str().unwrap())));
}

#[test]
fn rule_05_an_object_has_no_actor() {
    assert_eq!(document().get("actor"), None);
    assert_eq!(build_note(&note()).get("actor"), None);
}

#[test]
fn rule_06_the_context_of_a_thread_is_a_string_and_stands_twice() {
    assert!(document()["context"].is_string());
    assert_eq!(document()["context"], document()["conversation"]);
    assert_eq!(build_note(&note())["context"], build_note(&note())["conversation"]);
}

#[test]
fn rule_07_texts_stand_plain_and_as_a_map_with_the_original_language_first() {
    let document = document();
    for field in ["name", "summary", "content"] {
        let map = document[format!("{field}Map")].as_object().unwrap();
        assert_eq!(map.keys().collect::<Vec<_>>(), ["fr", "en"], "{field}");
        assert_eq!(map["fr"], document[field], "{field}");
    }
    let empty = RecordObject { content: LanguageMap::new(), ..initiative() };
    assert_eq!(build_record(&empty, &ids(), &followers(), &[])["content"], "");
}

#[test]
fn rule_08_the_url_is_a_plain_string_on_the_origin_of_the_id() {
    assert_eq!(document()["url"], document()["id"]);
    assert_eq!(build_note(&note())["url"], build_note(&note())["id"]);
}

#[test]
fn rule_09_the_summary_is_one_escaped_paragraph_of_at_most_500_characters() {
    assert_eq!(document()["summary"], "<p>Deux médiateurs &amp; 140 familles.</p>");
    assert_eq!(document()["sensitive"], false);
    let length = |count: usize| {
        let long = RecordObject { summary: languages(&[("fr", &"é".repeat(count))]), ..initiative() };
        let summary = build_record(&long, &ids(), &followers(), &[])["summary"].clone();
        summary.as_str().unwrap().chars().count() - "<p></p>".len()
    };
    assert_eq!((length(499), length(500), length(501)), (499, 500, 500));
}

#[test]
fn rule_10_there_is_no_media_type_on_an_object() {
    assert_eq!(document().get("mediaType"), None);
}

#[test]
fn rule_11_the_public_is_named_in_full_and_the_followers_beside_it() {
    assert_eq!(document()["to"], json!(["https://www.w3.org/ns/activitystreams#Public"]));
    assert_eq!(document()["cc"], json!([followers()]));
    let unlisted = RecordObject { audience: Audience::Unlisted, ..initiative() };
    let unlisted = build_record(&unlisted, &ids(), &followers(), &[]);
    assert_eq!(unlisted["to"], json!([followers()]));
    assert_eq!(unlisted["cc"], json!(["https://www.w3.org/ns/activitystreams#Public"]));
    let group = url("https://montreval.example/a/education");
    let grouped = RecordObject { cc: vec![group.clone(), followers()], ..initiative() };
    assert_eq!(build_record(&grouped, &ids(), &followers(), &[])["cc"], json!([followers(), group]));
}

#[test]
fn rule_12_dates_are_utc_and_an_update_is_never_before_the_publication() {
    assert_eq!(document()["published"], "2026-04-10T07:30:00Z");
    assert_eq!(document()["updated"], "2026-04-10T08:30:00Z");
    let odd = RecordObject { updated: Some(now() - TimeDelta::days(1)), ..initiative() };
    assert_eq!(build_record(&odd, &ids(), &followers(), &[])["updated"], "2026-04-10T07:30:00Z");
}

#[test]
fn rule_13_tags_are_hashtags_mentions_and_object_links() {
    let mut tags = document()["tag"].as_array().unwrap().clone();
    tags.extend(build_note(&note())["tag"].as_array().unwrap().clone());
    let kinds: Vec<&str> = tags.iter().map(|tag| tag["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["Hashtag", "Link", "Mention"]);
    assert_eq!(
        tags[1]["mediaType"],
        "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\""
    );
    assert_eq!(tags[1]["rel"], "https://w3id.org/hansa/ns#basedOn");
}

#[test]
fn rule_14_a_record_answers_nothing_and_a_reply_one_thing() {
    assert_eq!(document().get("inReplyTo"), None);
    assert!(build_note(&note())["inReplyTo"].is_string());
    assert!(document()["replies"].is_string());
}

#[test]
fn rule_15_the_generator_says_what_it_can_do() {
    let generator = document()["generator"].clone();
    assert_eq!(
        (&generator["type"], &generator["id"]),
        (&json!("Application"), &json!("https://montreval.example/actor"))
    );
    assert_eq!(generator["implements"][0]["href"], "https://w3id.org/hansa/ns#log");
    assert_eq!(document().get("instrument"), None);
}

#[test]
fn rule_16_extensions_are_prefixed_and_defined_inline() {
    let mut odd = initiative();
    for name in ["content", "actor", "mz:x", "hansa:epoch", "hansa:seq", "hansa:prev", "hansa:salt"] {
        odd.hansa.insert(name.to_owned(), json!("override"));
    }
    assert_eq!(build_record(&odd, &ids(), &followers(), &[Capability::LOG]), document());
    let document = document();
    let terms = document["@context"].as_array().unwrap().last().unwrap().clone();
    for name in document.as_object().unwrap().keys() {
        if let Some((prefix, _)) = name.split_once(':') {
            assert!(terms.get(prefix).is_some(), "{name}");
        }
    }
}

#[test]
fn rule_17_a_create_carries_the_whole_object_and_a_delete_a_tombstone() {
    let (activity, actor) = (url("https://montreval.example/x/1"), initiative().owner);
    let to = [activitypub_federation::kinds::public()];
    let head = Head { id: &activity, actor: &actor, published: now(), to: &to, cc: &[] };
    let create = build_create(&head, document());
    assert_eq!(create["object"], document());
    assert_ne!(create["id"], create["object"]["id"]);
    let tombstone = build_tombstone(&initiative().id, "Article", now(), initiative().context.as_ref(), None);
    let delete = build_delete(&head, tombstone);
    assert_eq!(delete["object"]["type"], "Tombstone");
    assert_eq!(delete["object"]["id"], json!(initiative().id));
    assert_eq!(delete["object"]["formerType"], "Article");
    assert_eq!(delete["object"].get("content"), None);
}

#[test]
fn rule_18_object_and_activity_each_carry_a_proof_over_their_own_context() {
    let (activity, actor) = (url("https://montreval.example/x/1"), initiative().owner);
    let method = crate::ids::ed25519_key(&actor);
    let mut object = document();
    proof::sign(&mut object, &ed25519(), &method, now()).unwrap();
    let head = Head { id: &activity, actor: &actor, published: now(), to: &[], cc: &[] };
    let mut create = build_create(&head, object);
    proof::sign(&mut create, &ed25519(), &method, now()).unwrap();
    let public = PublicEd25519::from_multibase(&ed25519().public_multibase()).unwrap();
    for document in [&create, &create["object"]] {
        assert_eq!(document["proof"]["@context"], document["@context"]);
        assert!(proof::verify(document, &public, now()).is_ok());
        assert_eq!(document.as_object().unwrap().keys().next_back().unwrap(), "proof");
    }
}

#[test]
fn hidden_recipients_are_never_written_vis_05() {
    for document in [document(), build_note(&note())] {
        assert!(document.get("bto").is_none() && document.get("bcc").is_none());
    }
}

#[test]
fn an_object_for_named_recipients_names_nobody_else() {
    let direct = RecordObject {
        audience: Audience::Direct,
        cc: vec![url("https://oudewaard.example/a/stad")],
        ..initiative()
    };
    let direct = build_record(&direct, &ids(), &followers(), &[]);
    assert_eq!((&direct["to"], &direct["cc"]), (&json!(["https://oudewaard.example/a/stad"]), &json!([])));
}
