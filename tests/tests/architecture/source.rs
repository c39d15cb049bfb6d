//! Rust sources as the paths that they name.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

/// A file with its place below the root of the repository.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) place: String,
    pub(crate) text: String,
}

/// A path that a file names, from the root: `crate::store::feed` is `["crate", "store", "feed"]`, resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) segments: Vec<String>,
    pub(crate) line: usize,
}

impl Named {
    pub(crate) fn text(&self) -> String {
        self.segments.join("::")
    }
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Folders that hold what nobody writes by hand.
const MADE: [&str; 6] = ["node_modules", "dist", "target", "data", "snapshots", ".git"];

/// Every file below a folder whose name ends so.
pub(crate) fn read(folder: &str, ends: &[&str]) -> anyhow::Result<Vec<Source>> {
    let mut found = Vec::new();
    collect(&root().join(folder), folder, ends, &mut found)?;
    found.sort_by(|a, b| a.place.cmp(&b.place));
    anyhow::ensure!(!found.is_empty(), "no sources in {folder}");
    Ok(found)
}

fn collect(folder: &Path, place: &str, ends: &[&str], found: &mut Vec<Source>) -> anyhow::Result<()> {
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let inner = format!("{place}/{name}");
        let kind = entry.file_type()?;
        if kind.is_dir() && !MADE.contains(&name.as_str()) {
            collect(&entry.path(), &inner, ends, found)?;
        } else if kind.is_file() && ends.iter().any(|end| name.ends_with(end)) {
            found.push(Source { place: inner, text: std::fs::read_to_string(entry.path())? });
        }
    }
    Ok(())
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Word(String),
    /// `::`
    Colons,
    Mark(char),
}

/// Every path that a source names, with `self` and `super` resolved and groups taken apart. A single word counts only
/// where it is imported.
pub(crate) fn paths(source: &Source) -> Vec<Named> {
    let tokens = tokens(&source.text);
    let mut reader = Reader { tokens: &tokens, at: 0, module: module(&source.place), found: Vec::new() };
    reader.read();
    reader.found
}

/// Every field that a source reaches into by this name, by its line: `app.config` for `config`.
pub(crate) fn reaches(source: &Source, field: &str) -> Vec<usize> {
    let tokens = tokens(&source.text);
    let is_dot = |at: usize| tokens.get(at).is_some_and(|(token, _)| *token == Token::Mark('.'));
    let found = tokens.iter().enumerate().filter(|(at, (token, _))| {
        // Two dots are a range, or what is left of a value.
        matches!(token, Token::Word(word) if word == field)
            && *at > 0
            && is_dot(at - 1)
            && !(*at > 1 && is_dot(at - 2))
    });
    found.map(|(_, (_, line))| *line).collect()
}

/// `server/src/http/web/feed.rs` is `crate::http::web::feed`.
fn module(place: &str) -> Vec<String> {
    let inner = place.split_once("/src/").map_or(place, |(_, inner)| inner).trim_end_matches(".rs");
    let mut module = vec!["crate".to_owned()];
    module
        .extend(inner.split('/').filter(|part| !matches!(*part, "mod" | "lib" | "main")).map(str::to_owned));
    module
}

struct Reader<'a> {
    tokens: &'a [(Token, usize)],
    at: usize,
    module: Vec<String>,
    found: Vec<Named>,
}

