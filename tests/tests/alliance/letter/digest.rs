//! The weekly letter: a busy week, an empty one, and that it comes once.

use anyhow::{Context as _, ensure};
use chrono::{DateTime, Utc};
use hansa_entities::letter::LetterKind;
use hansa_entities::record::RecordKind;
use hansa_entities::time::Time;
use hansa_server::app::{App, Principal, account, city, digest, letter, reply};
use hansa_server::store;
use rig::{Alliance, City, Person, Plan, Post, Postbox, World, both_engines, fixtures};
use serde_json::json;

fn monday(text: &str) -> anyhow::Result<Time> {
    Ok(Time::from(format!("{text}T05:00:00Z").parse::<DateTime<Utc>>()?))
}

/// The letter as everyone would get it: without the port of the city, its ids and its secrets.
fn readable(city: &City, text: &str) -> String {
    let text = text.replace(&city.config().base(), "https://city.example");
    let mut words: Vec<String> = Vec::new();
    for part in text.split_inclusive(['/', '#', '\n', '?']) {
        let (word, end) = part.split_at(part.trim_end_matches(['/', '#', '\n', '?']).len());
        let is_id = word.len() == 36 && word.chars().filter(|c| *c == '-').count() == 4;
        let is_token = word.len() == 43 && word.is_ascii() && !word.contains(' ');
        words.push(if is_id || is_token { format!("…{end}") } else { part.to_owned() });
    }
    words.concat()
}

/// A city with a mail server and two others, all following one another; the second is of another size and country.
async fn three(world: &World) -> anyhow::Result<(Alliance, Postbox)> {
    let postbox = Postbox::open().await?;
    let own = world.city_as(Plan::new("montreval").postbox(&postbox)).await?;
    let (near, far) = (world.city("lindhavn").await?, world.city("corvey").await?);
    let mut profile = city::form(&far.app(), &far.officer()).await?;
    profile.insert("country".to_owned(), json!("DK"));
    profile.insert("population".to_owned(), json!(30_000));
    city::update(&far.app(), &far.officer(), &profile).await?;
    let alliance = Alliance::from_cities(world, vec![own, near, far]);
    alliance.befriend().await?;
    Ok((alliance, postbox))
}

async fn publish(city: &City, kind: RecordKind, form: serde_json::Value) -> anyhow::Result<()> {
    city.publish(kind, &fixtures::form(form)).await?;
    city.hands().seconds(60);
    Ok(())
}

fn changed(form: hansa_server::app::field::Form, changes: serde_json::Value) -> serde_json::Value {
    let mut value = serde_json::Value::Object(form);
    for (name, change) in changes.as_object().into_iter().flatten() {
        value[name] = change.clone();
    }
    value
}

/// What happens in the cities before Monday.
async fn busy_week(alliance: &Alliance) -> anyhow::Result<()> {
    let (own, near, far) = alliance.three()?;
    let question = own.publish_initiative("Our evening walks").await?;
    alliance.settle().await?;
    own.hands().seconds(60);
    publish(
        near,
        RecordKind::Resource,
        changed(fixtures::resource("A third one of the same city"), json!({ "themes": ["FAM"] })),
    )
    .await?;
    publish(near, RecordKind::Initiative, changed(fixtures::initiative("Walks with neighbours"), json!({})))
        .await?;
    let french = json!({ "language": "fr", "abstract": "Un atelier par semaine." });
    publish(near, RecordKind::Initiative, changed(fixtures::initiative("Ateliers du soir"), french)).await?;
    let failed = json!({ "would_repeat": "NO", "failed": "Nobody came: the hour was **wrong**, and the room too far away from where the young people live." });
    publish(far, RecordKind::Experience, changed(fixtures::experience("Open evenings"), failed)).await?;
    publish(far, RecordKind::Resource, changed(fixtures::resource("A handbook for schools"), json!({})))
        .await?;
    publish(
        far,
        RecordKind::Initiative,
        changed(fixtures::initiative("Of another theme"), json!({ "themes": ["CTF"] })),
    )
    .await?;
    alliance.settle().await?;
    near.reply(&question, "Who walks with you?").await?;
    near.hands().seconds(60);
    near.reply(&question, "And in winter?").await?;
    alliance.settle().await
}

async fn choose(person: &Person, city: &City, form: serde_json::Value) -> anyhow::Result<()> {
    let mut whole = fixtures::form(
        json!({ "language": "en", "rhythm": "weekly", "replies": "weekly", "themes": ["EDU"] }),
    );
    whole.extend(fixtures::form(form));
    Ok(digest::set_letters(&city.app(), &person.principal().await?, &whole).await?)
}

fn only(postbox: &Postbox) -> anyhow::Result<Post> {
    let letters = postbox.empty();
    let [letter] = letters.as_slice() else { anyhow::bail!("{} letters", letters.len()) };
    Ok(letter.clone())
}

