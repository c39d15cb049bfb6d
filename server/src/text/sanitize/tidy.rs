//! Any text that calls itself HTML → balanced, shallow HTML of known elements, in linear time.
//!
//! A tree builder that follows the standard takes quadratic time for deep or badly nested input. Here every byte is
//! read once, nothing nests deeper than [`DEPTH`] and no more than [`ELEMENTS`] elements come out, so that the
//! sanitiser behind this pass has nothing left to choke on. This pass is no security boundary: it only bounds work.

use super::tag::{Tag, skip_past};
use crate::text::{excerpt, link};

/// How deep elements may stand in each other.
pub(super) const DEPTH: usize = 24;
/// How many elements one text may have; beyond, the text stays and the markup goes.
const ELEMENTS: usize = 5_000;

/// Elements whose text is not meant to be read.
const SWALLOWED: [&str; 15] = [
    "script", "style", "title", "template", "noscript", "noembed", "noframes", "iframe", "object", "svg",
    "math", "select", "textarea", "xmp", "head",
];

/// How an element takes part in the nesting.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Text level; may stand in anything.
    Inline,
    /// Closes an open paragraph.
    Block,
    /// Has no content.
    Void,
}

/// Known elements under the name they are written with; the page above a text owns the first two heading levels.
fn known(name: &str) -> Option<(&'static str, Role)> {
    use Role::{Block, Inline, Void};
    Some(match name {
        "a" => ("a", Inline),
        "b" => ("b", Inline),
        "code" => ("code", Inline),
        "del" => ("del", Inline),
        "em" => ("em", Inline),
        "i" => ("i", Inline),
        "s" => ("s", Inline),
        "span" => ("span", Inline),
        "strong" => ("strong", Inline),
        "sub" => ("sub", Inline),
        "sup" => ("sup", Inline),
        "u" => ("u", Inline),
        "blockquote" => ("blockquote", Block),
        "h1" | "h2" | "h3" => ("h3", Block),
        "h4" => ("h4", Block),
        "h5" => ("h5", Block),
        "h6" => ("h6", Block),
        "li" => ("li", Block),
        "ol" => ("ol", Block),
        "p" => ("p", Block),
        "pre" => ("pre", Block),
        "table" => ("table", Block),
        "tbody" => ("tbody", Block),
        "td" => ("td", Block),
        "th" => ("th", Block),
        "thead" => ("thead", Block),
        "tr" => ("tr", Block),
        "ul" => ("ul", Block),
        "br" => ("br", Void),
        "hr" => ("hr", Void),
        _ => return None,
    })
}

/// Elements of which we keep the text and the line break they mean.
fn breaks(name: &str) -> bool {
    matches!(
        name,
        "div"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "main"
            | "aside"
            | "figure"
            | "figcaption"
            | "dt"
            | "dd"
    )
}

/// Open elements that a new one closes, up to the first of its walls.
fn closed_by(name: &str) -> (&'static [&'static str], &'static [&'static str]) {
    match name {
        "li" => (&["li", "p"], &["ul", "ol", "table", "blockquote"]),
        "td" | "th" => (&["td", "th", "p"], &["table"]),
        "tr" => (&["tr", "td", "th", "p"], &["table"]),
        "thead" | "tbody" => (&["thead", "tbody", "tr", "td", "th", "p"], &["table"]),
        "a" => (&["a"], &["table"]),
        _ => (&["p", "h3", "h4", "h5", "h6"], &["ul", "ol", "table", "blockquote", "li", "td", "th"]),
    }
}

/// What must be open around an element that means nothing alone.
fn parents(name: &str) -> Option<&'static [&'static str]> {
    match name {
        "li" => Some(&["ul", "ol"]),
        "thead" | "tbody" | "tr" | "td" | "th" => Some(&["table"]),
        _ => None,
    }
}

/// The attributes that the sanitiser will look at.
fn wanted(element: &str, attribute: &str) -> bool {
    match attribute {
        "class" | "lang" | "dir" => true,
        "href" => element == "a",
        "start" => element == "ol",
        "scope" => element == "th",
        _ => false,
    }
}

/// Rewrites a text as balanced, shallow HTML.
pub(super) fn tidy(html: &str) -> String {
    let out = String::with_capacity(html.len() + html.len() / 8);
    let mut writer = Writer { out, open: Vec::new(), elements: 0, pending_break: false, fresh_line: true };
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        writer.text(&rest[..at]);
        rest = writer.markup(&rest[at..]);
    }
    writer.text(rest);
    writer.close_down_to(0);
    writer.out
}

