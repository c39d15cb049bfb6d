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
    /// What the tallest column stands for, in words.
    pub most: String,
    pub list: Vec<Column>,
}

/// A column of a chart over time.
#[derive(Debug)]
pub(super) struct Column {
    /// What the column stands for, in words.
    pub label: String,
    pub number: String,
    /// Left edge, width, top and height, per cent of the drawing.
    pub x: String,
    pub width: String,
    pub y: String,
    pub height: String,
    /// A new year begins with it: where its mark on the line stands.
    pub mark: Option<String>,
}

/// Height of the line on which columns stand; its marks are below.
const GROUND: f64 = 94.0;
/// Part of its place that a column fills.
const FILLED: f64 = 0.7;

/// Columns beside one another: label, whether a year begins, count.
pub(super) fn columns(locale: Locale, counts: Vec<(String, bool, u64)>) -> Vec<Column> {
    let most = counts.iter().map(|(_, _, count)| *count).max().unwrap_or_default().max(1);
    let step = 100.0 / precise(counts.len().max(1) as u64);
    let column = |(place, (label, begins, count)): (usize, (String, bool, u64))| {
        let height = precise(count) / precise(most) * GROUND;
        let left = precise(place as u64) * step;
        Column {
            label,
            number: locale.number(count),
            x: per_cent(left + step * (1.0 - FILLED) / 2.0),
            width: per_cent(step * FILLED),
            y: per_cent(GROUND - height),
            height: per_cent(height),
            mark: begins.then(|| per_cent(left)),
        }
    };
    counts.into_iter().enumerate().map(column).collect()
}

impl Columns {
    /// The words below both ends of the line.
    pub(super) fn ends(&self) -> Option<(&str, &str)> {
        Some((self.list.first()?.label.as_str(), self.list.last()?.label.as_str()))
    }
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
        let columns = columns(Locale::English, vec![("x".to_owned(), true, 0)]);
        assert_eq!((columns[0].y.as_str(), columns[0].height.as_str()), ("94.00%", "0.00%"));
        assert_eq!((columns[0].x.as_str(), columns[0].width.as_str()), ("15.00%", "70.00%"));
        assert_eq!(columns[0].mark.as_deref(), Some("0.00%"));
    }
}
