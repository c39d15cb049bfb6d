//! Figures beside their limits, and the gates between them.

use std::time::Duration;

use serde_json::{Value, json};

/// What a ratio of measured to limit must hold. The reasons stand where the gates are set.
#[derive(Clone, Copy, Debug)]
pub(super) enum Gate {
    /// For times and sizes: so many times the limit is too much.
    AtMost(f64),
    /// For rates: this part of the limit must be reached.
    AtLeast(f64),
}

/// What the figures are counted in.
#[derive(Clone, Copy, Debug)]
pub(super) enum Unit {
    Milliseconds,
    PerSecond,
    Mebibytes,
    Kibibytes,
    Count,
}

impl Unit {
    fn show(self, value: f64) -> String {
        match self {
            Self::Milliseconds if value < 10.0 => format!("{value:.2} ms"),
            Self::Milliseconds => format!("{value:.0} ms"),
            Self::PerSecond => format!("{value:.0} /s"),
            Self::Mebibytes => format!("{value:.1} MiB"),
            Self::Kibibytes => format!("{value:.1} KiB"),
            Self::Count => format!("{value:.0}"),
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Milliseconds => "ms",
            Self::PerSecond => "per_second",
            Self::Mebibytes => "MiB",
            Self::Kibibytes => "KiB",
            Self::Count => "count",
        }
    }
}

/// One line of the table.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    pub name: &'static str,
    pub unit: Unit,
    pub value: f64,
    /// What nobody on this machine could beat, measured in the same run.
    pub limit: f64,
    pub limit_is: &'static str,
    /// None: shown, not judged.
    pub gate: Option<Gate>,
    /// What the project wants on an idle machine.
    pub aim: Option<f64>,
}

impl Figure {
    pub(super) fn ratio(&self) -> f64 {
        self.value / self.limit
    }

    /// What the gate says; a figure that is no number never passes.
    pub(super) fn passes(&self) -> bool {
        match self.gate {
            None => true,
            Some(Gate::AtMost(most)) => self.ratio() <= most,
            Some(Gate::AtLeast(least)) => self.ratio() >= least,
        }
    }

    pub(super) fn to_json(&self) -> Value {
        let gate = self.gate.map(|gate| match gate {
            Gate::AtMost(most) => json!({ "at_most": most }),
            Gate::AtLeast(least) => json!({ "at_least": least }),
        });
        json!({
            "name": self.name, "unit": self.unit.code(), "value": self.value, "limit": self.limit,
            "limit_is": self.limit_is, "ratio": self.ratio(), "gate": gate, "passes": self.passes(), "aim": self.aim,
        })
    }

    fn cells(&self, is_judged: bool) -> [String; 6] {
        let gate = match self.gate {
            None => "–".to_owned(),
            Some(Gate::AtMost(most)) => format!("≤ {most}"),
            Some(Gate::AtLeast(least)) => format!("≥ {least}"),
        };
        let gate = if self.passes() || !is_judged { gate } else { format!("{gate} FAILS") };
        let ratio = self.ratio();
        [
            self.name.to_owned(),
            self.unit.show(self.value),
            format!("{} {}", self.unit.show(self.limit), self.limit_is),
            if ratio < 10.0 { format!("{ratio:.3}") } else { format!("{ratio:.1}") },
            gate,
            self.aim.map(|aim| self.unit.show(aim)).unwrap_or_default(),
        ]
    }
}

/// The table for a person; gates that are not judged are only shown.
pub(super) fn table(figures: &[Figure], is_judged: bool) -> String {
    let head =
        ["figure", "measured", "limit in this run", "ratio", "gate", "aim when idle"].map(str::to_owned);
    let mut rows = vec![head];
    rows.extend(figures.iter().map(|figure| figure.cells(is_judged)));
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..6).map(width).collect();
    let line = |row: &[String; 6]| {
        let cells: Vec<String> =
            row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        format!("  {}", cells.join("   ").trim_end())
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Times of the same thing, done often.
#[derive(Clone, Debug, Default)]
pub(super) struct Times(Vec<Duration>);

impl Times {
    pub(super) fn put(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// Milliseconds that this part of the times does not exceed, by the nearest rank.
    pub(super) fn percentile(&self, part: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a rank among some hundred times"
        )]
        let rank = (part * sorted.len() as f64).ceil() as usize;
        sorted.get(rank.saturating_sub(1)).map_or(f64::NAN, |time| millis(*time))
    }
}

pub(super) fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// How often something was done in a second.
pub(super) fn rate(count: usize, time: Duration) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "counts far below 2^53")]
    let count = count as f64;
    count / time.as_secs_f64()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn figure(value: f64, gate: Gate) -> Figure {
        Figure {
            name: "x",
            unit: Unit::PerSecond,
            value,
            limit: 100.0,
            limit_is: "at best",
            gate: Some(gate),
            aim: None,
        }
    }

    #[test]
    fn a_gate_judges_the_ratio_and_never_passes_nonsense() {
        assert!(figure(50.0, Gate::AtLeast(0.5)).passes() && !figure(49.0, Gate::AtLeast(0.5)).passes());
        assert!(figure(150.0, Gate::AtMost(1.5)).passes() && !figure(151.0, Gate::AtMost(1.5)).passes());
        assert!(
            !figure(f64::NAN, Gate::AtLeast(0.0)).passes() && !figure(f64::NAN, Gate::AtMost(9.0)).passes()
        );
        assert!(table(&[figure(1.0, Gate::AtLeast(0.5))], true).contains("FAILS"));
    }

    #[test]
    fn percentiles_are_times_that_were_measured() {
        let mut times = Times::default();
        (1..=100).rev().for_each(|n| times.put(Duration::from_millis(n)));
        assert_eq!(
            [times.percentile(0.5), times.percentile(0.95), times.percentile(1.0)],
            [50.0, 95.0, 100.0]
        );
        assert!(Times::default().percentile(0.5).is_nan());
    }
}
