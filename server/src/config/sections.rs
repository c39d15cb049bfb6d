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

/// How the connection to the mail server is protected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailTls {
    /// It begins in the clear and turns to TLS before anything is said (port 587).
    #[default]
    Starttls,
    /// TLS from the first byte (port 465).
    Implicit,
    /// No protection: for a mail server on this machine only.
    None,
}

/// `[mail]`
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MailSection {
    pub host: String,
    pub port: u16,
    pub tls: MailTls,
    pub username: String,
    pub password: String,
    pub password_file: PathBuf,
    pub from: String,
}

impl Default for MailSection {
    fn default() -> Self {
        Self {
            host: String::new(),
            port: 587,
            tls: MailTls::Starttls,
            username: String::new(),
            password: String::new(),
            password_file: PathBuf::new(),
            from: String::new(),
        }
    }
}

impl std::fmt::Debug for MailSection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let password = if self.password.is_empty() { "" } else { "…" };
        f.debug_struct("MailSection")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("tls", &self.tls)
            .field("username", &self.username)
            .field("password", &password)
            .field("password_file", &self.password_file)
            .field("from", &self.from)
            .finish()
    }
}

impl MailSection {
    /// Without a mail server no letter is written, and every page says what to do instead.
    pub fn is_configured(&self) -> bool {
        !self.host.is_empty()
    }

    /// The address of `from`, without a name before it.
    pub fn from_address(&self) -> &str {
        let inner = self.from.rsplit_once('<').and_then(|(_, rest)| rest.trim_end().strip_suffix('>'));
        inner.unwrap_or(&self.from).trim()
    }

    /// The name that stands in `from` before the address; empty where there is none.
    pub fn from_name(&self) -> &str {
        self.from.rsplit_once('<').map_or("", |(name, _)| name.trim().trim_matches('"').trim())
    }

    /// Adds everything that is wrong with the section.
    pub(super) fn judge(&self, mut add: impl FnMut(&str, String)) {
        if !self.is_configured() {
            let written = [("username", &self.username), ("password", &self.password), ("from", &self.from)];
            for (key, _) in written.iter().filter(|(_, value)| !value.is_empty()) {
                add(&format!("mail.{key}"), "is written, and mail.host is not: no letter is sent".to_owned());
            }
            return;
        }
        let host = self.host.trim_start_matches('[').trim_end_matches(']');
        let address = host.parse::<std::net::IpAddr>().ok();
        if address.is_none()
            && (host.contains(':') || hansa_federation::origin::normalise_host(host).is_err())
        {
            let text = format!("\"{}\" is not a host name; the port stands in mail.port", self.host);
            add("mail.host", text);
        }
        if self.port == 0 {
            add("mail.port", "is 0; 587 is usual, 465 with mail.tls = \"implicit\"".to_owned());
        }
        let is_here = host == "localhost" || address.is_some_and(|address| address.is_loopback());
        if self.tls == MailTls::None && !is_here {
            let text = "none is allowed for a mail server on this machine (localhost) only: letters hold links that \
                        open accounts";
            add("mail.tls", text.to_owned());
        }
        if self.username.is_empty() != self.password.is_empty() {
            let missing = if self.username.is_empty() { "mail.username" } else { "mail.password" };
            let text =
                "is missing; the mail server wants both, or neither of mail.username and mail.password";
            add(missing, text.to_owned());
        }
        if !is_address(self.from_address()) || self.from.chars().any(char::is_control) {
            let text = "is not an e-mail address such as hansa@city.example, which may have a name before it: \
                        City <hansa@city.example>";
            add(
                "mail.from",
                if self.from.is_empty() { format!("is missing: it {text}") } else { text.to_owned() },
            );
        }
    }
}

/// Enough to find what was mistyped; the mail server judges the rest.
fn is_address(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty()
            && !text.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';' | '"'))
            && hansa_federation::origin::normalise_host(domain).is_ok()
    })
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
    (
        "mail.host",
        "The mail server that takes the city's letters; empty for none: then links are handed over by hand.",
    ),
    ("mail.port", "587 is usual, 465 with tls = \"implicit\"."),
    ("mail.tls", "starttls, implicit, or none: the last for a mail server on this machine only."),
    ("mail.username", "The name that the mail server knows this program by; empty where it asks for none."),
    ("mail.password", "The password that belongs to it."),
    ("mail.password_file", "A file that holds mail.password, so that it stands in no configuration."),
    (
        "mail.from",
        "The address that letters come from. A name may stand before it: City <hansa@city.example>.",
    ),
    ("log.level", "error, warn, info, debug; or a filter such as hansa_server=debug."),
    ("log.format", "text or json."),
];
