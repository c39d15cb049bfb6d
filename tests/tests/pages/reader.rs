//! What readers read.
