//! The city's own colour and mark, as files that pages link to: each for ever the same under its address.

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::header;

use crate::app::{App, Error, look};
use crate::brand::{Colour, Scale};
use crate::http::error::Failure;

/// Routes under `/brand` and `/emblem`.
pub fn router() -> Router<App> {
    Router::new().route("/brand/{file}", get(style)).route("/emblem/{file}", get(picture))
}

const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The address of the style sheet that gives a page its accent.
pub fn style_address(accent: Colour) -> String {
    format!("/brand/{}.css", digits(accent))
}

/// The same for the panes of a preview alone.
pub fn pane_address(accent: Colour) -> String {
    format!("/brand/{}-pane.css", digits(accent))
}

/// The address of a mark.
pub fn emblem_address(id: &str) -> String {
    format!("/emblem/{id}.png")
}

fn digits(accent: Colour) -> String {
    accent.to_string().trim_start_matches('#').to_owned()
}

/// Made of the address alone: whoever asks for another colour gets it, and changes nothing.
async fn style(Path(file): Path<String>) -> Result<Response, Failure> {
    let name = file.strip_suffix(".css").ok_or(Error::NotFound)?;
    let (digits, selector) = match name.strip_suffix("-pane") {
        Some(digits) => (digits, ".swatch__pane"),
        None => (name, ":root"),
    };
    // One address for one colour.
    let colour =
        Colour::parse(digits).filter(|colour| self::digits(*colour) == digits).ok_or(Error::NotFound)?;
    let scale = Scale::of(colour).map_err(|_| Error::NotFound)?;
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, FOR_EVER)];
    Ok((headers, scale.css(selector)).into_response())
}

async fn picture(State(app): State<App>, Path(file): Path<String>) -> Result<Response, Failure> {
    let id = file.strip_suffix(".png").ok_or(Error::NotFound)?;
    let bytes = look::picture(&app, id).await?;
    let headers = [(header::CONTENT_TYPE, "image/png"), (header::CACHE_CONTROL, FOR_EVER)];
    Ok((headers, bytes).into_response())
}
