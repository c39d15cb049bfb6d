//! What pages do for the people who use them: what was typed is never lost, and whoever acts knows on what.

mod admin;
mod confirm;
mod draft;
mod reader;
mod session;