both_engines! {
    async fn a_busy_week_is_seven_lines_at_most_each_with_its_reason(world) {
        let (alliance, postbox) = three(&world).await?;
        let (own, _, _) = alliance.three()?;
        let office = Person::administrator(own)?;
        choose(&office, own, json!({})).await?;
        busy_week(&alliance).await?;
        ensure!(postbox.letters().is_empty(), "nothing before Monday");
        let before = own.snapshot().await?;
        world.hands().reach(monday("2026-11-23")?)?;
        own.drain().await?;
        let english = only(&postbox)?;
        ensure!(english.to == [office.email.clone()] && english.header("Content-Language").as_deref() == Some("en"));
        insta::assert_snapshot!("busy-week-en", format!("{}\n\n{}", english.subject(), readable(own, &english.text())));
        // Seven lines at most, two of a city, the same record once, and nothing of the theme that nobody chose.
        let entries = english.text().lines().filter(|line| line.starts_with("* ")).count();
        ensure!(entries == 5, "{entries}: {}", english.text());
        ensure!(english.text().lines().all(|line| line.chars().count() <= 72 || line.trim_start().starts_with("http")), "{}", english.text());
        for word in ["Nobody came", "lang=\"fr\"", "Walks with neighbours", "prefers-color-scheme"] {
            ensure!(english.html().contains(word), "{word}: {}", english.html());
        }
        let stop = english.header("List-Unsubscribe").context("a way to stop")?;
        ensure!(stop.contains("/digest/stop/") && english.text().contains(stop.trim_matches(['<', '>'])), "{stop}");

        // The same week in French, to an account that reads French.
        own.restore(&before).await?;
        own.sign_in_as_administrator().await?;
        account::set_language(&own.app(), &own.officer(), "fr").await?;
        own.drain().await?;
        let french = postbox.empty().into_iter().find(|letter| !letter.links("/digest/stop/").is_empty()).context("a letter")?;
        ensure!(french.header("Content-Language").as_deref() == Some("fr"));
        insta::assert_snapshot!("busy-week-fr", format!("{}\n\n{}", french.subject(), readable(own, &french.text())));
        // And as it would be read in every other language.
        own.restore(&before).await?;
        for language in ["da", "de", "es", "it", "nl", "pl"] {
            let preview = digest::preview(&own.app(), &own.officer(), Some(language), None).await?;
            let text = format!("{}\n\n{}", preview.subject, readable(own, &preview.text));
            insta::assert_snapshot!(format!("busy-week-{language}"), text);
        }
        Ok(())
    }

    async fn an_empty_week_sends_nothing_but_to_whoever_wants_a_letter_every_week(world) {
        let (alliance, postbox) = three(&world).await?;
        let (own, _, _) = alliance.three()?;
        let office = Person::administrator(own)?;
        choose(&office, own, json!({})).await?;
        world.hands().reach(monday("2026-11-23")?)?;
        own.drain().await?;
        ensure!(postbox.letters().is_empty(), "nothing is nothing to write about");
        for language in ["da", "de", "en", "es", "fr", "it", "nl", "pl"] {
            let preview = digest::preview(&own.app(), &own.officer(), Some(language), None).await?;
            let text = format!("{}\n\n{}", preview.subject, readable(own, &preview.text));
            insta::assert_snapshot!(format!("empty-week-{language}"), text);
        }
        ensure!(postbox.letters().is_empty(), "a preview sends nothing");
        choose(&office, own, json!({ "always": "true" })).await?;
        world.hands().reach(monday("2026-11-30")?)?;
        own.drain().await?;
        let letter = only(&postbox)?;
        ensure!(letter.text().contains("Nothing new this week"), "{}", letter.text());
        // Never means never.
        choose(&office, own, json!({ "rhythm": "never" })).await?;
        world.hands().reach(monday("2026-12-07")?)?;
        own.drain().await?;
        ensure!(postbox.letters().is_empty());
        Ok(())
    }

    async fn the_letter_comes_once_whatever_stops_and_however_many_processes_there_are(world) {
        let (alliance, postbox) = three(&world).await?;
        let (own, _, _) = alliance.three()?;
        choose(&Person::administrator(own)?, own, json!({})).await?;
        busy_week(&alliance).await?;
        own.stop().await?;
        // Away on Monday morning, back on Tuesday, in two processes.
        world.hands().reach(monday("2026-11-24")?)?;
        own.start().await?;
        let other = own.twin().await?;
        let work = async |app: App| {
            for _ in 0..5 {
                digest::run_due(&app).await?;
                letter::run_due(&app).await?;
            }
            anyhow::Ok(())
        };
        let (a, b) = tokio::join!(work(own.app()), work(other.clone()));
        a.and(b)?;
        other.close().await;
        let first = only(&postbox)?;
        own.restart().await?;
        own.drain().await?;
        ensure!(postbox.letters().is_empty(), "once");
        // What the first one told, the next one does not tell again; who waits for an answer still waits.
        world.hands().reach(monday("2026-11-30")?)?;
        own.drain().await?;
        let second = only(&postbox)?;
        ensure!(first.text().contains("Walks with neighbours") && !second.text().contains("Walks with neighbours"), "{}", second.text());
        ensure!(second.text().contains("2 replies wait for your answer"), "{}", second.text());
        let sent: Vec<_> = own.letters().await?.into_iter().filter(|row| row.kind == LetterKind::Digest).collect();
        ensure!(sent.len() == 2, "{sent:?}");
        Ok(())
    }

    async fn an_answer_ends_the_waiting(world) {
        let (alliance, postbox) = three(&world).await?;
        let (own, near, _) = alliance.three()?;
        choose(&Person::administrator(own)?, own, json!({})).await?;
        let record = own.publish_initiative("Our evening walks").await?;
        alliance.settle().await?;
        near.reply(&record, "Who walks with you?").await?;
        alliance.settle().await?;
        world.hands().seconds(60);
        own.reply(&record, "Two of us.").await?;
        alliance.settle().await?;
        world.hands().reach(monday("2026-11-23")?)?;
        own.drain().await?;
        ensure!(postbox.letters().is_empty(), "{:?}", postbox.letters());
        Ok(())
    }

    async fn the_letter_names_the_two_threads_with_the_newest_replies_and_counts_what_waits(world) {
        let (alliance, postbox) = three(&world).await?;
        let (own, near, far) = alliance.three()?;
        choose(&Person::administrator(own)?, own, json!({})).await?;
        let mut records = Vec::new();
        for title in ["Answered", "The oldest", "Our evening walks"] {
            records.push(own.publish_initiative(title).await?);
        }
        let theirs = far.publish_initiative("A thread of others").await?;
        alliance.settle().await?;
        let say = async |city: &City, to: &url::Url, text: &str| {
            world.hands().seconds(60);
            let reply = city.reply(to, text).await?;
            alliance.settle().await?;
            anyhow::Ok(reply)
        };
        say(near, &records[0], "Does it work?").await?;
        say(own, &records[0], "It does.").await?;
        say(near, &records[1], "And for children?").await?;
        // What was said before our last word waits no more; what was said after it does.
        say(near, &records[2], "Who walks with you?").await?;
        say(own, &records[2], "Two of us.").await?;
        for n in 0..12 {
            say(if n % 2 == 0 { near } else { far }, &records[2], "And in winter?").await?;
        }
        // In a thread of others the answer to our own reply waits, and nothing else.
        say(near, &theirs, "For everyone?").await?;
        let ours = say(own, &theirs, "From which age?").await?;
        say(near, &theirs, "We would like to know too.").await?;
        world.hands().seconds(60);
        let (app, thread) = (far.app(), far.id(&theirs).await?);
        let standing = reply::thread(&app, &Principal::Anonymous, thread).await?;
        let mut answer = fixtures::reply("From twelve.");
        answer.in_reply_to = standing.iter().find(|view| view.reply.uri == ours.as_str()).map(|view| view.reply.id);
        ensure!(answer.in_reply_to.is_some(), "our reply stands there");
        reply::publish(&app, &far.officer(), thread, &answer).await?;
        alliance.settle().await?;
        world.hands().reach(monday("2026-11-23")?)?;
        own.drain().await?;
        let letter = only(&postbox)?;
        let text = letter.text();
        ensure!(text.contains("12 replies wait for your answer") && text.contains("Our evening walks"), "{text}");
        ensure!(text.contains("1 reply waits for your answer") && text.matches("A thread of others").count() == 2, "{text}");
        // Two lines at most; what was answered is none of them.
        ensure!(!text.contains("The oldest") && !text.contains("Answered"), "{text}");
        Ok(())
    }

    async fn a_city_that_publishes_much_takes_nobodys_place(world) {
        let (alliance, _postbox) = three(&world).await?;
        let (own, near, far) = alliance.three()?;
        for n in 0..2 {
            publish(far, RecordKind::Initiative, changed(fixtures::initiative(&format!("Quiet {n}")), json!({}))).await?;
        }
        for n in 0..9 {
            publish(near, RecordKind::Initiative, changed(fixtures::initiative(&format!("Loud {n}")), json!({}))).await?;
        }
        alliance.settle().await?;
        let view = own.view().await?;
        let (since, until) = (Time(0), world.hands().now().plus(chrono::Duration::hours(1)));
        let titles = async |limit: u64| {
            let lines = store::digest::list_new(&view, since, until, since, limit).await?;
            let titles = lines.iter().filter_map(|line| line.title.nearest(&["en"])).map(|(_, title)| title.to_owned());
            anyhow::Ok(titles.collect::<Vec<_>>())
        };
        ensure!(titles(4).await? == ["Loud 8", "Loud 7", "Quiet 1", "Quiet 0"], "{:?}", titles(4).await?);
        ensure!(titles(1).await? == ["Loud 8"]);
        // What one city does not need of its turns, another takes.
        ensure!(titles(6).await? == ["Loud 8", "Loud 7", "Loud 6", "Loud 5", "Quiet 1", "Quiet 0"], "{:?}", titles(6).await?);
        ensure!(titles(500).await?.len() == 11);
        Ok(())
    }
}
