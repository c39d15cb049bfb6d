//! The only place that makes URLs of ours, and the only one that takes them apart.

use crate::origin::{authority, same_origin};
use url::Url;
use uuid::Uuid;

/// Mints the URLs of one city. `base` is scheme, host and port only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ids {
    base: Url,
}

/// What a URL of ours names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Local {
    InstanceActor,
    InstanceInbox,
    InstanceOutbox,
    SharedInbox,
    Actor(String),
    Inbox(String),
    Outbox(String),
    Followers(String),
    Following(String),
    Featured(String),
    Log(String),
    Object(Uuid),
    Replies(Uuid),
    Context(Uuid),
    Activity(Uuid),
    Tag(String),
}

impl Ids {
    /// Path, query and fragment of `base` are dropped.
    #[must_use]
    pub fn new(mut base: Url) -> Self {
        base.set_path("/");
        base.set_query(None);
        base.set_fragment(None);
        Self { base }
    }

    /// `https://montreval.example/`
    #[must_use]
    pub const fn base(&self) -> &Url {
        &self.base
    }

    /// Host and, in development, port: what stands after the `@` of a handle.
    #[must_use]
    pub fn authority(&self) -> String {
        authority(&self.base)
    }

    #[must_use]
    pub fn is_local(&self, url: &Url) -> bool {
        same_origin(&self.base, url)
    }

    #[must_use]
    pub fn instance_actor(&self) -> Url {
        self.at(&["actor"])
    }
    #[must_use]
    pub fn instance_inbox(&self) -> Url {
        self.at(&["actor", "inbox"])
    }
    #[must_use]
    pub fn instance_outbox(&self) -> Url {
        self.at(&["actor", "outbox"])
    }
    #[must_use]
    pub fn shared_inbox(&self) -> Url {
        self.at(&["inbox"])
    }
    #[must_use]
    pub fn actor(&self, name: &str) -> Url {
        self.at(&["a", name])
    }
    #[must_use]
    pub fn inbox(&self, name: &str) -> Url {
        self.at(&["a", name, "inbox"])
    }
    #[must_use]
    pub fn outbox(&self, name: &str) -> Url {
        self.at(&["a", name, "outbox"])
    }
    #[must_use]
    pub fn followers(&self, name: &str) -> Url {
        self.at(&["a", name, "followers"])
    }
    #[must_use]
    pub fn following(&self, name: &str) -> Url {
        self.at(&["a", name, "following"])
    }
    #[must_use]
    pub fn featured(&self, name: &str) -> Url {
        self.at(&["a", name, "featured"])
    }
    #[must_use]
    pub fn log(&self, name: &str) -> Url {
        self.at(&["a", name, "log"])
    }
    #[must_use]
    pub fn object(&self, id: Uuid) -> Url {
        self.at(&["o", &id.to_string()])
    }
    #[must_use]
    pub fn replies(&self, id: Uuid) -> Url {
        self.at(&["o", &id.to_string(), "replies"])
    }
    #[must_use]
    pub fn context(&self, id: Uuid) -> Url {
        self.at(&["c", &id.to_string()])
    }
    #[must_use]
    pub fn activity(&self, id: Uuid) -> Url {
        self.at(&["x", &id.to_string()])
    }
    #[must_use]
    pub fn tag(&self, code: &str) -> Url {
        self.at(&["tags", code])
    }

    /// What a URL of ours names; `None` for foreign URLs, fragments, queries and unknown paths.
    #[must_use]
    pub fn classify(&self, url: &Url) -> Option<Local> {
        if !self.is_local(url) || url.fragment().is_some() || url.query().is_some() {
            return None;
        }
        let segments: Vec<&str> = url.path_segments()?.collect();
        Some(match segments.as_slice() {
            ["actor"] => Local::InstanceActor,
            ["actor", "inbox"] => Local::InstanceInbox,
            ["actor", "outbox"] => Local::InstanceOutbox,
            ["inbox"] => Local::SharedInbox,
            ["a", name] => Local::Actor(read_name(name)?),
            ["a", name, "inbox"] => Local::Inbox(read_name(name)?),
            ["a", name, "outbox"] => Local::Outbox(read_name(name)?),
            ["a", name, "followers"] => Local::Followers(read_name(name)?),
            ["a", name, "following"] => Local::Following(read_name(name)?),
            ["a", name, "featured"] => Local::Featured(read_name(name)?),
            ["a", name, "log"] => Local::Log(read_name(name)?),
            ["o", id] => Local::Object(read_uuid(id)?),
            ["o", id, "replies"] => Local::Replies(read_uuid(id)?),
            ["c", id] => Local::Context(read_uuid(id)?),
            ["x", id] => Local::Activity(read_uuid(id)?),
            ["tags", code] => Local::Tag(read_name(code)?),
            _ => return None,
        })
    }

