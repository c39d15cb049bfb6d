//! Cities on a map: a drawn base, a dot for every city that says where it lies, and the list that is complete.

use std::sync::LazyLock;

use hansa_entities::vocabulary;
use serde::Deserialize;

use super::name::Name;
use crate::app::city::CityView;
use crate::http::assets;
use crate::i18n::Locale;

/// How the base was drawn (`map.json`, written beside it).
#[derive(Debug, Default, Deserialize)]
struct Base {
    width: f64,
    height: f64,
    /// Pixels for one radius of the earth.
    scale: f64,
    /// Where the centre stands, in pixels.
    origin: [f64; 2],
    /// Longitude and latitude of the centre, in degrees.
    centre: [f64; 2],
}

static BASE: LazyLock<Base> = LazyLock::new(|| {
    // A test reads the file; without it no city would lie on the map, and the list beside it would be complete.
    assets::read("map.json").and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
});

impl Base {
    /// Lambert azimuthal equal-area (Snyder, Map Projections, USGS 1395, p. 185), in per cent of the picture; none
    /// beyond its edge.
    fn place(&self, latitude: f64, longitude: f64) -> Option<(f64, f64)> {
        let [middle, equator] = [self.centre[0].to_radians(), self.centre[1].to_radians()];
        let (phi, lambda) = (latitude.to_radians(), longitude.to_radians() - middle);
        let cosine = equator.sin() * phi.sin() + equator.cos() * phi.cos() * lambda.cos();
        let k = (2.0 / (1.0 + cosine)).sqrt() * self.scale;
        let x = self.origin[0] + k * phi.cos() * lambda.sin();
        let y = self.origin[1] - k * (equator.cos() * phi.sin() - equator.sin() * phi.cos() * lambda.cos());
        let is_on = (0.0..=self.width).contains(&x) && (0.0..=self.height).contains(&y);
        is_on.then(|| (x / self.width * 100.0, y / self.height * 100.0))
    }
}

/// A city on the map.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(super) struct Dot {
    pub name: Name,
    /// Per cent of the picture's width and height, as SVG writes them.
    pub x: String,
    pub y: String,
    /// Its name stands before the dot, where behind it there is no room.
    pub is_before: bool,
}

/// A city in the list beside the map.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(super) struct Place {
    pub name: Name,
    /// Country, size and records, in words.
    pub note: String,
    /// Why nothing of it is shown, where the rules of this site say so.
    pub silenced: Option<String>,
}

impl Place {
    pub(super) fn of(locale: Locale, view: &CityView, silenced: Option<String>) -> Self {
        let name = Name::of(locale, &view.card);
        let band = view.actor.population_band.as_deref();
        let band = band.map(|code| vocabulary::label("citysize", code, locale.tag()).to_owned());
        let band = band.map(|band| locale.t("city-band").with("band", band).bare().to_string());
        let records = match &silenced {
            Some(_) => locale.t("city-silenced").bare().to_string(),
            None => locale.t("feed-count").with("count", view.records).bare().to_string(),
        };
        let note = [name.country.clone(), band, Some(records)].into_iter().flatten().collect::<Vec<_>>();
        Self { name, note: note.join(" · "), silenced }
    }
}

/// The map of some cities, and the list of all of them.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(super) struct Map {
    pub dots: Vec<Dot>,
    pub list: Vec<Place>,
    /// What the picture shows, in one sentence.
    pub summary: String,
}

impl Map {
    pub(super) fn of(locale: Locale, cities: &[CityView], list: Vec<Place>) -> Self {
        let all = cities.len() as u64;
        let dots: Vec<Dot> = cities.iter().filter_map(|view| dot(locale, view)).collect();
        let countries = locale.t("map-summary").with("cities", all).with("countries", countries(cities));
        let mut summary = countries.bare().to_string();
        let beyond = all.saturating_sub(dots.len() as u64);
        if beyond > 0 {
            summary = format!("{summary} {}", locale.t("map-beyond").with("count", beyond).bare());
        }
        Self { dots, list, summary }
    }

    /// With few cities their names stand beside the dots.
    pub(super) fn is_sparse(&self) -> bool {
        self.dots.len() <= 12
    }
}

/// How many countries the cities lie in.
pub(super) fn countries(cities: &[CityView]) -> usize {
    let mut countries: Vec<&str> = cities
        .iter()
        .filter_map(|view| view.actor.country.as_deref())
        .filter(|code| !code.is_empty())
        .collect();
    countries.sort_unstable();
    countries.dedup();
    countries.len()
}

fn dot(locale: Locale, view: &CityView) -> Option<Dot> {
    let (latitude, longitude) = (view.actor.latitude?, view.actor.longitude?);
    // Nought, nought lies in the sea: it is what a form says that nobody has filled in.
    let is_known = latitude != 0.0 || longitude != 0.0;
    let (x, y) = is_known.then(|| BASE.place(latitude, longitude)).flatten()?;
    Some(Dot {
        name: Name::of(locale, &view.card),
        x: format!("{x:.2}%"),
        y: format!("{y:.2}%"),
        is_before: x > 66.0,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn cities_lie_where_the_base_has_them() {
        // Places of the base's own projection, computed by d3-geo when it was drawn.
        for (latitude, longitude, x, y) in
            [(52.0, 10.0, 38.13, 49.69), (50.454, 3.952, 30.36, 53.19), (35.17, 33.36, 76.42, 84.65)]
        {
            let (left, top) = BASE.place(latitude, longitude).unwrap();
            assert!((left - x).abs() < 0.02 && (top - y).abs() < 0.02, "{left:.2} {top:.2}, not {x} {y}");
        }
        assert!(BASE.place(-33.9, 151.2).is_none(), "another side of the earth");
        assert!(BASE.place(45.5, -73.6).is_none(), "beyond the western edge");
    }
}
