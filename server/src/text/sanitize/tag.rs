//! One tag, read as the standard reads it (HTML, section 13.2.5).

/// Attributes of one tag that are kept.
const ATTRIBUTES: usize = 32;
/// Longest name that is compared; no known name is longer.
const NAME: usize = 16;

/// A start or end tag with its attributes as they were typed.
pub(super) struct Tag<'a> {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, &'a str)>,
    /// What follows the tag.
    pub(super) rest: &'a str,
}

impl<'a> Tag<'a> {
    /// Reads a tag from the first letter of its name; none where the text ends within it.
    pub(super) fn read(text: &'a str) -> Option<Self> {
        let end = text.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'))?;
        let name = text[..end].chars().take(NAME).collect::<String>().to_ascii_lowercase();
        let mut tag = Self { name, attributes: Vec::new(), rest: &text[end..] };
        loop {
            tag.rest = tag.rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if let Some(rest) = tag.rest.strip_prefix('>') {
                tag.rest = rest;
                return Some(tag);
            }
            tag.attribute()?;
        }
    }

    fn attribute(&mut self) -> Option<()> {
        let text = self.rest;
        // An equals sign at the very start belongs to the name (HTML, section 13.2.5.32).
        let start = usize::from(text.starts_with('='));
        let end =
            start + text[start..].find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '='))?;
        let name = &text[..end];
        let after = text[end..].trim_start_matches(|c: char| c.is_ascii_whitespace());
        let (value, rest) = match after.strip_prefix('=') {
            None => ("", after),
            Some(after) => value(after.trim_start_matches(|c: char| c.is_ascii_whitespace()))?,
        };
        self.rest = rest;
        let new = || !self.attributes.iter().any(|(known, _)| known.eq_ignore_ascii_case(name));
        if self.attributes.len() < ATTRIBUTES && name.len() <= NAME && new() {
            self.attributes.push((name.to_ascii_lowercase(), value));
        }
        Some(())
    }
}

/// An attribute value at the head of the text, and what follows it.
fn value(text: &str) -> Option<(&str, &str)> {
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            let end = inside.find(quote)?;
            return Some((&inside[..end], &inside[end + 1..]));
        }
    }
    let end = text.find(|c: char| c.is_ascii_whitespace() || c == '>')?;
    Some((&text[..end], &text[end..]))
}

/// What follows the end tag of an element; nothing where it never ends.
pub(super) fn skip_past<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some(at) = rest.find("</") {
        let tail = &rest[at + 2..];
        let ends = tail.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name));
        if ends {
            return tail.find('>').map_or("", |end| &tail[end + 1..]);
        }
        rest = tail;
    }
    ""
}
