//! Words as the search compares them: the same fold for what is written and for what is asked.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longest word that is kept, in characters: no language needs more, and no index should hold it.
const CHARACTERS: usize = 64;

/// The folded words of a text in reading order: compatibility forms resolved, marks dropped, lower case.
pub fn fold(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for character in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        // Lower case may bring a mark of its own (İ).
        if is_combining_mark(character) {
            continue;
        }
        if !character.is_alphanumeric() {
            push(&mut words, &mut word);
            continue;
        }
        match plain_letters(character) {
            Some(letters) => word.push_str(letters),
            None => word.push(character),
        }
    }
    push(&mut words, &mut word);
    words
}

/// The folded words with one space between them, as `search_document` keeps them.
pub fn joined(text: &str) -> String {
    fold(text).join(" ")
}

fn push(words: &mut Vec<String>, word: &mut String) {
    if !word.is_empty() {
        words.push(word.chars().take(CHARACTERS).collect());
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
