//! A letter in words: a subject, plain text and HTML that say the same in the same order.

use askama::Template;
use hansa_entities::vocabulary;

use super::view::{Asked, Digest, Entry, ReplyNews, Said, Sender, View, Why};
use super::wrap::wrap;
use crate::i18n::{Locale, Message};
use crate::text::language;

/// A letter without its envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub subject: String,
    /// At most 72 columns, but for addresses.
    pub text: String,
    /// A whole document, without anything that is fetched from elsewhere.
    pub html: String,
}

/// A part of a letter, whatever kind of letter it is.
enum Part {
    Text(String),
    /// What the letter is about, or what somebody said.
    Quote(Said),
    /// The one thing to do.
    Act {
        label: String,
        url: String,
    },
    Entry {
        title: Said,
        url: String,
        facts: Vec<String>,
        quote: Option<Said>,
    },
    /// Smaller, below everything else.
    Foot(String),
    FootLink {
        label: String,
        url: String,
    },
}

/// The style of the HTML body. It stands in its head, since mail programs fetch nothing.
const SHEET: &str = include_str!("../../templates/mail/letter.css");

/// CSS of ours, printed as it stands.
struct Sheet;

impl std::fmt::Display for Sheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(SHEET)
    }
}

impl askama::filters::HtmlSafe for Sheet {}

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct Html<'a> {
    letter: &'a Letter,
    sheet: Sheet,
}

#[derive(Template)]
#[template(path = "mail/letter.txt")]
struct Text<'a> {
    letter: &'a Letter,
}

struct Letter {
    locale: Locale,
    city: Said,
    base: String,
    subject: String,
    heading: String,
    parts: Vec<Part>,
}

impl Letter {
    fn tag(&self) -> &'static str {
        self.locale.tag()
    }

    fn dir(&self) -> &'static str {
        language::direction(self.locale.tag())
    }

    fn text(&mut self, message: Message<'_>) {
        self.parts.push(Part::Text(message.bare().to_string()));
    }

    fn foot(&mut self, message: Message<'_>) {
        self.parts.push(Part::Foot(message.bare().to_string()));
    }

    fn act(&mut self, message: Message<'_>, url: &str) {
        self.parts.push(Part::Act { label: message.bare().to_string(), url: url.to_owned() });
    }

    fn foot_link(&mut self, message: Message<'_>, url: &str) {
        self.parts.push(Part::FootLink { label: message.bare().to_string(), url: url.to_owned() });
    }
}

impl Said {
    fn dir(&self) -> &'static str {
        language::direction(&self.lang)
    }
}

/// Writes a letter in a language.
///
/// # Errors
/// Where a template cannot be rendered, which no value of ours makes happen.
pub fn write(view: &View, sender: &Sender, locale: Locale) -> Result<Written, askama::Error> {
    let city = sender.city.text.as_str();
    let mut letter = Letter {
        locale,
        city: sender.city.clone(),
        base: sender.base.clone(),
        subject: String::new(),
        heading: String::new(),
        parts: Vec::new(),
    };
    match view {
        View::Invitation { link, expires, role } => {
            head(&mut letter, locale.t("mail-invitation-subject").with("city", city));
            let role = locale.coded("role", role).bare().to_string();
            letter.text(locale.t("mail-invitation-text").with("city", city));
            letter.text(locale.t("mail-invitation-role").with("role", role));
            letter.act(locale.t("mail-invitation-do"), link);
            letter.text(locale.t("mail-link-until").with("when", locale.moment(*expires)));
            letter.foot(locale.t("mail-not-expected"));
        }
        View::Reset { link, expires, asked } => {
            head(&mut letter, locale.t("mail-reset-subject").with("city", city));
            letter.text(match asked {
                Asked::Administrator => locale.t("mail-reset-administrator"),
                Asked::Somebody => locale.t("mail-reset-somebody"),
            });
            letter.act(locale.t("mail-reset-do"), link);
            letter.text(locale.t("mail-link-until").with("when", locale.moment(*expires)));
            letter.foot(locale.t("mail-reset-not"));
        }
        View::Reply(news) => reply(&mut letter, news),
        View::Digest(digest) => weekly(&mut letter, digest),
        View::Confirm { link } => {
            head(&mut letter, locale.t("mail-confirm-subject").with("city", city));
            letter.text(locale.t("mail-confirm-text").with("city", city));
            letter.act(locale.t("mail-confirm-do"), link);
            letter.foot(locale.t("mail-confirm-not"));
        }
        View::Test => {
            head(&mut letter, locale.t("mail-test-subject").with("city", city));
            letter.text(locale.t("mail-test-text"));
        }
    }
    Ok(Written {
        text: wrap(&Text { letter: &letter }.render()?),
        html: Html { letter: &letter, sheet: Sheet }.render()?,
        subject: letter.subject,
    })
}

/// Subject and heading are the same words.
fn head(letter: &mut Letter, message: Message<'_>) {
    letter.subject = message.bare().to_string();
    letter.heading.clone_from(&letter.subject);
}

