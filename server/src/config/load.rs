//! Reads the layers of the configuration and reports every problem at once.

use std::path::{Path, PathBuf};

use toml::{Table, Value};

use super::sections::MEANINGS;
use super::{Config, Problem};

/// What the command line may override.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    pub file: Option<PathBuf>,
    /// Path of a key (`server.domain`) and its value.
    pub set: Vec<(String, Value)>,
}

const PREFIX: &str = "HANSA__";

/// Loads and checks the configuration; `environment` is the process environment.
///
/// # Errors
/// Every problem found, each with the path of its key.
pub fn load(
    flags: &Flags,
    environment: impl IntoIterator<Item = (String, String)>,
) -> Result<Config, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut tree = match &flags.file {
        Some(file) => read_file(file, &mut problems),
        None => Table::new(),
    };
    for (name, value) in environment {
        let Some(path) = name.strip_prefix(PREFIX) else { continue };
        // HANSA__TEST… belongs to nobody: sections are known, so a misspelt one is reported below.
        set(&mut tree, &path.to_lowercase().replace("__", "."), from_text(&value));
    }
    for (path, value) in &flags.set {
        set(&mut tree, path, value.clone());
    }
    // A file that cannot be read says nothing about the rest.
    if !problems.is_empty() {
        return Err(problems);
    }
    refuse_unknown(&mut tree, "", &mut problems);
    let tree = refuse_unreadable(tree, &mut problems);
    let mut config = Value::Table(tree).try_into::<Config>().unwrap_or_else(|error| {
        problems.push(Problem { path: "configuration".to_owned(), text: error.message().to_owned() });
        Config::default()
    });
    config.file.clone_from(&flags.file);
    secrets(&mut config, flags.file.as_deref(), &mut problems);
    // What was written wrongly is not also missing.
    let mut found = config.validate();
    found.retain(|problem| !problems.iter().any(|known| known.path == problem.path));
    problems.extend(found);
    if problems.is_empty() { Ok(config) } else { Err(problems) }
}

fn read_file(file: &Path, problems: &mut Vec<Problem>) -> Table {
    let path = file.display().to_string();
    match std::fs::read_to_string(file) {
        Ok(text) => text.parse().unwrap_or_else(|error: toml::de::Error| {
            let line = error
                .span()
                .and_then(|span| text.get(..span.start))
                .map(|before| before.lines().count().max(1));
            let place = line.map(|line| format!("line {line}: ")).unwrap_or_default();
            problems.push(Problem { path, text: format!("{place}{}", error.message()) });
            Table::new()
        }),
        Err(error) => {
            problems.push(Problem { path, text: format!("cannot be read: {error}") });
            Table::new()
        }
    }
}

/// Numbers, booleans and lists as TOML writes them; everything else is text.
fn from_text(text: &str) -> Value {
    format!("value = {text}")
        .parse::<Table>()
        .ok()
        .and_then(|mut table| table.remove("value"))
        .unwrap_or_else(|| Value::String(text.to_owned()))
}

fn set(tree: &mut Table, path: &str, value: Value) {
    match path.split_once('.') {
        None => {
            tree.insert(path.to_owned(), value);
        }
        Some((section, rest)) => {
            let entry = tree.entry(section.to_owned()).or_insert_with(|| Value::Table(Table::new()));
            if let Value::Table(section) = entry {
                set(section, rest, value);
            }
        }
    }
}

/// Takes out the keys that nobody knows, so that what is wrong with the others is found too.
fn refuse_unknown(tree: &mut Table, prefix: &str, problems: &mut Vec<Problem>) {
    tree.retain(|key, value| {
        let path = if prefix.is_empty() { key.to_owned() } else { format!("{prefix}.{key}") };
        if let Value::Table(section) = value
            && MEANINGS.iter().any(|(known, _)| known.starts_with(&format!("{path}.")))
        {
            refuse_unknown(section, &path, problems);
            return true;
        }
        if MEANINGS.iter().any(|(known, _)| *known == path) {
            return true;
        }
        let text = match nearest(&path) {
            Some(known) => format!("is not a known key; did you mean {known}?"),
            None => "is not a known key".to_owned(),
        };
        problems.push(Problem { path, text });
        false
    });
}

