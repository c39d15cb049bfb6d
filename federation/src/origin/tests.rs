#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use super::*;

fn refused(text: &str) -> OriginError {
    parse_id(text, Mode::Production).expect_err(text)
}

#[test]
fn an_id_is_an_absolute_https_url_on_a_name_org_32() {
    assert!(parse_id("https://lindhavn.example/a/by", Mode::Production).is_ok());
    assert_eq!(refused("http://lindhavn.example/a/by"), OriginError::Scheme);
    assert_eq!(refused("/a/by"), OriginError::NotAbsolute);
    assert_eq!(refused("mailto:by@lindhavn.example"), OriginError::NotAbsolute);
    assert_eq!(refused("javascript://lindhavn.example/%0aalert(1)"), OriginError::Scheme);
    assert_eq!(refused("https://lindhavn.example/a/by#me"), OriginError::Fragment);
    assert_eq!(refused("https://by:pw@lindhavn.example/a/by"), OriginError::UserInfo);
    assert_eq!(refused("https://by@lindhavn.example/a/by"), OriginError::UserInfo);
}

#[test]
fn an_id_longer_than_2048_bytes_is_refused_org_32() {
    let id = |length: usize| format!("https://lindhavn.example/{}", "a".repeat(length - 25));
    assert!(parse_id(&id(2_048), Mode::Production).is_ok());
    assert_eq!(refused(&id(2_049)), OriginError::TooLong);
}

#[test]
fn white_space_and_line_ends_in_an_id_are_refused_ssrf_17() {
    for text in [
        "https://lindhavn.example/a b",
        "https://lindhavn.example/a\r\nHost: evil.example",
        "https://lindhavn.example/\ta",
        " https://lindhavn.example/a",
        "https://lindhavn.example/a\n",
        "https://lindhavn.example/a\u{a0}b",
        "https:\\\\lindhavn.example\\a",
    ] {
        assert_eq!(refused(text), OriginError::ForbiddenCharacter, "{text:?}");
    }
}

#[test]
fn an_address_is_not_a_host_in_any_spelling_ssrf_01() {
    for host in ["127.0.0.1", "2130706433", "0x7f.1", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "127.1"] {
        assert_eq!(refused(&format!("https://{host}/x")), OriginError::AddressLiteral, "{host}");
    }
    assert_eq!(normalise_host("10.0.0.5"), Err(OriginError::AddressLiteral));
    assert_eq!(normalise_host("0x7f.1"), Err(OriginError::AddressLiteral));
}

#[test]
fn ports_are_for_development_only_ssrf_13() {
    for port in [22, 25, 6379, 5432, 8443, 80] {
        let text = format!("https://lindhavn.example:{port}/x");
        assert_eq!(refused(&text), OriginError::Port, "{port}");
        assert!(parse_id(&text, Mode::Development).is_ok(), "{port}");
    }
    let explicit = parse_id("https://lindhavn.example:443/x", Mode::Production).unwrap();
    assert_eq!(explicit.as_str(), "https://lindhavn.example/x");
}

#[test]
fn localhost_is_nobody_in_production_ssrf_21() {
    for host in ["localhost", "city.localhost", "intranet", "localhost."] {
        assert_eq!(refused(&format!("https://{host}/x")), OriginError::Host, "{host}");
    }
    assert!(parse_id("http://lindhavn.localhost:8081/x", Mode::Development).is_ok());
}

#[test]
fn a_host_has_one_spelling_idn_01() {
    for text in ["Lyon.Example", "lyon.example.", "LYON.EXAMPLE:443", "lyon.example"] {
        assert_eq!(normalise_host(text).as_deref(), Ok("lyon.example"), "{text}");
    }
    assert_eq!(normalise_host("lyon.example:8443").as_deref(), Ok("lyon.example:8443"));
    let id = parse_id("https://LYON.Example./A", Mode::Production).unwrap();
    assert_eq!(id.as_str(), "https://lyon.example/A");
    assert_eq!(authority(&id), "lyon.example");
}

