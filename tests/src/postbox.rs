//! A mail server of the rig: it speaks SMTP (RFC 5321) on loopback, takes letters or refuses them as a test says, and keeps
//! what it took.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context as _, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

/// A letter that was taken.
#[derive(Clone, Debug)]
pub struct Post {
    /// Of the envelope, not of the headers.
    pub from: String,
    pub to: Vec<String>,
    /// Headers and body as they came, without the dots that SMTP adds.
    pub source: String,
}

/// A point of the talk at which a mail server may say no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    Greeting,
    Sender,
    Recipient,
    /// After the letter.
    Words,
}

/// A mail server. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Postbox(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    address: SocketAddr,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    open: Option<CancellationToken>,
    letters: Vec<Post>,
    /// What it says next at a point of the talk instead of what it would say.
    odd: Vec<(Point, String)>,
    /// The name and password that it wants.
    login: Option<String>,
}

impl Postbox {
    /// A mail server on a port of its own that takes everything.
    pub async fn open() -> anyhow::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let postbox = Self(Arc::new(Inner { address: listener.local_addr()?, state: Mutex::default() }));
        postbox.serve(listener);
        Ok(postbox)
    }

    pub fn address(&self) -> SocketAddr {
        self.0.address
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn serve(&self, listener: TcpListener) {
        let stop = CancellationToken::new();
        self.state().open = Some(stop.clone());
        let postbox = self.clone();
        tokio::spawn(async move {
            let mut talks = JoinSet::new();
            loop {
                tokio::select! {
                    () = stop.cancelled() => break,
                    Ok((stream, _)) = listener.accept() => {
                        let postbox = postbox.clone();
                        talks.spawn(async move { postbox.talk(stream).await.ok() });
                    }
                }
            }
            // What is under way ends with it, as when a machine goes down.
            talks.shutdown().await;
        });
    }

    /// Goes down: nobody answers on its port, and every connection ends.
    pub async fn close(&self) -> anyhow::Result<()> {
        let stop = self.state().open.take().context("it is down already")?;
        stop.cancel();
        // Until the port is free again.
        for _ in 0..10_000 {
            if let Ok(listener) = TcpListener::bind(self.0.address).await {
                drop(listener);
                return Ok(());
            }
            tokio::task::yield_now().await;
        }
        anyhow::bail!("the port stays taken")
    }

    /// Comes back on the same port.
    pub async fn reopen(&self) -> anyhow::Result<()> {
        ensure!(self.state().open.is_none(), "it is up already");
        let listener = TcpListener::bind(self.0.address).await?;
        self.serve(listener);
        Ok(())
    }

    /// The next recipients are answered so.
    pub fn refuse(&self, codes: impl IntoIterator<Item = u16>) {
        let codes = codes.into_iter().map(|code| (Point::Recipient, code.to_string()));
        self.state().odd.extend(codes);
    }

    /// The next one who comes to a point is answered so: a status, and words.
    pub fn say_at(&self, point: Point, line: &str) {
        self.state().odd.push((point, line.to_owned()));
    }

    fn odd(&self, point: Point) -> Option<String> {
        let mut state = self.state();
        let at = state.odd.iter().position(|(known, _)| *known == point)?;
        Some(state.odd.remove(at).1)
    }

    /// It takes everything again.
    pub fn relent(&self) {
        self.state().odd.clear();
    }

    /// From now on it wants this name and password.
    pub fn want_login(&self, name: &str, password: &str) {
        self.state().login = Some(STANDARD.encode(format!("\0{name}\0{password}")));
    }

    /// What it took, in order.
    pub fn letters(&self) -> Vec<Post> {
        self.state().letters.clone()
    }

    /// What it took for one address.
    pub fn letters_to(&self, address: &str) -> Vec<Post> {
        self.letters().into_iter().filter(|post| post.to.iter().any(|to| to == address)).collect()
    }

    /// Takes everything out.
    pub fn empty(&self) -> Vec<Post> {
        std::mem::take(&mut self.state().letters)
    }

    async fn talk(&self, stream: TcpStream) -> anyhow::Result<()> {
        let mut stream = BufReader::new(stream);
        if let Some(no) = self.odd(Point::Greeting) {
            return say(&mut stream, &no).await;
        }
        say(&mut stream, "220 postbox.test ESMTP").await?;
        let (mut from, mut to) = (String::new(), Vec::new());
        let mut is_known = self.state().login.is_none();
        let mut line = String::new();
        loop {
            line.clear();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            let command = line.trim_end();
            let verb = command.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            let answer = match verb.as_str() {
                "EHLO" if is_known => "250-postbox.test\r\n250 8BITMIME".to_owned(),
                "EHLO" => "250-postbox.test\r\n250 AUTH PLAIN".to_owned(),
                "AUTH" => {
                    is_known = self.state().login.as_deref() == command.split(' ').nth(2);
                    if is_known { "235 welcome" } else { "535 unknown" }.to_owned()
                }
                "MAIL" if !is_known => "530 who are you".to_owned(),
                "MAIL" => match self.odd(Point::Sender) {
                    Some(no) => no,
                    None => {
                        (from, to) = (address(command), Vec::new());
                        "250 go on".to_owned()
                    }
                },
                "RCPT" => match self.odd(Point::Recipient) {
                    // As many do, it repeats the address.
                    Some(no) => format!("{no} {}", address(command)),
                    None => {
                        to.push(address(command));
                        "250 go on".to_owned()
                    }
                },
                "DATA" => {
                    say(&mut stream, "354 speak").await?;
                    let source = read_letter(&mut stream).await?;
                    match self.odd(Point::Words) {
                        Some(no) => no,
                        None => {
                            self.state().letters.push(Post { from: from.clone(), to: to.clone(), source });
                            "250 taken".to_owned()
                        }
                    }
                }
                "QUIT" => return say(&mut stream, "221 bye").await,
                "NOOP" | "RSET" | "HELO" => "250 well".to_owned(),
                _ => "502 what".to_owned(),
            };
            say(&mut stream, &answer).await?;
        }
    }
}

