//! A city that is gone: its document as members keep it, by which what it signed can still be verified.

use futures_util::{StreamExt as _, stream};
use hansa_entities::actor;
use hansa_federation::actor::parse_actor;
use hansa_federation::proof::{jcs::canonicalise, judge};
use url::Url;

use super::poll::all_members;
use crate::app::error::Result;
use crate::app::{App, inbox};

/// Members who must serve the same document, where no administrator has said that it is believed.
pub(crate) const WITNESSES: usize = 2;
/// Members asked at the same time.
const AT_ONCE: usize = 8;

/// Looks for the document of an actor at the members; writes it down where enough of them serve the same one. The hosts
/// that vouch for it stand beside.
pub(crate) async fn find_gone(
    app: &App,
    id: &Url,
    witnesses: usize,
) -> Result<Option<(actor::Model, Vec<String>)>> {
    let mut answers = stream::iter(all_members(app).await?)
        .map(|source| async move { (source.actor(app, id.as_str()).await, source.host) })
        .buffer_unordered(AT_ONCE);
    let mut told: Vec<(String, serde_json::Value, Vec<String>)> = Vec::new();
    while let Some((answer, host)) = answers.next().await {
        let Ok(value) = answer else { continue };
        let text = canonicalise(&value);
        match told.iter_mut().find(|(known, ..)| *known == text) {
            Some((_, _, hosts)) => hosts.push(host),
            None => told.push((text, value, vec![host])),
        }
    }
    told.sort_by_key(|(_, _, hosts)| std::cmp::Reverse(hosts.len()));
    let Some((_, value, hosts)) = told.into_iter().next().filter(|(_, _, hosts)| hosts.len() >= witnesses)
    else {
        return Ok(None);
    };
    let bytes = value.to_string();
    let Ok(found) = parse_actor(bytes.as_bytes(), &value, app.mode()) else { return Ok(None) };
    // Whoever made the document up would have had to have its keys.
    if found.id != *id || judge::judge(&value, id, &found.keys).is_err() {
        return Ok(None);
    }
    let row = inbox::save_actor(app, &found, app.clock.now()).await?;
    Ok(Some((row, hosts)))
}
