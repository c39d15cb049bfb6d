//! What the own account was told, by record, and which letters it wants.

use askama::Template;
use axum::Router;
use axum::extract::Form as Body;
use axum::routing::{get, post};
use hansa_entities::notification::Reason;
use hansa_entities::subscription::Replies;
use http::StatusCode;
use serde_json::{Value, json};

use super::component::notification::{Group, Item, Notifications};
use super::feed::Pager;
use super::field::{Control, Field, Mistake};
use super::maker::Maker;
use super::name::Name;
use super::record::address;
use super::said::{Said, When};
use super::shell::{Section, Shell, done, show_as};
use crate::app::field::{FieldErrors, Form};
use crate::app::notification::{self, Filter, Mark, NoticeView, parse_reason, reason_code};
use crate::app::{App, Error, digest};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};
use crate::i18n::Locale;
use crate::text::excerpt;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/notifications", get(read))
        .route("/notifications/read", post(mark))
        .route("/notifications/letters", post(choose))
}

#[derive(Template)]
#[template(path = "pages/notifications.html")]
struct NotificationsPage {
    shell: Shell,
    mistakes: Vec<Mistake>,
    notifications: Notifications,
    unread: u64,
    reasons: Vec<ReasonLink>,
    pager: Pager,
    letters: Option<LettersForm>,
}

/// The same page with one reason, or with all of them.
struct ReasonLink {
    label: String,
    address: String,
    is_current: bool,
}

struct LettersForm {
    fields: [Field; 4],
    next: Option<When>,
}

/// Characters of a reply that the page shows.
const QUOTE: usize = 240;

async fn read(visit: Visit) -> Result {
    page(&visit, StatusCode::OK, None, &FieldErrors::default()).await
}

async fn page(visit: &Visit, status: StatusCode, typed: Option<Form>, errors: &FieldErrors) -> Result {
    let (app, principal, locale) = (&visit.app, &visit.principal, visit.locale);
    let reason = visit.query.find("reason").and_then(parse_reason);
    let before = visit.query.find("before").and_then(|text| text.parse().ok());
    let found = notification::list(app, principal, &Filter { reason, before, limit: None }).await?;
    let letters = digest::letters(app, principal).await?;
    let form = typed.unwrap_or_else(|| as_form(&letters));
    let make = Maker { locale, form: &form, errors, family: "letters" };
    let older = found.next.map(|id| {
        let reason = reason.map(|reason| format!("&reason={}", reason_code(reason))).unwrap_or_default();
        format!("/notifications?before={id}{reason}")
    });
    let page = NotificationsPage {
        mistakes: make.mistakes(),
        notifications: Notifications {
            groups: group(locale, &found.items),
            newest: found.items.first().map(|view| view.notification.id.to_string()),
        },
        unread: found.unread,
        reasons: reasons(locale, &found.counts, reason),
        pager: Pager { newer: None, older },
        letters: letters.is_configured.then(|| LettersForm {
            fields: [
                make.answers("rhythm", "letters-rhythm", &["weekly", "never"]),
                make.tick("always"),
                make.answers("replies", "letters-replies", &["once", "weekly", "never"]),
                make.codes("themes", "theme").optional(),
            ],
            next: letters.next.map(|at| When::day(locale, at)),
        }),
        shell: Shell::of(visit, Section::Notifications),
    };
    show_as(status, &page)
}

/// Every reason that there is, with how often; the filter stays in sight also where it finds nothing.
fn reasons(locale: Locale, counts: &[(Reason, u64)], chosen: Option<Reason>) -> Vec<ReasonLink> {
    let label = |text: String, count: u64| {
        locale.t("notice-count").with("reason", text).with("count", count).bare().to_string()
    };
    let all = counts.iter().map(|(_, count)| count).sum();
    let everything = ReasonLink {
        label: label(locale.t("notice-all").bare().to_string(), all),
        address: "/notifications".to_owned(),
        is_current: chosen.is_none(),
    };
    let links = counts.iter().map(|(reason, count)| ReasonLink {
        label: label(locale.coded("notice", reason_code(*reason)).bare().to_string(), *count),
        address: format!("/notifications?reason={}", reason_code(*reason)),
        is_current: chosen == Some(*reason),
    });
    std::iter::once(everything).chain(links).collect()
}

