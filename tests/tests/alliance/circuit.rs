//! Peers that do not answer, do not believe us, or are no more; and what an administrator does about each.

use anyhow::{Context as _, ensure};
use chrono::Duration;
use hansa_entities::delivery_cursor::{self, PeerState};
use hansa_entities::id::InstanceId;
use hansa_entities::time::Time;
use hansa_server::app::delivery::Phase;
use hansa_server::app::peer::{self, PeerDetails, PeerKind, Standing};
use hansa_server::app::{Error, Principal, audit, follow, retention};
use rig::attacker::{Letter, Traces, neighbour};
use rig::{Alliance, Answer, City, Peer, Reply, World, both_engines};
use serde_json::{Value, json};

const PROGRAM: Principal = Principal::Program;

async fn only(city: &City) -> anyhow::Result<PeerDetails> {
    let peers = peer::list(&city.app(), &PROGRAM).await?;
    let [one] = peers.as_slice() else { anyhow::bail!("{} peers", peers.len()) };
    Ok(peer::read(&city.app(), &PROGRAM, one.instance.id).await?)
}

async fn id(city: &City) -> anyhow::Result<InstanceId> {
    Ok(only(city).await?.view.instance.id)
}

async fn cursor(city: &City) -> anyhow::Result<delivery_cursor::Model> {
    city.cursors().await?.into_iter().next().context("no cursor")
}

fn kinds(deliveries: &[Value]) -> Vec<String> {
    deliveries.iter().map(|one| one["type"].as_str().unwrap_or_default().to_owned()).collect()
}

/// A city that a plain server follows.
async fn followed_by_plain(world: &World) -> anyhow::Result<(City, Peer)> {
    let (city, plain) = (world.city("ansel").await?, world.peer("plain").await?);
    plain.deliver(&city, &plain.follow(&city)).await?.expect(202)?;
    world.settle().await?;
    plain.faults().forget();
    Ok((city, plain))
}

