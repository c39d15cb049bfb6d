//! The question before an act that reaches others or cannot be undone: what is meant, what it means for them, and a way
//! back. The address of the act, opened, asks; the form that it shows, acts.

use askama::Template;

use super::field::{Control, Field};
use super::said::Said;
use super::shell::{Section, Shell, show};
use crate::http::error::Result;
use crate::http::extract::Visit;

/// An act that is to be confirmed. `code` names its messages: `confirm-<code>`, `-text`, `-reach`, `-do`, `-not`.
#[derive(Debug)]
pub(super) struct Question {
    pub code: &'static str,
    pub section: Section,
    /// What kind of thing it is about, where that helps.
    pub kind: Option<String>,
    pub subject: Said,
    /// What is concerned beside it.
    pub others: Vec<Said>,
    /// Where the answer "yes" is sent, and with what.
    pub action: String,
    pub fields: Vec<(&'static str, String)>,
    pub back: String,
}

#[derive(Template)]
#[template(path = "pages/confirm.html")]
struct ConfirmPage {
    shell: Shell,
    title: String,
    texts: Vec<String>,
    yes: String,
    no: String,
    question: Question,
    /// What is asked beside yes and no.
    asked: Vec<Field>,
}

impl Question {
    pub(super) fn ask(self, visit: &Visit) -> Result {
        self.ask_with(visit, Vec::new())
    }

    /// The same with fields that are sent with the answer.
    pub(super) fn ask_with(self, visit: &Visit, asked: Vec<Field>) -> Result {
        let locale = visit.locale;
        let find = |part: &str| {
            let key = format!("confirm-{}{part}", self.code);
            locale.knows(&key).then(|| locale.t(&key).to_string())
        };
        show(&ConfirmPage {
            title: locale.t(&format!("confirm-{}", self.code)).bare().to_string(),
            texts: ["-text", "-reach"].into_iter().filter_map(find).collect(),
            yes: locale.t(&format!("confirm-{}-do", self.code)).to_string(),
            no: find("-not").unwrap_or_else(|| locale.t("confirm-not").to_string()),
            shell: Shell::of(visit, self.section),
            question: self,
            asked,
        })
    }
}

/// Words that are in no language, such as a name or a domain.
pub(super) fn plain(text: &str) -> Said {
    Said { text: text.to_owned(), lang: "und".to_owned() }
}
