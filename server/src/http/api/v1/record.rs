//! A record of any kind, as an answer.

use hansa_entities::text::Texts;
use hansa_entities::{experience, initiative, resource};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::further::{ExperienceMore, InitiativeMore, ResourceMore};
use super::view::{ActorCard, Instant, LanguageMap};
use crate::app::App;
use crate::app::feed::kind_code;
use crate::app::record::spec::More;
use crate::app::record::{self as verbs, AboutLink, Freshness, RecordView};
use crate::http::api::link::record_page;

/// A record. Long texts are sanitised HTML; `title`, `abstract` and short lines are plain text.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Record {
    id: Uuid,
    /// `initiative`, `experience`, `resource` or `plain`
    kind: &'static str,
    uri: String,
    /// Its page on this instance.
    html: String,
    city: ActorCard,
    title: LanguageMap,
    #[serde(rename = "abstract")]
    summary: LanguageMap,
    /// The whole record as one page.
    content: LanguageMap,
    language: String,
    /// Every language in which it can be read, the original first.
    languages: Vec<String>,
    themes: Vec<String>,
    licence: Option<String>,
    country: Option<String>,
    published: Instant,
    updated: Instant,
    version: i32,
    change_note: Option<LanguageMap>,
    /// Hidden on this instance; only moderators see such records.
    hidden: bool,
    replies: u64,
    /// What the one who asks may do with it.
    may: May,
    /// `stub`, `partial` or `complete`: how much of what another city needs is there.
    completeness: &'static str,
    /// `current`, `due` (its officer may say that it is still true) or `stale` (its day is over, and nobody has).
    freshness: &'static str,
    #[serde(flatten)]
    details: Details,
}

#[derive(Debug, Serialize, ToSchema)]
struct May {
    edit: bool,
    withdraw: bool,
    hide: bool,
    reply: bool,
}

/// What the kinds say beyond what they share.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
enum Details {
    Initiative(Initiative),
    Experience(Experience),
    Resource(Resource),
    Plain(Plain),
}

#[derive(Debug, Serialize, ToSchema)]
struct Initiative {
    /// Codes of the list `level`.
    prevention_level: Vec<String>,
    /// Codes of the list `target`.
    target_group: Vec<String>,
    /// Code of the list `status`.
    status: String,
    start: String,
    end: Option<String>,
    place: String,
    lead_organisation: String,
    problem: LanguageMap,
    how_it_works: LanguageMap,
    for_whom: LanguageMap,
    what_it_takes: LanguageMap,
    results: LanguageMap,
    before_you_copy: LanguageMap,
    /// What it says beyond its core; long texts are Markdown.
    #[serde(flatten)]
    more: InitiativeMore,
}

#[derive(Debug, Serialize, ToSchema)]
struct Experience {
    /// URI of the initiative that it is about.
    about: Option<String>,
    /// The same where it stands here.
    about_record: Option<About>,
    period_start: String,
    period_end: Option<String>,
    tried: LanguageMap,
    worked: LanguageMap,
    failed: LanguageMap,
    lessons: LanguageMap,
    /// Code of the list `repeat`.
    would_repeat: String,
    would_repeat_note: Option<LanguageMap>,
    /// What it says beyond its core; long texts are Markdown.
    #[serde(flatten)]
    more: ExperienceMore,
}

#[derive(Debug, Serialize, ToSchema)]
struct About {
    id: Uuid,
    html: String,
    title: LanguageMap,
}

#[derive(Debug, Serialize, ToSchema)]
struct Resource {
    /// Code of the list `restype`.
    resource_type: String,
    links: Vec<String>,
    organisation: String,
    /// Languages of the linked document.
    document_languages: Vec<String>,
    why_useful: LanguageMap,
    /// What it says beyond its core; long texts are Markdown.
    #[serde(flatten)]
    more: ResourceMore,
}

/// A post of another server has nothing beside its content.
#[derive(Debug, Serialize, ToSchema)]
struct Plain {}

impl Record {
    pub(super) fn new(app: &App, view: RecordView) -> Self {
        let row = view.record;
        Self {
            id: row.id.0,
            kind: kind_code(row.kind),
            html: record_page(app, row.id.0, row.local),
            uri: row.uri,
            city: ActorCard::new(app, view.city),
            title: row.title.into(),
            summary: row.summary.into(),
            content: row.content.into(),
            language: row.language,
            languages: view.languages.0,
            themes: view.themes.0,
            licence: row.licence,
            country: row.country,
            published: row.published.into(),
            updated: row.updated.into(),
            version: row.version,
            change_note: row.change_note.map(LanguageMap::from),
            hidden: row.hidden_at.is_some(),
            replies: view.replies,
            completeness: view.completeness.code(),
            freshness: match view.freshness {
                Freshness::Current => "current",
                Freshness::Due => "due",
                Freshness::Stale => "stale",
            },
            may: May {
                edit: view.may.edit,
                withdraw: view.may.withdraw,
                hide: view.may.hide,
                reply: view.may.reply,
            },
            details: match view.details {
                verbs::Details::Initiative(model) => Details::Initiative(initiative(*model, view.more)),
                verbs::Details::Experience(model) => {
                    Details::Experience(experience(app, *model, view.about, view.more))
                }
                verbs::Details::Resource(model) => Details::Resource(resource(*model, view.more)),
                verbs::Details::Plain => Details::Plain(Plain {}),
            },
        }
    }
}

fn initiative(model: initiative::Model, more: More) -> Initiative {
    let texts = |texts: Texts| LanguageMap::from(texts);
    Initiative {
        prevention_level: model.prevention_level.0,
        target_group: model.target_group.0,
        status: model.status,
        start: model.start_date,
        end: model.end_date,
        place: model.place,
        lead_organisation: model.lead_organisation,
        problem: texts(model.problem),
        how_it_works: texts(model.how_it_works),
        for_whom: texts(model.for_whom),
        what_it_takes: texts(model.what_it_takes),
        results: texts(model.results),
        before_you_copy: texts(model.before_you_copy),
        more: InitiativeMore(more),
    }
}

fn experience(app: &App, model: experience::Model, about: Option<AboutLink>, more: More) -> Experience {
    Experience {
        about: model.about,
        about_record: about.map(|link| About {
            id: link.id.0,
            html: record_page(app, link.id.0, link.local),
            title: link.title.into(),
        }),
        period_start: model.period_start,
        period_end: model.period_end,
        tried: model.tried.into(),
        worked: model.worked.into(),
        failed: model.failed.into(),
        lessons: model.lessons.into(),
        would_repeat: model.would_repeat,
        would_repeat_note: model.would_repeat_note.map(LanguageMap::from),
        more: ExperienceMore(more),
    }
}

fn resource(model: resource::Model, more: More) -> Resource {
    Resource {
        resource_type: model.resource_type,
        links: model.links.0,
        organisation: model.organisation,
        document_languages: model.languages.0,
        why_useful: model.why_useful.into(),
        more: ResourceMore(more),
    }
}
