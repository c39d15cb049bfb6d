//! The gate: it asks for the code, and for the language in which to go on.

use askama::Template;
use axum::extract::Form as Body;
use axum::response::{IntoResponse, Redirect};
use http::{HeaderMap, HeaderValue, StatusCode, header};

use super::list;
use crate::app::Error;
use crate::app::doctor::Arrival;
use crate::app::field::{FieldErrors, Form};
use crate::app::setup::{self, Door};
use crate::http::error::Result;
use crate::http::extract::{Came, Fields, Visit, cookie};
use crate::http::web::field::{Control, Field, Mistake};
use crate::http::web::maker::Maker;
use crate::http::web::session::with_cookie;
use crate::http::web::shell::{Section, Shell, done, show_as};
use crate::i18n::Locale;

#[derive(Template)]
#[template(path = "pages/setup/gate.html")]
struct GatePage {
    shell: Shell,
    mistakes: Vec<Mistake>,
    notices: Vec<Notice>,
    fields: [Field; 2],
}

/// Why somebody stands here.
struct Notice {
    title: String,
    text: String,
}

/// The gate, or the list for who is in.
pub(super) async fn ask(visit: Visit, headers: HeaderMap, Came(arrival): Came) -> Result {
    if visit.city.is_some() {
        return Ok(Redirect::to("/").into_response());
    }
    let token = cookie::find_setup(&visit.app, &headers);
    let door = setup::resume(&visit.app, token.as_deref()).await?;
    if door == Door::Open {
        return list::page(&visit, &arrival).await;
    }
    // Whoever writes the code into the address finds it nowhere on the page.
    let query = visit.query.0.iter().filter(|(name, _)| name != "code").cloned().collect();
    let visit = Visit { query: Fields(query), ..visit };
    let notices = notices(&visit, &arrival, &door, token.is_some());
    page(&visit, StatusCode::OK, notices, &FieldErrors::default())
}

fn notices(visit: &Visit, arrival: &Arrival, door: &Door, has_cookie: bool) -> Vec<Notice> {
    let locale = visit.locale;
    let notice = |title: &str, text: String| Notice { title: locale.t(title).to_string(), text };
    let address = format!("{}/setup", visit.app.config.base());
    let is_elsewhere =
        arrival.host.as_deref().is_some_and(|host| !host.eq_ignore_ascii_case(visit.app.domain()));
    let has_entered = visit.query.find("done") == Some("entered");
    let mut notices = Vec::new();
    match door {
        Door::TakenOver(label) => {
            let text = locale.t("gate-taken-text").with("browser", label.as_str());
            notices.push(notice("gate-taken", text.to_string()));
        }
        Door::Ended => notices.push(notice("gate-ended", locale.t("gate-ended-text").to_string())),
        Door::Shut if has_entered && !has_cookie => {
            let text = locale.t("gate-no-cookie-text").with("address", address);
            return vec![notice("gate-no-cookie", text.to_string())];
        }
        Door::Shut | Door::Open => {}
    }
    // The cookie of the set-up is for the city's own name, over https.
    let is_plain = !visit.app.is_development() && (is_elsewhere || arrival.is_secure() == Some(false));
    if is_plain {
        let text = locale.t("gate-elsewhere-text").with("address", address);
        notices.push(notice("gate-elsewhere", text.to_string()));
    }
    notices
}

fn page(visit: &Visit, status: StatusCode, notices: Vec<Notice>, errors: &FieldErrors) -> Result {
    let form = Form::new();
    let make = Maker { locale: visit.locale, form: &form, errors, family: "setup" };
    let page = GatePage {
        shell: Shell { done: None, ..Shell::of(visit, Section::None) },
        mistakes: make.mistakes(),
        notices,
        fields: [make.short("code"), make.tongue("lang")],
    };
    show_as(status, &page)
}

/// Lets in whoever has the code. A wrong one is told that it is wrong, and nothing else.
pub(super) async fn enter(visit: Visit, Body(fields): Body<Fields>) -> Result {
    let chosen = Locale::find(fields.line("lang"));
    let visit = Visit { locale: chosen.unwrap_or(visit.locale), ..visit };
    let again = |status, errors| page(&visit, status, Vec::new(), &errors);
    let answer = match setup::enter(&visit.app, fields.line("code"), &visit.origin()).await {
        Ok(token) => with_cookie(cookie::keep_setup(&visit.app, &token), done("/setup", "entered")),
        Err(Error::Forbidden("setup_code")) => {
            again(StatusCode::UNPROCESSABLE_ENTITY, FieldErrors::one("code", "wrong"))?
        }
        Err(Error::TooMany { retry_after }) => {
            let mut errors = FieldErrors::default();
            errors.add_limit("code", "too_many_attempts", retry_after.as_secs().div_ceil(60).max(1));
            let mut page = again(StatusCode::TOO_MANY_REQUESTS, errors)?;
            page.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(retry_after.as_secs().max(1)));
            page
        }
        Err(error) => return Err(error.into()),
    };
    let language = chosen.and_then(|locale| cookie::keep_language(&visit.app, locale.tag()));
    let mut answer = with_cookie(language, answer);
    answer.headers_mut().insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(visit.locale.tag()));
    Ok(answer)
}
