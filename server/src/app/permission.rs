//! Who may do what: one table, everything else is refused.

use hansa_entities::account::Role;

use super::error::{Error, Result};
use super::principal::Principal;

/// What a surface can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// What is public: documents, collections, activities, the log.
    Read,
    /// Drafts, records and replies of the own city.
    Write,
    /// Own password, language, sessions, tokens.
    ManageSelf,
    /// Read own drafts, the own account.
    ReadInside,
    /// Whom the city follows and who may follow it.
    Follow,
    /// Hide or show on this instance.
    Moderate,
    /// Accounts, domains, peers, settings, audit.
    Administer,
}

impl Verb {
    pub const ALL: [Self; 7] = [
        Self::Read,
        Self::Write,
        Self::ManageSelf,
        Self::ReadInside,
        Self::Follow,
        Self::Moderate,
        Self::Administer,
    ];

    /// The scope that a token needs.
    fn scope(self) -> Option<&'static str> {
        match self {
            // A token that may do nothing else may read what everybody may.
            Self::Read => None,
            Self::Write => Some("write"),
            Self::ReadInside => Some("read"),
            Self::Follow => Some("follow"),
            Self::Moderate | Self::Administer => Some("admin"),
            Self::ManageSelf => None, // a token can never change how its account signs in
        }
    }

    fn allows(self, role: Role) -> bool {
        match (self, role) {
            (Self::Read, _) | (_, Role::Administrator) => true,
            (Self::Write | Self::ManageSelf | Self::ReadInside, Role::Officer) => true,
            (Self::Follow | Self::Moderate | Self::Administer, Role::Officer) => false,
        }
    }
}

/// The scopes that a token may carry.
pub const SCOPES: [&str; 4] = ["read", "write", "follow", "admin"];

/// Passes, or says why not.
///
/// # Errors
/// `Unauthenticated` for nobody, `Forbidden` with `role` or `scope`.
pub fn require(principal: &Principal, verb: Verb) -> Result<()> {
    let signed = match principal {
        _ if verb == Verb::Read => return Ok(()),
        Principal::Program => return Ok(()),
        // Other servers read. What only some of them may read gets a verb of its own here.
        Principal::Anonymous | Principal::Peer(_) => return Err(Error::Unauthenticated),
        Principal::Account(signed) => signed,
    };
    if !verb.allows(signed.role) {
        return Err(Error::Forbidden("role"));
    }
    match (&signed.scopes, verb.scope()) {
        (None, _) => Ok(()),
        (Some(scopes), Some(scope)) if scopes.has(scope) => Ok(()),
        (Some(_), _) => Err(Error::Forbidden("scope")),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use hansa_entities::id::AccountId;
    use hansa_entities::text::Codes;

    use super::*;
    use crate::app::principal::{Peer, Signed};

    fn signed(role: Role, scopes: Option<&[&str]>) -> Principal {
        Principal::Account(Box::new(Signed {
            id: AccountId(uuid::Uuid::nil()),
            name: String::new(),
            email: String::new(),
            role,
            language: "en".to_owned(),
            reads: Vec::new(),
            session: None,
            scopes: scopes.map(|s| Codes(s.iter().map(|s| (*s).to_owned()).collect())),
        }))
    }

    #[test]
    fn every_verb_has_an_expected_answer_for_every_principal_vis_16() {
        let actor = url::Url::parse("https://lindhavn.example/actor").unwrap();
        let principals = [
            Principal::Anonymous,
            Principal::Peer(Box::new(Peer { actor, host: "lindhavn.example".to_owned() })),
            signed(Role::Officer, None),
            signed(Role::Administrator, None),
            signed(Role::Officer, Some(&["read"])),
            signed(Role::Administrator, Some(&["write", "follow"])),
            signed(Role::Officer, Some(&["admin"])),
            Principal::Program,
        ];
        let expected = [
            (Verb::Read, "yyyyyyyy"),
            (Verb::Write, "--yy-y-y"),
            (Verb::ManageSelf, "--yy---y"),
            (Verb::ReadInside, "--yyy--y"),
            (Verb::Follow, "---y-y-y"),
            (Verb::Moderate, "---y---y"),
            (Verb::Administer, "---y---y"),
        ];
        assert_eq!(expected.len(), Verb::ALL.len());
        for (verb, row) in expected {
            let answers: String =
                principals.iter().map(|p| if require(p, verb).is_ok() { 'y' } else { '-' }).collect();
            assert_eq!(answers, row, "{verb:?}");
        }
    }
}
