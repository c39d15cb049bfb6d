//! What was typed and cannot be saved as it stands, because somebody else was faster. It is never thrown away: the form
//! comes back with it, beside what happened.

use super::editor::EditorPage;
use super::field::{Control, Field};
use super::said::When;

/// What came in between.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(super) enum Clash {
    /// Somebody saved another text.
    Changed { who: String, at: When, others: Vec<Other> },
    /// The draft is on its way out; it can be stopped on the page of the drafts.
    Leaving,
    /// The draft was published or thrown away.
    Gone,
}

/// A field in which the two texts differ, as the other one has it.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(super) struct Other {
    pub label: String,
    pub text: String,
    pub lang: String,
}

/// The fields of two forms that differ, in the order of the form.
pub(super) fn differences(typed: &EditorPage, standing: &EditorPage) -> Vec<Other> {
    differing(typed.fields(), standing.fields())
}

/// The fields of the second list that say something else than those of the same name in the first.
pub(super) fn differing<'f>(
    typed: impl Iterator<Item = &'f Field>,
    standing: impl Iterator<Item = &'f Field>,
) -> Vec<Other> {
    let typed: Vec<&Field> = typed.collect();
    let pairs =
        standing.filter_map(|field| Some((*typed.iter().find(|known| known.name == field.name)?, field)));
    pairs
        .filter(|(typed, standing)| spoken(typed) != spoken(standing))
        .map(|(_, standing)| {
            let (text, lang) = spoken(standing);
            Other { label: standing.label.clone(), text, lang }
        })
        .collect()
}

/// What stands in a field, in words, and its language where it has one. Line ends are the browser's.
fn spoken(field: &Field) -> (String, String) {
    match &field.control {
        Control::Line { value, lang, .. } | Control::Text { value, lang, .. } => {
            (value.replace("\r\n", "\n").trim().to_owned(), lang.clone())
        }
        Control::Select { options } | Control::Boxes { options, .. } | Control::Radios { options } => {
            let chosen = options.iter().filter(|option| option.is_chosen && !option.value.is_empty());
            (chosen.map(|option| option.label.as_str()).collect::<Vec<_>>().join(", "), String::new())
        }
        Control::Tick { is_ticked } => (if *is_ticked { "\u{2713}" } else { "" }.to_owned(), String::new()),
    }
}
