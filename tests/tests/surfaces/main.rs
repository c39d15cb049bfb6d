//! What a city shows and refuses at its edges: pages, interface for programs, documents, feed, command line. What
//! was typed is never lost, and whoever acts knows on what.
//!
//! Every route of the program stands in a table here; one that is not in it fails a test.

mod admin;
mod arrivals;
mod ask;
mod atom;
mod autosave;
mod catalogue;
mod cli;
mod confirm;
mod contract;
mod draft;
mod forms;
mod front;
mod headers;
mod look;
mod negotiation;
mod pages;
mod paging;
mod problems;
mod programs;
mod reader;
mod routes;
mod session;
mod setup;
mod setup_terminal;
mod shapes;
mod sign_in;
mod things;
