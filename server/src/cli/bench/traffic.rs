//! Much at once between cities: what comes in, and what goes out.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use hansa_entities::follow::FollowState;
use hansa_entities::record::RecordKind;
use url::Url;

use super::city::{City, HANDLE, Scratch, forms};
use super::client::{CONNECTIONS, storm};
use super::figure::{Figure, Gate, Unit, rate};
use super::machine::Machine;
use super::peers::{Peers, Sort, Template};
use super::publish::until;
use crate::app::feed::{self, Filter};
use crate::app::{Principal, follow, measure, outbox, peer, publication};
use crate::clock::Clock;

/// One verification each; beside it the body is parsed, a row is written in a shared commit, and the client of the bench and
/// the worker that applies use the same cores. Seen on two cores: 0.04 to 0.07.
const ACCEPTED: Gate = Gate::AtLeast(0.02);
/// A dozen statements each, in transactions that are shared while nobody waits at the door; seen: 0.004 to 0.007.
const APPLIED: Gate = Gate::AtLeast(0.0015);
/// What the database commits when nothing but the rows of the inbox are written, as many in each commit as there are
/// connections. The rest is the client of the bench, HTTP, one RSA verification and the row's own way to the writer.
/// Wanted are 0.5; seen: 0.32 to 0.38.
const STORED: Gate = Gate::AtLeast(0.15);

/// To servers that are no members. Beside the signature there are a request, its answer and the sink. All cores work, and
/// the limit is what one of them signs; seen on two: 1.2 to 1.5.
const RSA: Gate = Gate::AtLeast(0.8);

/// To members, where a signature is cheap: what is left are the request, its answer and the sink.
const ED25519: Gate = Gate::AtLeast(0.03);

/// Between two looks: they cost something themselves.
const SOON: Duration = Duration::from_millis(20);

/// How much is sent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Size {
    pub peers: usize,
    /// Activities that the peers send together.
    pub incoming: usize,
    /// Publications that each of the peers is to get.
    pub outgoing: usize,
}

pub(super) async fn run(
    scratch: &Scratch,
    machine: &mut Machine,
    size: Size,
    time: Duration,
) -> anyhow::Result<Vec<Figure>> {
    machine.measure_keys(time).await?;
    let clock = Clock::system();
    let city = City::start(scratch, "traffic").await?;
    let peers = Peers::start(size.peers, Sort::Plain, &clock).await?;
    befriend(&city, &peers, &clock).await?;
    let to_plain = deliveries(&city, &peers, size).await?;
    let (accepted, applied, bytes) = inbox(&city, &peers, size, &clock).await?;
    let started = Instant::now();
    measure::receive(city.app(), size.incoming, CONNECTIONS, &bytes).await?;
    let raw = rate(size.incoming, started.elapsed());
    city.stop().await;
    let city = City::start(scratch, "alliance").await?;
    let members = Peers::start(size.peers, Sort::Member, &clock).await?;
    befriend(&city, &members, &clock).await?;
    let to_members = deliveries(&city, &members, size).await?;
    city.stop().await;
    machine.measure_keys(time).await?;
    let figure = |name, value, (limit, limit_is), gate, aim| Figure {
        name,
        unit: Unit::PerSecond,
        value,
        limit,
        limit_is,
        gate: Some(gate),
        aim,
    };
    let verifies = (machine.verifies, "RSA verifications");
    let rows = (raw, "bare rows in such commits");
    let signs = (machine.signs_on_one, "RSA signatures of one core");
    let answers = (machine.answers, "answers of a server that does nothing");
    Ok(vec![
        figure("inbox, accepted", accepted, verifies, ACCEPTED, None),
        figure("inbox, applied", applied, verifies, APPLIED, None),
        figure("inbox, verified and stored", accepted, rows, STORED, Some(5000.0)),
        figure("deliveries to plain peers (RSA)", to_plain, signs, RSA, None),
        figure("deliveries to members (Ed25519)", to_members, answers, ED25519, Some(4000.0)),
    ])
}

