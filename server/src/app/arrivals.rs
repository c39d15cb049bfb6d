//! New records, told to readers who have the feed open: how many there are, and nothing more.
//!
//! A reader waits on one signal, which everything that may have shown a record gives after its commit. Rows decide: each
//! signal leads to one count for each different question, however many readers ask it. Nobody waits, nothing is counted.

use std::collections::HashMap;
use std::net::IpAddr;
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
/// Readers in all, and of one network: a town hall has one address. A reader costs a connection and some kilobytes.
const MOST: usize = 512;
const MOST_OF_NETWORK: usize = 64;
/// When one who found no place may come again.
const AGAIN: Duration = Duration::from_secs(120);

/// Where readers wait.
#[derive(Debug)]
pub(crate) struct Hall {
    /// Counts the signals.
    turns: watch::Sender<u64>,
    seats: Arc<Mutex<HashMap<IpAddr, usize>>>,
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
    /// To be called after every commit that may have shown a record. Costs nothing where nobody waits.
    pub(crate) fn tell(&self) {
        if self.turns.receiver_count() > 0 {
            self.turns.send_modify(|turn| *turn += 1);
        }
    }

    fn sit_down(&self, address: IpAddr) -> Result<Seat> {
        let seat = network(address);
        let mut seats = held(&self.seats);
        let there = seats.get(&seat).copied().unwrap_or(0);
        if there >= MOST_OF_NETWORK || seats.values().sum::<usize>() >= MOST {
            return Err(Error::TooMany { retry_after: AGAIN });
        }
        seats.insert(seat, there + 1);
        Ok(Seat { network: seat, seats: self.seats.clone() })
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
        let count = feed::count_newer(app, question).await?;
        counted.retain(|_, known| known.at.elapsed() < RECOUNT);
        if counted.len() < MOST {
            counted.insert(question.clone(), Counted { turn, at: Instant::now(), count });
        }
        Ok(count)
    }
}

fn held(seats: &Mutex<HashMap<IpAddr, usize>>) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
    seats.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A place that is free again when its reader leaves.
#[derive(Debug)]
struct Seat {
    network: IpAddr,
    seats: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seats = held(&self.seats);
        let left = seats.get(&self.network).copied().unwrap_or(0).saturating_sub(1);
        if left == 0 {
            seats.remove(&self.network);
        } else {
            seats.insert(self.network, left);
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
    Ok(Listener { app: app.clone(), question, turns, told: 0, _seat: seat })
}

impl Listener {
    /// How many there are, as soon as that is another number than the one told before; none when the city closes.
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
    fn a_signal_that_nobody_waits_for_is_none() {
        let hall = Hall::default();
        hall.tell();
        assert_eq!(*hall.turns.borrow(), 0);
        let reader = hall.turns.subscribe();
        hall.tell();
        assert_eq!(*reader.borrow(), 1);
    }
}
