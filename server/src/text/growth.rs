//! Judges whether work grows with its input, not with its square, on a machine that has other things to do.

use std::time::{Duration, Instant};

/// Fails where an input four times as long takes far more than four times as long. What is over in a moment passes.
pub(super) fn is_linear(name: &str, length: usize, input: impl Fn(usize) -> String, work: impl Fn(&str)) {
    let time = |length: usize| {
        let input = input(length);
        let runs = (0..3).map(|_| {
            let start = Instant::now();
            work(&input);
            start.elapsed()
        });
        // Other work on the machine only ever adds.
        runs.min().unwrap_or_default()
    };
    let (short, long) = (time(length / 4), time(length));
    assert!(
        long <= short * 9 + Duration::from_millis(60),
        "{name}: {short:?}, and {long:?} for four times as much"
    );
}
