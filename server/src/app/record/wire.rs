//! Between a record and its ActivityPub object (FEDERATION.md, "Objects").

use hansa_entities::actor;
use hansa_entities::record::RecordKind;
use hansa_entities::text::{Codes, Texts};
use hansa_entities::time::Time;
use hansa_entities::vocabulary;
use hansa_federation::LanguageMap;
use hansa_federation::object::{
    Attachment, AttachmentKind, Audience, Hashtag, RecordKind as WireKind, RecordObject,
};
use serde_json::{Map, json};
use url::Url;
use uuid::Uuid;

use super::details::{read_codes, read_line};
use super::spec;
use super::write::{Owner, words_of};
use super::{Details, Order, Recording, Sound};
use crate::app::App;
use crate::app::error::{Error, Result};
use crate::i18n::Locale;
use crate::text::{excerpt, language, markdown, plain, sanitize};

/// What one version of a record of ours has beside its content.
#[derive(Clone, Debug)]
pub(crate) struct Version {
    pub id: Uuid,
    pub published: Time,
    pub updated: Time,
    pub number: i32,
    pub salt: String,
}

/// The object of a record of ours, not yet proved.
pub(crate) fn to_wire(
    app: &App,
    city: &actor::Model,
    sound: &Sound,
    version: &Version,
) -> Result<RecordObject> {
    let owner = Url::parse(&city.uri).map_err(Error::internal)?;
    let id = app.ids.object(version.id);
    let mut hansa = Map::new();
    hansa.insert("hansa:vocab".to_owned(), json!(vocabulary::VERSION));
    hansa.insert("hansa:theme".to_owned(), json!(sound.themes));
    if let Some(country) = &city.country {
        hansa.insert("hansa:country".to_owned(), json!(country));
    }
    sound.details.to_wire(&mut hansa);
    spec::to_wire(spec::list(sound.details.kind()), &sound.more, &mut hansa);
    if let Some(note) = &sound.change_note {
        super::details::put_texts(&mut hansa, "hansa:changeNote", note);
    }
    let attachments = match &sound.details {
        Details::Resource(resource) => resource
            .links
            .0
            .iter()
            .filter_map(|link| Url::parse(link).ok())
            .map(|url| Attachment { kind: AttachmentKind::Link, url, media_type: None, name: None })
            .collect(),
        Details::Initiative(_) | Details::Experience(_) | Details::Plain => Vec::new(),
    };
    Ok(RecordObject {
        id: id.clone(),
        kind: wire_kind(sound.details.kind()),
        owner,
        name: sound.title.0.clone(),
        summary: sound.summary.0.clone(),
        content: content(sound),
        published: version.published.at(),
        updated: Some(version.updated.at()),
        context: Some(app.ids.context(version.id)),
        replies: Some(app.ids.replies(version.id)),
        url: Some(id),
        tags: hashtags(app, sound),
        mentions: Vec::new(),
        links: Vec::new(),
        image: None,
        attachments,
        hansa,
        licence: Some(sound.licence.clone()),
        version: u64::try_from(version.number).ok(),
        salt: Some(version.salt.clone()),
        sensitive: false,
        audience: Audience::Public,
        to: vec![Url::parse(hansa_federation::PUBLIC).map_err(Error::internal)?],
        cc: vec![app.ids.followers(&city.username)],
    })
}

/// One page of HTML in each language of the title: what servers that do not know our fields show.
fn content(sound: &Sound) -> LanguageMap {
    let page = |language: &str| -> String {
        let mut html = String::new();
        for (field, texts) in sound.details.long_texts() {
            let Some((_, source)) = texts.pick(&[language]) else { continue };
            let heading =
                Locale::find(language).unwrap_or_default().coded("question", field).bare().to_string();
            html.push_str(&format!("<h2>{heading}</h2>{}", markdown::render(source).as_str()));
        }
        html
    };
    sound.title.0.keys().map(|language| (language.clone(), page(language))).collect()
}

