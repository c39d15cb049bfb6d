//! The fields beyond the core of a record on a form: each as its shape asks (`app::record::spec`), rows as groups of fields,
//! named `outcomes.0.indicator`.

use hansa_entities::vocabulary;
use serde_json::{Map, Value};

use super::field::Field;
use super::maker::Maker;
use crate::app::field::{FieldError, FieldErrors, Form};
use crate::app::record::spec::{Shape, Spec};
use crate::http::extract::Fields;

/// What a form asks for one field of a record.
#[derive(Debug)]
pub(super) enum Asked {
    One(Field),
    Rows(RowSet),
}

/// Groups of fields that say the same of several things.
#[derive(Debug)]
pub(super) struct RowSet {
    pub name: String,
    pub title: String,
    pub hint: Option<String>,
    pub error: Option<String>,
    pub rows: Vec<Row>,
    /// The words of the button that asks for one more; none where there cannot be more.
    pub add: Option<String>,
}

/// One of them.
#[derive(Debug)]
pub(super) struct Row {
    pub title: String,
    pub fields: Vec<Field>,
    /// What goes along with it unseen: the name by which others point at it.
    pub key: Option<(String, String)>,
}

/// Asks for a field. `more` rows are empty beyond those that are filled in.
pub(super) fn ask(make: &Maker<'_>, spec: &Spec, more: usize) -> Asked {
    match spec.shape {
        Shape::Group(columns) => {
            let given = make.form.get(spec.name).and_then(Value::as_object).cloned().unwrap_or_default();
            let title = make.label(spec.name);
            let row = Row { title, fields: fields(make, spec.name, columns, &given), key: None };
            Asked::Rows(set(make, spec, vec![row], None))
        }
        Shape::Rows(columns, most) => {
            let given = make.form.get(spec.name).and_then(Value::as_array).cloned().unwrap_or_default();
            let count = (given.len() + more).clamp(1, most);
            let row = |at: usize| {
                let empty = Map::new();
                let entry = given.get(at).and_then(Value::as_object).unwrap_or(&empty);
                let title = make.locale.coded("row", spec.name).with("count", at + 1).to_string();
                let prefix = format!("{}.{at}", spec.name);
                let key = entry.get("key").and_then(Value::as_str);
                let key = key.map(|key| (format!("{prefix}.key"), key.to_owned()));
                Row { title, fields: fields(make, &prefix, columns, entry), key }
            };
            let add = (count < most).then(|| make.locale.coded("row-add", spec.name).to_string());
            Asked::Rows(set(make, spec, (0..count).map(row).collect(), add))
        }
        Shape::Safeguards => {
            let given = make.form.get(spec.name).and_then(Value::as_object).cloned().unwrap_or_default();
            let row = |concept: &vocabulary::Concept| {
                let empty = Map::new();
                let entry = given.get(&concept.code).and_then(Value::as_object).unwrap_or(&empty);
                let prefix = format!("{}.{}", spec.name, concept.code);
                let nested = Nested::of(make, &prefix, entry);
                let inner = nested.maker(make, "safeguard");
                let answer = inner.answers("answer", "safeguard-answer", &["yes", "no", "na"]);
                let fields = vec![answer, inner.area("note", 2)];
                Row {
                    title: concept.label(make.locale.tag()).to_owned(),
                    fields: fields.into_iter().map(|field| named(&prefix, field)).collect(),
                    key: None,
                }
            };
            let rows = vocabulary::list("safeguard").concepts.iter().map(row).collect();
            Asked::Rows(set(make, spec, rows, None))
        }
        _ => Asked::One(simple(make, spec)),
    }
}

fn set(make: &Maker<'_>, spec: &Spec, rows: Vec<Row>, add: Option<String>) -> RowSet {
    let Field { label, hint, error, .. } = make.tick(spec.name);
    RowSet { name: spec.name.to_owned(), title: label, hint, error, rows, add }
}

fn simple(make: &Maker<'_>, spec: &Spec) -> Field {
    let name = spec.name;
    match spec.shape {
        Shape::Prose => make.area(name, 6),
        Shape::Text(most) if most > 200 => make.area(name, 3).up_to(Some(most)),
        Shape::Sentences(most) => make.area(name, u8::try_from(most.min(8)).unwrap_or(8)),
        Shape::Words(_) | Shape::Refs(_) => make.area(name, 3),
        Shape::Text(_) | Shape::Line(_) => make.line(name),
        Shape::Code(list) => make.code(name, list, ""),
        Shape::Codes(list, _) => make.codes(name, list),
        Shape::Country => make.country(name),
        Shape::Date | Shape::Number(_) | Shape::Persons | Shape::Decimal => make.short(name),
        Shape::Tick => make.tick(name),
        Shape::Link => make.input(name, "url", "off"),
        Shape::Group(_) | Shape::Rows(..) | Shape::Safeguards => make.line(name),
    }
}

