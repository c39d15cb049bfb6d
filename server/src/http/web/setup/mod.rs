//! The first start, as a list of tasks that can be left and taken up: `gate` asks for the code, `list` shows how far each
//! step is, `step` asks, `look` says what a step is about, `check` shows all answers and opens the city, `online` is the
//! end.
//!
//! The code travels in the body of one form and is then a cookie; it never stands in an address or on a page.

mod check;
mod fields;
mod gate;
mod list;
mod look;
mod online;
mod step;

use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use http::HeaderMap;

pub(super) use fields::{CITY_LISTS, CITY_TEXTS, city as city_fields, legal as legal_fields};

use crate::app::setup::{self, Door, Standing, Step};
use crate::app::{App, Error, doctor};
use crate::http::extract::{Visit, cookie};
use crate::http::words::{Told, told};
use crate::i18n::Locale;

pub(super) fn routes() -> Router<App> {
    let mut router = Router::new()
        .route("/setup", get(gate::ask).post(gate::enter))
        .route("/setup/check", get(check::show).post(check::open))
        .route("/setup/online", get(online::show_page));
    for step in Step::ALL {
        let show = move |visit, headers, came| step::show(visit, headers, came, step);
        let save = move |visit, headers, came, body| step::save(visit, headers, came, body, step);
        router = router.route(&address(step), get(show).post(save));
    }
    router
}

/// Where a step is.
fn address(step: Step) -> String {
    format!("/setup/{}", step.code())
}

/// The cookie of the browser that is in; none for everybody else.
async fn token(visit: &Visit, headers: &HeaderMap) -> Result<Option<String>, Error> {
    let token = cookie::find_setup(&visit.app, headers);
    let door = setup::resume(&visit.app, token.as_deref()).await?;
    Ok(token.filter(|_| door == Door::Open && visit.city.is_none()))
}

/// How the state of a step looks: what is left stands out.
fn class(standing: Standing) -> &'static str {
    match standing {
        Standing::ToMend => "tag tag--stop",
        Standing::NotStarted => "tag tag--note",
        Standing::Done | Standing::Optional => "steps__state",
    }
}

/// To the gate, or to the list for who is in.
fn to_list() -> Response {
    Redirect::to("/setup").into_response()
}

/// One line of the health report.
#[derive(Debug)]
pub(super) struct Row {
    pub name: String,
    pub told: Told,
    pub verdict: String,
    /// Variant of the tag, and its icon.
    pub tag: &'static str,
    pub icon: &'static str,
}

impl Row {
    pub(super) fn of(locale: Locale, finding: &doctor::Finding) -> Self {
        let (code, tag, icon) = match finding.verdict {
            doctor::Verdict::Ok => ("ok", "good", "circle-check"),
            doctor::Verdict::Warn => ("warn", "wait", "triangle-alert"),
            doctor::Verdict::Fail => ("fail", "stop", "circle-alert"),
        };
        Self {
            name: locale.coded("check", finding.check).bare().to_string(),
            told: told(locale, finding),
            verdict: locale.coded("verdict", code).to_string(),
            tag,
            icon,
        }
    }
}

/// Something to copy, with its name.
#[derive(Debug)]
pub(super) struct Copy {
    pub name: String,
    pub text: String,
}
