//! What a step shows beside its questions: how things stand, and what to copy where they stand wrongly.

use crate::app::doctor::{self, Arrival};
use crate::app::setup::{self, Step};
use crate::app::{letter, retention};
use crate::http::extract::Visit;
use crate::http::web::component::copy::Copy;
use crate::http::web::component::health::Health;
use crate::i18n::Locale;

/// What stands on the page of a step above its fields.
#[derive(Debug, Default)]
pub(super) struct Look {
    /// Paragraphs.
    pub texts: Vec<String>,
    /// Warnings of what cannot be undone.
    pub warning: Option<(String, String)>,
    pub facts: Vec<(String, String)>,
    pub health: Health,
    /// Things to copy, folded away under words that say what they are.
    pub folded: Option<String>,
    pub lines: Vec<Copy>,
}

pub(super) async fn at(visit: &Visit, arrival: &Arrival, step: Step) -> Look {
    let locale = visit.locale;
    let look = match step {
        Step::Address => address(visit, arrival).await,
        Step::Storage => {
            let findings = doctor::machine(&visit.app).await;
            Look { health: Health::of(locale, &findings), ..Look::default() }
        }
        Step::Mail => mail(visit).await,
        Step::Legal => legal(locale),
        Step::Backups => backups(visit),
        Step::Administrator => Look { warning: Some(warning(locale, "handle")), ..Look::default() },
        // Between its questions there is room for the colour of the city.
        Step::City | Step::Names => Look::default(),
    };
    let lead = locale.coded("step-lead", step.code()).to_string();
    Look { texts: std::iter::once(lead).chain(look.texts).collect(), ..look }
}

fn warning(locale: Locale, code: &str) -> (String, String) {
    (locale.coded("warning", code).to_string(), locale.coded("warning-text", code).to_string())
}

fn copy(locale: Locale, code: &str, text: impl Into<String>) -> Copy {
    Copy { name: locale.coded("copy-name", code).bare().to_string(), text: text.into() }
}

async fn address(visit: &Visit, arrival: &Arrival) -> Look {
    let (app, locale) = (&visit.app, visit.locale);
    let said = |text: Option<String>| text.unwrap_or_else(|| locale.t("arrival-silent").to_string());
    let shown = |address: Option<std::net::IpAddr>| said(address.map(|address| address.to_string()));
    let secure = match (app.is_development(), arrival.is_secure()) {
        (true, _) => "development",
        (false, Some(true)) => "yes",
        (false, Some(false)) => "no",
        (false, None) => "unknown",
    };
    let fact = |code: &str, text: String| (locale.coded("arrival", code).to_string(), text);
    Look {
        warning: Some(warning(locale, "domain")),
        facts: vec![
            fact("domain", app.domain().to_owned()),
            fact("https", locale.coded("arrival-https", secure).to_string()),
            fact("client", shown(arrival.client)),
            fact("peer", shown(arrival.peer)),
            fact("forwarded-for", said(arrival.forwarded_for.clone())),
            fact("forwarded-proto", said(arrival.forwarded_proto.clone())),
            fact("host", said(arrival.host.clone())),
            fact("origin", arrival.origin.clone().unwrap_or_else(|| locale.t("arrival-later").to_string())),
        ],
        health: Health::of(locale, &doctor::road(app, arrival).await),
        folded: Some(locale.t("address-lines").to_string()),
        lines: vec![
            copy(locale, "domain", "[server]\ndomain = \"alliance.city.example\""),
            copy(locale, "nginx", NGINX),
            copy(locale, "caddy", format!("{} {{\n\treverse_proxy {}\n}}", app.domain(), app.listens_on())),
        ],
        ..Look::default()
    }
}

/// What nginx must pass on. Caddy does so by itself.
const NGINX: &str = "proxy_set_header Host $http_host;\nproxy_set_header X-Forwarded-For $remote_addr;\n\
                     proxy_set_header X-Forwarded-Proto $scheme;";

async fn mail(visit: &Visit) -> Look {
    let locale = visit.locale;
    match setup::mail_server(&visit.app) {
        Some(host) => {
            let text = locale.t("mail-configured").with("host", host.to_owned()).to_string();
            let finding = doctor::mail_server(&visit.app).await;
            Look { texts: vec![text], health: Health::of(locale, &[finding]), ..Look::default() }
        }
        None => Look {
            texts: vec![locale.t("no-mail-server").to_string()],
            lines: vec![copy(locale, "mail", letter::EXAMPLE)],
            ..Look::default()
        },
    }
}

fn legal(locale: Locale) -> Look {
    let days = |days: i64| match days {
        0 => locale.t("retention-at-once").to_string(),
        days => locale.t("retention-days").with("count", days).to_string(),
    };
    let fact =
        |period: retention::Period| (locale.coded("retention", period.code).to_string(), days(period.days));
    Look { facts: retention::PERIODS.map(fact).into(), ..Look::default() }
}

fn backups(visit: &Visit) -> Look {
    let locale = visit.locale;
    let setup::Backups { key_file, command, schedule } = setup::backups(&visit.app);
    Look {
        texts: vec![locale.t("backup-key").with("path", key_file).to_string()],
        lines: vec![
            copy(
                locale,
                "passphrase",
                "(umask 377 && head -c 24 /dev/urandom | base64 > /etc/hansa-passphrase)",
            ),
            copy(locale, "backup", command),
            copy(locale, "cron", schedule.cron),
            copy(locale, "service", schedule.service),
            copy(locale, "timer", schedule.timer),
        ],
        ..Look::default()
    }
}