fn hashtags(app: &App, sound: &Sound) -> Vec<Hashtag> {
    let tag = |code: &String| {
        let label = vocabulary::label("theme", code, &sound.language);
        let words = label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let name: String = words.map(capital).collect();
        Hashtag { name: format!("#{name}"), href: Some(app.ids.tag(code)) }
    };
    sound.themes.0.iter().map(tag).collect()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn wire_kind(kind: RecordKind) -> WireKind {
    match kind {
        RecordKind::Initiative => WireKind::Initiative,
        RecordKind::Experience => WireKind::Experience,
        RecordKind::Resource => WireKind::Resource,
        RecordKind::Plain => WireKind::Plain("Note".to_owned()),
    }
}

// A clock of another server may stand a little ahead of ours; a record dated later than that would sit on top of the
// feed for ever.
const AHEAD: chrono::Duration = chrono::Duration::minutes(5);

/// What a remote object becomes here. Its HTML is made safe on this way in, and nowhere else.
///
/// # Errors
/// A code that says why the object cannot be shown.
pub(crate) fn from_wire(
    app: &App,
    owner: &actor::Model,
    object: &RecordObject,
    bytes: String,
    order: Order,
) -> std::result::Result<Recording, &'static str> {
    if object.owner.as_str() != owner.uri {
        return Err("not_the_owner");
    }
    if !matches!(object.audience, Audience::Public | Audience::Unlisted) {
        return Err("not_public");
    }
    let now = app.clock.now();
    let published = Time::from(object.published);
    // In a log the date is bound to the date of the act, which its author has signed: what one copy takes every copy must
    // take, whatever its clock says.
    if order == Order::Date && published > now.plus(AHEAD) {
        return Err("from_the_future");
    }
    let kind = stored_kind(&object.kind);
    let content: LanguageMap = languages(&object.content, |html| sanitize::clean(html).into_string());
    let title = languages(&object.name, |name| plain::one_line(name, 300));
    let title = if title.values().all(String::is_empty) {
        languages(&content, |html| excerpt::cut(&excerpt::plain(html), 80))
    } else {
        title
    };
    let summary = languages(&object.summary, |text| plain::lines(&excerpt::plain(text), 500));
    let summary = if summary.values().all(String::is_empty) {
        languages(&content, |html| excerpt::cut(&excerpt::plain(html), 300))
    } else {
        summary
    };
    let language = title.keys().chain(content.keys()).next().cloned().unwrap_or_else(|| "und".to_owned());
    let link = |url: &Option<Url>| url.as_ref().map(Url::to_string);
    let (title, summary, content) = (Texts(title), Texts(summary), Texts(content));
    Ok(Recording {
        id: None,
        uri: object.id.to_string(),
        owner: Owner::of(owner),
        account_id: None,
        language,
        words: words_of(&title, &summary, &content),
        title,
        summary,
        content,
        licence: object.licence.clone().map(|licence| plain::one_line(&licence, 64)),
        themes: read_codes(&object.hansa, "hansa:theme", 10),
        change_note: Some(Texts(languages(
            &super::details::read_texts(&object.hansa, "hansa:changeNote").0,
            |note| plain::one_line(note, 300),
        )))
        .filter(|note| !note.is_empty()),
        details: Details::from_wire(kind, &object.hansa),
        more: spec::from_wire(spec::list(kind), &object.hansa),
        country: Some(read_line(&object.hansa, "hansa:country"))
            .filter(|country| country.len() == 2)
            .or_else(|| owner.country.clone()),
        published,
        updated: object.updated.map_or(published, Time::from),
        // Versions count from 1; 0 is the place of what was taken back before it came.
        version: object.version.and_then(|v| i32::try_from(v).ok()).unwrap_or(1).max(1),
        context: link(&object.context),
        replies: link(&object.replies),
        url: link(&object.url),
        salt: object.salt.clone(),
        object: bytes,
        order,
    })
}

fn languages(texts: &LanguageMap, change: impl Fn(&str) -> String) -> LanguageMap {
    texts.iter().filter_map(|(tag, text)| Some((language::canonical(tag)?, change(text)))).collect()
}

fn stored_kind(kind: &WireKind) -> RecordKind {
    match kind {
        WireKind::Initiative => RecordKind::Initiative,
        WireKind::Experience => RecordKind::Experience,
        WireKind::Resource => RecordKind::Resource,
        WireKind::Other(_) | WireKind::Plain(_) => RecordKind::Plain,
    }
}

/// What we write about a record of our own, in the form that the writer wants.
pub(crate) fn recording(
    city: &actor::Model,
    sound: &Sound,
    version: &Version,
    object: &RecordObject,
    bytes: String,
) -> Recording {
    let link = |url: &Option<Url>| url.as_ref().map(Url::to_string);
    let content = Texts(object.content.clone());
    Recording {
        id: Some(version.id.into()),
        uri: object.id.to_string(),
        owner: Owner::of(city),
        account_id: None,
        language: sound.language.clone(),
        title: sound.title.clone(),
        summary: sound.summary.clone(),
        words: words_of(&sound.title, &sound.summary, &content),
        content,
        licence: Some(sound.licence.clone()),
        themes: Codes(sound.themes.0.clone()),
        change_note: sound.change_note.clone(),
        details: sound.details.clone(),
        more: sound.more.clone(),
        country: city.country.clone(),
        published: version.published,
        updated: version.updated,
        version: version.number,
        context: link(&object.context),
        replies: link(&object.replies),
        url: link(&object.url),
        salt: Some(version.salt.clone()),
        object: bytes,
        order: Order::Date,
    }
}
