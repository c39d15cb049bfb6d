//! JSON from strangers.

use crate::error::Malformed;
use serde_json::Value;

/// Reads a body: UTF-8, one value, at most 128 levels deep (serde's own bound), no lone surrogates, no
/// NUL in any text or name (PostgreSQL cannot store it, and no language needs it).
///
/// # Errors
/// [`Malformed`]
pub fn parse(bytes: &[u8]) -> Result<Value, Malformed> {
    let text = std::str::from_utf8(bytes).map_err(|_| Malformed::new("not UTF-8"))?;
    let value: Value =
        serde_json::from_str(text).map_err(|cause| Malformed::new(format!("JSON: {cause}")))?;
    // Only the escape can bring a NUL in, so the walk is spared for nearly every body.
    if text.contains("\\u0000") && holds_nul(&value) {
        return Err(Malformed::new("NUL in a text"));
    }
    Ok(value)
}

fn holds_nul(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains('\0'),
        Value::Array(items) => items.iter().any(holds_nul),
        Value::Object(members) => {
            members.iter().any(|(name, member)| name.contains('\0') || holds_nul(member))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}
