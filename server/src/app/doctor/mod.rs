//! What is right and what is wrong with an installation, and how to mend it. Looks, and changes nothing.
//!
//! `place` looks at folders, keys and the clock, `data` at the database, `reach` asks the city under its own name.
//! Deliberately absent: whether a port is free, which is the business of who listens.

mod data;
mod place;
mod reach;

use serde::Serialize;

pub use reach::reach;

use crate::clock::Clock;
use crate::config::Config;

/// How it stands with one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    Ok,
    /// The city runs, and somebody should look.
    Warn,
    /// The city does not start, or does not do what it is for.
    Fail,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What was looked at, as a code.
    pub check: &'static str,
    pub verdict: Verdict,
    pub found: String,
    /// How to mend it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mend: Option<String>,
}

impl Finding {
    pub fn ok(check: &'static str, found: impl Into<String>) -> Self {
        Self { check, verdict: Verdict::Ok, found: found.into(), mend: None }
    }

    pub fn warn(check: &'static str, found: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { check, verdict: Verdict::Warn, found: found.into(), mend: Some(mend.into()) }
    }

    pub fn fail(check: &'static str, found: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { check, verdict: Verdict::Fail, found: found.into(), mend: Some(mend.into()) }
    }
}

/// Looks at everything that lies on this machine: data folder, database, key, clock.
pub async fn examine(config: &Config, clock: &Clock) -> Vec<Finding> {
    let mut findings = vec![place::folder(config, clock)];
    let known = data::look(config, &mut findings).await;
    findings.push(place::key(config, &known));
    findings.push(place::time(clock, &known));
    findings
}
