//! The wire form of draft-cavage-http-signatures-12: the `Signature` header, and the text that is signed.

use super::{SignatureError, Signer, digest, freshness};
use crate::error::KeyError;
use crate::origin::authority;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use http::{HeaderMap, HeaderValue};
use url::{Position, Url};

pub(super) const REQUEST_TARGET: &str = "(request-target)";
pub(super) const CREATED: &str = "(created)";
pub(super) const EXPIRES: &str = "(expires)";

/// A parsed `Signature` header. Times are Unix seconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureHeader {
    pub key_id: String,
    pub algorithm: Option<String>,
    /// Lower case, in the order that was signed, no name twice.
    pub headers: Vec<String>,
    pub signature: Vec<u8>,
    pub created: Option<i64>,
    pub expires: Option<i64>,
}

impl SignatureHeader {
    /// # Errors
    /// [`SignatureError::Header`] for unknown syntax, doubled or missing parameters.
    pub fn parse(text: &str) -> Result<Self, SignatureError> {
        let mut found: [Option<&str>; 6] = [None; 6];
        const NAMES: [&str; 6] = ["keyId", "algorithm", "headers", "signature", "created", "expires"];
        for (name, value) in split_parameters(text)? {
            let Some(at) = NAMES.iter().position(|known| *known == name) else {
                continue;
            };
            if found[at].replace(value).is_some() {
                return Err(SignatureError::Header("a parameter occurs twice"));
            }
        }
        let [key_id, algorithm, headers, signature, created, expires] = found;
        let signature = signature.ok_or(SignatureError::Header("no signature"))?;
        Ok(Self {
            key_id: key_id.ok_or(SignatureError::Header("no keyId"))?.to_owned(),
            algorithm: algorithm.map(str::to_ascii_lowercase),
            headers: read_header_list(headers.unwrap_or(CREATED))?,
            signature: STANDARD
                .decode(signature)
                .map_err(|_| SignatureError::Header("the signature is not base64"))?,
            created: created.map(read_seconds).transpose()?,
            expires: expires.map(read_seconds).transpose()?,
        })
    }

    #[must_use]
    pub fn covers(&self, name: &str) -> bool {
        self.headers.iter().any(|covered| covered == name)
    }

    /// The text that was signed (draft-cavage-12 §2.3).
    ///
    /// # Errors
    /// [`SignatureError::ListedButAbsent`]: a listed header is never skipped.
    pub fn signing_text(
        &self,
        method: &str,
        target: &str,
        headers: &HeaderMap,
    ) -> Result<String, SignatureError> {
        let absent = |name: &str| SignatureError::ListedButAbsent(name.to_owned());
        let mut lines = Vec::with_capacity(self.headers.len());
        for name in &self.headers {
            let value = match name.as_str() {
                REQUEST_TARGET => format!("{} {target}", method.to_ascii_lowercase()),
                CREATED => self.created.ok_or_else(|| absent(name))?.to_string(),
                EXPIRES => self.expires.ok_or_else(|| absent(name))?.to_string(),
                plain => joined(headers, plain).ok_or_else(|| absent(name))?,
            };
            lines.push(format!("{name}: {value}"));
        }
        Ok(lines.join("\n"))
    }
}

/// Signs a request of ours. `headers` are all the headers that shall be covered besides the target, the
/// host and the date; the returned map holds them too, with `Date`, `Digest` (if there is a body) and
/// `Signature` added. `Host` is left to the connection, which derives it from the same URL.
///
/// # Errors
/// [`KeyError::Operation`] if the key cannot sign or a header cannot be written.
pub fn sign(
    signer: &Signer,
    method: &str,
    url: &Url,
    headers: HeaderMap,
    body: Option<&[u8]>,
    now: DateTime<Utc>,
) -> Result<HeaderMap, KeyError> {
    let mut headers = headers;
    let mut names = vec![REQUEST_TARGET.to_owned(), "host".to_owned(), "date".to_owned()];
    insert(&mut headers, "date", &freshness::http_date(now))?;
    if let Some(body) = body {
        insert(&mut headers, "digest", &digest::value_for(body))?;
        names.push("digest".to_owned());
    }
    for name in headers.keys() {
        if !names.iter().any(|known| known == name.as_str()) {
            names.push(name.as_str().to_owned());
        }
    }
    insert(&mut headers, "host", &authority(url))?;
    let mut header = SignatureHeader {
        key_id: signer.key_id.to_string(),
        algorithm: Some("rsa-sha256".to_owned()),
        headers: names,
        signature: Vec::new(),
        created: None,
        expires: None,
    };
    let target = &url[Position::BeforePath..Position::AfterQuery];
    let text = header.signing_text(method, target, &headers).map_err(|_| KeyError::Operation)?;
    header.signature = signer.key.sign(text.as_bytes())?;
    headers.remove("host");
    let value = format!(
        "keyId=\"{}\",algorithm=\"rsa-sha256\",headers=\"{}\",signature=\"{}\"",
        header.key_id,
        header.headers.join(" "),
        STANDARD.encode(&header.signature),
    );
    insert(&mut headers, "signature", &value)?;
    Ok(headers)
}

fn insert(headers: &mut HeaderMap, name: &'static str, value: &str) -> Result<(), KeyError> {
    headers.insert(name, HeaderValue::from_str(value).map_err(|_| KeyError::Operation)?);
    Ok(())
}

/// All values of a header, joined as draft-cavage-12 §2.3 says; `None` if there is none or one is not text.
fn joined(headers: &HeaderMap, name: &str) -> Option<String> {
    let values: Option<Vec<&str>> =
        headers.get_all(name).iter().map(|value| value.to_str().ok().map(str::trim)).collect();
    values.filter(|values| !values.is_empty()).map(|values| values.join(", "))
}

fn read_header_list(text: &str) -> Result<Vec<String>, SignatureError> {
    let mut names: Vec<String> = Vec::new();
    for name in text.split_ascii_whitespace() {
        let name = name.to_ascii_lowercase();
        if names.contains(&name) {
            return Err(SignatureError::Header("a header is listed twice"));
        }
        names.push(name);
    }
    Ok(names)
}

fn read_seconds(text: &str) -> Result<i64, SignatureError> {
    text.parse().map_err(|_| SignatureError::Header("a time is not a whole number"))
}

/// `name="value"` or `name=digits`, separated by commas.
fn split_parameters(text: &str) -> Result<Vec<(&str, &str)>, SignatureError> {
    const SYNTAX: SignatureError = SignatureError::Header("not a list of parameters");
    let mut parameters = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (name, after) = rest.split_once('=').ok_or(SYNTAX)?;
        let (value, after) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').ok_or(SYNTAX)?,
            None => {
                let end = after.find(',').unwrap_or(after.len());
                (after[..end].trim(), &after[end..])
            }
        };
        parameters.push((name.trim(), value));
        let after = after.trim_start();
        rest = match after.strip_prefix(',') {
            Some(next) => next.trim_start(),
            None if after.is_empty() => after,
            None => return Err(SYNTAX),
        };
    }
    Ok(parameters)
}
