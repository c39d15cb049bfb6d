//! What is right and what is wrong with an installation, and how to mend it. Looks, and changes nothing.
//!
//! A finding is a code with values; its words stand in `check.ftl`, as `found-<code>` and `mend-<code>`, and
//! `http::words` fills them in. `place` looks at folders, keys and the clock, `disk` at what lies below them, `data` at
//! the database, `city` at what only people can see to, `mail` at the mail server, `proxy` at how a request came in,
//! `reach` asks the city under its own name. Deliberately absent: sentences, and whether a port is free, which is the
//! business of who listens.

mod city;
mod data;
mod disk;
mod mail;
mod place;
mod proxy;
mod reach;
#[cfg(test)]
mod tests;

use hansa_entities::time::Time;
use serde::{Deserialize, Serialize};

pub use proxy::{Arrival, proxy};
pub use reach::reach;

use super::App;
use crate::clock::Clock;
use crate::config::Config;

/// How it stands with one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    Ok,
    /// The city runs, and somebody should look.
    Warn,
    /// The city does not start, or does not do what it is for.
    Fail,
}

/// What is filled into the words of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Text(String),
    Count(u64),
    At(Time),
    List(Vec<String>),
    /// Codes whose words are those of a family.
    Codes(&'static str, Vec<&'static str>),
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u64> for Value {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<Time> for Value {
    fn from(at: Time) -> Self {
        Self::At(at)
    }
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at, as a code.
    pub check: &'static str,
    /// What was found, as a code. Unless all is well, there are words for it too that say how to mend it.
    pub code: &'static str,
    pub verdict: Verdict,
    pub values: Vec<(&'static str, Value)>,
    /// What mends it, to copy: a command, or a line of the configuration.
    pub line: Option<String>,
}

impl Finding {
    fn new(check: &'static str, verdict: Verdict, code: &'static str) -> Self {
        Self { check, code, verdict, values: Vec::new(), line: None }
    }

    pub fn ok(check: &'static str, code: &'static str) -> Self {
        Self::new(check, Verdict::Ok, code)
    }

    pub fn warn(check: &'static str, code: &'static str) -> Self {
        Self::new(check, Verdict::Warn, code)
    }

    pub fn fail(check: &'static str, code: &'static str) -> Self {
        Self::new(check, Verdict::Fail, code)
    }

    /// Fills in a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// Says what to copy.
    #[must_use]
    pub fn line(mut self, line: impl Into<String>) -> Self {
        self.line = Some(line.into());
        self
    }
}

/// Looks at everything that lies on this machine, running or not: folders, disk, database, key, clock, and what a city
/// that was set up still lacks.
pub async fn examine(config: &Config, clock: &Clock) -> Vec<Finding> {
    let mut findings = place(config, clock);
    let known = data::look(config, &mut findings).await;
    finish(config, clock, &known, &mut findings);
    findings.push(mail::look(config).await);
    findings.extend(city::look(config, clock, &known));
    findings
}

/// Looks at the mail server of a city that runs.
pub async fn mail_server(app: &App) -> Finding {
    mail::look(&app.config).await
}

/// Looks at how one request came in.
pub fn way_in(app: &App, arrival: &Arrival) -> Finding {
    proxy(&app.config, Some(arrival))
}

/// Looks at the machine of a city that runs: folders, disk, database, key, clock.
pub async fn machine(app: &App) -> Vec<Finding> {
    let mut findings = place(&app.config, &app.clock);
    let known = data::ask(&app.store, &app.config, &mut findings).await;
    finish(&app.config, &app.clock, &known, &mut findings);
    findings
}

/// Looks at the way from outside to a city that runs: how this request came in, and what answers under its own name.
pub async fn road(app: &App, arrival: &Arrival) -> Vec<Finding> {
    vec![way_in(app, arrival), reach::ask(&app.client, &app.config, &app.clock).await]
}

/// Everything about a city that runs.
pub async fn examine_running(app: &App, arrival: &Arrival) -> Vec<Finding> {
    let mut findings = road(app, arrival).await;
    findings.extend(place(&app.config, &app.clock));
    let known = data::ask(&app.store, &app.config, &mut findings).await;
    finish(&app.config, &app.clock, &known, &mut findings);
    findings.push(mail::look(&app.config).await);
    findings.extend(city::look(&app.config, &app.clock, &known));
    findings
}

fn place(config: &Config, clock: &Clock) -> Vec<Finding> {
    let mut findings = vec![place::folder(config, clock)];
    findings.extend(disk::look(config));
    findings
}

fn finish(config: &Config, clock: &Clock, known: &data::Known, findings: &mut Vec<Finding>) {
    findings.push(place::key(config, known));
    findings.push(place::time(clock, known));
}
