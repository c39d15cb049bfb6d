//! The cookies of a browser: its session, the language it chose, and before there is a city the set-up.

use axum_extra::extract::CookieJar;
use http::{HeaderMap, HeaderValue};

use crate::app::{App, session};

const LANGUAGE: &str = "lang";
const TASTE: &str = "look";
const DAY: i64 = 24 * 60 * 60;
const SETUP_DAYS: i64 = 30;

/// `__Host-` binds the cookie to this host over https (RFC 6265bis, section 4.1.3.2); plain http has no such cookies.
fn session_name(app: &App) -> &'static str {
    if app.is_development() { "session" } else { "__Host-session" }
}

/// The session token of a browser.
pub fn find_session(app: &App, headers: &HeaderMap) -> Option<String> {
    CookieJar::from_headers(headers).get(session_name(app)).map(|cookie| cookie.value().to_owned())
}

fn setup_name(app: &App) -> &'static str {
    if app.is_development() { "setup" } else { "__Host-setup" }
}

/// What a browser has that may set the city up.
pub fn find_setup(app: &App, headers: &HeaderMap) -> Option<String> {
    CookieJar::from_headers(headers).get(setup_name(app)).map(|cookie| cookie.value().to_owned())
}

/// Lets a browser set the city up. That ends on our side, and sooner: as long as the browser has the cookie, it can be told
/// that it has ended.
pub fn keep_setup(app: &App, token: &str) -> Option<HeaderValue> {
    set(app, setup_name(app), token, SETUP_DAYS * DAY, "; HttpOnly")
}

/// Takes the set-up from the browser.
pub fn drop_setup(app: &App) -> Option<HeaderValue> {
    set(app, setup_name(app), "", 0, "; HttpOnly")
}

/// The language that a browser chose.
pub fn find_language(headers: &HeaderMap) -> Option<String> {
    CookieJar::from_headers(headers).get(LANGUAGE).map(|cookie| cookie.value().to_owned())
}

/// Keeps a session in the browser, out of reach of scripts. It ends on our side; the cookie lasts long enough.
pub fn keep_session(app: &App, token: &str) -> Option<HeaderValue> {
    let days = i64::from(session::days(app));
    set(app, session_name(app), token, days * DAY, "; HttpOnly")
}

/// Takes the session from the browser.
pub fn drop_session(app: &App) -> Option<HeaderValue> {
    set(app, session_name(app), "", 0, "; HttpOnly")
}

/// Keeps the chosen language in the browser for a year.
pub fn keep_language(app: &App, tag: &str) -> Option<HeaderValue> {
    set(app, LANGUAGE, tag, 365 * DAY, "")
}

/// How this device shows pages.
pub fn find_taste(headers: &HeaderMap) -> Option<String> {
    CookieJar::from_headers(headers).get(TASTE).map(|cookie| cookie.value().to_owned())
}

/// Keeps how this device shows pages, for a year.
pub fn keep_taste(app: &App, text: &str) -> Option<HeaderValue> {
    set(app, TASTE, text, 365 * DAY, "; HttpOnly")
}

/// `Set-Cookie`; none where the value has characters that no cookie of ours has.
fn set(app: &App, name: &str, value: &str, seconds: i64, more: &str) -> Option<HeaderValue> {
    let plain = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
    let secure = if app.is_development() { "" } else { "; Secure" };
    let text = format!("{name}={value}; Path=/; Max-Age={seconds}; SameSite=Lax{secure}{more}");
    plain.then(|| HeaderValue::try_from(text).ok()).flatten()
}
