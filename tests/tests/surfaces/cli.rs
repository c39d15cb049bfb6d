//! What the program says in a terminal when it does not do what it was told: one line, what and how to mend it.

use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::Duration;

use anyhow::{Context as _, ensure};
use hansa_server::app::start::{Migrate, lock};
use hansa_server::app::{App, setup};
use hansa_server::clock::Clock;
use hansa_server::config::Config;
use rig::fixtures;
use sea_orm::ConnectionTrait as _;
use serde_json::Value;
use tempfile::TempDir;
use tokio::process::Command;

/// A place for one city of an operator, and the program that is told to serve it.
pub(crate) struct Place {
    folder: TempDir,
    pub(crate) config: Config,
    more: Vec<(String, String)>,
}

impl Place {
    pub(crate) fn new() -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix("rig-cli-").tempdir()?;
        let mut config = Config::default();
        config.server.domain = "lindhavn.localhost".to_owned();
        config.server.listen = "127.0.0.1:0".to_owned();
        config.server.development = true;
        config.data.folder = folder.path().join("data");
        config.security.key_file = folder.path().join("config").join("secret.key");
        config.security.argon2_memory_kib = 64;
        Ok(Self { folder, config, more: Vec::new() })
    }

    /// The same with a city that was set up.
    async fn with_city() -> anyhow::Result<Self> {
        let place = Self::new()?;
        std::fs::create_dir_all(&place.config.data.folder)?;
        let app = App::open(place.config.clone(), Clock::system(), Migrate::Now).await?;
        let code = setup::code(&app).await?;
        setup::run(&app, &code, &fixtures::city("lindhavn"), &fixtures::origin()).await?;
        app.close().await;
        Ok(place)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn set(mut self, key: &str, value: &str) -> Self {
        self.more.push((format!("HANSA__{key}"), value.to_owned()));
        self
    }

    /// A command that finds this place.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env_clear().current_dir(self.folder.path()).kill_on_drop(true);
        for (key, value) in [
            ("HANSA__SERVER__DOMAIN", self.config.server.domain.clone()),
            ("HANSA__SERVER__LISTEN", self.config.server.listen.clone()),
            ("HANSA__SERVER__DEVELOPMENT", "true".to_owned()),
            ("HANSA__DATA__FOLDER", self.config.data.folder.display().to_string()),
            ("HANSA__SECURITY__KEY_FILE", self.config.security.key_file.display().to_string()),
            ("HANSA__LOG__LEVEL", "error".to_owned()),
        ] {
            command.env(key, value);
        }
        command.envs(self.more.iter().cloned()).stdin(Stdio::null());
        command
    }

    pub(crate) async fn run(&self, arguments: &[&str]) -> anyhow::Result<Output> {
        let mut command = self.command(rig::binary()?);
        command.args(arguments);
        let output = tokio::time::timeout(Duration::from_secs(20), command.output()).await;
        Ok(output.with_context(|| format!("hansa {} goes on and on", arguments.join(" ")))??)
    }

    /// Runs what must be refused, for a person and for a program; the words.
    pub(crate) async fn refuse(&self, arguments: &[&str], words: &[&str]) -> anyhow::Result<String> {
        let told = || format!("hansa {}", arguments.join(" "));
        let output = self.run(arguments).await?;
        let text = String::from_utf8(output.stderr)?;
        ensure!(output.status.code() == Some(1), "{}: {} {text}", told(), output.status);
        ensure!(output.stdout.is_empty(), "{}: {}", told(), String::from_utf8_lossy(&output.stdout));
        let line = text.trim_end().strip_prefix("error: ").with_context(|| format!("{}: {text}", told()))?;
        ensure!(!line.contains("panicked") && !line.contains("RUST_BACKTRACE"), "{line}");
        for word in words {
            ensure!(line.contains(word), "{}: no {word:?} in {line}", told());
        }
        let output = self.run(&[&["--json"], arguments].concat()).await?;
        let text = String::from_utf8(output.stderr)?;
        ensure!(output.status.code() == Some(1) && output.stdout.is_empty(), "{} as JSON: {text}", told());
        let json: Value = serde_json::from_str(text.trim_end()).with_context(|| text.clone())?;
        ensure!(json["error"] == line, "{json}");
        for mistake in json["errors"].as_array().into_iter().flatten() {
            // What a form was refused for is a code there.
            let (field, Some(text)) = (mistake["field"].as_str(), mistake["text"].as_str()) else {
                ensure!(mistake["code"].is_string(), "{mistake}");
                continue;
            };
            let words = format!("{}: {text}", field.unwrap_or("?"));
            ensure!(line.contains(&words), "{words} is not in {line}");
        }
        Ok(line.to_owned())
    }

    /// The same where the whole refusal is one line.
    async fn refuse_in_one_line(&self, arguments: &[&str], words: &[&str]) -> anyhow::Result<()> {
        let line = self.refuse(arguments, words).await?;
        ensure!(!line.contains('\n'), "more than one line: {line}");
        Ok(())
    }
}