/// Takes out the values that are of another kind than their key wants, each with its own problem.
fn refuse_unreadable(tree: Table, problems: &mut Vec<Problem>) -> Table {
    let mut readable = Table::new();
    for (name, section) in tree {
        let Value::Table(section) = section else {
            problems.push(Problem { path: name, text: "is a section, not a value".to_owned() });
            continue;
        };
        for (key, value) in section {
            let path = format!("{name}.{key}");
            let mut alone = Table::new();
            set(&mut alone, &path, value.clone());
            match Value::Table(alone).try_into::<Config>() {
                Ok(_) => set(&mut readable, &path, value),
                Err(error) => problems.push(Problem { path, text: error.message().to_owned() }),
            }
        }
    }
    readable
}

fn nearest(path: &str) -> Option<&'static str> {
    let last = path.rsplit('.').next()?;
    MEANINGS.iter().map(|(known, _)| *known).find(|known| {
        known.rsplit('.').next().is_some_and(|key| key.starts_with(last.get(..3).unwrap_or(last)))
    })
}

fn secrets(config: &mut Config, file: Option<&Path>, problems: &mut Vec<Problem>) {
    if !config.database.url_file.as_os_str().is_empty() {
        match std::fs::read_to_string(&config.database.url_file) {
            Ok(url) => config.database.url = url.trim().to_owned(),
            Err(error) => problems.push(Problem {
                path: "database.url_file".to_owned(),
                text: format!("{} cannot be read: {error}", config.database.url_file.display()),
            }),
        }
    }
    if !config.mail.password_file.as_os_str().is_empty() {
        match std::fs::read_to_string(&config.mail.password_file) {
            // The last line end belongs to the file, and nothing else does not belong to the password.
            Ok(text) => text.trim_end_matches(['\r', '\n']).clone_into(&mut config.mail.password),
            Err(error) => problems.push(Problem {
                path: "mail.password_file".to_owned(),
                text: format!("{} cannot be read: {error}", config.mail.password_file.display()),
            }),
        }
    }
    if config.security.key_file.as_os_str().is_empty() {
        let folder = file.and_then(Path::parent).unwrap_or_else(|| Path::new("."));
        config.security.key_file = folder.join("secret.key");
    }
}

