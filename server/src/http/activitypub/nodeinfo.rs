//! NodeInfo 2.1 (FEP-0151), with the link to the instance actor (FEP-2677).

use axum::extract::State;
use hansa_federation::nodeinfo::{build_discovery, build_nodeinfo};

use super::document::{Answer, open};
use crate::app::{App, Error, statistics};

const CONTENT_TYPE: &str = "application/json; profile=\"http://nodeinfo.diaspora.software/ns/schema/2.1#\"";

pub(super) async fn discover(State(app): State<App>) -> Answer {
    let document = app.base().join("/nodeinfo/2.1").map_err(Error::internal)?;
    Ok(open("application/json", &build_discovery(&document, &app.ids)))
}

pub(super) async fn show(State(app): State<App>) -> Answer {
    Ok(open(CONTENT_TYPE, &build_nodeinfo(&statistics::node_info(&app).await?)))
}