/// Both ways: the peers take what the city publishes, and the city what they send.
pub(super) async fn befriend(city: &City, peers: &Peers, clock: &Clock) -> anyhow::Result<()> {
    let app = city.app();
    let (home, inbox) = (app.ids.actor(HANDLE), app.ids.shared_inbox());
    for peer in &peers.all {
        let asked = follow::request(app, &Principal::Program, peer.actor.as_str()).await?;
        let accept = peer.accept(&Url::parse(&asked.follow.uri)?, &home, clock);
        let requests = vec![
            peer.deliver(&inbox, &peer.follow(&home, clock), clock)?,
            peer.deliver(&inbox, &accept, clock)?,
        ];
        storm(city.address(), requests, 202).await?;
    }
    until(SOON, async || {
        let followed = follow::following(app, &Principal::Program).await?;
        let followed = followed.iter().filter(|view| view.follow.state == FollowState::Accepted).count();
        let followers = follow::followers(app, &Principal::Program).await?.len();
        // Each got our Follow and our Accept: then nothing is under way any more.
        Ok(followed == peers.all.len() && followers == followed && peers.arrived() == 2 * followed)
    })
    .await
    .context("the peers did not come together")
}

/// Deliveries per second.
async fn deliveries(city: &City, peers: &Peers, size: Size) -> anyhow::Result<f64> {
    let app = city.app();
    let waiting = peer::list(app, &Principal::Program).await?;
    for peer in &waiting {
        peer::pause(app, &Principal::Program, peer.instance.id).await?;
    }
    let forms = forms()?;
    for round in 0..size.outgoing {
        let (kind, form) = forms.get(round % forms.len()).context("no forms")?;
        publication::publish_form(app, &city.officer, *kind, form).await?;
    }
    let before = peers.arrived();
    let wanted = size.outgoing * size.peers;
    let started = Instant::now();
    for peer in &waiting {
        peer::resume(app, &Principal::Program, peer.instance.id).await?;
    }
    until(SOON, async || Ok(peers.arrived() - before >= wanted))
        .await
        .context("not everything was delivered")?;
    let time = started.elapsed();
    ensure!(peers.arrived() - before == wanted, "something was delivered twice");
    Ok(rate(wanted, time))
}

/// Activities accepted, and applied, per second, and the bytes of one.
async fn inbox(city: &City, peers: &Peers, size: Size, clock: &Clock) -> anyhow::Result<(f64, f64, String)> {
    let app = city.app();
    let mut forms = forms()?.into_iter();
    // The shortest kind: what comes in is mostly shorter than an initiative.
    let (kind, form) = forms.find(|(kind, _)| *kind == RecordKind::Resource).context("no resource")?;
    publication::publish_form(app, &city.officer, kind, &form).await?;
    let page = outbox::page(app, &Principal::Anonymous, HANDLE, None).await?;
    let text = page.entries.into_iter().next().context("nothing was published")?;
    let template = Arc::new(Template::read(text.clone(), app.ids.base())?);
    let requests = sign_all(peers, &template, &app.ids.shared_inbox(), size.incoming, clock).await?;
    let before = feed::read(app, &Filter::default()).await?.total;
    let started = Instant::now();
    let accepted = storm(city.address(), requests, 202).await?;
    let wanted = before + size.incoming as u64;
    until(SOON, async || Ok(feed::read(app, &Filter::default()).await?.total >= wanted))
        .await
        .context("not everything that was accepted was applied")?;
    Ok((rate(size.incoming, accepted), rate(size.incoming, started.elapsed()), text))
}

/// Signed before the clock runs: a sender's work is not the receiver's.
async fn sign_all(
    peers: &Peers,
    template: &Arc<Template>,
    inbox: &Url,
    count: usize,
    clock: &Clock,
) -> anyhow::Result<Vec<Vec<u8>>> {
    let mut tasks = Vec::new();
    for (number, peer) in peers.all.iter().enumerate() {
        let (peer, template, inbox, clock) =
            (Arc::clone(peer), Arc::clone(template), inbox.clone(), clock.clone());
        let share = (number..count).step_by(peers.all.len()).count();
        tasks.push(tokio::task::spawn_blocking(move || {
            (0..share)
                .map(|_| peer.deliver(&inbox, &peer.again(&template, &clock)?, &clock))
                .collect::<anyhow::Result<Vec<_>>>()
        }));
    }
    let mut shares = Vec::new();
    for task in tasks {
        shares.push(task.await??.into_iter());
    }
    // In turns, as they would come in.
    let mut requests = Vec::with_capacity(count);
    while requests.len() < count {
        requests.extend(shares.iter_mut().filter_map(Iterator::next));
    }
    Ok(requests)
}
