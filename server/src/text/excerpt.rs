//! HTML → plain text, and plain text cut at a word.

/// The text of sanitised HTML: blocks on lines of their own, entities resolved.
pub fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        resolve(&rest[..at], &mut out);
        let Some(end) = rest[at..].find('>') else {
            rest = "";
            break;
        };
        let name = rest[at + 1..at + end].trim_start_matches('/');
        let name = name.split(|c: char| c.is_ascii_whitespace() || c == '/').next().unwrap_or_default();
        match name {
            "br" | "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "li" | "ul" | "ol" | "blockquote"
            | "pre" | "hr" | "tr" | "table" => out.push('\n'),
            "td" | "th" => out.push(' '),
            _ => {}
        }
        rest = &rest[at + end + 1..];
    }
    resolve(rest, &mut out);
    lines(&out)
}

/// At most `characters` of a text, cut after a whole word, with an ellipsis where something is missing.
pub fn cut(text: &str, characters: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((limit, _)) = text.char_indices().nth(characters) else { return text };
    let head = &text[..limit];
    let whole = if text[limit..].starts_with(' ') {
        head
    } else {
        // A text without spaces is cut where it stands.
        head.rsplit_once(' ').map_or(head, |(words, _)| words)
    };
    format!(
        "{}…",
        whole.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.' | '–'))
    )
}

/// How many words a text has, as the word limits of the forms count them.
pub fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// A text with the entities that a serialiser writes, and numbers, resolved.
pub(super) fn letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    resolve(text, &mut out);
    out
}

fn resolve(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let tail = &rest[at + 1..];
        let found = tail
            .find(';')
            .filter(|end| *end <= 8)
            .and_then(|end| entity(&tail[..end]).map(|character| (character, end)));
        match found {
            Some((character, end)) => {
                out.push(character);
                rest = &tail[end + 1..];
            }
            None => {
                out.push('&');
                rest = tail;
            }
        }
    }
    out.push_str(rest);
}

fn entity(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control())?
        }
    })
}

/// Trims every line and drops empty ones.
fn lines(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_become_lines_and_entities_letters() {
        let html = "<p>One &amp; <em>two</em>&nbsp;three</p><ul><li>a</li><li>b &lt; c</li></ul>";
        assert_eq!(plain(html), "One & two\u{a0}three\na\nb < c");
    }

    #[test]
    fn an_excerpt_ends_with_a_whole_word() {
        assert_eq!(cut("A school and its neighbours meet.", 14), "A school and…");
        assert_eq!(cut("short", 14), "short");
        assert_eq!(cut("École, mairie, associations", 14), "École, mairie…");
        assert_eq!(cut("Donaudampfschifffahrt", 5), "Donau…");
        assert_eq!(cut("été été", 3), "été…");
    }

    #[test]
    fn an_entity_that_is_none_stays_as_typed() {
        assert_eq!(plain("a & b &unknown; &#0; &#x1F600;"), "a & b &unknown; &#0; 😀");
    }

    #[test]
    fn words_are_counted_without_dashes_and_dots() {
        assert_eq!(count_words("A – b, c … d'e"), 4);
        assert_eq!(count_words(""), 0);
    }
}
