//! What stands between a city and the others: it can break on purpose, and it remembers what passed.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderMap, Method};
use serde_json::Value;

use crate::Dice;

/// What happens to a request that somebody brings to an inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The city answers.
    Pass,
    /// The connection ends before the city hears of it.
    HangUp,
    /// The city does what was asked; the connection ends before its answer is out.
    LoseAnswer,
    /// The city hears it twice.
    Twice,
    /// Nobody answers, and the connection stays open until the other side gives up.
    Silence,
    Status(u16),
    /// 429 with `Retry-After` in seconds.
    TooMany(u32),
    /// The connection ends; the request comes in later, when the test lets it ([`crate::City::let_in`]).
    HoldBack,
}

/// A request as it came in, with what was answered.
#[derive(Clone, Debug)]
pub struct Seen {
    pub method: Method,
    /// Path and query.
    pub target: String,
    pub headers: HeaderMap,
    pub body: Bytes,
    /// None where the city was not asked, or its answer was lost.
    pub status: Option<u16>,
    /// What the city answered, also where the answer was lost.
    pub answer: Bytes,
}

impl Seen {
    /// The body as JSON; null where it is none.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// True for what a server delivers.
    pub fn is_delivery(&self) -> bool {
        self.method == Method::POST && is_inbox(&self.target)
    }
}

fn is_inbox(target: &str) -> bool {
    target.split('?').next().unwrap_or_default().ends_with("/inbox")
}

/// The faults in front of one city.
#[derive(Debug, Default)]
pub struct Faults(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    down: bool,
    standing: Option<Answer>,
    storm: Option<(Dice, Vec<Answer>)>,
    once: Vec<(String, Answer)>,
    about: Vec<(String, Answer)>,
    next: VecDeque<Answer>,
    /// So many questions about the log are answered still.
    questions: Option<usize>,
    held: Vec<(Parts, Bytes)>,
    seen: Vec<Seen>,
}

impl Faults {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// No request at all reaches the city any more.
    pub fn down(&self) {
        self.state().down = true;
    }

    /// Everything is as it should be again.
    pub fn clear(&self) {
        let mut state = self.state();
        state.down = false;
        state.standing = None;
        state.storm = None;
        state.next.clear();
        state.questions = None;
        state.once.clear();
        state.about.clear();
    }

    /// Every delivery meets this from now on.
    pub fn set(&self, answer: Answer) {
        self.state().standing = Some(answer);
    }

    /// The next deliveries meet these, one each; then everything is as before.
    pub fn next(&self, answers: impl IntoIterator<Item = Answer>) {
        self.state().next.extend(answers);
    }

    /// The next delivery of an activity of this type meets this.
    pub fn once(&self, kind: &str, answer: Answer) {
        self.state().once.push((kind.to_owned(), answer));
    }

    /// Every delivery in whose body this text stands meets this.
    pub fn about(&self, text: &str, answer: Answer) {
        self.state().about.push((text.to_owned(), answer));
    }

    /// Every delivery meets one of these by chance. Name one several times to make it likely.
    pub fn storm(&self, seed: u64, answers: &[Answer]) {
        self.state().storm = Some((Dice::new(seed), answers.to_vec()));
    }

    /// After so many questions about the log nobody answers any.
    pub fn after_questions(&self, answered: usize) {
        self.state().questions = Some(answered);
    }

    /// What came in so far.
    pub fn seen(&self) -> Vec<Seen> {
        self.state().seen.clone()
    }

    /// The activities that were delivered so far, in the order in which they came, doubles included.
    pub fn deliveries(&self) -> Vec<Value> {
        self.state().seen.iter().filter(|seen| seen.is_delivery()).map(Seen::json).collect()
    }

    /// Forgets what came in.
    pub fn forget(&self) {
        self.state().seen.clear();
    }

    pub(crate) fn decide(&self, parts: &Parts, body: &[u8]) -> Answer {
        let mut state = self.state();
        if state.down {
            return Answer::HangUp;
        }
        if parts.method != Method::POST || !is_inbox(parts.uri.path()) {
            // Questions are lost as deliveries are; whoever asked asks again.
            let is_question = parts.uri.path().contains("/log");
            if let Some(left) = state.questions.as_mut().filter(|_| is_question) {
                match left.checked_sub(1) {
                    Some(fewer) => *left = fewer,
                    None => return Answer::HangUp,
                }
            }
            return match &state.storm {
                Some((dice, answers)) if is_question => match dice.pick(answers).copied() {
                    Some(Answer::HangUp | Answer::LoseAnswer | Answer::HoldBack) => Answer::HangUp,
                    Some(Answer::Status(status)) => Answer::Status(status),
                    _ => Answer::Pass,
                },
                _ => Answer::Pass,
            };
        }
        if !state.once.is_empty() {
            let activity: Value = serde_json::from_slice(body).unwrap_or_default();
            if let Some(at) = state.once.iter().position(|(kind, _)| activity["type"] == kind.as_str()) {
                return state.once.remove(at).1;
            }
        }
        let text = String::from_utf8_lossy(body);
        if let Some((_, answer)) = state.about.iter().find(|(about, _)| text.contains(about.as_str())) {
            return *answer;
        }
        if let Some(answer) = state.next.pop_front() {
            return answer;
        }
        if let Some((dice, answers)) = &state.storm {
            return dice.pick(answers).copied().unwrap_or(Answer::Pass);
        }
        state.standing.unwrap_or(Answer::Pass)
    }

    pub(crate) fn hold(&self, parts: Parts, body: Bytes) {
        self.state().held.push((parts, body));
    }

    pub(crate) fn take_held(&self) -> Vec<(Parts, Bytes)> {
        std::mem::take(&mut self.state().held)
    }

    pub(crate) fn remember(&self, seen: Seen) {
        self.state().seen.push(seen);
    }
}
