//! The routes of the program, read from its own routers, and tables of what each answers to whom.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, ensure};
use axum::Router;
use serde_json::Value;

use crate::ask::{Ask, House};

/// Paths of every route of a router, in the only way in which it tells them.
pub(crate) fn paths<S>(router: &Router<S>) -> anyhow::Result<BTreeSet<String>> {
    let text = format!("{router:?}");
    let (_, rest) = text.split_once("paths: {").context("a router tells its paths")?;
    let (list, _) = rest.split_once("\"}").context("a list of paths ends")?;
    let found: BTreeSet<String> = list
        .split("RouteId(")
        .skip(1)
        .filter_map(|item| item.split_once("): \"")?.1.split('"').next().map(str::to_owned))
        .collect();
    ensure!(!found.is_empty(), "no path in {text}");
    Ok(found)
}

/// `GET /api/v1/feed` → its description, for every operation of the document.
pub(crate) fn operations(document: &Value) -> anyhow::Result<BTreeMap<String, Value>> {
    let mut found = BTreeMap::new();
    for (path, item) in document["paths"].as_object().context("paths")? {
        for (method, operation) in item.as_object().context("methods")? {
            found.insert(format!("{} {path}", method.to_uppercase()), operation.clone());
        }
    }
    ensure!(found.len() > 50, "{} operations", found.len());
    Ok(found)
}

/// The description of the interface, as the program makes it.
pub(crate) fn document() -> anyhow::Result<Value> {
    Ok(serde_json::to_value(hansa_server::http::api::openapi())?)
}

/// One line of a table: method, path with its placeholders, one cell for each column.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) cells: Vec<String>,
}

impl Row {
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

/// Reads a table.
pub(crate) fn table(text: &str, columns: usize) -> anyhow::Result<Vec<Row>> {
    let mut rows = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let mut words = line.split_whitespace().map(str::to_owned);
        let (method, path) = (words.next().context("a method")?, words.next().context("a path")?);
        let cells: Vec<String> = words.collect();
        ensure!(cells.len() == columns, "{line}: {} cells", cells.len());
        rows.push(Row { method, path, cells });
    }
    Ok(rows)
}

/// Fails where a path is in no row, where a row has no path, or where a path knows a method that is in no row.
pub(crate) async fn require_complete(
    house: &House,
    known: &BTreeSet<String>,
    rows: &[Row],
) -> anyhow::Result<()> {
    let listed: BTreeSet<String> = rows.iter().map(|row| row.path.clone()).collect();
    let difference: Vec<_> = known.symmetric_difference(&listed).collect();
    ensure!(difference.is_empty(), "say in the table what these answer to whom: {difference:?}");
    for path in &listed {
        let id = uuid::Uuid::nil().to_string();
        let filled = path.replace("{id}", &id).replace("{name}", "city").replace("{code}", "x");
        let filled = filled.replace("{domain}", "x.test").replace("{file}", "x");
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE"] {
            if rows.iter().any(|row| row.path == *path && row.method == method) {
                continue;
            }
            let answer = house.send(&Ask::new(method, &filled)?).await?;
            ensure!(answer.status == 405, "{method} {path} stands in no table and answers {}", answer.status);
            let allowed = answer.header("allow");
            let known = rows.iter().filter(|row| row.path == *path);
            for row in known {
                ensure!(
                    allowed.contains(&row.method),
                    "405 at {path} allows {allowed:?}, not {}",
                    row.method
                );
            }
        }
    }
    Ok(())
}
