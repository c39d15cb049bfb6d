//! What was looked at on a machine, how it stands, and how to mend it (`health.html`).

use crate::app::doctor::{Finding, Verdict};
use crate::http::words::told;
use crate::i18n::Locale;

/// Everything that was looked at.
#[derive(Debug, Default)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct Health {
    pub rows: Vec<Row>,
}

/// One thing, in the language of the page.
#[derive(Debug)]
#[cfg_attr(debug_assertions, derive(serde::Deserialize))]
pub(in crate::http::web) struct Row {
    pub verdict: Verdict,
    pub name: String,
    pub found: String,
    #[cfg_attr(debug_assertions, serde(default))]
    pub mend: Option<String>,
    /// What mends it, to copy.
    #[cfg_attr(debug_assertions, serde(default))]
    pub line: Option<String>,
}

impl Health {
    pub(in crate::http::web) fn of(locale: Locale, findings: &[Finding]) -> Self {
        let row = |finding: &Finding| {
            let told = told(locale, finding);
            Row {
                verdict: finding.verdict,
                name: locale.coded("check", finding.check).bare().to_string(),
                found: told.found,
                mend: told.mend,
                line: told.line,
            }
        };
        Self { rows: findings.iter().map(row).collect() }
    }

    pub(in crate::http::web) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl Row {
    pub(in crate::http::web) fn words(&self, locale: &Locale) -> String {
        let code = match self.verdict {
            Verdict::Ok => "ok",
            Verdict::Warn => "warn",
            Verdict::Fail => "fail",
        };
        locale.coded("verdict", code).to_string()
    }

    pub(in crate::http::web) fn tag(&self) -> &'static str {
        match self.verdict {
            Verdict::Ok => "tag--good",
            Verdict::Warn => "tag--wait",
            Verdict::Fail => "tag--stop",
        }
    }

    pub(in crate::http::web) fn icon(&self) -> &'static str {
        match self.verdict {
            Verdict::Ok => "circle-check",
            Verdict::Warn => "triangle-alert",
            Verdict::Fail => "circle-alert",
        }
    }
}
