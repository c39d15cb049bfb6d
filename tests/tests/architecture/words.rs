//! Names: what the product calls its things, and what nothing may be called.

use anyhow::ensure;

use crate::source::{Source, read};

/// No file, folder, type or trait is called so: the words say nothing about what is in it, or are not ours.
const EMPTY: [&str; 7] = ["utils", "util", "helpers", "helper", "misc", "manager", "user"];
/// Nor is a file or folder called so.
const EMPTY_PLACES: [&str; 1] = ["common"];

/// The words of a name in any spelling: `UserManager`, `user_manager`, `user-manager`.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in name.chars() {
        if letter.is_uppercase() || !letter.is_alphanumeric() {
            words.push(String::new());
        }
        if letter.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.extend(letter.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn empty_names(source: &Source) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut check = |name: &str, line: usize| {
        let is_empty = |word: &String| {
            EMPTY.contains(&word.as_str()) || (line == 0 && EMPTY_PLACES.contains(&word.as_str()))
        };
        if words(name).iter().any(is_empty) {
            wrong.push(format!("{}:{line}: {name}", source.place));
        }
    };
    for part in source.place.trim_end_matches(".rs").split('/') {
        check(part, 0);
    }
    for (at, line) in source.text.lines().enumerate() {
        let mut parts = line.split_whitespace().skip_while(|part| part.starts_with("pub"));
        if let (Some("struct" | "enum" | "trait" | "type" | "mod"), Some(name)) = (parts.next(), parts.next())
        {
            let name: String = name.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            check(&name, at + 1);
        }
    }
    wrong
}

#[test]
fn nothing_has_an_empty_name() -> anyhow::Result<()> {
    for folder in
        ["entities/src", "migrations/src", "federation/src", "server/src", "tests/src", "tests/tests"]
    {
        let wrong: Vec<String> = read(folder, &[".rs"])?.iter().flat_map(empty_names).collect();
        ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
    Ok(())
}

#[test]
fn an_empty_name_is_noticed() {
    let wrong = |place: &str, text: &str| {
        empty_names(&Source { place: place.to_owned(), text: text.to_owned() }).len()
    };
    assert_eq!(wrong("server/src/utils.rs", ""), 1);
    assert_eq!(wrong("server/src/app/common/mod.rs", ""), 1);
    assert_eq!(wrong("server/src/app/x.rs", "pub(crate) struct UserProfile {\n"), 1);
    assert_eq!(wrong("server/src/app/x.rs", "enum SessionManager;\n"), 1);
    assert_eq!(wrong("server/src/app/x.rs", "    trait MediaHelper\n// struct User\nlet user_agent = 1;"), 1);
    assert_eq!(wrong("server/src/app/commons.rs", "struct Username;"), 0);
}
