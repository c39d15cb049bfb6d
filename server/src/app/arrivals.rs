//! New records, told to readers who have the feed open: how many there are, and nothing more.
//!
//! A reader waits on one signal, which everything that may have shown a record gives after its commit. Rows decide: each
//! signal leads to one count for each different question, however many readers ask it. Nobody waits, nothing is counted.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::App;
use super::error::{Error, Result};
use super::feed::{self, Filter};
use super::throttle::network;

/// Records rarely come alone: what follows within this time is told together.
const SETTLE: Duration = Duration::from_secs(1);
/// Another process of this instance gives no signal here; what it has written is seen after this time.
const RECOUNT: Duration = Duration::from_secs(60);
/// How long an answer stands where no signal came. Shorter than `RECOUNT`, so that each recount counts.
const FRESH: Duration = Duration::from_secs(30);
/// Nobody reads a longer number: what is more than this is said to be more, and not counted.
pub const MANY: u64 = 99;
/// Readers in all, and of one network: a town hall has one address. A reader costs a connection and some kilobytes.
const MOST: usize = 512;
const MOST_OF_NETWORK: usize = 64;
/// Of IPv6 whoever has one network often has 65,536 of them (RFC 6177): those have no more than this together.
const MOST_OF_SITE: usize = 128;
/// A stream ends after this time and the page opens another: nobody holds a place by silence, and whoever was signed out
/// or blocked meanwhile is asked again.
const LONGEST: Duration = Duration::from_secs(30 * 60);
/// When one who found no place may come again.
const AGAIN: Duration = Duration::from_secs(120);

/// Where readers wait.
#[derive(Debug)]
pub(crate) struct Hall {
    /// Counts the signals.
    turns: watch::Sender<u64>,
    /// How many each network has, and how many each site has: keys are addresses with their prefix length in bits.
    seats: Arc<Mutex<HashMap<Place, usize>>>,
    counted: tokio::sync::Mutex<HashMap<Filter, Counted>>,
    closing: CancellationToken,
}

/// An answer, and for which turn it was found.
#[derive(Clone, Copy, Debug)]
struct Counted {
    turn: u64,
    at: Instant,
    count: u64,
}

impl Default for Hall {
    fn default() -> Self {
        Self {
            turns: watch::Sender::new(0),
            seats: Arc::default(),
            counted: tokio::sync::Mutex::default(),
            closing: CancellationToken::new(),
        }
    }
}

impl Hall {
    /// To be called after every commit that may have shown a record. Counted also where nobody waits: whoever comes back in
    /// a moment is not told what was counted before.
    pub(crate) fn tell(&self) {
        self.turns.send_modify(|turn| *turn += 1);
    }

    fn sit_down(&self, address: IpAddr) -> Result<Seat> {
        let places = places(address);
        let mut seats = held(&self.seats);
        let there = |place| seats.get(&place).copied().unwrap_or(0);
        if places.iter().any(|(place, most)| there(*place) >= *most) {
            return Err(Error::TooMany { retry_after: AGAIN });
        }
        for (place, _) in places {
            *seats.entry(place).or_default() += 1;
        }
        Ok(Seat { places: places.map(|(place, _)| place), seats: self.seats.clone() })
    }

    /// How many records a question finds in a turn. Whoever asks the same at the same time waits for the one answer.
    async fn count(&self, app: &App, question: &Filter, turn: u64) -> Result<u64> {
        let mut counted = self.counted.lock().await;
        if let Some(known) = counted.get(question)
            && known.turn >= turn
            && known.at.elapsed() < FRESH
        {
            return Ok(known.count);
        }
        let count = feed::count_newer(app, question, MANY + 1).await?;
        counted.retain(|_, known| known.at.elapsed() < RECOUNT);
        if counted.len() < MOST {
            counted.insert(question.clone(), Counted { turn, at: Instant::now(), count });
        }
        Ok(count)
    }
}

/// An address with a prefix length in bits.
type Place = (IpAddr, u8);

/// What one reader counts for, and how many each may have: everybody, the site, the network.
fn places(address: IpAddr) -> [(Place, usize); 3] {
    let (site, most_of_site) = match address.to_canonical() {
        IpAddr::V6(v6) => (IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() >> 80 << 80)), MOST_OF_SITE),
        v4 @ IpAddr::V4(_) => (v4, MOST_OF_NETWORK),
    };
    [
        ((IpAddr::V6(Ipv6Addr::UNSPECIFIED), 0), MOST),
        ((site, 48), most_of_site),
        ((network(address), 64), MOST_OF_NETWORK),
    ]
}

