//! A client that costs little: prepared bytes over a connection that stays open, to this machine only.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail, ensure};
use http::HeaderMap;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// Connections of a storm: enough to keep two cores busy, few enough for any machine.
pub(super) const CONNECTIONS: usize = 128;
/// What a page of ours may have at most.
const LONGEST: usize = 8 * 1024 * 1024;

/// One connection.
#[derive(Debug)]
pub(super) struct Connection(BufReader<TcpStream>);

/// Status and body of an answer, the body as it came.
#[derive(Debug)]
pub(super) struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
}

/// The bytes of a request.
pub(super) fn request(method: &str, path: &str, host: &str, headers: &HeaderMap, body: &[u8]) -> Vec<u8> {
    let mut bytes = format!("{method} {path} HTTP/1.1\r\nhost: {host}\r\n").into_bytes();
    for (name, value) in headers {
        bytes.extend_from_slice(name.as_str().as_bytes());
        bytes.extend_from_slice(b": ");
        bytes.extend_from_slice(value.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    if method != "GET" {
        bytes.extend_from_slice(format!("content-length: {}\r\n", body.len()).as_bytes());
    }
    bytes.extend_from_slice(b"\r\n");
    bytes.extend_from_slice(body);
    bytes
}

/// A GET as a browser or a program sends it.
pub(super) fn get(path: &str, host: &str, accept: &'static str) -> Vec<u8> {
    let mut headers = HeaderMap::new();
    headers.insert(http::header::ACCEPT, http::HeaderValue::from_static(accept));
    headers.insert(http::header::ACCEPT_ENCODING, http::HeaderValue::from_static("gzip, br"));
    request("GET", path, host, &headers, b"")
}

impl Connection {
    /// # Errors
    /// Any address but one of this machine.
    pub(super) async fn open(address: SocketAddr) -> anyhow::Result<Self> {
        ensure!(address.ip().is_loopback(), "the bench speaks to this machine only");
        #[expect(
            clippy::disallowed_methods,
            reason = "to servers that this very process has started on loopback"
        )]
        let stream = TcpStream::connect(address).await.context("no connection")?;
        stream.set_nodelay(true)?;
        Ok(Self(BufReader::with_capacity(64 * 1024, stream)))
    }

    /// Sends a request and reads its answer to the end.
    pub(super) async fn exchange(&mut self, request: &[u8]) -> anyhow::Result<Answer> {
        self.0.get_mut().write_all(request).await?;
        let head = self.line().await?;
        let status = head.split_whitespace().nth(1).and_then(|text| text.parse().ok());
        let status = status.context("no status line")?;
        let (mut length, mut is_chunked) = (0, false);
        loop {
            let line = self.line().await?;
            let Some((name, value)) = line.split_once(':') else { break };
            if name.eq_ignore_ascii_case("content-length") {
                length = value.trim().parse().context("no length")?;
            } else if name.eq_ignore_ascii_case("transfer-encoding") {
                is_chunked = value.trim().eq_ignore_ascii_case("chunked");
            }
        }
        let mut body = Vec::new();
        if !is_chunked {
            self.read(length, &mut body).await?;
            return Ok(Answer { status, body });
        }
        loop {
            let line = self.line().await?;
            let size = usize::from_str_radix(line.split(';').next().unwrap_or_default(), 16)?;
            self.read(size, &mut body).await?;
            self.line().await?;
            if size == 0 {
                return Ok(Answer { status, body });
            }
        }
    }

    async fn line(&mut self) -> anyhow::Result<String> {
        let mut line = String::new();
        let n = (&mut self.0).take(64 * 1024).read_line(&mut line).await?;
        if n == 0 {
            bail!("the server closed the connection");
        }
        line.truncate(line.trim_end().len());
        Ok(line)
    }

    async fn read(&mut self, length: usize, body: &mut Vec<u8>) -> anyhow::Result<()> {
        ensure!(body.len() + length <= LONGEST, "the answer does not end");
        let start = body.len();
        body.resize(start + length, 0);
        self.0.read_exact(&mut body[start..]).await?;
        Ok(())
    }

    /// The same, where only one status will do.
    pub(super) async fn expect(&mut self, request: &[u8], status: u16) -> anyhow::Result<Vec<u8>> {
        let answer = self.exchange(request).await?;
        if answer.status == status {
            return Ok(answer.body);
        }
        let text = String::from_utf8_lossy(&answer.body);
        bail!("{} instead of {status}: {}", answer.status, text.chars().take(200).collect::<String>())
    }
}

/// Sends every request once over `CONNECTIONS` connections; how long it took.
pub(super) async fn storm(
    address: SocketAddr,
    requests: Vec<Vec<u8>>,
    status: u16,
) -> anyhow::Result<Duration> {
    let requests = Arc::new(requests);
    let next = Arc::new(AtomicUsize::new(0));
    let mut connections = Vec::new();
    for _ in 0..CONNECTIONS.min(requests.len()) {
        connections.push(Connection::open(address).await?);
    }
    let started = Instant::now();
    let mut tasks = JoinSet::new();
    for mut connection in connections {
        let (requests, next) = (Arc::clone(&requests), Arc::clone(&next));
        tasks.spawn(async move {
            while let Some(request) = requests.get(next.fetch_add(1, Ordering::Relaxed)) {
                connection.expect(request, status).await?;
            }
            anyhow::Ok(())
        });
    }
    while let Some(done) = tasks.join_next().await {
        done??;
    }
    Ok(started.elapsed())
}

/// Sends the same request for a while; answers per second.
pub(super) async fn hammer(address: SocketAddr, request: &[u8], time: Duration) -> anyhow::Result<f64> {
    let request: Arc<[u8]> = Arc::from(request);
    let mut tasks = JoinSet::new();
    let started = Instant::now();
    for _ in 0..CONNECTIONS {
        let request = Arc::clone(&request);
        tasks.spawn(async move {
            let mut connection = Connection::open(address).await?;
            let mut count = 0;
            while started.elapsed() < time {
                connection.expect(&request, 200).await?;
                count += 1;
            }
            anyhow::Ok(count)
        });
    }
    let mut count = 0;
    while let Some(done) = tasks.join_next().await {
        count += done??;
    }
    Ok(super::figure::rate(count, started.elapsed()))
}
