//! Objects: records of cities, replies, tombstones. `build` writes ours so that every receiver
//! understands them, `parse` reads everybody's.
//! Deliberately absent: making their HTML safe, and whether they are shown.

mod build;
mod note;
mod parse;
mod parts;

use crate::LanguageMap;
use crate::actor::Picture;
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};
use url::Url;

pub use build::{build_document, build_record, build_tombstone};
pub use note::build_note;
pub use parse::parse_object;

/// Who an object is addressed to, read from `to` and `cc`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    /// `Public` in `to`: everywhere.
    Public,
    /// `Public` only in `cc`: readable by all, not for feeds.
    Unlisted,
    /// A followers collection of the owner.
    Followers,
    /// Named recipients, or none that could be read.
    Direct,
}

/// What kind of record.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum RecordKind {
    Initiative,
    Experience,
    Resource,
    /// A class of ours that this version does not know, with its prefix: `hansa:Dossier`.
    Other(String),
    /// A post of a plain server: its ActivityStreams type.
    Plain(String),
}

impl RecordKind {
    /// The `additionalType` on the wire; `None` for plain posts.
    #[must_use]
    pub fn additional_type(&self) -> Option<&str> {
        match self {
            Self::Initiative => Some("hansa:Initiative"),
            Self::Experience => Some("hansa:Experience"),
            Self::Resource => Some("hansa:Resource"),
            Self::Other(class) => Some(class),
            Self::Plain(_) => None,
        }
    }

    /// The `type` on the wire: always one word of ActivityStreams.
    #[must_use]
    pub fn wire_type(&self) -> &str {
        match self {
            Self::Initiative | Self::Experience | Self::Resource | Self::Other(_) => "Article",
            Self::Plain(kind) => kind,
        }
    }
}

/// `#mobility` and the page that lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hashtag {
    /// With the leading `#`.
    pub name: String,
    pub href: Option<Url>,
}

/// `@name@host`, somebody who is spoken to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    pub name: String,
    pub href: Url,
}

/// A typed reference to another object (FEP-e232).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectLink {
    /// A relation as full IRI: `https://w3id.org/hansa/ns#basedOn`.
    pub rel: Option<String>,
    pub href: Url,
    pub name: Option<String>,
}

/// What an attachment is; no other kind is understood by all receivers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AttachmentKind {
    Image,
    Document,
    /// A page elsewhere: a resource's links.
    Link,
}

/// A file or page that belongs to an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    pub kind: AttachmentKind,
    pub url: Url,
    pub media_type: Option<String>,
    /// Alternative text or label.
    pub name: Option<String>,
}

/// A record: an initiative, an experience, a resource, or a post of a plain server.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordObject {
    pub id: Url,
    pub kind: RecordKind,
    /// `attributedTo`.
    pub owner: Url,
    /// Plain text, the original language first.
    pub name: LanguageMap,
    /// Plain text, the original language first.
    pub summary: LanguageMap,
    /// HTML, the original language first; from strangers not sanitised.
    pub content: LanguageMap,
    pub published: DateTime<Utc>,
    pub updated: Option<DateTime<Utc>>,
    pub context: Option<Url>,
    pub replies: Option<Url>,
    /// The page for people; never another origin than `id`.
    pub url: Option<Url>,
    pub tags: Vec<Hashtag>,
    pub mentions: Vec<Mention>,
    pub links: Vec<ObjectLink>,
    pub image: Option<Picture>,
    pub attachments: Vec<Attachment>,
    /// The `hansa:` fields as given, prefix kept, without `hansa:salt`.
    pub hansa: Map<String, Value>,
    /// SPDX expression.
    pub licence: Option<String>,
    pub version: Option<u64>,
    /// 128 random bits, base64url: what makes a hash of a short text unguessable after erasure.
    pub salt: Option<String>,
    pub sensitive: bool,
    pub audience: Audience,
    pub to: Vec<Url>,
    pub cc: Vec<Url>,
}

/// A reply.
#[derive(Debug, Clone, PartialEq)]
pub struct NoteObject {
    pub id: Url,
    pub owner: Url,
    /// HTML, the original language first; from strangers not sanitised.
    pub content: LanguageMap,
    pub in_reply_to: Url,
    pub context: Option<Url>,
    pub published: DateTime<Utc>,
    pub updated: Option<DateTime<Utc>>,
    pub url: Option<Url>,
    pub to: Vec<Url>,
    pub cc: Vec<Url>,
    pub audience: Audience,
    pub mentions: Vec<Mention>,
    /// A code of the vocabulary: question, answer, comment.
    pub reply_kind: Option<String>,
    pub salt: Option<String>,
}

/// An object from the wire.
#[derive(Debug, Clone, PartialEq)]
pub enum RemoteObject {
    Record(Box<RecordObject>),
    Note(Box<NoteObject>),
    Tombstone {
        id: Url,
    },
    /// A type that is not shown here.
    Other {
        id: Url,
        type_: String,
    },
}

impl RemoteObject {
    #[must_use]
    pub const fn id(&self) -> &Url {
        match self {
            Self::Record(record) => &record.id,
            Self::Note(note) => &note.id,
            Self::Tombstone { id } | Self::Other { id, .. } => id,
        }
    }

    /// `attributedTo`, for the kinds that have one.
    #[must_use]
    pub const fn owner(&self) -> Option<&Url> {
        match self {
            Self::Record(record) => Some(&record.owner),
            Self::Note(note) => Some(&note.owner),
            Self::Tombstone { .. } | Self::Other { .. } => None,
        }
    }

    /// When it says it was published.
    #[must_use]
    pub const fn published(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::Record(record) => Some(record.published),
            Self::Note(note) => Some(note.published),
            Self::Tombstone { .. } | Self::Other { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests;
