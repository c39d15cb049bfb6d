//! What the law asks a public body to say: accessibility, privacy, imprint. Each is made of what is true here.

use askama::Template;
use axum::Router;
use axum::routing::get;

use super::shell::{Section, Shell, show};
use crate::app::legal::{self, Legal};
use crate::app::retention::PERIODS;
use crate::app::{App, letter, session};
use crate::http::error::Result;
use crate::http::extract::Visit;
use crate::i18n::Locale;
use crate::text::link;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/legal/accessibility", get(accessibility))
        .route("/legal/privacy", get(privacy))
        .route("/legal/imprint", get(imprint))
}

/// A way to reach an office: where a link leads, and what it says.
struct Contact {
    address: String,
    text: String,
}

impl Contact {
    fn of(text: &str) -> Option<Self> {
        if text.is_empty() {
            return None;
        }
        match link::find_web(text) {
            Some(url) => Some(Self { text: link::host(&url).to_owned(), address: url.to_string() }),
            None => Some(Self { address: format!("mailto:{text}"), text: text.to_owned() }),
        }
    }
}

/// What does not work yet for somebody, each with the rule that it touches.
/// Whoever mends one takes its line away; whoever finds one adds it.
const GAPS: [(&str, &str); 1] = [("tests", "EN 301 549 C.9")];

struct Gap {
    what: String,
    whom: String,
    rule: &'static str,
    instead: String,
}

/// The day on which the gaps were looked for, page by page (Implementing Decision (EU) 2018/1523 asks for it).
const MADE: &str = "2026-11-22";

#[derive(Template)]
#[template(path = "pages/legal/accessibility.html")]
struct AccessibilityPage {
    shell: Shell,
    gaps: Vec<Gap>,
    contact: Option<Contact>,
    enforcement: String,
    enforcement_page: Option<Contact>,
    languages: String,
    /// When the statement was made.
    made: String,
}

async fn accessibility(visit: Visit) -> Result {
    let legal = legal::read(&visit.app).await?;
    let locale = visit.locale;
    let say = |code: &str, part: &str| locale.t(&format!("statement-gap-{code}{part}")).bare().to_string();
    let gap = |(code, rule): (&str, &'static str)| Gap {
        what: say(code, ""),
        whom: say(code, "-whom"),
        rule,
        instead: say(code, "-instead"),
    };
    let languages = Locale::ALL.map(|locale| locale.own_name().to_owned()).to_vec();
    show(&AccessibilityPage {
        gaps: GAPS.map(gap).into(),
        contact: Contact::of(&legal.accessibility).or_else(|| office(&legal)),
        enforcement_page: Contact::of(&legal.enforcement_page),
        enforcement: legal.enforcement,
        made: locale.partial_date(MADE),
        languages: locale.t("statement-languages").with("languages", languages).bare().to_string(),
        shell: Shell::of(&visit, Section::Accessibility),
    })
}

/// The office itself, where it names nobody in particular.
fn office(legal: &Legal) -> Option<Contact> {
    Contact::of(&legal.email).or_else(|| Contact::of(&legal.form))
}

#[derive(Template)]
#[template(path = "pages/legal/privacy.html")]
struct PrivacyPage {
    shell: Shell,
    body: String,
    contact: Option<Contact>,
    /// What is kept how long, in words.
    periods: Vec<String>,
    sends_mail: bool,
}

async fn privacy(visit: Visit) -> Result {
    let legal = legal::read(&visit.app).await?;
    let locale = visit.locale;
    let days = session::days(&visit.app);
    let kept = ["audit", "invitations", "notifications", "inbox", "orphans"].into_iter().filter_map(|code| {
        let days = PERIODS.iter().find(|period| period.code == code)?.days;
        Some(locale.t(&format!("privacy-kept-{code}")).with("count", days).to_string())
    });
    let sessions = locale.t("privacy-kept-sessions").with("count", days).to_string();
    show(&PrivacyPage {
        contact: Contact::of(&legal.data_protection).or_else(|| office(&legal)),
        periods: [sessions].into_iter().chain(kept).collect(),
        sends_mail: letter::is_configured(&visit.app),
        body: legal.body,
        shell: Shell::of(&visit, Section::Privacy),
    })
}

#[derive(Template)]
#[template(path = "pages/legal/imprint.html")]
struct ImprintPage {
    shell: Shell,
    body: String,
    address: Vec<String>,
    contacts: Vec<Contact>,
    is_missing: bool,
}

async fn imprint(visit: Visit) -> Result {
    let legal = legal::read(&visit.app).await?;
    show(&ImprintPage {
        is_missing: legal.body.is_empty() && legal.address.is_empty(),
        address: legal.address.lines().map(str::to_owned).collect(),
        contacts: [Contact::of(&legal.email), Contact::of(&legal.form)].into_iter().flatten().collect(),
        body: legal.body,
        shell: Shell::of(&visit, Section::Imprint),
    })
}
