//! `hansa setup`: without a browser, from a file or at a terminal, whether a city runs or not.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context as _, ensure};
use rig::{PASSWORD, Program, Target};
use serde_json::Value;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tokio::process::Child;

use crate::cli::Place;

const ANSWERS: &str = r#"
[address]
domain = "lindhavn.localhost"

[city]
languages = ["da", "en"]
country = "DK"
population = 41000
latitude = 56.1
longitude = 10.2
name = { da = "Lindhavn Kommune", en = "City of Lindhavn" }
summary = { da = "En by ved havet." }
themes_offered = ["EDU"]

[administrator]
officer_name = "Prevention office"
email = "office@lindhavn.example"
password_file = "password"
handle = "by"

[legal]
legal_body = "Lindhavn Kommune"

[backups]
key_elsewhere = true
"#;

/// A place on a port of its own, with answers in it.
async fn place() -> anyhow::Result<Place> {
    let mut place =
        Place::new()?.set("SECURITY__ARGON2_MEMORY_KIB", "64").set("SECURITY__ARGON2_PASSES", "1");
    place.config.server.listen = TcpListener::bind(("127.0.0.1", 0)).await?.local_addr()?.to_string();
    std::fs::write(place.path("answers.toml"), ANSWERS)?;
    std::fs::write(place.path("password"), format!("{PASSWORD}\n"))?;
    Ok(place)
}

fn program(place: &Place) -> anyhow::Result<Program> {
    Ok(Program::new(&Target::plain(place.config.server.listen.parse()?, "lindhavn.localhost"), None))
}

