use super::*;
use crate::origin::Mode;
use crate::vocabulary::{parse_json, text, time};
use proptest::prelude::*;

fn record_of(value: &Value) -> RecordObject {
    match parse_object(value, Mode::Production).unwrap() {
        RemoteObject::Record(record) => *record,
        other => panic!("{other:?}"),
    }
}

fn with(name: &str, value: Value) -> RecordObject {
    let mut document = document();
    document[name] = value;
    record_of(&document)
}

#[test]
fn endless_lists_are_read_to_a_bound_dos_04() {
    let many = |item: Value| Value::from(vec![item; 100_000]);
    assert_eq!(with("to", many(json!("https://a.example/x"))).to.len(), 1);
    let distinct: Vec<String> = (0..100_000).map(|n| format!("https://a.example/{n}")).collect();
    assert_eq!(with("cc", json!(distinct)).cc.len(), 256);
    assert_eq!(with("tag", many(json!({"type": "Hashtag", "name": "#x"}))).tags.len(), 100);
    assert_eq!(
        with("attachment", many(json!({"type": "Image", "url": "https://a.example/x"}))).attachments.len(),
        16
    );
    let map: Map<String, Value> = (0..100_000).map(|n| (format!("x{n}"), json!("text"))).collect();
    assert!(with("contentMap", json!(map)).content.len() <= 65);
    let mut document = document();
    for n in 0..10_000 {
        document[format!("hansa:x{n}")] = json!(n);
    }
    assert_eq!(record_of(&document).hansa.len(), 96);
}

#[test]
fn endless_texts_are_cut_between_characters_dos_05() {
    for count in [500, 501, 10_000_000] {
        let name = with("nameMap", json!({"fr": "é".repeat(count)})).name["fr"].clone();
        assert_eq!(name.chars().count(), 500);
        assert_eq!(name.ends_with('…'), count > 500);
    }
    let content = with("contentMap", json!({"fr": "é".repeat(5_000_000)})).content["fr"].len();
    assert_eq!(content, 400 * 1024);
    let alt = with(
        "attachment",
        json!([{"type": "Image", "url": "https://a.example/x", "name": "é".repeat(1_000_000)}]),
    );
    assert_eq!(alt.attachments[0].name.as_ref().unwrap().chars().count(), 500);
}

#[test]
fn impossible_numbers_are_ignored_dos_06() {
    for number in ["1e308", "-1", "9223372036854775808", "1.5", "\"3\""] {
        let value = parse_json(number.as_bytes()).unwrap();
        assert_eq!(with("schema:version", value).version, None, "{number}");
    }
    assert!(parse_json(b"{\"totalItems\":1e309}").is_err());
    assert!(
        with("image", json!({"type": "Image", "url": "https://a.example/x", "width": -5, "height": 0}))
            .image
            .is_some()
    );
}

#[test]
fn impossible_dates_never_reach_the_top_of_a_feed_dos_07() {
    for date in [
        "99999-01-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "+292277026596-12-04T15:30:07Z",
        "1969-12-31T23:59:59Z",
        "",
        "yesterday",
        "2026-04-10",
    ] {
        assert_eq!(time::read(date), None, "{date}");
    }
    let mut undated = document();
    undated["published"] = json!("99999-01-01T00:00:00Z");
    undated["updated"] = json!(5);
    assert_eq!(record_of(&undated).published, DateTime::UNIX_EPOCH);
    let future = time::read("2060-01-01T00:00:00Z").unwrap();
    assert_eq!(time::settle(future, now()), now());
    assert_eq!(time::settle(DateTime::UNIX_EPOCH, now()), DateTime::UNIX_EPOCH);
    let backwards = with("updated", json!("2020-01-01T00:00:00Z"));
    assert_eq!(backwards.updated, None);
}

#[test]
fn odd_but_valid_dates_are_read_dos_07() {
    for date in ["2026-04-10t07:30:00z", "2026-04-10T09:30:00+02:00", "2026-04-10T07:30:00.000000001Z"] {
        assert_eq!(time::read(date), Some(now()), "{date}");
    }
    assert_eq!(time::read("2016-12-31T23:59:60Z"), time::read("2016-12-31T23:59:59Z"));
    assert_eq!(time::write(time::read("2026-04-10T07:30:00.1239Z").unwrap()), "2026-04-10T07:30:00.123Z");
}

