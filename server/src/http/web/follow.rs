//! Whom the city follows, who follows it, and who waits for an answer.

use askama::Template;
use axum::Router;
use axum::extract::{Form as Body, Path};
use axum::routing::{get, post};
use hansa_entities::follow::FollowState;
use hansa_entities::id::FollowId;
use http::StatusCode;
use serde_json::Value;

use super::confirm::{Question, plain};
use super::field::{Control, Field, Mistake};
use super::maker::Maker;
use super::name::Name;
use super::said::When;
use super::shell::{Section, Shell, done, show_as};
use crate::app::field::{FieldErrors, Form};
use crate::app::follow::{self, FollowView};
use crate::app::permission::{Verb, require};
use crate::app::policy::{self, Ears, Hearing};
use crate::app::{App, Error};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};
use crate::i18n::Locale;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/follows", get(list).post(request))
        .route("/follows/{id}/accept", post(accept))
        .route("/follows/{id}/reject", get(ask_reject).post(reject))
        .route("/follows/{id}/undo", get(ask_undo).post(undo))
}

#[derive(Template)]
#[template(path = "pages/follows.html")]
struct FollowsPage {
    shell: Shell,
    mistakes: Vec<Mistake>,
    target: Field,
    /// Whether one member alone is believed; asked only where it came to that.
    one_witness: Option<Field>,
    waiting: Vec<Line>,
    following: Vec<Line>,
    followers: Vec<Line>,
    may_decide: bool,
    handle: String,
}

struct Line {
    id: FollowId,
    other: Name,
    since: When,
    /// A state that needs words.
    state: Option<String>,
    /// True where nobody has answered yet.
    is_pending: bool,
    /// Why nothing comes from there, where the rules of this site say so.
    silenced: Option<String>,
}

async fn list(visit: Visit) -> Result {
    page(&visit, StatusCode::OK, &Form::new(), &FieldErrors::default()).await
}

async fn page(visit: &Visit, status: StatusCode, form: &Form, errors: &FieldErrors) -> Result {
    let (app, principal) = (&visit.app, &visit.principal);
    let waiting = follow::requests(app, principal).await?;
    let following = follow::following(app, principal).await?;
    let followers = follow::followers(app, principal).await?;
    let make = Maker { locale: visit.locale, form, errors, family: "follow" };
    let ears = policy::ears(app).await?;
    let lines = |views: &[FollowView]| views.iter().map(|view| line(visit, &ears, view)).collect();
    let handle = visit.city.as_ref().map(|city| format!("@{}@{}", city.username, app.domain()));
    show_as(
        status,
        &FollowsPage {
            mistakes: make.mistakes(),
            target: make.line("target"),
            one_witness: (is_asked(form) || errors.0.iter().any(|error| error.code == "one_witness"))
                .then(|| make.tick("one_witness")),
            waiting: lines(&waiting),
            following: lines(&following),
            followers: lines(&followers),
            may_decide: principal.is_administrator(),
            handle: handle.unwrap_or_default(),
            shell: Shell::of(visit, Section::Follows),
        },
    )
}

fn line(visit: &Visit, ears: &Ears, view: &FollowView) -> Line {
    let state = match view.follow.state {
        FollowState::Pending => Some("asked"),
        FollowState::Rejected => Some("refused"),
        FollowState::Accepted | FollowState::Ended => None,
    };
    Line {
        id: view.follow.id,
        other: Name::of(visit.locale, &view.other),
        since: When::day(visit.locale, view.follow.decided_at.unwrap_or(view.follow.created_at)),
        state: state.map(|code| visit.locale.coded("relation", code).to_string()),
        is_pending: view.follow.state == FollowState::Pending,
        silenced: silence(visit.locale, ears.hear(&view.other.host)),
    }
}

/// Why a city is not heard here; none where it is.
pub(super) fn silence(locale: Locale, hearing: Hearing) -> Option<String> {
    match hearing {
        Hearing::Heard => None,
        Hearing::Blocked => Some(locale.t("hearing-blocked").to_string()),
        Hearing::NotListed => Some(locale.t("hearing-not-listed").to_string()),
    }
}

async fn request(visit: Visit, Body(fields): Body<Fields>) -> Result {
    let form = fields.form(&["target", "one_witness"], &[]);
    let (app, principal, target) = (&visit.app, &visit.principal, fields.line("target"));
    let asked = match is_asked(&form) {
        false => follow::request(app, principal, target).await,
        true => follow::request_on_one_word(app, principal, target).await,
    };
    match asked {
        Ok(_) => Ok(done("/follows", "follow-asked")),
        Err(Error::Invalid(errors)) => page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &form, &errors).await,
        Err(error) => Err(error.into()),
    }
}

/// The box was ticked.
fn is_asked(form: &Form) -> bool {
    form.get("one_witness").and_then(Value::as_str) == Some("true")
}

async fn accept(visit: Visit, Path(id): Path<FollowId>) -> Result {
    follow::accept(&visit.app, &visit.principal, id).await?;
    Ok(done("/follows", "follow-accepted"))
}

/// The question about a relation: what is meant, and with whom.
fn question(visit: &Visit, views: &[FollowView], id: FollowId, code: &'static str, act: &str) -> Result {
    let view = views.iter().find(|view| view.follow.id == id).ok_or(Error::NotFound)?;
    let other = Name::of(visit.locale, &view.other);
    Question {
        code,
        section: Section::Follows,
        kind: None,
        subject: other.name,
        others: vec![plain(&format!("@{}", view.other.handle))],
        action: format!("/follows/{id}/{act}"),
        fields: Vec::new(),
        back: "/follows".to_owned(),
    }
    .ask(visit)
}

async fn ask_undo(visit: Visit, Path(id): Path<FollowId>) -> Result {
    require(&visit.principal, Verb::Follow)?;
    let following = follow::following(&visit.app, &visit.principal).await?;
    question(&visit, &following, id, "unfollow", "undo")
}

async fn ask_reject(visit: Visit, Path(id): Path<FollowId>) -> Result {
    require(&visit.principal, Verb::Follow)?;
    let followers = follow::followers(&visit.app, &visit.principal).await?;
    question(&visit, &followers, id, "remove-follower", "reject")
}

async fn reject(visit: Visit, Path(id): Path<FollowId>) -> Result {
    follow::reject(&visit.app, &visit.principal, id).await?;
    Ok(done("/follows", "follow-rejected"))
}

async fn undo(visit: Visit, Path(id): Path<FollowId>) -> Result {
    follow::undo(&visit.app, &visit.principal, id).await?;
    Ok(done("/follows", "follow-ended"))
}
