//! How somebody wants pages to look on one device, kept in a cookie of that device.

use http::HeaderMap;

use super::cookie;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// As the device says.
    #[default]
    Device,
    Light,
    Dark,
}

/// What letters are set in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Face {
    #[default]
    Own,
    /// The device's: nothing is loaded.
    Device,
}

/// What one device is told to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taste {
    pub scheme: Scheme,
    pub face: Face,
    /// BCP 47 tags of languages that are read beside that of the pages, the best first.
    pub reads: Vec<String>,
}

/// Languages beyond this many are no preference.
const MOST: usize = 12;

impl Scheme {
    pub const ALL: [Self; 3] = [Self::Device, Self::Light, Self::Dark];

    /// As the cookie, the form and `data-color-scheme` write it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Device => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn parse(code: &str) -> Self {
        Self::ALL.into_iter().find(|scheme| scheme.code() == code).unwrap_or_default()
    }
}

impl Face {
    pub const ALL: [Self; 2] = [Self::Own, Self::Device];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Device => "device",
        }
    }

    pub fn parse(code: &str) -> Self {
        Self::ALL.into_iter().find(|face| face.code() == code).unwrap_or_default()
    }
}

impl Taste {
    /// What the cookie says; whatever does not read is the default.
    pub fn of(headers: &HeaderMap) -> Self {
        cookie::find_taste(headers).map(|text| Self::parse(&text)).unwrap_or_default()
    }

    fn parse(text: &str) -> Self {
        let mut parts = text.split('_');
        let mut next = || parts.next().unwrap_or_default();
        let (scheme, face) = (Scheme::parse(next()), Face::parse(next()));
        Self { scheme, face, reads: tags(next().split('.')) }
    }
}

impl std::fmt::Display for Taste {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}_{}_{}", self.scheme.code(), self.face.code(), self.reads.join("."))
    }
}

/// The well-formed tags of a list, each once.
pub fn tags<'a>(given: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in given.filter_map(crate::text::language::canonical) {
        if !tags.contains(&tag) && tags.len() < MOST {
            tags.push(tag);
        }
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taste_reads_back_and_nonsense_is_the_default() {
        let taste = Taste {
            scheme: Scheme::Dark,
            face: Face::Device,
            reads: vec!["fr".to_owned(), "pt-BR".to_owned()],
        };
        assert_eq!(Taste::parse(&taste.to_string()), taste);
        for nonsense in ["", "___", "x_y_z", "dark", "\u{0}", &"a.".repeat(9_000)] {
            let read = Taste::parse(nonsense);
            assert!(read.reads.len() <= MOST && read.face == Face::Own, "{read:?}");
        }
    }
}
