//! The table of `tests/SECURITY-CASES.md` tells the truth; and what is no test of a running city but of what it is made of.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};

/// The classes of fault, by group: a row that is deleted is missed.
const CASES: [(&str, &[u8]); 17] = [
    ("SIG", &[1, 2, 5, 8, 11, 12, 13, 15, 16, 17, 18, 19, 20, 22, 23, 24, 25, 26, 27, 28]),
    ("KEY", &[1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 13, 14, 15]),
    (
        "ORG",
        &[
            1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 23, 24, 25, 27, 28, 30,
            31, 32,
        ],
    ),
    ("CT", &[1, 2, 3, 4, 6, 7]),
    ("SSRF", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22]),
    ("DOS", &[1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]),
    ("REC", &[1, 2, 3, 4, 5, 6, 7]),
    ("RPL", &[1, 2, 3, 4, 6, 7, 8]),
    ("VIS", &[2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16]),
    ("XSS", &[1, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("IDN", &[1, 2, 3, 5, 6, 7, 8]),
    ("AUTH", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13]),
    ("MAIL", &[1, 2]),
    ("RATE", &[1, 3]),
    ("UPL", &[1, 3, 4, 5, 6, 7, 8]),
    ("MOD", &[1, 2, 3]),
    ("LOG", &[1, 2, 3, 4, 5, 6]),
];

const SOURCES: [&str; 4] = ["federation/src", "server/src", "entities/src", "tests/tests"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> anyhow::Result<String> {
    std::fs::read_to_string(root().join(path)).with_context(|| path.to_owned())
}

/// Path below the root and text of every Rust source in a folder.
fn sources(folder: &str) -> anyhow::Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(root().join(&folder)).with_context(|| folder.clone())? {
            let entry = entry?;
            let place = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                open.push(place);
            } else if place.ends_with(".rs") {
                found.push((place.clone(), read(&place)?));
            }
        }
    }
    Ok(found)
}

/// Case → what covers it.
fn rows() -> anyhow::Result<BTreeMap<String, String>> {
    let mut rows = BTreeMap::new();
    for line in read("tests/SECURITY-CASES.md")?.lines() {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [case, _, covered] = cells.as_slice() else { continue };
        if *case == "id" || case.starts_with("---") {
            continue;
        }
        ensure!(rows.insert((*case).to_owned(), (*covered).to_owned()).is_none(), "{case} stands twice");
    }
    Ok(rows)
}

/// `path::name` of every test that a row names.
fn named(covered: &str) -> Vec<(&str, &str)> {
    covered.split('`').skip(1).step_by(2).filter_map(|text| text.rsplit_once("::")).collect()
}

/// The cases in the name of a function: `…_sig_01_key_03` is about `SIG-01` and `KEY-03`.
fn cases_in(name: &str) -> Vec<String> {
    let parts: Vec<&str> = name.split('_').collect();
    let known = |group: &str| CASES.iter().any(|(name, _)| name.eq_ignore_ascii_case(group));
    let is_number = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    let pairs = parts.windows(2).filter(|pair| known(pair[0]) && is_number(pair[1]));
    pairs.map(|pair| format!("{}-{}", pair[0].to_uppercase(), pair[1])).collect()
}

fn functions(text: &str) -> impl Iterator<Item = &str> {
    text.split("fn ").skip(1).map(|rest| {
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len());
        &rest[..end]
    })
}

#[test]
fn every_class_of_fault_has_its_row() -> anyhow::Result<()> {
    let expected: BTreeSet<String> = CASES
        .iter()
        .flat_map(|(group, numbers)| numbers.iter().map(move |number| format!("{group}-{number:02}")))
        .collect();
    let found: BTreeSet<String> = rows()?.into_keys().collect();
    ensure!(found == expected, "{:?}", found.symmetric_difference(&expected).collect::<Vec<_>>());
    Ok(())
}

