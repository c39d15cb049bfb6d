//! Whole databases: out of a running one into files, and back into an empty one.
//!
//! It speaks to the drivers themselves, since a query builder has no words for `VACUUM INTO` and `COPY`. Deliberately
//! absent: archives, hashes, keys.

mod postgres;
mod sqlite;

pub use postgres::{Dump, Load, Table};
pub use sqlite::{SnapshotFile, copy_sqlite};

/// One private key as it lies in the database: the id of its row, and the sealed bytes.
pub type SealedKey = (uuid::Uuid, Vec<u8>);

/// What must not come back to life with a restored database: sign-ins, links that may have been used since, letters that may
/// have been sent since, answers to requests that nobody repeats.
const SHORT_LIVED: [&str; 4] = ["session", "invitation", "idempotency_key", "letter"];

const SEALED_KEY: &str = "SELECT id, private_key FROM actor_key WHERE private_key IS NOT NULL LIMIT 1";
const MIGRATIONS: &str = "SELECT version FROM seaql_migrations ORDER BY version";
