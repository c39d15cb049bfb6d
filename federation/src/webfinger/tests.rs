#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use super::*;
use crate::backend::Policy;
use crate::context::{Client, ClientOptions};
use crate::error::FetchError;
use crate::origin::Mode;
use crate::testing::MemoryBackend;
use crate::testing::keys::{now, signer, url};
use crate::testing::peer::{Answer, Peer};

fn client() -> Client {
    Client::new(ClientOptions::new(Mode::Development, "hansa-test")).unwrap()
}

fn backend() -> MemoryBackend {
    MemoryBackend::new(signer(url("http://city.localhost/actor#main-key"), 0))
}

fn handle(text: &str) -> Handle {
    Handle::parse(text, Mode::Development).unwrap()
}

/// A peer that answers with this document, and the handle of its `by`.
async fn peer(
    document: impl Fn(&str) -> Value + Send + Sync + 'static,
    content_type: &'static str,
) -> (Peer, Handle) {
    let peer = Peer::start(move |asked| {
        let host = asked.headers["host"].to_str().unwrap();
        Answer::typed(content_type, document(host))
    })
    .await;
    let handle = handle(&format!("@by@peer.localhost:{}", peer.address.port()));
    (peer, handle)
}

fn jrd(host: &str) -> Value {
    let actor = url(&format!("http://{host}/a/by"));
    build_jrd(&handle(&format!("by@{host}")), &actor, &actor)
}

#[test]
fn handles_are_read_as_people_write_them_idn_01() {
    for text in [
        "@by@Lindhavn.Example",
        "by@lindhavn.example.",
        "acct:by@lindhavn.example:443",
        " @by@LINDHAVN.example ",
    ] {
        let handle = Handle::parse(text, Mode::Production).unwrap();
        assert_eq!(handle.to_acct(), "acct:by@lindhavn.example", "{text}");
    }
    assert_eq!(handle("ville@bücher.test").to_string(), "@ville@xn--bcher-kva.test");
}

#[test]
fn what_is_no_handle_is_refused_idn_06() {
    for text in [
        "acct:lyon@lyon.example:8443",
        "acct:a@b@c",
        "acct:%00",
        "lyon",
        "@lyon.example",
        "a@",
        "@",
        "",
        "a b@lyon.example",
        "a@lyon.example/x",
        "a@127.0.0.1",
        "hacker@localh.st:1234/secret.txt?something=1#",
        "a\r\n@lyon.example",
        "a@lyon.example#x",
    ] {
        assert!(Handle::parse(text, Mode::Production).is_err(), "{text:?}");
    }
    assert!(Handle::parse("by@lindhavn.localhost:8081", Mode::Development).is_ok());
}

#[test]
fn a_resource_is_an_account_or_a_url_and_nothing_else_idn_06() {
    let read = |text| parse_resource(text, Mode::Production);
    assert!(matches!(read("acct:ville@montreval.example"), Ok(Resource::Account(_))));
    assert_eq!(read("https://montreval.example/"), Ok(Resource::Url(url("https://montreval.example/"))));
    for text in [
        "",
        "ville@montreval.example",
        "acct:a@b@c",
        "acct:%00",
        "acct:@a@b.example",
        "mailto:a@b.example",
        "javascript:x",
        "https://127.0.0.1/",
        "acct:lyon@lyon.example:8443",
    ] {
        assert!(read(text).is_err(), "{text}");
    }
}

#[test]
fn the_document_names_the_actor_once_as_json_and_once_as_a_page() {
    let document = build_jrd(
        &handle("by@lindhavn.example"),
        &url("https://lindhavn.example/a/by"),
        &url("https://lindhavn.example/@by"),
    );
    insta::assert_json_snapshot!(document);
}

#[tokio::test]
async fn a_handle_leads_to_its_actor() {
    let (peer, handle) = peer(jrd, "application/jrd+json; charset=utf-8").await;
    let actor = resolve(&client(), &backend(), &handle, now()).await.unwrap();
    assert_eq!(actor, peer.url("a/by"));
    assert_eq!(
        peer.asked()[0].target,
        format!("/.well-known/webfinger?resource=acct%3Aby%40peer.localhost%3A{}", peer.address.port())
    );
}

