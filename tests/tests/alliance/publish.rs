//! A record goes out, changes, and goes away.

use anyhow::ensure;
use hansa_entities::record::{Because, RecordKind, RecordState};
use hansa_server::app::{Error, Principal, record};
use rig::{Alliance, both_engines, fixtures};
use serde_json::json;

both_engines! {
    async fn a_published_record_stands_in_every_feed(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let uri = a.publish_initiative("Walks in the evening").await?;
        alliance.settle().await?;
        for city in [a, b, c] {
            ensure!(city.feed().await? == [uri.to_string()], "{}", city.name());
            ensure!(city.title(&uri).await?.as_deref() == Some("Walks in the evening"));
        }
        ensure!(alliance.require_equal_feeds().await? == 1);
        Ok(())
    }

    async fn every_kind_of_record_arrives_with_all_that_it_says(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let uris = [
            a.publish(RecordKind::Initiative, &fixtures::initiative("Walks")).await?,
            a.publish(RecordKind::Experience, &fixtures::experience("Night opening")).await?,
            a.publish(RecordKind::Resource, &fixtures::resource("A guide")).await?,
        ];
        alliance.settle().await?;
        for uri in &uris {
            let here = record::read(&a.app(), &Principal::Anonymous, a.id(uri).await?).await?;
            let there = record::read(&b.app(), &Principal::Anonymous, b.id(uri).await?).await?;
            ensure!(here.details.long_texts() == there.details.long_texts(), "{uri}");
            ensure!(here.details.kind() == there.details.kind());
            ensure!((&here.themes, &here.languages) == (&there.themes, &there.languages));
            ensure!((&here.record.title, &here.record.summary) == (&there.record.title, &there.record.summary));
            ensure!((here.record.published, here.record.country) == (there.record.published, there.record.country));
            ensure!(there.city.host == a.domain() && !there.city.local);
        }
        alliance.require_equal_feeds().await?;
        Ok(())
    }

    async fn what_is_written_here_is_cleaned_before_it_leaves_and_keeps_its_shape(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let mut form = fixtures::initiative("Plan\u{202e}fdp.exe\u{202c} for\n the\u{200b} night");
        form.insert("abstract".to_owned(), json!("For\u{2066} all.\u{feff}"));
        form.insert("problem".to_owned(), json!("1. One\n   - a\n   - b\n\n\tcode\u{202a}"));
        let uri = a.publish(RecordKind::Initiative, &form).await?;
        alliance.settle().await?;
        for city in [a, b] {
            let view = record::read(&city.app(), &Principal::Anonymous, city.id(&uri).await?).await?;
            let (title, summary) = (view.record.title.original(), view.record.summary.original());
            ensure!((title, summary) == ("Planfdp.exe for the night", "For all."), "{}: {title:?} {summary:?}", city.name());
            let texts = view.details.long_texts();
            let problem = texts.iter().find(|(name, _)| *name == "problem").map(|(_, texts)| texts.original());
            let problem = problem.unwrap_or_default();
            // A list in a list: indents have arrived.
            ensure!(problem.contains("<ul>\n<li>a</li>") && !problem.contains('\u{202a}'), "{}: {problem}", city.name());
        }
        let document = a.document(&uri).await?.expect(200)?.text();
        ensure!(!document.contains(['\u{202e}', '\u{200b}', '\u{2066}', '\u{feff}', '\u{202a}']), "{document}");
        Ok(())
    }

    async fn an_update_changes_the_record_everywhere_and_its_place_in_the_feed_stays(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let first = a.publish_initiative("First").await?;
        world.hands().seconds(60);
        let second = c.publish_initiative("Second").await?;
        alliance.settle().await?;
        world.hands().seconds(60);
        a.retitle(&first, "First, mended").await?;
        alliance.settle().await?;
        for city in [a, b, c] {
            ensure!(city.title(&first).await?.as_deref() == Some("First, mended"), "{}", city.name());
            ensure!(city.feed().await? == [second.to_string(), first.to_string()]);
            let id = city.id(&first).await?;
            let view = record::read(&city.app(), &Principal::Anonymous, id).await?;
            let note = view.record.change_note.as_ref().map(|note| note.original().to_owned());
            ensure!((view.record.version, note.as_deref()) == (2, Some("A better title.")));
            let versions = record::versions(&city.app(), &Principal::Anonymous, id).await?;
            ensure!(versions.iter().map(|version| version.version).collect::<Vec<_>>() == [2, 1]);
        }
        alliance.require_equal_feeds().await?;
        Ok(())
    }

    async fn two_updates_in_one_millisecond_arrive_as_the_second(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let uri = a.publish_initiative("One").await?;
        alliance.settle().await?;
        a.retitle(&uri, "Two").await?;
        a.retitle(&uri, "Three").await?;
        alliance.settle().await?;
        ensure!(b.title(&uri).await?.as_deref() == Some("Three"));
        alliance.require_equal_feeds().await?;
        Ok(())
    }

    async fn a_withdrawn_record_is_gone_everywhere_and_its_text_is_destroyed(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let uri = a.publish_initiative("A secret that slipped").await?;
        alliance.settle().await?;
        a.retitle(&uri, "A secret that slipped twice").await?;
        alliance.settle().await?;
        world.hands().seconds(3600);
        a.withdraw(&uri).await?;
        let withdrawn = world.hands().now();
        // An hour passes between the act and whoever asks.
        world.hands().seconds(3600);
        alliance.settle().await?;
        let answer = a.document(&uri).await?.expect(410)?;
        let stone = answer.json()?;
        ensure!(stone["type"] == json!("Tombstone") && stone["id"] == json!(uri), "{stone}");
        ensure!(stone["formerType"] == json!("Article"), "{stone}");
        require_deleted(&stone, withdrawn)?;
        let log = a.log().await?;
        let sent = log.last().and_then(|entry| entry.bytes.as_deref()).unwrap_or_default();
        let sent: serde_json::Value = serde_json::from_str(sent)?;
        ensure!(sent["object"] == without_context(stone), "{sent}");
        for city in [a, b, c] {
            ensure!(city.feed().await?.is_empty() && !city.shows(&uri).await?, "{}", city.name());
            let rows = city.records().await?;
            let [row] = rows.as_slice() else { anyhow::bail!("{} rows at {}", rows.len(), city.name()) };
            ensure!(row.state == RecordState::Withdrawn && row.object.is_none() && row.title.is_empty());
            let read = record::read(&city.app(), &Principal::Anonymous, row.id).await;
            ensure!(matches!(read, Err(Error::Withdrawn(_))), "{}", city.name());
        }
        for entry in a.log().await?.iter().filter(|entry| entry.object.as_deref() == Some(uri.as_str())) {
            let erased = entry.bytes.is_none();
            ensure!(erased == (entry.kind != "Delete"), "{} keeps its number and hash, not its text", entry.kind);
            ensure!(entry.hash.is_some() && entry.prev.is_some() && entry.seq.is_some());
        }
        ensure!(matches!(
            record::withdraw(&a.app(), &a.officer(), rows_first(a).await?, Because::Other).await,
            Err(Error::Withdrawn(_))
        ));
        Ok(())
    }

    async fn a_record_withdrawn_before_it_was_ever_delivered_leaves_nothing_but_its_place(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let uri = a.publish_initiative("Never seen").await?;
        a.withdraw(&uri).await?;
        alliance.settle().await?;
        ensure!(b.feed().await?.is_empty() && !b.shows(&uri).await?);
        let said = b.faults().deliveries().iter().any(|activity| activity.to_string().contains("Never seen"));
        ensure!(!said, "a text that was withdrawn before it left the house never leaves it");
        Ok(())
    }

    async fn what_a_city_says_about_itself_reaches_its_followers(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        world.hands().seconds(5);
        let mut profile = a.profile().await?;
        profile.insert("name".to_owned(), json!({ "en": "City of New Name" }));
        hansa_server::app::city::update(&a.app(), &Principal::Program, &profile).await?;
        alliance.settle().await?;
        let view = hansa_server::app::city::read(&b.app(), b.actor_here(&a.actor()).await?).await?;
        ensure!(view.actor.name.original() == "City of New Name", "{:?}", view.actor.name);
        Ok(())
    }

    async fn what_a_city_says_of_itself_is_the_same_html_at_home_on_the_wire_and_elsewhere(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        world.hands().seconds(5);
        let mut profile = a.profile().await?;
        let typed = "A **port** of 1 < 2 banks.\n\nNo <script>alert(1)</script>.";
        profile.insert("summary".to_owned(), json!({ "en": typed }));
        hansa_server::app::city::update(&a.app(), &Principal::Program, &profile).await?;
        alliance.settle().await?;
        let html = "<p>A <strong>port</strong> of 1 &lt; 2 banks.</p>\n<p>No &lt;script&gt;alert(1)&lt;/script&gt;.</p>\n";
        let own = hansa_server::app::city::read_home(&a.app()).await?;
        ensure!(own.actor.summary.original() == html, "{:?}", own.actor.summary);
        let there = hansa_server::app::city::read(&b.app(), b.actor_here(&a.actor()).await?).await?;
        ensure!(there.actor.summary.original() == html, "{:?}", there.actor.summary);
        let document = a.document(&a.actor()).await?.expect(200)?.json()?;
        ensure!(document["summary"] == json!(html), "{}", document["summary"]);
        // The form gives back what was typed.
        ensure!(a.profile().await?["summary"]["en"] == json!(typed));
        Ok(())
    }
}

async fn rows_first(city: &rig::City) -> anyhow::Result<hansa_entities::id::RecordId> {
    let rows = city.records().await?;
    rows.first().map(|row| row.id).ok_or_else(|| anyhow::anyhow!("no row"))
}

/// `deleted` is the second in which it was taken back.
fn require_deleted(stone: &serde_json::Value, at: hansa_entities::time::Time) -> anyhow::Result<()> {
    let said = stone["deleted"].as_str().unwrap_or_default();
    let said = chrono::DateTime::parse_from_rfc3339(said)?;
    ensure!(said.timestamp() == at.at().timestamp(), "{stone}: withdrawn {}", at.at());
    Ok(())
}

fn without_context(mut document: serde_json::Value) -> serde_json::Value {
    if let Some(fields) = document.as_object_mut() {
        fields.remove("@context");
    }
    document
}