impl Reader<'_> {
    fn peek(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.at + ahead).map(|(token, _)| token)
    }

    fn word(&self, ahead: usize) -> Option<&str> {
        match self.peek(ahead) {
            Some(Token::Word(word)) => Some(word),
            _ => None,
        }
    }

    fn read(&mut self) {
        let mut depth = 0_usize;
        let mut inline = Vec::new();
        let mut importing = false;
        while let Some((token, line)) = self.tokens.get(self.at).cloned() {
            match token {
                Token::Word(word) if word == "mod" => {
                    if let (Some(name), Some(Token::Mark('{'))) =
                        (self.word(1).map(str::to_owned), self.peek(2))
                    {
                        self.module.push(name);
                        depth += 1;
                        inline.push(depth);
                        self.at += 3;
                        continue;
                    }
                    self.at += 1;
                }
                Token::Word(word) if word == "use" => {
                    importing = true;
                    self.at += 1;
                }
                Token::Word(word) if word == "as" && importing => self.at += 2,
                Token::Word(_) => self.path(&[], importing, line),
                Token::Mark(mark) => {
                    match mark {
                        '{' => depth += 1,
                        '}' => {
                            if inline.last() == Some(&depth) {
                                inline.pop();
                                self.module.pop();
                            }
                            depth = depth.saturating_sub(1);
                        }
                        ';' => importing = false,
                        _ => {}
                    }
                    self.at += 1;
                }
                Token::Colons => self.at += 1,
            }
        }
    }

    /// Reads a path that begins here, behind a prefix.
    fn path(&mut self, prefix: &[String], importing: bool, line: usize) {
        let mut segments = prefix.to_vec();
        loop {
            match self.peek(0).cloned() {
                Some(Token::Word(word)) => {
                    segments.push(word);
                    self.at += 1;
                }
                Some(Token::Mark('*')) => {
                    segments.push("*".to_owned());
                    self.at += 1;
                }
                Some(Token::Mark('{')) if segments.len() > prefix.len() || !prefix.is_empty() => {
                    self.at += 1;
                    self.group(&segments, line);
                    return;
                }
                _ => break,
            }
            if self.peek(0) != Some(&Token::Colons) {
                break;
            }
            self.at += 1;
            // `Vec::<u8>::new` goes on behind the brackets, with nothing that walls care for.
            if self.peek(0) == Some(&Token::Mark('<')) {
                break;
            }
        }
        if segments.len() > 1 || importing {
            self.add(segments, line);
        }
    }

    fn group(&mut self, prefix: &[String], line: usize) {
        while let Some(token) = self.peek(0).cloned() {
            match token {
                Token::Mark('}') => {
                    self.at += 1;
                    return;
                }
                Token::Word(word) if word == "as" => self.at += 2,
                Token::Word(word) if word == "self" => {
                    self.add(prefix.to_vec(), line);
                    self.at += 1;
                }
                Token::Word(_) | Token::Mark('*') => self.path(prefix, true, line),
                Token::Mark(_) | Token::Colons => self.at += 1,
            }
        }
    }

    fn add(&mut self, segments: Vec<String>, line: usize) {
        let mut rest = segments.as_slice();
        let mut resolved = match rest.first().map(String::as_str) {
            Some("self" | "super") => self.module.clone(),
            _ => Vec::new(),
        };
        while let Some(first) = rest.first() {
            match first.as_str() {
                "self" => {}
                "super" => {
                    resolved.pop();
                }
                _ => break,
            }
            rest = &rest[1..];
        }
        resolved.extend(rest.iter().cloned());
        self.found.push(Named { segments: resolved, line });
    }
}

/// Words and marks, without comments, texts and numbers.
fn tokens(text: &str) -> Vec<(Token, usize)> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let (mut at, mut line) = (0, 1);
    let peek = |at: usize| letters.get(at).copied().unwrap_or('\0');
    while at < letters.len() {
        let letter = peek(at);
        let start = at;
        match letter {
            '/' if peek(at + 1) == '/' => {
                while at < letters.len() && peek(at) != '\n' {
                    at += 1;
                }
            }
            '/' if peek(at + 1) == '*' => {
                at += 2;
                while at < letters.len() && !(peek(at) == '*' && peek(at + 1) == '/') {
                    at += 1;
                }
                at += 2;
            }
            '"' => at = after_text(&letters, at + 1),
            'r' | 'b' if starts_raw(&letters, at) => at = after_raw(&letters, at),
            '\'' => at = after_quote(&letters, at),
            ':' if peek(at + 1) == ':' => {
                found.push((Token::Colons, line));
                at += 2;
            }
            _ if letter.is_alphabetic() || letter == '_' => {
                while peek(at).is_alphanumeric() || peek(at) == '_' {
                    at += 1;
                }
                found.push((Token::Word(letters[start..at].iter().collect()), line));
            }
            _ => {
                if !letter.is_whitespace() && !letter.is_numeric() {
                    found.push((Token::Mark(letter), line));
                }
                at += 1;
            }
        }
        line += letters[start..at.min(letters.len())].iter().filter(|letter| **letter == '\n').count();
    }
    found
}

