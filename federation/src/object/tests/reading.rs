use super::*;
use crate::origin::Mode;

fn read(value: &Value) -> RemoteObject {
    parse_object(value, Mode::Production).unwrap()
}

fn record(value: &Value) -> RecordObject {
    match read(value) {
        RemoteObject::Record(record) => *record,
        other => panic!("{other:?}"),
    }
}

fn reply(value: &Value) -> NoteObject {
    match read(value) {
        RemoteObject::Note(note) => *note,
        other => panic!("{other:?}"),
    }
}

fn post() -> Value {
    json!({"id": "https://social.example/posts/1", "type": "Note", "attributedTo": "https://social.example/users/city",
        "content": "<p>Hello</p>", "published": "2026-04-10T07:30:00Z",
        "to": "https://www.w3.org/ns/activitystreams#Public", "cc": ["https://social.example/users/city/followers"]})
}

fn with(name: &str, value: Value) -> Value {
    let mut post = post();
    post[name] = value;
    post
}

#[test]
fn what_a_city_writes_another_reads() {
    let expected = RecordObject { url: Some(initiative().id), ..initiative() };
    assert_eq!(record(&document()), expected);
}

#[test]
fn a_reply_is_read_as_it_was_written() {
    assert_eq!(reply(&build_note(&note())), NoteObject { url: Some(note().id), ..note() });
}

#[test]
fn a_tombstone_is_read_as_one() {
    let tombstone = build_tombstone(&note().id, "Note", now(), None, Some(&initiative().id));
    assert_eq!(read(&tombstone), RemoteObject::Tombstone { id: note().id });
    assert_eq!(tombstone["inReplyTo"], json!(initiative().id));
}

#[test]
fn posts_of_plain_servers_become_plain_records() {
    for kind in ["Note", "Article", "Page", "Event", "Video"] {
        assert_eq!(record(&with("type", json!(kind))).kind, RecordKind::Plain(kind.to_owned()));
    }
    let plain = record(&post());
    assert_eq!(plain.content, languages(&[("und", "<p>Hello</p>")]));
    assert_eq!(plain.audience, Audience::Public);
    let other = read(&with("type", json!("Question")));
    assert!(matches!(other, RemoteObject::Other { type_, .. } if type_ == "Question"));
}

#[test]
fn a_class_of_ours_that_is_not_known_is_kept() {
    let mut article = document();
    article["additionalType"] = json!("https://w3id.org/hansa/ns#Dossier");
    assert_eq!(record(&article).kind, RecordKind::Other("hansa:Dossier".to_owned()));
    article["additionalType"] = json!("https://w3id.org/hansa/ns#Resource");
    assert_eq!(record(&article).kind, RecordKind::Resource);
    article["additionalType"] = json!("<script>");
    assert_eq!(record(&article).kind, RecordKind::Plain("Article".to_owned()));
}

#[test]
fn the_original_language_comes_first_however_the_map_is_ordered() {
    let mut post =
        with("contentMap", json!({"de": "<p>Hallo</p>", "en": "<p>Hello</p>", "x!": "no", "fr": 5}));
    assert_eq!(record(&post).content, languages(&[("en", "<p>Hello</p>"), ("de", "<p>Hallo</p>")]));
    post.as_object_mut().unwrap().remove("content");
    assert_eq!(record(&post).content.keys().collect::<Vec<_>>(), ["de", "en"]);
    let declared = with("inLanguage", json!("da"));
    assert_eq!(record(&declared).content.keys().collect::<Vec<_>>(), ["da"]);
}

#[test]
fn recipients_are_read_in_every_spelling() {
    let audience = |to: Value, cc: Value| {
        let mut post = with("to", to);
        post["cc"] = cc;
        record(&post).audience
    };
    for public in ["as:Public", "Public", "https://www.w3.org/ns/activitystreams#Public"] {
        assert_eq!(audience(json!(public), json!(null)), Audience::Public, "{public}");
        assert_eq!(audience(json!([]), json!([public])), Audience::Unlisted, "{public}");
    }
    assert_eq!(
        audience(json!(["https://social.example/users/city/followers"]), json!([])),
        Audience::Followers
    );
    assert_eq!(audience(json!("https://evil.example/followers"), json!([])), Audience::Direct);
    assert_eq!(audience(json!("https://oudewaard.example/a/stad"), json!(null)), Audience::Direct);
    assert_eq!(audience(json!({"x": 1}), json!(5)), Audience::Direct);
}

