//! `hansa health`: one request to the own address. Needs no curl in a container.

use anyhow::{Context as _, bail};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::config::Config;

pub(super) async fn run(config: &Config) -> anyhow::Result<()> {
    let address = config.server.listen.replace("0.0.0.0", "127.0.0.1");
    let answer = tokio::time::timeout(std::time::Duration::from_secs(5), ask(&address)).await;
    let answer = answer.context("the city does not answer within five seconds")??;
    match answer.split_whitespace().nth(1) {
        Some("200") => Ok(()),
        Some(status) => bail!("the city answers {status} on /readyz"),
        None => bail!("what answers on {address} does not speak HTTP"),
    }
}

#[expect(clippy::disallowed_methods, reason = "the own address, not a foreign one")]
async fn ask(address: &str) -> anyhow::Result<String> {
    let mut stream =
        TcpStream::connect(address).await.with_context(|| format!("nothing listens on {address}"))?;
    let request = format!("GET /readyz HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    stream.take(64 * 1024).read_to_string(&mut answer).await?;
    Ok(answer)
}
