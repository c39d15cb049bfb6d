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
    let base = config.base();
    if !runs {
        return Finding::warn(
            CHECK,
            format!("{base} was not asked: the city does not run"),
            "start it and ask again",
        );
    }
    let answer =
        match (Client::new(client_options(config)), Url::parse(&format!("{base}/.well-known/nodeinfo"))) {
            (Ok(client), Ok(url)) => client.get(&url, "application/json", None, clock.at()).await,
            (Err(error), _) => {
                return Finding::fail(
                    CHECK,
                    error.to_string(),
                    "install the machine's certificates (ca-certificates)",
                );
            }
            (_, Err(error)) => {
                return Finding::fail(CHECK, format!("{base}: {error}"), "look at server.domain");
            }
        };
    match answer {
        Ok(found) if is_ours(&found.body, &base) => {
            Finding::ok(CHECK, format!("{base} answers, and it is this city"))
        }
        Ok(_) => Finding::fail(
            CHECK,
            format!("{base} answers, and it is not this city"),
            "look at the reverse proxy: it must pass the name and the path unchanged (deploy/caddy, deploy/nginx)",
        ),
        Err(error) => Finding::fail(
            CHECK,
            format!("{base} cannot be reached from here: {error}"),
            "look at the name (DNS), the certificate and the reverse proxy; a name that leads to a private address from \
             inside the house has to be asked from outside",
        ),
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
