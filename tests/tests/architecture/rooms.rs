//! The table of rooms in ARCHITECTURE.md, against the sources.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};

/// A room of `server/src` and what must not be named in it.
struct Wall {
    room: &'static str,
    never: &'static [&'static str],
}

const WALLS: [Wall; 8] = [
    Wall {
        room: "store",
        never: &[
            "crate::app",
            "crate::http",
            "crate::worker",
            "crate::cli",
            "crate::text",
            "crate::i18n",
            "crate::clock",
            "crate::config",
            "axum",
            "askama",
            "hansa_federation",
        ],
    },
    Wall {
        room: "app",
        never: &[
            "crate::http",
            "crate::worker",
            "crate::cli",
            "crate::telemetry",
            "axum",
            "askama",
            "tower",
            "sea_orm",
            "sqlx",
            "StatusCode",
        ],
    },
    Wall {
        room: "http",
        never: &[
            "crate::store",
            "crate::worker",
            "crate::cli",
            "sea_orm",
            "sqlx",
            "hansa_migrations",
            "Entity",
        ],
    },
    Wall {
        room: "worker",
        never: &[
            "crate::store",
            "crate::http",
            "crate::cli",
            "crate::text",
            "crate::i18n",
            "axum",
            "sea_orm",
        ],
    },
    Wall { room: "cli", never: &["crate::store", "sea_orm", "sqlx", "hansa_migrations"] },
    Wall {
        room: "text",
        never: &[
            "crate::app",
            "crate::store",
            "crate::http",
            "crate::worker",
            "crate::cli",
            "crate::i18n",
            "crate::config",
            "axum",
            "sea_orm",
            "hansa_federation",
        ],
    },
    Wall {
        room: "i18n",
        never: &[
            "crate::app",
            "crate::store",
            "crate::http",
            "crate::worker",
            "crate::cli",
            "crate::config",
            "axum",
        ],
    },
    Wall {
        room: "config",
        never: &[
            "crate::app",
            "crate::store",
            "crate::http",
            "crate::worker",
            "crate::cli",
            "crate::text",
            "crate::clock",
            "axum",
            "sea_orm",
        ],
    },
];

/// What may be said in one file only, with that file.
const ONE_PLACE: [(&str, &str); 2] = [("Utc::now(", "clock.rs"), ("SystemTime::now(", "clock.rs")];

/// No source is longer: a file that grows past this is two rooms.
const LONGEST: usize = 500;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every source below a folder, tests of the room itself left aside: they may look behind the walls.
fn sources(folder: &Path) -> anyhow::Result<Vec<(PathBuf, String)>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(sources(&path)?);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let source = std::fs::read_to_string(&path)?;
            found.push((path, source));
        }
    }
    Ok(found)
}

fn is_test(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "tests" || part.as_os_str() == "tests.rs")
}

/// The lines of code before the tests of a file, without comments.
fn code(source: &str) -> impl Iterator<Item = (usize, &str)> {
    let end = source.find("#[cfg(test)]\nmod tests {").unwrap_or(source.len());
    source[..end]
        .lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// True where a name stands in a line as a path or word of its own.
fn names(line: &str, name: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(name).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + name.len()..].chars().next();
        !before.is_some_and(is_word) && !after.is_some_and(is_word)
    })
}

/// `use crate::{app, store}` names rooms without writing their paths out.
fn in_braces(line: &str, name: &str) -> bool {
    let Some(room) = name.strip_prefix("crate::") else { return false };
    line.trim_start().trim_start_matches("pub ").starts_with("use crate::{") && names(line, room)
}

fn breaches(wall: &Wall, path: &str, source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, line) in code(source) {
        for name in wall.never.iter().filter(|name| names(line, name) || in_braces(line, name)) {
            found.push(format!("{path}:{at} names {name}: {}", line.trim()));
        }
    }
    found
}

#[test]
fn no_room_of_the_server_reaches_through_a_wall() -> anyhow::Result<()> {
    let mut found = Vec::new();
    for wall in &WALLS {
        let folder = root().join("server/src").join(wall.room);
        let all = sources(&folder)?;
        ensure!(!all.is_empty(), "{} is a room without sources", wall.room);
        for (path, source) in all.iter().filter(|(path, _)| !is_test(path)) {
            found.extend(breaches(wall, &path.display().to_string(), source));
        }
    }
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[test]
fn only_the_clock_knows_what_time_it_is() -> anyhow::Result<()> {
    for (path, source) in sources(&root().join("server/src"))?.iter().filter(|(path, _)| !is_test(path)) {
        for (what, place) in ONE_PLACE {
            let at = code(source).find(|(_, line)| line.contains(what));
            ensure!(at.is_none() || path.ends_with(place), "{}: {at:?}", path.display());
        }
    }
    Ok(())
}

#[test]
fn no_source_is_longer_than_a_room() -> anyhow::Result<()> {
    for folder in
        ["server/src", "federation/src", "entities/src", "migrations/src", "tests/src", "tests/tests"]
    {
        for (path, source) in sources(&root().join(folder))? {
            let lines = source.lines().count();
            ensure!(lines <= LONGEST, "{} has {lines} lines", path.display());
        }
    }
    Ok(())
}

#[test]
fn a_wall_falls_where_somebody_walks_through_it() -> anyhow::Result<()> {
    let wall = |room: &str| WALLS.iter().find(|wall| wall.room == room).context("a room");
    let falls = |room: &str, line: &str| anyhow::Ok(!breaches(wall(room)?, "x.rs", line).is_empty());
    ensure!(falls("http", "use crate::store;")?);
    ensure!(falls("http", "use crate::{app, store};")?);
    ensure!(falls("http", "    let rows = crate::store::record::find(c, id).await?;")?);
    ensure!(falls("http", "use hansa_entities::record::Entity;")?);
    ensure!(falls("app", "use axum::response::Response;")?);
    ensure!(falls("app", "use sea_orm::EntityTrait;")?);
    ensure!(falls("store", "use crate::app::App;")?);
    ensure!(!falls("http", "// use crate::store;")?);
    ensure!(!falls("http", "use crate::app::record; // keeps a store of nothing")?);
    ensure!(!falls("app", "use crate::store::{self, Tx};")?);
    Ok(())
}

#[test]
fn federation_and_migrations_know_nothing_of_the_rest() -> anyhow::Result<()> {
    let never = |package: &str, names: &[&str]| -> anyhow::Result<()> {
        let text = std::fs::read_to_string(root().join(package).join("Cargo.toml"))?;
        let (_, after) = text.split_once("[dependencies]").context("dependencies")?;
        let dependencies = after.split("\n[").next().unwrap_or_default();
        for name in names {
            let is_there = dependencies.lines().any(|line| line.starts_with(name));
            ensure!(!is_there, "{package} depends on {name}");
        }
        Ok(())
    };
    never("federation", &["axum", "sea-orm", "sqlx", "hansa-"])?;
    never("migrations", &["hansa-", "sea-orm.", "sea-orm ", "axum"])?;
    never("entities", &["hansa-", "axum", "tokio", "sqlx", "reqwest"])
}
