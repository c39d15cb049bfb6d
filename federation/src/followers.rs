//! Followers collection synchronisation (FEP-8fcf): with its deliveries an actor says which followers it counts at the
//! host that it delivers to, so that both sides can notice that they disagree.
//! Deliberately absent: what is done about it.

use crate::limits::{FOLLOWERS_SYNC_BYTES, URL_BYTES};
use crate::log::entry::hex;
use crate::origin::{Mode, parse_id, same_origin};
use aws_lc_rs::digest::{SHA256, digest as sha};
use http::HeaderValue;
use url::Url;

/// The header, in lower case.
pub const HEADER: &str = "collection-synchronization";

/// XOR of the SHA-256 of ids: the same for the same set, in any order; zero for none.
pub type Digest = [u8; 32];

/// The digest of some followers.
#[must_use]
pub fn digest<'a>(ids: impl IntoIterator<Item = &'a str>) -> Digest {
    let mut sum = [0; 32];
    for id in ids {
        for (byte, other) in sum.iter_mut().zip(sha(&SHA256, id.as_bytes()).as_ref()) {
            *byte ^= other;
        }
    }
    sum
}

/// What the header says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowersSync {
    /// The followers collection of the actor.
    pub collection: Url,
    /// Where the part of it is that concerns the receiver's host.
    pub url: Url,
    pub digest: Digest,
}

impl FollowersSync {
    /// `None` where a URL cannot stand in a header.
    #[must_use]
    pub fn header(&self) -> Option<HeaderValue> {
        let Self { collection, url, digest } = self;
        let text = format!(r#"collectionId="{collection}", url="{url}", digest="{}""#, hex(digest));
        HeaderValue::try_from(text).ok()
    }

    /// Reads the header of a delivery of `actor`. `None` for anything that is not its own word about itself.
    #[must_use]
    pub fn parse(text: &str, actor: &Url, mode: Mode) -> Option<Self> {
        if text.len() > FOLLOWERS_SYNC_BYTES {
            return None;
        }
        let (mut collection, mut url, mut digest) = (None, None, None);
        for part in split(text)? {
            let slot = match part.0 {
                "collectionId" => &mut collection,
                "url" => &mut url,
                "digest" => &mut digest,
                _ => continue,
            };
            // Said twice is not said.
            if slot.replace(part.1).is_some() {
                return None;
            }
        }
        let own = |text: Option<&str>| {
            let url = parse_id(text?, mode).ok()?;
            same_origin(&url, actor).then_some(url)
        };
        Some(Self { collection: own(collection)?, url: own(url)?, digest: read_digest(digest?)? })
    }
}

/// `name="value"`, separated by commas. A quotation mark never stands in a value.
fn split(text: &str) -> Option<Vec<(&str, &str)>> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"")?;
        let (value, after) = after.split_once('"')?;
        parts.push((name.trim(), value));
        rest = after.trim_start();
        rest = match rest.strip_prefix(',') {
            Some(more) => more.trim_start(),
            None if rest.is_empty() => rest,
            None => return None,
        };
    }
    Some(parts)
}

fn read_digest(text: &str) -> Option<Digest> {
    let bytes = text.as_bytes();
    if bytes.len() != 64 || !bytes.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    let mut digest = [0; 32];
    for (byte, pair) in digest.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(digest)
}

/// The bound of the header holds two URLs of any length that is believed.
const _: () = assert!(FOLLOWERS_SYNC_BYTES > 2 * URL_BYTES);

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::testing::keys::url;

    fn parse(text: &str) -> Option<FollowersSync> {
        FollowersSync::parse(text, &url("https://social.example/a/by"), Mode::Production)
    }

    #[test]
    fn the_digest_is_the_one_of_the_proposal() {
        // FEP-8fcf, "Collection digest": one follower, and the same in any order with others.
        let one = digest(["https://testing.example.org/users/1"]);
        let two = digest(["https://testing.example.org/users/2"]);
        let both = digest(["https://testing.example.org/users/2", "https://testing.example.org/users/1"]);
        assert_eq!(
            both,
            digest(["https://testing.example.org/users/1", "https://testing.example.org/users/2"])
        );
        assert!((0..32).all(|at| both[at] == one[at] ^ two[at]));
        assert_eq!(digest([]), [0; 32]);
        assert_eq!(
            hex(&digest(["https://testing.example.org/users/1", "https://testing.example.org/users/2"])),
            "c33f48cd341ef046a206b8a72ec97af65079f9a3a9b90eef79c5920dce45c61f"
        );
    }

    #[test]
    fn what_is_said_is_understood() {
        let said = FollowersSync {
            collection: url("https://social.example/a/by/followers"),
            url: url("https://social.example/a/by/followers?domain=other.example"),
            digest: digest(["https://other.example/a/city"]),
        };
        assert_eq!(parse(said.header().unwrap().to_str().unwrap()), Some(said));
    }

    #[test]
    fn nothing_but_an_actors_own_word_is_understood() {
        let zero = "0".repeat(64);
        let (own, other) = ("https://social.example/f", "https://evil.example/f");
        assert!(parse(&format!(r#"collectionId="{own}",url="{own}",digest="{zero}",more="x""#)).is_some());
        for wrong in [
            String::new(),
            format!(r#"collectionId="{own}", url="{own}""#),
            format!(r#"collectionId="{other}", url="{own}", digest="{zero}""#),
            format!(r#"collectionId="{own}", url="{other}", digest="{zero}""#),
            format!(r#"collectionId="{own}", url="{own}", url="{own}", digest="{zero}""#),
            format!(r#"collectionId="{own}", url="{own}", digest="{}""#, "0".repeat(63)),
            format!(r#"collectionId="{own}", url="{own}", digest="{}""#, "x".repeat(64)),
            format!(r#"collectionId="{own} url="{own}" digest="{zero}""#),
            format!(r#"collectionId="{own}", url="{own}", digest="{zero}", {}"#, "x".repeat(9_000)),
        ] {
            assert_eq!(parse(&wrong), None, "{wrong}");
        }
    }
}
