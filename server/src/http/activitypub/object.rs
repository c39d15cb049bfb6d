//! Records and replies of ours: the exact bytes that were proved, or what is left of them.

use axum::extract::{Path, State};
use http::StatusCode;

use super::document::{Answer, activity, parse_uuid};
use super::reader::Reader;
use crate::app::App;
use crate::app::record::{Object, object};

pub(super) async fn show(Reader(reader): Reader, State(app): State<App>, Path(id): Path<String>) -> Answer {
    Ok(match object(&app, &reader, parse_uuid(&id)?).await? {
        Object::Live(bytes) => activity(StatusCode::OK, bytes),
        Object::Tombstone(stone) => activity(StatusCode::GONE, stone.to_string()),
    })
}
