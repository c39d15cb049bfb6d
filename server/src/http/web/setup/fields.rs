//! The fields of the steps. Those of the city and of the legal pages are shared with the pages on which administrators
//! change them later.

use crate::app::setup::{Answers, Kind, Step};
use crate::http::extract::{Fields, Visit};
use crate::http::web::field::Field;
use crate::http::web::maker::Maker;

/// Text fields of a city's form.
pub(in crate::http::web) const CITY_TEXTS: [&str; 8] =
    ["language", "name", "summary", "country", "latitude", "longitude", "population", "contact"];
/// Lists of a city's form.
pub(in crate::http::web) const CITY_LISTS: [&str; 3] = ["languages", "themes_offered", "themes_sought"];

/// The fields with which a city says who it is, on one page.
pub(in crate::http::web) fn city(make: &Maker<'_>, visit: &Visit) -> Vec<Field> {
    let near = [visit.locale.tag().to_owned()];
    let mut fields =
        vec![make.language("language", &near), make.line("name"), make.area("summary", 3).optional()];
    fields.extend(place(make));
    fields.extend([make.languages("languages", &near), make.input("contact", "url", "off").optional()]);
    fields.extend(themes(make));
    fields
}

fn place(make: &Maker<'_>) -> [Field; 4] {
    [
        make.country("country"),
        make.short("population"),
        make.short("latitude").optional(),
        make.short("longitude").optional(),
    ]
}

fn themes(make: &Maker<'_>) -> [Field; 2] {
    [make.codes("themes_offered", "theme").optional(), make.codes("themes_sought", "theme").optional()]
}

/// What the legal pages say.
pub(in crate::http::web) fn legal(make: &Maker<'_>) -> Vec<Field> {
    vec![
        make.input("legal_body", "text", "organization"),
        make.area("legal_address", 3),
        make.input("legal_email", "email", "off"),
        make.input("legal_form", "url", "off"),
        make.line("data_protection"),
        make.line("accessibility"),
        make.line("enforcement"),
        make.input("enforcement_page", "url", "off").optional(),
    ]
}

/// The fields of a step.
pub(super) fn of(make: &Maker<'_>, visit: &Visit, answers: &Answers, step: Step) -> Vec<Field> {
    match step {
        Step::Address => vec![make.tick("confirmed")],
        Step::Storage => Vec::new(),
        Step::City => {
            let near = [visit.locale.tag().to_owned()];
            let mut fields = vec![make.languages("languages", &near), make.language("language", &near)];
            fields.extend(place(make));
            fields.push(make.input("contact", "url", "off").optional());
            fields.extend(themes(make));
            fields
        }
        Step::Names => {
            let fields =
                answers.questions(step).into_iter().enumerate().map(|(at, (name, kind))| match kind {
                    // The name in the main language is the one that must be there.
                    Kind::Line if at == 0 => make.line(&name),
                    Kind::Line => make.line(&name).optional(),
                    _ => make.area(&name, 3).optional(),
                });
            fields.collect()
        }
        Step::Administrator => {
            let mut password = make.input("password", "password", "new-password");
            if answers.has_password() {
                password.hint = Some(make.locale.t("setup-password-kept").bare().to_string());
            }
            vec![
                make.input("officer_name", "text", "name"),
                make.input("email", "email", "username"),
                if answers.has_password() { password.optional() } else { password },
                make.line("handle"),
            ]
        }
        Step::Mail => Vec::new(),
        Step::Legal => legal(make).into_iter().map(Field::optional).collect(),
        Step::Backups => vec![make.tick("key_elsewhere").optional()],
    }
}

/// What was typed at a step.
pub(super) fn read(fields: &Fields, answers: &Answers, step: Step) -> crate::app::field::Form {
    let questions = answers.questions(step);
    let names = |is_list: bool| -> Vec<&str> {
        let wanted =
            questions.iter().filter(|(_, kind)| matches!(kind, Kind::Languages | Kind::Themes) == is_list);
        wanted.map(|(name, _)| name.as_str()).collect()
    };
    fields.form(&names(false), &names(true))
}
