//! The edges between crates, read from the graph that cargo compiles.

use std::process::Command;

use anyhow::{Context as _, ensure};

use crate::source::root;

/// Crates that another one must not reach through normal dependencies, at any distance.
const WALLS: [(&str, &[&str]); 3] = [
    (
        "hansa-federation",
        &[
            "axum",
            "axum-core",
            "sea-orm",
            "sea-orm-migration",
            "sqlx",
            "sqlx-core",
            "libsqlite3-sys",
            "hansa-entities",
            "hansa-migrations",
            "hansa-server",
        ],
    ),
    (
        "hansa-entities",
        &[
            "tokio",
            "sqlx",
            "sqlx-core",
            "libsqlite3-sys",
            "axum",
            "axum-core",
            "reqwest",
            "activitypub_federation",
            "hansa-federation",
            "hansa-migrations",
            "hansa-server",
        ],
    ),
    (
        "hansa-migrations",
        &[
            "tokio",
            "sqlx",
            "sqlx-core",
            "libsqlite3-sys",
            "axum",
            "axum-core",
            "reqwest",
            "activitypub_federation",
            "hansa-entities",
            "hansa-federation",
            "hansa-server",
        ],
    ),
];

/// The tree as text. `-i` would pass for a misspelt name and fail for an optional dependency.
fn tree(package: &str) -> anyhow::Result<String> {
    let cargo = option_env!("CARGO").unwrap_or("cargo");
    let output = Command::new(cargo)
        .args([
            "tree",
            "--package",
            package,
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--locked",
            "--offline",
        ])
        .current_dir(root())
        .output()
        .context("cargo does not start")?;
    ensure!(output.status.success(), "cargo tree: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}

/// The names of a tree that must not be in it.
fn reached(tree: &str, package: &str, never: &[&str]) -> anyhow::Result<Vec<String>> {
    let names: Vec<&str> = tree.lines().filter_map(|line| line.split_whitespace().next()).collect();
    ensure!(names.first() == Some(&package), "this is not the tree of {package}");
    let mut reached: Vec<String> =
        names.iter().filter(|name| never.contains(name)).map(|name| (*name).to_owned()).collect();
    reached.sort();
    reached.dedup();
    Ok(reached)
}

#[test]
fn no_crate_reaches_behind_its_wall() -> anyhow::Result<()> {
    for (package, never) in WALLS {
        let reached = reached(&tree(package)?, package, never)?;
        ensure!(reached.is_empty(), "{package} reaches {}", reached.join(", "));
    }
    Ok(())
}

#[test]
fn a_crate_that_reaches_behind_its_wall_is_noticed() -> anyhow::Result<()> {
    let real = tree("hansa-federation")?;
    let broken = format!("{real}axum v0.8.9\n");
    let never = WALLS[0].1;
    ensure!(reached(&broken, "hansa-federation", never)? == ["axum"]);
    // A tree that is not the one that was asked for proves nothing.
    ensure!(reached("", "hansa-federation", never).is_err());
    ensure!(reached("axum v0.8.9\n", "hansa-federation", never).is_err());
    // The crates that must be there are seen, so that the reading itself is no empty promise.
    ensure!(reached(&real, "hansa-federation", &["reqwest", "url"])? == ["reqwest", "url"]);
    ensure!(reached(&tree("hansa-server")?, "hansa-server", &["axum", "sea-orm"])? == ["axum", "sea-orm"]);
    Ok(())
}
