//! Plain text in 72 columns.

/// Columns of a plain text letter (RFC 5322, section 2.1.1, asks for 78 at most; answers add marks before each).
const COLUMNS: usize = 72;

/// Breaks every line that is too long at a blank. What hangs together stays whole, an address too; the lines of a broken one
/// begin where the first one did, those of a list behind its mark.
pub(super) fn wrap(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 40);
    let mut blank = true;
    for line in text.lines() {
        let line = line.trim_end();
        if line.is_empty() {
            // Never two empty lines, and none at the head.
            if !blank {
                out.push('\n');
            }
            blank = true;
            continue;
        }
        blank = false;
        let words = line.trim_start_matches(' ');
        let first = line.len() - words.len();
        let indent = if words.starts_with("* ") { first + 2 } else { first };
        let mut column = 0;
        for word in words.split(' ').filter(|word| !word.is_empty()) {
            let width = word.chars().count();
            if column == 0 {
                out.push_str(&" ".repeat(first));
                column = first;
            } else if column + 1 + width > COLUMNS {
                out.push('\n');
                out.push_str(&" ".repeat(indent));
                column = indent;
            } else {
                out.push(' ');
                column += 1;
            }
            out.push_str(word);
            column += width;
        }
        out.push('\n');
    }
    format!("{}\n", out.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_break_at_blanks_and_addresses_stay_whole() {
        let url = format!("https://city.example/{}", "a".repeat(90));
        let text = format!("{}\n\n\n\n  {}\n  {url}\n", "mot ".repeat(40), "word ".repeat(30));
        let wrapped = wrap(&text);
        assert!(
            wrapped.lines().all(|line| line.chars().count() <= 72 || line.contains("https://")),
            "{wrapped}"
        );
        assert!(wrapped.contains(&format!("\n  {url}\n")), "{wrapped}");
        assert!(wrapped.lines().filter(|line| line.contains("word")).all(|line| line.starts_with("  word")));
        assert!(!wrapped.contains("\n\n\n") && wrapped.ends_with('\n'));
    }

    #[test]
    fn french_marks_are_not_torn_from_their_words() {
        let text = format!("{} plan\u{a0}: vrai\u{202f}?", "a".repeat(62));
        assert_eq!(wrap(&text).lines().last(), Some("vrai\u{202f}?"));
    }
}