#[test]
fn hidden_recipients_are_not_kept_vis_05() {
    let mut post = with("bto", json!(["https://secret.example/a"]));
    post["bcc"] = json!("https://secret.example/b");
    assert!(!format!("{:?}", read(&post)).contains("secret"));
}

#[test]
fn the_owner_stands_on_the_origin_of_the_id_org_02() {
    for owner in [
        json!("https://victim.example/a"),
        json!(null),
        json!([]),
        json!({"type": "Person"}),
        json!(["https://victim.example/a", "https://social.example/users/city"]),
        json!("http://social.example/users/city"),
    ] {
        assert!(parse_object(&with("attributedTo", owner.clone()), Mode::Production).is_err(), "{owner}");
    }
    let several = json!([{"type": "Person", "id": "https://social.example/users/city"}, "https://social.example/channel"]);
    assert_eq!(record(&with("attributedTo", several)).owner, url("https://social.example/users/city"));
}

#[test]
fn a_page_of_another_origin_is_dropped_org_05() {
    assert_eq!(record(&with("url", json!("https://victim.example/posts/1"))).url, None);
    let links = json!([{"type": "Link", "mediaType": "application/pdf", "href": "https://social.example/1.pdf"},
        {"type": "Link", "mediaType": "text/html", "href": "https://social.example/@city/1"}]);
    assert_eq!(record(&with("url", links)).url, Some(url("https://social.example/@city/1")));
}

#[test]
fn addresses_with_scripts_are_dropped_xss_04() {
    for address in ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example/x"] {
        let post = json!({"id": "https://social.example/posts/1", "type": "Note", "attributedTo": "https://social.example/users/city",
            "url": address, "image": {"type": "Image", "url": address}, "attachment": [{"type": "Document", "url": address}],
            "tag": [{"type": "Mention", "href": address}, {"type": "Hashtag", "name": "#x", "href": address},
                {"type": "Link", "mediaType": "application/activity+json", "href": address}]});
        let record = record(&post);
        assert!(record.url.is_none() && record.image.is_none() && record.attachments.is_empty(), "{address}");
        assert!(
            record.mentions.is_empty() && record.links.is_empty() && record.tags[0].href.is_none(),
            "{address}"
        );
    }
}

#[test]
fn replies_that_name_no_parent_properly_are_refused() {
    for parent in [json!(5), json!("nonsense"), json!([]), json!({"type": "Note"})] {
        assert!(parse_object(&with("inReplyTo", parent.clone()), Mode::Production).is_err(), "{parent}");
    }
    assert!(matches!(read(&with("inReplyTo", json!(null))), RemoteObject::Record(_)));
    let listed = with("inReplyTo", json!(["https://montreval.example/o/1"]));
    assert_eq!(reply(&listed).in_reply_to, url("https://montreval.example/o/1"));
}

#[test]
fn the_numbers_of_a_log_are_no_fields_of_an_object() {
    let mut article = document();
    article["hansa:seq"] = json!(9);
    article["hansa:epoch"] = json!("01J9YZ6M2PX4T8V0K3R5W7N9QD");
    assert_eq!(record(&article).hansa, initiative().hansa);
}

#[test]
fn links_of_other_kinds_are_not_references() {
    let tags = json!([{"type": "Link", "mediaType": "text/html", "href": "https://a.example/"}, {"type": "Emoji", "name": ":x:"},
        {"type": "Link", "mediaType": "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"", "href": "https://a.example/1", "rel": "javascript:x"}]);
    let record = record(&with("tag", tags));
    assert_eq!(record.links, [ObjectLink { rel: None, href: url("https://a.example/1"), name: None }]);
}
