//! What is left to do, and how far each part is (`task-list.html`).

use crate::http::web::said::Said;
use crate::i18n::Locale;

/// Tasks that belong together.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct TaskList {
    pub tasks: Vec<Task>,
}

/// One task.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct Task {
    /// Id of its standing, which describes its link.
    pub id: String,
    pub title: Said,
    pub address: String,
    #[cfg_attr(debug_assertions, serde(default))]
    pub hint: Said,
    pub standing: Standing,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
#[cfg_attr(debug_assertions, serde(rename_all = "lowercase"))]
pub(in crate::http::web) enum Standing {
    Done,
    Begun,
    Open,
    /// Something in it is wrong.
    Wrong,
    /// It may stay open.
    Later,
    /// Others come first.
    Locked,
}

impl Standing {
    pub(in crate::http::web) fn words(self, locale: Locale) -> String {
        let code = match self {
            Self::Done => "done",
            Self::Begun => "begun",
            Self::Open => "open",
            Self::Wrong => "wrong",
            Self::Later => "later",
            Self::Locked => "locked",
        };
        locale.coded("task", code).to_string()
    }

    /// What is left stands out; what is done or can wait does not.
    pub(in crate::http::web) fn class(self) -> &'static str {
        match self {
            Self::Done | Self::Later | Self::Locked => "steps__state",
            Self::Begun => "tag tag--wait",
            Self::Open => "tag tag--note",
            Self::Wrong => "tag tag--stop",
        }
    }
}

impl Task {
    pub(in crate::http::web) fn is_locked(&self) -> bool {
        self.standing == Standing::Locked
    }
}