const SERVE: &[&str] = &["serve"];

#[tokio::test]
async fn a_key_that_nobody_knows_is_named_with_the_one_that_was_meant() -> anyhow::Result<()> {
    let place = Place::new()?.set("SERVER__LISTE", "127.0.0.1:1");
    let words = ["server.liste", "not a known key", "did you mean server.listen?"];
    place.refuse_in_one_line(SERVE, &words).await?;
    let place = Place::new()?;
    let file = place.path("hansa.toml").display().to_string();
    place.refuse_in_one_line(&["serve", "--config", &file], &["hansa.toml", "cannot be read"]).await?;
    std::fs::write(&file, "[dataa]\nfolder = \"x\"\n")?;
    place.refuse_in_one_line(&["serve", "--config", &file], &["dataa", "not a known key"]).await?;
    std::fs::write(&file, "[data\n")?;
    place.refuse_in_one_line(&["serve", "--config", &file], &["hansa.toml"]).await?;
    Ok(())
}

#[tokio::test]
async fn a_check_reports_all_that_is_wrong_at_once() -> anyhow::Result<()> {
    let mut place = Place::new()?
        .set("SERVER__LISTEN", "here")
        .set("SERVER__TRUSTED_PROXIES", "[\"proxy\"]")
        .set("DATABASE__URL", "mysql://x")
        .set("DATABASE__MAX_CONNECTIONS", "0");
    place.config.server.domain = "city.example".to_owned();
    let keys = [
        "server.development",
        "server.listen",
        "server.trusted_proxies",
        "database.url",
        "database.max_connections",
    ];
    for arguments in [&["config", "check"][..], SERVE] {
        let text = place.refuse(arguments, &keys).await?;
        ensure!(text.lines().count() == keys.len(), "one line for each: {text}");
    }
    let sound = Place::new()?.run(&["config", "check"]).await?;
    ensure!(sound.status.success() && String::from_utf8(sound.stdout)?.contains("lindhavn.localhost"));
    Ok(())
}

#[tokio::test]
async fn what_the_program_prints_is_what_the_repository_ships() -> anyhow::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for (arguments, file) in [
        (["config", "example"].as_slice(), "deploy/config.example.toml"),
        (&["openapi"], "tests/tests/surfaces/openapi.json"),
    ] {
        let output = Place::new()?.run(arguments).await?;
        let shipped = std::fs::read_to_string(root.join(file))?;
        let is_same = String::from_utf8(output.stdout)? == shipped;
        ensure!(output.status.success() && is_same, "run: hansa {} > {file}", arguments.join(" "));
    }
    Ok(())
}

#[tokio::test]
async fn a_city_keeps_its_name_its_key_and_its_folder() -> anyhow::Result<()> {
    let mut place = Place::with_city().await?;
    // Another domain on a second start.
    place.config.server.domain = "montreval.localhost".to_owned();
    let words = ["belongs to lindhavn.localhost", "montreval.localhost", "Set it back"];
    place.refuse_in_one_line(SERVE, &words).await?;
    place.config.server.domain = "lindhavn.localhost".to_owned();
    // A key that lies beside what it seals.
    let key = place.config.security.key_file.clone();
    place.config.security.key_file = place.config.data.folder.join("secret.key");
    place.refuse_in_one_line(SERVE, &["security.key_file", "outside"]).await?;
    place.config.security.key_file.clone_from(&key);
    // Without its key, and with another one.
    let bytes = std::fs::read(&key)?;
    std::fs::remove_file(&key)?;
    place.refuse_in_one_line(SERVE, &["secret.key", "backup"]).await?;
    ensure!(!key.exists(), "a key is never made in silence for a city that has one");
    let other: Vec<u8> = bytes.iter().map(|byte| byte ^ 1).collect();
    std::fs::write(&key, other)?;
    place.refuse_in_one_line(SERVE, &["secret.key", "put the right one back from a backup"]).await?;
    ensure!(std::fs::read(&key)?.len() == bytes.len());
    std::fs::write(&key, &bytes)?;
    // A database that a newer program has written.
    let url = format!("sqlite://{}?mode=rw", place.config.sqlite_file().display());
    let view = sea_orm::Database::connect(url).await?;
    let newer = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m29990101_000001_later', 0)";
    view.execute_unprepared(newer).await?;
    view.close().await?;
    for arguments in [SERVE, &["migrate"], &["admin", "account", "list"]] {
        let words = ["m29990101_000001_later", "newer hansa", "install that version"];
        place.refuse_in_one_line(arguments, &words).await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_another_program_has_is_left_to_it() -> anyhow::Result<()> {
    let mut place = Place::with_city().await?;
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0))?;
    place.config.server.listen = listener.local_addr()?.to_string();
    let words = [place.config.server.listen.as_str(), "taken by another program", "choose another port"];
    place.refuse_in_one_line(SERVE, &words).await?;
    place.config.server.listen = "127.0.0.1:0".to_owned();
    let held = lock(&place.config)?;
    for arguments in [SERVE, &["migrate"], &["admin", "account", "list"]] {
        let words = ["another hansa runs on the data folder", "stop it first"];
        place.refuse_in_one_line(arguments, &words).await?;
    }
    drop(held);
    let listed = place.run(&["admin", "account", "list"]).await?;
    ensure!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
    // A file where the folder should be: whoever runs the tests may write everywhere else.
    place.config.data.folder = place.path("file").join("data");
    std::fs::write(place.path("file"), "")?;
    place.refuse_in_one_line(SERVE, &["cannot be written", "data.folder"]).await?;
    Ok(())
}

