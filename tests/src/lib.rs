//! The rig: real cities with real databases on real ports, in one process or in many, and a world around them that can
//! fail on purpose.
//!
//! * [`both_engines!`] runs a test on SQLite and on PostgreSQL, each in a [`World`] of its own.
//! * [`World`] has the one clock that all cities of a test go by, makes cities, and looks at the end whether anything is
//!   left undone that the test did not expect.
//! * [`City`] is one instance: database, router, port, officer. Its workers do not run: a test says when
//!   ([`City::drain`]).
//! * [`Alliance`] is several cities that follow one another; [`Alliance::settle`] works until nothing is due.
//! * [`Faults`] stand in front of each city: down, silent, 500, 429, answers lost, requests held back and let in later in
//!   another order; and a record of everything that came in and went out.
//! * [`Peer`] is a server that is not ours: it has keys, answers what a test says, signs what a test says.
//! * [`Foreign`] is a foreign implementation in a process of its own (`tests/peer`).
//! * [`Authority`] signs certificates, for cities in production mode.
//! * [`Postbox`] is a mail server: it takes letters, refuses them, or is down.
//! * [`Browser`] and [`Program`] speak with a city as a person's browser and as a program with a token do.
//!
//! * [`Events`] reads a stream of server-sent events.
//!
//! There are no sleeps: time is a number that a test moves, and waiting is doing the work that is due. Only what watches
//! real processes looks again and again.

#![allow(clippy::missing_errors_doc, reason = "errors of the rig are failures of the test that uses it")]

mod alliance;
pub mod attacker;
mod authority;
mod browser;
mod city;
mod clock;
mod database;
mod dice;
mod events;
mod faults;
pub mod fixtures;
mod foreign;
mod front;
mod message;
mod network;
mod peer;
mod people;
mod postbox;
mod program;
mod scribe;
mod stamp;
mod wire;
mod world;

pub use alliance::Alliance;
pub use authority::Authority;
pub use browser::{Browser, Page};
pub use city::{City, PASSWORD, Plan};
pub use clock::{Hands, START};
pub use database::{Database, Engine, Fresh, View};
pub use dice::Dice;
pub use events::Events;
pub use faults::{Answer, Faults, Seen};
pub use foreign::Foreign;
pub use message::Message;
pub use peer::{Peer, Reply, rsa, scheme_of};
pub use people::Person;
pub use postbox::{Point, Post, Postbox};
pub use program::Program;
pub use scribe::Scribe;
pub use stamp::binary;
pub use wire::{Response, Target, exchange, send};
pub use world::{World, run};

/// Runs a test on both engines: `name::sqlite` and `name::postgres`.
///
/// ```ignore
/// rig::both_engines! {
///     async fn a_published_record_reaches_both_others(world) {
///         let alliance = Alliance::of(3, &world).await?;
///         …
///         Ok(())
///     }
/// }
/// ```
///
/// The body returns `anyhow::Result<()>`. After it the world is judged: work that waits, failed items and dead letters
/// fail the test unless it said that it expects them ([`World::expect_leftovers`]).
#[macro_export]
macro_rules! both_engines {
    ($($(#[$meta:meta])* async fn $name:ident($world:ident) $body:block)+) => {$(
        mod $name {
            #[allow(unused_imports, reason = "a body may need nothing of the module around it")]
            use super::*;

            $(#[$meta])*
            async fn body($world: $crate::World) -> ::anyhow::Result<()> $body

            #[test]
            fn sqlite() -> ::anyhow::Result<()> {
                $crate::run($crate::Engine::Sqlite, body)
            }

            #[test]
            fn postgres() -> ::anyhow::Result<()> {
                $crate::run($crate::Engine::Postgres, body)
            }
        }
    )+};
}
