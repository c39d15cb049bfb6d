//! Hansa: a federated exchange platform that a city runs for itself.
//!
//! Rooms, from the outside in: `cli`, `http` and `worker` ask, `app` does, `store` keeps; `text`, `i18n`, `mail` and
//! `config` serve them. What each room may use stands in ARCHITECTURE.md and is checked by a test.

pub mod app;
pub mod brand;
pub mod cli;
pub mod clock;
pub mod config;
pub mod http;
pub mod i18n;
pub mod mail;
pub mod media;
pub mod store;
pub mod telemetry;
pub mod text;
pub mod worker;
