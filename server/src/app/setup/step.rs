//! What the set-up asks for: steps of a few questions each, in an order that is a suggestion.

/// One page of the set-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The name of the city, which can never change, and the way in.
    Address,
    /// Disk, database, key, clock.
    Storage,
    /// Where the city lies, how large it is, which languages it works in.
    City,
    /// What it is called in each of them.
    Names,
    /// The first account, and the handle of the city.
    Administrator,
    Mail,
    /// Who answers for the site.
    Legal,
    Backups,
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Open,
    Done,
    /// Something was answered, and not all of it can be accepted.
    Wrong,
    /// It may be left out.
    Later,
}

impl Standing {
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Wrong => "wrong",
            Self::Later => "later",
        }
    }
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Line,
    Lines,
    Password,
    Tick,
    /// One language tag.
    Language,
    /// Several.
    Languages,
    Country,
    /// Several codes of the list of themes.
    Themes,
}

impl Step {
    pub const ALL: [Self; 8] = [
        Self::Address,
        Self::Storage,
        Self::City,
        Self::Names,
        Self::Administrator,
        Self::Mail,
        Self::Legal,
        Self::Backups,
    ];

    /// Its name in addresses and messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Storage => "storage",
            Self::City => "city",
            Self::Names => "names",
            Self::Administrator => "administrator",
            Self::Mail => "mail",
            Self::Legal => "legal",
            Self::Backups => "backups",
        }
    }

    /// True where the city can be opened without it.
    pub fn is_optional(self) -> bool {
        match self {
            Self::Mail | Self::Legal | Self::Backups => true,
            Self::Address | Self::Storage | Self::City | Self::Names | Self::Administrator => false,
        }
    }

    /// What follows it.
    pub fn next(self) -> Option<Self> {
        let at = Self::ALL.iter().position(|step| *step == self)?;
        Self::ALL.get(at + 1).copied()
    }

    /// Its questions. The names of the city are one question for each of its languages: `Answers::questions`.
    pub fn questions(self) -> &'static [(&'static str, Kind)] {
        match self {
            Self::Address => &[("confirmed", Kind::Tick)],
            Self::Storage | Self::Mail | Self::Names => &[],
            Self::City => &[
                ("languages", Kind::Languages),
                ("language", Kind::Language),
                ("country", Kind::Country),
                ("population", Kind::Line),
                ("latitude", Kind::Line),
                ("longitude", Kind::Line),
                ("contact", Kind::Line),
                ("themes_offered", Kind::Themes),
                ("themes_sought", Kind::Themes),
            ],
            Self::Administrator => &[
                ("officer_name", Kind::Line),
                ("email", Kind::Line),
                ("password", Kind::Password),
                ("handle", Kind::Line),
            ],
            Self::Legal => &[
                ("legal_body", Kind::Line),
                ("legal_address", Kind::Lines),
                ("legal_email", Kind::Line),
                ("legal_form", Kind::Line),
                ("data_protection", Kind::Line),
                ("accessibility", Kind::Line),
                ("enforcement", Kind::Line),
                ("enforcement_page", Kind::Line),
            ],
            Self::Backups => &[("key_elsewhere", Kind::Tick)],
        }
    }
}
