#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod city;
mod hostile;
mod round_trip;
