//! What was typed for a draft, on its way into it.

use axum::response::{IntoResponse, Redirect};
use hansa_entities::draft::DraftState;
use hansa_entities::id::DraftId;
use hansa_entities::record::RecordKind;
use hansa_entities::time::Time;
use http::StatusCode;

use super::blank::{new_sheet, path_of};
use super::{judged, sheet};
use crate::app::feed::parse_kind;
use crate::app::field::{FieldErrors, Form};
use crate::app::{Error, draft};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};
use crate::http::web::clash::{Clash, differences};
use crate::http::web::editor::{EditorPage, Sheet, read};
use crate::http::web::said::When;
use crate::http::web::shell::{done, show_as};

/// Saves what was typed over the state that its writer had before them.
pub(super) async fn over(visit: &Visit, id: DraftId, fields: &Fields, wish: Wish) -> Result {
    let seen = fields.line("version").parse().ok().map(Time);
    let kind = match draft::get(&visit.app, &visit.principal, id).await {
        Ok(view) => view.kind,
        Err(Error::NotFound) => match parse_kind(fields.line("kind")) {
            Some(kind) => return gone(visit, kind, &read(kind, fields)),
            None => return Err(Error::NotFound.into()),
        },
        Err(error) => return Err(error.into()),
    };
    Typed { kind, form: read(kind, fields), seen, wish }.act(visit, id).await
}

/// What the pressed button says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    Save,
    Preview,
    Publish,
    /// Nobody pressed it now: it was typed before a session ended.
    Keep,
}

impl Wish {
    pub(super) fn of(fields: &Fields) -> Self {
        match fields.line("action") {
            "publish" => Self::Publish,
            "preview" => Self::Preview,
            _ => Self::Save,
        }
    }
}

/// What was typed for a draft.
pub(super) struct Typed {
    pub kind: RecordKind,
    pub form: Form,
    /// The state that its writer had before them.
    pub seen: Option<Time>,
    pub wish: Wish,
}

impl Typed {
    /// Saves or publishes. Every answer that leaves something to do leads to the draft's own address, so that it can be
    /// loaded again; what could not be saved comes back as it was typed.
    pub(super) async fn act(self, visit: &Visit, id: DraftId) -> Result {
        let (app, who) = (&visit.app, &visit.principal);
        let mut outcome = match self.wish {
            Wish::Publish => draft::publish_over(app, who, id, &self.form, self.seen).await.map(Some),
            Wish::Save | Wish::Preview | Wish::Keep => {
                draft::save_over(app, who, id, &self.form, self.seen).await.map(|_| None)
            }
        };
        let is_over = matches!(
            outcome,
            Err(Error::NotFound | Error::Conflict("being_published" | "already_published"))
        );
        if is_over
            && self.wish == Wish::Publish
            && let Some(published) = draft::find_published(app, who, id, self.kind, &self.form).await?
        {
            outcome = Ok(Some(published));
        }
        let draft = format!("/drafts/{id}");
        match outcome {
            Ok(Some(published)) if published.at.is_some() => Ok(done("/drafts", "queued")),
            Ok(Some(published)) => Ok(done(&format!("/o/{}", published.record), "published")),
            Ok(None) => Ok(match self.wish {
                Wish::Preview => Redirect::to(&format!("{draft}?preview=1#preview")).into_response(),
                Wish::Keep => done(&draft, "kept"),
                Wish::Save | Wish::Publish => done(&draft, "saved"),
            }),
            Err(Error::Invalid(errors)) if !errors.has("form") => {
                Ok(Redirect::to(&format!("{draft}?check=1")).into_response())
            }
            Err(Error::Invalid(errors)) => {
                let view = draft::get(app, who, id).await?;
                judged(visit, Sheet { version: self.seen, ..sheet(&view, &self.form, errors) })
            }
            Err(Error::Conflict("draft_changed" | "being_published")) => self.clash(visit, id).await,
            Err(Error::NotFound | Error::Conflict("already_published")) => gone(visit, self.kind, &self.form),
            Err(error) => Err(error.into()),
        }
    }

    /// Somebody else was faster.
    async fn clash(&self, visit: &Visit, id: DraftId) -> Result {
        let view = match draft::get(&visit.app, &visit.principal, id).await {
            Ok(view) => view,
            Err(Error::NotFound) => return gone(visit, self.kind, &self.form),
            Err(error) => return Err(error.into()),
        };
        // Saved once more, this form changes the state that the other one left.
        let typed = EditorPage::new(visit, sheet(&view, &self.form, FieldErrors::default()));
        let clash = match view.state {
            DraftState::Queued => Clash::Leaving,
            DraftState::Draft => Clash::Changed {
                who: view.saved_by.clone(),
                at: When::moment(visit.locale, view.updated_at),
                others: differences(
                    &typed,
                    &EditorPage::new(visit, sheet(&view, &view.form, FieldErrors::default())),
                ),
            },
        };
        show_as(StatusCode::CONFLICT, &typed.with_clash(clash))
    }
}

/// The draft is no longer there; what was typed can become a new one.
fn gone(visit: &Visit, kind: RecordKind, form: &Form) -> Result {
    let page =
        EditorPage::new(visit, new_sheet(kind, form, FieldErrors::default(), path_of(kind).to_owned()));
    show_as(StatusCode::CONFLICT, &page.with_clash(Clash::Gone))
}
