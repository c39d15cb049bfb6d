#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use super::jcs::canonicalise;
use super::*;
use crate::keys::{Ed25519Key, PublicEd25519};
use crate::testing::keys::{ed25519, now, url};
use chrono::{TimeDelta, TimeZone as _, Utc};
use proptest::prelude::*;
use serde_json::{Value, json};

fn public(key: &Ed25519Key) -> PublicEd25519 {
    PublicEd25519::from_multibase(&key.public_multibase()).unwrap()
}

fn method() -> url::Url {
    url("https://montreval.example/a/ville#ed25519")
}

fn document() -> Value {
    json!({"@context": ["https://www.w3.org/ns/activitystreams"], "id": "https://montreval.example/x/1",
        "type": "Create", "object": {"content": "<p>é</p>"}})
}

fn signed() -> Value {
    let mut document = document();
    sign(&mut document, &ed25519(), &method(), now()).unwrap();
    document
}

fn judge(document: &Value) -> Result<Claimed, ProofError> {
    verify(document, &public(&ed25519()), now())
}

#[test]
fn a_proof_of_ours_verifies_and_says_whose_it_is() {
    let claim = judge(&signed()).unwrap();
    assert_eq!(claim, Claimed { verification_method: method(), created: now(), expires: None });
}

#[test]
fn the_context_of_a_proof_is_the_one_of_its_document() {
    let document = signed();
    assert_eq!(document["proof"]["@context"], document["@context"]);
    assert_eq!(document["proof"]["created"], "2026-04-10T07:30:00Z");
}

#[test]
fn a_new_proof_replaces_the_old_one() {
    let mut document = signed();
    sign(&mut document, &ed25519(), &method(), now()).unwrap();
    assert_eq!(document, signed());
}

#[test]
fn any_change_breaks_the_proof_org_30() {
    for (pointer, value) in [
        ("/object/content", json!("<p>e</p>")),
        ("/hansa:seq", json!(2)),
        ("/@context", json!(["https://www.w3.org/ns/activitystreams", {"x": "y"}])),
    ] {
        let mut document = signed();
        match document.pointer_mut(pointer) {
            Some(place) => *place = value,
            None => document["hansa:seq"] = value,
        }
        assert!(judge(&document).is_err(), "{pointer}");
    }
}

#[test]
fn changed_options_break_the_proof_org_27() {
    for (name, value) in [
        ("created", json!("2026-04-10T07:29:59Z")),
        ("expires", json!("2030-01-01T00:00:00Z")),
        ("domain", json!("oudewaard.example")),
        ("nonce", json!("x")),
        ("verificationMethod", json!("https://evil.example/a#ed25519")),
    ] {
        let mut document = signed();
        document["proof"][name] = value;
        assert_eq!(judge(&document), Err(ProofError::Mismatch), "{name}");
    }
}

#[test]
fn an_expired_or_future_proof_is_refused_org_27() {
    let mut document = signed();
    document["proof"]["expires"] = json!("2026-04-10T07:30:00Z");
    assert_eq!(judge(&document), Err(ProofError::Expired));
    let early = now() - TimeDelta::minutes(6);
    assert_eq!(verify(&signed(), &public(&ed25519()), early), Err(ProofError::Future));
}

#[test]
fn other_kinds_and_numbers_of_proofs_are_refused_org_28() {
    for (name, value) in [
        ("proofPurpose", "authentication"),
        ("cryptosuite", "eddsa-rdfc-2022"),
        ("type", "Ed25519Signature2020"),
    ] {
        let mut document = signed();
        document["proof"][name] = json!(value);
        assert_eq!(judge(&document), Err(ProofError::Kind), "{name}");
    }
    let mut document = signed();
    document["proof"] = json!([document["proof"], document["proof"]]);
    assert_eq!(judge(&document), Err(ProofError::Several));
    // A proof inside an embedded object proves the object, not the activity around it.
    let outer = json!({"type": "Announce", "object": signed()});
    assert_eq!(judge(&outer), Err(ProofError::Missing));
    let other = Ed25519Key::from_seed(&[8; 32]).unwrap();
    assert_eq!(verify(&signed(), &public(&other), now()), Err(ProofError::Mismatch));
}

#[test]
fn what_is_no_object_carries_no_proof() {
    assert_eq!(sign(&mut json!([]), &ed25519(), &method(), now()), Err(ProofError::NotAnObject));
    assert_eq!(claimed(&json!("x")), Err(ProofError::NotAnObject));
    assert_eq!(claimed(&json!({"proof": "x"})), Err(ProofError::Field));
}

