//! The signature base (RFC 9421 §2.5): the text that is signed.

use crate::signature::SignatureError;
use http::{HeaderMap, HeaderName};

/// A request as its signature sees it. `target` is path and query exactly as on the request line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Message<'a> {
    pub(super) method: &'a str,
    pub(super) scheme: &'a str,
    /// Lower case, without a default port.
    pub(super) authority: &'a str,
    pub(super) target: &'a str,
    pub(super) headers: &'a HeaderMap,
}

/// # Errors
/// [`SignatureError::Component`] for one that is not known, [`SignatureError::ListedButAbsent`] for a header
/// that is not there: neither is ever skipped.
pub(super) fn signature_base(
    message: &Message<'_>,
    components: &[String],
    params: &str,
) -> Result<String, SignatureError> {
    let mut text = String::new();
    for name in components {
        let value = match name.strip_prefix('@') {
            Some(_) => derived(message, name)?,
            None => field(message.headers, name)?,
        };
        text.push_str(&format!("\"{name}\": {value}\n"));
    }
    text.push_str(&format!("\"@signature-params\": {params}"));
    Ok(text)
}

fn derived(message: &Message<'_>, name: &str) -> Result<String, SignatureError> {
    let (path, query) = message.target.split_once('?').unwrap_or((message.target, ""));
    Ok(match name {
        super::METHOD => message.method.to_owned(),
        super::TARGET_URI => format!("{}://{}{}", message.scheme, message.authority, message.target),
        "@authority" => message.authority.to_owned(),
        "@scheme" => message.scheme.to_owned(),
        "@request-target" => message.target.to_owned(),
        "@path" => path.to_owned(),
        "@query" => format!("?{query}"),
        other => return Err(SignatureError::Component(other.to_owned())),
    })
}

/// All values of a header, each without white space around it, joined (RFC 9421 §2.1).
fn field(headers: &HeaderMap, name: &str) -> Result<String, SignatureError> {
    let absent = || SignatureError::ListedButAbsent(name.to_owned());
    let header = HeaderName::from_bytes(name.as_bytes()).ok().filter(|header| header.as_str() == name);
    let header = header.ok_or_else(|| SignatureError::Component(name.to_owned()))?;
    let values: Option<Vec<&str>> =
        headers.get_all(header).iter().map(|value| value.to_str().ok().map(str::trim)).collect();
    values.filter(|values| !values.is_empty()).map(|values| values.join(", ")).ok_or_else(absent)
}
