//! What a field holds.

/// A field of a kind of record.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// In forms and in the JSON interface.
    pub name: &'static str,
    /// On the wire; within a row without the prefix.
    pub wire: &'static str,
    pub part: Part,
    pub shape: Shape,
    /// Within a row: no row without it.
    pub is_needed: bool,
}

/// The task of the editor in which a field is asked, and the section of the page in which it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    People,
    Method,
    Effort,
    Results,
    Copying,
    Safeguards,
    Training,
    Law,
    Data,
    Links,
    /// Written by an act of its own and asked nowhere.
    Kept,
}

impl Part {
    /// The tasks, in their order.
    pub const ALL: [Self; 10] = [
        Self::People,
        Self::Method,
        Self::Effort,
        Self::Results,
        Self::Copying,
        Self::Safeguards,
        Self::Training,
        Self::Law,
        Self::Data,
        Self::Links,
    ];

    /// In addresses and in the names of messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Method => "method",
            Self::Effort => "effort",
            Self::Results => "results",
            Self::Copying => "copying",
            Self::Safeguards => "safeguards",
            Self::Training => "training",
            Self::Law => "law",
            Self::Data => "data",
            Self::Links => "links",
            Self::Kept => "kept",
        }
    }

    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.code() == code)
    }
}

/// What a field holds, and how it is written in a form: texts as a string or a language map, lists as arrays.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Markdown in several languages.
    Prose,
    /// Plain text in several languages, of at most so many characters.
    Text(usize),
    /// Plain text in several languages, one sentence a line, of at most so many lines.
    Sentences(usize),
    /// A line without a language, of at most so many characters.
    Line(usize),
    /// Free words, at most so many.
    Words(usize),
    /// One code of a list.
    Code(&'static str),
    /// Codes of a list, at most so many.
    Codes(&'static str, usize),
    /// A country, ISO 3166-1 alpha-2.
    Country,
    /// 2024, 2024-09 or 2024-09-15.
    Date,
    /// A whole number of at most so much.
    Number(u64),
    /// A number of persons: 1 to 4 are kept as `<5`, so that nobody is recognised.
    Persons,
    /// A number with at most two digits after the point, as text.
    Decimal,
    Tick,
    /// A web address.
    Link,
    /// Addresses of records, ours or of other cities, at most so many.
    Refs(usize),
    /// Fields that belong together.
    Group(&'static [Spec]),
    /// Several such groups, at most so many.
    Rows(&'static [Spec], usize),
    /// An answer to each question of the list `safeguard`: yes, no or not applicable, with a note.
    Safeguards,
}

impl Spec {
    pub(super) const fn new(name: &'static str, wire: &'static str, part: Part, shape: Shape) -> Self {
        Self { name, wire, part, shape, is_needed: false }
    }

    /// A field of a row.
    pub(super) const fn column(name: &'static str, wire: &'static str, shape: Shape) -> Self {
        Self { name, wire, part: Part::Links, shape, is_needed: false }
    }

    pub(super) const fn needed(self) -> Self {
        Self { is_needed: true, ..self }
    }
}
