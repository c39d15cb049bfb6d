//! Who took over a record from whom (`graph.html`): a list of lists is the graph. Three levels below the origin, then a
//! link leads on.

use hansa_entities::vocabulary;
use serde::Deserialize;

use super::compare::period;
use crate::http::web::said::Said;
use crate::i18n::Locale;

/// A record and its adoptions.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Graph {
    pub origin: Node,
    /// Cities that have taken it up, wherever they stand in the graph.
    pub adopted: u64,
    /// Where a city says that it is interested.
    #[serde(default)]
    pub adopt: Option<String>,
}

/// One city's version.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::http::web) struct Node {
    pub city: Said,
    pub address: String,
    /// Code of the list `adoption`; none at the origin.
    pub stage: Option<String>,
    /// Dates of which month or day may be missing.
    pub start: String,
    pub end: Option<String>,
    pub record: Option<Link>,
    /// At the origin: codes of the lists `direction` and `evidence`.
    pub known: Option<(String, String)>,
    /// What was changed on the way.
    pub changed: Said,
    /// Code of the list `adoptionresult`.
    pub result: Option<String>,
    /// Why it was given up.
    pub reason: Said,
    pub children: Vec<Node>,
    pub more: Option<More>,
}

/// A record to read.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct Link {
    pub title: Said,
    pub address: String,
}

/// What stands below the last level.
#[derive(Debug, Deserialize)]
pub(in crate::http::web) struct More {
    pub count: u64,
    pub address: String,
}

impl Graph {
    pub(in crate::http::web) fn sum(&self, locale: &Locale) -> String {
        locale.t("graph-sum").with("count", self.adopted).to_string()
    }
}

impl Node {
    pub(in crate::http::web) fn stage(&self, locale: &Locale) -> String {
        match &self.stage {
            None => locale.t("graph-origin").to_string(),
            Some(code) => vocabulary::label("adoption", code, locale.tag()).to_owned(),
        }
    }

    /// What is added to the class of the tag.
    pub(in crate::http::web) fn tag(&self) -> &'static str {
        match self.stage.as_deref() {
            None => " tag--note",
            Some("IMPL" | "SUST") => " tag--good",
            Some("ASSE" | "ADAP" | "PILO") => " tag--wait",
            Some("WATC") => " tag--example",
            Some(_) => "",
        }
    }

    /// What is added to the class of the node: a full mark, an empty one, a stroke.
    pub(in crate::http::web) fn mark(&self) -> &'static str {
        match self.stage.as_deref() {
            None => " graph__node--origin",
            Some("ABAN") => " graph__node--abandoned",
            Some("WATC" | "ASSE" | "ADAP" | "PILO") => " graph__node--underway",
            Some(_) => "",
        }
    }

    pub(in crate::http::web) fn since(&self, locale: &Locale) -> String {
        period(locale, &self.start, self.end.as_deref())
    }

    /// Which way, and how surely.
    pub(in crate::http::web) fn known(&self, locale: &Locale) -> Option<String> {
        let (direction, grade) = self.known.as_ref()?;
        let direction = vocabulary::label("direction", direction, locale.tag());
        Some(format!("{direction} · {}", vocabulary::label("evidence", grade, locale.tag())))
    }

    pub(in crate::http::web) fn result(&self, locale: &Locale) -> Option<String> {
        let code = self.result.as_deref()?;
        Some(vocabulary::label("adoptionresult", code, locale.tag()).to_owned())
    }

    /// The way to what stands below, in words.
    pub(in crate::http::web) fn more(&self, locale: &Locale) -> Option<(String, &str)> {
        let more = self.more.as_ref()?;
        let message = locale.t("graph-more").with("count", more.count).with("city", &self.city.text);
        Some((message.to_string(), more.address.as_str()))
    }
}
