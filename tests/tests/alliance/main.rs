//! Cities that federate, in one process on real ports, on both engines. The names say what is promised.

mod circuit;
mod complete;
mod convergence;
mod delivery;
mod draft;
mod feed;
mod follow;
mod followers;
mod job;
mod letter;
mod log;
mod notification;
mod plain;
mod policy;
mod publish;
mod refusal;
mod replay;
mod reply;
mod rush;
mod signature;
mod start;
mod undo;
mod upgrade;
mod whole;
mod wire;