#[tokio::test]
async fn an_answer_about_somebody_else_is_refused_org_06() {
    for subject in ["acct:mayor@other.test", "acct:mayor@{}", "", "https://{}/a/by"] {
        let (_peer, handle) = peer(
            move |host| {
                let mut document = jrd(host);
                document["subject"] = json!(subject.replace("{}", host));
                document
            },
            "application/jrd+json",
        )
        .await;
        assert_eq!(
            resolve(&client(), &backend(), &handle, now()).await,
            Err(WebFingerError::Subject),
            "{subject}"
        );
    }
}

#[tokio::test]
async fn an_answer_of_another_type_or_without_an_actor_is_refused() {
    let (_peer, asked) = peer(jrd, "text/html").await;
    let refused = resolve(&client(), &backend(), &asked, now()).await;
    assert!(matches!(refused, Err(WebFingerError::Fetch(FetchError::ContentType(_)))));
    for link in [
        json!({"rel": "self", "type": "text/html", "href": "https://a.example/"}),
        json!({"rel": "self", "type": "application/activity+json", "href": "https://127.0.0.1/a"}),
        json!(5),
    ] {
        let (_peer, asked) = peer(
            move |host| {
                let mut document = jrd(host);
                document["links"] = json!([link]);
                document
            },
            "application/jrd+json",
        )
        .await;
        assert_eq!(resolve(&client(), &backend(), &asked, now()).await, Err(WebFingerError::NoActor));
    }
}

#[tokio::test]
async fn a_large_answer_is_not_read_to_its_end() {
    let (_peer, handle) = peer(
        |host| {
            let mut document = jrd(host);
            document["x"] = json!("x".repeat(70_000));
            document
        },
        "application/jrd+json",
    )
    .await;
    let refused = resolve(&client(), &backend(), &handle, now()).await;
    assert!(matches!(refused, Err(WebFingerError::Fetch(FetchError::TooLarge(_)))));
}

#[tokio::test]
async fn an_actor_is_shown_under_another_host_only_if_that_host_agrees_org_06() {
    let actor = crate::testing::keys::remote(&url("http://lindhavn.localhost:1/"), "by", 0);
    let (id, own) = (actor.id.clone(), handle("by@lindhavn.localhost:1"));
    for agrees in [true, false] {
        let named = if agrees { id.clone() } else { url("http://somebody.localhost:1/a/else") };
        let claimed_host = move |host: &str| build_jrd(&handle(&format!("mayor@{host}")), &named, &named);
        let (peer, _) = peer(claimed_host, "application/jrd+json").await;
        let claim = format!("mayor@peer.localhost:{}", peer.address.port());
        let mut claiming = actor.clone();
        claiming.webfinger = Some(claim.clone());
        assert_eq!(claimed_handle(&claiming, Mode::Development), Ok(handle(&claim)));
        let shown = confirm(&client(), &backend(), &claiming, now()).await.unwrap();
        assert_eq!(shown, if agrees { handle(&claim) } else { own.clone() });
    }
    let mut silent = actor.clone();
    silent.webfinger = Some("mayor@localhost".to_owned());
    assert_eq!(confirm(&client(), &backend(), &silent, now()).await, Ok(own.clone()));
    assert_eq!(confirm(&client(), &backend(), &actor, now()).await, Ok(own));
}

#[tokio::test]
async fn a_redirect_to_a_host_that_is_kept_out_is_not_followed_mod_02() {
    let blocked = Peer::start(|_| Answer::typed("application/jrd+json", "{}")).await;
    let place = format!("http://blocked.localhost:{}/", blocked.address.port());
    let peer = Peer::start(move |_| Answer::to(&place)).await;
    let handle = handle(&format!("@by@peer.localhost:{}", peer.address.port()));
    let backend = backend();
    backend.rule("blocked.localhost", Policy::Blocked);
    let refused = resolve(&client(), &backend, &handle, now()).await;
    assert!(matches!(refused, Err(WebFingerError::Fetch(FetchError::Redirect(_)))), "{refused:?}");
    assert!(blocked.asked().is_empty());
}
