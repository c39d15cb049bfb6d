//! Cities that federate, in one process on real ports, on both engines. The names say what is promised.

mod publish;
