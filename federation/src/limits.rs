//! Every bound on what a stranger may send, with its reason. Bytes unless said otherwise.

use std::time::Duration;

/// Longest id or link; longer ones are refused (Mastodon's account URI validation uses the same figure).
pub const URL_BYTES: usize = 2_048;
/// Largest body of a POST to an inbox and of a fetched document: what Mastodon answers 413 above.
pub const BODY_BYTES: usize = 1024 * 1024;
/// Largest answer to a delivery that is read for the reason of a refusal.
pub const RESPONSE_BYTES: usize = 8 * 1024;
/// Largest WebFinger or NodeInfo document: they hold a handful of links.
pub const JRD_BYTES: usize = 64 * 1024;
/// Hops of one fetch: ten Mastodon CVEs of redirect loops end here.
pub const REDIRECTS: usize = 5;
/// A fetch or delivery is over after this time, however slowly bytes trickle in (CVE-2023-36461).
pub const TOTAL_TIMEOUT: Duration = Duration::from_secs(30);

/// Items read from one page of a collection, and from a whole one.
pub const COLLECTION_ITEMS: usize = 1_000;
/// Pages read from one collection.
pub const COLLECTION_PAGES: u32 = 50;
/// One `Collection-Synchronization` header: two URLs and a digest.
pub const FOLLOWERS_SYNC_BYTES: usize = 8 * 1024;

/// Recipients read from `to` and `cc`, each.
pub const RECIPIENTS: usize = 256;
/// Tags read from an object.
pub const TAGS: usize = 100;
/// Attachments read from an object.
pub const ATTACHMENTS: usize = 16;
/// Keys of one kind read from an actor: one or two are usual, and each rotation leaves a retired one.
pub const KEYS: usize = 64;
/// Entries of `generator.implements` that are read.
pub const CAPABILITIES: usize = 64;
/// Languages of one text: more than the official ones of the Union.
pub const LANGUAGES: usize = 64;
/// `hansa:` fields that are kept from one object.
pub const EXTENSIONS: usize = 96;

/// Title, characters.
pub const NAME_CHARS: usize = 500;
/// Abstract on our own wire, characters: the only text Mastodon shows, the warning line in `GoToSocial`.
pub const SUMMARY_CHARS: usize = 500;
/// Abstract or biography of a foreign server, characters.
pub const FOREIGN_SUMMARY_CHARS: usize = 10_000;
/// Body text in one language.
pub const CONTENT_BYTES: usize = 400 * 1024;
/// Name of a tag, of an attachment, of a link, characters.
pub const LABEL_CHARS: usize = 500;
/// `preferredUsername`, characters.
pub const USERNAME_CHARS: usize = 128;
/// A public key in PEM: RSA-8192 takes 1.4 KiB.
pub const PEM_BYTES: usize = 8 * 1024;
/// One `Signature` or `Signature-Input` header: RSA-8192 takes 1.4 KiB in base64.
pub const SIGNATURE_HEADER_BYTES: usize = 8 * 1024;
/// Signatures on one request (RFC 9421 §4.3): the sender's, and a few of proxies.
pub const SIGNATURES: usize = 8;
/// Components of one signature.
pub const SIGNATURE_COMPONENTS: usize = 32;

/// RSA modulus: below is breakable, above costs the verifier too much (Mastodon and RFC 9421 practice).
pub const RSA_BITS_MIN: usize = 2_048;
/// See [`RSA_BITS_MIN`].
pub const RSA_BITS_MAX: usize = 8_192;

/// Age at which a signed date is too old: one hour of queueing and five minutes of clock skew
/// (SWICG "ActivityPub and HTTP Signatures").
pub const SIGNATURE_AGE: Duration = Duration::from_secs(65 * 60);
/// How far ahead another clock may be.
pub const SIGNATURE_AHEAD: Duration = Duration::from_secs(5 * 60);

/// One re-fetch of an actor's keys in this time, however many requests fail with the known ones.
pub const KEY_REFETCH: Duration = Duration::from_secs(5 * 60);
/// How long a key that could not be had is not asked for again: host down.
pub const KEY_UNAVAILABLE_TTL: Duration = Duration::from_secs(60);
/// How long a key that is not there is not asked for again: 404, 410, malformed.
pub const KEY_ABSENT_TTL: Duration = Duration::from_secs(5 * 60);
/// Remembered actors per cache: an attacker with a million names moves no more than this.
pub const KEY_CACHE_ENTRIES: usize = 10_000;
/// Key fetches under way at once; beyond it the sender is asked to come again.
pub const KEY_FETCHES_AT_ONCE: usize = 64;
/// Hosts whose scheme is remembered: more than an alliance has peers, and the rows remember as well.
pub const SCHEME_ENTRIES: usize = 10_000;
/// How long the memory of a host's scheme is trusted before it is asked for again.
pub const SCHEME_TTL: Duration = Duration::from_secs(24 * 60 * 60);

/// Longest pause that a peer may ask for with `Retry-After`.
pub const RETRY_AFTER: Duration = Duration::from_secs(6 * 60 * 60);
