//! The city under its own name: the name, the certificate, the proxy, and this program behind it.

use hansa_federation::context::Client;
use serde_json::Value;
use url::Url;

use super::Finding;
use crate::app::start::client_options;
use crate::clock::Clock;
use crate::config::Config;

const CHECK: &str = "public-address";

/// Asks the city as another city would, from here. `runs` is whether something is there to answer.
pub async fn reach(config: &Config, clock: &Clock, runs: bool) -> Finding {
    if !runs {
        return Finding::warn(CHECK, "reach-not-asked").with("address", config.base());
    }
    match Client::new(client_options(config)) {
        Ok(client) => ask(&client, config, clock).await,
        Err(error) => Finding::fail(CHECK, "reach-certificates").with("reason", error.to_string()),
    }
}

/// The same with a client that stands.
pub(super) async fn ask(client: &Client, config: &Config, clock: &Clock) -> Finding {
    let base = config.base();
    let address = |finding: Finding| finding.with("address", base.as_str());
    let url = match Url::parse(&format!("{base}/.well-known/nodeinfo")) {
        Ok(url) => url,
        Err(error) => {
            return address(Finding::fail(CHECK, "reach-no-name")).with("reason", error.to_string());
        }
    };
    match client.get(&url, "application/json", None, clock.at()).await {
        Ok(found) if is_ours(&found.body, &base) => address(Finding::ok(CHECK, "reach-ours")),
        Ok(_) => address(Finding::fail(CHECK, "reach-other")),
        Err(error) => address(Finding::fail(CHECK, "reach-failed")).with("reason", error.to_string()),
    }
}

/// True where the directory names our own address only.
fn is_ours(body: &[u8], base: &str) -> bool {
    let Ok(document) = serde_json::from_slice::<Value>(body) else { return false };
    let links = document.get("links").and_then(Value::as_array);
    links.is_some_and(|links| {
        let ours =
            |link: &Value| link["href"].as_str().is_some_and(|href| href.starts_with(&format!("{base}/")));
        !links.is_empty() && links.iter().all(ours)
    })
}
