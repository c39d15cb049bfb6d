//! What goes over the wire, read back from where it arrived.

use anyhow::{Context as _, ensure};
use hansa_federation::actor::{KeyAlgorithm, RemoteActor, RemoteKey, parse_actor};
use hansa_federation::keys::PublicEd25519;
use hansa_federation::log::read_number;
use hansa_federation::origin::Mode;
use hansa_federation::proof::eddsa;
use hansa_federation::signature::{Inbound, Scheme, guard};
use rig::{Alliance, City, both_engines, fixtures, scheme_of};
use serde_json::{Value, json};

/// The actor of a city as anybody reads it.
async fn published(city: &City) -> anyhow::Result<RemoteActor> {
    let answer = city.document(&city.actor()).await?.expect(200)?;
    Ok(parse_actor(&answer.body, &answer.json()?, Mode::Development)?)
}

fn key(actor: &RemoteActor, algorithm: KeyAlgorithm) -> anyhow::Result<&RemoteKey> {
    actor.keys.iter().find(|key| key.algorithm == algorithm).context("the key is not published")
}

/// Fails unless the document carries a proof of the actor's published Ed25519 key.
fn require_proven(
    document: &Value,
    by: &RemoteActor,
    at: chrono::DateTime<chrono::Utc>,
) -> anyhow::Result<()> {
    let key = key(by, KeyAlgorithm::Ed25519)?;
    let public = PublicEd25519::from_multibase(&key.public).map_err(|error| anyhow::anyhow!("{error}"))?;
    let claim = eddsa::verify(document, &public, at)?;
    ensure!(claim.verification_method == key.id, "{} is not {}", claim.verification_method, key.id);
    Ok(())
}

