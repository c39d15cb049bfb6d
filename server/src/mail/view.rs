//! What letters say, as values. They are sealed and stored until they are sent, so a field is never taken away: what an
//! older program stored must still be read.

use hansa_entities::text::Texts;
use hansa_entities::time::Time;
use serde::{Deserialize, Serialize};

use crate::text::plain;

/// Words with the language they are in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub text: String,
    /// BCP 47 tag.
    pub lang: String,
}

impl Said {
    /// The text that suits a reader best, on one line.
    pub fn pick(texts: &Texts, wished: &str) -> Self {
        let (lang, text) = texts.nearest(&[wished]).unwrap_or(("und", ""));
        Self { text: plain::one_line(text, LINE), lang: lang.to_owned() }
    }
}

/// Characters of a title or a name in a letter.
const LINE: usize = 200;

/// Whose letters they are.
#[derive(Clone, Debug)]
pub struct Sender {
    pub city: Said,
    /// The address of the city, without a final slash.
    pub base: String,
}

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum View {
    /// A link to a new account.
    Invitation {
        link: String,
        expires: Time,
        role: String,
    },
    /// A link to a new password.
    Reset {
        link: String,
        expires: Time,
        asked: Asked,
    },
    Reply(ReplyNews),
    Digest(Digest),
    /// Whether the weekly letter is wanted.
    Confirm {
        link: String,
    },
    Test,
}

/// Who wanted a new password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Asked {
    Administrator,
    /// Somebody who typed the address.
    Somebody,
}

/// Somebody has answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyNews {
    /// `reply`, `answer` or `thread`.
    pub reason: String,
    pub author: Said,
    /// Of an author elsewhere, `@name@host`.
    #[serde(default)]
    pub handle: Option<String>,
    pub city: Option<Said>,
    pub title: Said,
    /// The first lines of the reply, plain text.
    pub excerpt: Said,
    pub link: String,
    pub stop: String,
}

/// The weekly letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digest {
    /// From when on it tells.
    pub since: Time,
    /// Up to when.
    pub until: Time,
    /// Seven at most.
    pub entries: Vec<Entry>,
    /// Where letters are chosen, for an account.
    pub settings: Option<String>,
    /// What ends them; none in a preview.
    pub stop: Option<String>,
}

/// One line of the weekly letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Entry {
    /// A record of another city.
    New { title: Said, city: Said, country: Option<String>, kind: String, link: String, why: Vec<Why> },
    /// An experience that says what did not work.
    Failure { title: Said, city: Said, country: Option<String>, failed: Said, link: String },
    /// Replies that nobody has answered.
    Waiting { title: Said, count: u64, link: String },
}

/// Why a record stands in the letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Why {
    /// Its city is about as large: code of the list `citysize`.
    Band(String),
    Country(String),
    /// Code of the list `theme`.
    Theme(String),
}