fn reply(letter: &mut Letter, news: &ReplyNews) {
    let locale = letter.locale;
    letter.subject = locale.t("mail-reply-subject").with("title", &news.title.text).bare().to_string();
    letter.heading = locale.coded("notice", &news.reason).bare().to_string();
    letter.parts.push(Part::Quote(news.title.clone()));
    let name = match &news.handle {
        Some(handle) => format!("{}, @{}", news.author.text, handle.trim_start_matches('@')),
        None => news.author.text.clone(),
    };
    let author = match &news.city {
        Some(city) => locale.t("mail-reply-by-city").with("author", name).with("city", &city.text),
        None => locale.t("mail-reply-by").with("author", name),
    };
    letter.text(author);
    if let Some(name) = foreign(locale, &news.excerpt.lang) {
        letter.text(locale.t("mail-in-language").with("language", name));
    }
    letter.parts.push(Part::Quote(news.excerpt.clone()));
    letter.act(locale.t("mail-reply-do"), &news.link);
    let settings = format!("{}/notifications#letters", letter.base);
    letter.foot(locale.t("mail-reply-why"));
    letter.foot_link(locale.t("mail-settings"), &settings);
    letter.foot_link(locale.t("mail-stop-replies"), &news.stop);
}

fn weekly(letter: &mut Letter, digest: &Digest) {
    let locale = letter.locale;
    let city = letter.city.text.clone();
    let until = locale.date(digest.until);
    letter.subject =
        locale.t("mail-digest-subject").with("city", &city).with("when", until).bare().to_string();
    letter.heading = locale.t("mail-digest-title").bare().to_string();
    letter.text(
        locale
            .t("mail-digest-period")
            .with("since", locale.date(digest.since))
            .with("until", locale.date(digest.until)),
    );
    if digest.entries.is_empty() {
        letter.text(locale.t("mail-digest-empty"));
    }
    for entry in &digest.entries {
        let part = entry_part(locale, entry);
        letter.parts.push(part);
    }
    let feed = format!("{}/feed", letter.base);
    letter.act(locale.t("mail-digest-feed"), &feed);
    let Some(stop) = &digest.stop else { return };
    match &digest.settings {
        Some(settings) => {
            letter.foot(locale.t("mail-digest-account"));
            letter.foot_link(locale.t("mail-settings"), settings);
        }
        None => letter.foot(locale.t("mail-digest-address").with("city", &city)),
    }
    letter.foot_link(locale.t("mail-stop-digest"), stop);
}

/// The name of a language in itself, where it is not the reader's.
fn foreign(locale: Locale, lang: &str) -> Option<String> {
    let is_own = language::primary(lang) == language::primary(locale.tag()) || lang == "und";
    (!is_own).then(|| language::own_name(lang).to_owned())
}

fn entry_part(locale: Locale, entry: &Entry) -> Part {
    match entry {
        Entry::New { title, city, country, kind, link, why } => {
            let kind = locale.coded("kind", kind).bare().to_string();
            let mut facts = vec![format!("{kind} · {}", place(locale, city, country.as_deref()))];
            facts.extend(in_language(locale, &title.lang));
            facts.extend(why.iter().map(|why| reason(locale, why)));
            Part::Entry { title: title.clone(), url: link.clone(), facts, quote: None }
        }
        Entry::Failure { title, city, country, failed, link } => {
            let mut facts = vec![locale.t("mail-digest-failure").bare().to_string()];
            facts.push(place(locale, city, country.as_deref()));
            facts.extend(in_language(locale, &failed.lang));
            Part::Entry { title: title.clone(), url: link.clone(), facts, quote: Some(failed.clone()) }
        }
        Entry::Waiting { title, count, link } => {
            let facts = vec![locale.t("mail-digest-waiting").with("count", count).bare().to_string()];
            Part::Entry { title: title.clone(), url: link.clone(), facts, quote: None }
        }
    }
}

fn in_language(locale: Locale, lang: &str) -> Option<String> {
    let name = foreign(locale, lang)?;
    Some(locale.t("mail-in-language").with("language", name).bare().to_string())
}

fn place(locale: Locale, city: &Said, country: Option<&str>) -> String {
    match country {
        Some(code) => {
            let country = locale.coded("country", code).with("code", code).bare().to_string();
            format!("{}, {country}", city.text)
        }
        None => city.text.clone(),
    }
}

fn reason(locale: Locale, why: &Why) -> String {
    let message = match why {
        Why::Band(code) => {
            locale.t("mail-why-band").with("band", vocabulary::label("citysize", code, locale.tag()))
        }
        Why::Country(code) => {
            let country = locale.coded("country", code).with("code", code.as_str()).bare().to_string();
            locale.t("mail-why-country").with("country", country)
        }
        Why::Theme(code) => {
            locale.t("mail-why-theme").with("theme", vocabulary::label("theme", code, locale.tag()))
        }
    };
    message.bare().to_string()
}
