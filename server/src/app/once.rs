//! Requests that may arrive twice: what came of the first one is found again by its key, also after a crash. Key and act
//! are written in one transaction, and writers take turns. Keys are forgotten after a day (`retention`).

use aws_lc_rs::digest::{Context, SHA256};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hansa_entities::id::AccountId;
use hansa_entities::idempotency_key;
use uuid::Uuid;

use super::error::{Error, Result};
use super::field::Form;
use super::{App, Principal};
use crate::store::{self, Tx};

/// What makes a repeated request the same one: the client's key, and a hash of what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Once {
    pub key: String,
    pub request_hash: String,
}

impl Once {
    /// `scope` keeps the keys of different acts apart; `asked` is everything that the act depends on.
    pub fn new(scope: &str, key: &str, asked: &[&[u8]]) -> Self {
        Self { key: format!("{scope}:{key}"), request_hash: hash(asked) }
    }
}

/// SHA-256 of parts that cannot be shifted into one another; unpadded base64url.
pub fn hash(parts: &[&[u8]]) -> String {
    let mut context = Context::new(&SHA256);
    for part in parts {
        context.update(&(part.len() as u64).to_be_bytes());
        context.update(part);
    }
    URL_SAFE_NO_PAD.encode(context.finish())
}

pub(super) fn hash_form(form: &Form) -> String {
    hash(&[serde_json::to_string(form).unwrap_or_default().as_bytes()])
}

/// A fresh key for a form on a page: 128 bits that nobody guesses.
pub fn key(app: &App) -> String {
    URL_SAFE_NO_PAD.encode(app.clock.random::<16>())
}

/// What came of an earlier request with the same key.
pub(super) struct Earlier {
    row: idempotency_key::Model,
    /// What was made.
    pub id: Uuid,
    /// The same was asked.
    pub is_same: bool,
}

pub(super) async fn find(tx: &Tx, principal: &Principal, once: &Once) -> Result<Option<Earlier>> {
    let Some(row) = store::account::find_idempotency_key(tx, writer(principal)?, &once.key).await? else {
        return Ok(None);
    };
    let id = row.location.as_deref().and_then(|text| text.parse().ok());
    let id = id.ok_or_else(|| Error::internal("an idempotency key without what it made"))?;
    Ok(Some(Earlier { id, is_same: row.request_hash == once.request_hash, row }))
}

/// Keeps what a request has made, beside it.
pub(super) async fn keep(app: &App, tx: &Tx, principal: &Principal, once: &Once, id: Uuid) -> Result<()> {
    let row = idempotency_key::Model {
        account_id: writer(principal)?,
        key: once.key.clone(),
        request_hash: once.request_hash.clone(),
        status: 201,
        location: Some(id.to_string()),
        body: String::new(),
        created_at: app.clock.now(),
    };
    Ok(store::insert(tx, row).await?)
}

impl Earlier {
    /// The hash of what was asked with this key last.
    pub(super) fn asked(&self) -> &str {
        &self.row.request_hash
    }

    /// From now on the later request is the one that is known, with what came of it.
    pub(super) async fn renew(self, tx: &Tx, once: &Once, id: Uuid) -> Result<()> {
        let request_hash = once.request_hash.clone();
        let row = idempotency_key::Model { request_hash, location: Some(id.to_string()), ..self.row };
        Ok(store::update(tx, row).await?)
    }
}

fn writer(principal: &Principal) -> Result<AccountId> {
    principal.account_id().ok_or(Error::Unauthenticated)
}