fn held(seats: &Mutex<HashMap<Place, usize>>) -> MutexGuard<'_, HashMap<Place, usize>> {
    seats.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A place that is free again when its reader leaves.
#[derive(Debug)]
struct Seat {
    places: [Place; 3],
    seats: Arc<Mutex<HashMap<Place, usize>>>,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seats = held(&self.seats);
        for place in self.places {
            let left = seats.get(&place).copied().unwrap_or(0).saturating_sub(1);
            if left == 0 {
                seats.remove(&place);
            } else {
                seats.insert(place, left);
            }
        }
    }
}

/// One reader who has the feed open.
#[derive(Debug)]
pub struct Listener {
    app: App,
    question: Filter,
    turns: watch::Receiver<u64>,
    told: u64,
    ends: tokio::time::Instant,
    _seat: Seat,
}

/// Waits for records that meet a filter and stand before its place (`before`); all that meet it where it has none.
///
/// # Errors
/// `TooMany` where as many readers wait as may.
pub fn listen(app: &App, filter: &Filter, address: IpAddr) -> Result<Listener> {
    let question = Filter { after: None, limit: None, ..filter.clone() };
    let seat = app.arrivals.sit_down(address)?;
    let turns = app.arrivals.turns.subscribe();
    Ok(Listener {
        app: app.clone(),
        question,
        turns,
        told: 0,
        ends: tokio::time::Instant::now() + LONGEST,
        _seat: seat,
    })
}

impl Listener {
    /// How many there are, as soon as that is another number than the one told before; none when the city closes, and
    /// when this reader has waited for [`LONGEST`].
    pub async fn next(&mut self) -> Result<Option<u64>> {
        let app = self.app.clone();
        let hall = &app.arrivals;
        loop {
            let turn = *self.turns.borrow_and_update();
            let count = hall.count(&app, &self.question, turn).await?;
            if count != self.told {
                self.told = count;
                return Ok(Some(count));
            }
            let signalled = tokio::select! {
                () = hall.closing.cancelled() => return Ok(None),
                () = tokio::time::sleep_until(self.ends) => return Ok(None),
                changed = self.turns.changed() => changed.is_ok(),
                () = tokio::time::sleep(RECOUNT) => false,
            };
            if signalled {
                tokio::select! {
                    () = hall.closing.cancelled() => return Ok(None),
                    () = tokio::time::sleep(SETTLE) => {}
                }
            }
        }
    }
}

impl App {
    /// Sends every reader away who waits: their connections would keep a server from ending.
    pub fn close_arrivals(&self) {
        self.arrivals.closing.cancel();
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn elsewhere(n: u8) -> IpAddr {
        IpAddr::from([192, 0, 2, n])
    }

    #[test]
    fn readers_are_bounded_in_all_and_for_each_network() {
        let hall = Hall::default();
        let mut seats: Vec<Seat> =
            (0..MOST_OF_NETWORK).map(|_| hall.sit_down(elsewhere(1)).unwrap()).collect();
        assert!(matches!(hall.sit_down(elsewhere(1)), Err(Error::TooMany { .. })));
        seats.pop();
        seats.push(hall.sit_down(elsewhere(1)).unwrap());
        for n in 2..=8 {
            seats.extend((0..MOST_OF_NETWORK).map(|_| hall.sit_down(elsewhere(n)).unwrap()));
        }
        assert_eq!(seats.len(), MOST);
        assert!(matches!(hall.sit_down(elsewhere(9)), Err(Error::TooMany { .. })));
        drop(seats);
        assert!(held(&hall.seats).is_empty(), "who has left takes no place");
    }

    #[test]
    fn a_site_with_many_networks_has_no_more_than_its_part() {
        let hall = Hall::default();
        let at = |site: u16, network: u16| IpAddr::from([0x2001, 0xdb8, site, network, 0, 0, 0, 1]);
        let seats: Vec<Seat> =
            (0..=u16::MAX).take(MOST_OF_SITE).map(|n| hall.sit_down(at(1, n)).unwrap()).collect();
        assert!(matches!(hall.sit_down(at(1, 999)), Err(Error::TooMany { .. })));
        assert!(hall.sit_down(at(2, 1)).is_ok(), "another site has its own");
        drop(seats);
        assert!(held(&hall.seats).is_empty());
    }

    #[test]
    fn a_signal_that_nobody_waits_for_is_known_to_the_next_one_who_comes() {
        let hall = Hall::default();
        hall.tell();
        let reader = hall.turns.subscribe();
        assert_eq!(*reader.borrow(), 1);
        hall.tell();
        assert_eq!(*reader.borrow(), 2);
    }
}