/// The signed credential of the W3C test vectors for `eddsa-jcs-2022` (Data Integrity EdDSA
/// Cryptosuites, B.3): its proof carries the context of the document.
#[test]
fn the_vector_of_the_cryptosuite_verifies_and_is_made_again() {
    let context =
        json!(["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2"]);
    let mut document = json!({
        "@context": context, "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
        "type": ["VerifiableCredential", "AlumniCredential"], "name": "Alumni Credential",
        "description": "A minimum viable example of an Alumni Credential.",
        "issuer": "https://vc.example/issuers/5678", "validFrom": "2023-01-01T00:00:00Z",
        "credentialSubject": {"id": "did:example:abcdefgh", "alumniOf": "The School of Examples"}
    });
    let key = Ed25519Key::from_multibase("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq").unwrap();
    let method = url(&format!("https://vc.example/issuers/5678#{}", key.public_multibase()));
    let created = Utc.with_ymd_and_hms(2023, 2, 24, 23, 36, 38).unwrap();
    sign(&mut document, &key, &method, created).unwrap();
    let value = "z63t83Y53KfzJ5ZosfKTnqfMcKB2dmTrfjSaQjeNNjAD5srBowQfmWqeRb8rRjmeEuCBEsddF9LsVogtuTsijJKh4";
    assert_eq!(document["proof"]["proofValue"], value);
    assert!(verify(&document, &public(&key), now()).is_ok());
}

/// The vector of FEP-8b32: an older proof, whose options carry no context.
#[test]
fn the_vector_of_the_proposal_verifies() {
    let document = json!({
        "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/data-integrity/v1"],
        "type": "Create", "actor": "https://server.example/users/alice",
        "object": {"type": "Note", "content": "Hello world"},
        "proof": {
            "type": "DataIntegrityProof", "cryptosuite": "eddsa-jcs-2022",
            "verificationMethod": "https://server.example/users/alice#ed25519-key",
            "proofPurpose": "assertionMethod", "created": "2023-02-24T23:36:38Z",
            "proofValue": "z3sXaxjKs4M3BRicwWA9peyNPJvJqxtGsDmpt1jjoHCjgeUf71TRFz56osPSfDErszyLp5Ks1EhYSgpDaNM977Rg2"
        }
    });
    let key = Ed25519Key::from_multibase("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq").unwrap();
    assert!(verify(&document, &public(&key), now()).is_ok());
}

#[test]
fn a_proof_whose_unwritten_context_was_hashed_verifies() {
    let mut document = signed();
    document["proof"].as_object_mut().unwrap().shift_remove("@context");
    assert!(judge(&document).is_ok());
}

#[test]
fn members_are_sorted_by_utf_16_units() {
    // RFC 8785 §3.2.3.
    let value = json!({"\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew", "1": "One",
        "\u{1f600}": "Emoji", "\u{80}": "Control", "\u{f6}": "Latin"});
    let order: Vec<&str> =
        ["Carriage Return", "One", "Control", "Latin", "Euro Sign", "Emoji", "Hebrew"].to_vec();
    let text = canonicalise(&value);
    let places: Vec<usize> = order.iter().map(|word| text.find(word).unwrap()).collect();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn the_sample_of_the_rfc_has_its_canonical_form() {
    // RFC 8785 §3.2.2.
    let value: Value = serde_json::from_str(
        r#"{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
            "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
            "literals": [null, true, false]}"#,
    )
    .unwrap();
    let expected = "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
                    \"string\":\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}";
    assert_eq!(canonicalise(&value), expected);
}

#[test]
fn numbers_are_written_as_the_appendix_of_the_rfc_says() {
    // RFC 8785 appendix B.
    for (bits, text) in [
        (0x0000_0000_0000_0000_u64, "0"),
        (0x8000_0000_0000_0000, "0"),
        (0x0000_0000_0000_0001, "5e-324"),
        (0x8000_0000_0000_0001, "-5e-324"),
        (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"),
        (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"),
        (0x4340_0000_0000_0000, "9007199254740992"),
        (0xc340_0000_0000_0000, "-9007199254740992"),
        (0x4430_0000_0000_0000, "295147905179352830000"),
        (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"),
        (0x44b5_2d02_c7e1_4af6, "1e+23"),
        (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"),
        (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
        (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"),
        (0x444b_1ae4_d6e2_ef50, "1e+21"),
        (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"),
        (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
        (0x41b3_de43_5555_5553, "333333333.3333332"),
        (0x41b3_de43_5555_5555, "333333333.3333333"),
        (0xbecb_f647_612f_3696, "-0.0000033333333333333333"),
        (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
    ] {
        assert_eq!(canonicalise(&json!(f64::from_bits(bits))), text, "{bits:#x}");
    }
    assert_eq!(canonicalise(&json!(u64::MAX)), "18446744073709552000");
    assert_eq!(canonicalise(&json!(-42)), "-42");
}

/// Any JSON value, a few levels deep.
pub(crate) fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 48, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map("\\PC{0,6}", inner, 0..6).prop_map(|map| map.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn the_canonical_form_is_canonical_already(value in any_json()) {
        let once = canonicalise(&value);
        let again: Value = serde_json::from_str(&once).unwrap();
        prop_assert_eq!(canonicalise(&again), once);
    }

    #[test]
    fn no_document_makes_the_verifier_panic(value in any_json(), proof in any_json()) {
        let _ = judge(&value);
        let _ = judge(&json!({"proof": proof, "@context": value}));
    }
}