struct Writer {
    out: String,
    open: Vec<&'static str>,
    elements: usize,
    /// A line must break before the next text.
    pending_break: bool,
    /// The next text starts a line anyway.
    fresh_line: bool,
}

impl Writer {
    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if !text.trim().is_empty() {
            self.break_line();
            self.fresh_line = false;
        }
        for character in text.chars() {
            match character {
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '\0' | '\u{feff}' => {}
                other => self.out.push(other),
            }
        }
    }

    /// Reads one piece of markup at the head of `rest` and returns what follows it.
    fn markup<'a>(&mut self, rest: &'a str) -> &'a str {
        let after = &rest[1..];
        if let Some(comment) = after.strip_prefix("!--") {
            return comment.find("-->").map_or("", |end| &comment[end + 3..]);
        }
        if after.starts_with(['!', '?']) {
            return after.find('>').map_or("", |end| &after[end + 1..]);
        }
        let (closing, after) = match after.strip_prefix('/') {
            Some(after) => (true, after),
            None => (false, after),
        };
        if !after.starts_with(|c: char| c.is_ascii_alphabetic()) {
            self.text("<");
            return &rest[1..];
        }
        let Some(tag) = Tag::read(after) else { return "" };
        if closing {
            self.end(&tag.name);
            return tag.rest;
        }
        if SWALLOWED.contains(&tag.name.as_str()) {
            return skip_past(tag.rest, &tag.name);
        }
        self.start(&tag);
        tag.rest
    }

    fn break_line(&mut self) {
        if self.pending_break && !self.fresh_line {
            self.out.push_str("<br>");
        }
        self.pending_break = false;
    }

    fn start(&mut self, tag: &Tag<'_>) {
        if breaks(&tag.name) {
            self.close_nearest(closed_by("p"));
            self.pending_break = true;
            return;
        }
        let Some((name, role)) = known(&tag.name) else { return };
        if name == "a" && !leads_somewhere(&tag.attributes) {
            return;
        }
        if name == "a" || role == Role::Block {
            self.close_nearest(closed_by(name));
        }
        if let Some(parents) = parents(name)
            && !self.open.iter().any(|open| parents.contains(open))
        {
            self.pending_break = true;
            return;
        }
        if self.elements == ELEMENTS || self.open.len() == DEPTH {
            self.pending_break |= role != Role::Inline;
            return;
        }
        self.elements += 1;
        if role == Role::Inline {
            self.break_line();
        } else {
            self.pending_break = false;
            self.fresh_line = true;
        }
        self.write_tag(name, &tag.attributes);
        if role != Role::Void {
            self.open.push(name);
        }
    }

    fn end(&mut self, name: &str) {
        if breaks(name) {
            self.pending_break = true;
            return;
        }
        let Some((name, role)) = known(name) else { return };
        if role == Role::Void {
            return;
        }
        if let Some(at) = self.open.iter().rposition(|open| *open == name) {
            self.close_down_to(at);
            self.fresh_line |= role == Role::Block;
        }
    }

    fn write_tag(&mut self, name: &str, attributes: &[(String, &str)]) {
        self.out.push('<');
        self.out.push_str(name);
        for (attribute, value) in attributes.iter().filter(|(attribute, _)| wanted(name, attribute)) {
            self.out.push(' ');
            self.out.push_str(attribute);
            self.out.push_str("=\"");
            for character in value.chars() {
                match character {
                    '"' => self.out.push_str("&quot;"),
                    '<' => self.out.push_str("&lt;"),
                    '\0' | '\u{feff}' => {}
                    other => self.out.push(other),
                }
            }
            self.out.push('"');
        }
        self.out.push('>');
    }

    /// Closes the outermost of the named elements that stands inside of every wall.
    fn close_nearest(&mut self, (names, walls): (&[&str], &[&str])) {
        let inside = self.open.iter().rposition(|open| walls.contains(open)).map_or(0, |wall| wall + 1);
        if let Some(at) = self.open[inside..].iter().position(|open| names.contains(open)) {
            self.close_down_to(inside + at);
        }
    }

    fn close_down_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            if let Some(name) = self.open.pop() {
                self.out.push_str("</");
                self.out.push_str(name);
                self.out.push('>');
            }
        }
    }
}

/// True where the sanitiser will leave the link its target.
fn leads_somewhere(attributes: &[(String, &str)]) -> bool {
    attributes
        .iter()
        .find(|(attribute, _)| attribute == "href")
        .is_some_and(|(_, value)| link::find_web(&excerpt::letters(value)).is_some())
}
