//! The gate: it asks for the code, and for the language in which to go on.

use askama::Template;
use axum::extract::Form as Body;
use axum::response::{IntoResponse, Redirect};
use http::{HeaderMap, HeaderValue, StatusCode, header};

use super::{address, list, step};
use crate::app::Error;
use crate::app::doctor::Arrival;
use crate::app::field::{FieldErrors, Form};
use crate::app::setup::{self, Door, Kind, Step};
use crate::http::error::Result;
use crate::http::extract::{Came, Fields, Visit, cookie};
use crate::http::web::field::{Control, Field, Mistake};
use crate::http::web::kept::{self, Kept};
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
    /// What was typed at a step and comes along, as hidden fields.
    kept: Vec<(String, String)>,
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
    Gate { notices, ..Gate::default() }.page(&visit, StatusCode::OK)
}

/// The gate in place of an answer to a step, for a browser that is not in (any more). What was typed there comes along, but
/// for passwords.
pub(super) async fn ask_again(
    visit: &Visit,
    arrival: &Arrival,
    token: Option<&str>,
    step: Step,
    typed: &Fields,
) -> Result {
    if visit.city.is_some() {
        return Ok(Redirect::to("/").into_response());
    }
    let door = setup::resume(&visit.app, token).await?;
    let is_secret = |name: &str| {
        step.questions().iter().any(|(asked, kind)| matches!(kind, Kind::Password) && *asked == name)
    };
    let fields = Fields(typed.0.iter().filter(|(name, _)| !is_secret(name)).cloned().collect());
    let visit = kept::at(visit, "/setup");
    let notices = notices(&visit, arrival, &door, token.is_some());
    let kept = Some(Kept { to: address(step), fields });
    Gate { notices, kept, ..Gate::default() }.page(&visit, StatusCode::UNAUTHORIZED)
}

fn notices(visit: &Visit, arrival: &Arrival, door: &Door, has_cookie: bool) -> Vec<Notice> {
    let locale = visit.locale;
    let notice = |title: &str, text: String| Notice { title: locale.t(title).to_string(), text };
    let at = format!("{}/setup", visit.app.address());
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
            let text = locale.t("gate-no-cookie-text").with("address", at);
            return vec![notice("gate-no-cookie", text.to_string())];
        }
        Door::Shut | Door::Open => {}
    }
    // The cookie of the set-up is for the city's own name, over https.
    let is_plain = !visit.app.is_development() && (is_elsewhere || arrival.is_secure() == Some(false));
    if is_plain {
        let text = locale.t("gate-elsewhere-text").with("address", at);
        notices.push(notice("gate-elsewhere", text.to_string()));
    }
    notices
}

/// The gate on its way to the page.
#[derive(Default)]
struct Gate {
    notices: Vec<Notice>,
    errors: FieldErrors,
    kept: Option<Kept>,
}

impl Gate {
    fn page(self, visit: &Visit, status: StatusCode) -> Result {
        let form = Form::new();
        let make = Maker { locale: visit.locale, form: &form, errors: &self.errors, family: "setup" };
        let page = GatePage {
            shell: Shell { done: None, ..Shell::of(visit, Section::None) },
            mistakes: make.mistakes(),
            fields: [make.short("code"), make.tongue("lang")],
            notices: self.notices,
            kept: self.kept.as_ref().map(Kept::hidden).unwrap_or_default(),
        };
        show_as(status, &page)
    }
}

/// Lets in whoever has the code: to the list, or back to the step where something was typed. A wrong one is told that it is
/// wrong, and nothing else.
pub(super) async fn enter(visit: Visit, Came(arrival): Came, Body(fields): Body<Fields>) -> Result {
    let chosen = Locale::find(fields.line("lang"));
    let visit = Visit { locale: chosen.unwrap_or(visit.locale), ..visit };
    let kept = Kept::of(&fields);
    let again = |status, errors, kept| Gate { errors, kept, ..Gate::default() }.page(&visit, status);
    let answer = match setup::enter(&visit.app, fields.line("code"), &visit.origin()).await {
        Ok(token) => {
            let back = match &kept {
                Some(kept) => step::resume(&visit, &arrival, kept).await?,
                None => None,
            };
            let answer = back.unwrap_or_else(|| done("/setup", "entered"));
            with_cookie(cookie::keep_setup(&visit.app, &token), answer)
        }
        Err(Error::Forbidden("setup_code")) => {
            again(StatusCode::UNPROCESSABLE_ENTITY, FieldErrors::one("code", "wrong"), kept)?
        }
        Err(Error::TooMany { retry_after }) => {
            let mut errors = FieldErrors::default();
            errors.add_limit("code", "too_many_attempts", retry_after.as_secs().div_ceil(60).max(1));
            let mut page = again(StatusCode::TOO_MANY_REQUESTS, errors, kept)?;
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
