//! Colours as screens show them, and how well one reads on another.
//!
//! sRGB and its luminance as WCAG 2.2 defines them; OKLCH (Björn Ottosson, 2020; CSS Color 4, section 9) where a colour
//! must become lighter or darker and stay the same colour.

use std::fmt;

/// A colour of the sRGB space, each part from 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

/// A colour by what the eye tells apart: lightness from 0 to 1, chroma from 0 up, hue in radians.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Perceived {
    pub lightness: f64,
    pub chroma: f64,
    pub hue: f64,
}

impl Colour {
    pub const WHITE: Self = Self { red: 255, green: 255, blue: 255 };

    /// Reads `#8c2b1a`, `8c2b1a` or `#8bc`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().trim_start_matches('#');
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |text: &str| u8::from_str_radix(text, 16).ok();
        match digits.len() {
            6 => Some(Self {
                red: part(&digits[..2])?,
                green: part(&digits[2..4])?,
                blue: part(&digits[4..])?,
            }),
            3 => {
                let double = |at: usize| part(&digits[at..=at].repeat(2));
                Some(Self { red: double(0)?, green: double(1)?, blue: double(2)? })
            }
            _ => None,
        }
    }

    /// Relative luminance, from 0 to 1 (WCAG 2.2, section 1.4.3).
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast with another colour, from 1 to 21 (WCAG 2.2).
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn linear(self) -> [f64; 3] {
        [self.red, self.green, self.blue].map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }

    pub fn perceived(self) -> Perceived {
        let [r, g, b] = self.linear();
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        let lightness = 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s;
        let a = 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s;
        let b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s;
        Perceived { lightness, chroma: a.hypot(b), hue: b.atan2(a) }
    }
}

impl Perceived {
    /// The nearest colour that a screen has: hue and lightness stay, chroma gives way.
    pub fn shown(self) -> Colour {
        let mut chroma = self.chroma;
        loop {
            let parts = Self { chroma, ..self }.linear();
            if chroma < 0.001 || parts.iter().all(|part| (-0.000_1..=1.000_1).contains(part)) {
                let [red, green, blue] = parts.map(encoded);
                return Colour { red, green, blue };
            }
            chroma *= 0.97;
        }
    }

    fn linear(self) -> [f64; 3] {
        let (a, b) = (self.chroma * self.hue.cos(), self.chroma * self.hue.sin());
        let l = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
        ]
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the range of a byte")]
fn encoded(part: f64) -> u8 {
    let part = part.clamp(0.0, 1.0);
    let encoded = if part <= 0.003_130_8 { part * 12.92 } else { 1.055 * part.powf(1.0 / 2.4) - 0.055 };
    (encoded * 255.0).round() as u8
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn colours_are_read_and_written() {
        assert_eq!(Colour::parse("#8C2B1A").unwrap().to_string(), "#8c2b1a");
        assert_eq!(Colour::parse(" 8bc ").unwrap().to_string(), "#88bbcc");
        for wrong in ["", "#12345", "red", "#12345g", "#ünf", "url(x)"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn contrast_is_what_the_guideline_says() {
        let black = Colour { red: 0, green: 0, blue: 0 };
        assert!((Colour::WHITE.contrast(black) - 21.0).abs() < 1e-9);
        let grey = Colour::parse("#767676").unwrap();
        assert!((grey.contrast(Colour::WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn a_colour_comes_back_from_its_perception() {
        for text in ["#8c2b1a", "#004f9f", "#ffd400", "#000000", "#ffffff", "#7f7f7f"] {
            let colour = Colour::parse(text).unwrap();
            assert_eq!(colour.perceived().shown(), colour, "{text}");
        }
    }
}
