//! Which signature goes to whom, and new keys in the place of old ones.

use anyhow::{Context as _, ensure};
use chrono::Duration;
use hansa_entities::actor_key::KeyAlgorithm;
use hansa_entities::instance::{self, SignatureScheme};
use hansa_entities::record::RecordKind;
use hansa_entities::{actor_key, audit_event};
use hansa_federation::actor::{RemoteKey, parse_actor};
use hansa_federation::keys::{Ed25519Key, PublicEd25519, RsaKey};
use hansa_federation::origin::Mode;
use hansa_federation::proof::eddsa;
use hansa_federation::signature::{Scheme, Signer};
use hansa_server::app::actor::{self, Whose};
use hansa_server::app::keyring::Keyring;
use hansa_server::app::{Principal, peer, publication};
use rig::{Alliance, City, Peer, Reply, World, both_engines, scheme_of};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::{Value, json};
use url::Url;

const PROGRAM: Principal = Principal::Program;

/// The schemes of the deliveries that came in, in order.
fn schemes(faults: &rig::Faults) -> Vec<Scheme> {
    faults
        .seen()
        .iter()
        .filter(|seen| seen.is_delivery())
        .filter_map(|seen| scheme_of(&seen.headers))
        .collect()
}

/// How a city signs for the one peer with this domain.
async fn learnt(city: &City, domain: &str) -> anyhow::Result<Option<SignatureScheme>> {
    let view = city.view().await?;
    let row = instance::Entity::find().filter(instance::Column::Domain.eq(domain)).one(&view).await?;
    Ok(row.context("an unknown domain")?.scheme)
}

/// A stranger that follows a city, which then takes only these schemes.
async fn follower(world: &World, city: &City, takes: &[Scheme]) -> anyhow::Result<Peer> {
    let peer = world.peer("stranger").await?;
    peer.take_only(takes);
    peer.deliver(city, &peer.follow(city)).await?.expect(202)?;
    world.settle().await?;
    peer.faults().forget();
    Ok(peer)
}

/// The private keys of a city, as somebody has them who copied its database and its key file.
async fn stolen(city: &City) -> anyhow::Result<Signer> {
    let file = std::fs::read(&city.config().security.key_file)?;
    let keyring = Keyring::new(file.as_slice().try_into()?)?;
    let (mut rsa, mut ed25519) = (None, None);
    for row in held(city, &city.actor()).await? {
        let private = keyring.open(&row.id.to_string(), row.private_key.as_deref().unwrap_or_default())?;
        let id = Url::parse(&row.uri)?;
        let broken = |error| anyhow::anyhow!("{error}");
        match row.algorithm {
            KeyAlgorithm::Rsa => rsa = Some((id, RsaKey::from_pkcs8(&private).map_err(broken)?)),
            KeyAlgorithm::Ed25519 => ed25519 = Some((id, Ed25519Key::from_pkcs8(&private).map_err(broken)?)),
        }
    }
    let ((rsa_id, rsa), (id, key)) = (rsa.context("no RSA key")?, ed25519.context("no Ed25519 key")?);
    Ok(Signer::rsa(rsa_id, rsa.into()).with_ed25519(id, key.into()))
}

/// The keys that a city holds of an actor.
async fn held(city: &City, actor: &Url) -> anyhow::Result<Vec<actor_key::Model>> {
    let id = city.actor_here(actor).await?;
    Ok(actor_key::Entity::find().filter(actor_key::Column::ActorId.eq(id)).all(&city.view().await?).await?)
}

/// Fails unless one of the keys held proves the document, judged by the time at which the proof was made.
fn require_proved(
    document: &Value,
    keys: &[actor_key::Model],
    at: chrono::DateTime<chrono::Utc>,
) -> anyhow::Result<()> {
    let method = document["proof"]["verificationMethod"].as_str().context("no proof")?;
    let made = document["proof"]["created"].as_str().context("no time")?.parse()?;
    let proved =
        keys.iter().filter(|row| row.uri == method && row.algorithm == KeyAlgorithm::Ed25519).any(|row| {
            let Ok(id) = Url::parse(&row.uri) else { return false };
            let key = RemoteKey {
                owner: id.clone(),
                id,
                algorithm: hansa_federation::actor::KeyAlgorithm::Ed25519,
                public: row.public_key.clone(),
                expires: row.retired_at.map(|at| at.at()),
            };
            let public = PublicEd25519::from_multibase(&key.public);
            key.was_valid_at(made) && public.is_ok_and(|public| eddsa::verify(document, &public, at).is_ok())
        });
    ensure!(proved, "no key of {keys:?} proves {document}");
    Ok(())
}

