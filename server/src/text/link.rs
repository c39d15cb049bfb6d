//! Links: which may be followed, and what a reader sees of where they lead.

use url::Url;

use super::{excerpt, plain};

/// An absolute `http` or `https` address without a name or password in it, at most 2,048 characters long.
pub fn find_web(text: &str) -> Option<Url> {
    let text = text.trim();
    if text.len() > 2_048 || text.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return None;
    }
    let url = Url::parse(text).ok()?;
    let web = matches!(url.scheme(), "http" | "https") && url.has_host();
    (web && url.username().is_empty() && url.password().is_none()).then_some(url)
}

/// The host of an address as a reader should see it: in ASCII, so that no letter can pretend to be another.
pub fn host(url: &Url) -> &str {
    url.host_str().unwrap_or_default()
}

/// Writes the real host behind every link whose text names another one. Expects sanitised HTML.
pub(super) fn show_hosts(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("<a ") {
        let tag_end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        let text_end = rest[tag_end..].find("</a>").map_or(rest.len(), |end| tag_end + end);
        let after = rest.get(text_end + 4..).unwrap_or_default();
        out.push_str(&rest[..rest.len() - after.len()]);
        if let Some(host) = hidden_host(&rest[at..tag_end], &rest[tag_end..text_end]) {
            let note = format!(" ({host})");
            if !after.starts_with(&note) {
                out.push_str(&note);
            }
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The host of a link whose text names another host.
fn hidden_host(tag: &str, inner: &str) -> Option<String> {
    let href = tag.split_once("href=\"")?.1.split_once('"')?.0;
    let url = find_web(&excerpt::letters(href))?;
    let real = bare(host(&url));
    let text = plain::one_line(&excerpt::plain(inner), 2_048);
    text.split_whitespace()
        .any(|word| named_host(word).is_some_and(|named| bare(&named) != real))
        .then(|| host(&url).to_owned())
}

/// What a reader takes for a host at the head of a word: two labels, the last one of letters.
fn named_host(word: &str) -> Option<String> {
    let word = word.split_once("://").map_or(word, |(_, after)| after);
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = word.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(word.len());
    let name = word[..end].trim_end_matches('.');
    let (_, last) = name.rsplit_once('.')?;
    if last.chars().count() < 2 || !last.chars().all(char::is_alphabetic) {
        return None;
    }
    let url = Url::parse(&format!("http://{name}/")).ok()?;
    Some(host(&url).to_owned())
}

fn bare(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn only_plain_web_addresses_are_links() {
        for refused in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "//evil.example/",
            "/relative",
            "vbscript:x",
            "ftp://a.example/",
            "https://",
            "https://name:word@a.example/",
            "https://a.example/ b",
            "java\tscript:x",
            "mailto:a@b.example",
            "",
        ] {
            assert_eq!(find_web(refused), None, "{refused}");
        }
        assert!(find_web("https://stadt.example/a?b=c#d").is_some());
        assert!(find_web("http://oudewaard.localhost:8082/o/1").is_some());
    }

    #[test]
    fn a_host_with_foreign_letters_is_shown_in_ascii() {
        let url = find_web("https://b\u{fc}cher.example/").expect("a link");
        assert_eq!(host(&url), "xn--bcher-kva.example");
    }

    #[test]
    fn a_link_that_names_another_host_shows_its_real_one() {
        let seen = show_hosts(r#"<p><a href="https://evil.example/x">https://lyon.example</a>, read</p>"#);
        assert_eq!(
            seen,
            r#"<p><a href="https://evil.example/x">https://lyon.example</a> (evil.example), read</p>"#
        );
        assert_eq!(show_hosts(&seen), seen, "said once");
    }

    #[test]
    fn hidden_parts_and_invisible_letters_do_not_hide_the_host() {
        let span = r#"<a href="https://evil.example/">lyon<span class="invisible">.</span>example</a>"#;
        assert!(show_hosts(span).ends_with("(evil.example)"));
        let zero = "<a href=\"https://evil.example/\">lyon.ex\u{200b}ample</a>";
        assert!(show_hosts(zero).ends_with("(evil.example)"));
    }

    #[test]
    fn an_honest_link_stays_as_it_is() {
        for honest in [
            r#"<a href="https://lyon.example/plan.pdf">https://lyon.example/plan.pdf</a>"#,
            r#"<a href="https://www.lyon.example/">lyon.example</a>"#,
            r#"<a href="https://lyon.example/">the plan</a>"#,
            r#"<a href="https://lyon.example/a/ville" class="mention">@<span>ville</span></a>"#,
        ] {
            assert_eq!(show_hosts(honest), honest);
        }
    }
}
