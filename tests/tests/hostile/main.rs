//! What a hostile server, a hostile reader or a hostile browser tries against a city in production mode. Each test is named
//! by what it proves and by the case of `tests/SECURITY-CASES.md` that it covers.

mod absence;
mod accounts;
mod collections;
mod content;
mod exhaustion;
mod keys;
mod log;
mod markup;
mod message;
mod names;
mod origin;
mod ownership;
mod replay;
mod requests;
mod rush;
mod signature;
mod table;
mod visibility;
