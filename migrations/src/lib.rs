//! The history of the schema. Each migration is frozen once released: the present lives in `entities`,
//! and a test compares what both make of an empty database.

mod dialect;
mod m20261121_000001_accounts;
mod m20261121_000002_actors;
mod m20261121_000003_records;
mod m20261121_000004_log;
mod m20261121_000005_inbox;
mod m20261122_000006_drafts;
mod m20261122_000007_replicas;
mod m20261122_000008_signatures;
mod m20261122_000009_peers;
mod m20261122_000010_waiting;
mod m20261122_000011_letters;
mod m20261122_000013_emblem;
mod m20261122_000014_reads;
mod m20261123_000015_more;
mod m20261123_000023_freshness;

use sea_orm_migration::prelude::*;

/// All migrations in order.
#[derive(Debug)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261121_000001_accounts::Migration),
            Box::new(m20261121_000002_actors::Migration),
            Box::new(m20261121_000003_records::Migration),
            Box::new(m20261121_000004_log::Migration),
            Box::new(m20261121_000005_inbox::Migration),
            Box::new(m20261122_000006_drafts::Migration),
            Box::new(m20261122_000007_replicas::Migration),
            Box::new(m20261122_000008_signatures::Migration),
            Box::new(m20261122_000009_peers::Migration),
            Box::new(m20261122_000010_waiting::Migration),
            Box::new(m20261122_000011_letters::Migration),
            Box::new(m20261122_000013_emblem::Migration),
            Box::new(m20261122_000014_reads::Migration),
            Box::new(m20261123_000015_more::Migration),
            Box::new(m20261123_000023_freshness::Migration),
        ]
    }
}
