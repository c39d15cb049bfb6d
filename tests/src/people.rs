//! People with accounts: each with a browser of their own, and with tokens for their programs.

use anyhow::Context as _;
use hansa_entities::account::Role;
use hansa_entities::id::AccountId;
use hansa_entities::text::Codes;
use hansa_server::app::account::{Accept, Invite, accept, invite};
use hansa_server::app::token::{self, NewToken};
use hansa_server::app::{Principal, session};

use crate::{Browser, City, PASSWORD, Program, fixtures};

/// Somebody with an account at a city, signed in.
#[derive(Clone, Debug)]
pub struct Person {
    city: City,
    pub account: AccountId,
    pub email: String,
    /// The value of the session cookie.
    pub session: String,
}

impl Person {
    /// The administrator that the set-up made.
    pub fn administrator(city: &City) -> anyhow::Result<Self> {
        let officer = city.officer();
        let signed = officer.account().context("an account")?;
        let session = city.cookie().context("a session")?;
        Ok(Self { city: city.clone(), account: signed.id, email: signed.email.clone(), session })
    }

    /// Somebody new, who was invited and came.
    pub async fn join(city: &City, name: &str, role: Role) -> anyhow::Result<Self> {
        let app = city.app();
        let email = format!("{}@city.example", name.to_lowercase().replace(' ', "."));
        let link = invite(&app, &city.officer(), &Invite { email: email.clone(), role }).await?;
        let code = link.url.rsplit('/').next().context("a code")?.to_owned();
        let form = Accept { name: name.to_owned(), password: PASSWORD.to_owned(), language: "en".to_owned() };
        let opened = accept(&app, &code, &form, &fixtures::origin()).await?;
        Ok(Self { city: city.clone(), account: opened.account.id, email, session: opened.token })
    }

    /// The name of the cookie that holds a session.
    pub fn cookie_name(city: &City) -> &'static str {
        if city.config().server.development { "session" } else { "__Host-session" }
    }

    /// A browser in which this person is signed in.
    pub fn browser(&self) -> Browser {
        let mut browser = Browser::new(&self.city);
        browser.cookies.insert(Self::cookie_name(&self.city).to_owned(), self.session.clone());
        browser
    }

    /// As whom the session acts now.
    pub async fn principal(&self) -> anyhow::Result<Principal> {
        Ok(session::resume(&self.city.app(), &self.session).await?)
    }

    /// The value of a new token with these scopes.
    pub async fn token(&self, scopes: &[&str]) -> anyhow::Result<String> {
        let wanted = NewToken {
            label: "A program".to_owned(),
            scopes: Codes(scopes.iter().map(|scope| (*scope).to_owned()).collect()),
            expires_days: None,
        };
        let principal = self.principal().await?;
        Ok(token::create(&self.city.app(), &principal, &wanted).await?.1)
    }

    /// A program with a new token of these scopes.
    pub async fn program(&self, scopes: &[&str]) -> anyhow::Result<Program> {
        Ok(Program::new(self.city.target(), Some(&self.token(scopes).await?)))
    }
}
