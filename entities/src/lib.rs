//! The nouns of Hansa as rows: columns, enums, typed ids.
//!
//! This room has no verbs: no async, no rules, no wire format. Whoever reads it knows what is stored, nothing more.

pub mod access_token;
pub mod account;
pub mod actor;
pub mod actor_key;
pub mod audit_event;
pub mod counter;
pub mod credential;
pub mod dead_letter;
pub mod delivery_cursor;
pub mod domain_rule;
pub mod draft;
pub mod emblem;
pub mod experience;
pub mod follow;
pub mod fork;
pub mod id;
pub mod idempotency_key;
pub mod inbox_item;
pub mod initiative;
pub mod instance;
pub mod invitation;
pub mod job;
pub mod letter;
pub mod log_entry;
pub mod log_head;
pub mod notification;
pub mod plain_origin;
pub mod record;
pub mod record_facet;
pub mod replica;
pub mod reply;
pub mod resource;
pub mod revision;
pub mod search_document;
pub mod session;
pub mod setting;
pub mod skeleton;
pub mod subscription;
pub mod text;
pub mod time;
pub mod vocabulary;
