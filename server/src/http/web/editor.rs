//! The forms of the three kinds of record: which fields, in which order.

use askama::Template;
use hansa_entities::record::RecordKind;
use hansa_entities::time::Time;
use serde_json::Value;

use super::article::Article;
use super::clash::Clash;
use super::component::saved::SavedLine;
use super::draft::part_of;
use super::field::{Control, Field, Mistake};
use super::maker::{Maker, form_language, texts};
use super::shell::{Section, Shell};
use crate::app::feed::kind_code;
use crate::app::field::{FieldErrors, Form};
use crate::app::once;
use crate::app::record::{self, Edition};
use crate::http::extract::{Fields, Visit};
use crate::text::language;

/// The page with the form of a record.
#[derive(Template)]
#[template(path = "pages/editor.html")]
pub(super) struct EditorPage {
    shell: Shell,
    /// Where the form goes.
    action: String,
    title: String,
    lead: String,
    mistakes: Vec<Mistake>,
    parts: Vec<Part>,
    /// Other languages that the texts have and keep.
    kept: Vec<(String, &'static str)>,
    is_later: bool,
    /// Where a draft can be thrown away; none before it was saved.
    discard: Option<String>,
    preview: Option<Preview>,
    clash: Option<Clash>,
    /// Where what goes beyond the core is asked; none before there is a draft.
    more: Option<String>,
    /// The state of the draft that this form changes, to be sent back with it.
    version: Option<i64>,
    /// Before there is a draft: what makes this page the same one however often it is sent.
    once: Option<String>,
    /// Whose text it is: no other reader of this browser is offered what is left of it.
    writer: String,
    kind: &'static str,
}

/// How the record would look as far as it goes, and what it still lacks.
#[derive(Debug)]
pub(super) struct Preview {
    pub article: Article,
    lacks: Vec<Mistake>,
}

/// Fields that belong together.
#[derive(Debug)]
struct Part {
    id: &'static str,
    title: String,
    hint: Option<String>,
    fields: Vec<Field>,
}

/// A form on its way to the page.
#[derive(Debug)]
pub(super) struct Sheet<'a> {
    pub kind: RecordKind,
    pub form: &'a Form,
    pub errors: FieldErrors,
    pub edition: Edition,
    pub action: String,
    pub discard: Option<String>,
    pub preview: Option<(Article, FieldErrors)>,
    pub version: Option<Time>,
}

impl EditorPage {
    pub(super) fn new(visit: &Visit, sheet: Sheet<'_>) -> Self {
        let locale = visit.locale;
        let make = Maker { locale, form: sheet.form, errors: &sheet.errors, family: kind_code(sheet.kind) };
        let near = visit.city.as_ref().map(|city| city.languages.0.clone()).unwrap_or_default();
        let is_later = sheet.edition == Edition::Later;
        let family = if is_later { "editor-change" } else { "editor-new" };
        let parts = parts(&make, sheet.kind, &near, is_later);
        let preview = sheet
            .preview
            .map(|(article, lacks)| Preview { article, lacks: Maker { errors: &lacks, ..make }.mistakes() });
        let mut mistakes = make.mistakes();
        for mistake in &mut mistakes {
            if let Some(part) = part_of(sheet.kind, &mistake.field) {
                mistake.page = format!("{}/{}?check=1", sheet.action, part.code());
            }
        }
        let more = sheet.discard.as_ref().map(|_| format!("{}/more", sheet.action));
        Self {
            mistakes,
            title: locale.coded(family, kind_code(sheet.kind)).bare().to_string(),
            lead: locale.coded("editor-lead", kind_code(sheet.kind)).to_string(),
            parts: parts
                .into_iter()
                .map(|(id, fields)| Part {
                    id,
                    title: locale.coded("editor-part", id).to_string(),
                    hint: Some(format!("editor-part-{id}-hint"))
                        .filter(|key| locale.knows(key))
                        .map(|key| locale.t(&key).to_string()),
                    fields: fields.into_iter().map(counted).collect(),
                })
                .collect(),
            kept: kept_languages(sheet.form),
            is_later,
            action: sheet.action,
            discard: sheet.discard,
            preview,
            clash: None,
            version: sheet.version.map(|at| at.0),
            more,
            once: sheet.version.is_none().then(|| once::key(&visit.app)),
            writer: visit.principal.account_id().map(|id| id.to_string()).unwrap_or_default(),
            kind: kind_code(sheet.kind),
            shell: Shell::of(visit, Section::Drafts),
        }
    }

    pub(super) fn fields(&self) -> impl Iterator<Item = &Field> {
        self.parts.iter().flat_map(|part| &part.fields)
    }

    /// Says what came in between.
    pub(super) fn with_clash(mut self, clash: Clash) -> Self {
        self.clash = Some(clash);
        self
    }
}