#[test]
fn broken_text_is_refused_or_cleaned_dos_09() {
    assert!(parse_json(b"\xef\xbb\xbf{}").is_err(), "byte order mark");
    assert!(parse_json(b"{\"a\":\"\xff\"}").is_err(), "invalid UTF-8");
    assert!(parse_json(b"{\"a\":\"\\ud800\"}").is_err(), "lone surrogate");
    assert!(parse_json(b"{\"a\":\"\0\"}").is_err(), "raw NUL");
    assert!(parse_json(b"{\"a\":[{\"b\":\"x\\u0000\"}]}").is_err(), "escaped NUL");
    assert!(parse_json(b"{\"\\u0000\":1}").is_err(), "NUL in a name");
    assert!(parse_json(b"{\"a\":\"\\\\u0000\"}").is_ok(), "the text of an escape");
    assert!(parse_json("{\"a\":\"\u{fffe}\u{1f600}\"}".as_bytes()).is_ok(), "non-character");
    assert_eq!(with("nameMap", json!({"fr": "a\u{1}b\u{7f}c"})).name["fr"], "abc");
}

#[test]
fn deep_nesting_is_refused_without_a_crash_dos_03() {
    let deep = format!("{}1{}", "[".repeat(10_000), "]".repeat(10_000));
    assert!(parse_json(deep.as_bytes()).is_err());
    let deep = format!("{}1{}", "{\"a\":".repeat(10_000), "}".repeat(10_000));
    assert!(parse_json(deep.as_bytes()).is_err());
}

#[test]
fn the_text_of_hostile_markup_is_found_in_linear_time_dos_14() {
    let before = std::time::Instant::now();
    for html in [
        "<a".repeat(50_000),
        "<div>".repeat(100_000),
        "&".repeat(100_000),
        "&#".repeat(100_000),
        "<".repeat(100_000),
    ] {
        let _ = text::plain_text(&html);
    }
    // A quadratic reader takes minutes; the bound is wide because test builds are slow.
    assert!(before.elapsed() < std::time::Duration::from_secs(5));
}

#[test]
fn plain_text_is_what_a_reader_would_see() {
    for (html, plain) in [
        ("<p>Deux m&eacute;diateurs &amp; 140</p>", "Deux m&eacute;diateurs & 140"),
        ("<p>a</p><p>b<br>c</p>", "a\nb\nc"),
        ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
        ("&lt;script&gt;&#39;&#x41;&#0;", "<script>'A"),
        ("<script>alert(1)</script>x<!-- <b -->", "alert(1)x"),
        ("a<unclosed", "a"),
        ("&nbsp;&#xD800;", "&#xD800;"),
    ] {
        assert_eq!(text::plain_text(html), plain, "{html}");
    }
    let original = "a < b & \"c\" 'd' > e\nf";
    assert_eq!(text::plain_text(&text::paragraph(original)), original);
}

proptest! {
    #[test]
    fn no_document_makes_the_reader_panic(value in crate::proof::tests::any_json()) {
        let _ = parse_object(&value, Mode::Production);
    }

    #[test]
    fn no_field_makes_the_reader_panic(at in 0_usize..40, value in crate::proof::tests::any_json()) {
        let mut document = document();
        let members = document.as_object_mut().unwrap();
        let name = members.keys().nth(at % members.len()).unwrap().clone();
        members.insert(name, value);
        let _ = parse_object(&document, Mode::Production);
    }

    #[test]
    fn plain_text_survives_the_wire(plain in "[^\\p{C}\\s][^\\p{C}]{0,80}") {
        let plain = plain.trim();
        prop_assert_eq!(text::plain_text(&text::paragraph(plain)), plain);
    }

    #[test]
    fn cutting_never_breaks_a_character(long in "\\PC{0,60}", limit in 0_usize..80) {
        prop_assert!(text::clamp_bytes(&long, limit).len() <= limit);
        prop_assert!(text::clamp_chars(&long, limit.max(1)).chars().count() <= limit.max(1));
    }
}
