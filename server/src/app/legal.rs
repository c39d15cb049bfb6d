//! Who answers for the site, and whom people may write to: what its legal pages say. Offices, never private persons.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::error::{Error, Result};
use super::field::{FieldErrors, Form};
use super::permission::{Verb, require};
use super::principal::Principal;
use super::{App, account, audit};
use crate::store::{self, Conn, Tx};
use crate::text::{link, plain};

/// What the legal pages say; what is empty has not been told yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Legal {
    /// The public body that answers for the site.
    pub body: String,
    /// Its postal address, in lines.
    pub address: String,
    /// The e-mail address of an office.
    pub email: String,
    /// A web page with a form, in its place or beside it.
    pub form: String,
    /// Whom people write to about their data: an e-mail address or a web page.
    pub data_protection: String,
    /// Whom people tell that they cannot use a page: an e-mail address or a web page.
    pub accessibility: String,
    /// The body that enforces accessibility where the city lies.
    pub enforcement: String,
    /// Its web page.
    pub enforcement_page: String,
}

/// The fields of the form, in its order.
pub const FIELDS: [&str; 8] = [
    "legal_body",
    "legal_address",
    "legal_email",
    "legal_form",
    "data_protection",
    "accessibility",
    "enforcement",
    "enforcement_page",
];

const KEY: &str = "legal";
/// Characters of a name or of one line.
const LINE: usize = 200;
const ADDRESS: usize = 500;

impl Legal {
    /// Judges a form. Anything may still be missing; what is given must be right.
    ///
    /// # Errors
    /// Every wrong field at once.
    pub fn parse(form: &Form) -> std::result::Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let given = |field: &str| form.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
        let mut bounded = |field: &str, clean: fn(&str, usize) -> String, most: usize| {
            let text = clean(&given(field), usize::MAX);
            if text.chars().count() > most {
                errors.add_limit(field, "too_long", most as u64);
            }
            text
        };
        let body = bounded("legal_body", plain::one_line, LINE);
        let address = bounded("legal_address", plain::lines, ADDRESS);
        let enforcement = bounded("enforcement", plain::one_line, LINE);
        let mut reached = |field: &str, ways: &[Way], code: &'static str| {
            let text = plain::one_line(&given(field), usize::MAX);
            if text.is_empty() {
                return text;
            }
            let read = ways.iter().find_map(|way| way.read(&text));
            read.unwrap_or_else(|| {
                errors.add(field, code);
                text
            })
        };
        let email = reached("legal_email", &[Way::Mail], "not_an_email");
        let page = reached("legal_form", &[Way::Page], "not_a_link");
        let data_protection = reached("data_protection", &[Way::Mail, Way::Page], "not_a_contact");
        let accessibility = reached("accessibility", &[Way::Mail, Way::Page], "not_a_contact");
        let enforcement_page = reached("enforcement_page", &[Way::Page], "not_a_link");
        if !errors.0.is_empty() {
            return Err(errors);
        }
        Ok(Self {
            body,
            address,
            email,
            form: page,
            data_protection,
            accessibility,
            enforcement,
            enforcement_page,
        })
    }

    /// The form that would parse to this.
    pub fn form(&self) -> Form {
        let texts = [
            &self.body,
            &self.address,
            &self.email,
            &self.form,
            &self.data_protection,
            &self.accessibility,
            &self.enforcement,
            &self.enforcement_page,
        ];
        FIELDS.iter().zip(texts).map(|(field, text)| ((*field).to_owned(), json!(text))).collect()
    }

    /// What the law asks for and is not told yet, as codes.
    pub fn missing(&self) -> Vec<&'static str> {
        [
            ("body", self.body.is_empty()),
            ("address", self.address.is_empty()),
            ("contact", self.email.is_empty() && self.form.is_empty()),
            ("data-protection", self.data_protection.is_empty()),
            ("accessibility", self.accessibility.is_empty()),
            ("enforcement", self.enforcement.is_empty()),
        ]
        .into_iter()
        .filter_map(|(code, is_missing)| is_missing.then_some(code))
        .collect()
    }

    /// True where nothing at all was told.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A way to reach an office.
#[derive(Clone, Copy, Debug)]
enum Way {
    Mail,
    Page,
}

impl Way {
    fn read(self, text: &str) -> Option<String> {
        match self {
            Self::Mail => account::parse_email("email", text).ok(),
            Self::Page => link::find_web(text).map(|_| text.to_owned()),
        }
    }
}

/// What was told; for everybody.
pub async fn read(app: &App) -> Result<Legal> {
    Ok(find(app.store.read()).await?)
}

/// The same from an open database.
pub(crate) async fn find(c: &impl Conn) -> store::Result<Legal> {
    Ok(store::setting::find(c, KEY).await?.unwrap_or_default())
}

/// Changes what the legal pages say.
pub async fn set(app: &App, principal: &Principal, form: &Form) -> Result<()> {
    require(principal, Verb::Administer)?;
    let legal = Legal::parse(form).map_err(Error::Invalid)?;
    let tx = app.store.begin().await?;
    record(app, &tx, principal, &legal).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// Writes it, with a line for the record of acts.
pub(crate) async fn record(app: &App, tx: &Tx, principal: &Principal, legal: &Legal) -> Result<()> {
    store::setting::write(tx, KEY, legal, app.clock.now()).await?;
    audit::record(app, tx, principal, "legal.set", KEY, json!({ "missing": legal.missing() })).await
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Form {
        pairs.iter().map(|(field, text)| ((*field).to_owned(), json!(text))).collect()
    }

    #[test]
    fn what_is_given_is_right_and_what_is_missing_is_named() {
        let told = [
            ("legal_body", " City of  Lindhavn "),
            ("legal_address", "Havnegade 1\r\n9000 Lindhavn"),
            ("legal_email", "Prevention@Lindhavn.Example"),
            ("data_protection", "https://lindhavn.example/dpo"),
        ];
        let legal = Legal::parse(&form(&told)).unwrap();
        assert_eq!(
            (legal.body.as_str(), legal.email.as_str()),
            ("City of Lindhavn", "prevention@lindhavn.example")
        );
        assert_eq!(legal.address, "Havnegade 1\n9000 Lindhavn");
        assert_eq!(legal.missing(), ["accessibility", "enforcement"]);
        assert_eq!(Legal::parse(&legal.form()).unwrap(), legal);
        assert!(Legal::default().is_empty() && Legal::default().missing().len() == 6);
    }

    #[test]
    fn every_wrong_field_is_named_at_once() {
        let long = "x".repeat(201);
        let wrong = [
            ("legal_body", long.as_str()),
            ("legal_email", "nobody"),
            ("legal_form", "javascript:alert(1)"),
            ("accessibility", "by telephone"),
        ];
        let FieldErrors(errors) = Legal::parse(&form(&wrong)).unwrap_err();
        let found: Vec<_> = errors.iter().map(|error| (error.field.as_str(), error.code)).collect();
        let wanted = [
            ("legal_body", "too_long"),
            ("legal_email", "not_an_email"),
            ("legal_form", "not_a_link"),
            ("accessibility", "not_a_contact"),
        ];
        assert_eq!(found, wanted);
    }
}
