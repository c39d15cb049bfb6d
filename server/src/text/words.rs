//! Words as the search compares them: the same fold for what is written and for what is asked.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Longest word that is kept, in characters: no language needs more, and no index should hold it.
const CHARACTERS: usize = 64;

/// The folded words of a text in reading order: compatibility forms resolved, marks dropped, lower case.
pub fn fold(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each(text, |word| words.push(word.to_owned()));
    words
}

/// The folded words with one space between them, as `search_document` keeps them.
pub fn joined(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    each(text, |word| {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(word);
    });
    joined
}

/// Letter by letter: in which order marks stand does not matter where none is kept.
fn each(text: &str, mut found: impl FnMut(&str)) {
    let mut word = String::new();
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            word.push(character.to_ascii_lowercase());
        } else if character.is_ascii() {
            end(&mut word, &mut found);
        } else {
            decompose_compatible(character, |part| {
                for lower in part.to_lowercase() {
                    add(&mut word, lower, &mut found);
                }
            });
        }
    }
    end(&mut word, &mut found);
}

fn add(word: &mut String, character: char, found: &mut impl FnMut(&str)) {
    // Lower case may bring a mark of its own (İ).
    if is_combining_mark(character) {
        return;
    }
    if !character.is_alphanumeric() {
        return end(word, found);
    }
    match plain_letters(character) {
        Some(letters) => word.push_str(letters),
        None => word.push(character),
    }
}

fn end(word: &mut String, found: &mut impl FnMut(&str)) {
    if !word.is_empty() {
        let limit = word.char_indices().nth(CHARACTERS).map_or(word.len(), |(at, _)| at);
        found(&word[..limit]);
        word.clear();
    }
}

/// Letters that Unicode does not decompose but people type without their stroke.
fn plain_letters(character: char) -> Option<&'static str> {
    Some(match character {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'þ' => "th",
        'ς' => "σ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_word_is_found_with_and_without_its_marks() {
        assert_eq!(fold("Éducation à l’École"), ["education", "a", "l", "ecole"]);
        assert_eq!(joined("Straße, Łódź, København; ﬁn"), "strasse lodz kobenhavn fin");
        assert_eq!(fold("İstanbul ISTANBUL")[0], fold("istanbul")[0]);
        assert_eq!(fold("ΟΔΟΣ οδός"), ["οδοσ", "οδοσ"]);
    }

    #[test]
    fn numbers_are_words_and_signs_are_not() {
        assert_eq!(fold("CM/Rec(2018)6 – §4"), ["cm", "rec", "2018", "6", "4"]);
        assert!(fold(" … \u{0} ").is_empty());
    }

    #[test]
    fn a_word_without_end_is_kept_short() {
        assert_eq!(fold(&"a".repeat(10_000))[0].len(), CHARACTERS);
    }
}
