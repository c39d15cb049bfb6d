//! `hansa dev`: what only those who build pages need, and so no release has.

use anyhow::Context as _;
use clap::Subcommand;
use serde_json::json;

use super::{output, serve};
use crate::http::web::catalogue;

#[derive(Clone, Copy, Debug, Subcommand)]
pub(super) enum Command {
    /// Serves every component of the pages in every state, without a city: on 127.0.0.1:8090, or where --listen says.
    Components,
}

/// Where the components are shown if nothing else is said.
const LISTEN: &str = "127.0.0.1:8090";

impl Command {
    pub(super) async fn run(self, listen: Option<&str>, as_json: bool) -> anyhow::Result<()> {
        match self {
            Self::Components => components(listen.unwrap_or(LISTEN), as_json).await,
        }
    }
}

async fn components(listen: &str, as_json: bool) -> anyhow::Result<()> {
    let listener = serve::listen(listen).await?;
    let address = format!("http://{}", listener.local_addr()?);
    output::say(as_json, &json!({ "address": address }), || {
        format!("\n  The components stand at  {address}\n")
    });
    let server = axum::serve(listener, catalogue::router());
    server.with_graceful_shutdown(serve::stop_signal()).await.context("the server ended")
}
