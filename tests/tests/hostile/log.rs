//! Logs that lie (LOG): what another city signs, or only says, about its log costs bounded work and harms nobody else.

use anyhow::{Context as _, ensure};
use hansa_entities::notification::Reason;
use hansa_entities::replica::{Model, ReplicaState};
use hansa_federation::log::entry::hex;
use hansa_federation::log::{EntryNumber, Previous, entry_hash};
use hansa_server::app::notification::{self, Filter};
use hansa_server::app::{Principal, follow, sync};
use http::{HeaderMap, HeaderValue, Method, header};
use rig::attacker::{Stage, article};
use rig::{City, Peer, Plan, Reply, Scribe, World, both_engines};
use serde_json::{Value, json};

/// The copy of the attacker's log.
async fn copy(stage: &Stage) -> anyhow::Result<Model> {
    stage.city.replicas().await?.into_iter().next().context("no copy of the log")
}

/// Looks at the log as it stands now; what was asked, and what became of the copy.
async fn look(stage: &Stage) -> anyhow::Result<(usize, Model)> {
    stage.forget();
    for _ in 0..6 {
        stage.city.exchange().await?;
        stage.city.hands().advance(chrono::Duration::hours(7));
    }
    Ok((stage.requests(), copy(stage).await?))
}

/// A log of three records that was copied once.
async fn kept(stage: &Stage) -> anyhow::Result<Scribe<'_>> {
    let mut scribe = Scribe::of(&stage.evil)?;
    for n in 0..3 {
        scribe.write("Create", article(&stage.evil, &format!("Record {n}")))?;
    }
    stage.befriend(&stage.evil).await?;
    let copy = copy(stage).await?;
    ensure!(copy.state == ReplicaState::Complete, "{copy:?}");
    ensure!(stage.city.feed().await?.len() == 3);
    Ok(scribe)
}

/// How often administrators were told that a log is held back.
async fn told(stage: &Stage) -> anyhow::Result<usize> {
    let filter = Filter { reason: Some(Reason::Quarantine), before: None, limit: Some(100) };
    Ok(notification::list(&stage.city.app(), &stage.city.officer(), &filter).await?.items.len())
}

/// A new city that follows a peer, and gets these entries from it one after the other.
async fn told_by(world: &World, name: &str, evil: &Peer, entries: [&Value; 2]) -> anyhow::Result<City> {
    let city = world.city_as(Plan::new(name)).await?;
    let asked = follow::request(&city.app(), &Principal::Program, evil.actor().as_str()).await?;
    let follow =
        json!({"id": asked.follow.uri, "type": "Follow", "actor": city.actor(), "object": evil.actor()});
    evil.deliver(&city, &evil.activity("Accept", follow)).await?.expect(202)?;
    city.drain().await?;
    for entry in entries {
        evil.deliver(&city, entry).await?.expect(202)?;
        city.drain().await?;
    }
    Ok(city)
}

/// An entry that would be the next one of the log.
fn next(stage: &Stage, scribe: &Scribe<'_>) -> anyhow::Result<Value> {
    let last = scribe.entries.last().context("the log is empty")?;
    let at = EntryNumber { epoch: scribe.epoch.clone(), seq: scribe.entries.len() as u64 };
    let number = EntryNumber { seq: at.seq + 1, epoch: at.epoch.clone() };
    scribe.sign("Create", article(&stage.evil, "Changed"), &number, &Previous::of(&at, &entry_hash(last)))
}

/// Entries that were changed after they were signed have no effect, and the same one unchanged has.
async fn require_refused<const N: usize>(
    stage: &Stage,
    scribe: &Scribe<'_>,
    changes: [fn(&mut Value); N],
) -> anyhow::Result<()> {
    for (at, change) in changes.into_iter().enumerate() {
        // A new one each time: the same activity again would be a double.
        let honest = next(stage, scribe)?;
        let mut entry = honest.clone();
        change(&mut entry);
        ensure!(entry != honest, "{at}: nothing was changed");
        stage.evil.deliver(&stage.city, &entry).await?.expect(202)?;
        stage.city.drain().await?;
        ensure!(stage.city.feed().await?.len() == 3, "{at}: {entry}");
    }
    stage.evil.deliver(&stage.city, &next(stage, scribe)?).await?.expect(202)?;
    stage.city.drain().await?;
    ensure!(stage.city.feed().await?.len() == 4, "the honest one");
    stage.require_alive().await
}