fn counted(field: Field) -> Field {
    let most = record::longest(&field.name);
    field.up_to(most)
}

/// Languages of the title beside the one that is being written.
fn kept_languages(form: &Form) -> Vec<(String, &'static str)> {
    let own = form_language(form);
    let named = |tag: &str| language::list().find(|(known, _)| *known == tag).map(|(_, name)| name);
    let tags = texts(form, "title").0.into_keys().filter(|tag| *tag != own);
    tags.filter_map(|tag| named(&tag).map(|name| (tag, name))).collect()
}

type Fielded = Vec<(&'static str, Vec<Field>)>;

fn parts(make: &Maker<'_>, kind: RecordKind, near: &[String], is_later: bool) -> Fielded {
    let mut parts = match kind {
        RecordKind::Initiative => initiative(make, near),
        RecordKind::Experience => experience(make, near),
        RecordKind::Resource => resource(make, near),
        // Posts of other servers are never written here.
        RecordKind::Plain => Vec::new(),
    };
    let mut last = vec![make.code("licence", "licence", "CC-BY-4.0")];
    if is_later {
        last.push(make.line("change_note"));
    }
    last.push(make.tick("attestation"));
    parts.push(("publication", last));
    parts
}

fn initiative(make: &Maker<'_>, near: &[String]) -> Fielded {
    vec![
        (
            "what",
            vec![
                make.language("language", near),
                make.line("title"),
                make.area("abstract", 4),
                make.codes("themes", "theme"),
                make.codes("prevention_level", "level"),
                make.codes("target_group", "target"),
            ],
        ),
        (
            "where",
            vec![
                make.code("status", "status", ""),
                make.short("start"),
                make.short("end").optional(),
                make.line("place"),
                make.line("lead_organisation"),
            ],
        ),
        (
            "questions",
            vec![
                make.area("problem", 7),
                make.area("how_it_works", 9),
                make.area("for_whom", 5),
                make.area("what_it_takes", 7),
                make.area("results", 7),
                make.area("before_you_copy", 7),
            ],
        ),
    ]
}

fn experience(make: &Maker<'_>, near: &[String]) -> Fielded {
    vec![
        (
            "what",
            vec![
                make.language("language", near),
                make.line("title"),
                make.codes("themes", "theme"),
                make.input("about", "url", "off").optional(),
                make.short("period_start"),
                make.short("period_end").optional(),
            ],
        ),
        (
            "questions",
            vec![
                make.area("tried", 7),
                make.area("worked", 6),
                make.area("failed", 6),
                make.area("lessons", 6),
                make.radios("would_repeat", "repeat"),
                make.area("would_repeat_note", 3).optional(),
            ],
        ),
        ("abstract", vec![make.area("abstract", 4).optional()]),
    ]
}

fn resource(make: &Maker<'_>, near: &[String]) -> Fielded {
    vec![(
        "what",
        vec![
            make.language("language", near),
            make.line("title"),
            make.code("resource_type", "restype", ""),
            make.area("links", 3),
            make.line("organisation"),
            make.area("why_useful", 5),
            make.area("abstract", 4).optional(),
            make.codes("themes", "theme").optional(),
            make.languages("languages", near),
        ],
    )]
}

/// The input of a verb out of the fields of a kind.
pub(super) fn read(kind: RecordKind, fields: &Fields) -> Form {
    let shared = ["language", "title", "abstract", "licence", "change_note", "attestation"];
    let (texts, lists): (&[&str], &[&str]) = match kind {
        RecordKind::Initiative => (
            &[
                "status",
                "start",
                "end",
                "place",
                "lead_organisation",
                "problem",
                "how_it_works",
                "for_whom",
                "what_it_takes",
                "results",
                "before_you_copy",
            ],
            &["themes", "prevention_level", "target_group"],
        ),
        RecordKind::Experience => (
            &[
                "about",
                "period_start",
                "period_end",
                "tried",
                "worked",
                "failed",
                "lessons",
                "would_repeat",
                "would_repeat_note",
            ],
            &["themes"],
        ),
        RecordKind::Resource => {
            (&["resource_type", "links", "organisation", "why_useful"], &["themes", "languages"])
        }
        RecordKind::Plain => (&[], &[]),
    };
    let texts: Vec<&str> = shared.into_iter().chain(texts.iter().copied()).collect();
    let mut form = fields.form(&texts, lists);
    // Absent before the second version: then it is no field of the form.
    if fields.find("change_note").is_none() {
        form.remove("change_note");
    }
    form
}

/// True where nothing was typed: what the form itself fills in does not count.
pub(super) fn is_blank(form: &Form) -> bool {
    form.iter().filter(|(name, _)| !matches!(name.as_str(), "language" | "licence")).all(|(_, value)| {
        match value {
            Value::String(text) => text.trim().is_empty(),
            Value::Array(list) => list.is_empty(),
            _ => false,
        }
    })
}
