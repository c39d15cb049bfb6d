//! The head of the OpenAPI document, and the shapes that only it names.

use std::collections::BTreeMap;

use serde::Deserialize;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{IntoParams, Modify, OpenApi, ToSchema};

use super::further::{ExperienceMore, InitiativeMore, ResourceMore};
use crate::http::problem;

/// The document without its operations.
#[derive(Debug, OpenApi)]
#[openapi(
    info(
        title = "Hansa",
        description = "What a city of the alliance publishes and follows. Reading needs no account. Times are RFC 3339 in \
                       UTC, texts are language maps whose first entry is the original, errors are \
                       `application/problem+json` (RFC 9457) with a stable `code`.",
        license(name = "AGPL-3.0-only", identifier = "AGPL-3.0-only")
    ),
    tags(
        (name = "feed", description = "The common feed: this city and the cities it follows."),
        (name = "initiatives", description = "What cities do."),
        (name = "experiences", description = "What happened when a city tried something."),
        (name = "resources", description = "Texts, guides and trainings that others can use."),
        (name = "records", description = "Records of any kind, plain posts of other servers included."),
        (name = "replies", description = "The thread under a record."),
        (name = "drafts", description = "Forms as typed, on this instance only."),
        (name = "actors", description = "Cities and what they say about themselves."),
        (name = "follows", description = "Whom the city follows, and who follows it."),
        (name = "administration", description = "Policy, domains and peers. For administrators."),
        (name = "account", description = "The own account, its tokens, and what it was told."),
    ),
    components(schemas(problem::Document, problem::Mistake)),
    modifiers(&Schemes)
)]
pub struct Document;

struct Schemes;

impl Modify for Schemes {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let bearer = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .bearer_format("hansa_…")
            .description(Some("A token with the scopes read, write, follow or admin."))
            .build();
        let cookie = ApiKeyValue::with_description(
            "__Host-session",
            "The session of a browser. Whatever changes something must be sent as application/json then.",
        );
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(bearer));
        components.add_security_scheme("session", SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
    }
}

/// A text in the form's language, or one in each language.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum TextInput {
    One(String),
    Several(BTreeMap<String, String>),
}

/// What every form has.
#[derive(Clone, Debug, Deserialize, ToSchema)]
pub struct FormInput {
    /// BCP 47 tag of the original.
    pub language: String,
    /// At most 150 characters.
    pub title: TextInput,
    /// Plain text, at most 500 characters. Only an initiative must have one.
    #[serde(rename = "abstract")]
    pub summary: Option<TextInput>,
    /// Codes of the list `theme`, at most 3.
    pub themes: Vec<String>,
    /// Code of the list `licence`.
    pub licence: Option<String>,
    /// True: it holds no data about persons. Nothing is published without it.
    pub attestation: bool,
    /// What is different in this version. Only for changes, and required there.
    pub change_note: Option<TextInput>,
}

/// The form of an initiative. Long texts are Markdown.
#[derive(Clone, Debug, Deserialize, ToSchema)]
pub struct InitiativeInput {
    #[serde(flatten)]
    pub form: FormInput,
    /// Codes of the list `level`.
    pub prevention_level: Vec<String>,
    /// Codes of the list `target`.
    pub target_group: Vec<String>,
    /// Code of the list `status`.
    pub status: String,
    /// `2024`, `2024-09` or `2024-09-15`.
    pub start: String,
    pub end: Option<String>,
    pub place: String,
    pub lead_organisation: String,
    pub problem: TextInput,
    pub how_it_works: TextInput,
    pub for_whom: TextInput,
    /// People, money, time.
    pub what_it_takes: TextInput,
    /// "Not known yet" is an answer.
    pub results: TextInput,
    pub before_you_copy: TextInput,
    #[serde(flatten)]
    pub more: InitiativeMore,
}

/// The form of an experience. Long texts are Markdown.
#[derive(Clone, Debug, Deserialize, ToSchema)]
pub struct ExperienceInput {
    #[serde(flatten)]
    pub form: FormInput,
    /// URI of the initiative that it is about.
    pub about: Option<String>,
    pub period_start: String,
    pub period_end: Option<String>,
    pub tried: TextInput,
    pub worked: TextInput,
    /// "Nothing" is refused, "not known yet" is not.
    pub failed: TextInput,
    pub lessons: TextInput,
    /// Code of the list `repeat`.
    pub would_repeat: String,
    pub would_repeat_note: Option<TextInput>,
    #[serde(flatten)]
    pub more: ExperienceMore,
}

/// The form of a resource. The long text is Markdown.
#[derive(Clone, Debug, Deserialize, ToSchema)]
pub struct ResourceInput {
    #[serde(flatten)]
    pub form: FormInput,
    /// Code of the list `restype`.
    pub resource_type: String,
    /// Between 1 and 10 web addresses.
    pub links: Vec<String>,
    pub organisation: String,
    /// BCP 47 tags.
    pub languages: Vec<String>,
    pub why_useful: TextInput,
    #[serde(flatten)]
    pub more: ResourceMore,
}

/// What a city says about itself.
#[derive(Clone, Debug, Deserialize, ToSchema)]
pub struct CityInput {
    /// BCP 47 tag of the original.
    pub language: String,
    pub name: TextInput,
    pub summary: Option<TextInput>,
    /// ISO 3166-1, two letters.
    pub country: String,
    /// Of the town centre, in degrees. Both, or neither.
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub population: u64,
    /// BCP 47 tags.
    pub languages: Vec<String>,
    /// A page, never an e-mail address.
    pub contact: Option<String>,
    /// Codes of the list `theme`.
    pub themes_offered: Vec<String>,
    /// Codes of the list `theme`.
    pub themes_sought: Vec<String>,
}

/// Which records, and from where.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct FeedQuery {
    /// Code of the list `theme`.
    pub theme: Option<String>,
    /// ISO 3166-1, two letters.
    pub country: Option<String>,
    /// BCP 47 tag of a language in which the record can be read.
    pub language: Option<String>,
    /// Id of a city.
    pub city: Option<uuid::Uuid>,
    /// Place from a `next` link: older records.
    pub after: Option<String>,
    /// Place from a `previous` link: newer records.
    pub before: Option<String>,
    /// Between 1 and 100; 20 where it is not said.
    pub limit: Option<u64>,
}
