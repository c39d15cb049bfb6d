//! Text at the border of the wire: cutting without breaking a character, plain text in and out of HTML.
//! Deliberately absent: making HTML safe, which is the server's `text` room.

/// At most `limit` characters; a longer text ends in an ellipsis.
#[must_use]
pub fn clamp_chars(text: &str, limit: usize) -> String {
    if text.chars().nth(limit).is_none() {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(limit.saturating_sub(1)).collect();
    short.push('…');
    short
}

/// At most `limit` bytes, cut between two characters.
#[must_use]
pub fn clamp_bytes(text: &str, limit: usize) -> &str {
    if text.len() <= limit {
        return text;
    }
    let end = (0..=limit).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    &text[..end]
}

/// Escapes the five characters that mean something in HTML, in text and in quoted attributes.
#[must_use]
pub fn escape_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            plain => out.push(plain),
        }
    }
    out
}

/// A plain text as one escaped paragraph.
#[must_use]
pub fn paragraph(text: &str) -> String {
    format!("<p>{}</p>", escape_html(text))
}

/// The text of an HTML fragment: tags gone, block ends as line breaks, common entities decoded. In linear
/// time whatever the input. The result is text and must be escaped before it is shown.
#[must_use]
pub fn plain_text(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        let found = &rest[at..];
        rest = if found.starts_with('<') { skip_tag(found, &mut out) } else { read_entity(found, &mut out) };
    }
    out.push_str(rest);
    drop_controls(out.trim())
}

/// Control characters other than line break and tab have no place in a text.
#[must_use]
pub fn drop_controls(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

fn skip_tag<'a>(found: &'a str, out: &mut String) -> &'a str {
    let opens = found[1..].chars().next().is_some_and(|c| c.is_ascii_alphabetic() || "/!?".contains(c));
    if !opens {
        out.push('<');
        return &found[1..];
    }
    let (tag, rest) = found.split_once('>').unwrap_or((found, ""));
    let name: String =
        tag.trim_start_matches(['<', '/']).chars().take_while(char::is_ascii_alphanumeric).collect();
    let closes = tag.starts_with("</");
    let breaks = match name.to_ascii_lowercase().as_str() {
        "br" => true,
        "p" | "div" | "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "tr" => closes,
        _ => false,
    };
    if breaks && !out.ends_with('\n') {
        out.push('\n');
    }
    rest
}

fn read_entity<'a>(found: &'a str, out: &mut String) -> &'a str {
    // No entity that is decoded is longer than `&#1114111;`.
    let window = clamp_bytes(found, 12);
    let Some(end) = window.find(';') else {
        out.push('&');
        return &found[1..];
    };
    let decoded = match &window[1..end] {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        number => read_numeric(number),
    };
    match decoded {
        Some(c) => {
            out.push(c);
            &found[end + 1..]
        }
        None => {
            out.push('&');
            &found[1..]
        }
    }
}

fn read_numeric(text: &str) -> Option<char> {
    let digits = text.strip_prefix('#')?;
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
        None => digits.parse().ok()?,
    };
    char::from_u32(code)
}
