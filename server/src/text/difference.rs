//! Which words differ between two texts.

use similar::{ChangeTag, TextDiff};

/// Longer texts are shown whole, one after the other: nobody reads a difference of so many words, and comparing them takes
/// more than a moment.
const LONGEST: usize = 20_000;

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub kind: Kind,
    pub text: String,
}

/// In which of the two texts it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Both,
    Before,
    After,
}

/// The words of two plain texts in their order, those that went before those that came in their place.
pub fn words(before: &str, after: &str) -> Vec<Piece> {
    if before.len().max(after.len()) > LONGEST {
        let whole = [(Kind::Before, before), (Kind::After, after)];
        let pieces = whole.into_iter().filter(|(_, text)| !text.is_empty());
        return pieces.map(|(kind, text)| Piece { kind, text: text.to_owned() }).collect();
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => Kind::Both,
            ChangeTag::Delete => Kind::Before,
            ChangeTag::Insert => Kind::After,
        };
        match pieces.last_mut().filter(|last| last.kind == kind) {
            Some(last) => last.text.push_str(change.value()),
            None => pieces.push(Piece { kind, text: change.value().to_owned() }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_went_stand_before_those_that_came() {
        let pieces = words("Three libraries after school", "Four libraries after school");
        let told: Vec<(Kind, &str)> = pieces.iter().map(|piece| (piece.kind, piece.text.as_str())).collect();
        assert_eq!(
            told,
            [(Kind::Before, "Three"), (Kind::After, "Four"), (Kind::Both, " libraries after school")]
        );
    }

    #[test]
    fn both_texts_can_be_read_from_the_pieces() {
        let (before, after) = ("eins zwei  drei\n\nvier", "zwei drei vier\nfünf");
        let pieces = words(before, after);
        let side = |other: Kind| -> String {
            pieces.iter().filter(|piece| piece.kind != other).map(|piece| piece.text.as_str()).collect()
        };
        assert_eq!((side(Kind::After).as_str(), side(Kind::Before).as_str()), (before, after));
        assert_eq!(words(&"a ".repeat(LONGEST), "b").len(), 2);
    }
}
