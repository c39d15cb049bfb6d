//! Style, script, fonts, icons and the map out of the binary, for ever cacheable: every name carries the hash of its content.

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use rust_embed::{EmbeddedFile, RustEmbed};

/// What `make assets` built.
#[derive(RustEmbed)]
#[folder = "assets/dist/"]
struct Dist;

static NAMES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let manifest = Dist::get("manifest.json").map(|file| file.data).unwrap_or_default();
    serde_json::from_slice(&manifest).unwrap_or_default()
});

/// The address of an asset by its plain name (`app.css`).
pub fn address(name: &str) -> String {
    let file = NAMES.get(name).map_or(name, String::as_str);
    format!("/assets/{file}")
}

/// What stands in an asset, by its plain name.
pub fn read(name: &str) -> Option<std::borrow::Cow<'static, [u8]>> {
    Dist::get(NAMES.get(name)?).map(|file| file.data)
}

/// Routes under `/assets`.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{file}", get(serve))
}

async fn serve(Path(file): Path<String>, headers: HeaderMap) -> Response {
    let accepted =
        headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let found = [("br", ".br"), ("gzip", ".gz"), ("", "")].into_iter().find_map(|(encoding, suffix)| {
        let wanted = encoding.is_empty() || accepts(accepted, encoding);
        let found = wanted.then(|| Dist::get(&format!("{file}{suffix}"))).flatten()?;
        Some((encoding, found))
    });
    match found {
        // The twins and the list are no files of their own.
        Some((encoding, found)) if NAMES.values().any(|name| *name == file) => answer(&file, encoding, found),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

fn answer(file: &str, encoding: &'static str, found: EmbeddedFile) -> Response {
    let kind = mime_guess::from_path(file).first_or_octet_stream();
    let kind = if kind.type_() == "text" { format!("{kind}; charset=utf-8") } else { kind.to_string() };
    let mut response = found.data.into_owned().into_response();
    let headers = response.headers_mut();
    if let Ok(kind) = HeaderValue::try_from(kind) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if !encoding.is_empty() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding))
            && !parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_find_what_they_name() {
        for name in ["app.css", "icons.svg", "favicon.svg", "enhance.js", "htmx.js", "europe.svg", "map.json"]
        {
            let address = address(name);
            let file = address.trim_start_matches("/assets/");
            assert_ne!(file, name, "named by its content");
            assert!(Dist::get(file).is_some(), "{file}");
        }
    }

    #[test]
    fn an_encoding_is_used_where_it_is_accepted() {
        assert!(accepts("gzip, deflate, br", "br"));
        assert!(accepts("gzip;q=0.5", "gzip"));
        assert!(!accepts("br;q=0, gzip", "br"));
        assert!(!accepts("", "gzip"));
    }
}