    fn at(&self, segments: &[&str]) -> Url {
        let mut url = self.base.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.clear().extend(segments);
        }
        url
    }
}

/// The id of an actor's RSA key, which signs requests.
#[must_use]
pub fn main_key(actor: &Url) -> Url {
    with_fragment(actor, "main-key")
}

/// The id of an actor's Ed25519 key, which makes proofs.
#[must_use]
pub fn ed25519_key(actor: &Url) -> Url {
    with_fragment(actor, "ed25519")
}

/// The id of a key that takes the place of the one with id `first`: it names these bytes and never others.
#[must_use]
pub fn later_key(first: &Url, public: &str) -> Url {
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, public.as_bytes());
    let short: String = digest.as_ref().iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    with_fragment(first, &format!("{}-{short}", first.fragment().unwrap_or("key")))
}

fn with_fragment(actor: &Url, fragment: &str) -> Url {
    let mut url = actor.clone();
    url.set_fragment(Some(fragment));
    url
}

fn read_name(segment: &str) -> Option<String> {
    // Names that would need escaping are never minted, so an escaped one names nothing.
    let plain =
        !segment.is_empty() && segment.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b));
    plain.then(|| segment.to_owned())
}

fn read_uuid(segment: &str) -> Option<Uuid> {
    let id = Uuid::try_parse(segment).ok()?;
    // Upper case, braces and the URN form are other texts: one id, one URL.
    (id.to_string() == segment).then_some(id)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn ids() -> Ids {
        Ids::new(Url::parse("https://montreval.example").unwrap())
    }

    #[test]
    fn every_url_that_is_minted_is_understood_again() {
        let (ids, id) = (ids(), Uuid::from_u128(0x0192_f0c4_7c1e_7a53_9b1e_2f6f_4f8f_0a11));
        let ville = || "ville".to_owned();
        for (url, meaning) in [
            (ids.instance_actor(), Local::InstanceActor),
            (ids.instance_inbox(), Local::InstanceInbox),
            (ids.instance_outbox(), Local::InstanceOutbox),
            (ids.shared_inbox(), Local::SharedInbox),
            (ids.actor("ville"), Local::Actor(ville())),
            (ids.inbox("ville"), Local::Inbox(ville())),
            (ids.outbox("ville"), Local::Outbox(ville())),
            (ids.followers("ville"), Local::Followers(ville())),
            (ids.following("ville"), Local::Following(ville())),
            (ids.featured("ville"), Local::Featured(ville())),
            (ids.log("ville"), Local::Log(ville())),
            (ids.object(id), Local::Object(id)),
            (ids.replies(id), Local::Replies(id)),
            (ids.context(id), Local::Context(id)),
            (ids.activity(id), Local::Activity(id)),
            (ids.tag("EDU"), Local::Tag("EDU".to_owned())),
        ] {
            assert_eq!(ids.classify(&url), Some(meaning), "{url}");
            assert!(crate::origin::parse_id(url.as_str(), crate::origin::Mode::Production).is_ok(), "{url}");
        }
    }

    #[test]
    fn foreign_and_misspelt_urls_name_nothing() {
        let ids = ids();
        for text in [
            "https://oudewaard.example/actor",
            "http://montreval.example/actor",
            "https://montreval.example/actor#main-key",
            "https://montreval.example/actor?x=1",
            "https://montreval.example/a/",
            "https://montreval.example/a/%2e%2e",
            "https://montreval.example/o/0192F0C4-7C1E-7A53-9B1E-2F6F4F8F0A11",
            "https://montreval.example/o/0192f0c47c1e7a539b1e2f6f4f8f0a11",
            "https://montreval.example/o/1/2/3",
        ] {
            assert_eq!(ids.classify(&Url::parse(text).unwrap()), None, "{text}");
        }
    }

    #[test]
    fn a_name_cannot_climb_out_of_its_folder() {
        assert_eq!(ids().actor("../actor").as_str(), "https://montreval.example/a/..%2Factor");
    }

    #[test]
    fn keys_are_fragments_of_their_actor() {
        let actor = ids().actor("ville");
        assert_eq!(main_key(&actor).as_str(), "https://montreval.example/a/ville#main-key");
        assert_eq!(ed25519_key(&actor).as_str(), "https://montreval.example/a/ville#ed25519");
    }
}