both_engines! {
    async fn every_delivery_is_signed_and_every_entry_and_object_carries_its_proof(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let uri = a.publish_initiative("Signed").await?;
        alliance.settle().await?;
        a.retitle(&uri, "Signed again").await?;
        alliance.settle().await?;
        a.withdraw(&uri).await?;
        alliance.settle().await?;
        let actor = published(a).await?;
        let at = world.hands().at();
        for city in [b, c] {
            let mut kinds = Vec::new();
            for seen in city.faults().seen().iter().filter(|seen| seen.is_delivery()) {
                let activity = seen.json();
                if activity["actor"] != json!(a.actor()) {
                    continue;
                }
                let inbound = Inbound {
                    method: seen.method.as_str(),
                    target: &seen.target,
                    headers: &seen.headers,
                    body: &seen.body,
                    authority: city.domain(),
                };
                let claim = guard(&inbound, Mode::Development, at)?;
                // Before the other one's actor was read it is a stranger; afterwards it is a member.
                let covered = match scheme_of(&seen.headers) {
                    Some(Scheme::Rfc9421Ed25519) => {
                        claim.prove(key(&actor, KeyAlgorithm::Ed25519)?)?;
                        ["@method", "@target-uri", "date", "content-digest", "content-type"]
                    }
                    scheme => {
                        ensure!(activity["type"] == json!("Follow") && scheme == Some(Scheme::Cavage), "{activity}");
                        claim.prove(key(&actor, KeyAlgorithm::Rsa)?)?;
                        ["(request-target)", "host", "date", "digest", "content-type"]
                    }
                };
                for name in covered {
                    ensure!(claim.covers(name), "{name} is not signed");
                }
                require_proven(&activity, &actor, at)?;
                if matches!(activity["type"].as_str(), Some("Create" | "Update" | "Delete")) {
                    ensure!(read_number(&activity).is_some(), "{activity}");
                }
                if matches!(activity["type"].as_str(), Some("Create" | "Update")) {
                    require_proven(&activity["object"], &actor, at)?;
                    for name in ["hansa:epoch", "hansa:seq", "hansa:prev"] {
                        ensure!(activity["object"].get(name).is_none(), "{name} is no part of an object");
                    }
                    ensure!(activity["object"]["hansa:salt"].is_string(), "{activity}");
                }
                kinds.push(activity["type"].as_str().unwrap_or_default().to_owned());
            }
            kinds.retain(|kind| matches!(kind.as_str(), "Create" | "Update" | "Delete"));
            ensure!(kinds == ["Create", "Update", "Delete"], "{} received {kinds:?}", city.name());
        }
        Ok(())
    }

    async fn the_object_at_its_url_is_the_object_that_was_delivered(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let uri = a.publish_initiative("The same bytes").await?;
        alliance.settle().await?;
        let served = a.document(&uri).await?.expect(200)?;
        ensure!(served.header("content-type").starts_with("application/activity+json"));
        let mut delivered = b.faults().deliveries();
        delivered.retain(|activity| activity["type"] == json!("Create"));
        let [create] = delivered.as_slice() else { anyhow::bail!("{} deliveries", delivered.len()) };
        // Order counts too: the first key of a language map is the language of the original.
        ensure!(create["object"].to_string() == served.json()?.to_string());
        require_proven(&served.json()?, &published(a).await?, world.hands().at())?;
        Ok(())
    }

    async fn languages_keep_their_order_and_unknown_ones_survive(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let mut form = fixtures::initiative("x");
        form.insert("language".to_owned(), json!("oc"));
        for (field, value) in form.clone() {
            if let Some(text) = value.as_str()
                && matches!(field.as_str(), "title" | "abstract" | "problem" | "how_it_works" | "for_whom"
                    | "what_it_takes" | "results" | "before_you_copy")
            {
                let texts = json!({ "oc": text, "zh-Hant": text, "en": text, "br": text, "de": text });
                form.insert(field, texts);
            }
        }
        let uri = a.publish(hansa_entities::record::RecordKind::Initiative, &form).await?;
        alliance.settle().await?;
        let wanted = ["oc", "zh-Hant", "en", "br", "de"];
        for city in [a, b] {
            let rows = city.records().await?;
            let row = rows.iter().find(|row| row.uri == uri.as_str()).context("no row")?;
            for texts in [&row.title, &row.summary, &row.content] {
                ensure!(texts.0.keys().collect::<Vec<_>>() == wanted, "{} {texts:?}", city.name());
            }
            ensure!(row.language == "oc");
            let object: Value = serde_json::from_str(row.object.as_deref().unwrap_or_default())?;
            let map = object["contentMap"].as_object().context("no contentMap")?;
            ensure!(map.keys().collect::<Vec<_>>() == wanted, "{map:?}");
        }
        Ok(())
    }

    async fn a_draft_never_appears_in_any_byte_that_leaves_the_city(world) {
        const SECRET: &str = "Zwölfmalgeheim";
        let alliance = Alliance::of(3, &world).await?;
        let (a, ..) = alliance.three()?;
        let public = a.publish_initiative("Public").await?;
        let draft = a.draft(&fixtures::initiative(SECRET)).await?;
        alliance.settle().await?;
        a.retitle(&public, "Public, still").await?;
        let edit = hansa_server::app::draft::edit(&a.app(), &a.officer(), a.id(&public).await?).await?;
        hansa_server::app::draft::save(&a.app(), &a.officer(), edit, &fixtures::new_title(SECRET)).await?;
        alliance.settle().await?;
        // Whatever anybody could ask for, with and without a guess at the id.
        let ids = a.app().ids.clone();
        let mut pages = vec![ids.object(draft.0), ids.object(edit.0), ids.replies(draft.0), ids.context(draft.0)];
        pages.extend([public.clone(), a.actor(), ids.outbox(fixtures::HANDLE), ids.featured(fixtures::HANDLE)]);
        for path in ["outbox?page=1", "outbox?page=true"] {
            pages.push(a.actor().join(&format!("{}/{path}", fixtures::HANDLE))?);
        }
        for page in ["/", "/feed", "/feed.atom", "/nodeinfo/2.1"] {
            pages.push(a.actor().join(page)?);
        }
        for page in pages {
            a.document(&page).await?;
        }
        for city in &alliance.cities {
            for seen in city.faults().seen() {
                let out = [&seen.body[..], &seen.answer[..]].concat();
                let text = String::from_utf8_lossy(&out);
                ensure!(!text.contains(SECRET), "{} {} at {}", seen.method, seen.target, city.name());
                ensure!(!text.contains(&draft.to_string()), "the id of a draft in {}", seen.target);
            }
        }
        for entry in a.log().await? {
            ensure!(!entry.bytes.unwrap_or_default().contains(SECRET));
        }
        Ok(())
    }
}