/// Serves the place until it answers.
async fn serve(place: &Place) -> anyhow::Result<Child> {
    let mut command = place.command(rig::binary()?);
    command.arg("serve").stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn()?;
    let program = program(place)?;
    for _ in 0..400 {
        if program.get("/readyz").await.is_ok_and(|answer| answer.status == 200) {
            return Ok(child);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    anyhow::bail!("the city does not stand")
}

/// What it has said, after it was told to stop.
async fn end(mut child: Child) -> anyhow::Result<(String, String)> {
    child.start_kill()?;
    let (mut out, mut err) = (String::new(), String::new());
    child.stdout.take().context("stdout")?.read_to_string(&mut out).await?;
    child.stderr.take().context("stderr")?.read_to_string(&mut err).await?;
    child.wait().await?;
    Ok((out, err))
}

async fn require_city(place: &Place) -> anyhow::Result<()> {
    let city = program(place)?.get("/api/v1/city").await?.expect(200)?.json()?;
    let text = city.to_string();
    ensure!(text.contains("Lindhavn Kommune") && text.contains("by@lindhavn.localhost"), "{text}");
    Ok(())
}

#[tokio::test]
async fn a_file_of_answers_opens_a_city_that_is_then_served() -> anyhow::Result<()> {
    let place = place().await?;
    let arguments = ["setup", "--answers", "answers.toml", "--json"];
    let output = place.run(&arguments).await?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said: Value = serde_json::from_slice(&output.stdout)?;
    ensure!(
        said["handle"] == "@by@lindhavn.localhost" && said["administrator"] == "office@lindhavn.example",
        "{said}"
    );
    let checks = said["checks"].as_array().context("a report")?;
    let legal = checks.iter().find(|check| check["check"] == "legal").context("legal details")?;
    ensure!(
        legal["verdict"] == "warn" && legal["code"] == "legal-missing" && legal["mend"].is_string(),
        "{legal}"
    );
    ensure!(!String::from_utf8(output.stdout)?.contains(PASSWORD));
    place.refuse(&["setup", "--answers", "answers.toml"], &["This city has been set up already"]).await?;
    let child = serve(&place).await?;
    require_city(&place).await?;
    // Over the socket the answer is the same.
    place.refuse(&["setup", "--answers", "answers.toml"], &["This city has been set up already"]).await?;
    let (out, _) = end(child).await?;
    ensure!(!out.contains("code"), "there is no code for a city that stands: {out}");
    // A backup is noted, and the doctor stops asking for one.
    let doctor = async || -> anyhow::Result<Value> {
        Ok(serde_json::from_slice(&place.run(&["doctor", "--json"]).await?.stdout)?)
    };
    let backup = |said: &Value| {
        said["checks"].as_array().into_iter().flatten().find(|check| check["check"] == "backup").cloned()
    };
    let before = backup(&doctor().await?).context("a line about backups")?;
    ensure!(
        before["code"] == "backup-never"
            && before["line"].as_str().is_some_and(|line| line.contains("backup create")),
        "{before}"
    );
    let made = place.run(&["backup", "create", "--to", "copy.tar.gz", "--json"]).await?;
    ensure!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let after = backup(&doctor().await?).context("a line about backups")?;
    ensure!(after["verdict"] == "ok" && after.get("mend").is_none(), "{after}");
    Ok(())
}

#[tokio::test]
async fn a_city_that_runs_is_opened_over_its_socket_and_its_code_stands_in_no_log() -> anyhow::Result<()> {
    let place = place().await?.set("LOG__LEVEL", "trace");
    let mut child = serve(&place).await?;
    let mut lines = BufReader::new(child.stdout.take().context("stdout")?).lines();
    let mut code = String::new();
    while code.is_empty() {
        let line = lines.next_line().await?.context("the code")?;
        code = line.split_once("open: ").map(|(_, code)| code.trim().to_owned()).unwrap_or_default();
    }
    ensure!(std::fs::read_to_string(place.config.data.folder.join("setup-code"))? == code);
    // A browser comes in with it.
    let target = Target::plain(place.config.server.listen.parse()?, "lindhavn.localhost");
    let mut headers = http::HeaderMap::new();
    headers.insert("content-type", http::HeaderValue::from_static("application/x-www-form-urlencoded"));
    headers.insert("origin", http::HeaderValue::from_static("http://lindhavn.localhost"));
    for (typed, status) in [(format!("code={code}X"), 422), (format!("code={code}"), 303)] {
        rig::send(&target, &http::Method::POST, "/setup", &headers, typed.as_bytes())
            .await?
            .expect(status)?;
    }
    // Meanwhile somebody opens the city in a shell.
    let output = place.run(&["setup", "--answers", "answers.toml"]).await?;
    let said = String::from_utf8(output.stdout)?;
    ensure!(
        output.status.success() && said.contains("Your city is online"),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    ensure!(said.contains("warn  legal: ") && said.contains("1. Invite a second administrator"), "{said}");
    require_city(&place).await?;
    ensure!(!place.config.data.folder.join("setup-code").exists());
    child.start_kill()?;
    let mut log = String::new();
    child.stderr.take().context("stderr")?.read_to_string(&mut log).await?;
    let bare = code.replace('-', "");
    ensure!(log.len() > 1000 && log.contains("/setup"), "the log was kept");
    for word in [code.as_str(), bare.as_str(), PASSWORD] {
        ensure!(!log.contains(word), "a secret stands in the log");
    }
    let mut rest = String::new();
    while let Some(line) = lines.next_line().await? {
        rest.push_str(&line);
    }
    ensure!(!rest.contains(&code), "it is shown once");
    Ok(())
}

#[tokio::test]
async fn a_file_that_cannot_be_used_opens_nothing_and_says_why() -> anyhow::Result<()> {
    let place = place().await?;
    let with = |from: &str, to: &str| std::fs::write(place.path("answers.toml"), ANSWERS.replace(from, to));
    for (from, to, words) in [
        (
            "\"lindhavn.localhost\"",
            "\"other.example\"",
            &["address.domain is other.example", "lindhavn.localhost"][..],
        ),
        ("handle = ", "handel = ", &["administrator.handel"]),
        ("password_file = \"password\"", "password = \"typed-in-the-clear\"", &["password_file"]),
        ("password_file = \"password\"", "password_file = \"nowhere\"", &["nowhere cannot be read"]),
        ("office@lindhavn.example", "nobody", &["e-mail address"]),
        ("\"DK\"", "\"\"", &["Country"]),
    ] {
        with(from, to)?;
        let said = place.refuse(&["setup", "--answers", "answers.toml"], words).await?;
        ensure!(!said.contains("typed-in-the-clear"), "{said}");
        ensure!(!place.config.data.folder.exists(), "nothing was made: {said}");
    }
    place.refuse(&["setup"], &["--answers FILE"]).await?;
    Ok(())
}

/// Everything that somebody types at a terminal, in French, with two mistakes on the way.
const TYPED: &[&str] = &[
    "fr",
    "o",
    "",
    "da, en",
    "da",
    "dk",
    "many",
    "",
    "",
    "",
    "41000",
    "Lindhavn Kommune",
    "",
    "City of Lindhavn",
    "",
    "Prevention office",
    "office@lindhavn.example",
    PASSWORD,
    PASSWORD,
    "By",
    "by",
    "",
    "n",
    "o",
    "",
];

#[tokio::test]
async fn somebody_at_a_terminal_is_asked_the_same_and_may_mistype() -> anyhow::Result<()> {
    if !Path::new("/usr/bin/script").exists() {
        return Ok(());
    }
    let place = place().await?;
    let mut command = place.command("/usr/bin/script");
    let inner = format!("{} setup", rig::binary()?.display());
    command.args(["-qec", &inner, "/dev/null"]).env("TERM", "dumb").env("SHELL", "/bin/sh");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn()?;
    let mut keys = child.stdin.take().context("a keyboard")?;
    keys.write_all(format!("{}\n", TYPED.join("\n")).as_bytes()).await?;
    let output = tokio::time::timeout(Duration::from_secs(60), child.wait_with_output())
        .await
        .context("it goes on and on")??;
    drop(keys);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    ensure!(output.status.success() && said.contains("Votre ville est en ligne"), "{said}");
    ensure!(said.contains("! «\u{a0}Habitants\u{a0}» doit être un nombre"), "{said}");
    ensure!(said.contains("! «\u{a0}Identifiant\u{a0}»"), "{said}");
    let listed = place.run(&["--json", "admin", "account", "list"]).await?;
    let accounts: Value = serde_json::from_slice(&listed.stdout)?;
    ensure!(
        accounts[0]["email"] == "office@lindhavn.example" && accounts[0]["role"] == "administrator",
        "{accounts}"
    );
    let child = serve(&place).await?;
    require_city(&place).await?;
    end(child).await?;
    Ok(())
}
