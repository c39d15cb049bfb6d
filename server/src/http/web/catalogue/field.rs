//! Fields of forms out of a sample, made as pages make them.

use serde::Deserialize;

use crate::app::feed::parse_kind;
use crate::app::field::{FieldError, FieldErrors, Form};
use crate::app::record::spec;
use crate::http::web::asked::{self, Asked, RowSet};
use crate::http::web::field::Field;
use crate::http::web::maker::Maker;
use crate::i18n::Locale;

/// A field in a sample.
#[derive(Debug, Deserialize)]
pub(super) struct Told {
    make: Make,
    name: String,
    /// List of the vocabularies.
    #[serde(default)]
    list: String,
    /// What was typed.
    #[serde(default)]
    form: Form,
    #[serde(default)]
    mistake: Option<Wrong>,
    #[serde(default)]
    is_optional: bool,
}

/// How it is filled in.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Make {
    Line,
    Password,
    Short,
    Area,
    Code,
    Codes,
    Radios,
    Language,
    Country,
    Tick,
}

/// What is wrong with it.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Wrong {
    Required,
    TooLong(u64),
    NotADate,
    UnknownCode,
}

impl Wrong {
    fn of(self, field: &str) -> FieldError {
        let (code, limit) = match self {
            Self::Required => ("required", None),
            Self::TooLong(limit) => ("too_long", Some(limit)),
            Self::NotADate => ("not_a_date", None),
            Self::UnknownCode => ("unknown_code", None),
        };
        FieldError { field: field.to_owned(), code, limit }
    }
}

/// Fields whose ids begin with `id`.
///
/// # Errors
/// A field that no page has.
pub(super) fn build(locale: Locale, id: &str, fields: Vec<Told>) -> Result<Vec<Field>, String> {
    let build = |told: Told| {
        let errors = FieldErrors(told.mistake.map(|wrong| wrong.of(&told.name)).into_iter().collect());
        let maker = Maker { locale, form: &told.form, errors: &errors, family: "initiative" };
        let (name, list) = (told.name.as_str(), told.list.as_str());
        let near = ["da", "en"].map(str::to_owned);
        let field = match told.make {
            Make::Line => maker.line(name),
            Make::Password => maker.input(name, "password", "new-password"),
            Make::Short => maker.short(name),
            Make::Area => maker.area(name, 5),
            Make::Code => maker.code(name, list, ""),
            Make::Codes => maker.codes(name, list),
            Make::Radios => maker.radios(name, list),
            Make::Language => maker.language(name, &near),
            Make::Country => maker.country(name),
            Make::Tick => maker.tick(name),
        };
        if field.label == told.name {
            return Err(format!("no page has a field {name}"));
        }
        let field = if told.is_optional { field.optional() } else { field };
        Ok(Field { name: format!("{id}-{name}"), ..field })
    };
    fields.into_iter().map(build).collect()
}

/// A group of fields in a sample.
#[derive(Debug, Deserialize)]
pub(super) struct ToldRows {
    kind: String,
    name: String,
    #[serde(default)]
    form: Form,
    /// What is wrong in it: the field, and how.
    #[serde(default)]
    mistake: Option<(String, Wrong)>,
    /// How many empty rows it has beyond those that are filled in.
    #[serde(default)]
    more: usize,
}

/// A group of fields beyond the core of a record, whose ids begin with `id`.
///
/// # Errors
/// A field that no record has.
pub(super) fn rows(locale: Locale, id: &str, told: &ToldRows) -> Result<RowSet, String> {
    let unknown = || format!("no record has a field {}", told.name);
    let spec = parse_kind(&told.kind).and_then(|kind| spec::find(kind, &told.name)).ok_or_else(unknown)?;
    let errors = told.mistake.iter().map(|(field, wrong)| wrong.of(field)).collect();
    let errors = FieldErrors(errors);
    let maker = Maker { locale, form: &told.form, errors: &errors, family: "initiative" };
    let Asked::Rows(mut set) = asked::ask(&maker, spec, told.more) else { return Err(unknown()) };
    set.name = format!("{id}-{}", set.name);
    for field in set.rows.iter_mut().flat_map(|row| &mut row.fields) {
        field.name = format!("{id}-{}", field.name);
    }
    Ok(set)
}
