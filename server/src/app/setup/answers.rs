//! What was answered so far. It is kept here between the steps, sound or not, until the city is open; a password is kept
//! as its hash from the moment it is typed.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::door;
use super::step::{Kind, Standing, Step};
use crate::app::App;
use crate::app::account::{self, hash_password, parse_email};
use crate::app::actor;
use crate::app::city::Profile;
use crate::app::error::{Error, Result};
use crate::app::field::{FieldErrors, Form};
use crate::app::legal::Legal;
use crate::store::{self, Conn, Tx};
use crate::text::{language, plain};

const KEY: &str = "setup.answers";
/// Characters of the name of a city, and of what it says about itself.
const NAME: u64 = 80;
const SUMMARY: u64 = 500;
/// Characters of an officer's name.
const OFFICER: u64 = 80;

/// The answers of every step that was saved.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    forms: IndexMap<String, Form>,
    password_hash: Option<String>,
}

impl Answers {
    /// What was answered at a step; none where it was never saved.
    pub fn form(&self, step: Step) -> Option<&Form> {
        self.forms.get(step.code())
    }

    /// Keeps an answer in memory.
    pub fn put(&mut self, step: Step, form: Form) {
        self.forms.insert(step.code().to_owned(), form);
    }

    pub fn has_password(&self) -> bool {
        self.password_hash.is_some()
    }

    pub(super) fn password_hash(&self) -> Option<&str> {
        self.password_hash.as_deref()
    }

    /// The working languages, the main one first.
    pub fn languages(&self) -> Vec<String> {
        let city = self.form(Step::City);
        let main = city.and_then(|form| form.get("language")).and_then(Value::as_str);
        let list = city.and_then(|form| form.get("languages")).and_then(Value::as_array);
        let given = main.into_iter().chain(list.into_iter().flatten().filter_map(Value::as_str));
        let mut found: Vec<String> = Vec::new();
        for tag in given.filter_map(language::canonical) {
            if !found.contains(&tag) {
                found.push(tag);
            }
        }
        found
    }

    /// The questions of a step.
    pub fn questions(&self, step: Step) -> Vec<(String, Kind)> {
        if step != Step::Names {
            return step.questions().iter().map(|(name, kind)| ((*name).to_owned(), *kind)).collect();
        }
        let of =
            |tag: &String| [(format!("name_{tag}"), Kind::Line), (format!("summary_{tag}"), Kind::Lines)];
        self.languages().iter().flat_map(of).collect()
    }

    /// The language in which a question wants its answer; none where it wants no words of a language.
    pub fn language_of(question: &str) -> Option<&str> {
        question.strip_prefix("name_").or_else(|| question.strip_prefix("summary_"))
    }

    /// How far a step is; `domain` is the configured one.
    pub fn standing(&self, domain: &str, step: Step) -> Standing {
        let Some(form) = self.form(step) else {
            return if step.is_optional() { Standing::Later } else { Standing::Open };
        };
        if !judge(domain, self, step, form).0.is_empty() {
            return Standing::Wrong;
        }
        match step {
            Step::Legal => match Legal::parse(form) {
                Ok(legal) if legal.is_empty() => Standing::Later,
                Ok(legal) if !legal.missing().is_empty() => Standing::Wrong,
                _ => Standing::Done,
            },
            Step::Backups if !is_ticked(form, "key_elsewhere") => Standing::Later,
            _ => Standing::Done,
        }
    }

    /// True where the city can be opened.
    pub fn is_complete(&self, domain: &str) -> bool {
        let mut needed = Step::ALL.into_iter().filter(|step| !step.is_optional());
        let optional = Step::ALL.into_iter().filter(|step| step.is_optional());
        // What may be left out must not be wrong either.
        let mut wrong = optional.filter_map(|step| Some((step, self.form(step)?)));
        needed.all(|step| self.standing(domain, step) == Standing::Done)
            && !wrong.any(|(step, form)| !judge(domain, self, step, form).0.is_empty())
    }

    /// Everything in one form, as the verb that opens the city reads it.
    pub fn whole(&self) -> Form {
        let mut whole = Form::new();
        for form in self.forms.values() {
            whole.extend(form.iter().map(|(field, value)| (field.clone(), value.clone())));
        }
        let texts = |field: &str| -> Form {
            let said = |tag: String| Some((tag.clone(), whole.get(&format!("{field}_{tag}"))?.clone()));
            self.languages().into_iter().filter_map(said).collect()
        };
        let (name, summary) = (texts("name"), texts("summary"));
        whole.retain(|field, _| !field.starts_with("name_") && !field.starts_with("summary_"));
        whole.insert("name".to_owned(), Value::Object(name));
        whole.insert("summary".to_owned(), Value::Object(summary));
        whole
    }
}

pub(super) fn is_ticked(form: &Form, field: &str) -> bool {
    match form.get(field) {
        Some(Value::Bool(ticked)) => *ticked,
        Some(Value::String(text)) => !text.is_empty() && text != "false",
        _ => false,
    }
}

fn line(form: &Form, field: &str) -> String {
    form.get(field).and_then(Value::as_str).unwrap_or_default().trim().to_owned()
}