/// The fields of one row.
fn fields(make: &Maker<'_>, prefix: &str, columns: &[Spec], given: &Map<String, Value>) -> Vec<Field> {
    let nested = Nested::of(make, prefix, given);
    let family = prefix.split('.').next().unwrap_or_default();
    let inner = nested.maker(make, family_of(family));
    let shown = columns.iter().filter(|column| column.name != "key");
    shown.map(|column| named(prefix, simple(&inner, column))).collect()
}

/// The messages of a row: those of what it is a row of.
fn family_of(name: &str) -> &'static str {
    match name {
        "outcomes" => "outcome",
        "evaluations" => "evaluation",
        "partners" | "creators" => "organisation",
        "key_dates" => "key-date",
        "language_versions" => "language-version",
        "budget" | "cost_actual" => "money",
        "target_age" => "age",
        _ => "row",
    }
}

fn named(prefix: &str, mut field: Field) -> Field {
    field.name = format!("{prefix}.{}", field.name);
    field
}

/// What stands in a row, and what is wrong in it.
struct Nested {
    form: Form,
    errors: FieldErrors,
}

impl Nested {
    fn of(make: &Maker<'_>, prefix: &str, given: &Map<String, Value>) -> Self {
        let mut form = given.clone();
        if let Some(language) = make.form.get("language") {
            form.insert("language".to_owned(), language.clone());
        }
        let within = |error: &FieldError| {
            let field = error.field.strip_prefix(prefix)?.strip_prefix('.').unwrap_or("answer");
            Some(FieldError { field: field.to_owned(), ..error.clone() })
        };
        Self { form, errors: FieldErrors(make.errors.0.iter().filter_map(within).collect()) }
    }

    fn maker<'a>(&'a self, make: &Maker<'_>, family: &'static str) -> Maker<'a> {
        Maker { locale: make.locale, form: &self.form, errors: &self.errors, family }
    }
}

/// The input of fields out of what was sent: what was cleared is cleared, and rows stand in the order of their numbers.
pub(super) fn read<'s>(specs: impl Iterator<Item = &'s Spec>, fields: &Fields) -> Form {
    specs.map(|spec| (spec.name.to_owned(), value(spec, spec.name, fields))).collect()
}

fn value(spec: &Spec, name: &str, fields: &Fields) -> Value {
    match spec.shape {
        Shape::Codes(..) => fields.all(name).into(),
        Shape::Tick => Value::Bool(fields.find(name).is_some()),
        Shape::Group(columns) => Value::Object(row(columns, name, fields)),
        Shape::Rows(columns, most) => (0..=most)
            .map(|at| row(columns, &format!("{name}.{at}"), fields))
            .filter(is_filled)
            .map(Value::Object)
            .collect(),
        Shape::Safeguards => {
            let entry = |concept: &vocabulary::Concept| {
                let at = |part: &str| fields.raw(&format!("{name}.{}.{part}", concept.code));
                let entry = [("answer", at("answer")), ("note", at("note"))];
                let entry = entry.into_iter().filter(|(_, text)| !text.is_empty());
                let entry: Map<String, Value> =
                    entry.map(|(name, text)| (name.to_owned(), text.into())).collect();
                (!entry.is_empty()).then(|| (concept.code.clone(), Value::Object(entry)))
            };
            Value::Object(vocabulary::list("safeguard").concepts.iter().filter_map(entry).collect())
        }
        _ => Value::String(fields.raw(name)),
    }
}

fn row(columns: &[Spec], prefix: &str, fields: &Fields) -> Map<String, Value> {
    columns
        .iter()
        .map(|column| (column.name.to_owned(), value(column, &format!("{prefix}.{}", column.name), fields)))
        .collect()
}

/// True where somebody typed something; what a row is called by others is typed by nobody.
fn is_filled(row: &Map<String, Value>) -> bool {
    row.iter()
        .any(|(name, value)| name != "key" && value.as_str().is_some_and(|text| !text.trim().is_empty()))
}

/// Every field that is asked for, in the order of the page.
pub(super) fn each(asked: &[Asked]) -> impl Iterator<Item = &Field> {
    asked.iter().flat_map(|asked| -> Box<dyn Iterator<Item = &Field> + '_> {
        match asked {
            Asked::One(field) => Box::new(std::iter::once(field)),
            Asked::Rows(set) => Box::new(set.rows.iter().flat_map(|row| row.fields.iter())),
        }
    })
}

/// The label of a field within a row: `outcomes.0.value`.
pub(super) fn label(make: &Maker<'_>, field: &str) -> Option<String> {
    let (root, rest) = field.split_once('.')?;
    let last = rest.rsplit('.').next().unwrap_or_default();
    if root == "safeguards" {
        let code = rest.split('.').next().unwrap_or_default();
        return Some(vocabulary::label("safeguard", code, make.locale.tag()).to_owned());
    }
    crate::http::words::field(make.locale, family_of(root), last, "")
}