/// The whole file with every key, its meaning and its default.
pub fn example() -> String {
    let defaults = Table::try_from(Config::default()).unwrap_or_default();
    let mut text = String::from(
        "# Configuration of Hansa. Every key is optional but server.domain; what stands here are the defaults.\n\
         # A key can also be given as an environment variable: HANSA__SERVER__DOMAIN=alliance.city.example\n",
    );
    let mut section = "";
    for (path, meaning) in MEANINGS {
        let Some((name, key)) = path.split_once('.') else { continue };
        if name != section {
            section = name;
            text.push_str(&format!("\n[{name}]\n"));
        }
        let value = defaults.get(name).and_then(|s| s.get(key)).map(ToString::to_string).unwrap_or_default();
        // The one that must be written, and is never right as it stands here.
        let value = if *path == "server.domain" { "\"alliance.city.example\"".to_owned() } else { value };
        text.push_str(&format!("# {meaning}\n# {key} = {value}\n"));
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn environment(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
    }

    #[test]
    fn a_misspelt_key_is_an_error_that_names_the_right_one() {
        let problems = load(&Flags::default(), environment(&[("HANSA__SERVER__LISTE", "x")])).unwrap_err();
        assert_eq!(problems[0].to_string(), "server.liste: is not a known key; did you mean server.listen?");
    }

    #[test]
    fn every_problem_is_reported_at_once() {
        let problems = load(
            &Flags::default(),
            environment(&[("HANSA__SERVER__LISTEN", "here"), ("HANSA__DATABASE__URL", "mysql://x")]),
        )
        .unwrap_err();
        let paths: Vec<_> = problems.iter().map(|p| p.path.as_str()).collect();
        assert_eq!(paths, ["server.domain", "server.listen", "database.url"]);
    }

    #[test]
    fn a_misspelt_key_and_a_wrong_value_hide_no_other_problem() {
        let problems = load(
            &Flags::default(),
            environment(&[
                ("HANSA__SERVER__DOMAIN", "http://bad city"),
                ("HANSA__SERVER__LISTE", "x"),
                ("HANSA__FEDERATION__WINDOW", "many"),
                ("HANSA__SECURITY__SESSION_DAYS", "\"long\""),
                ("HANSA__DATABASE__MAX_CONNECTIONS", "0"),
            ]),
        )
        .unwrap_err();
        let mut paths: Vec<_> = problems.iter().map(|p| p.path.as_str()).collect();
        paths.sort_unstable();
        assert_eq!(
            paths,
            [
                "database.max_connections",
                "federation.window",
                "security.session_days",
                "server.domain",
                "server.liste"
            ]
        );
        assert!(problems.iter().any(|p| p.text == "\"http://bad city\" is not a host name"), "{problems:?}");
    }

    #[test]
    fn a_file_that_is_no_toml_is_wrong_in_a_line() {
        let file = std::env::temp_dir().join(format!("hansa-broken-{}.toml", std::process::id()));
        std::fs::write(&file, "[server]\ndomain = \"a.example\"\nlisten = 127.0.0.1\n").unwrap();
        let problems = load(&Flags { file: Some(file.clone()), set: vec![] }, []).unwrap_err();
        std::fs::remove_file(file).unwrap();
        assert!(problems.len() == 1 && problems[0].text.starts_with("line 3: "), "{problems:?}");
    }

    #[test]
    fn development_is_refused_for_a_real_name() {
        let environment =
            environment(&[("HANSA__SERVER__DOMAIN", "city.example"), ("HANSA__SERVER__DEVELOPMENT", "true")]);
        assert_eq!(load(&Flags::default(), environment).unwrap_err()[0].path, "server.development");
    }

    #[test]
    fn everything_that_is_wrong_with_the_mail_server_is_said_at_once() {
        let wrong = |pairs: &[(&str, &str)]| {
            let given = pairs.iter().map(|(key, value)| (format!("HANSA__MAIL__{key}"), (*value).to_owned()));
            let domain = ("HANSA__SERVER__DOMAIN".to_owned(), "a.example".to_owned());
            match load(&Flags::default(), given.chain([domain])) {
                Ok(_) => Vec::new(),
                Err(problems) => problems.into_iter().map(|problem| problem.path).collect(),
            }
        };
        let from = ("FROM", "Ville de Montréval <hansa@city.example>");
        assert!(wrong(&[("HOST", "smtp.city.example"), from]).is_empty());
        assert!(wrong(&[("HOST", "127.0.0.1"), ("TLS", "none"), from]).is_empty());
        assert!(wrong(&[("HOST", "localhost"), ("TLS", "none"), from]).is_empty());
        assert_eq!(
            wrong(&[("HOST", "smtp.city.example"), ("TLS", "none"), ("PORT", "0"), ("USERNAME", "hansa")]),
            ["mail.port", "mail.tls", "mail.password", "mail.from"]
        );
        assert_eq!(wrong(&[("HOST", "smtp.city.example:587"), from]), ["mail.host"]);
        assert_eq!(wrong(&[("HOST", "smtp.city.example"), ("FROM", "a b")]), ["mail.from"]);
        assert_eq!(wrong(&[("USERNAME", "hansa")]), ["mail.username"]);
        assert_eq!(wrong(&[("HOST", "localhost"), ("TLS", "sometimes"), from]), ["mail.tls"]);
        let missing = [("HOST", "localhost"), ("PASSWORD_FILE", "/nowhere/at/all"), ("USERNAME", "x"), from];
        assert!(wrong(&missing).contains(&"mail.password_file".to_owned()));
    }

    #[test]
    fn the_password_of_the_mail_server_is_in_no_log() {
        let mut config = Config::default();
        config.mail.password = "hunter22".to_owned();
        assert!(!format!("{config:?}").contains("hunter22"));
    }

    #[test]
    fn flags_beat_the_environment() {
        let flags = Flags {
            file: None,
            set: vec![("server.domain".to_owned(), Value::String("b.example".to_owned()))],
        };
        let config = load(&flags, environment(&[("HANSA__SERVER__DOMAIN", "a.example")])).unwrap();
        assert_eq!(config.server.domain, "b.example");
    }

    #[test]
    fn the_example_file_lacks_the_name_of_the_city_and_nothing_else() {
        let file = std::env::temp_dir().join(format!("hansa-example-{}.toml", std::process::id()));
        std::fs::write(&file, example()).unwrap();
        let problems = load(&Flags { file: Some(file.clone()), set: vec![] }, []).unwrap_err();
        std::fs::remove_file(file).unwrap();
        assert_eq!(problems.iter().map(|p| p.path.as_str()).collect::<Vec<_>>(), ["server.domain"]);
    }

    #[test]
    fn the_file_for_operators_is_the_one_that_the_program_prints() {
        let shipped = include_str!("../../../deploy/config.example.toml");
        assert_eq!(shipped, example(), "run: hansa config example > deploy/config.example.toml");
    }

    #[test]
    fn every_key_has_a_meaning() {
        let defaults = Table::try_from(Config::default()).unwrap();
        let keys: usize = defaults.values().filter_map(Value::as_table).map(Table::len).sum();
        assert_eq!(keys, MEANINGS.len());
    }
}
