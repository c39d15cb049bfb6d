//! The first start, as a list of tasks that can be left and taken up: `gate` asks for the code, `list` shows how far each
//! step is, `step` asks, `look` says what a step is about, `check` shows all answers and opens the city, `online` is the
//! end.
//!
//! A browser whose time is over meets the gate again, and what it had typed at a step goes through it (`kept`).
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
use axum::extract::DefaultBodyLimit;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use http::HeaderMap;

pub(super) use fields::{CITY_LISTS, CITY_TEXTS, city as city_fields, legal as legal_fields};

use crate::app::setup::{self, Door, Standing, Step};
use crate::app::{App, Error};
use crate::http::extract::{Visit, cookie};
use crate::http::web::component::task;
use crate::http::web::session::WITH_KEPT;

pub(super) fn routes() -> Router<App> {
    let enter = post(gate::enter).layer(DefaultBodyLimit::max(WITH_KEPT));
    let mut router = Router::new()
        .route("/setup", get(gate::ask).merge(enter))
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

/// How a step stands, as lists of tasks say it.
fn standing(standing: Standing) -> task::Standing {
    match standing {
        Standing::Open => task::Standing::Open,
        Standing::Done => task::Standing::Done,
        Standing::Wrong => task::Standing::Wrong,
        Standing::Later => task::Standing::Later,
    }
}

/// To the gate, or to the list for who is in.
fn to_list() -> Response {
    Redirect::to("/setup").into_response()
}
