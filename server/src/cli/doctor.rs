//! `hansa doctor`: each thing that has to be right, how it stands, and how to mend it.

use std::io::ErrorKind;

use anyhow::bail;
use serde_json::json;
use tokio::net::TcpListener;

use super::{Settings, health, output};
use crate::app::doctor::{self, Finding, Verdict};
use crate::clock::Clock;
use crate::config::{Config, Problem};
use crate::http::words::{Told, told};
use crate::i18n::Locale;

pub(super) async fn run(settings: &Settings, as_json: bool) -> anyhow::Result<()> {
    let findings = match settings.read() {
        Ok(config) => examine(&config, &Clock::system()).await,
        Err(problems) => {
            let wrong = |problem: &Problem| {
                Finding::fail("configuration", "configuration-wrong").with("reason", problem.to_string())
            };
            problems.iter().map(wrong).collect()
        }
    };
    let count = |verdict| findings.iter().filter(|finding| finding.verdict == verdict).count();
    let (failed, warned) = (count(Verdict::Fail), count(Verdict::Warn));
    let checks: Vec<Told> = findings.iter().map(|finding| told(Locale::English, finding)).collect();
    let value = json!({ "sound": failed == 0, "failed": failed, "warned": warned, "checks": checks });
    output::say(as_json, &value, || checks.iter().map(words).collect::<Vec<_>>().join("\n"));
    match failed {
        0 => Ok(()),
        1 => bail!("one thing has to be mended"),
        n => bail!("{n} things have to be mended"),
    }
}

pub(super) async fn examine(config: &Config, clock: &Clock) -> Vec<Finding> {
    let mut findings = vec![
        Finding::ok("configuration", "configuration-sound").with("domain", config.server.domain.as_str()),
    ];
    findings.extend(doctor::examine(config, clock).await);
    findings.push(doctor::proxy(config, None));
    let (listen, runs) = listen(config).await;
    findings.push(listen);
    findings.push(doctor::reach(config, clock, runs).await);
    findings
}

/// Whether the city can listen, and whether it does so now.
async fn listen(config: &Config) -> (Finding, bool) {
    const CHECK: &str = "listen";
    let address = config.server.listen.as_str();
    let (finding, runs) = match TcpListener::bind(address).await {
        Ok(_) => (Finding::ok(CHECK, "listen-free"), false),
        Err(error) if error.kind() == ErrorKind::AddrInUse => match health::run(config).await {
            Ok(()) => (Finding::ok(CHECK, "listen-answers"), true),
            Err(error) => {
                let finding = Finding::fail(CHECK, "listen-taken").with("reason", format!("{error:#}"));
                (finding, false)
            }
        },
        Err(error) => (Finding::fail(CHECK, "listen-refused").with("reason", error.to_string()), false),
    };
    (finding.with("address", address), runs)
}

/// A finding as lines for a person.
pub(super) fn words(told: &Told) -> String {
    let verdict = match told.verdict {
        Verdict::Ok => "ok  ",
        Verdict::Warn => "warn",
        Verdict::Fail => "FAIL",
    };
    let more = [told.mend.as_deref(), told.line.as_deref()].into_iter().flatten();
    let more: String = more.map(|text| format!("\n      {}", text.replace('\n', "\n      "))).collect();
    format!("{verdict}  {}: {}{more}", told.check, told.found)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use std::path::Path;

    use super::*;

    fn config(folder: &Path, port: u16) -> Config {
        let mut config = Config::default();
        config.server.domain = format!("ansel.localhost:{port}");
        config.server.listen = format!("127.0.0.1:{port}");
        config.server.development = true;
        config.data.folder = folder.join("store");
        config.security.key_file = folder.join("config").join("secret.key");
        config
    }

    /// How much room a disk has is not up to the test.
    fn verdicts(findings: &[Finding]) -> Vec<(&'static str, Verdict)> {
        let findings = findings.iter().filter(|finding| finding.check != "disk");
        findings.map(|finding| (finding.check, finding.verdict)).collect()
    }

    #[tokio::test]
    async fn a_place_for_a_new_city_is_sound_and_stays_untouched() {
        let folder = tempfile::TempDir::new().unwrap();
        let port = TcpListener::bind(("127.0.0.1", 0)).await.unwrap().local_addr().unwrap().port();
        let findings = examine(&config(folder.path(), port), &Clock::system()).await;
        assert_eq!(
            verdicts(&findings),
            [
                ("configuration", Verdict::Ok),
                ("data-folder", Verdict::Warn),
                ("file-system", Verdict::Ok),
                ("database", Verdict::Warn),
                ("secret-key", Verdict::Warn),
                ("clock", Verdict::Ok),
                ("mail", Verdict::Ok),
                ("proxy", Verdict::Ok),
                ("listen", Verdict::Ok),
                ("public-address", Verdict::Warn),
            ]
        );
        assert_eq!(folder.path().read_dir().unwrap().count(), 0, "it has left something behind");
    }

    #[tokio::test]
    async fn a_running_city_is_asked_under_its_own_name() {
        let folder = tempfile::TempDir::new().unwrap();
        let port = TcpListener::bind(("127.0.0.1", 0)).await.unwrap().local_addr().unwrap().port();
        let config = config(folder.path(), port);
        let instance = crate::cli::serve::start(config.clone()).await.unwrap();
        let findings = examine(&config, &Clock::system()).await;
        let verdicts = verdicts(&findings);
        assert!(verdicts.iter().all(|(_, verdict)| *verdict == Verdict::Ok), "{verdicts:?}");
        assert!(findings.iter().any(|finding| finding.code == "reach-ours"));
        instance.stop().await;
    }

    #[tokio::test]
    async fn an_address_of_another_program_fails_and_so_does_the_command() {
        let folder = tempfile::TempDir::new().unwrap();
        // It takes connections and never answers them: closed at once.
        let other = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = other.local_addr().unwrap().port();
        let closing = tokio::spawn(async move {
            while let Ok((stream, _)) = other.accept().await {
                drop(stream);
            }
        });
        let findings = examine(&config(folder.path(), port), &Clock::system()).await;
        assert!(verdicts(&findings).contains(&("listen", Verdict::Fail)), "{findings:?}");
        let settings = Settings {
            domain: Some(format!("ansel.localhost:{port}")),
            data: Some(folder.path().join("city").join("store")),
            development: true,
            ..Settings::default()
        };
        let error = run(&settings, true).await.unwrap_err();
        assert_eq!(error.to_string(), "one thing has to be mended");
        let settings = Settings { domain: Some("city.example".to_owned()), development: true, ..settings };
        assert!(run(&settings, true).await.is_err(), "a wrong configuration is a failure too");
        closing.abort();
    }
}
