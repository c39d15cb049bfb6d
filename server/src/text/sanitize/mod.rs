//! The one policy for HTML, whether a city wrote it here or another server sent it.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use super::{SafeHtml, language, link};

mod tag;
mod tidy;

/// Longest text that is read, in bytes; what stands beyond is cut off. Wire limits are far below.
const BYTES: usize = 512 * 1024;

/// Classes that say what a link is (microformats of the fediverse); no other class passes.
const CLASSES: [&str; 6] = ["mention", "hashtag", "ellipsis", "invisible", "h-card", "u-url"];

static POLICY: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut policy = Builder::empty();
    policy
        .tags(HashSet::from([
            "a",
            "b",
            "blockquote",
            "br",
            "code",
            "del",
            "em",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "li",
            "ol",
            "p",
            "pre",
            "s",
            "span",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "u",
            "ul",
        ]))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .generic_attributes(HashSet::from(["lang", "dir"]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href"])),
            ("ol", HashSet::from(["start"])),
            ("th", HashSet::from(["scope"])),
        ]))
        .allowed_classes(HashMap::from([("a", HashSet::from(CLASSES)), ("span", HashSet::from(CLASSES))]))
        .url_schemes(HashSet::from(["http", "https"]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("nofollow noopener noreferrer ugc"))
        .attribute_filter(attribute);
    policy
});

/// Values that a browser would act on are checked one by one.
fn attribute<'v>(_element: &str, name: &str, value: &'v str) -> Option<Cow<'v, str>> {
    let sound = match name {
        "href" => link::find_web(value).is_some(),
        "lang" => language::is_tag(value),
        "dir" => matches!(value, "ltr" | "rtl" | "auto"),
        "start" => value.parse::<u16>().is_ok(),
        "scope" => matches!(value, "col" | "row"),
        _ => true,
    };
    sound.then_some(Cow::Borrowed(value))
}

/// Makes HTML safe to show: known elements and attributes only, links to the web only, bounded depth and time.
pub fn clean(html: &str) -> SafeHtml {
    let html = &html[..html.floor_char_boundary(BYTES)];
    let cleaned = POLICY.clean(&tidy::tidy(html)).to_string();
    SafeHtml(link::show_hosts(&cleaned))
}

#[cfg(test)]
mod tests;
