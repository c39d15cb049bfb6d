//! Plain text from people, here and elsewhere: names and titles that cannot disturb the line they stand in.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Marks that one letter may carry; written languages need no more.
const MARKS: usize = 4;

/// A name or title on one line, NFC, at most `characters` long: no control, direction or invisible characters, no
/// piles of marks. The joiners that Arabic, Persian, Indic scripts and emoji need are kept, and so are the blanks before
/// which French breaks no line.
pub fn one_line(text: &str, characters: usize) -> String {
    let mut out = String::new();
    let mut marks = 0;
    let mut length = 0;
    let mut gap = false;
    for character in composed(text).chars() {
        let is_blank = character.is_whitespace() || character.is_control();
        // One between two words; at either end, or beside another blank, it is a blank like any other.
        if is_blank && (out.is_empty() || gap || !is_unbroken(character) || out.ends_with(is_unbroken)) {
            gap = !out.is_empty() && !out.ends_with(is_unbroken);
            continue;
        }
        if disturbs(character) {
            continue;
        }
        marks = if is_combining_mark(character) { marks + 1 } else { 0 };
        if marks > MARKS {
            continue;
        }
        if length + usize::from(gap) >= characters {
            break;
        }
        if gap {
            out.push(' ');
            length += 1;
            gap = false;
        }
        out.push(character);
        length += 1;
    }
    out.truncate(out.trim_end().len());
    out
}

/// The no-break space, and the narrow one.
fn is_unbroken(character: char) -> bool {
    matches!(character, '\u{a0}' | '\u{202f}')
}

/// Plain text of several lines, cleaned like [`one_line`].
pub fn lines(text: &str, characters: usize) -> String {
    let mut left = characters;
    let mut out: Vec<String> = Vec::new();
    for line in text.lines() {
        let line = one_line(line, left);
        left = left.saturating_sub(line.chars().count() + 1);
        out.push(line);
        if left == 0 {
            break;
        }
    }
    out.join("\n").trim().to_owned()
}

/// Markdown, or plain text as it was typed: lines, indents and blanks stay; what disturbs is dropped as by [`one_line`].
pub fn prose(text: &str, characters: usize) -> String {
    let mut marks = 0;
    let composed = composed(text);
    let kept = composed.chars().filter(|character| {
        if disturbs(*character) || (character.is_control() && !matches!(character, '\n' | '\t')) {
            return false;
        }
        marks = if is_combining_mark(*character) { marks + 1 } else { 0 };
        marks <= MARKS
    });
    kept.take(characters).collect::<String>().trim().to_owned()
}

/// NFC. Nearly every text is so already.
fn composed(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        IsNormalized::No | IsNormalized::Maybe => Cow::Owned(text.nfc().collect()),
    }
}

/// Direction overrides, invisible characters, the byte order mark, private use and non-characters.
fn disturbs(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{fdd0}'..='\u{fdef}'
        | '\u{e000}'..='\u{f8ff}' | '\u{e0001}' | '\u{f0000}'..)
        || u32::from(character) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_overrides_and_invisible_letters_leave_a_name() {
        assert_eq!(one_line("Ville\u{202e}exe.fdp\u{202c}", 50), "Villeexe.fdp");
        assert_eq!(one_line("Ly\u{200b}on\u{feff}", 50), "Lyon");
        assert_eq!(one_line("  a\n\tb\0 ", 50), "a b");
    }

    #[test]
    fn piles_of_marks_are_capped_and_written_languages_are_not_touched() {
        let pile = format!("Z{}algo", "\u{300}\u{301}".repeat(500));
        assert!(one_line(&pile, 2_000).chars().count() <= 9);
        for name in ["Łódź", "Αθήνα", "Việt Trì", "می‌خواهم", "👩‍🚒"] {
            assert_eq!(one_line(name, 50), name);
        }
    }

    #[test]
    fn blanks_that_break_no_line_stay_between_words_only() {
        for french in ["Prévenir\u{202f}: un guide", "10\u{a0}000 pas"] {
            assert_eq!(one_line(french, 50), french);
        }
        assert_eq!(one_line("\u{a0}\u{202f} a\u{a0} b \u{202f}c\u{a0}", 50), "a\u{a0}b c");
        assert_eq!(one_line("\u{a0}\u{202f}", 50), "");
    }

    #[test]
    fn a_name_is_as_long_as_allowed_in_characters() {
        assert_eq!(one_line("éééé", 3), "ééé");
        assert_eq!(one_line("ab cd", 3), "ab");
    }

    #[test]
    fn prose_keeps_the_shape_that_markdown_needs() {
        assert_eq!(prose("- a\r\n  - b\u{202e}\n\n\tcode  \nx\u{200b}\0", 50), "- a\n  - b\n\n\tcode  \nx");
        assert_eq!(prose(&format!("Z{}", "\u{300}".repeat(50)), 50).chars().count(), 5);
        assert_eq!(prose("aaaa", 3), "aaa");
    }

    #[test]
    fn lines_stay_lines() {
        assert_eq!(lines("a\r\nb\u{202e}\n\nc", 50), "a\nb\n\nc");
        assert_eq!(lines("aaaa\nbbbb", 6), "aaaa\nb");
    }
}
