//! Whatever a path names, made anew for each request, so that no answer depends on the one before.

use anyhow::Context as _;
use hansa_entities::account::Role;
use hansa_server::app::reply;
use rig::{City, Person, fixtures};
use uuid::Uuid;

/// A path whose placeholders are filled: with something of this city where it has one, else with what is nowhere.
pub(crate) async fn fill(city: &City, path: &str) -> anyhow::Result<String> {
    if !path.contains('{') {
        return Ok(path.to_owned());
    }
    let room = path.trim_start_matches("/api/v1").split('/').nth(1).unwrap_or_default();
    let room = if path.starts_with("/admin/accounts/") { "accounts" } else { room };
    let id = match room {
        "o" | "r" | "c" | "records" | "initiatives" => record(city, "initiative").await?,
        "experiences" => record(city, "experience").await?,
        "resources" => record(city, "resource").await?,
        "replies" => answer(city).await?,
        "drafts" => city.draft(&fixtures::initiative("A draft")).await?.to_string(),
        "cities" | "actors" => hansa_server::app::city::read_home(&city.app()).await?.actor.id.to_string(),
        "accounts" => {
            let name = format!("Officer {}", city.app().clock.id::<Uuid>().simple());
            Person::join(city, &name, Role::Officer).await?.account.to_string()
        }
        _ => Uuid::from_u128(7).to_string(),
    };
    let filled = path
        .replace("{id}", &id)
        .replace("{name}", fixtures::HANDLE)
        .replace("{part}", "results")
        .replace("{version}", "1")
        .replace("{code}", "nowhere")
        .replace("{token}", "nowhere");
    Ok(filled.replace("{domain}", "nowhere.example").replace("{file}", "nowhere.css"))
}

async fn record(city: &City, kind: &str) -> anyhow::Result<String> {
    use hansa_entities::record::RecordKind;
    let uri = match kind {
        "experience" => city.publish(RecordKind::Experience, &fixtures::experience("Tried")).await?,
        "resource" => city.publish(RecordKind::Resource, &fixtures::resource("A guide")).await?,
        _ => city.publish_initiative("Done").await?,
    };
    Ok(uri.path_segments().and_then(Iterator::last).context("an id")?.to_owned())
}

async fn answer(city: &City) -> anyhow::Result<String> {
    let record = city.publish_initiative("Answered").await?;
    let (app, officer) = (city.app(), city.officer());
    let id = city.id(&record).await?;
    Ok(reply::publish(&app, &officer, id, &fixtures::reply("An answer.")).await?.to_string())
}