both_engines! {
    async fn a_peer_that_is_tried_again_is_sent_exactly_one_entry_until_it_answers(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        b.faults().set(Answer::Status(503));
        for n in 0..6 {
            a.publish_initiative(&format!("Entry {n}")).await?;
        }
        alliance.settle().await?;
        let view = only(a).await?.view;
        ensure!(view.standing == Standing::Failing && view.phase == Phase::Open, "{view:?}");
        ensure!(view.behind == 6 && view.behind_since == Some(world.hands().now()), "{view:?}");
        for probe in 0..3 {
            // Only one is refused: a second one would arrive.
            b.faults().clear();
            b.faults().next([Answer::Status(503)]);
            b.faults().forget();
            world.hands().reach(a.next_due().await?.context("nothing waits")?)?;
            ensure!(only(a).await?.view.phase == Phase::HalfOpen, "probe {probe}");
            alliance.settle().await?;
            ensure!(b.faults().deliveries().is_empty(), "probe {probe}: {:?}", kinds(&b.faults().deliveries()));
        }
        b.faults().clear();
        world.hands().reach(a.next_due().await?.context("nothing waits")?)?;
        alliance.settle().await?;
        let view = only(a).await?.view;
        ensure!(view.standing == Standing::Good && view.phase == Phase::Closed && view.behind == 0, "{view:?}");
        ensure!(view.cursor.failing_since.is_none() && a.dead_letters().await?.is_empty());
        ensure!(alliance.require_equal_feeds().await? == 6);
        Ok(())
    }

    async fn one_entry_that_a_peer_cannot_take_is_set_aside_after_a_day_and_holds_up_nothing_after_it(world) {
        let (city, plain) = followed_by_plain(&world).await?;
        plain.faults().about("poison", Answer::Status(500));
        let poison = city.publish_initiative("A poison").await?;
        world.settle().await?;
        let next = city.publish_initiative("A remedy").await?;
        world.settle().await?;
        ensure!(plain.faults().deliveries().is_empty() && city.dead_letters().await?.is_empty());
        let began = world.hands().now();
        while city.dead_letters().await?.is_empty() {
            let waited = world.hands().now().0 - began.0;
            ensure!(waited < Duration::days(2).num_milliseconds(), "it waits for ever");
            let is_early = waited < Duration::days(1).num_milliseconds();
            ensure!(!is_early || plain.faults().deliveries().is_empty(), "order is kept for a day");
            world.hands().reach(city.next_due().await?.context("nothing waits")?)?;
            world.settle().await?;
        }
        let letters = city.dead_letters().await?;
        ensure!(letters.len() == 1 && letters[0].status == Some(500), "{letters:?}");
        let arrived = plain.faults().deliveries();
        ensure!(arrived.len() == 1 && arrived[0]["object"]["id"] == next.as_str(), "{arrived:?}");
        let view = only(&city).await?.view;
        ensure!(view.standing == Standing::Good && view.behind == 0, "{view:?}");
        // A server that answers so to everything loses nothing.
        plain.faults().set(Answer::Status(500));
        for n in 0..6 {
            city.publish_initiative(&format!("Entry {n}")).await?;
        }
        for _ in 0..30 {
            world.settle().await?;
            world.hands().reach(city.next_due().await?.context("nothing waits")?)?;
        }
        ensure!(city.dead_letters().await?.len() == 1 && only(&city).await?.view.behind == 6);
        plain.faults().clear();
        world.settle().await?;
        ensure!(only(&city).await?.view.behind == 0 && plain.faults().deliveries().len() == 7);
        // What was set aside can be sent again.
        plain.faults().about("poison", Answer::Status(501));
        ensure!(!peer::retry(&city.app(), &PROGRAM, letters[0].id).await?);
        ensure!(city.dead_letters().await?[0].status == Some(501));
        plain.faults().clear();
        ensure!(peer::retry(&city.app(), &PROGRAM, letters[0].id).await?);
        ensure!(plain.faults().deliveries().iter().any(|one| one["object"]["id"] == poison.as_str()));
        Ok(())
    }

    async fn a_pause_that_was_asked_for_is_no_failure_of_the_peer(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        b.faults().set(Answer::TooMany(3600));
        let uri = a.publish_initiative("Later").await?;
        alliance.settle().await?;
        let view = only(a).await?.view;
        ensure!(view.standing == Standing::Resting && view.cursor.failures == 0, "{view:?}");
        ensure!(a.next_due().await? == Some(world.hands().now().plus(Duration::hours(1))));
        b.faults().clear();
        alliance.settle_in_time().await?;
        ensure!(b.shows(&uri).await?);
        Ok(())
    }

    async fn a_peer_that_does_not_believe_us_is_shown_with_its_beginning_and_leaves_no_letters(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let since = world.hands().now();
        b.faults().set(Answer::Status(401));
        a.publish_initiative("One").await?;
        world.pass(Duration::days(2)).await?;
        let details = only(a).await?;
        ensure!(details.view.standing == Standing::Refusing && details.letters.is_empty(), "{details:?}");
        ensure!(details.view.cursor.refused_since == Some(since));
        b.faults().clear();
        alliance.settle_in_time().await?;
        ensure!(only(a).await?.view.cursor.refused_since.is_none());
        Ok(())
    }

    async fn a_member_is_waited_for_for_a_year_and_then_receives_everything(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        ensure!(only(a).await?.view.kind == PeerKind::Member);
        b.stop().await?;
        let uri = a.publish_initiative("From the year before").await?;
        for _ in 0..12 {
            world.pass(Duration::days(31)).await?;
        }
        ensure!(cursor(a).await?.skipped_at.is_none());
        b.start().await?;
        alliance.settle_in_time().await?;
        ensure!(b.shows(&uri).await?);
        Ok(())
    }

    async fn a_plain_server_that_is_silent_for_a_month_is_moved_to_the_head_and_this_is_written_down(world) {
        let (city, plain) = followed_by_plain(&world).await?;
        ensure!(only(&city).await?.view.kind == PeerKind::Plain);
        plain.faults().down();
        city.publish_initiative("Missed").await?;
        let (start, before) = (world.hands().now(), cursor(&city).await?.position);
        world.pass(Duration::days(29)).await?;
        ensure!(cursor(&city).await?.position == before, "not a day too soon");
        world.pass(Duration::days(2)).await?;
        let standing = cursor(&city).await?;
        ensure!(standing.skipped_from == Some(before) && standing.position > before, "{standing:?}");
        ensure!(standing.skipped_at.is_some_and(|at| at >= start.plus(Duration::days(30))));
        let acts = audit::list(&city.app(), &PROGRAM, None).await?;
        ensure!(acts.iter().any(|act| act.event.action == "peer.skip"), "{acts:?}");
        plain.faults().clear();
        plain.faults().forget();
        let uri = city.publish_initiative("After that").await?;
        world.settle_in_time().await?;
        let heard = plain.faults().deliveries();
        ensure!(heard.len() == 1 && heard[0]["object"]["id"] == json!(uri), "{heard:?}");
        ensure!(cursor(&city).await?.state == PeerState::Active);
        Ok(())
    }

    async fn whoever_was_sent_something_hears_of_its_end_though_its_follow_came_later_or_has_ended(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        let c = world.city("corvey").await?;
        // Published before C follows, changed while it does.
        let early = a.publish_initiative("Early").await?;
        alliance.settle().await?;
        world.hands().seconds(60);
        follow::request(&c.app(), &PROGRAM, a.actor().as_str()).await?;
        world.settle().await?;
        a.retitle(&early, "Early, changed").await?;
        // A reply of an officer here, in a thread of B, goes to B alone.
        let thread = b.publish_initiative("A thread").await?;
        world.settle().await?;
        let reply = a.reply(&thread, "An answer").await?;
        world.settle().await?;
        world.hands().seconds(60);
        let following = follow::following(&c.app(), &PROGRAM).await?;
        follow::undo(&c.app(), &PROGRAM, following[0].follow.id).await?;
        let following = follow::following(&b.app(), &PROGRAM).await?;
        follow::undo(&b.app(), &PROGRAM, following[0].follow.id).await?;
        world.settle().await?;
        world.hands().seconds(60);
        // C asks again and is not answered: what it was sent is still withdrawn there.
        hansa_server::app::policy::set(&a.app(), &PROGRAM, hansa_server::app::policy::Policy::Ask).await?;
        follow::request(&c.app(), &PROGRAM, a.actor().as_str()).await?;
        world.settle().await?;
        b.faults().forget();
        c.faults().forget();
        a.withdraw(&early).await?;
        let view = hansa_server::app::reply::thread(&a.app(), &PROGRAM, a.id(&thread).await?).await?;
        let id = view.first().context("no reply")?.reply.id;
        hansa_server::app::reply::withdraw(&a.app(), &a.officer(), id).await?;
        world.settle().await?;
        let heard = |city: &City, uri: &str| {
            city.faults().deliveries().iter().any(|one| one["type"] == json!("Delete") && one["object"]["id"] == json!(uri))
        };
        ensure!(heard(&c, early.as_str()), "{:?}", kinds(&c.faults().deliveries()));
        ensure!(heard(b, reply.as_str()), "{:?}", kinds(&b.faults().deliveries()));
        Ok(())
    }

    async fn everything_since_a_day_is_sent_again_and_known_by_its_id(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        a.publish_initiative("Before").await?;
        alliance.settle().await?;
        world.hands().advance(Duration::days(3));
        let since = world.hands().now();
        a.publish_initiative("One").await?;
        a.publish_initiative("Two").await?;
        alliance.settle().await?;
        b.faults().forget();
        let rows = b.inbox().await?.len();
        ensure!(peer::resend(&a.app(), &PROGRAM, id(a).await?, since).await? == 2);
        alliance.settle().await?;
        ensure!(b.faults().deliveries().len() == 2 && b.inbox().await?.len() == rows, "the same activities");
        ensure!(alliance.require_equal_feeds().await? == 3);
        // It never moves forward, and nothing is nothing.
        b.faults().down();
        a.publish_initiative("Three").await?;
        alliance.settle().await?;
        let before = cursor(a).await?.position;
        let today = world.hands().now();
        world.hands().seconds(60);
        a.publish_initiative("Four").await?;
        peer::resend(&a.app(), &PROGRAM, id(a).await?, today.plus(Duration::seconds(30))).await?;
        ensure!(cursor(a).await?.position == before);
        let never = peer::resend(&a.app(), &PROGRAM, id(a).await?, Time(i64::MAX)).await;
        ensure!(matches!(never, Err(Error::Invalid(_))), "{never:?}");
        b.faults().clear();
        alliance.settle_in_time().await?;
        Ok(())
    }

    async fn everything_that_was_refused_is_sent_again_in_one_act(world) {
        let alliance = Alliance::of(2, &world).await?;
        let (a, b) = alliance.two()?;
        b.faults().set(Answer::Status(404));
        for n in 0..4 {
            a.publish_initiative(&format!("Refused {n}")).await?;
        }
        alliance.settle().await?;
        ensure!(only(a).await?.letters.len() == 4 && only(a).await?.view.standing == Standing::Good);
        // Still refused: they stay, and say why.
        b.faults().set(Answer::Status(422));
        ensure!(peer::retry_all(&a.app(), &PROGRAM, id(a).await?).await? == 4);
        alliance.settle().await?;
        ensure!(only(a).await?.letters.iter().all(|letter| letter.status == Some(422)));
        // Nobody there: one is tried, and not all of them.
        b.faults().clear();
        b.faults().next([Answer::Status(503)]);
        b.faults().forget();
        peer::retry_all(&a.app(), &PROGRAM, id(a).await?).await?;
        alliance.settle().await?;
        ensure!(b.faults().deliveries().is_empty() && only(a).await?.letters.len() == 4);
        b.faults().clear();
        peer::retry_all(&a.app(), &PROGRAM, id(a).await?).await?;
        alliance.settle().await?;
        ensure!(only(a).await?.letters.is_empty() && b.feed().await?.len() == 4);
        Ok(())
    }

    async fn the_document_of_a_peer_is_read_anew_when_asked_for(world) {
        let (city, plain) = followed_by_plain(&world).await?;
        let mut changed = plain.document();
        changed["name"] = json!("Another name");
        changed["nameMap"] = json!({ "en": "Another name" });
        plain.put(plain.actor().path(), Reply::activity(&changed));
        ensure!(peer::refetch(&city.app(), &PROGRAM, id(&city).await?).await? == 1);
        world.settle().await?;
        let followers = follow::followers(&city.app(), &PROGRAM).await?;
        ensure!(followers[0].other.name.original() == "Another name", "{followers:?}");
        Ok(())
    }

    async fn servers_that_have_nothing_to_do_with_the_city_leave_nothing_behind_for_ever(world) {
        let (city, followed, never, stranger) = (
            world.city("ansel").await?,
            world.peer("followed").await?,
            world.peer("never").await?,
            world.peer("stranger").await?,
        );
        let clean = Traces::of(&city).await?;
        follow::request(&city.app(), &PROGRAM, followed.actor().as_str()).await?;
        world.settle().await?;
        let before = Traces::of(&city).await?;
        // One asks to follow and was never reached; one says something that means nothing; one takes back what it never did.
        never.deliver(&city, &never.follow(&city)).await?.expect(202)?;
        never.faults().down();
        stranger.deliver(&city, &stranger.activity("Like", json!(city.actor()))).await?.expect(202)?;
        stranger.deliver(&city, &stranger.activity("Undo", stranger.follow(&city))).await?.expect(202)?;
        world.settle().await?;
        let after = Traces::of(&city).await?;
        ensure!(after.actors == before.actors + 2 && after.follows == before.follows + 2 && after.peers == before.peers + 1, "{after:?}");
        for _ in 0..63 {
            world.pass(Duration::days(1)).await?;
            retention::run(&city.app()).await?;
        }
        let rest = Traces::of(&city).await?;
        ensure!((rest.actors, rest.follows, rest.peers) == (before.actors, before.follows, before.peers), "{rest:?}");
        ensure!(rest.actors == clean.actors + 1, "who is related to us stays: {rest:?}");
        Ok(())
    }

    async fn no_more_requests_wait_than_anybody_reads(world) {
        let plan = rig::Plan::new("ansel").policy(hansa_server::app::policy::Policy::Ask);
        let (city, crowd) = (world.city_as(plan).await?, world.peer("crowd").await?);
        for n in 0..25 {
            let (id, document) = neighbour(&crowd, &format!("one{n}"), 0)?;
            crowd.put(id.path(), Reply::activity(&document));
            let mut ask = crowd.follow(&city);
            ask["actor"] = json!(id);
            let mut letter = Letter::of(&crowd, &city, &ask);
            letter.key_id = format!("{id}#main-key");
            letter.seal(0)?.bring(&city).await?.expect(202)?;
        }
        world.settle().await?;
        let waiting = follow::requests(&city.app(), &PROGRAM).await?;
        ensure!(waiting.len() == 20, "{}", waiting.len());
        Ok(())
    }
}