#[test]
fn a_name_with_accents_is_its_a_label_everywhere_idn_02() {
    assert_eq!(normalise_host("bücher.example").as_deref(), Ok("xn--bcher-kva.example"));
    assert_eq!(normalise_host("xn--bcher-kva.example").as_deref(), Ok("xn--bcher-kva.example"));
    assert_eq!(normalise_host("BÜCHER.example").as_deref(), Ok("xn--bcher-kva.example"));
    let id = parse_id("https://bücher.example/x", Mode::Production).unwrap();
    assert_eq!(id.as_str(), "https://xn--bcher-kva.example/x");
}

#[test]
fn bad_punycode_and_long_labels_are_refused_idn_03() {
    let long = format!("{}.example", "a".repeat(64));
    for text in ["xn--lyon-.example", "xn--a.example", "xn--999999999.example", &long, "a..example", "", "."]
    {
        assert!(normalise_host(text).is_err(), "{text:?}");
        assert!(parse_id(&format!("https://{text}/x"), Mode::Production).is_err(), "{text:?}");
    }
}

#[test]
fn a_block_covers_what_lies_below_and_not_beside_idn_07() {
    assert!(host_is_covered("evil.example", "evil.example"));
    assert!(host_is_covered("sub.evil.example", "Evil.Example."));
    assert!(host_is_covered("a.b.evil.example", "evil.example"));
    assert!(host_is_covered("evil.example:8443", "evil.example"));
    assert!(!host_is_covered("notevil.example", "evil.example"));
    assert!(!host_is_covered("example", "evil.example"));
    assert!(!host_is_covered("evil.example", "evil.example:8443"));
}

#[test]
fn ids_that_differ_in_spelling_are_never_merged_idn_08() {
    for text in [
        "https://lyon.example/./a",
        "https://lyon.example/x/../a",
        "https://lyon.example",
        "https://lyon.example/é",
        "https://lyon.example/a|b\u{ad}",
        "https://lyon.example/a\"b",
    ] {
        assert!(parse_id(text, Mode::Production).is_err(), "{text}");
    }
    let id = |text| parse_id(text, Mode::Production).unwrap();
    assert_ne!(id("https://lyon.example/%61"), id("https://lyon.example/a"));
    assert_ne!(id("https://lyon.example/A"), id("https://lyon.example/a"));
    assert_eq!(id("HTTPS://LYON.example/a"), id("https://lyon.example/a"));
}

#[test]
fn an_origin_is_scheme_host_and_port() {
    let url = |text| Url::parse(text).unwrap();
    assert!(same_origin(&url("https://a.example/x"), &url("https://a.example:443/y")));
    assert!(!same_origin(&url("https://a.example/x"), &url("http://a.example/x")));
    assert!(!same_origin(&url("https://a.example/x"), &url("https://a.example:8443/x")));
    assert!(!same_origin(&url("https://a.example/x"), &url("https://b.a.example/x")));
}

#[test]
fn quotes_and_pipes_of_an_injection_stay_literal_or_are_refused_dos_15() {
    let text = "https://e.example/'||(SELECT%20pg_sleep(9))||'";
    match parse_id(text, Mode::Production) {
        Ok(url) => assert_eq!(url.as_str(), text),
        Err(cause) => assert_eq!(cause, OriginError::NotCanonical),
    }
}

#[test]
fn a_link_for_people_is_http_or_https_and_nothing_else_xss_04() {
    assert!(parse_link("http://www.lyon.example:8080/x?y#z").is_ok());
    for text in [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//evil.example/x",
        "/x",
        "vbscript:x",
    ] {
        assert!(parse_link(text).is_err(), "{text}");
    }
}

#[test]
fn names_that_cost_nothing_belong_to_one_owner() {
    for (host, owner) in [
        ("a.farm.example", "farm.example"),
        ("a.b.c.farm.example:8080", "farm.example"),
        ("farm.example", "farm.example"),
        ("localhost", "localhost"),
        ("a.council.gov.uk", "council.gov.uk"),
        ("council.gov.uk", "council.gov.uk"),
        ("gov.uk", "gov.uk"),
        ("alliance.montreval.fr", "montreval.fr"),
        ("ville.montreval.gouv.fr", "montreval.gouv.fr"),
        ("h1.x7q.de", "x7q.de"),
    ] {
        assert_eq!(registrable(host), owner, "{host}");
    }
}