/// Those about the same thing together, in the order of the newest one of each.
fn group(locale: Locale, views: &[NoticeView]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for view in views {
        let about = &view.notification.about;
        let item = item(locale, view);
        match groups.iter_mut().find(|group| group.about == *about) {
            Some(group) => group.items.push(item),
            None => {
                let (title, link) = head(locale, view);
                let (id, about) = (format!("group-{}", groups.len()), about.clone());
                groups.push(Group { id, about, title, link, items: vec![item] });
            }
        }
    }
    groups
}

/// What a group is about, and where that is.
fn head(locale: Locale, view: &NoticeView) -> (Said, Option<String>) {
    let own =
        |key: &'static str| Said { text: locale.t(key).bare().to_string(), lang: locale.tag().to_owned() };
    if let Some(record) = &view.record {
        let title = Said::pick(&record.title, &[locale.tag()]);
        let title = if title.is_empty() { own("notice-gone") } else { title };
        return (title, Some(address(record.id, record.local)));
    }
    match (&view.actor, view.notification.reason) {
        (_, Reason::Mail) => (own("notice-letters"), Some("/admin/mail".to_owned())),
        (Some(card), _) => {
            let name = Name::of(locale, card);
            (name.name, Some(name.address))
        }
        (None, _) => (own("notice-gone"), None),
    }
}

fn item(locale: Locale, view: &NoticeView) -> Item {
    let row = &view.notification;
    let actor = view.actor.as_ref().map(|card| Said::pick(&card.name, &[locale.tag()]).text);
    let reason = locale
        .coded("notice-by", reason_code(row.reason))
        .with("actor", actor.unwrap_or_else(|| locale.t("notice-somebody").bare().to_string()));
    let quote = view.reply.as_ref().map(|texts| Said::pick(texts, &[locale.tag()])).unwrap_or_default();
    let text = excerpt::cut(&excerpt::plain(&quote.text), QUOTE);
    Item {
        is_unread: row.read_at.is_none(),
        reason: reason.to_string(),
        quote: Said { text, lang: quote.lang },
        when: When::moment(locale, row.created_at),
        link: link(view),
    }
}

/// Where something can be done about it.
fn link(view: &NoticeView) -> Option<String> {
    match view.notification.reason {
        Reason::Reply | Reason::Answer | Reason::Thread => {
            let record = view.record.as_ref()?;
            let place = view.notification.reply_id.filter(|_| view.reply.is_some());
            let place = place.map_or_else(|| "#thread".to_owned(), |id| format!("#r-{id}"));
            Some(format!("{}{place}", address(record.id, record.local)))
        }
        Reason::FollowRequest => Some("/follows".to_owned()),
        Reason::FollowAccepted => view.actor.as_ref().map(|card| format!("/cities/{}", card.id)),
        Reason::Silent => Some("/admin/peers".to_owned()),
        Reason::Quarantine => Some("/state".to_owned()),
        Reason::Mail => Some("/admin/mail".to_owned()),
        Reason::Review => {
            view.record.as_ref().map(|record| format!("{}#fresh", address(record.id, record.local)))
        }
    }
}

async fn mark(visit: Visit, Body(fields): Body<Fields>) -> Result {
    let about = Some(fields.raw("about")).filter(|about| !about.is_empty());
    let mark = Mark { about, until: fields.line("until").parse().ok() };
    notification::mark_read(&visit.app, &visit.principal, &mark).await?;
    Ok(done("/notifications", "notices-read"))
}

/// The form that would choose what stands.
fn as_form(letters: &digest::Letters) -> Form {
    let replies = match letters.replies {
        Replies::Once => "once",
        Replies::Weekly => "weekly",
        Replies::Never => "never",
    };
    let form = json!({
        "rhythm": if letters.is_weekly { "weekly" } else { "never" },
        "always": letters.always,
        "replies": replies,
        "themes": letters.themes,
    });
    match form {
        Value::Object(form) => form,
        _ => Form::new(),
    }
}

async fn choose(visit: Visit, Body(fields): Body<Fields>) -> Result {
    let mut form = fields.form(&["rhythm", "always", "replies"], &["themes"]);
    form.insert("language".to_owned(), json!(visit.locale.tag()));
    match digest::set_letters(&visit.app, &visit.principal, &form).await {
        Ok(()) => Ok(done("/notifications", "letters-chosen")),
        Err(Error::Invalid(errors)) => {
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, Some(form), &errors).await
        }
        Err(error) => Err(error.into()),
    }
}
