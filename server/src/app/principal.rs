//! Who asks.

use hansa_entities::account::Role;
use hansa_entities::id::AccountId;
use hansa_entities::text::Codes;
use url::Url;

/// The one who asks for a verb.
#[derive(Clone, Debug)]
pub enum Principal {
    Anonymous,
    /// An actor of another server that proved itself by the signature of its request.
    Peer(Box<Peer>),
    Account(Box<Signed>),
    /// The terminal, a worker, the set-up.
    Program,
}

/// Who signed a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer {
    pub actor: Url,
    /// The authority of its server.
    pub host: String,
}

/// An account that proved itself by a session or a token.
#[derive(Clone, Debug)]
pub struct Signed {
    pub id: AccountId,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub language: String,
    /// Languages that are read beside it, the best first.
    pub reads: Vec<String>,
    /// The id (not the value) of the session; none for a token.
    pub session: Option<String>,
    /// None: a session, which may do all that its role may.
    pub scopes: Option<Codes>,
}

impl Principal {
    pub fn account(&self) -> Option<&Signed> {
        match self {
            Self::Account(signed) => Some(signed),
            Self::Anonymous | Self::Peer(_) | Self::Program => None,
        }
    }

    /// For the record: which account acted.
    pub fn account_id(&self) -> Option<AccountId> {
        self.account().map(|signed| signed.id)
    }

    pub fn is_administrator(&self) -> bool {
        match self {
            Self::Account(signed) => signed.role == Role::Administrator,
            Self::Program => true,
            Self::Anonymous | Self::Peer(_) => false,
        }
    }
}
