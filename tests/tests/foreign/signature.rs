//! Signatures and proofs between two implementations that share no line: both schemes in both directions, new keys on
//! both sides, and what each of them refuses.

use anyhow::{Context as _, ensure};
use hansa_entities::follow::FollowState;
use hansa_federation::actor::{KeyAlgorithm, parse_actor};
use hansa_federation::keys::PublicEd25519;
use hansa_federation::origin::Mode;
use hansa_federation::proof::eddsa;
use hansa_federation::signature::Scheme;
use hansa_server::app::actor::{self, Whose};
use hansa_server::app::{Principal, follow};
use http::{HeaderMap, HeaderValue, Method, header};
use rig::{City, Foreign, Response, Seen, Target, World, scheme_of, send};
use serde_json::{Value, json};
use url::Url;

use super::{PATIENCE, activity, go_by_the_real_clock};

/// The names of the two schemes in Fedify.
const CAVAGE: &str = "draft-cavage-http-signatures-12";
const RFC9421: &str = "rfc9421";

/// They follow one another.
async fn befriend(world: &World, city: &City, peer: &Foreign) -> anyhow::Result<()> {
    peer.follow(city.actor().as_str()).await?;
    let own = city.actor().to_string();
    peer.until(world, |received| activity(received, "Accept", &own).map(|_| ())).await?;
    follow::request(&city.app(), &city.officer(), peer.actor.as_str()).await?;
    until!(world, "the accepted follow", {
        let following = follow::following(&city.app(), &city.officer()).await?;
        following.iter().any(|view| view.follow.state == FollowState::Accepted)
    });
    Ok(())
}

/// The delivery of a post of the peer, as it came in.
async fn posted(world: &World, city: &City, peer: &Foreign, text: &str) -> anyhow::Result<Seen> {
    let post = peer.post(&format!("<p>{text}</p>")).await?;
    let id = Url::parse(post["object"].as_str().context("the id of the post")?)?;
    until!(world, "the post in the feed", city.shows(&id).await?);
    let mut seen = city.faults().seen();
    seen.retain(|seen| seen.is_delivery() && seen.json()["id"] == post["activity"]);
    seen.pop().context("the post was not delivered")
}

/// A document of the peer, past its own name service.
async fn read(peer: &Foreign, url: &Url) -> anyhow::Result<Response> {
    let authority = format!("{}:{}", url.host_str().unwrap_or_default(), url.port().unwrap_or(80));
    let address = std::net::SocketAddr::from(([127, 0, 0, 1], peer.actor.port().unwrap_or(80)));
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCEPT, HeaderValue::from_static("application/activity+json"));
    send(&Target::plain(address, &authority), &Method::GET, url.path(), &headers, b"").await
}

/// Fails unless the document carries a proof of a key that the peer publishes.
async fn require_proved(peer: &Foreign, document: &Value) -> anyhow::Result<()> {
    let answer = read(peer, &peer.actor).await?.expect(200)?;
    let actor = parse_actor(&answer.body, &answer.json()?, Mode::Development)?;
    let method = document["proof"]["verificationMethod"].as_str().context("no proof")?;
    let mut keys =
        actor.keys.iter().filter(|key| key.algorithm == KeyAlgorithm::Ed25519 && key.id.as_str() == method);
    let key = keys.next().with_context(|| format!("{method} is not published: {:?}", actor.keys))?;
    let public = PublicEd25519::from_multibase(&key.public).map_err(|error| anyhow::anyhow!("{error}"))?;
    let made = document["proof"]["created"].as_str().context("no time")?.parse()?;
    ensure!(key.was_valid_at(made));
    // A Linked Data signature is made after the proof, and is no part of what it covers.
    let mut document = document.clone();
    document.as_object_mut().context("no object")?.remove("signature");
    eddsa::verify(&document, &public, made)?;
    Ok(())
}

async fn both_ways(world: World, spec: &str, scheme: Scheme) -> anyhow::Result<()> {
    go_by_the_real_clock(&world)?;
    let city = world.city("montreval").await?;
    let settings = [("PEER_FIRST_KNOCK", spec), ("PEER_TAKES", spec)];
    let peer = world.foreign_as("peer", &settings).await?;
    befriend(&world, &city, &peer).await?;
    let seen = posted(&world, &city, &peer, "A workshop in spring").await?;
    let refused: Vec<_> = city.faults().seen().into_iter().filter(|seen| seen.status == Some(401)).collect();
    ensure!(scheme_of(&seen.headers) == Some(scheme), "{:?}: {refused:?}", seen.headers);
    require_proved(&peer, &seen.json()).await?;
    let record = city.publish_initiative("Night opening").await?;
    let create =
        peer.until(&world, |received| activity(received, "Create", record.as_str()).cloned()).await?;
    ensure!(create["signature"]["verdict"] == "verified" && create["signature"]["spec"] == spec, "{create}");
    ensure!(create["proof"] == json!({ "activity": "verified", "object": "verified" }), "{create}");
    // A word is changed on the way, and the proof says so.
    let mut changed: Value = serde_json::from_str(create["raw"].as_str().context("no body")?)?;
    changed["object"]["name"] = json!("Day opening");
    let judged = peer.judge(&changed).await?;
    ensure!(judged == json!({ "activity": "wrong", "object": "wrong" }), "{judged}");
    let mut theirs = seen.json();
    theirs["object"]["content"] = json!("Something else");
    ensure!(require_proved(&peer, &theirs).await.is_err());
    Ok(())
}

