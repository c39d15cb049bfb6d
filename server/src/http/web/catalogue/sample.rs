//! The samples: what a component is given in each of its states.

use std::sync::LazyLock;

use indexmap::IndexMap;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{article, field, told};
use crate::http::web::admin::{Act, Room, Rooms};
use crate::http::web::article::Article;
use crate::http::web::asked::RowSet;
use crate::http::web::chart::{Columns, bars, columns};
use crate::http::web::clash::Clash;
use crate::http::web::component::answers::Answers;
use crate::http::web::component::arriving::Arriving;
use crate::http::web::component::chips::Chips;
use crate::http::web::component::compare::Compare;
use crate::http::web::component::copy::Copy;
use crate::http::web::component::details::Details;
use crate::http::web::component::dialog::Dialog;
use crate::http::web::component::evidence::Evidence;
use crate::http::web::component::facets::Facets;
use crate::http::web::component::graph::Graph;
use crate::http::web::component::health::Health;
use crate::http::web::component::nothing::Nothing;
use crate::http::web::component::notification::Notifications;
use crate::http::web::component::problem::Problem;
use crate::http::web::component::progress::Progress;
use crate::http::web::component::safeguard::Safeguards;
use crate::http::web::component::saved::SavedLine;
use crate::http::web::component::stack::{Stack, Words};
use crate::http::web::component::tabs::LanguageTabs;
use crate::http::web::component::task::TaskList;
use crate::http::web::facts::Fact;
use crate::http::web::feed::{Card, Pager};
use crate::http::web::field::{Field, Mistake};
use crate::http::web::figures::Chart;
use crate::http::web::map::Map;
use crate::i18n::Locale;

/// A component with its states.
#[derive(Debug, Deserialize)]
pub(super) struct Entry {
    #[serde(default)]
    pub place: Place,
    pub states: Vec<Told>,
}

/// How the states stand on pages.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Place {
    /// All on one page.
    #[default]
    Together,
    /// Each on its own: the component has ids of its own, and stands on a page once.
    Alone,
    /// Each on its own, without a heading of the catalogue: the component brings the main one.
    Page,
}

/// One state as it was written down.
#[derive(Debug, Deserialize)]
pub(super) struct Told {
    pub name: String,
    /// Set where the state is about a language.
    #[serde(default)]
    pub language: Option<String>,
    pub sample: Value,
}

/// Every component by name, in the order of the file.
pub(super) type List = IndexMap<String, Entry>;

static LIST: LazyLock<Result<List, String>> =
    LazyLock::new(|| serde_json::from_str(include_str!("samples.json")).map_err(|error| error.to_string()));

/// # Errors
/// What is wrong with the file.
pub(super) fn list() -> Result<&'static List, String> {
    LIST.as_ref().map_err(Clone::clone)
}

/// Parts of components, which are never shown alone: the part, and the component that it is shown with.
#[cfg(test)]
pub(super) const PARTS: [(&str, &str); 3] =
    [("facet-group", "facets"), ("graph-node", "graph"), ("notes", "field")];

/// What script copies from, and nobody sees where it stands.
#[cfg(test)]
pub(super) const UNSEEN: [&str; 3] = ["counter", "saved", "script"];

/// Components that pages write out themselves.
#[cfg(test)]
pub(super) const WRITTEN_OUT: [&str; 6] = ["flash", "notice", "empty", "tags", "buttons", "toolbar"];

/// What a component is given.
#[derive(Debug)]
pub(super) enum Sample {
    Acts(Vec<Act>),
    Answers(Answers),
    Arriving(Arriving),
    Article(Article),
    Bars(Chart),
    Buttons(Vec<Button>),
    Cards(Vec<Card>),
    Chips(Chips),
    Clash(Clash),
    Columns(Columns),
    Compare(Compare),
    Copy(Copy),
    Details(Vec<Details>),
    Dialog(Dialog),
    Empty(Plain),
    Evidence(Evidence),
    Facets(Facets),
    Facts(Vec<Fact>),
    Fields(Vec<Field>),
    Flash(Plain),
    Graph(Graph),
    Health(Health),
    Map(Map),
    Mistakes(Vec<Mistake>),
    Nothing(Nothing),
    Notice(Plain),
    Notifications(Notifications),
    Pager(Pager),
    Problem(Problem),
    Progress(Progress),
    Rooms(Rooms),
    Rows(RowSet),
    Safeguards(Safeguards),
    Saved(SavedLine),
    Stack(Stack),
    Tabs(LanguageTabs),
    Tags(Vec<Plain>),
    Tasks(TaskList),
    Toolbar(Vec<Button>),
}

/// Words with a tone.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Plain {
    /// What is added to the class.
    pub tone: String,
    pub icon: String,
    pub title: String,
    pub text: String,
    /// Words and address of what to do.
    pub link: Option<(String, String)>,
}

