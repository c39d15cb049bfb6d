//! Rooms and walls of the architecture: which room may name which.

use anyhow::ensure;

use crate::source::{Named, Source, paths, reaches, read};

/// What a room may name of this program, and what it must never name of others.
struct Room {
    /// Places begin so.
    place: &'static str,
    /// Rooms of the same crate, beside its own.
    rooms: &'static [&'static str],
    /// Paths that begin so are refused.
    never: &'static [&'static str],
    /// Paths that begin so are allowed all the same.
    but: &'static [&'static str],
}

const WEB: [&str; 5] = ["axum", "axum_extra", "askama", "tower", "tower_http"];
const SQL: [&str; 4] = ["sea_orm", "sea_orm_migration", "sqlx", "hansa_migrations"];

/// The table. A folder of `server/src` that has no line here has no right to exist.
const ROOMS: [Room; 16] = [
    Room {
        place: "server/src/app",
        rooms: &["store", "text", "i18n", "mail", "config", "clock", "brand", "media"],
        // Header types of `http` are values; its status is an answer, and answers are given elsewhere.
        never: &[
            "WEB",
            "SQL",
            "utoipa",
            "clap",
            "reqwest",
            "http::StatusCode",
            "http::status",
            "http::Response",
        ],
        but: &[],
    },
    Room {
        place: "server/src/http",
        // `text` says what is safe and how a language is written; it has no rules of the product.
        rooms: &["app", "i18n", "text", "brand"],
        never: &["SQL", "reqwest", "clap", "ENTITY"],
        but: &[],
    },
    Room {
        place: "server/src/worker",
        rooms: &["app"],
        never: &["WEB", "SQL", "hansa_federation", "http", "reqwest", "clap", "ENTITY"],
        but: &["hansa_federation::delivery"],
    },
    Room {
        place: "server/src/cli",
        // The set-up at a terminal speaks the language of who sits there.
        rooms: &["app", "config", "http", "worker", "clock", "telemetry", "i18n"],
        never: &["SQL", "ENTITY"],
        but: &[],
    },
    Room {
        place: "server/src/store",
        rooms: &[],
        never: &["WEB", "hansa_federation", "reqwest", "clap", "http", "Principal"],
        but: &[],
    },
    Room {
        place: "server/src/text",
        rooms: &[],
        never: &["WEB", "SQL", "hansa_federation", "hansa_entities", "tokio", "http", "clap"],
        // A safe text is safe in a template.
        but: &["askama::filters::HtmlSafe"],
    },
    Room {
        // Letters are written from values; whose they are and when they leave is decided elsewhere.
        place: "server/src/mail",
        rooms: &["i18n", "text", "config"],
        never: &["WEB", "SQL", "hansa_federation", "http", "reqwest", "clap", "ENTITY"],
        but: &["askama"],
    },
    Room {
        // Colours are numbers.
        place: "server/src/brand",
        rooms: &[],
        never: &["WEB", "SQL", "hansa_federation", "hansa_entities", "tokio", "http", "clap"],
        but: &[],
    },
    Room {
        place: "server/src/media",
        rooms: &[],
        never: &["WEB", "SQL", "hansa_federation", "hansa_entities", "tokio", "http", "clap"],
        but: &[],
    },
    Room {
        place: "server/src/i18n",
        // The name and direction of a language.
        rooms: &["text"],
        never: &["WEB", "SQL", "hansa_federation", "tokio", "http", "clap"],
        but: &[],
    },
    Room {
        place: "server/src/config",
        rooms: &[],
        never: &["WEB", "SQL", "hansa_federation", "hansa_entities", "tokio", "http", "clap"],
        but: &["hansa_federation::origin"],
    },
    Room {
        place: "server/src/clock",
        rooms: &[],
        never: &["WEB", "SQL", "hansa_federation", "tokio"],
        but: &[],
    },
    Room {
        place: "server/src/telemetry",
        rooms: &["config"],
        never: &["WEB", "SQL", "hansa_federation"],
        but: &[],
    },
    Room {
        place: "federation/src",
        rooms: &["*"],
        never: &["WEB", "SQL", "hansa_entities", "hansa_server", "clap"],
        but: &[],
    },
    Room {
        place: "entities/src",
        rooms: &["*"],
        never: &["WEB", "sqlx", "tokio", "hansa_federation", "hansa_migrations", "hansa_server", "reqwest"],
        but: &[],
    },
    Room {
        place: "migrations/src",
        rooms: &["*"],
        never: &["WEB", "sqlx", "tokio", "hansa_entities", "hansa_federation", "hansa_server", "reqwest"],
        but: &[],
    },
];

