//! What a city shows and refuses at its edges: pages, interface for programs, documents, feed, command line.
//!
//! Every route of the program stands in a table here; one that is not in it fails a test.

mod ask;
mod atom;
mod cli;
mod contract;
mod forms;
mod headers;
mod negotiation;
mod pages;
mod paging;
mod problems;
mod programs;
mod routes;
mod shapes;
mod sign_in;
mod things;
