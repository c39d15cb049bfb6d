//! A small HTTP/1.1 server on loopback that answers what a test says and remembers what it was asked.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use url::Url;

/// A request as the peer saw it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Asked {
    pub(crate) method: String,
    pub(crate) target: String,
    pub(crate) headers: http::HeaderMap,
    pub(crate) body: Vec<u8>,
}

/// What the peer does.
#[derive(Debug, Clone)]
pub(crate) enum Answer {
    /// Status, headers, body.
    Whole(u16, Vec<(&'static str, String)>, Vec<u8>),
    /// Announces more than it ever sends, and keeps the connection open.
    Stuck(Vec<u8>),
    /// Closes the connection without a word.
    Hangup,
}

impl Answer {
    pub(crate) fn activity(body: impl ToString) -> Self {
        Self::typed("application/activity+json", body)
    }

    pub(crate) fn typed(content_type: &str, body: impl ToString) -> Self {
        Self::Whole(200, vec![("content-type", content_type.to_owned())], body.to_string().into_bytes())
    }

    pub(crate) fn status(status: u16) -> Self {
        Self::Whole(status, Vec::new(), Vec::new())
    }

    pub(crate) fn to(location: impl ToString) -> Self {
        Self::Whole(302, vec![("location", location.to_string())], Vec::new())
    }
}

type Behaviour = Box<dyn Fn(&Asked) -> Answer + Send + Sync>;

/// Ends with the test.
pub(crate) struct Peer {
    pub(crate) address: SocketAddr,
    asked: Arc<Mutex<Vec<Asked>>>,
    task: JoinHandle<()>,
}

impl Drop for Peer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Peer {
    /// Answers plain http.
    pub(crate) async fn start(behaviour: impl Fn(&Asked) -> Answer + Send + Sync + 'static) -> Self {
        Self::listen(None, Box::new(behaviour)).await
    }

    /// Answers https with that identity.
    pub(crate) async fn start_tls(
        tls: tokio_rustls::TlsAcceptor,
        behaviour: impl Fn(&Asked) -> Answer + Send + Sync + 'static,
    ) -> Self {
        Self::listen(Some(tls), Box::new(behaviour)).await
    }

    async fn listen(tls: Option<tokio_rustls::TlsAcceptor>, behaviour: Behaviour) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let (log, behaviour) = (asked.clone(), Arc::new(behaviour));
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (log, behaviour, tls) = (log.clone(), behaviour.clone(), tls.clone());
                tokio::spawn(async move {
                    match tls {
                        None => serve(stream, &log, &behaviour).await,
                        Some(tls) => {
                            if let Ok(stream) = tls.accept(stream).await {
                                serve(stream, &log, &behaviour).await;
                            }
                        }
                    }
                });
            }
        });
        Self { address, asked, task }
    }

    /// `http://{name}.localhost:{port}/`
    pub(crate) fn base(&self, name: &str) -> Url {
        super::keys::url(&format!("http://{name}.localhost:{}/", self.address.port()))
    }

    pub(crate) fn url(&self, path: &str) -> Url {
        self.base("peer").join(path).expect("a path")
    }

    /// What was asked so far.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("a lock").clone()
    }
}

async fn serve(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    log: &Mutex<Vec<Asked>>,
    behaviour: &Behaviour,
) {
    let Some(asked) = read_request(&mut stream).await else {
        return;
    };
    log.lock().expect("a lock").push(asked.clone());
    match behaviour(&asked) {
        Answer::Whole(status, headers, body) => {
            let mut head =
                format!("HTTP/1.1 {status} X\r\nconnection: close\r\ncontent-length: {}\r\n", body.len());
            for (name, value) in headers {
                head.push_str(&format!("{name}: {value}\r\n"));
            }
            head.push_str("\r\n");
            // A client that has heard enough hangs up; that is its right.
            let _ = stream.write_all(head.as_bytes()).await;
            let _ = stream.write_all(&body).await;
            let _ = stream.shutdown().await;
        }
        Answer::Stuck(body) => {
            let head =
                "HTTP/1.1 200 X\r\ncontent-type: application/activity+json\r\ncontent-length: 1000\r\n\r\n";
            let _ = stream.write_all(head.as_bytes()).await;
            let _ = stream.write_all(&body).await;
            std::future::pending::<()>().await;
        }
        Answer::Hangup => {}
    }
}

async fn read_request(stream: &mut (impl AsyncRead + Unpin)) -> Option<Asked> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break at;
        }
        let mut chunk = [0; 4096];
        match stream.read(&mut chunk).await {
            Ok(0) | Err(_) => return None,
            Ok(count) => bytes.extend_from_slice(&chunk[..count]),
        }
    };
    let head = String::from_utf8(bytes[..end].to_vec()).ok()?;
    let mut lines = head.split("\r\n");
    let mut first = lines.next()?.split(' ');
    let mut asked =
        Asked { method: first.next()?.to_owned(), target: first.next()?.to_owned(), ..Asked::default() };
    for line in lines {
        let (name, value) = line.split_once(':')?;
        let name = http::HeaderName::from_bytes(name.as_bytes()).ok()?;
        asked.headers.append(name, value.trim().parse().ok()?);
    }
    let length: usize =
        asked.headers.get("content-length").and_then(|value| value.to_str().ok()?.parse().ok()).unwrap_or(0);
    let mut body = bytes[end + 4..].to_vec();
    while body.len() < length {
        let mut chunk = [0; 4096];
        match stream.read(&mut chunk).await {
            Ok(0) | Err(_) => return None,
            Ok(count) => body.extend_from_slice(&chunk[..count]),
        }
    }
    asked.body = body;
    Some(asked)
}
