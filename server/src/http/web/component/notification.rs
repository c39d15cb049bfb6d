//! What somebody was told, gathered by what it is about (`notifications.html`).

use crate::http::web::said::{Said, When};

/// Groups, the newest first.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct Notifications {
    pub groups: Vec<Group>,
    /// The newest one on the page: what comes later is not marked unseen.
    #[cfg_attr(debug_assertions, serde(default))]
    pub newest: Option<String>,
}

/// What is told together.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct Group {
    /// Id of its heading.
    pub id: String,
    /// What it is about, for the form.
    pub about: String,
    pub title: Said,
    #[cfg_attr(debug_assertions, serde(default))]
    pub link: Option<String>,
    pub items: Vec<Item>,
}

/// One thing that happened.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct Item {
    #[cfg_attr(debug_assertions, serde(default))]
    pub is_unread: bool,
    /// Why it is told, in words.
    pub reason: String,
    #[cfg_attr(debug_assertions, serde(default))]
    pub quote: Said,
    pub when: When,
    /// Where something can be done about it.
    #[cfg_attr(debug_assertions, serde(default))]
    pub link: Option<String>,
}

impl Group {
    pub(in crate::http::web) fn unread(&self) -> usize {
        self.items.iter().filter(|item| item.is_unread).count()
    }
}