/// Fields that a room does not reach into, whoever hands them over: verbs take the `App`, and know what they need of it.
const FIELDS: [(&str, &str); 2] = [("server/src/http", "config"), ("server/src/worker", "config")];

fn is_in(place: &str, room: &str) -> bool {
    place.strip_prefix(room).is_some_and(|rest| rest.starts_with('/') || rest == ".rs")
}

fn begins(path: &Named, with: &str) -> bool {
    let wanted: Vec<&str> = with.split("::").collect();
    path.segments.len() >= wanted.len() && path.segments.iter().zip(&wanted).all(|(a, b)| a == b)
}

fn is_refused(path: &Named, never: &str) -> bool {
    match never {
        "WEB" => WEB.iter().any(|name| begins(path, name)),
        "SQL" => SQL.iter().any(|name| begins(path, name)),
        // Rows may be read by who is given them; only the store asks for them.
        "ENTITY" => {
            path.segments.iter().skip(1).any(|part| matches!(part.as_str(), "Entity" | "ActiveModel"))
        }
        "Principal" => path.segments.iter().any(|part| part == "Principal"),
        name => begins(path, name),
    }
}

/// What is wrong with the sources, one line each.
fn judge(sources: &[Source]) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in sources {
        let Some(room) = ROOMS.iter().find(|room| is_in(&source.place, room.place)) else {
            if !matches!(source.place.as_str(), "server/src/lib.rs" | "server/src/main.rs") {
                wrong.push(format!("{}: no room of the table", source.place));
            }
            continue;
        };
        for (_, field) in FIELDS.iter().filter(|(place, _)| *place == room.place) {
            let lines = reaches(source, field);
            wrong.extend(lines.iter().map(|line| format!("{}:{line}: .{field} is for verbs", source.place)));
        }
        let own = room.place.rsplit('/').next().unwrap_or_default();
        for path in paths(source) {
            let at = format!("{}:{}: {}", source.place, path.line, path.text());
            if path.segments[0] == "crate" && room.rooms != ["*"] {
                let to = path.segments.get(1).map_or("*", String::as_str);
                if to != own && !room.rooms.contains(&to) {
                    wrong.push(format!("{at} leads out of {own}"));
                }
            }
            let is_allowed = room.but.iter().any(|but| begins(&path, but));
            if !is_allowed && room.never.iter().any(|never| is_refused(&path, never)) {
                wrong.push(format!("{at} is not for {own}"));
            }
        }
    }
    wrong
}

fn all() -> anyhow::Result<Vec<Source>> {
    let mut sources = Vec::new();
    for folder in ["server/src", "federation/src", "entities/src", "migrations/src"] {
        sources.extend(read(folder, &[".rs"])?);
    }
    Ok(sources)
}

#[test]
fn every_room_keeps_to_its_walls() -> anyhow::Result<()> {
    let wrong = judge(&all()?);
    ensure!(wrong.is_empty(), "{} walls are broken:\n{}", wrong.len(), wrong.join("\n"));
    Ok(())
}

/// What would be wrong if a real file had one more line.
fn wrong_with(place: &str, line: &str) -> anyhow::Result<Vec<String>> {
    let mut sources = all()?;
    let source = sources.iter_mut().find(|source| source.place == place);
    let source = source.ok_or_else(|| anyhow::anyhow!("there is no {place}"))?;
    source.text.push_str(&format!("\n{line}\n"));
    Ok(judge(&sources))
}

