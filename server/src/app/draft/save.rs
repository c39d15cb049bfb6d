//! Keeps what is typed.

use hansa_entities::draft::{self, DraftState};
use hansa_entities::id::DraftId;
use hansa_entities::text::Typed;
use hansa_entities::time::Time;
use serde_json::Value;

use crate::app::error::{Error, Result};
use crate::app::field::Form;
use crate::app::permission::{Verb, require};
use crate::app::{App, Principal};
use crate::store::{self, Tx};

const MOST_BYTES: usize = 256 * 1024;

/// Keeps what was typed, over whatever stands. Texts in other languages than the form's own stay as they are.
pub async fn save(app: &App, principal: &Principal, id: DraftId, form: &Form) -> Result<()> {
    save_over(app, principal, id, form, None).await.map(|_| ())
}

/// The same, over the state that its writer had before them; the state that stands now.
///
/// # Errors
/// `Conflict("draft_changed")` where somebody else has saved another text since `seen`: then nothing is written.
pub async fn save_over(
    app: &App,
    principal: &Principal,
    id: DraftId,
    form: &Form,
    seen: Option<Time>,
) -> Result<Time> {
    require(principal, Verb::Write)?;
    let tx = app.store.begin().await?;
    let row = keep(app, &tx, principal, id, form, seen).await?;
    tx.commit().await.map_err(store::Error::from)?;
    Ok(row.updated_at)
}

/// Keeps a form in a draft. Where everything in it stands there already, nothing is written and nobody is in anybody's way:
/// so it may be sent as often as need be.
pub(super) async fn keep(
    app: &App,
    tx: &Tx,
    principal: &Principal,
    id: DraftId,
    form: &Form,
    seen: Option<Time>,
) -> Result<draft::Model> {
    // Each further round means that somebody else has saved in between.
    loop {
        let mut row = store::draft::find(tx, id).await?.ok_or(Error::NotFound)?;
        require_open(&row)?;
        let before = row.updated_at;
        let merged = Value::Object(merge(&row.form, bounded(form)?));
        if merged == *row.form {
            return Ok(row);
        }
        if seen.is_some_and(|seen| seen != before) {
            return Err(Error::Conflict("draft_changed"));
        }
        row.form = Typed(merged);
        // Two saves within one millisecond are two states.
        row.updated_at = app.clock.now().max(before.plus(chrono::Duration::milliseconds(1)));
        row.saved_by = principal.account_id();
        if store::draft::replace(tx, &row, before).await? {
            return Ok(row);
        }
    }
}

pub(super) fn bounded(form: &Form) -> Result<Form> {
    let size = serde_json::to_string(form).map_or(0, |text| text.len());
    if size > MOST_BYTES { Err(Error::field("form", "too_long")) } else { Ok(form.clone()) }
}

/// A text typed in one language changes that language; a change of the language itself renames the original.
pub(in crate::app) fn merge(standing: &Value, typed: Form) -> Form {
    let mut merged = standing.as_object().cloned().unwrap_or_default();
    let language = |form: &Form| form.get("language").and_then(Value::as_str).unwrap_or_default().to_owned();
    let before = language(&merged);
    let after = if typed.contains_key("language") { language(&typed) } else { before.clone() };
    let tags = (before.as_str(), after.as_str());
    for (field, value) in typed {
        let value = match merged.get(&field) {
            Some(standing) => merge_value(standing, value, tags),
            None => value,
        };
        merged.insert(field, value);
    }
    merged
}

/// What is typed in one language keeps the others, in rows, too: those that have a name are found by it.
fn merge_value(standing: &Value, typed: Value, (before, after): (&str, &str)) -> Value {
    let within = |standing: &Value, typed: Value| merge_value(standing, typed, (before, after));
    match (standing, typed) {
        (Value::Object(texts), Value::String(text)) => {
            let mut texts = texts.clone();
            if before != after {
                texts.remove(before);
            }
            texts.insert(after.to_owned(), Value::String(text));
            Value::Object(texts)
        }
        (Value::Object(standing), Value::Object(typed)) => {
            let entry = |(name, value): (String, Value)| match standing.get(&name) {
                Some(known) => (name, within(known, value)),
                None => (name, value),
            };
            Value::Object(typed.into_iter().map(entry).collect())
        }
        (Value::Array(standing), Value::Array(typed)) => {
            let key = |row: &Value| row.get("key").and_then(Value::as_str).map(str::to_owned);
            let find = |at: usize, row: &Value| match key(row) {
                Some(name) => standing.iter().find(|known| key(known).as_deref() == Some(name.as_str())),
                None => standing.get(at).filter(|known| known.is_object()),
            };
            let rows = typed.into_iter().enumerate().map(|(at, row)| match find(at, &row) {
                Some(known) => within(known, row),
                None => row,
            });
            rows.collect()
        }
        (_, typed) => typed,
    }
}

fn require_open(row: &draft::Model) -> Result<()> {
    match row.state {
        DraftState::Draft => Ok(()),
        DraftState::Queued => Err(Error::Conflict("being_published")),
    }
}

/// Throws a draft away. A published record that it would have changed stays as it is.
pub async fn discard(app: &App, principal: &Principal, id: DraftId) -> Result<()> {
    require(principal, Verb::Write)?;
    match store::draft::delete(app.store.write(), id).await? {
        true => Ok(()),
        false => Err(Error::NotFound),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use serde_json::json;

    use super::*;

    #[test]
    fn typing_in_one_language_keeps_the_others() {
        let standing = json!({"language": "fr", "title": {"fr": "Nuit", "en": "Night"}});
        let typed = json!({"language": "fr", "title": "Nuits"}).as_object().unwrap().clone();
        assert_eq!(merge(&standing, typed)["title"], json!({"fr": "Nuits", "en": "Night"}));
    }

    #[test]
    fn what_is_typed_without_a_language_is_in_the_one_of_the_form() {
        let standing = json!({"language": "fr", "title": {"fr": "Nuit"}});
        let typed = json!({"title": "Nuits"}).as_object().unwrap().clone();
        assert_eq!(
            merge(&standing, typed),
            *json!({"language": "fr", "title": {"fr": "Nuits"}}).as_object().unwrap()
        );
    }

    #[test]
    fn a_row_keeps_its_other_languages_wherever_it_has_moved_to() {
        let standing = json!({"language": "fr", "outcomes": [
            {"key": "o1", "indicator": {"fr": "Un", "en": "One"}}, {"key": "o2", "indicator": {"fr": "Deux", "en": "Two"}},
        ]});
        let typed = json!({"language": "fr", "outcomes": [{"key": "o2", "indicator": "Deux !"}, {"indicator": "Trois"}]});
        let merged = merge(&standing, typed.as_object().unwrap().clone());
        assert_eq!(merged["outcomes"][0], json!({"key": "o2", "indicator": {"fr": "Deux !", "en": "Two"}}));
    }

    #[test]
    fn another_language_of_the_form_renames_the_original() {
        let standing = json!({"language": "fr", "title": {"fr": "Night"}});
        let typed = json!({"language": "en", "title": "Night"}).as_object().unwrap().clone();
        assert_eq!(merge(&standing, typed)["title"], json!({"en": "Night"}));
    }
}