both_engines! {
    async fn members_sign_with_ed25519_and_keep_to_it_after_a_restart(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        b.faults().forget();
        a.publish_initiative("One").await?;
        alliance.settle().await?;
        a.restart().await?;
        a.publish_initiative("Two").await?;
        alliance.settle().await?;
        ensure!(schemes(b.faults()) == [Scheme::Rfc9421Ed25519; 2], "{:?}", schemes(b.faults()));
        let views = peer::list(&a.app(), &PROGRAM).await?;
        ensure!(views.iter().all(|view| view.instance.scheme == Some(SignatureScheme::Rfc9421Ed25519)), "{views:?}");
        Ok(())
    }

    async fn a_peer_that_takes_only_the_older_scheme_is_knocked_at_once(world) {
        let city = world.city("ansel").await?;
        let peer = follower(&world, &city, &[Scheme::Cavage]).await?;
        for title in ["One", "Two"] {
            city.publish_initiative(title).await?;
            world.settle().await?;
        }
        ensure!(schemes(peer.faults()) == [Scheme::Cavage; 2], "{:?}", schemes(peer.faults()));
        ensure!(learnt(&city, &peer.ids().authority()).await? == Some(SignatureScheme::Cavage));
        Ok(())
    }

    async fn a_peer_that_takes_only_the_newer_scheme_is_knocked_at_again_and_remembered_sig_28(world) {
        let city = world.city("ansel").await?;
        let peer = follower(&world, &city, &[Scheme::Rfc9421Rsa]).await?;
        let (old, new) = (Scheme::Cavage, Scheme::Rfc9421Rsa);
        for title in ["One", "Two"] {
            city.publish_initiative(title).await?;
            world.settle().await?;
        }
        // What the row says outlives the process.
        city.restart().await?;
        city.publish_initiative("Three").await?;
        world.settle().await?;
        // The Accept has taught it.
        ensure!(schemes(peer.faults()) == [new; 3], "{:?}", schemes(peer.faults()));
        ensure!(learnt(&city, &peer.ids().authority()).await? == Some(SignatureScheme::Rfc9421Rsa));
        ensure!(city.cursors().await?.iter().all(|cursor| cursor.failures == 0));
        // It changes its mind: one more knock, and the other scheme is remembered.
        peer.faults().forget();
        peer.take_only(&[old]);
        for title in ["Four", "Five"] {
            city.publish_initiative(title).await?;
            world.settle().await?;
        }
        ensure!(schemes(peer.faults()) == [new, old, old], "{:?}", schemes(peer.faults()));
        ensure!(learnt(&city, &peer.ids().authority()).await? == Some(SignatureScheme::Cavage));
        Ok(())
    }

    async fn a_peer_that_takes_nothing_is_knocked_at_twice_for_each_attempt(world) {
        let city = world.city("ansel").await?;
        let peer = follower(&world, &city, &Scheme::ALL).await?;
        peer.take_only(&[]);
        city.publish_initiative("One").await?;
        world.expect_leftovers();
        world.settle().await?;
        ensure!(schemes(peer.faults()) == [Scheme::Cavage, Scheme::Rfc9421Rsa], "{:?}", schemes(peer.faults()));
        ensure!(city.dead_letters().await?.is_empty(), "that is a state of the peer");
        ensure!(city.cursors().await?.iter().all(|cursor| cursor.failures == 1));
        ensure!(learnt(&city, &peer.ids().authority()).await?.is_none(), "what it took is forgotten");
        peer.take_only(&[Scheme::Rfc9421Rsa]);
        world.settle_in_time().await?;
        ensure!(learnt(&city, &peer.ids().authority()).await? == Some(SignatureScheme::Rfc9421Rsa));
        Ok(())
    }

    async fn a_refusal_of_us_is_believed_at_once(world) {
        let city = world.city("ansel").await?;
        let peer = follower(&world, &city, &Scheme::ALL).await?;
        for inbox in [peer.inbox(), peer.ids().shared_inbox()] {
            peer.put(inbox.path(), Reply::status(403));
        }
        city.publish_initiative("One").await?;
        world.expect_leftovers();
        world.settle().await?;
        ensure!(schemes(peer.faults()) == [Scheme::Cavage], "{:?}", schemes(peer.faults()));
        Ok(())
    }

    async fn a_member_that_takes_no_ed25519_is_reached_with_rsa(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        b.faults().forget();
        b.faults().next([rig::Answer::Status(401)]);
        let uri = a.publish_initiative("One").await?;
        alliance.settle().await?;
        ensure!(b.shows(&uri).await?);
        a.publish_initiative("Two").await?;
        alliance.settle().await?;
        // The first request did not come in: it was answered in front of the city.
        ensure!(schemes(b.faults()) == [Scheme::Cavage; 2], "{:?}", schemes(b.faults()));
        // A day later it is asked again.
        world.pass(Duration::hours(25)).await?;
        a.publish_initiative("Three").await?;
        alliance.settle().await?;
        ensure!(schemes(b.faults()).last() == Some(&Scheme::Rfc9421Ed25519), "{:?}", schemes(b.faults()));
        Ok(())
    }

    async fn a_document_behind_the_newer_scheme_is_read_with_two_requests(world) {
        let city = world.city("ansel").await?;
        let peer = world.peer("stranger").await?;
        peer.take_only(&[Scheme::Rfc9421Rsa]);
        let mut document = peer.document();
        let private = peer.ids().base().join("private/office")?;
        document["id"] = json!(private);
        document["publicKey"]["owner"] = json!(private);
        peer.put(private.path(), Reply::activity(&document));
        world.expect_leftovers();
        let asked = hansa_server::app::follow::request(&city.app(), &PROGRAM, private.as_str()).await?;
        ensure!(asked.other.uri == private.as_str());
        let gets = |peer: &Peer| -> Vec<Option<Scheme>> {
            peer.faults().seen().iter().filter(|seen| seen.target == private.path()).map(|seen| scheme_of(&seen.headers)).collect()
        };
        ensure!(gets(&peer) == [Some(Scheme::Cavage), Some(Scheme::Rfc9421Rsa)], "{:?}", gets(&peer));
        // Who believes nothing is asked twice as well, and no more.
        peer.faults().forget();
        peer.take_only(&[]);
        let other = peer.ids().base().join("private/other")?;
        ensure!(hansa_server::app::follow::request(&city.app(), &PROGRAM, other.as_str()).await.is_err());
        ensure!(peer.faults().seen().len() == 2, "{}", peer.faults().seen().len());
        Ok(())
    }

    async fn after_a_rotation_deliveries_go_on_old_proofs_stand_and_the_old_key_signs_nothing_cv_17(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let before = a.publish_initiative("Before").await?;
        alliance.settle().await?;
        let old_entry = a.document(&before).await?.expect(200)?.json()?;
        let old_document = a.document(&a.actor()).await?.expect(200)?.json()?;
        let (app, sealed) = (a.app(), held(a, &a.actor()).await?);
        // Who stole the old keys has them still.
        let stolen = stolen(a).await?;
        world.pass(Duration::hours(1)).await?;
        b.faults().forget();
        let rotated = actor::rotate(&app, &PROGRAM, &Whose::City).await?;
        let [new] = rotated.as_slice() else { anyhow::bail!("{rotated:?}") };
        alliance.settle_in_time().await?;
        world.pass(Duration::minutes(1)).await?;
        // The document names the new keys, and the old proof key with its end.
        let document = a.document(&a.actor()).await?.expect(200)?;
        let actor = parse_actor(&document.body, &document.json()?, Mode::Development)?;
        ensure!(actor.keys.len() == 3 && actor.keys[0].id == new.rsa && actor.keys[1].id == new.ed25519, "{:?}", actor.keys);
        ensure!(actor.keys[2].id.as_str() == old_document["assertionMethod"][0]["id"] && actor.keys[2].expires.is_some());
        ensure!(document.json()?["publicKey"]["publicKeyPem"] != old_document["publicKey"]["publicKeyPem"]);
        // Nothing private of the old ones is left.
        let rows = held(a, &a.actor()).await?;
        ensure!(rows.len() == 4 && sealed.iter().all(|old| rows.iter().any(|row| row.id == old.id && row.private_key.is_none() && row.retired_at.is_some())));
        // The update was delivered under the new key, and proved with it.
        let update = b.faults().deliveries().into_iter().find(|one| one["type"] == "Update").context("no Update")?;
        ensure!(update["proof"]["verificationMethod"] == new.ed25519.as_str(), "{}", update["proof"]);
        let after = a.publish_initiative("After").await?;
        alliance.settle_in_time().await?;
        ensure!(b.shows(&after).await?);
        let keys = held(b, &a.actor()).await?;
        let at = world.hands().at();
        require_proved(&old_entry, &keys, at)?;
        require_proved(&a.document(&after).await?.expect(200)?.json()?, &keys, at)?;
        // A proof that the thief makes now is none, nor is a request.
        let mut forged = old_entry.clone();
        forged.as_object_mut().context("an object")?.remove("proof");
        let (method, key) = stolen.ed25519.clone().context("an Ed25519 key")?;
        eddsa::sign(&mut forged, &key, &method, at)?;
        ensure!(require_proved(&forged, &keys, at).is_err());
        for scheme in Scheme::ALL {
            let like = json!({
                "@context": "https://www.w3.org/ns/activitystreams", "id": a.app().ids.activity(world.hands().clock().id()),
                "type": "Like", "actor": a.actor(), "object": b.actor(),
            });
            let (inbox, body) = (b.app().ids.shared_inbox(), like.to_string());
            let pen = world.peer(&format!("thief-{}", scheme.as_str())).await?;
            let headers = pen.sign_in(scheme, &stolen, &inbox, body.as_bytes(), at)?;
            pen.bring(b, &inbox, &headers, body.as_bytes()).await?.expect(401)?;
        }
        let lines = audit_event::Entity::find().filter(audit_event::Column::Action.eq("key.rotate")).all(&a.view().await?).await?;
        ensure!(lines.len() == 1);
        alliance.require_equal_feeds().await?;
        Ok(())
    }

    async fn every_actor_of_a_city_can_be_given_new_keys_and_none_of_another(world) {
        let city = world.city("ansel").await?;
        let app = city.app();
        let before = actor::list_keys(&app, &PROGRAM).await?;
        let rotated = actor::rotate(&app, &PROGRAM, &Whose::All).await?;
        ensure!(rotated.len() == before.len() / 2, "{rotated:?}");
        let after = actor::list_keys(&app, &PROGRAM).await?;
        ensure!(after.len() == before.len() * 2 && after.iter().filter(|key| key.retired_at.is_none()).count() == before.len());
        let mut ids: Vec<_> = after.iter().map(|key| key.uri.clone()).collect();
        ids.sort();
        ids.dedup();
        ensure!(ids.len() == after.len(), "no id names two keys");
        ensure!(actor::rotate(&app, &PROGRAM, &Whose::Actor("nobody".to_owned())).await.is_err());
        ensure!(actor::rotate(&app, &Principal::Anonymous, &Whose::City).await.is_err());
        ensure!(actor::list_keys(&app, &Principal::Anonymous).await.is_err());
        Ok(())
    }

    async fn a_key_that_an_actor_no_longer_lists_still_stands_for_what_it_proved(world) {
        let city = world.city("ansel").await?;
        let mut peer = world.peer("stranger").await?;
        peer.deliver(&city, &peer.activity("Like", json!(city.actor()))).await?.expect(202)?;
        world.settle().await?;
        let mut old = peer.note("Said before.");
        peer.prove(&mut old)?;
        world.pass(Duration::hours(1)).await?;
        // Another key under the same id, and not a word about the former one.
        let document = peer.change_proof_key()?;
        peer.put(peer.actor().path(), Reply::activity(&document));
        peer.deliver(&city, &peer.activity("Update", document)).await?.expect(202)?;
        world.settle().await?;
        let mut new = peer.note("Said afterwards.");
        peer.prove(&mut new)?;
        let keys = held(&city, &peer.actor()).await?;
        ensure!(keys.len() == 3, "{keys:?}");
        for document in [&old, &new] {
            require_proved(document, &keys, world.hands().at())?;
        }
        Ok(())
    }

    async fn another_process_on_the_same_database_signs_with_the_new_keys_at_once(world) {
        let city = world.city("ansel").await?;
        let twin = city.twin().await?;
        let publish = async |title: &str| -> anyhow::Result<Value> {
            let form = rig::fixtures::initiative(title);
            let made = publication::publish_form(&twin, &city.officer(), RecordKind::Initiative, &form).await?;
            city.document(&twin.ids.object(made.record.0)).await?.expect(200)?.json()
        };
        let before = publish("Before").await?;
        let rotated = actor::rotate(&city.app(), &PROGRAM, &Whose::City).await?;
        let after = publish("After").await?;
        ensure!(before["proof"]["verificationMethod"] != rotated[0].ed25519.as_str());
        ensure!(after["proof"]["verificationMethod"] == rotated[0].ed25519.as_str(), "{}", after["proof"]);
        twin.close().await;
        Ok(())
    }
}
