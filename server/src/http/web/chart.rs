//! Charts: bars in the cells of a table, which so is its own twin, and columns over the months with a table beside them.

use crate::i18n::Locale;

/// Something counted.
#[derive(Debug)]
pub(super) struct Bar {
    pub label: String,
    /// Where the things that were counted can be read.
    pub link: Option<String>,
    pub number: String,
    /// Per cent of the longest bar, as SVG writes it.
    pub width: String,
    /// It is this city's.
    pub is_own: bool,
}

/// What is to be drawn: label, link, count, whether it is this city's.
pub(super) type Count = (String, Option<String>, u64, bool);

/// Bars that fill the width with the longest.
pub(super) fn bars(locale: Locale, counts: Vec<Count>) -> Vec<Bar> {
    let most = counts.iter().map(|(_, _, count, _)| *count).max().unwrap_or_default();
    counts
        .into_iter()
        .map(|(label, link, count, is_own)| Bar {
            label,
            link,
            number: locale.number(count),
            width: share(count, most),
            is_own,
        })
        .collect()
}

/// A chart over time.
#[derive(Debug)]
pub(super) struct Columns {
    /// Id of its heading.
    pub id: String,
    pub title: String,
    pub of: String,
    /// What the drawing shows, in one sentence.
    pub summary: String,
    pub list: Vec<Column>,
}

/// A column of a chart over time.
#[derive(Debug)]
pub(super) struct Column {
    /// What the column stands for, in words.
    pub label: String,
    pub number: String,
    /// Left edge, top and height, per cent of the drawing.
    pub x: String,
    pub y: String,
    pub height: String,
    /// Written below where a new year begins.
    pub year: Option<String>,
}

/// Part of the drawing's height that columns may take; the words stand in the rest.
const TALLEST: f64 = 82.0;
/// Where the line lies on which columns stand.
pub(super) const GROUND: f64 = 88.0;

/// Columns beside one another: label, year where one begins, count.
pub(super) fn columns(locale: Locale, counts: Vec<(String, Option<String>, u64)>) -> Vec<Column> {
    let most = counts.iter().map(|(_, _, count)| *count).max().unwrap_or_default().max(1);
    let step = 100.0 / precise(counts.len().max(1) as u64);
    counts
        .into_iter()
        .enumerate()
        .map(|(place, (label, year, count))| {
            let height = precise(count) / precise(most) * TALLEST;
            Column {
                label,
                number: locale.number(count),
                x: per_cent(precise(place as u64) * step),
                y: per_cent(GROUND - height),
                height: per_cent(height),
                year,
            }
        })
        .collect()
}

fn share(count: u64, most: u64) -> String {
    per_cent(precise(count) / precise(most.max(1)) * 100.0)
}

pub(super) fn per_cent(value: f64) -> String {
    format!("{value:.2}%")
}

#[expect(clippy::cast_precision_loss, reason = "counts of records, far below 2^53")]
pub(super) fn precise(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_bar_fills_the_width_and_nothing_has_none() {
        let count = |label: &str, count| (label.to_owned(), None, count, false);
        let bars = bars(Locale::English, vec![count("a", 4), count("b", 1), count("c", 0)]);
        let widths: Vec<&str> = bars.iter().map(|bar| bar.width.as_str()).collect();
        assert_eq!(widths, ["100.00%", "25.00%", "0.00%"]);
        let columns = columns(Locale::English, vec![("x".to_owned(), None, 0)]);
        assert_eq!((columns[0].y.as_str(), columns[0].height.as_str()), ("88.00%", "0.00%"));
    }
}
