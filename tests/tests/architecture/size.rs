//! How long a file may be: what a person can hold in mind.

use anyhow::ensure;

use crate::source::{Source, read};

/// More is refused; house rule: aim at 200, review at 300.
const MOST: usize = 500;
const FOLDERS: [&str; 6] = ["entities", "migrations", "federation", "server", "tests", "deploy"];
const ENDS: [&str; 8] = [".rs", ".mjs", ".js", ".css", ".html", ".ftl", ".sh", ".toml"];

fn too_long(sources: &[Source]) -> Vec<String> {
    let lines = |source: &Source| source.text.lines().count();
    sources
        .iter()
        .filter(|source| lines(source) > MOST)
        .map(|source| format!("{} has {} lines", source.place, lines(source)))
        .collect()
}

#[test]
fn no_file_is_longer_than_five_hundred_lines() -> anyhow::Result<()> {
    for folder in FOLDERS {
        let wrong = too_long(&read(folder, &ENDS)?);
        ensure!(wrong.is_empty(), "divide by question what is too long:\n{}", wrong.join("\n"));
    }
    Ok(())
}

#[test]
fn a_file_that_is_too_long_is_noticed() {
    let source = |lines: usize| Source { place: "server/src/app/x.rs".to_owned(), text: "x\n".repeat(lines) };
    assert!(too_long(&[source(MOST)]).is_empty());
    assert_eq!(too_long(&[source(MOST + 1)]), ["server/src/app/x.rs has 501 lines"]);
}
