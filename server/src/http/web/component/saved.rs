//! The line beside the buttons of a form that saves itself: when the text was kept last, or why it was not
//! (`saved-line.html`). Pages bring every line in a template, and script shows the one that is true.

/// How what was typed is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
#[cfg_attr(debug_assertions, serde(rename_all = "kebab-case"))]
pub(in crate::http::web) enum SavedLine {
    Saved,
    /// What this window had kept is in the form again.
    Back,
    Offline,
    /// The site did not answer as it should; it is tried again.
    Again,
    SignedOut,
    /// Only a person can go on.
    Stopped,
}

impl SavedLine {
    pub(in crate::http::web) const ALL: [Self; 6] =
        [Self::Saved, Self::Back, Self::Offline, Self::Again, Self::SignedOut, Self::Stopped];

    pub(in crate::http::web) fn code(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Back => "back",
            Self::Offline => "offline",
            Self::Again => "again",
            Self::SignedOut => "signed-out",
            Self::Stopped => "stopped",
        }
    }

    /// What is added to the class.
    pub(in crate::http::web) fn tone(self) -> &'static str {
        match self {
            Self::Saved | Self::Back => "",
            Self::Offline | Self::Again => " saved--not saved--waits",
            Self::SignedOut | Self::Stopped => " saved--not",
        }
    }

    pub(in crate::http::web) fn icon(self) -> &'static str {
        match self {
            Self::Saved => "check",
            Self::Back => "history",
            Self::Offline => "wifi-off",
            Self::Again | Self::SignedOut | Self::Stopped => "circle-alert",
        }
    }

    /// What is lost if nobody does anything is said at once.
    pub(in crate::http::web) fn is_alert(self) -> bool {
        !matches!(self, Self::Saved | Self::Back)
    }
}