#[test]
fn every_row_names_a_test_that_stands_or_says_what_is_not_built() -> anyhow::Result<()> {
    for (case, covered) in rows()? {
        let tests = named(&covered);
        ensure!(!tests.is_empty() || covered.starts_with("not built yet: "), "{case}: {covered}");
        for (path, name) in tests {
            let text = read(path)?;
            ensure!(
                functions(&text).any(|function| function == name),
                "{case}: there is no {name} in {path}"
            );
        }
    }
    Ok(())
}

#[test]
fn every_test_stands_in_the_rows_that_its_name_says() -> anyhow::Result<()> {
    let rows = rows()?;
    let mut count = 0;
    for folder in SOURCES {
        for (place, text) in sources(folder)? {
            for function in functions(&text) {
                for case in cases_in(function) {
                    let covered = rows.get(&case).with_context(|| format!("{place}: {case} is no case"))?;
                    let stands = named(covered).contains(&(place.as_str(), function));
                    ensure!(stands, "{case} does not name `{place}::{function}`");
                    count += 1;
                }
            }
        }
    }
    ensure!(count > 200, "{count} tests were found");
    Ok(())
}

/// `1.2.3` as numbers.
fn version(text: &str) -> Vec<u64> {
    text.split(['.', '-', '+']).map_while(|part| part.parse().ok()).collect()
}

#[test]
fn dependencies_stand_above_the_faults_that_are_known_of_them_dos_17() -> anyhow::Result<()> {
    // RustSec: the first version without the fault.
    let floors = [
        ("ammonia", "4.1.4"),
        ("h2", "0.4.16"),
        ("time", "0.3.47"),
        ("quick-xml", "0.41.0"),
        ("idna", "1.0.0"),
        ("lettre", "0.11.22"),
        ("zip", "2.3.0"),
        ("rustls-webpki", "0.103.13"),
    ];
    let lock = read("Cargo.lock")?;
    let mut seen = 0;
    for package in lock.split("[[package]]").skip(1) {
        let value = |key: &str| {
            let line = package.lines().find_map(|line| line.strip_prefix(&format!("{key} = \"")));
            line.map(|rest| rest.trim_end_matches('"')).unwrap_or_default()
        };
        let Some((name, floor)) = floors.iter().find(|(name, _)| *name == value("name")) else { continue };
        seen += 1;
        ensure!(version(value("version")) >= version(floor), "{name} {} is below {floor}", value("version"));
    }
    ensure!(seen >= 5, "the lock file was read");
    Ok(())
}

#[test]
fn no_key_of_ours_is_touched_by_the_crate_rsa_key_15() -> anyhow::Result<()> {
    for manifest in ["Cargo.toml", "federation/Cargo.toml", "server/Cargo.toml", "tests/Cargo.toml"] {
        let names = read(manifest)?.lines().any(|line| line.split(['=', '.', ' ']).next() == Some("rsa"));
        ensure!(!names, "{manifest} names the crate rsa");
    }
    for (place, text) in sources("federation/src")?.into_iter().chain(sources("server/src")?) {
        let uses = text.lines().map(str::trim_start).any(|line| line.starts_with("use rsa::"));
        ensure!(!uses, "{place} uses the crate rsa");
    }
    let keys = read("federation/src/keys/rsa.rs")?;
    ensure!(keys.contains("use aws_lc_rs::signature"), "keys are made and used by aws-lc-rs");
    Ok(())
}

#[test]
fn names_are_taken_apart_as_they_were_put_together() {
    assert_eq!(cases_in("a_letter_is_refused_sig_01_key_03"), ["SIG-01", "KEY-03"]);
    assert_eq!(cases_in("xss_01_nothing_acts"), ["XSS-01"]);
    assert!(cases_in("rule_01_the_type_is_one_string").is_empty());
    assert_eq!(named("`a/b.rs::c`, and `d.rs::e` too"), [("a/b.rs", "c"), ("d.rs", "e")]);
    assert!(version("0.4.16") > version("0.4.9"));
}