fn after_text(letters: &[char], mut at: usize) -> usize {
    while let Some(letter) = letters.get(at) {
        match letter {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    at
}

/// `r"`, `r#"`, `br"`, `b"` and their like.
fn starts_raw(letters: &[char], mut at: usize) -> bool {
    while matches!(letters.get(at), Some('r' | 'b')) {
        at += 1;
    }
    while letters.get(at) == Some(&'#') {
        at += 1;
    }
    letters.get(at) == Some(&'"')
}

fn after_raw(letters: &[char], mut at: usize) -> usize {
    let mut is_raw = false;
    while let Some(letter @ ('r' | 'b')) = letters.get(at) {
        is_raw |= *letter == 'r';
        at += 1;
    }
    let mut hashes = 0;
    while letters.get(at) == Some(&'#') {
        hashes += 1;
        at += 1;
    }
    if !is_raw {
        return after_text(letters, at + 1);
    }
    at += 1;
    while at < letters.len() {
        let ends = letters[at] == '"'
            && letters[at + 1..].iter().take(hashes).filter(|l| **l == '#').count() == hashes;
        if ends {
            return at + 1 + hashes;
        }
        at += 1;
    }
    at
}

/// A letter in quotes, or the mark of a lifetime.
fn after_quote(letters: &[char], at: usize) -> usize {
    match (letters.get(at + 1), letters.get(at + 2)) {
        (Some('\\'), _) => {
            let mut end = at + 3;
            while letters.get(end).is_some_and(|letter| *letter != '\'') {
                end += 1;
            }
            end + 1
        }
        (Some(_), Some('\'')) => at + 3,
        _ => at + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(place: &str, text: &str) -> Vec<String> {
        let source = Source { place: place.to_owned(), text: text.to_owned() };
        paths(&source).iter().map(Named::text).collect()
    }

    #[test]
    fn groups_are_taken_apart_and_relative_paths_resolved() {
        let text =
            "use crate::{app::{App, feed::{self, *}}, store as keep};\nuse super::super::store::Conn;\n";
        assert_eq!(
            named("server/src/http/web/feed.rs", text),
            [
                "crate::app::App",
                "crate::app::feed",
                "crate::app::feed::*",
                "crate::store",
                "crate::store::Conn"
            ]
            .map(|path| path.replace("crate::store::Conn", "crate::http::store::Conn"))
        );
        assert_eq!(named("server/src/http/mod.rs", "use super::store::Conn;"), ["crate::store::Conn"]);
        assert_eq!(
            named("server/src/http/web/feed.rs", "fn f() { super::super::super::store::x() }"),
            ["crate::store::x"]
        );
    }

    #[test]
    fn inner_modules_count_for_super() {
        let text = "mod tests { use super::*; fn f() { if x { y } } }\nuse super::store::Conn;";
        assert_eq!(named("server/src/clock.rs", text), ["crate::clock::*", "crate::store::Conn"]);
    }

    #[test]
    fn comments_texts_and_lifetimes_name_nothing() {
        let text = "// crate::store::a\n/* crate::store::b */ fn f<'a>(x: &'a str) -> char { \"crate::store::c\"; \
                    r#\"crate::store::d \"quoted\" \"#; b\"\\\"crate::store::e\"; 'x' }\nuse axum;";
        let source = Source { place: "server/src/app/x.rs".to_owned(), text: text.to_owned() };
        let found = paths(&source);
        assert_eq!(found.iter().map(Named::text).collect::<Vec<_>>(), ["axum"]);
        assert_eq!(found[0].line, 3);
    }

    #[test]
    fn a_field_is_reached_into_behind_one_dot() {
        let text = "fn f() {\n app.config.server; app\n.config; g(..config); config.x; \"app.config\"; } // app.config";
        let source = Source { place: "server/src/http/x.rs".to_owned(), text: text.to_owned() };
        assert_eq!(reaches(&source, "config"), [2, 3]);
    }

    #[test]
    fn a_word_alone_is_no_path_unless_it_is_imported() {
        assert!(named("server/src/app/x.rs", "fn axum(store: u8) { let http = store; }").is_empty());
        assert_eq!(named("server/src/app/x.rs", "fn f() -> axum::Router { }"), ["axum::Router"]);
        assert_eq!(named("server/src/app/x.rs", "extern crate axum; use axum as a;"), ["axum"]);
    }
}
