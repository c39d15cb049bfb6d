//! Pseudo-languages: English made longer, and English made to run from the right.
//!
//! They show before any translator does what was never translated, what has no room for German, and what does not turn.

use std::borrow::Cow;

/// Accents on every vowel and two fifths more letters.
pub(super) fn expand(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_alphabetic) {
        return text.into();
    }
    let mut long = String::with_capacity(text.len() * 2);
    for (place, letter) in text.chars().enumerate() {
        let accented = match letter {
            'a' => 'á',
            'e' => 'é',
            'i' => 'í',
            'o' => 'ó',
            'u' => 'ú',
            'A' => 'Á',
            'E' => 'É',
            'I' => 'Í',
            'O' => 'Ó',
            'U' => 'Ú',
            other => other,
        };
        long.push(accented);
        if letter.is_alphabetic() && place % 5 < 2 {
            long.push(accented.to_lowercase().next().unwrap_or(accented));
        }
    }
    long.into()
}

const OVERRIDE: char = '\u{202E}';
const POP: char = '\u{202C}';

/// Every word in the override that makes its letters run from the right (UAX #9).
pub(super) fn mirror(text: &str) -> Cow<'_, str> {
    let mut turned = String::with_capacity(text.len() * 2);
    let mut is_word = false;
    for letter in text.chars() {
        if letter.is_alphabetic() != is_word {
            is_word = !is_word;
            turned.push(if is_word { OVERRIDE } else { POP });
        }
        turned.push(letter);
    }
    if is_word {
        turned.push(POP);
    }
    turned.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pseudo_languages_change_words_and_nothing_else() {
        assert_eq!(expand("3 · 4"), "3 · 4");
        assert_eq!(expand("Filter"), "Ffííltérr");
        assert_eq!(mirror("No, 3"), "\u{202E}No\u{202C}, 3");
    }
}
