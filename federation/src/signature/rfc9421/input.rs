//! `Signature-Input` and `Signature` (RFC 9421 §4), read by a parser of structured fields (RFC 9651).

use crate::limits::{SIGNATURE_COMPONENTS, SIGNATURES};
use crate::signature::SignatureError;
use sfv::{BareItem, Dictionary, FieldType as _, InnerList, ListEntry, Parser};

/// One labelled signature, as it stands in the two fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Signed {
    /// Component names, no name twice, in the order that was signed.
    pub(super) components: Vec<String>,
    pub(super) key_id: String,
    pub(super) algorithm: Option<String>,
    /// Unix seconds.
    pub(super) created: Option<i64>,
    /// Unix seconds.
    pub(super) expires: Option<i64>,
    /// The value of `@signature-params` in its one serialisation.
    pub(super) params: String,
    pub(super) signature: Vec<u8>,
}

/// Every label in order, each with what is wrong with it alone.
///
/// # Errors
/// [`SignatureError::Header`] where a field is not a dictionary, names nothing, or names too much.
pub(super) fn read(
    input: &str,
    signature: &str,
) -> Result<Vec<Result<Signed, SignatureError>>, SignatureError> {
    let (inputs, signatures) = (dictionary(input)?, dictionary(signature)?);
    if inputs.is_empty() {
        return Err(SignatureError::Header("Signature-Input names no signature"));
    }
    if inputs.len() > SIGNATURES || signatures.len() > SIGNATURES {
        return Err(SignatureError::Header("too many signatures"));
    }
    Ok(inputs.iter().map(|(label, entry)| read_one(entry, signatures.get(label))).collect())
}

fn dictionary(text: &str) -> Result<Dictionary, SignatureError> {
    Parser::new(text).parse().map_err(|_| SignatureError::Header("not a dictionary of structured fields"))
}

fn read_one(entry: &ListEntry, signature: Option<&ListEntry>) -> Result<Signed, SignatureError> {
    let ListEntry::InnerList(list) = entry else {
        return Err(SignatureError::Header("not a list of components"));
    };
    let Some(ListEntry::Item(signature)) = signature else {
        return Err(SignatureError::Header("a label without its signature"));
    };
    let BareItem::ByteSequence(signature) = &signature.bare_item else {
        return Err(SignatureError::Header("the signature is no byte sequence"));
    };
    // `nonce` and `tag` are for the two ends to agree on; we agreed on none, so they bind nothing.
    for name in ["nonce", "tag"] {
        find_text(list, name)?;
    }
    Ok(Signed {
        components: read_components(list)?,
        key_id: find_text(list, "keyid")?.ok_or(SignatureError::Header("no keyid"))?,
        algorithm: find_text(list, "alg")?,
        created: find_seconds(list, "created")?,
        expires: find_seconds(list, "expires")?,
        params: serialise(list).ok_or(SignatureError::Header("not a list of components"))?,
        signature: signature.clone(),
    })
}

fn read_components(list: &InnerList) -> Result<Vec<String>, SignatureError> {
    if list.items.len() > SIGNATURE_COMPONENTS {
        return Err(SignatureError::Header("too many components"));
    }
    let mut names: Vec<String> = Vec::with_capacity(list.items.len());
    for item in &list.items {
        let BareItem::String(name) = &item.bare_item else {
            return Err(SignatureError::Header("a component is no string"));
        };
        if let Some((parameter, _)) = item.params.first() {
            return Err(SignatureError::Component(format!("{};{}", name.as_str(), parameter.as_str())));
        }
        if names.iter().any(|known| known == name.as_str()) {
            return Err(SignatureError::Header("a component is listed twice"));
        }
        names.push(name.as_str().to_owned());
    }
    Ok(names)
}

fn find_text(list: &InnerList, name: &'static str) -> Result<Option<String>, SignatureError> {
    match list.params.get(name) {
        None => Ok(None),
        Some(BareItem::String(text)) => Ok(Some(text.as_str().to_owned())),
        Some(_) => Err(SignatureError::Header("a parameter is no string")),
    }
}

fn find_seconds(list: &InnerList, name: &'static str) -> Result<Option<i64>, SignatureError> {
    match list.params.get(name) {
        None => Ok(None),
        Some(BareItem::Integer(seconds)) => Ok(Some(i64::from(*seconds))),
        Some(_) => Err(SignatureError::Header("a time is not a whole number")),
    }
}

/// The one way to write a list of components with its parameters (RFC 9651 §4.1).
pub(super) fn serialise(list: &InnerList) -> Option<String> {
    vec![ListEntry::InnerList(list.clone())].serialize()
}