rig::both_engines! {
    async fn the_older_scheme_is_understood_in_both_directions_and_so_are_proofs(world) {
        both_ways(world, CAVAGE, Scheme::Cavage).await
    }

    async fn the_newer_scheme_is_understood_in_both_directions_and_so_are_proofs(world) {
        both_ways(world, RFC9421, Scheme::Rfc9421Rsa).await
    }

    async fn new_keys_on_either_side_stop_nothing_and_old_proofs_stand(world) {
        go_by_the_real_clock(&world)?;
        let city = world.city("montreval").await?;
        let peer = world.foreign("peer").await?;
        befriend(&world, &city, &peer).await?;
        let before = city.publish_initiative("Before").await?;
        let old = peer.until(&world, |received| activity(received, "Create", before.as_str()).cloned()).await?;
        let rotated = actor::rotate(&city.app(), &Principal::Program, &Whose::City).await?;
        let after = city.publish_initiative("After").await?;
        let new = peer.until(&world, |received| activity(received, "Create", after.as_str()).cloned()).await?;
        ensure!(new["signature"]["verdict"] == "verified" && new["signature"]["key"] == rotated[0].rsa.as_str(), "{new}");
        for create in [&old, &new] {
            let document: Value = serde_json::from_str(create["raw"].as_str().context("no body")?)?;
            let judged = peer.judge(&document).await?;
            ensure!(judged == json!({ "activity": "verified", "object": "verified" }), "{judged}: {document}");
        }
        let document: Value = serde_json::from_str(new["raw"].as_str().context("no body")?)?;
        ensure!(document["proof"]["verificationMethod"] == rotated[0].ed25519.as_str());
        // Theirs: other bytes under the same ids, as most servers rotate. Keys are looked at once in five minutes.
        posted(&world, &city, &peer, "Said before").await?;
        world.pass(chrono::Duration::seconds(301)).await?;
        peer.rotate().await?;
        let seen = posted(&world, &city, &peer, "Said afterwards").await?;
        require_proved(&peer, &seen.json()).await
    }

    async fn what_is_unsigned_wrongly_signed_or_replayed_is_refused_on_both_sides(world) {
        go_by_the_real_clock(&world)?;
        let city = world.city("montreval").await?;
        for (spec, name) in [(CAVAGE, "older"), (RFC9421, "newer")] {
            let peer = world.foreign_as(name, &[("PEER_FIRST_KNOCK", spec)]).await?;
            befriend(&world, &city, &peer).await?;
            let seen = posted(&world, &city, &peer, "Once").await?;
            let bring = async |headers: &HeaderMap, body: &[u8]| {
                send(city.target(), &Method::POST, &seen.target, headers, body).await
            };
            let mut unsigned = seen.headers.clone();
            unsigned.remove("signature");
            unsigned.remove("signature-input");
            bring(&unsigned, &seen.body).await?.expect(401)?;
            let mut wrong = seen.headers.clone();
            let value = wrong["signature"].to_str()?.replace('A', "B");
            wrong.insert("signature", HeaderValue::from_str(&value)?);
            bring(&wrong, &seen.body).await?.expect(401)?;
            let other = seen.json().to_string().replace("Once", "Ones");
            bring(&seen.headers, other.as_bytes()).await?.expect(401)?;
            // The same again is no second post, and two hours later it is nothing at all.
            let before = city.inbox().await?.len();
            bring(&seen.headers, &seen.body).await?.expect(202)?;
            ensure!(city.inbox().await?.len() == before);
            // What we send, spoilt on the way to the peer.
            let pen = world.peer(&format!("pen-{name}")).await?;
            let inbox = peer.actor.join("/inbox")?;
            let authority = format!("{}:{}", inbox.host_str().unwrap_or_default(), inbox.port().unwrap_or(80));
            let target = Target::plain(([127, 0, 0, 1], inbox.port().unwrap_or(80)).into(), &authority);
            let scheme = if spec == CAVAGE { Scheme::Cavage } else { Scheme::Rfc9421Rsa };
            let body = pen.activity("Like", json!(peer.actor)).to_string();
            let at = world.hands().at();
            let signed = pen.sign_in(scheme, &pen.signer(), &inbox, body.as_bytes(), at)?;
            let post = async |headers: &HeaderMap, body: &str| {
                send(&target, &Method::POST, inbox.path(), headers, body.as_bytes()).await
            };
            let mut bare = signed.clone();
            bare.remove("signature");
            bare.remove("signature-input");
            post(&bare, &body).await?.expect(401)?;
            post(&signed, &body.replace("Like", "Flag")).await?.expect(401)?;
            let stale = pen.sign_in(scheme, &pen.signer(), &inbox, body.as_bytes(), at - chrono::Duration::hours(2))?;
            post(&stale, &body).await?.expect(401)?;
            let thief = rig::rsa(1)?;
            let forged = hansa_federation::signature::Signer::rsa(pen.key_id(), thief);
            post(&pen.sign_in(scheme, &forged, &inbox, body.as_bytes(), at)?, &body).await?.expect(401)?;
            post(&signed, &body).await?.expect(202)?;
        }
        let seen: Vec<Seen> = city.faults().seen().into_iter().filter(|seen| seen.json()["type"] == "Create").collect();
        world.pass(chrono::Duration::hours(2)).await?;
        for seen in seen.iter().filter(|seen| seen.status == Some(202)) {
            send(city.target(), &Method::POST, &seen.target, &seen.headers, &seen.body).await?.expect(401)?;
        }
        Ok(())
    }
}
