//! The sections of the file, each with its defaults. `deploy/config.example.toml` is made of them and `MEANINGS`.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// `[server]`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ServerSection {
    pub domain: String,
    pub listen: String,
    pub development: bool,
    pub example: bool,
    pub trusted_proxies: Vec<String>,
    pub metrics_listen: String,
    pub source_url: String,
}

impl Default for ServerSection {
    fn default() -> Self {
        Self {
            domain: String::new(),
            listen: "127.0.0.1:8080".to_owned(),
            development: false,
            example: false,
            trusted_proxies: Vec::new(),
            metrics_listen: String::new(),
            source_url: String::new(),
        }
    }
}

/// `[data]`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DataSection {
    pub folder: PathBuf,
}

impl Default for DataSection {
    fn default() -> Self {
        Self { folder: PathBuf::from("/var/lib/hansa") }
    }
}

/// `[database]`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DatabaseSection {
    pub url: String,
    pub url_file: PathBuf,
    pub schema: String,
    pub max_connections: u32,
}

impl Default for DatabaseSection {
    fn default() -> Self {
        Self { url: String::new(), url_file: PathBuf::new(), schema: String::new(), max_connections: 10 }
    }
}

/// `[security]`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SecuritySection {
    pub key_file: PathBuf,
    pub argon2_memory_kib: u32,
    pub argon2_passes: u32,
    pub session_days: u32,
}

impl Default for SecuritySection {
    fn default() -> Self {
        Self { key_file: PathBuf::new(), argon2_memory_kib: 19 * 1024, argon2_passes: 2, session_days: 30 }
    }
}

/// `[federation]`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FederationSection {
    pub timeout_seconds: u64,
    pub window: usize,
    pub inbox_per_minute: u32,
}

impl Default for FederationSection {
    fn default() -> Self {
        Self { timeout_seconds: 10, window: 8, inbox_per_minute: 3000 }
    }
}

/// `[publishing]`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PublishingSection {
    pub undo_seconds: u32,
}

impl Default for PublishingSection {
    fn default() -> Self {
        Self { undo_seconds: 300 }
    }
}

/// How log lines look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    #[default]
    Text,
    Json,
}

/// `[log]`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LogSection {
    pub level: String,
    pub format: LogFormat,
}

impl Default for LogSection {
    fn default() -> Self {
        Self { level: "info".to_owned(), format: LogFormat::Text }
    }
}

/// What each key means: path, explanation. The example file is made of it, and a key without a line is unknown.
pub(super) const MEANINGS: &[(&str, &str)] = &[
    ("server.domain", "The name under which this city is reached. It is its identity: it can never change."),
    ("server.listen", "Where the program listens for the reverse proxy."),
    ("server.development", "Plain http and ports, for names ending in .localhost or .test only."),
    ("server.example", "Every page says that this is an example city."),
    ("server.trusted_proxies", "IP addresses of reverse proxies whose X-Forwarded-For is believed."),
    ("server.metrics_listen", "Where /metrics is served; empty for nowhere. Never a public address."),
    (
        "server.source_url",
        "Where visitors find the source of the program that runs here, as its licence asks of a public city.",
    ),
    ("data.folder", "Database, lock and administration socket. On a local disk, never on a network share."),
    ("database.url", "Empty for the built-in SQLite; postgres://… (15 or newer) when the city outgrows it."),
    ("database.url_file", "A file that holds database.url, so that its password stands in no configuration."),
    ("database.schema", "PostgreSQL schema; empty for the default one."),
    ("database.max_connections", "Connections to PostgreSQL, 2 at least; a third of them write."),
    ("security.key_file", "32 random bytes that seal the city's keys. Empty: secret.key beside this file."),
    ("security.argon2_memory_kib", "Memory of one password check, in KiB."),
    ("security.argon2_passes", "Passes of one password check."),
    ("security.session_days", "Days after which an unused sign-in ends."),
    ("federation.timeout_seconds", "Longest wait for another server, 30 at most."),
    ("federation.window", "Deliveries under way to one peer at the same time."),
    ("federation.inbox_per_minute", "Activities accepted from one host in a minute."),
    ("publishing.undo_seconds", "How long a publication can be undone before it leaves the house."),
    ("log.level", "error, warn, info, debug; or a filter such as hansa_server=debug."),
    ("log.format", "text or json."),
];
