//! What an archive says of itself.

use serde::{Deserialize, Serialize};

use crate::store;

/// The first member of every archive.
pub(super) const MANIFEST: &str = "manifest.json";
/// The last one.
pub(super) const SEAL: &str = "SHA256";
pub(super) const CONFIGURATION: &str = "configuration.toml";
pub(super) const SEALED_KEY: &str = "secret.key.sealed";
pub(super) const SQLITE: &str = "database/hansa.sqlite";
pub(super) const DATABASE: &str = "database/";
pub(super) const MEDIA: &str = "media/";

/// The only format so far.
pub(super) const FORMAT: u32 = 1;
/// More files than this are no city.
const MOST_MEMBERS: usize = 1_000_000;
/// What a ustar header can name.
const LONGEST_NAME: usize = 250;

/// Which database the snapshot is one of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Engine {
    Sqlite,
    Postgresql,
}

impl Engine {
    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgresql => "postgresql",
        }
    }
}

impl From<&store::Options> for Engine {
    fn from(options: &store::Options) -> Self {
        match options {
            store::Options::Sqlite { .. } => Self::Sqlite,
            store::Options::Postgres { .. } => Self::Postgresql,
        }
    }
}

/// One file of an archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    pub name: String,
    pub bytes: u64,
    /// Lower-case hexadecimal.
    pub sha256: String,
    /// Of a table: its columns in the order of its fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
    /// Of a table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<u64>,
}

/// `manifest.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    pub format: u32,
    /// Version of the program that wrote it.
    pub program: String,
    pub domain: String,
    pub engine: Engine,
    /// Names of the migrations that made the schema, in their order.
    pub migrations: Vec<String>,
    /// RFC 3339, UTC.
    pub created_at: String,
    /// Every other member but the last, in the order of the archive.
    pub files: Vec<Member>,
}

impl Manifest {
    /// Reads and judges a manifest.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, String> {
        let value: serde_json::Value =
            serde_json::from_slice(bytes).map_err(|error| format!("{MANIFEST} does not read: {error}"))?;
        match value.get("format").and_then(serde_json::Value::as_u64) {
            Some(format) if format == u64::from(FORMAT) => {}
            Some(format) => return Err(format!("it is of format {format}, which a newer hansa reads")),
            None => return Err(format!("{MANIFEST} names no format")),
        }
        let manifest: Self =
            serde_json::from_value(value).map_err(|error| format!("{MANIFEST} does not read: {error}"))?;
        manifest.require_sound_names()?;
        Ok(manifest)
    }

    fn require_sound_names(&self) -> Result<(), String> {
        if self.files.len() > MOST_MEMBERS {
            return Err(format!("{MANIFEST} names {} files", self.files.len()));
        }
        let mut seen = std::collections::HashSet::new();
        for member in &self.files {
            if !is_member(&member.name, self.engine) {
                return Err(format!("{MANIFEST} names {:?}, which no backup holds", member.name));
            }
            if !seen.insert(member.name.as_str()) {
                return Err(format!("{MANIFEST} names {:?} twice", member.name));
            }
        }
        if self.engine == Engine::Sqlite && !seen.contains(SQLITE) {
            return Err(format!("{MANIFEST} names no {SQLITE}"));
        }
        Ok(())
    }

    pub fn find(&self, name: &str) -> Option<&Member> {
        self.files.iter().find(|member| member.name == name)
    }

    pub fn has_configuration(&self) -> bool {
        self.find(CONFIGURATION).is_some()
    }

    pub fn has_key(&self) -> bool {
        self.find(SEALED_KEY).is_some()
    }

    pub fn count_media(&self) -> usize {
        self.files.iter().filter(|member| member.name.starts_with(MEDIA)).count()
    }

    /// Tables and their members; none on SQLite.
    pub(super) fn tables(&self) -> impl Iterator<Item = (store::snapshot::Table, &Member)> {
        self.files.iter().filter_map(|member| {
            let name = member.name.strip_prefix(DATABASE)?.strip_suffix(".copy")?.to_owned();
            Some((store::snapshot::Table { name, columns: member.columns.clone() }, member))
        })
    }

    /// Bytes of all files together, unpacked.
    pub fn total_bytes(&self) -> u64 {
        self.files.iter().fold(0, |sum, member| sum.saturating_add(member.bytes))
    }
}

/// The name of a table's member.
pub(super) fn table_member(table: &str) -> String {
    format!("{DATABASE}{table}.copy")
}

/// True for the names that this program writes: nothing else is ever put on a disk.
fn is_member(name: &str, engine: Engine) -> bool {
    if !is_plain(name) {
        return false;
    }
    let is_database = match engine {
        Engine::Sqlite => name == SQLITE,
        Engine::Postgresql => {
            name.strip_prefix(DATABASE).and_then(|rest| rest.strip_suffix(".copy")).is_some_and(|table| {
                !table.is_empty() && table.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
            })
        }
    };
    is_database || name == CONFIGURATION || name == SEALED_KEY || name.starts_with(MEDIA)
}

/// Relative, downwards, and the same on every file system.
pub(super) fn is_plain(name: &str) -> bool {
    name.len() <= LONGEST_NAME
        && name.chars().all(|c| !c.is_control() && c != '\\')
        && name.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn only_names_that_a_backup_holds_are_members_upl_05() {
        for name in ["database/hansa.sqlite", "configuration.toml", "media/ab/cd.webp", "secret.key.sealed"] {
            assert!(is_member(name, Engine::Sqlite), "{name}");
        }
        assert!(is_member("database/log_entry.copy", Engine::Postgresql));
        for name in [
            "../secret.key",
            "/etc/passwd",
            "media/../../x",
            "media//x",
            "media/./x",
            "media/",
            "media/a\\b",
            "media/a\0b",
            "database/other",
            "database/x.copy",
            "secret.key",
            "",
            ".",
            "manifest.json",
            "SHA256",
        ] {
            assert!(!is_member(name, Engine::Sqlite), "{name}");
        }
        for name in ["database/hansa.sqlite", "database/a-b.copy", "database/.copy", "database/a/b.copy"] {
            assert!(!is_member(name, Engine::Postgresql), "{name}");
        }
    }

    #[test]
    fn a_manifest_of_a_newer_format_says_so() {
        assert!(Manifest::parse(br#"{"format": 2, "shape": "other"}"#).unwrap_err().contains("newer hansa"));
        assert!(Manifest::parse(b"[]").unwrap_err().contains("format"));
    }
}
