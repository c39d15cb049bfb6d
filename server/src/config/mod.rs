//! Static configuration: defaults ← file ← `HANSA__SECTION__KEY` ← flags. The environment comes in as a
//! parameter, from `cli`; nobody else may read it.
//!
//! Every key has one place: what an administrator changes while the program runs is a row (`store::setting`), never a key.

mod load;
mod sections;

use std::path::PathBuf;

pub use load::{Flags, example, load};
pub use sections::{
    DataSection, DatabaseSection, FederationSection, LogFormat, LogSection, MailSection, MailTls,
    PublishingSection, SecuritySection, ServerSection,
};

use hansa_federation::origin::{Mode, normalise_host};
use serde::{Deserialize, Serialize};

/// Everything that is fixed while the program runs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The file that it was read from, where it was read from one.
    #[serde(skip)]
    pub file: Option<PathBuf>,
    pub server: ServerSection,
    pub data: DataSection,
    pub database: DatabaseSection,
    pub security: SecuritySection,
    pub federation: FederationSection,
    pub publishing: PublishingSection,
    pub mail: MailSection,
    pub log: LogSection,
}

/// One thing that is wrong with the configuration, with its path and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub path: String,
    pub text: String,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.path, self.text)
    }
}

impl Config {
    /// Production, or development for names that end in `.localhost` or `.test`.
    pub fn mode(&self) -> Mode {
        if self.server.development { Mode::Development } else { Mode::Production }
    }

    /// The address of this instance as everyone else writes it, without a final slash.
    pub fn base(&self) -> String {
        let scheme = if self.server.development { "http" } else { "https" };
        format!("{scheme}://{}", self.server.domain)
    }

    /// The SQLite file, where no PostgreSQL is configured.
    pub fn sqlite_file(&self) -> PathBuf {
        self.data.folder.join("hansa.sqlite")
    }

    /// Every problem at once, so that nobody mends one key to find the next.
    pub fn validate(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut add = |path: &str, text: String| problems.push(Problem { path: path.to_owned(), text });
        let domain = &self.server.domain;
        let port = domain.rsplit_once(':').filter(|(_, port)| port.parse::<u16>().is_ok());
        let host = port.map_or(domain.as_str(), |(host, _)| host);
        if domain.is_empty() {
            add(
                "server.domain",
                "is missing; write the name under which the city is reached, for ever".to_owned(),
            );
        } else if normalise_host(host).is_err() {
            add("server.domain", format!("\"{domain}\" is not a host name"));
        } else if self.server.development && !(host.ends_with(".localhost") || host.ends_with(".test")) {
            add(
                "server.development",
                format!("is allowed for names ending in .localhost or .test, not for {host}"),
            );
        } else if !self.server.development && port.is_some() {
            add("server.domain", "carries a port, which only development mode allows".to_owned());
        }
        if self.server.listen.parse::<std::net::SocketAddr>().is_err() {
            add("server.listen", format!("\"{}\" is not an address with a port", self.server.listen));
        }
        if !self.server.metrics_listen.is_empty()
            && self.server.metrics_listen.parse::<std::net::SocketAddr>().is_err()
        {
            add(
                "server.metrics_listen",
                format!("\"{}\" is not an address with a port", self.server.metrics_listen),
            );
        }
        for proxy in &self.server.trusted_proxies {
            if proxy.parse::<std::net::IpAddr>().is_err() {
                add("server.trusted_proxies", format!("\"{proxy}\" is not an IP address"));
            }
        }
        let source = &self.server.source_url;
        if !source.is_empty()
            && !url::Url::parse(source).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
        {
            add("server.source_url", format!("\"{source}\" is not a web address"));
        }
        let url = &self.database.url;
        if !url.is_empty() && !url.starts_with("postgres://") && !url.starts_with("postgresql://") {
            add(
                "database.url",
                "is not a postgres:// URL; leave it empty for the built-in database".to_owned(),
            );
        }
        if self.database.max_connections < 2 {
            add("database.max_connections", "is less than 2; 10 is usual".to_owned());
        }
        self.mail.judge(&mut add);
        problems
    }
}
