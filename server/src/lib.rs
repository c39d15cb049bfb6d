//! Hansa: a federated exchange platform that a city runs for itself.

pub mod clock;
pub mod i18n;
pub mod store;
pub mod text;
