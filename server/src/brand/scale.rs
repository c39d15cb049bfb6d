//! The shades of an accent: sixteen for paper and sixteen for the dark scheme, made out of one colour.

use super::colour::{Colour, Perceived};
use super::paper::GROUNDS;

/// Least contrast of text with what it stands on (WCAG 2.2, section 1.4.3).
const READABLE: f64 = 4.5;

/// Everything that links stand on in a scheme.
fn grounds(scheme: Scheme) -> impl Iterator<Item = Colour> {
    GROUNDS.into_iter().map(move |ground| ground[scheme as usize])
}

/// A scheme of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

/// The steps of a scale, as the design system names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    BackgroundDefault,
    BackgroundTinted,
    SurfaceDefault,
    SurfaceTinted,
    SurfaceHover,
    SurfaceActive,
    BorderSubtle,
    BorderDefault,
    BorderStrong,
    TextSubtle,
    TextDefault,
    BaseDefault,
    BaseHover,
    BaseActive,
    BaseContrastSubtle,
    BaseContrastDefault,
}

impl Step {
    pub const ALL: [Self; 16] = [
        Self::BackgroundDefault,
        Self::BackgroundTinted,
        Self::SurfaceDefault,
        Self::SurfaceTinted,
        Self::SurfaceHover,
        Self::SurfaceActive,
        Self::BorderSubtle,
        Self::BorderDefault,
        Self::BorderStrong,
        Self::TextSubtle,
        Self::TextDefault,
        Self::BaseDefault,
        Self::BaseHover,
        Self::BaseActive,
        Self::BaseContrastSubtle,
        Self::BaseContrastDefault,
    ];

    /// The name of the step in the design system's tokens.
    pub const fn name(self) -> &'static str {
        match self {
            Self::BackgroundDefault => "background-default",
            Self::BackgroundTinted => "background-tinted",
            Self::SurfaceDefault => "surface-default",
            Self::SurfaceTinted => "surface-tinted",
            Self::SurfaceHover => "surface-hover",
            Self::SurfaceActive => "surface-active",
            Self::BorderSubtle => "border-subtle",
            Self::BorderDefault => "border-default",
            Self::BorderStrong => "border-strong",
            Self::TextSubtle => "text-subtle",
            Self::TextDefault => "text-default",
            Self::BaseDefault => "base-default",
            Self::BaseHover => "base-hover",
            Self::BaseActive => "base-active",
            Self::BaseContrastSubtle => "base-contrast-subtle",
            Self::BaseContrastDefault => "base-contrast-default",
        }
    }

    /// Lightness of the step, light and dark; none where the accent itself decides.
    const fn lightness(self) -> Option<[f64; 2]> {
        match self {
            Self::BackgroundDefault => Some([0.985, 0.205]),
            Self::BackgroundTinted => Some([0.965, 0.235]),
            Self::SurfaceDefault => Some([0.995, 0.245]),
            Self::SurfaceTinted => Some([0.950, 0.270]),
            Self::SurfaceHover => Some([0.915, 0.310]),
            Self::SurfaceActive => Some([0.880, 0.350]),
            Self::BorderSubtle => Some([0.850, 0.400]),
            Self::BorderDefault => Some([0.620, 0.620]),
            Self::BorderStrong => Some([0.470, 0.760]),
            Self::TextSubtle | Self::BaseDefault => None,
            Self::TextDefault => Some([0.330, 0.900]),
            Self::BaseHover | Self::BaseActive => None,
            Self::BaseContrastSubtle | Self::BaseContrastDefault => None,
        }
    }
}

/// The shades of one accent that was found readable.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    accent: Perceived,
    colour: Colour,
}

impl Scale {
    /// The scale of an accent.
    ///
    /// # Errors
    /// The nearest colour of the same hue that reads on paper, where this one does not.
    pub fn of(accent: Colour) -> Result<Self, Colour> {
        if reads_on_paper(accent) {
            return Ok(Self { accent: accent.perceived(), colour: accent });
        }
        let mut nearer = accent.perceived();
        while nearer.lightness > 0.0 {
            nearer.lightness -= 0.002;
            let shown = nearer.shown();
            if reads_on_paper(shown) {
                return Err(shown);
            }
        }
        Err(Colour { red: 0, green: 0, blue: 0 })
    }

    /// The colour of a step.
    pub fn step(&self, step: Step, scheme: Scheme) -> Colour {
        let at = scheme as usize;
        match step {
            Step::BaseDefault | Step::TextSubtle => self.base(scheme),
            Step::BaseHover => self.shifted(scheme, 0.07),
            Step::BaseActive => self.shifted(scheme, 0.12),
            Step::BaseContrastDefault => self.on_base(scheme),
            Step::BaseContrastSubtle => self.on_base(scheme),
            Step::TextDefault => {
                let wanted = self.tuned(step, at);
                readable(wanted, scheme)
            }
            _ => self.tuned(step, at).shown(),
        }
    }

    fn tuned(&self, step: Step, at: usize) -> Perceived {
        let lightness = step.lightness().map_or(self.accent.lightness, |both| both[at]);
        // What is nearly paper keeps a breath of the colour only.
        let share = if !(0.3..=0.85).contains(&lightness) { 0.18 } else { 0.85 };
        Perceived { lightness, chroma: self.accent.chroma * share, hue: self.accent.hue }
    }

