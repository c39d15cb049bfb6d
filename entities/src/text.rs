//! Text in several languages, lists of codes, forms as typed: stored as text, so that their order is kept. A JSON column
//! keeps it on SQLite only: PostgreSQL's driver sends `jsonb`, which sorts the keys.

use std::ops::Deref;

use indexmap::IndexMap;
use sea_orm::sea_query::{ArrayType, ColumnType, Nullable, ValueType, ValueTypeErr};
use sea_orm::{ColIdx, DbErr, QueryResult, TryGetError, TryGetable, Value};
use serde::{Deserialize, Serialize};

macro_rules! stored_as_json_text {
    ($($name:ident),+) => {$(
        impl From<$name> for Value {
            fn from(value: $name) -> Self {
                // Maps of strings, lists of strings and JSON itself can always be written.
                Self::String(Some(serde_json::to_string(&value).unwrap_or_default()))
            }
        }

        impl TryGetable for $name {
            fn try_get_by<I: ColIdx>(row: &QueryResult, index: I) -> Result<Self, TryGetError> {
                let text = String::try_get_by(row, index)?;
                let broken = |error: serde_json::Error| TryGetError::DbErr(DbErr::Json(error.to_string()));
                serde_json::from_str(&text).map_err(broken)
            }
        }

        impl ValueType for $name {
            fn try_from(value: Value) -> Result<Self, ValueTypeErr> {
                let text = <String as ValueType>::try_from(value)?;
                serde_json::from_str(&text).map_err(|_| ValueTypeErr)
            }

            fn type_name() -> String {
                stringify!($name).to_owned()
            }

            fn array_type() -> ArrayType {
                ArrayType::String
            }

            fn column_type() -> ColumnType {
                ColumnType::Text
            }
        }

        impl Nullable for $name {
            fn null() -> Value {
                Value::String(None)
            }
        }
    )+};
}

stored_as_json_text!(Texts, Codes, Typed);

/// BCP 47 tag to text. The first entry is the original; languages that we do not know are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(pub IndexMap<String, String>);

impl Texts {
    /// One text in one language.
    pub fn of(language: &str, text: impl Into<String>) -> Self {
        Self(IndexMap::from([(language.to_owned(), text.into())]))
    }

    /// The best text for a reader: the first wished language that exists, else the original.
    /// Returns the tag of the text that was chosen.
    pub fn pick<'a>(&'a self, wished: &[&str]) -> Option<(&'a str, &'a str)> {
        wished
            .iter()
            .find_map(|tag| self.0.get_key_value(*tag))
            .or_else(|| self.0.first())
            .map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// The text that suits a reader best: exactly a wished language, else one of its kin (`fr-BE` for `fr`), else the
    /// original. Returns the tag of the text that was chosen.
    pub fn nearest<'a>(&'a self, wished: &[&str]) -> Option<(&'a str, &'a str)> {
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
        let same = |tag: &&str| self.0.get_key_value(*tag);
        let kin = |tag: &&str| self.0.iter().find(|(known, _)| primary(known) == primary(tag));
        wished
            .iter()
            .find_map(same)
            .or_else(|| wished.iter().find_map(kin))
            .or_else(|| self.0.first())
            .map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// The original: the first entry.
    pub fn original(&self) -> &str {
        self.0.first().map_or("", |(_, text)| text.as_str())
    }

    /// True where no language has any text.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }
}

/// A form as it was typed: field name to what stands in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Typed(pub serde_json::Value);

impl Deref for Typed {
    type Target = serde_json::Value;

    fn deref(&self) -> &serde_json::Value {
        &self.0
    }
}

/// A list of codes or URLs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Codes(pub Vec<String>);

impl Codes {
    /// True where the code is in the list.
    pub fn has(&self, code: &str) -> bool {
        self.0.iter().any(|c| c == code)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn what_is_stored_keeps_its_order() {
        let texts = Texts(["oc", "zh-Hant", "en", "br"].map(|tag| (tag.to_owned(), "x".to_owned())).into());
        let Value::String(Some(stored)) = Value::from(texts.clone()) else { panic!("stored as text") };
        assert_eq!(stored, r#"{"oc":"x","zh-Hant":"x","en":"x","br":"x"}"#);
        let back = <Texts as ValueType>::try_from(Value::from(texts.clone())).unwrap();
        assert_eq!(back.0.keys().collect::<Vec<_>>(), texts.0.keys().collect::<Vec<_>>());
    }
}
