//! Public activities of ours, as they were sent.

use axum::extract::{Path, State};
use http::StatusCode;

use super::document::{Answer, activity, parse_uuid};
use super::reader::Reader;
use crate::app::{App, outbox};

pub(super) async fn show(Reader(reader): Reader, State(app): State<App>, Path(id): Path<String>) -> Answer {
    let bytes = outbox::activity(&app, &reader, parse_uuid(&id)?).await?;
    Ok(activity(StatusCode::OK, bytes))
}