    /// What buttons are filled with and links are written in: the accent itself on paper, a light one in the dark.
    fn base(&self, scheme: Scheme) -> Colour {
        match scheme {
            Scheme::Light => self.colour,
            Scheme::Dark => readable(
                Perceived { lightness: 0.78, chroma: self.accent.chroma.min(0.11), hue: self.accent.hue },
                scheme,
            ),
        }
    }

    /// The base a little further from the page: darker on paper, lighter in the dark.
    fn shifted(&self, scheme: Scheme, by: f64) -> Colour {
        let base = self.base(scheme).perceived();
        let lightness = match scheme {
            Scheme::Light => (base.lightness - by).max(0.0),
            Scheme::Dark => (base.lightness + by).min(0.97),
        };
        Perceived { lightness, ..base }.shown()
    }

    /// What is written on the base.
    fn on_base(&self, scheme: Scheme) -> Colour {
        match scheme {
            Scheme::Light => Colour::WHITE,
            Scheme::Dark => {
                Perceived { lightness: 0.19, chroma: self.accent.chroma.min(0.03), hue: self.accent.hue }
                    .shown()
            }
        }
    }

    /// The style sheet that gives what a selector names this accent, to stand after ours.
    pub fn css(&self, selector: &str) -> String {
        let both = |step: Step| {
            let [light, dark] = [Scheme::Light, Scheme::Dark].map(|scheme| self.step(step, scheme));
            format!("light-dark({light},{dark})")
        };
        let ours = [
            ("--accent", Step::TextSubtle),
            ("--accent-deep", Step::BaseHover),
            ("--accent-fill", Step::BaseDefault),
            ("--accent-fill-deep", Step::BaseHover),
            ("--accent-tint", Step::SurfaceTinted),
            ("--on-accent", Step::BaseContrastDefault),
        ];
        let ours = ours.map(|(name, step)| format!("{name}:{}", both(step)));
        let theirs = Step::ALL.map(|step| format!("--ds-color-accent-{}:{}", step.name(), both(step)));
        format!("{selector}{{{};{}}}\n", ours.join(";"), theirs.join(";"))
    }
}

/// True where a colour reads on every ground that pages have on paper, and white reads on it.
fn reads_on_paper(colour: Colour) -> bool {
    grounds(Scheme::Light).all(|ground| colour.contrast(ground) >= READABLE)
}

/// The colour, moved away from the ground until it reads on all of them.
fn readable(mut colour: Perceived, scheme: Scheme) -> Colour {
    for _ in 0..100 {
        let shown = colour.shown();
        if grounds(scheme).all(|ground| shown.contrast(ground) >= READABLE) {
            return shown;
        }
        colour.lightness = match scheme {
            Scheme::Light => (colour.lightness - 0.01).max(0.0),
            Scheme::Dark => (colour.lightness + 0.01).min(1.0),
        };
    }
    colour.shown()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::super::paper::{BRICK, PAPER, SHEET, TINT};
    use super::*;

    fn hues() -> impl Iterator<Item = Colour> {
        (0..360).step_by(7).flat_map(|degrees| {
            [0.05, 0.12, 0.2].map(|chroma| {
                Perceived { lightness: 0.45, chroma, hue: f64::from(degrees).to_radians() }.shown()
            })
        })
    }

    #[test]
    fn whatever_accent_is_taken_reads_on_every_ground_in_both_schemes() {
        for accent in hues() {
            let scale = Scale::of(accent).or_else(Scale::of).expect("the nearest colour is taken");
            for (at, scheme) in [Scheme::Light, Scheme::Dark].into_iter().enumerate() {
                let grounds = [PAPER[at], SHEET[at], TINT[at], scale.step(Step::SurfaceTinted, scheme)];
                for step in [Step::TextSubtle, Step::TextDefault, Step::BaseHover] {
                    for ground in &grounds[..3] {
                        let contrast = scale.step(step, scheme).contrast(*ground);
                        assert!(contrast >= READABLE, "{accent} {step:?} {scheme:?}: {contrast:.2}");
                    }
                }
                for base in [Step::BaseDefault, Step::BaseHover, Step::BaseActive] {
                    let on = scale.step(Step::BaseContrastDefault, scheme);
                    let contrast = scale.step(base, scheme).contrast(on);
                    assert!(contrast >= READABLE, "{accent} on {base:?} {scheme:?}: {contrast:.2}");
                }
                let border = scale.step(Step::BorderDefault, scheme).contrast(PAPER[at]);
                assert!(border >= 3.0, "{accent} border {scheme:?}: {border:.2}");
                let words = scale.step(Step::TextDefault, scheme).contrast(grounds[3]);
                assert!(words >= READABLE, "{accent} on its tint {scheme:?}: {words:.2}");
            }
        }
    }

    #[test]
    fn a_colour_that_does_not_read_is_refused_with_the_nearest_that_does() {
        for bright in ["#ffd400", "#00ff00", "#ffffff", "#7fb2ff", "#ff0000"] {
            let bright = Colour::parse(bright).unwrap();
            let nearest = Scale::of(bright).unwrap_err();
            assert!(Scale::of(nearest).is_ok(), "{bright} → {nearest}");
            if bright.perceived().chroma > 0.02 {
                let turned = (nearest.perceived().hue - bright.perceived().hue).abs();
                assert!(turned < 0.15, "{bright} → {nearest} is another colour");
            }
            let step = Perceived { lightness: nearest.perceived().lightness + 0.02, ..nearest.perceived() };
            assert!(Scale::of(step.shown()).is_err(), "{nearest} is not the nearest");
        }
        assert!(Scale::of(BRICK[0]).is_ok(), "our own");
    }
}
