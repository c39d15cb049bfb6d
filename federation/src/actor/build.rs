//! The JSON of an actor of ours (FEDERATION.md, "Actors").

use super::{ActorKind, ActorProfile, CityFields, Discovery, Picture};
use crate::LanguageMap;
use crate::ids::Ids;
use crate::vocabulary::text::escape_html;
use crate::vocabulary::{actor_context, build_generator, time};
use activitypub_federation::protocol::public_key::PublicKey;
use serde_json::{Map, Value, json};
use url::Url;

/// The actor document, without proof. The addresses follow from kind and username.
#[must_use]
pub fn build_actor(profile: &ActorProfile, ids: &Ids) -> Value {
    let id = match profile.kind {
        ActorKind::Application => ids.instance_actor(),
        ActorKind::Organization | ActorKind::Person | ActorKind::Group | ActorKind::Service => {
            ids.actor(&profile.username)
        }
    };
    let mut actor = Map::new();
    put(&mut actor, "@context", actor_context());
    put(&mut actor, "id", json!(id));
    put(&mut actor, "type", json!(profile.kind.as_str()));
    put(&mut actor, "preferredUsername", json!(profile.username));
    put(&mut actor, "webfinger", json!(format!("{}@{}", profile.username, ids.authority())));
    put_languages(&mut actor, "name", &profile.name, str::to_owned);
    put_languages(&mut actor, "summary", &profile.summary, str::to_owned);
    put(&mut actor, "url", json!(profile.url.as_ref().unwrap_or(&id)));
    put_addresses(&mut actor, profile, ids);
    put(&mut actor, "endpoints", json!({"sharedInbox": ids.shared_inbox()}));
    if let Some(log) = &profile.log {
        put(&mut actor, "streams", json!([log]));
        put(&mut actor, "hansa:log", json!(log));
    }
    put(&mut actor, "generator", build_generator(&ids.instance_actor(), &profile.implements));
    let listed = profile.discovery == Discovery::Listed;
    put(&mut actor, "discoverable", json!(listed));
    put(&mut actor, "indexable", json!(listed));
    put(&mut actor, "manuallyApprovesFollowers", json!(profile.manually_approves));
    if let Some(website) = &profile.website {
        put(&mut actor, "attachment", json!([build_website(website)]));
    }
    if let Some(icon) = &profile.icon {
        put(&mut actor, "icon", build_picture(icon));
    }
    if let Some(city) = &profile.city {
        put_city(&mut actor, city);
    }
    put(&mut actor, "published", json!(time::write(profile.published)));
    // Always there, so that a receiver never goes back to an older profile.
    put(&mut actor, "updated", json!(time::write(profile.updated.max(profile.published))));
    put_keys(&mut actor, profile, &id);
    Value::Object(actor)
}

fn put_addresses(actor: &mut Map<String, Value>, profile: &ActorProfile, ids: &Ids) {
    let name = &profile.username;
    match profile.kind {
        ActorKind::Application => {
            put(actor, "inbox", json!(ids.instance_inbox()));
            put(actor, "outbox", json!(ids.instance_outbox()));
        }
        ActorKind::Organization | ActorKind::Person | ActorKind::Group | ActorKind::Service => {
            put(actor, "inbox", json!(ids.inbox(name)));
            put(actor, "outbox", json!(ids.outbox(name)));
            put(actor, "followers", json!(ids.followers(name)));
            put(actor, "following", json!(ids.following(name)));
            put(actor, "featured", json!(ids.featured(name)));
        }
    }
}

fn put_keys(actor: &mut Map<String, Value>, profile: &ActorProfile, id: &Url) {
    let rsa = PublicKey {
        id: profile.rsa_id.to_string(),
        owner: id.clone(),
        public_key_pem: profile.rsa_pem.clone(),
    };
    put(actor, "publicKey", json!(rsa));
    let mut methods = vec![json!({
        "id": profile.ed25519_id,
        "type": "Multikey",
        "controller": id,
        "publicKeyMultibase": profile.ed25519,
    })];
    for retired in &profile.retired {
        methods.push(json!({
            "id": retired.id,
            "type": "Multikey",
            "controller": id,
            "publicKeyMultibase": retired.multibase,
            "expires": time::write(retired.expires),
        }));
    }
    put(actor, "assertionMethod", Value::Array(methods));
}

fn put_city(actor: &mut Map<String, Value>, city: &CityFields) {
    let mut put_some = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            put(actor, name, value);
        }
    };
    let list = |items: &[String]| (!items.is_empty()).then(|| json!(items));
    put_some("hansa:country", city.country.as_ref().map(|text| json!(text)));
    put_some("hansa:latitude", city.latitude.map(|degrees| json!(degrees)));
    put_some("hansa:longitude", city.longitude.map(|degrees| json!(degrees)));
    put_some("hansa:population", city.population.map(|count| json!(count)));
    put_some("hansa:populationBand", city.population_band.as_ref().map(|text| json!(text)));
    put_some("hansa:languages", list(&city.languages));
    put_some("hansa:contact", city.contact.as_ref().map(|url| json!(url)));
    put_some("hansa:themesOffered", list(&city.themes_offered));
    put_some("hansa:themesSought", list(&city.themes_sought));
}

fn build_website(website: &Url) -> Value {
    let shown = escape_html(website.as_str());
    json!({
        "type": "PropertyValue",
        "name": "Website",
        "value": format!("<a href=\"{shown}\" rel=\"me nofollow noopener\">{shown}</a>"),
    })
}

pub(crate) fn build_picture(picture: &Picture) -> Value {
    let mut image = Map::new();
    put(&mut image, "type", json!("Image"));
    if let Some(media_type) = &picture.media_type {
        put(&mut image, "mediaType", json!(media_type));
    }
    put(&mut image, "url", json!(picture.url));
    if let Some(name) = &picture.name {
        put(&mut image, "name", json!(name));
    }
    Value::Object(image)
}

/// `field` in the original language and `fieldMap` with it first; nothing for an empty map.
pub(crate) fn put_languages(
    object: &mut Map<String, Value>,
    field: &str,
    languages: &LanguageMap,
    write: impl Fn(&str) -> String,
) {
    let Some((first, original)) = languages.first() else {
        return;
    };
    put(object, field, json!(write(original)));
    if languages.len() == 1 && first == "und" {
        return;
    }
    let map: Map<String, Value> =
        languages.iter().map(|(tag, text)| (tag.clone(), json!(write(text)))).collect();
    put(object, &format!("{field}Map"), Value::Object(map));
}

fn put(object: &mut Map<String, Value>, name: &str, value: Value) {
    object.insert(name.to_owned(), value);
}