#[test]
fn a_wall_that_is_broken_is_noticed() -> anyhow::Result<()> {
    for (place, line) in [
        ("federation/src/lib.rs", "use axum::Router;"),
        ("federation/src/inbox/mod.rs", "fn f(c: sea_orm::DatabaseConnection) {}"),
        ("federation/src/lib.rs", "use hansa_entities::actor;"),
        ("server/src/http/mod.rs", "use crate::store;"),
        ("server/src/http/mod.rs", "use crate::{app::App, store::feed};"),
        ("server/src/http/mod.rs", "use super::store;"),
        ("server/src/http/web/mod.rs", "fn f() { super::super::store::feed::list() }"),
        ("server/src/http/mod.rs", "fn f(app: &App) { app.config.base() }"),
        ("server/src/http/web/mod.rs", "fn f(visit: &Visit) { verb(&visit.app.config) }"),
        ("server/src/worker/mod.rs", "fn f(app: &App) { app.config.base() }"),
        ("server/src/http/mod.rs", "use sea_orm::EntityTrait as _;"),
        ("server/src/http/mod.rs", "fn f() { hansa_entities::record::Entity::find() }"),
        ("server/src/app/mod.rs", "use axum::response::Response;"),
        ("server/src/app/mod.rs", "use askama::Template;"),
        ("server/src/app/mod.rs", "use sea_orm::QueryFilter;"),
        ("server/src/app/mod.rs", "const S: http::StatusCode = http::StatusCode::OK;"),
        ("server/src/app/mod.rs", "use crate::http::error;"),
        ("server/src/app/mod.rs", "use crate::worker;"),
        ("server/src/cli/mod.rs", "use crate::store::Store;"),
        ("server/src/worker/mod.rs", "use crate::store::claim;"),
        ("server/src/worker/mod.rs", "use hansa_federation::event::Event;"),
        ("server/src/store/mod.rs", "use crate::app::Principal;"),
        ("server/src/store/mod.rs", "use crate::clock::Clock;"),
        ("server/src/store/mod.rs", "use hansa_federation::origin::authority;"),
        ("server/src/mail/mod.rs", "use crate::app::App;"),
        ("server/src/mail/mod.rs", "use axum::response::Html;"),
        ("server/src/mail/mod.rs", "fn f() { hansa_entities::letter::Entity::find() }"),
        ("server/src/text/mod.rs", "use crate::app::App;"),
        ("server/src/config/mod.rs", "use crate::clock::Clock;"),
        ("migrations/src/lib.rs", "use hansa_entities::record;"),
        ("entities/src/lib.rs", "use tokio::spawn;"),
    ] {
        let wrong = wrong_with(place, line)?;
        ensure!(!wrong.is_empty(), "{place} with `{line}`");
        ensure!(wrong.iter().all(|one| one.starts_with(place)), "{wrong:?}");
    }
    for (place, line) in [
        ("server/src/app/mod.rs", "use http::HeaderMap;"),
        ("server/src/worker/mod.rs", "use hansa_federation::delivery::Outcome;"),
        ("server/src/http/mod.rs", "use hansa_entities::record::Model;"),
        ("server/src/http/mod.rs", "// use crate::store;"),
        ("server/src/cli/mod.rs", "fn f(app: &App) { app.config.base() }"),
    ] {
        ensure!(wrong_with(place, line)?.is_empty(), "{place} may say `{line}`");
    }
    Ok(())
}

#[test]
fn a_folder_without_a_line_in_the_table_is_noticed() -> anyhow::Result<()> {
    let stray = Source { place: "server/src/helpers/mod.rs".to_owned(), text: String::new() };
    ensure!(judge(&[stray]) == ["server/src/helpers/mod.rs: no room of the table"]);
    Ok(())
}

/// Paths that only one place may name, whatever its room.
fn misplaced(sources: &[Source], ends: &[&str], allowed: &[&str]) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in sources.iter().filter(|source| !allowed.contains(&source.place.as_str())) {
        for path in paths(source) {
            let text = path.text();
            if ends.iter().any(|end| text == *end || text.ends_with(&format!("::{end}"))) {
                wrong.push(format!("{}:{}: {text}", source.place, path.line));
            }
        }
    }
    wrong
}

const NOW: [&str; 5] = ["Utc::now", "Local::now", "SystemTime::now", "Uuid::now_v7", "Uuid::new_v4"];
const ENVIRONMENT: [&str; 6] =
    ["env::var", "env::vars", "env::var_os", "env::vars_os", "env::set_var", "env::remove_var"];
/// Where the environment enters as a parameter, where the tests arm a point of death, a test that needs a server,
/// and one that is told how often.
const READERS: [&str; 4] = [
    "server/src/cli/mod.rs",
    "server/src/app/failpoint.rs",
    "server/src/app/backup/tests/city.rs",
    "server/src/cli/bench/simulate/schedule.rs",
];

#[test]
fn only_the_clock_knows_now() -> anyhow::Result<()> {
    let wrong = misplaced(&all()?, &NOW, &["server/src/clock.rs"]);
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    let stray = Source {
        place: "server/src/app/x.rs".to_owned(),
        text: "fn f() { chrono::Utc::now(); std::time::SystemTime::now() }".to_owned(),
    };
    ensure!(misplaced(&[stray], &NOW, &[]).len() == 2);
    Ok(())
}

#[test]
fn only_configuration_reads_the_environment() -> anyhow::Result<()> {
    let wrong = misplaced(&all()?, &ENVIRONMENT, &READERS);
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    let stray = Source {
        place: "server/src/app/x.rs".to_owned(),
        text: "use std::env; fn f() { env::var(\"A\") }".to_owned(),
    };
    ensure!(misplaced(&[stray], &ENVIRONMENT, &READERS).len() == 1);
    Ok(())
}
