//! Fields of forms as templates print them: label, hint, what was typed, what is wrong.

/// One field. Its `id` is its name; hint and error have ids made of it.
#[derive(Debug)]
pub(super) struct Field {
    pub name: String,
    pub label: String,
    pub hint: Option<String>,
    pub error: Option<String>,
    pub is_optional: bool,
    pub control: Control,
}

/// How a field is filled in.
#[derive(Debug)]
pub(super) enum Control {
    Line {
        value: String,
        kind: &'static str,
        autocomplete: &'static str,
        lang: String,
        is_short: bool,
    },
    Text {
        value: String,
        rows: u8,
        lang: String,
        /// Its most characters, where a counter tells how many are left.
        limit: Option<usize>,
    },
    Select {
        options: Vec<Choice>,
    },
    Boxes {
        options: Vec<Choice>,
        is_long: bool,
    },
    Radios {
        options: Vec<Choice>,
    },
    Tick {
        is_ticked: bool,
    },
}

/// One answer that can be chosen.
#[derive(Debug)]
pub(super) struct Choice {
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
    /// Set where the label is not in the language of the page.
    pub lang: Option<String>,
    pub is_chosen: bool,
}

/// One mistake, as the summary at the head of a page lists it.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(super) struct Mistake {
    pub field: String,
    /// The page on which the field stands, where it is another one.
    #[cfg_attr(debug_assertions, serde(default))]
    pub page: String,
    pub text: String,
}

impl Field {
    /// The ids that describe the field, for `aria-describedby`; empty where there are none.
    pub(super) fn described_by(&self) -> String {
        let hint = self.hint.is_some().then(|| format!("{}-hint", self.name));
        let error = self.error.is_some().then(|| format!("{}-error", self.name));
        [hint, error].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Whether it needs half of a row only.
    pub(super) fn is_half(&self) -> bool {
        matches!(&self.control, Control::Line { is_short: true, .. } | Control::Select { .. })
    }

    /// The same text, whose length is counted against a limit.
    pub(super) fn up_to(mut self, most: Option<usize>) -> Self {
        if let Control::Text { limit, .. } = &mut self.control {
            *limit = most;
        }
        self
    }

    /// The same field, marked as one that may stay empty.
    pub(super) fn optional(mut self) -> Self {
        self.is_optional = true;
        self
    }
}
