//! Reads the actor of another server. What could redirect trust is refused, what is merely odd is
//! dropped.

use super::key::{read_keys, read_references};
use super::{ActorKind, CityFields, Picture, RemoteActor};
use crate::error::Malformed;
use crate::limits::{CAPABILITIES, FOREIGN_SUMMARY_CHARS, LABEL_CHARS, NAME_CHARS, USERNAME_CHARS};
use crate::origin::{Mode, parse_id, parse_link, same_origin};
use crate::vocabulary::text::{clamp_chars, drop_controls};
use crate::vocabulary::{read_id, read_languages, read_link, read_text, time};
use serde_json::Value;
use url::Url;

/// Reads an actor document. `bytes` are kept as they are beside what was understood of them.
///
/// # Errors
/// No actor type, an id that is not one, a missing or foreign inbox, a name that is none.
pub fn parse_actor(bytes: &[u8], value: &Value, mode: Mode) -> Result<RemoteActor, Malformed> {
    let kind = read_kind(value)?;
    let id = value.get("id").and_then(Value::as_str).ok_or_else(|| Malformed::new("id is missing"))?;
    let id = parse_id(id, mode).map_err(|cause| Malformed::field("id", cause))?;
    let inbox = read_id(value, "inbox", mode).ok_or_else(|| Malformed::new("inbox is missing or no id"))?;
    if !same_origin(&inbox, &id) {
        return Err(Malformed::new("inbox has another origin than the actor"));
    }
    let own = |field: &str| read_id(value, field, mode).filter(|url| same_origin(url, &id));
    let endpoints = value.get("endpoints").cloned().unwrap_or_default();
    Ok(RemoteActor {
        kind,
        preferred_username: read_username(value, &id)?,
        name: read_languages(value, "name", |text| clamp_chars(&drop_controls(text), NAME_CHARS)),
        summary: read_languages(value, "summary", |html| clamp_chars(html, FOREIGN_SUMMARY_CHARS)),
        outbox: own("outbox"),
        followers: own("followers"),
        following: own("following"),
        featured: own("featured"),
        shared_inbox: read_id(&endpoints, "sharedInbox", mode).filter(|url| same_origin(url, &id)),
        url: value.get("url").and_then(read_link).filter(|url| same_origin(url, &id)),
        icon: value.get("icon").and_then(read_picture),
        webfinger: read_text(value, "webfinger").filter(|text| text.len() <= 512).map(str::to_owned),
        published: read_text(value, "published").and_then(time::read),
        updated: read_text(value, "updated").and_then(time::read),
        manually_approves: value.get("manuallyApprovesFollowers").and_then(Value::as_bool).unwrap_or(false),
        log: own("hansa:log"),
        implements: read_capabilities(value),
        keys: read_keys(value, &id, mode),
        key_references: read_references(value, &id, mode),
        city: read_city(value),
        raw: bytes.to_vec(),
        inbox,
        id,
    })
}

fn read_kind(value: &Value) -> Result<ActorKind, Malformed> {
    let kind = match value.get("type") {
        Some(Value::String(text)) => ActorKind::parse(text),
        Some(Value::Array(items)) => {
            items.iter().take(8).filter_map(Value::as_str).find_map(ActorKind::parse)
        }
        _ => None,
    };
    kind.ok_or_else(|| Malformed::new("not an actor type"))
}

fn read_username(value: &Value, id: &Url) -> Result<String, Malformed> {
    // Absent names happen (relays, bare Applications); the host then stands for the actor.
    let Some(given) = value.get("preferredUsername") else {
        return Ok(crate::origin::authority(id));
    };
    let name = given.as_str().ok_or_else(|| Malformed::new("preferredUsername is not a text"))?;
    let fits = !name.is_empty() && name.chars().nth(USERNAME_CHARS).is_none();
    let plain = name.chars().all(|c| !c.is_control() && !c.is_whitespace() && !"@/\\<>\"'&?#".contains(c));
    if fits && plain { Ok(name.to_owned()) } else { Err(Malformed::new("preferredUsername")) }
}

pub(crate) fn read_picture(value: &Value) -> Option<Picture> {
    let image = match value {
        Value::Array(items) => items.first()?,
        other => other,
    };
    let url = match image {
        Value::Object(members) => members.get("url").or_else(|| members.get("href")).and_then(read_link)?,
        other => read_link(other)?,
    };
    let label =
        |field: &str| read_text(image, field).map(|text| clamp_chars(&drop_controls(text), LABEL_CHARS));
    Some(Picture { url, media_type: label("mediaType"), name: label("name") })
}

fn read_capabilities(value: &Value) -> Vec<String> {
    let implements = value.get("generator").and_then(|generator| generator.get("implements"));
    let items = implements.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    items
        .iter()
        .take(CAPABILITIES)
        .filter_map(|item| item.as_str().or_else(|| read_text(item, "href")))
        .filter(|href| parse_link(href).is_ok())
        .map(str::to_owned)
        .collect()
}

fn read_city(value: &Value) -> Option<CityFields> {
    let code = |field: &str| {
        read_text(value, field)
            .map(|text| clamp_chars(&drop_controls(text), 64))
            .filter(|text| !text.is_empty())
    };
    let codes = |field: &str| -> Vec<String> {
        let items = value.get(field).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        items
            .iter()
            .take(64)
            .filter_map(Value::as_str)
            .map(|text| clamp_chars(&drop_controls(text), 64))
            .collect()
    };
    let degrees = |field: &str, bound: f64| {
        value.get(field).and_then(Value::as_f64).filter(|degrees| degrees.abs() <= bound)
    };
    let city = CityFields {
        country: code("hansa:country"),
        latitude: degrees("hansa:latitude", 90.0),
        longitude: degrees("hansa:longitude", 180.0),
        // More people than the earth holds is not a figure.
        population: value
            .get("hansa:population")
            .and_then(Value::as_u64)
            .filter(|count| *count < 10_000_000_000),
        population_band: code("hansa:populationBand"),
        languages: codes("hansa:languages"),
        contact: value.get("hansa:contact").and_then(read_link),
        themes_offered: codes("hansa:themesOffered"),
        themes_sought: codes("hansa:themesSought"),
    };
    (city != CityFields::default()).then_some(city)
}
