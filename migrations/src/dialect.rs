//! Column types that the library has no words for. The only place where DDL may ask for the engine.

use sea_orm_migration::prelude::*;

/// A short code: an enum of ours, at most 16 characters.
pub(crate) fn code(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).string_len(16).not_null().to_owned()
}

/// Sealed bytes of any length.
pub(crate) fn blob_null(name: &'static str) -> ColumnDef {
    ColumnDef::new_with_type(name, ColumnType::VarBinary(StringLen::None)).null().to_owned()
}

/// Bytes of any length that are always there.
pub(crate) fn blob(name: &'static str) -> ColumnDef {
    ColumnDef::new_with_type(name, ColumnType::VarBinary(StringLen::None)).not_null().to_owned()
}
