//! Server-sent events as a browser reads them.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context as _, bail, ensure};
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::wire::{head, parse};
use crate::{City, Response};

/// Far longer than anything that comes takes to come.
const PATIENCE: Duration = Duration::from_secs(60);

/// An open stream of events.
#[derive(Debug)]
pub struct Events {
    stream: TcpStream,
    /// What was read and is not told yet.
    left: Vec<u8>,
    pub response: Response,
}

impl Events {
    /// Opens a stream at a city in development mode; an answer that is none is an error that names it.
    pub async fn open(city: &City, path: &str, languages: &str) -> anyhow::Result<Self> {
        let target = city.target();
        Self::at(target.address, &target.authority, path, languages).await
    }

    /// The same at any address.
    pub async fn at(
        address: SocketAddr,
        authority: &str,
        path: &str,
        languages: &str,
    ) -> anyhow::Result<Self> {
        #[expect(
            clippy::disallowed_methods,
            reason = "the rig is not the program: it connects to what it started"
        )]
        let mut stream = TcpStream::connect(address).await.context("no connection")?;
        let request = format!(
            "GET {path} HTTP/1.1\r\nhost: {authority}\r\naccept: text/event-stream\r\naccept-language: {languages}\r\n\
             accept-encoding: br, gzip\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).await?;
        let mut left = Vec::new();
        while head(&left).is_none() {
            ensure!(read(&mut stream, &mut left).await? > 0, "no answer");
        }
        let length = head(&left).map_or(0, <[u8]>::len);
        let response = parse(&left[..length])?.expect(200)?;
        left.drain(..length);
        Ok(Self { stream, left, response })
    }

    /// The data of the next event as JSON; none where the stream has ended.
    pub async fn next(&mut self) -> anyhow::Result<Option<Value>> {
        loop {
            // The frames of chunks stand on lines of their own, between events.
            if let Some(end) = self.left.windows(2).position(|two| two == b"\n\n") {
                let event: Vec<u8> = self.left.drain(..end + 2).collect();
                let text = String::from_utf8_lossy(&event).into_owned();
                if let Some(data) = text.lines().find_map(|line| line.strip_prefix("data: ")) {
                    return Ok(Some(serde_json::from_str(data)?));
                }
                continue;
            }
            if read(&mut self.stream, &mut self.left).await? == 0 || self.left.ends_with(b"0\r\n\r\n") {
                return Ok(None);
            }
        }
    }

    /// Reads on until an event says this number.
    pub async fn until(&mut self, count: u64) -> anyhow::Result<Value> {
        while let Some(event) = self.next().await? {
            if event["count"] == count {
                return Ok(event);
            }
        }
        bail!("the stream ended before {count}")
    }
}

async fn read(stream: &mut TcpStream, into: &mut Vec<u8>) -> anyhow::Result<usize> {
    tokio::time::timeout(PATIENCE, stream.read_buf(into))
        .await
        .context("nothing came")?
        .context("the connection broke")
}
