//! The city's own colour and mark.

use askama::Template;
use axum::Router;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{DefaultBodyLimit, Form as Body, Multipart};
use axum::response::Response;
use axum::routing::{get, post};
use http::StatusCode;
use serde_json::json;

use super::{Room, Rooms};
use crate::app::field::{FieldErrors, Form};
use crate::app::permission::{Verb, require};
use crate::app::{App, Error, look};
use crate::brand::{BRICK, Colour, PAPER, Scale};
use crate::http::error::Result;
use crate::http::extract::{Fields, Visit};
use crate::http::look::pane_address;
use crate::http::web::field::{Control, Field, Mistake};
use crate::http::web::maker::Maker;
use crate::http::web::said::Said;
use crate::http::web::shell::{Section, Shell, done, show_as};
use crate::http::words::mistake;

/// The largest mark, its description and the form around them.
const UPLOAD: usize = 1_200 * 1024;

pub(super) fn routes() -> Router<App> {
    let upload = post(set_emblem).layer(DefaultBodyLimit::max(UPLOAD));
    Router::new()
        .route("/admin/look", get(read).post(set_accent))
        .route("/admin/look/emblem", upload)
        .route("/admin/look/emblem/remove", post(remove_emblem))
}

#[derive(Template)]
#[template(path = "pages/admin/look.html")]
struct LookPage {
    shell: Shell,
    rooms: Rooms,
    mistakes: Vec<Mistake>,
    /// As it was typed.
    accent: String,
    /// The colour that is shown, for the picker.
    shown: String,
    /// Style sheet of the preview.
    panes: String,
    /// Contrast of the shown colour on paper.
    contrast: String,
    accent_error: Option<String>,
    /// The nearest colour that reads, where the typed one does not.
    nearest: Option<String>,
    has_own: bool,
    emblem_error: Option<String>,
    alt: Field,
}

/// What was typed and what is wrong with it.
#[derive(Default)]
struct Typed {
    accent: Option<String>,
    /// What stands, where nothing was typed.
    alt: Option<String>,
    errors: FieldErrors,
}

async fn read(visit: Visit) -> Result {
    require(&visit.principal, Verb::Administer)?;
    let tried = visit.query.find("accent").map(str::to_owned);
    let mut typed = Typed { accent: tried, ..Typed::default() };
    if let Some(text) = typed.accent.as_deref().filter(|text| !text.trim().is_empty()) {
        match Colour::parse(text).map(Scale::of) {
            None => typed.errors = FieldErrors::one("accent", "not_a_colour"),
            Some(Err(_)) => typed.errors = FieldErrors::one("accent", "too_faint"),
            Some(Ok(_)) => {}
        }
    }
    page(&visit, StatusCode::OK, typed)
}

fn page(visit: &Visit, status: StatusCode, typed: Typed) -> Result {
    let locale = visit.locale;
    let shell = Shell::of(visit, Section::Admin);
    let current = visit.look.accent.unwrap_or(BRICK[0]);
    let accent =
        typed.accent.unwrap_or_else(|| visit.look.accent.map(|own| own.to_string()).unwrap_or_default());
    let wanted = Colour::parse(&accent);
    let (shown, nearest) = match wanted.map(|colour| (colour, Scale::of(colour))) {
        Some((colour, Ok(_))) => (colour, None),
        Some((_, Err(nearest))) => (nearest, Some(nearest.to_string())),
        None => (current, None),
    };
    let form = describe(visit, typed.alt);
    let make = Maker { locale, form: &form, errors: &typed.errors, family: "look" };
    let say = |field: &str| {
        let error = typed.errors.0.iter().find(|error| error.field == field)?;
        Some(mistake(locale, error, locale.t(&format!("field-look-{field}")).bare().to_string().as_str()))
    };
    let page = LookPage {
        rooms: Rooms::of(visit, Room::Look),
        mistakes: make.mistakes(),
        accent,
        shown: shown.to_string(),
        panes: pane_address(shown),
        contrast: locale.tenths(shown.contrast(PAPER[0])),
        accent_error: say("accent"),
        nearest,
        has_own: visit.look.accent.is_some(),
        emblem_error: say("emblem"),
        alt: make.line("emblem_alt").optional(),
        shell,
    };
    show_as(status, &page)
}

/// The description as a field has it, with the language in which it is written.
fn describe(visit: &Visit, typed: Option<String>) -> Form {
    let own = visit.locale.tag();
    let standing =
        visit.look.emblem.as_ref().map(|emblem| Said::pick(&emblem.alt, &[own])).unwrap_or_default();
    let (text, lang) = match typed {
        Some(text) if text != standing.text => (text, String::new()),
        _ if standing.lang == own || standing.is_empty() => (standing.text, String::new()),
        _ => (standing.text, standing.lang),
    };
    Form::from_iter([("emblem_alt".to_owned(), json!(text)), ("language".to_owned(), json!(lang))])
}

async fn set_accent(visit: Visit, Body(fields): Body<Fields>) -> Result {
    let accent = fields.line("accent").to_owned();
    match look::set_accent(&visit.app, &visit.principal, &accent).await {
        Ok(()) => Ok(done("/admin/look", "look-saved")),
        Err(Error::Invalid(errors)) => {
            let typed = Typed { accent: Some(accent), errors, ..Typed::default() };
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, typed)
        }
        Err(error) => Err(error.into()),
    }
}

async fn set_emblem(visit: Visit, body: std::result::Result<Multipart, MultipartRejection>) -> Result {
    require(&visit.principal, Verb::Administer)?;
    // What is no form with a file in it is one without.
    let parts = match body {
        Ok(body) => parts(body).await,
        Err(_) => Some(Default::default()),
    };
    let Some((bytes, alt)) = parts else {
        let errors = FieldErrors::one("emblem", "file_too_large");
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, Typed { errors, ..Typed::default() });
    };
    let tag = visit.locale.tag();
    match look::set_emblem(&visit.app, &visit.principal, bytes, alt.as_deref(), tag).await {
        Ok(()) => Ok(done("/admin/look", "look-saved")),
        Err(Error::Invalid(errors)) => {
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, Typed { alt, errors, ..Typed::default() })
        }
        Err(error) => Err(error.into()),
    }
}

/// The file and its description, where one was sent; none where more came than may come.
async fn parts(mut body: Multipart) -> Option<(Vec<u8>, Option<String>)> {
    let (mut bytes, mut alt) = (Vec::new(), None);
    while let Some(part) = body.next_field().await.ok()? {
        match part.name() {
            Some("emblem") => bytes = part.bytes().await.ok()?.to_vec(),
            Some("emblem_alt") => alt = Some(part.text().await.ok()?),
            _ => {}
        }
    }
    Some((bytes, alt))
}

async fn remove_emblem(visit: Visit) -> Result<Response> {
    look::remove_emblem(&visit.app, &visit.principal).await?;
    Ok(done("/admin/look", "look-saved"))
}
