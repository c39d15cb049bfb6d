//! What was typed while a session ended: it travels through the sign-in, or through the gate of the set-up, in the page and
//! nowhere else.

use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;

use super::session::{SignIn, local, with_session};
use super::{draft, reply};
use crate::app::session::NewSession;
use crate::app::{Principal, session};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};

/// Before the names of the fields, so that none of them is taken for one of the sign-in.
const MARK: &str = "kept-";
const TO: &str = "kept_to";

/// A form that waits for its writer.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    /// Where it was on its way to.
    pub to: String,
    pub fields: Fields,
}

impl Kept {
    /// What a sign-in carries with it; none where it carries nothing.
    pub(super) fn of(fields: &Fields) -> Option<Self> {
        let to = local(fields.find(TO)?);
        let kept = fields
            .0
            .iter()
            .filter_map(|(name, value)| Some((name.strip_prefix(MARK)?.to_owned(), value.clone())));
        Some(Self { to, fields: Fields(kept.collect()) })
    }

    /// Names and values of the hidden fields.
    pub(super) fn hidden(&self) -> Vec<(String, String)> {
        let fields = self.fields.0.iter().map(|(name, value)| (format!("{MARK}{name}"), value.clone()));
        std::iter::once((TO.to_owned(), self.to.clone())).chain(fields).collect()
    }

    /// Goes on with it after the sign-in: a draft is saved, a reply stands in its form again. Nothing is published.
    pub(super) async fn go_on(self, visit: &Visit, opened: &NewSession) -> Response {
        let Ok(principal) = session::resume(&visit.app, &opened.token).await else {
            return with_session(visit, &opened.token, &self.to);
        };
        let visit = as_writer(visit, principal, &self.to);
        let answer = match draft::resume(&visit, &self.to, &self.fields).await {
            Some(answer) => Some(answer),
            None => reply::resume(&visit, &self.to, &self.fields).await,
        };
        let to = || Redirect::to(&self.to).into_response();
        super::session::open(&visit, &opened.token, answer.and_then(Result::ok).unwrap_or_else(to))
    }
}

fn as_writer(visit: &Visit, principal: Principal, path: &str) -> Visit {
    Visit { principal, ..at(visit, path) }
}

/// The same visit, as if it had begun at the form.
pub(super) fn at(visit: &Visit, path: &str) -> Visit {
    Visit { path: path.to_owned(), query: Fields::default(), ..visit.clone() }
}

/// The sign-in in place of an answer to a form whose writer is nobody (any more).
pub(super) fn ask(visit: &Visit, fields: &Fields) -> Result {
    let kept = Kept { to: visit.path.clone(), fields: fields.clone() };
    SignIn { kept: Some(kept), ..SignIn::default() }.page(visit, StatusCode::UNAUTHORIZED)
}
