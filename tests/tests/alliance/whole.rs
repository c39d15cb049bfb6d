//! The whole record: what it says beyond its core, its versions, and how long it is taken for true.

use anyhow::{Context as _, ensure};
use hansa_entities::record::{Because, RecordKind};
use hansa_server::app::field::Form;
use hansa_server::app::record::{self, Freshness};
use hansa_server::app::{Error, Principal, notification, publication};
use http::{HeaderMap, HeaderValue, Method, header};
use rig::{Alliance, both_engines, fixtures};
use serde_json::{Value, json};

/// An initiative with something in every part.
fn whole(title: &str) -> Form {
    let mut form = fixtures::initiative(title);
    let more = json!({
        "practitioner": ["YOUT", "TEAC"], "target_age": { "from": "12", "to": "16" },
        "partners": [{ "name": "Libraries", "kind": "STAT", "url": "https://libraries.example/" }],
        "governance": { "en": "Four meet every second month.", "fr": "Quatre se réunissent tous les deux mois." },
        "core_elements": "An adult who stays\nNobody is asked why", "reach": "3", "cost_band": "C2",
        "budget": { "amount": "12300.50", "currency": "EUR", "year": "2025" },
        "outcomes": [
            { "indicator": "Evenings with eight pupils", "direction": "POS", "evidence_level": "E3", "basis": "SELF",
              "source": "https://libraries.example/report", "value": "71", "persons": "63" },
            { "indicator": "Pupils who know an adult", "direction": "MIX", "evidence_level": "E1", "basis": "SELF" },
        ],
        "what_did_not": "Thursdays.", "lessons_learned": "Ask for the day first",
        "safeguards": { "LEGA": { "answer": "yes", "note": "Statute." }, "COMP": { "answer": "no" } },
        "legal_basis": "The statute on libraries.", "keywords": "after school, libraries",
    });
    form.extend(fixtures::form(more));
    form
}

