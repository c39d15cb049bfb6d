//! `hansa doctor`: each thing that has to be right, how it stands, and how to mend it.

use std::io::ErrorKind;

use anyhow::bail;
use serde_json::json;
use tokio::net::TcpListener;

use super::{Settings, health, output};
use crate::app::doctor::{self, Finding, Verdict};
use crate::clock::Clock;
use crate::config::{Config, Problem};

pub(super) async fn run(settings: &Settings, as_json: bool) -> anyhow::Result<()> {
    let findings = match settings.read() {
        Ok(config) => examine(&config, &Clock::system()).await,
        Err(problems) => {
            let wrong = |problem: &Problem| {
                Finding::fail("configuration", problem.to_string(), "hansa config example shows every key")
            };
            problems.iter().map(wrong).collect()
        }
    };
    let count = |verdict| findings.iter().filter(|finding| finding.verdict == verdict).count();
    let (failed, warned) = (count(Verdict::Fail), count(Verdict::Warn));
    let value = json!({ "sound": failed == 0, "failed": failed, "warned": warned, "checks": findings });
    output::say(as_json, &value, || findings.iter().map(words).collect::<Vec<_>>().join("\n"));
    match failed {
        0 => Ok(()),
        1 => bail!("one thing has to be mended"),
        n => bail!("{n} things have to be mended"),
    }
}

async fn examine(config: &Config, clock: &Clock) -> Vec<Finding> {
    let mut findings =
        vec![Finding::ok("configuration", format!("it is sound, of {}", config.server.domain))];
    findings.extend(doctor::examine(config, clock).await);
    let (listen, runs) = listen(config).await;
    findings.push(listen);
    findings.push(doctor::reach(config, clock, runs).await);
    findings
}

/// Whether the city can listen, and whether it does so now.
async fn listen(config: &Config) -> (Finding, bool) {
    const CHECK: &str = "listen";
    let address = &config.server.listen;
    match TcpListener::bind(address).await {
        Ok(_) => (Finding::ok(CHECK, format!("{address} is free; the city does not run")), false),
        Err(error) if error.kind() == ErrorKind::AddrInUse => match health::run(config).await {
            Ok(()) => (Finding::ok(CHECK, format!("the city answers on {address}")), true),
            Err(error) => {
                let mend = "stop the other program, or choose another port in server.listen";
                (
                    Finding::fail(
                        CHECK,
                        format!("{address} is taken, and no city answers there: {error:#}"),
                        mend,
                    ),
                    false,
                )
            }
        },
        Err(error) => {
            let mend = "name an address of this machine in server.listen; ports below 1024 need a right of their own";
            (Finding::fail(CHECK, format!("nothing can listen on {address} ({error})"), mend), false)
        }
    }
}

fn words(finding: &Finding) -> String {
    let verdict = match finding.verdict {
        Verdict::Ok => "ok  ",
        Verdict::Warn => "warn",
        Verdict::Fail => "FAIL",
    };
    let mend = finding.mend.as_ref().map(|mend| format!("\n      {mend}")).unwrap_or_default();
    format!("{verdict}  {}: {}{mend}", finding.check, finding.found)
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

    fn verdicts(findings: &[Finding]) -> Vec<(&'static str, Verdict)> {
        findings.iter().map(|finding| (finding.check, finding.verdict)).collect()
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
                ("database", Verdict::Warn),
                ("secret-key", Verdict::Warn),
                ("clock", Verdict::Ok),
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
        let troubled: Vec<_> = findings.iter().filter(|finding| finding.verdict != Verdict::Ok).collect();
        assert!(troubled.is_empty(), "{troubled:?}");
        assert!(findings.iter().any(|finding| finding.found.contains("it is this city")));
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