/// What is wrong with the answers of a step, in the order of its questions; `domain` is the configured one.
pub fn judge(domain: &str, answers: &Answers, step: Step, form: &Form) -> FieldErrors {
    let mut errors = FieldErrors::default();
    match step {
        Step::Address => {
            if !is_ticked(form, "confirmed") || line(form, "domain") != domain {
                errors.add("confirmed", "required");
            }
        }
        Step::Storage | Step::Mail | Step::Backups => {}
        Step::City => {
            let asked = |field: &str| step.questions().iter().any(|(name, _)| *name == field);
            errors.0.extend(Profile::parse(form).err().unwrap_or_default().0);
            errors.0.retain(|error| asked(&error.field));
        }
        Step::Names => judge_names(answers, form, &mut errors),
        Step::Administrator => judge_administrator(answers, form, &mut errors),
        Step::Legal => errors = Legal::parse(form).err().unwrap_or_default(),
    }
    errors
}

fn judge_names(answers: &Answers, form: &Form, errors: &mut FieldErrors) {
    let languages = answers.languages();
    for (at, tag) in languages.iter().enumerate() {
        let (name, summary) = (format!("name_{tag}"), format!("summary_{tag}"));
        let length = |text: &str| text.chars().count() as u64;
        let said = plain::one_line(&line(form, &name), usize::MAX);
        // The main language is the one that the others are translations of.
        if said.is_empty() && at == 0 {
            errors.add(&name, "required");
        }
        if length(&said) > NAME {
            errors.add_limit(&name, "too_long", NAME);
        }
        let about = plain::prose(&line(form, &summary), usize::MAX);
        if length(&about) > SUMMARY {
            errors.add_limit(&summary, "too_long", SUMMARY);
        }
        // Other summaries are translations too.
        let original = languages.first().map(|tag| format!("summary_{tag}")).unwrap_or_default();
        if at > 0 && !about.is_empty() && line(form, &original).is_empty() && !errors.has(&original) {
            errors.add(&original, "required");
        }
    }
    if languages.is_empty() {
        errors.add("languages", "required");
    }
}

fn judge_administrator(answers: &Answers, form: &Form, errors: &mut FieldErrors) {
    account_errors(form, errors);
    let password = form.get("password").and_then(Value::as_str).unwrap_or_default();
    if !(password.is_empty() && answers.has_password()) {
        account::parse_password("password", password, errors);
    }
    let handle = line(form, "handle");
    if handle.is_empty() {
        errors.add("handle", "required");
    } else if !actor::is_username(&handle) {
        errors.add("handle", "not_a_handle");
    }
}

fn account_errors(form: &Form, errors: &mut FieldErrors) {
    let name = plain::one_line(&line(form, "officer_name"), usize::MAX);
    match name.chars().count() as u64 {
        0 => errors.add("officer_name", "required"),
        1..=OFFICER => {}
        _ => errors.add_limit("officer_name", "too_long", OFFICER),
    }
    if let Err(FieldErrors(wrong)) = parse_email("email", &line(form, "email")) {
        errors.0.extend(wrong);
    }
}

/// What was answered so far.
pub async fn answers(app: &App) -> Result<Answers> {
    find(app.store.read()).await
}

pub(super) async fn find(c: &impl Conn) -> Result<Answers> {
    // As text: what PostgreSQL keeps as JSON it sorts.
    let text = store::setting::find::<String>(c, KEY).await?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// Keeps the answers of a step, and says what is wrong with them.
///
/// # Errors
/// `Invalid` after they were kept; `Forbidden("setup_session")` for a browser that is not in (any more).
pub async fn save(app: &App, token: &str, step: Step, mut form: Form) -> Result<()> {
    if step == Step::Address {
        form.insert("domain".to_owned(), json!(app.domain()));
    }
    let password = match step {
        Step::Administrator => form.get("password").and_then(Value::as_str).unwrap_or_default().to_owned(),
        _ => String::new(),
    };
    let mut wrong = FieldErrors::default();
    if !password.is_empty() {
        account::parse_password("password", &password, &mut wrong);
    }
    let hash = match password {
        password if password.is_empty() || !wrong.0.is_empty() => None,
        password => Some(hash_password(app, password).await?),
    };
    let tx = app.store.begin().await?;
    door::require(&tx, token, app.clock.now()).await?;
    let mut answers = find(&tx).await?;
    let errors = judge(app.domain(), &answers, step, &form);
    form.remove("password");
    if hash.is_some() {
        answers.password_hash = hash;
    }
    answers.put(step, form);
    let text = serde_json::to_string(&answers).map_err(Error::internal)?;
    store::setting::write(&tx, KEY, &text, app.clock.now()).await?;
    tx.commit().await.map_err(store::Error::from)?;
    if errors.0.is_empty() { Ok(()) } else { Err(Error::Invalid(errors)) }
}

/// Nothing is kept any more.
pub(super) async fn forget(tx: &Tx) -> Result<()> {
    Ok(store::setting::delete(tx, KEY).await?)
}
