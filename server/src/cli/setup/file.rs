//! Answers from a file, for installations that nobody watches: TOML, one section for each step, the fields named as in the
//! forms. What is secret stands in a file of its own.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::app::Error;
use crate::app::field::{FieldErrors, Form};
use crate::app::setup::{Answers, Step, judge};
use crate::config::Config;

/// `--answers`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    address: Address,
    city: City,
    administrator: Administrator,
    #[serde(default)]
    legal: Section,
    #[serde(default)]
    backups: Section,
}

type Section = toml::Table;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Address {
    /// The same as `server.domain`: whoever wrote the answers knew for which city.
    domain: String,
}

/// The steps `city` and `names`.
#[derive(Debug, Deserialize)]
struct City {
    /// By language.
    name: Section,
    #[serde(default)]
    summary: Section,
    #[serde(flatten)]
    rest: Section,
}

#[derive(Debug, Deserialize)]
struct Administrator {
    /// Its first line.
    password_file: PathBuf,
    #[serde(flatten)]
    rest: Section,
}

/// Reads and judges a file of answers: everything in one form.
pub(super) fn read(file: &Path, config: &Config) -> anyhow::Result<Form> {
    let named = || file.display().to_string();
    let text = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", named()))?;
    let found: File = toml::from_str(&text).map_err(|error| {
        let line =
            error.span().and_then(|span| text.get(..span.start)).map(|before| before.lines().count().max(1));
        let place = line.map(|line| format!("line {line}: ")).unwrap_or_default();
        anyhow::anyhow!("{}: {place}{}", named(), error.message())
    })?;
    let domain = &config.server.domain;
    ensure!(
        found.address.domain == *domain,
        "{}: address.domain is {}, and server.domain says {domain}; a city cannot change its domain, so make them one",
        named(),
        found.address.domain
    );
    let mut answers = Answers::default();
    answers.put(Step::Address, object(json!({ "confirmed": true, "domain": domain })));
    answers.put(Step::Storage, Form::new());
    let mut city = form(Step::City, found.city.rest, &named())?;
    // The first of the working languages is the main one where no other is named.
    let first = city.get("languages").and_then(|list| list.get(0)).cloned();
    if let (None, Some(first)) = (city.get("language"), first) {
        city.insert("language".to_owned(), first);
    }
    answers.put(Step::City, city);
    let mut names = Form::new();
    for (base, texts) in [("name", found.city.name), ("summary", found.city.summary)] {
        for (tag, text) in texts {
            if !answers.languages().contains(&tag) {
                bail!("{}: city.{base}.{tag} is in no language of city.languages", named());
            }
            names.insert(format!("{base}_{tag}"), serde_json::to_value(text)?);
        }
    }
    answers.put(Step::Names, names);
    let mut administrator = form(Step::Administrator, found.administrator.rest, &named())?;
    let secret = &found.administrator.password_file;
    let password =
        std::fs::read_to_string(secret).with_context(|| format!("{} cannot be read", secret.display()))?;
    let password = password.lines().next().unwrap_or_default().to_owned();
    administrator.insert("password".to_owned(), Value::String(password));
    answers.put(Step::Administrator, administrator);
    answers.put(Step::Mail, Form::new());
    answers.put(Step::Legal, form(Step::Legal, found.legal, &named())?);
    answers.put(Step::Backups, form(Step::Backups, found.backups, &named())?);
    let mut wrong = FieldErrors::default();
    for step in Step::ALL {
        let form = answers.form(step).cloned().unwrap_or_default();
        wrong.0.extend(judge(&config.server.domain, &answers, step, &form).0);
    }
    if wrong.0.is_empty() { Ok(answers.whole()) } else { Err(Error::Invalid(wrong).into()) }
}

fn object(value: Value) -> Form {
    match value {
        Value::Object(form) => form,
        _ => Form::new(),
    }
}

/// The answers of a step. What it does not ask is a mistake, not an answer.
fn form(step: Step, section: Section, file: &str) -> anyhow::Result<Form> {
    let asked =
        |name: &str| step.questions().iter().any(|(known, _)| *known == name) || name == "account_language";
    for name in section.keys() {
        let is_secret = name == "password";
        ensure!(
            !is_secret,
            "{file}: write the password into a file of its own, and name it in administrator.password_file"
        );
        ensure!(asked(name), "{file}: {}.{name} is no answer that is asked for", step.code());
    }
    Ok(object(serde_json::to_value(section)?))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    const SOUND: &str = r#"
[address]
domain = "lindhavn.example"

[city]
languages = ["da", "en"]
country = "DK"
population = 41000
name = { da = "Lindhavn Kommune", en = "City of Lindhavn" }

[administrator]
officer_name = "Prevention office"
email = "office@lindhavn.example"
password_file = "PASSWORD"
handle = "by"

[legal]
legal_body = "Lindhavn Kommune"

[backups]
key_elsewhere = true
"#;

    fn with(change: impl Fn(&str) -> String) -> anyhow::Result<Form> {
        let folder = tempfile::TempDir::new()?;
        let (answers, secret) = (folder.path().join("answers.toml"), folder.path().join("password"));
        std::fs::write(&secret, "correct-horse-battery\n")?;
        let mut config = Config::default();
        config.server.domain = "lindhavn.example".to_owned();
        std::fs::write(&answers, change(&SOUND.replace("PASSWORD", &secret.display().to_string())))?;
        read(&answers, &config)
    }

    #[test]
    fn a_sound_file_comes_to_the_whole_form() {
        let form = with(str::to_owned).unwrap();
        assert_eq!(form["name"], json!({ "da": "Lindhavn Kommune", "en": "City of Lindhavn" }));
        assert_eq!((&form["language"], &form["population"]), (&json!("da"), &json!(41000)));
        assert_eq!((&form["password"], &form["handle"]), (&json!("correct-horse-battery"), &json!("by")));
        assert_eq!((&form["legal_body"], &form["key_elsewhere"]), (&json!("Lindhavn Kommune"), &json!(true)));
    }

    #[test]
    fn what_is_wrong_in_a_file_is_said_with_its_place() {
        let said = |from: &str, to: &str| format!("{:#}", with(|text| text.replace(from, to)).unwrap_err());
        for (from, to, words) in [
            ("lindhavn.example\"\n\n[city]", "other.example\"\n\n[city]", "address.domain is other.example"),
            ("country = ", "contry = ", "city.contry"),
            ("password_file = ", "password = \"x\"\npassword_file = ", "password_file"),
            ("[backups]", "[backup]", "unknown field `backup`"),
            ("en = \"City", "fr = \"City", "city.name.fr"),
            ("handle = \"by\"", "handle = \"No Handle\"\n", "handle not_a_handle"),
            ("key_elsewhere = true", "key_elsewhere = ", "line "),
        ] {
            let found = said(from, to);
            assert!(found.contains(words), "{words}: {found}");
        }
        let all = with(|text| text.replace("office@lindhavn.example", "nobody").replace("\"DK\"", "\"\""))
            .unwrap_err();
        let Some(Error::Invalid(errors)) = all.downcast_ref::<Error>() else { panic!("{all}") };
        assert!(errors.has("email") && errors.has("country"), "{errors}");
    }
}