both_engines! {
    async fn cv_09_a_hostile_log_costs_bounded_work_and_is_quarantined_with_a_reason_log_01(world) {
        let stage = Stage::of(world).await?;
        let mut scribe = kept(&stage).await?;
        scribe.write("Create", article(&stage.evil, "One more"))?;
        let honest = scribe.head(|_| {})?;
        let endless = scribe.head(|head| {
            head.number.seq += 1000;
            head.count += 1000;
            head.fingerprint = [7; 16];
        })?;
        let far = scribe.head(|head| head.number.seq = (1 << 53) - 1)?;
        let huge = scribe.head(|head| {
            head.number.seq += 1;
            head.count = (1 << 53) - 1;
        })?;
        let mut beyond = honest.clone();
        beyond["hansa:count"] = json!(9_223_372_036_854_775_807_u64);
        let mut many_ranges = String::new();
        for n in 0..40_000 {
            many_ranges.push_str(&format!("[\"a{n:09}\",\"a{:09}\",1,\"AAAAAAAAAAAAAAAAAAAAAA\"],", n + 1));
        }
        let million = format!("{{\"told\":[{}]}}", many_ranges.trim_end_matches(','));
        let whole = json!({"prefix": "", "told": [[null, null, 5, "AAAAAAAAAAAAAAAAAAAAAA"]], "head": endless});
        let mut forged = scribe.entries[3].clone();
        forged["object"]["name"] = json!("Changed on the way");
        let document = |head: &Value| scribe.document(head);
        let with = |field: &str, value: Value| {
            let mut document = document(&endless);
            document[field] = value;
            document
        };
        let next = json!({"epoch": scribe.epoch, "seq": 3});
        let cases: [(&str, Value, Option<Value>); 12] = [
            ("too_large", document(&far), None),
            ("too_large", document(&huge), None),
            ("head_not_proved", document(&beyond), None),
            ("no_head", json!({"id": scribe.log(), "type": "OrderedCollection"}), None),
            ("page_does_not_move", with("hansa:through", next), None),
            ("page_not_readable", with("orderedItems", json!(vec![json!({}); 101])), None),
            ("page_not_readable", with("next", json!("javascript:alert(1)")), None),
            ("entry_not_proved", with("orderedItems", json!([forged])), None),
            ("answer_not_readable", with("hansa:through", Value::Null), Some(json!({"told": "everything"}))),
            ("answer_too_large", with("hansa:through", Value::Null), serde_json::from_str(&million).ok()),
            ("comparison_not_sound", with("hansa:through", Value::Null), Some(whole)),
            ("never_matches", with("hansa:through", Value::Null), None),
        ];
        let program = Principal::Program;
        let mut held_back = told(&stage).await?;
        for (reason, document, answer) in cases {
            scribe.serve()?;
            scribe.put(&document);
            if let Some(answer) = &answer {
                scribe.answer(answer);
            } else {
                scribe.answer(&json!({"prefix": "", "told": [], "head": document["hansa:head"]}));
            }
            let actor = copy(&stage).await?.actor_id;
            sync::release(&stage.city.app(), &program, actor).await?;
            let (asked, copy) = look(&stage).await?;
            ensure!(copy.state == ReplicaState::Quarantined, "{reason}: {copy:?}");
            ensure!(copy.error.as_deref() == Some(reason), "{reason}: {copy:?}");
            ensure!(asked <= 120, "{reason}: {asked} requests");
            ensure!(told(&stage).await? > held_back, "{reason}: administrators are told");
            held_back = told(&stage).await?;
            ensure!(stage.city.feed().await?.len() >= 3, "{reason}: nothing that was there is gone");
            stage.require_alive().await?;
        }
        // It mends its ways, and an administrator lets it in again.
        scribe.serve()?;
        sync::release(&stage.city.app(), &program, copy(&stage).await?.actor_id).await?;
        let (_, copy) = look(&stage).await?;
        ensure!(copy.state == ReplicaState::Complete && stage.city.feed().await?.len() == 4, "{copy:?}");
        Ok(())
    }

    async fn a_page_of_fifty_megabytes_is_cut_off_log_02(world) {
        let stage = Stage::of(world).await?;
        let scribe = kept(&stage).await?;
        let mut huge = br#"{"hansa:head":{"x":""#.to_vec();
        huge.resize(50 * 1024 * 1024, b'x');
        stage.evil.put(scribe.log().path(), Reply::typed("application/activity+json", huge));
        sync::release(&stage.city.app(), &Principal::Program, copy(&stage).await?.actor_id).await?;
        let (asked, copy) = look(&stage).await?;
        ensure!(copy.state == ReplicaState::Quarantined && asked <= 20, "{asked} {copy:?}");
        ensure!(copy.error.as_deref() == Some("answer_too_large"), "{copy:?}");
        Ok(())
    }

    async fn cv_08_two_entries_with_one_number_raise_an_alarm_and_all_keep_the_same_log_03(world) {
        let names = ["a.test", "b.test", "evil.test"];
        world.network_of(&names, &[]).await?;
        let evil = world.peer("evil.test").await?;
        let mut scribe = Scribe::of(&evil)?;
        scribe.write("Create", article(&evil, "Before"))?;
        let number = EntryNumber { epoch: scribe.epoch.clone(), seq: 2 };
        let first = entry_hash(&scribe.entries[0]);
        let before = Previous::of(&EntryNumber { epoch: scribe.epoch.clone(), seq: 1 }, &first);
        let object = article(&evil, "Said to one");
        let mut other = object.clone();
        other["name"] = json!("Said to the other");
        let (one, two) =
            (scribe.sign("Create", object, &number, &before)?, scribe.sign("Create", other, &number, &before)?);
        let mut titles = Vec::new();
        for (name, told) in [("a.test", [&one, &two]), ("b.test", [&two, &one])] {
            let city = told_by(&world, name, &evil, told).await?;
            let line = city.feed_state().await?.cities.into_iter().nth(1).context("the city")?;
            ensure!(line.forks == 1, "{line:?}");
            let uri = rig::attacker::url_in(&one["object"], "id")?;
            titles.push(city.title(&uri).await?);
        }
        ensure!(titles[0].is_some() && titles[0] == titles[1], "{titles:?}");
        world.expect_leftovers();
        Ok(())
    }

    async fn two_entries_with_one_number_about_two_records_leave_the_same_one_everywhere_log_03(world) {
        world.network_of(&["a.test", "b.test", "evil.test"], &[]).await?;
        let evil = world.peer("evil.test").await?;
        let scribe = Scribe::of(&evil)?;
        let number = EntryNumber { epoch: scribe.epoch.clone(), seq: 1 };
        let sign = |title: &str| scribe.sign("Create", article(&evil, title), &number, &Previous::none());
        let (one, two) = (sign("Said to one")?, sign("Said to the other")?);
        ensure!(one["object"]["id"] != two["object"]["id"]);
        let mut feeds = Vec::new();
        for (name, told) in [("a.test", [&one, &two]), ("b.test", [&two, &one])] {
            feeds.push(told_by(&world, name, &evil, told).await?.feed().await?);
        }
        ensure!(feeds[0].len() == 1 && feeds[0] == feeds[1], "{feeds:?}");
        world.expect_leftovers();
        Ok(())
    }

    async fn a_number_without_words_that_displaces_an_entry_takes_it_away_log_03(world) {
        let stage = Stage::of(world).await?;
        let mut scribe = kept(&stage).await?;
        let number = EntryNumber { epoch: scribe.epoch.clone(), seq: 4 };
        let third = EntryNumber { seq: 3, epoch: number.epoch.clone() };
        let before = Previous::of(&third, &entry_hash(&scribe.entries[2]));
        let mut object = article(&stage.evil, "Kept");
        let four = scribe.write("Create", object.clone())?;
        object["name"] = json!("Kept, and changed");
        scribe.write("Update", object.clone())?;
        // The same number once more, about something else, and with the greater hash: it has to leave.
        // One of n greater than one given hash is missing once in n + 1 times.
        let mut displaced = Value::Null;
        for _ in 0..2048 {
            displaced = scribe.sign("Create", article(&stage.evil, "Displaced"), &number, &before)?;
            if entry_hash(&displaced) > entry_hash(&four) {
                break;
            }
        }
        ensure!(entry_hash(&displaced) > entry_hash(&four));
        stage.evil.deliver(&stage.city, &displaced).await?.expect(202)?;
        stage.city.drain().await?;
        let uri = rig::attacker::url_in(&displaced["object"], "id")?;
        ensure!(stage.city.title(&uri).await?.as_deref() == Some("Displaced"));
        let mut document = scribe.document(&scribe.head(|_| {})?);
        document["orderedItems"].as_array_mut().context("no entries")?.remove(3);
        document["hansa:skeleton"] = json!([[scribe.epoch, 4, hex(&entry_hash(&four)), object["id"]]]);
        scribe.put(&document);
        let (_, copy) = look(&stage).await?;
        ensure!(copy.state == ReplicaState::Complete, "{copy:?}");
        let feed = stage.city.feed().await?;
        ensure!(feed.len() == 4 && stage.city.title(&uri).await?.is_none(), "{feed:?}");
        Ok(())
    }

    async fn a_proof_with_changed_options_proves_nothing_org_27(world) {
        let stage = Stage::of(world).await?;
        let scribe = kept(&stage).await?;
        require_refused(&stage, &scribe, [
            |entry: &mut Value| entry["proof"]["created"] = json!("2020-01-01T00:00:00Z"),
            |entry| entry["proof"]["expires"] = json!("2099-01-01T00:00:00Z"),
            |entry| entry["proof"]["expires"] = json!("2020-01-01T00:00:00Z"),
            |entry| entry["proof"]["domain"] = json!("city.test"),
            |entry| entry["proof"]["challenge"] = json!("x"),
            |entry| entry["proof"]["@context"] = json!("https://w3id.org/security/v1"),
            |entry| entry["proof"]["proof"] = json!({}),
            |entry| entry["proof"]["proofValue"] = json!(""),
        ]).await
    }

    async fn a_proof_of_another_key_purpose_kind_or_number_proves_nothing_org_28(world) {
        let stage = Stage::of(world).await?;
        let scribe = kept(&stage).await?;
        require_refused(&stage, &scribe, [
            |entry: &mut Value| entry["proof"]["verificationMethod"] = json!("https://victim.test/a/office#ed25519-key"),
            |entry| entry["proof"]["verificationMethod"] = json!("https://evil.test/a/office#another"),
            |entry| entry["proof"]["proofPurpose"] = json!("authentication"),
            |entry| entry["proof"]["cryptosuite"] = json!("eddsa-rdfc-2022"),
            |entry| entry["proof"]["type"] = json!("Ed25519Signature2020"),
            |entry| entry["proof"] = json!([entry["proof"], entry["proof"]]),
            |entry| entry["proof"] = json!([]),
            |entry| entry["proof"] = Value::Null,
            |entry| entry["proof"] = entry["object"]["proof"].clone(),
        ]).await?;
        // Signed well, by somebody else, and brought by its author.
        let mut entry = next(&stage, &scribe)?;
        stage.victim.prove(&mut entry)?;
        stage.evil.deliver(&stage.city, &entry).await?.expect(202)?;
        stage.city.drain().await?;
        ensure!(stage.city.feed().await?.len() == 4, "what came in with its own proof");
        // What names a key that nobody knows waits until the log has been read.
        stage.world.expect_leftovers();
        Ok(())
    }

    async fn an_unknown_member_that_was_changed_on_its_way_is_noticed_org_30(world) {
        let stage = Stage::of(world).await?;
        let scribe = kept(&stage).await?;
        require_refused(&stage, &scribe, [
            |entry: &mut Value| entry["https://other.example/ns#unknown"] = json!(true),
            |entry| entry["object"]["unknown"] = json!("not in any context"),
            |entry| entry["object"]["hansa:theme"] = json!(["SPO"]),
            |entry| entry["_:b0"] = json!(1),
        ]).await
    }

    async fn cv_10_what_is_not_public_is_in_no_page_count_or_fingerprint_of_a_log_log_04(world) {
        let stage = Stage::of(world).await?;
        let city = &stage.city;
        city.publish_initiative("Public").await?;
        let hidden = city.publish_initiative("Hidden later").await?;
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_static("application/activity+json"));
        let read = async |path: &str| city.ask(Method::GET, path, &headers, b"").await?.expect(200)?.json();
        let base = "/a/city/log";
        let before = read(base).await?;
        // A draft, a follow, an answer, a letter to one: none of them is an entry.
        city.draft(&rig::fixtures::initiative("Only a draft")).await?;
        stage.befriend(&stage.evil).await?;
        let after = read(base).await?;
        ensure!(before["hansa:head"] == after["hansa:head"] && before["totalItems"] == json!(2), "{after}");
        let id = city.id(&hidden).await?;
        hansa_server::app::record::hide(&city.app(), &city.officer(), id).await?;
        let first = format!("{base}?after={}:0", "0".repeat(26));
        let page = read(&first).await?;
        ensure!(!page.to_string().contains("Hidden later"), "{page}");
        ensure!(page["orderedItems"].as_array().is_some_and(|items| items.len() == 1), "{page}");
        ensure!(page["hansa:skeleton"].as_array().is_some_and(|bones| bones.len() == 1), "{page}");
        Ok(())
    }

    async fn a_member_that_serves_forged_or_foreign_entries_of_a_city_that_is_away_is_not_believed_cv_07_log_05(world) {
        let stage = Stage::of(world).await?;
        let victim = &stage.victim;
        // The victim keeps a log, and is followed; then it is away.
        let mut scribe = Scribe::of(victim)?;
        scribe.write("Create", article(victim, "True"))?;
        stage.befriend(victim).await?;
        let mut evil = Scribe::of(&stage.evil)?;
        stage.befriend(&stage.evil).await?;
        let true_head = scribe.head(|_| {})?;
        victim.faults().down();
        // The attacker serves a log "of the victim": a changed entry, one of its own, one without a proof.
        let mut changed = scribe.entries[0].clone();
        changed["object"]["name"] = json!("Forged");
        let own = evil.write("Create", article(&stage.evil, "Own, called theirs"))?;
        let mut unsigned = scribe.sign(
            "Create",
            article(victim, "Unsigned"),
            &EntryNumber { epoch: scribe.epoch.clone(), seq: 2 },
            &Previous::none(),
        )?;
        unsigned.as_object_mut().context("an object")?.shift_remove("proof");
        let mut head = true_head.clone();
        head["hansa:count"] = json!(4);
        for head in [true_head, head, evil.head(|head| head.actor = victim.actor())?] {
            let mut document = evil.document(&head);
            document["orderedItems"] = json!([changed, own, unsigned]);
            evil.put(&document);
            for row in stage.city.replicas().await? {
                sync::release(&stage.city.app(), &Principal::Program, row.actor_id).await?;
            }
            look(&stage).await?;
            let feed = stage.city.feed().await?;
            ensure!(!feed.is_empty() && feed.len() <= 2, "{feed:?}");
            for row in stage.city.records().await? {
                let title = row.title.original().to_owned();
                ensure!(title != "Forged" && title != "Unsigned", "{title}");
            }
        }
        world_expects(&stage);
        Ok(())
    }

    async fn questions_without_a_signature_are_not_answered_log_06(world) {
        let stage = Stage::of(world).await?;
        stage.city.publish_initiative("One").await?;
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/activity+json"));
        for path in ["reconcile", "entries", "recover", "digest"] {
            let path = format!("/a/city/log/{path}");
            let answer = stage.city.ask(Method::POST, &path, &headers, b"{\"ranges\":[]}").await?;
            ensure!(answer.status == 401, "{path}: {}", answer.status);
        }
        // Entries that are not ours are not taken back, whoever offers them.
        let scribe = Scribe::of(&stage.evil)?;
        let number = EntryNumber { epoch: scribe.epoch.clone(), seq: 1 };
        let entry = scribe.sign("Create", article(&stage.evil, "Theirs"), &number, &Previous::none())?;
        let body = json!({"entries": [entry, {}, 7], "head": null}).to_string();
        let url = stage.city.app().ids.log("city").join("log/recover")?;
        let signed = stage.evil.sign(&url, body.as_bytes(), stage.evil.now())?;
        let answer = stage.evil.bring(&stage.city, &url, &signed, body.as_bytes()).await?.expect(200)?.json()?;
        ensure!(answer == json!({"known": 0, "takenBack": 0, "reissued": 0, "refused": 3}), "{answer}");
        ensure!(stage.city.feed().await?.len() == 1);
        Ok(())
    }
}

/// Letters to those who are away wait for them.
fn world_expects(stage: &Stage) {
    stage.world.expect_leftovers();
}
