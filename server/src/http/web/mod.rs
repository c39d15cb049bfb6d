//! Pages: one file for each noun that a reader meets. Every page is a URL, a form and a heading first.
//!
//! Deliberately absent: sentences (they stand in `locales`), markup (it stands in `templates`), rules (they stand in
//! `app`).

mod about;
mod account;
mod admin;
mod arrivals;
mod article;
mod asked;
mod autosave;
/// Every component in every state, for those who build pages.
#[cfg(debug_assertions)]
pub mod catalogue;
mod chart;
mod city;
mod clash;
mod component;
mod confirm;
mod digest;
mod draft;
mod editor;
mod facts;
pub(super) mod failure;
mod feed;
mod field;
mod figures;
mod follow;
mod forgot;
mod front;
mod further;
mod join;
mod kept;
mod legal;
mod maker;
mod map;
mod name;
mod notification;
mod page;
mod preferences;
mod record;
mod reply;
mod said;
mod session;
mod setup;
mod shell;
mod state;
#[cfg(test)]
mod tests;
mod version;
mod welcome;

pub use record::address as record_address;
pub use said::Said;

use axum::Router;

use super::error::{Failure, Result};
use crate::app::{App, Error};

/// Every page and every form.
pub fn router() -> Router<App> {
    Router::new()
        .merge(front::routes())
        .merge(feed::routes())
        .merge(arrivals::routes())
        .merge(figures::routes())
        .merge(state::routes())
        .merge(super::feed::routes())
        .merge(record::routes())
        .merge(version::routes())
        .merge(reply::routes())
        .merge(draft::routes())
        .merge(city::routes())
        .merge(follow::routes())
        .merge(session::routes())
        .merge(setup::routes())
        .merge(join::routes())
        .merge(account::routes())
        .merge(forgot::routes())
        .merge(notification::routes())
        .merge(digest::routes())
        .merge(admin::routes())
        .merge(about::routes())
        .merge(legal::routes())
        .merge(preferences::routes())
        .merge(welcome::routes())
}

/// What is served where no route leads.
pub fn nowhere() -> Router<App> {
    Router::new().fallback(async || -> Result { Err(Failure::from(Error::NotFound)) })
}