both_engines! {
    async fn everything_that_a_record_says_arrives_and_comes_back_into_its_form(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let uri = a.publish(RecordKind::Initiative, &whole("Warm tables")).await?;
        alliance.settle().await?;
        let here = record::read(&a.app(), &Principal::Anonymous, a.id(&uri).await?).await?;
        let there = record::read(&b.app(), &Principal::Anonymous, b.id(&uri).await?).await?;
        ensure!(here.more == there.more, "{:?}\n{:?}", here.more, there.more);
        ensure!(here.more["reach"] == json!("<5"), "so few are never counted: {}", here.more["reach"]);
        ensure!(here.more["governance"]["fr"] == json!("Quatre se réunissent tous les deux mois."));
        ensure!(here.more["outcomes"][0]["key"].is_string() && here.completeness == there.completeness);
        // A change of one field leaves the others as they are.
        a.retitle(&uri, "Warm tables, mended").await?;
        alliance.settle().await?;
        let mended = record::read(&b.app(), &Principal::Anonymous, b.id(&uri).await?).await?;
        ensure!(mended.more == here.more && mended.record.version == 2);
        Ok(())
    }

    async fn a_version_stays_as_it_was_published_until_the_record_is_taken_back(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let uri = a.publish(RecordKind::Initiative, &whole("First words")).await?;
        alliance.settle().await?;
        for title in ["Second words", "Third words", "Fourth words"] {
            world.hands().seconds(60);
            a.retitle(&uri, title).await?;
            alliance.settle().await?;
        }
        let mut hashes = Vec::new();
        for city in [a, b] {
            let id = city.id(&uri).await?;
            let first = record::version(&city.app(), &Principal::Anonymous, id, 1).await?;
            ensure!(first.record.record.title.original() == "First words" && first.newest == 4, "{}", city.name());
            ensure!(first.record.more["outcomes"][0]["value"] == json!("71"));
            let known = record::versions(&city.app(), &Principal::Anonymous, id).await?;
            ensure!(known.iter().map(|one| one.version).eq([4, 3, 2, 1]), "{known:?}");
            hashes.push(first.hash);
        }
        ensure!(hashes[0] == hashes[1], "a citation names the same bytes everywhere: {hashes:?}");
        let id = a.id(&uri).await?;
        let cited = format!("/o/{id}/v/1");
        let html = HeaderMap::from_iter([(header::ACCEPT, HeaderValue::from_static("text/html"))]);
        a.ask(Method::GET, &cited, &html, b"").await?.expect(200)?;
        record::withdraw(&a.app(), &a.officer(), id, Because::Outdated).await?;
        alliance.settle().await?;
        for city in [a, b] {
            let rows = city.records().await?;
            let row = rows.first().context("its place")?;
            let gone = record::version(&city.app(), &Principal::Anonymous, row.id, 1).await;
            ensure!(matches!(gone, Err(Error::Withdrawn(Because::Outdated))), "{}: {gone:?}", city.name());
            let left = city.revisions(row.id).await?;
            ensure!(left.iter().all(|one| one.object.is_none() && one.change_note.is_none()), "{}", city.name());
        }
        let page = a.ask(Method::GET, &cited, &html, b"").await?.expect(410)?.text();
        ensure!(page.contains("no longer true"), "{page}");
        let stone = a.document(&uri).await?.expect(410)?.json()?;
        ensure!(stone["hansa:withdrawnFor"] == json!("outdated"), "{stone}");
        Ok(())
    }

    async fn a_record_whose_day_is_over_is_asked_about_once_and_confirmed_with_one_act(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let uri = a.publish_initiative("Walks").await?;
        alliance.settle().await?;
        let id = a.id(&uri).await?;
        let read = async |city: &rig::City| {
            record::read(&city.app(), &Principal::Anonymous, city.id(&uri).await?).await.context("read")
        };
        ensure!(read(a).await?.freshness == Freshness::Current && read(b).await?.record.review_by.is_some());
        world.hands().seconds(340 * 86_400);
        ensure!(read(a).await?.freshness == Freshness::Due);
        ensure!(record::ask_due(&a.app()).await? == 0, "nobody is asked before the day is over");
        world.hands().seconds(30 * 86_400);
        let before = notification::count_unread(&a.app(), &a.officer()).await?;
        ensure!(read(a).await?.freshness == Freshness::Stale && read(b).await?.freshness == Freshness::Stale);
        ensure!(record::ask_due(&a.app()).await? == 1 && record::ask_due(&a.app()).await? == 0);
        ensure!(record::ask_due(&b.app()).await? == 0, "each city asks its own officers");
        ensure!(notification::count_unread(&a.app(), &a.officer()).await? == before + 1);
        record::confirm(&a.app(), &a.officer(), id).await?;
        alliance.settle().await?;
        for city in [a, b] {
            let view = read(city).await?;
            ensure!(view.freshness == Freshness::Current && view.record.version == 2, "{}", city.name());
            ensure!(view.more["last_confirmed"].is_string() && view.record.title.original() == "Walks");
        }
        let refused = record::confirm(&b.app(), &b.officer(), b.id(&uri).await?).await;
        ensure!(matches!(refused, Err(Error::Forbidden("not_ours"))), "{refused:?}");
        Ok(())
    }

    async fn a_review_that_a_city_sets_itself_is_kept(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, _) = alliance.two()?;
        let mut form = fixtures::initiative("Walks");
        form.insert("review_by".to_owned(), Value::from("2031-05"));
        a.publish(RecordKind::Initiative, &form).await?;
        alliance.settle().await?;
        ensure!(a.records().await?[0].review_by.as_deref() == Some("2031-05-31"));
        form.insert("review_by".to_owned(), Value::from("one day"));
        let wrong = publication::publish_form(&a.app(), &a.officer(), RecordKind::Initiative, &form).await;
        ensure!(matches!(&wrong, Err(Error::Invalid(errors)) if errors.has("review_by")), "{wrong:?}");
        Ok(())
    }
}