/// Something to press.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Button {
    /// What is added to the class.
    pub tone: String,
    pub icon: Option<String>,
    pub label: String,
    /// A link that looks like a button, or one that looks like a link.
    pub address: Option<String>,
    pub is_plain: bool,
}

/// Things counted, in a sample.
#[derive(Deserialize)]
struct Counted {
    #[serde(default)]
    id: String,
    words: Words,
    /// Label, and how many.
    counts: Vec<(String, u64)>,
    /// The one that is ours.
    #[serde(default)]
    own: Option<String>,
}

impl Sample {
    /// The sample of a component in a language; `id` is one that nothing else on the page has.
    ///
    /// # Errors
    /// What is wrong with the sample.
    pub(super) fn of(name: &str, sample: &Value, locale: Locale, id: &str) -> Result<Self, String> {
        let value = told::tell(sample, locale, id)?;
        Ok(match name {
            "acts" => Self::Acts(read(value)?),
            "answers" => Self::Answers(read(value)?),
            "arrivals-line" => Self::Arriving(read(value)?),
            "article" => Self::Article(article::build(read(value)?)),
            "bars" => Self::Bars(chart(locale, read(value)?)),
            "buttons" => Self::Buttons(read(value)?),
            "card" => Self::Cards(read(value)?),
            "chips" => Self::Chips(chips(locale, read(value)?)),
            "clash" => Self::Clash(read(value)?),
            "columns" => Self::Columns(over_time(locale, read(value)?)),
            "compare" => Self::Compare(read(value)?),
            "details" => Self::Details(read(value)?),
            "dialog" => Self::Dialog(read(value)?),
            "empty" => Self::Empty(read(value)?),
            "evidence" => Self::Evidence(read(value)?),
            "facets" => Self::Facets(read(value)?),
            "facts" => Self::Facts(read(value)?),
            "field" => Self::Fields(field::build(locale, id, read(value)?)?),
            "flash" => Self::Flash(read(value)?),
            "graph" => Self::Graph(read(value)?),
            "copy" => Self::Copy(read(value)?),
            "health" => Self::Health(read(value)?),
            "map" => Self::Map(read(value)?),
            "mistakes" => Self::Mistakes(read(value)?),
            "nothing" => Self::Nothing(read(value)?),
            "notice" => Self::Notice(read(value)?),
            "notifications" => Self::Notifications(read(value)?),
            "pager" => Self::Pager(read(value)?),
            "problem" => Self::Problem(read(value)?),
            "progress" => Self::Progress(read(value)?),
            "rooms" => Self::Rooms(Rooms::to(locale, Room::Audit)),
            "rows" => Self::Rows(field::rows(locale, id, &read(value)?)?),
            "safeguards" => Self::Safeguards(read(value)?),
            "saved-line" => Self::Saved(read(value)?),
            "stack" => Self::Stack(stack(locale, read(value)?)),
            "tabs-lang" => Self::Tabs(read(value)?),
            "tags" => Self::Tags(read(value)?),
            "task-list" => Self::Tasks(read(value)?),
            "toolbar" => Self::Toolbar(read(value)?),
            unknown => return Err(format!("{unknown} is no component")),
        })
    }
}

fn read<T: DeserializeOwned>(value: Value) -> Result<T, String> {
    serde_json::from_value(value).map_err(|error| error.to_string())
}

/// The conditions of a form, as the list above the result has them.
fn chips(locale: Locale, facets: Facets) -> Chips {
    facets.chips(&locale, &facets.action, |name, code| format!("{}?without={name}-{code}", facets.action))
}

fn stack(locale: Locale, counted: Counted) -> Stack {
    let counts = counted.counts.into_iter().zip(1..).map(|((label, count), colour)| (label, colour, count));
    Stack::of(locale, counted.words, counts.collect())
}

fn chart(locale: Locale, counted: Counted) -> Chart {
    let Counted { words, counts, own, .. } = counted;
    let counts = counts.into_iter().map(|(label, count)| {
        let is_own = own.as_ref() == Some(&label);
        (label, Some("/feed".to_owned()), count, is_own)
    });
    Chart {
        id: "bars",
        title: words.title,
        of: words.of,
        what: words.what,
        bars: bars(locale, counts.collect()),
    }
}

/// Months, with a mark where a year begins.
fn over_time(locale: Locale, counted: Counted) -> Columns {
    let Counted { id, words, counts, .. } = counted;
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or_default();
    let most = locale.t("feed-count").with("count", most).bare().to_string();
    let counts =
        counts.into_iter().map(|(month, count)| (locale.partial_date(&month), month.ends_with("-01"), count));
    let list = columns(locale, counts.collect());
    Columns { id, title: words.title, of: words.of, summary: words.what, most, list }
}
