//! Letters: whether they can be sent, what waits, what was given up.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect};
use axum::routing::{get, post};
use hansa_entities::id::LetterId;
use hansa_entities::letter::{self as row, LetterKind, LetterState};
use http::StatusCode;

use super::{Room, Rooms};
use crate::app::letter::{self, MailView};
use crate::app::{App, Error};
use crate::http::error::Result;
use crate::http::extract::Visit;
use crate::http::web::component::copy::Copy;
use crate::http::web::confirm::Question;
use crate::http::web::said::{Said, When};
use crate::http::web::shell::{Section, Shell, done, show_as};
use crate::http::words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/admin/mail", get(read))
        .route("/admin/mail/test", post(test))
        .route("/admin/mail/resend", get(ask_resend).post(resend))
        .route("/admin/mail/{id}/retry", post(retry))
}

#[derive(Template)]
#[template(path = "pages/admin/mail.html")]
struct MailPage {
    shell: Shell,
    rooms: Rooms,
    mail: MailView,
    last: Option<When>,
    letters: Vec<Line>,
    /// Why a test letter was not taken.
    trouble: Option<String>,
    /// The lines that configure a mail server.
    copy: Copy,
    /// Where the test letter goes.
    own: String,
}

struct Line {
    id: LetterId,
    kind: String,
    recipient: String,
    state: String,
    is_given_up: bool,
    error: Option<String>,
    when: When,
    next: Option<When>,
}

async fn read(visit: Visit) -> Result {
    page(&visit, StatusCode::OK, None).await
}

async fn page(visit: &Visit, status: StatusCode, trouble: Option<String>) -> Result {
    let mail = letter::overview(&visit.app, &visit.principal).await?;
    let page = MailPage {
        last: mail.last_sent.map(|at| When::moment(visit.locale, at)),
        letters: mail.letters.iter().map(|row| line(visit, row)).collect(),
        mail,
        trouble,
        copy: Copy {
            name: visit.locale.coded("copy-name", "mail").bare().to_string(),
            text: letter::EXAMPLE.to_owned(),
        },
        own: visit.principal.account().map(|signed| signed.email.clone()).unwrap_or_default(),
        rooms: Rooms::of(visit, Room::Mail),
        shell: Shell::of(visit, Section::Admin),
    };
    show_as(status, &page)
}

fn line(visit: &Visit, row: &row::Model) -> Line {
    let locale = visit.locale;
    let is_given_up = row.state == LetterState::Failed;
    let error = row.error.as_deref().map(|code| locale.coded("mail-trouble", code).bare().to_string());
    Line {
        id: row.id,
        kind: locale.coded("mail-kind", kind_code(row.kind)).to_string(),
        recipient: row.recipient.clone().unwrap_or_default(),
        state: locale.coded("mail-state", if is_given_up { "failed" } else { "ready" }).to_string(),
        is_given_up,
        error,
        when: When::moment(locale, row.created_at),
        next: (!is_given_up).then(|| When::moment(locale, row.run_at)),
    }
}

fn kind_code(kind: LetterKind) -> &'static str {
    match kind {
        LetterKind::Invitation => "invitation",
        LetterKind::Reset => "reset",
        LetterKind::Reply => "reply",
        LetterKind::Digest => "digest",
        LetterKind::Confirm => "confirm",
        LetterKind::Test => "test",
    }
}

async fn test(visit: Visit) -> Result {
    let own = visit.principal.account().map(|signed| signed.email.clone()).unwrap_or_default();
    match letter::test(&visit.app, &visit.principal, &own, visit.locale.tag()).await {
        Ok(()) => Ok(done("/admin/mail", "mail-tested")),
        Err(Error::Unavailable(code)) => {
            let status = StatusCode::SERVICE_UNAVAILABLE;
            page(&visit, status, Some(words::failure(visit.locale, status, code))).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn retry(visit: Visit, Path(id): Path<LetterId>) -> Result {
    letter::retry(&visit.app, &visit.principal, id).await?;
    Ok(done("/admin/mail", "letter-retried"))
}

/// Letters to many people: asked first.
async fn ask_resend(visit: Visit) -> Result {
    let count = letter::overview(&visit.app, &visit.principal).await?.can_resend;
    if count == 0 {
        return Ok(Redirect::to("/admin/mail").into_response());
    }
    let subject = visit.locale.t("mail-resend-count").with("count", count);
    let question = Question {
        code: "resend",
        section: Section::Admin,
        kind: None,
        subject: Said { text: subject.bare().to_string(), lang: visit.locale.tag().to_owned() },
        others: Vec::new(),
        action: "/admin/mail/resend".to_owned(),
        fields: Vec::new(),
        back: "/admin/mail".to_owned(),
    };
    question.ask(&visit)
}

async fn resend(visit: Visit) -> Result {
    letter::resend(&visit.app, &visit.principal).await?;
    Ok(done("/admin/mail", "letters-resent"))
}