async fn say(stream: &mut BufReader<TcpStream>, line: &str) -> anyhow::Result<()> {
    stream.get_mut().write_all(format!("{line}\r\n").as_bytes()).await?;
    Ok(())
}

/// The address between the brackets.
fn address(command: &str) -> String {
    let inner = command.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inner.map_or_else(String::new, |(address, _)| address.to_owned())
}

async fn read_letter(stream: &mut BufReader<TcpStream>) -> anyhow::Result<String> {
    let mut source = String::new();
    loop {
        let mut line = String::new();
        ensure!(stream.read_line(&mut line).await? > 0, "it ended in the middle of a letter");
        if line == ".\r\n" {
            return Ok(source);
        }
        source.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
}

impl Post {
    /// A header, unfolded and in words; none where it is missing.
    pub fn header(&self, name: &str) -> Option<String> {
        let head = self.source.split("\r\n\r\n").next().unwrap_or_default().replace("\r\n ", " ");
        let line = head
            .lines()
            .find(|line| line.split_once(':').is_some_and(|(known, _)| known.eq_ignore_ascii_case(name)))?;
        Some(in_words(line.split_once(':')?.1.trim()))
    }

    pub fn subject(&self) -> String {
        self.header("Subject").unwrap_or_default()
    }

    /// The plain text.
    pub fn text(&self) -> String {
        self.part("text/plain")
    }

    pub fn html(&self) -> String {
        self.part("text/html")
    }

    fn part(&self, kind: &str) -> String {
        let Some((_, rest)) = self.source.split_once(&format!("Content-Type: {kind}")) else {
            return String::new();
        };
        let body = rest.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        let body = body.split("\r\n--").next().unwrap_or_default();
        unquoted(body).replace("\r\n", "\n")
    }

    /// The addresses in the plain text that lead to a page of the city whose path begins so.
    pub fn links(&self, path: &str) -> Vec<String> {
        let text = self.text();
        let links = text.lines().map(str::trim).filter(|line| line.starts_with("http"));
        links
            .filter(|link| url::Url::parse(link).is_ok_and(|url| url.path().starts_with(path)))
            .map(str::to_owned)
            .collect()
    }

    /// Path and query of the one link to such a page.
    pub fn path(&self, path: &str) -> anyhow::Result<String> {
        let links = self.links(path);
        let [link] = links.as_slice() else {
            anyhow::bail!("{} links to {path} in {}", links.len(), self.text())
        };
        let url = url::Url::parse(link)?;
        Ok(url[url::Position::BeforePath..].to_owned())
    }
}

/// Quoted-printable (RFC 2045, section 6.7).
fn unquoted(text: &str) -> String {
    let text = text.replace("=\r\n", "");
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once('=') {
        bytes.extend_from_slice(before.as_bytes());
        match after.get(..2).and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(b'=');
                rest = after;
            }
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Encoded words (RFC 2047), in base64 as the city writes them.
fn in_words(value: &str) -> String {
    let mut out = String::new();
    let mut rest = value;
    let mut was_encoded = false;
    while let Some((before, after)) = rest.split_once("=?utf-8?b?") {
        // The blank between two encoded words belongs to neither.
        if !(was_encoded && before.trim().is_empty()) {
            out.push_str(before);
        }
        let Some((word, tail)) = after.split_once("?=") else { break };
        out.push_str(&String::from_utf8_lossy(&STANDARD.decode(word).unwrap_or_default()));
        rest = tail;
        was_encoded = true;
    }
    out.push_str(rest);
    out
}
