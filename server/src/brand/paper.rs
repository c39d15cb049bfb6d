//! What pages are set on, and the accent that they have where a city chose none: each in light and in dark. The style
//! sheet of the pages (`assets/css/theme.css`) writes the same values, which a test compares.

use super::colour::Colour;

/// A colour of the pages, light and dark.
pub type Pair = [Colour; 2];

pub const PAPER: Pair = pair(0xfb_faf6, 0x13_181d);
pub(super) const SHEET: Pair = pair(0xff_ffff, 0x1a_2127);
pub(super) const TINT: Pair = pair(0xf3_f0e8, 0x20_282f);
/// What good and bad news, advice and notes stand on.
pub(super) const GOOD_TINT: Pair = pair(0xe7_f1e9, 0x17_2a20);
pub(super) const WAIT_TINT: Pair = pair(0xf8_efda, 0x2c_2514);
pub(super) const STOP_TINT: Pair = pair(0xfb_eaea, 0x37_1c1d);
pub(super) const NOTE_TINT: Pair = pair(0xe8_f0f5, 0x18_2833);
/// The deep brick of the program.
pub const BRICK: Pair = pair(0x8c_2b1a, 0xf4_ab97);

/// Everything that links stand on.
pub(super) const GROUNDS: [Pair; 7] = [PAPER, SHEET, TINT, GOOD_TINT, WAIT_TINT, STOP_TINT, NOTE_TINT];

const fn pair(light: u32, dark: u32) -> Pair {
    [colour(light), colour(dark)]
}

const fn colour(digits: u32) -> Colour {
    let [_, red, green, blue] = digits.to_be_bytes();
    Colour { red, green, blue }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    const SHEET_OF_PAGES: &str = include_str!("../../assets/css/theme.css");

    fn written(name: &str) -> String {
        let mut lines = SHEET_OF_PAGES.lines().map(str::trim);
        let line = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).unwrap();
        line.split(';').next().unwrap().to_owned()
    }

    #[test]
    fn the_style_sheet_of_the_pages_writes_the_same_colours() {
        for (name, [light, dark]) in [
            ("--paper", PAPER),
            ("--sheet", SHEET),
            ("--tint", TINT),
            ("--good-tint", GOOD_TINT),
            ("--wait-tint", WAIT_TINT),
            ("--stop-tint", STOP_TINT),
            ("--note-tint", NOTE_TINT),
            ("--accent", BRICK),
        ] {
            assert_eq!(written(name), format!("light-dark({light}, {dark})"), "{name}");
        }
        // Whatever else pages are set on is a ground that accents are tried on.
        let tints =
            SHEET_OF_PAGES.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once("-tint:"));
        let named: Vec<&str> = tints.map(|(name, _)| name).filter(|name| *name != "accent").collect();
        assert_eq!(named, ["good", "wait", "stop", "note"]);
    }
}
