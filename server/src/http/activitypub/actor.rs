//! Actors: the instance, the city, its officers.

use axum::extract::{Path, State};

use super::document::{Answer, fresh};
use super::reader::KeyReader;
use crate::app::{App, Principal, actor};

/// The actor that signs what we fetch. Served without looking at a signature: whoever checks ours must be able to read
/// the key first.
pub(super) async fn instance(State(app): State<App>) -> Answer {
    Ok(fresh(&actor::document(&app, &Principal::Anonymous, None).await?))
}

pub(super) async fn named(
    KeyReader(reader): KeyReader,
    State(app): State<App>,
    Path(name): Path<String>,
) -> Answer {
    Ok(fresh(&actor::document(&app, &reader, Some(&name)).await?))
}
