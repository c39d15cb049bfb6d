//! One HTTP/1.1 exchange over a connection of its own, byte for byte as a test wants it.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context as _, bail, ensure};
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use serde_json::Value;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;

/// Where to connect to, and the name and authority of the other side where it speaks TLS.
#[derive(Clone)]
pub struct Target {
    pub address: SocketAddr,
    /// `Host` of requests.
    pub authority: String,
    pub(crate) tls: Option<(Arc<tokio_rustls::rustls::ClientConfig>, String)>,
}

impl Target {
    /// A server that speaks plain http.
    pub fn plain(address: SocketAddr, authority: &str) -> Self {
        Self { address, authority: authority.to_owned(), tls: None }
    }
}

impl std::fmt::Debug for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Target({} at {})", self.authority, self.address)
    }
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Response {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Response {
    /// A header as text; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON.
    pub fn json(&self) -> anyhow::Result<Value> {
        serde_json::from_slice(&self.body).with_context(|| format!("{}: {}", self.status, self.text()))
    }

    /// The same answer, if it has this status.
    pub fn expect(self, status: u16) -> anyhow::Result<Self> {
        ensure!(self.status.as_u16() == status, "{} instead of {status}: {}", self.status, self.text());
        Ok(self)
    }
}

/// Sends a request and reads the answer. `Host`, `Connection: close` and, for a body, `Content-Length` are added where
/// the headers do not have them.
pub async fn send(
    target: &Target,
    method: &Method,
    path: &str,
    headers: &HeaderMap,
    body: &[u8],
) -> anyhow::Result<Response> {
    let mut text = format!("{method} {path} HTTP/1.1\r\n").into_bytes();
    let mut put = |name: &[u8], value: &[u8]| {
        for part in [name, b": ", value, b"\r\n"] {
            text.extend_from_slice(part);
        }
    };
    if !headers.contains_key("host") {
        put(b"host", target.authority.as_bytes());
    }
    put(b"connection", b"close");
    if !headers.contains_key("content-length") && (!body.is_empty() || method != Method::GET) {
        put(b"content-length", body.len().to_string().as_bytes());
    }
    for (name, value) in headers {
        put(name.as_str().as_bytes(), value.as_bytes());
    }
    text.extend_from_slice(b"\r\n");
    text.extend_from_slice(body);
    exchange(target, &text).await
}

/// Sends bytes as they are and reads one answer.
pub async fn exchange(target: &Target, bytes: &[u8]) -> anyhow::Result<Response> {
    #[expect(
        clippy::disallowed_methods,
        reason = "the rig is not the program: it connects to what it started"
    )]
    let stream = TcpStream::connect(target.address).await.context("no connection")?;
    match &target.tls {
        None => talk(stream, bytes).await,
        Some((config, name)) => {
            let name = ServerName::try_from(name.clone()).context("not a name")?;
            talk(TlsConnector::from(config.clone()).connect(name, stream).await?, bytes).await
        }
    }
}

async fn talk(mut stream: impl AsyncRead + AsyncWrite + Unpin, bytes: &[u8]) -> anyhow::Result<Response> {
    // A server may answer and close before it has read everything: its answer counts.
    let _ = stream.write_all(bytes).await;
    // TLS may keep the last of it back.
    let _ = stream.flush().await;
    let mut answer = Vec::new();
    loop {
        let ended = match stream.read_buf(&mut answer).await {
            Ok(0) => Ok(()),
            // A stream of events has no end: its head is the answer.
            Ok(_) if head(&answer).is_some_and(is_stream) => return parse(head(&answer).unwrap_or_default()),
            Ok(_) => continue,
            Err(error) => Err(error),
        };
        if answer.is_empty() {
            ended.context("the connection broke")?;
            bail!("the connection was closed without an answer");
        }
        return parse(&answer);
    }
}

/// The head of an answer with the empty line after it, once it is there.
pub(crate) fn head(bytes: &[u8]) -> Option<&[u8]> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    bytes.get(..end + 4)
}

fn is_stream(head: &[u8]) -> bool {
    String::from_utf8_lossy(head).to_ascii_lowercase().contains("\r\ncontent-type: text/event-stream")
}

pub(crate) fn parse(bytes: &[u8]) -> anyhow::Result<Response> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").context("half an answer")?;
    let head = std::str::from_utf8(&bytes[..end])?;
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).context("no status line")?.parse()?;
    let mut headers = HeaderMap::new();
    for line in lines {
        let (name, value) = line.split_once(':').context("no header")?;
        headers.append(HeaderName::from_bytes(name.as_bytes())?, HeaderValue::from_str(value.trim())?);
    }
    let rest = &bytes[end + 4..];
    let chunked = headers.get("transfer-encoding").is_some_and(|value| value == "chunked");
    let body = if chunked && !is_stream(bytes) { unchunk(rest)? } else { rest.to_vec() };
    Ok(Response { status, headers, body: body.into() })
}

fn unchunk(mut bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = bytes.windows(2).position(|two| two == b"\r\n").context("half a chunk")?;
        let size = std::str::from_utf8(&bytes[..end])?.split(';').next().unwrap_or_default();
        let size = usize::from_str_radix(size.trim(), 16)?;
        if size == 0 {
            return Ok(body);
        }
        body.extend_from_slice(bytes.get(end + 2..end + 2 + size).context("half a chunk")?);
        bytes = bytes.get(end + 4 + size..).context("half a chunk")?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_in_chunks_is_read_whole() -> anyhow::Result<()> {
        let answer =
            parse(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")?;
        assert_eq!((answer.status.as_u16(), answer.text().as_str()), (200, "abcde"));
        assert!(parse(b"HTTP/1.1 200 OK\r\n").is_err());
        Ok(())
    }
}