#[tokio::test]
async fn a_database_that_does_not_answer_is_named_without_its_password() -> anyhow::Result<()> {
    let url = "postgres://hansa:geheim-42@127.0.0.1:1/hansa";
    let place = Place::new()?.set("DATABASE__URL", url);
    // Once only: it tries for a while.
    let output = place.run(SERVE).await?;
    let line = String::from_utf8(output.stderr)?;
    ensure!(output.status.code() == Some(1) && line.contains("the database cannot be opened"), "{line}");
    ensure!(!line.contains("geheim-42") && line.lines().count() == 1, "{line}");
    let wrong = Place::new()?.set("DATABASE__URL", "mysql://hansa:geheim-42@127.0.0.1:1/hansa");
    let line = wrong.refuse(&["config", "check"], &["database.url"]).await?;
    ensure!(!line.contains("geheim-42"), "{line}");
    Ok(())
}

#[tokio::test]
async fn an_administrator_who_names_what_is_not_there_reads_words() -> anyhow::Result<()> {
    let place = Place::with_city().await?;
    let nobody = "nobody@city.example";
    let nowhere = "01977c9e-0000-7000-8000-000000000007";
    let account = ["there is no account nobody@city.example"];
    let nothing = ["There is nothing here"];
    let never = ["nothing was ever delivered to nowhere.example"];
    let admin = |rest: &[&'static str]| [&["admin"], rest].concat();
    for (arguments, words) in [
        (admin(&["account", "suspend", nobody]), account),
        (admin(&["account", "role", nobody, "officer"]), account),
        (admin(&["token", "create", nobody, "--label", "x"]), account),
        (admin(&["follow", "accept", nowhere]), nothing),
        (admin(&["follow", "undo", nowhere]), nothing),
        (admin(&["delivery", "retry", nowhere]), nothing),
        (admin(&["inbox", "retry", nowhere]), nothing),
        (admin(&["peer", "pause", "nowhere.example"]), never),
        (admin(&["domain", "clear", "nowhere.example"]), nothing),
        (admin(&["key", "rotate", "--actor", "nobody"]), nothing),
        (admin(&["account", "suspend", "office@lindhavn.example"]), ["the last administrator"]),
    ] {
        place.refuse_in_one_line(&arguments, &words).await?;
    }
    let none = Place::new()?;
    none.refuse_in_one_line(&["admin", "account", "list"], &["there is no city in", "--data"]).await?;
    none.refuse_in_one_line(&["health"], &["127.0.0.1:0"]).await?;
    none.refuse_in_one_line(&["backup", "verify", "/nowhere/backup"], &["/nowhere/backup"]).await?;
    Ok(())
}

#[tokio::test]
async fn a_domain_that_is_named_to_a_command_is_not_the_city_s_own() -> anyhow::Result<()> {
    let place = Place::with_city().await?;
    for arguments in [["domain", "block", "evil.example"], ["domain", "clear", "evil.example"]] {
        let output = place.run(&[&["--json", "admin"], arguments.as_slice()].concat()).await?;
        ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        ensure!(String::from_utf8(output.stdout)?.contains("evil.example"));
    }
    Ok(())
}

#[tokio::test]
async fn keys_are_listed_and_replaced_in_the_terminal() -> anyhow::Result<()> {
    let place = Place::with_city().await?;
    let ask = async |arguments: &[&str]| -> anyhow::Result<Value> {
        let output = place.run(&[&["--json", "admin", "key"], arguments].concat()).await?;
        ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Ok(serde_json::from_slice(&output.stdout)?)
    };
    let current = |keys: &Value| -> Vec<String> {
        let keys = keys.as_array().cloned().unwrap_or_default();
        let current = keys.iter().filter(|key| key["retired"].is_null());
        current.filter_map(|key| key["key"].as_str().map(str::to_owned)).collect()
    };
    let before = ask(&["list"]).await?;
    let rotated = ask(&["rotate"]).await?;
    ensure!(rotated.as_array().is_some_and(|list| list.len() == 1), "{rotated}");
    let after = ask(&["list"]).await?;
    for kind in ["rsa", "ed25519"] {
        let new = rotated[0][kind].as_str().unwrap_or_default().to_owned();
        ensure!(!current(&before).contains(&new) && current(&after).contains(&new), "{kind}: {after}");
    }
    ensure!(current(&before).len() == current(&after).len());
    let all = ask(&["rotate", "--all"]).await?;
    ensure!(all.as_array().map(Vec::len) == Some(current(&before).len() / 2), "{all}");
    ensure!(current(&ask(&["list"]).await?).iter().all(|key| !current(&after).contains(key)));
    let both = place.run(&["admin", "key", "rotate", "--all", "--actor", "x"]).await?;
    ensure!(both.status.code() == Some(2));
    Ok(())
}

#[tokio::test]
async fn flags_that_cannot_be_read_are_refused_in_words_and_in_json() -> anyhow::Result<()> {
    let place = Place::new()?;
    for arguments in
        [["serve", "--nonsense"].as_slice(), &["nonsense"], &["admin", "follow", "policy", "maybe"], &[]]
    {
        let output = place.run(arguments).await?;
        ensure!(output.status.code() == Some(2) && output.stdout.is_empty(), "{arguments:?}");
        let output = place.run(&[&["--json"], arguments].concat()).await?;
        let text = String::from_utf8(output.stderr)?;
        let json: Value = serde_json::from_str(text.trim_end()).with_context(|| text.clone())?;
        ensure!(
            output.status.code() == Some(2) && json["error"].as_str().is_some_and(|text| text.len() > 10),
            "{json}"
        );
    }
    let help = place.run(&["--help"]).await?;
    ensure!(help.status.success() && String::from_utf8(help.stdout)?.contains("--domain <NAME>"));
    Ok(())
}

#[tokio::test]
async fn the_weekly_letter_is_shown_and_not_sent_and_letters_need_a_mail_server() -> anyhow::Result<()> {
    let place = Place::with_city().await?;
    let arguments =
        ["admin", "digest", "preview", "--language", "fr", "--week", "2026-11-18", "--html", "letter.html"];
    let output = place.run(&arguments).await?;
    let text = String::from_utf8(output.stdout)?;
    ensure!(output.status.success() && text.contains("Rien de nouveau cette semaine"), "{text}");
    ensure!(text.contains("16 novembre 2026") && text.contains("23 novembre 2026"), "{text}");
    let html = std::fs::read_to_string(place.path("letter.html"))?;
    ensure!(html.starts_with("<!doctype html>") && html.contains("lang=\"fr\""), "{html}");
    let listed = place.run(&["admin", "mail", "list"]).await?;
    ensure!(String::from_utf8(listed.stdout)?.trim() == "nothing");
    place.refuse(&["admin", "digest", "preview", "--language", "tlh"], &["Language"]).await?;
    place.refuse(&["admin", "mail", "test", "anna@town.example"], &["No mail server is configured"]).await?;
    place.refuse(&["admin", "mail", "resend"], &["No mail server is configured"]).await?;
    let mailed =
        place.set("MAIL__HOST", "127.0.0.1").set("MAIL__TLS", "none").set("MAIL__FROM", "hansa@city.example");
    let resent = mailed.run(&["admin", "mail", "resend"]).await?;
    ensure!(String::from_utf8(resent.stdout)?.contains('0'), "nothing was given up");
    let wrong = Place::new()?.set("MAIL__HOST", "smtp.city.example").set("MAIL__TLS", "none");
    wrong.refuse(SERVE, &["mail.tls", "mail.from"]).await?;
    Ok(())
}
