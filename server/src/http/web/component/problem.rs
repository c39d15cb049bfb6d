//! What went wrong, as the only thing on its page (`problem.html`): what happened, what is safe, what to do now.

/// A problem in words.
#[derive(Debug, Default)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize), serde(default))]
pub(in crate::http::web) struct Problem {
    pub title: String,
    pub text: String,
    /// Leads to the sign-in where that helps.
    pub sign_in: Option<String>,
    /// Where the log says more about it: the number under which it does.
    pub number: Option<String>,
}
