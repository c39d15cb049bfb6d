//! The port of a city, from the first to the last moment of a test: what is behind it may stop and start.

use std::net::SocketAddr;
use std::sync::{Arc, PoisonError, RwLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::connect_info::Connected;
use axum::extract::{ConnectInfo, Request, State};
use axum::response::{IntoResponse as _, Response};
use axum::serve::{IncomingStream, Listener};
use bytes::Bytes;
use http::request::Parts;
use http::{StatusCode, header};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tower::ServiceExt as _;

use crate::faults::{Answer, Faults, Seen};

/// Larger bodies go through as they come, unrecorded.
const RECORDED: usize = 4 * 1024 * 1024;
/// Largest answer that passes: what a peer of a test may send to be too much.
const ANSWERED: usize = 64 * 1024 * 1024;

/// A bound port with faults before it and a router, or nothing, behind it.
#[derive(Debug)]
pub(crate) struct Front {
    pub(crate) address: SocketAddr,
    pub(crate) faults: Arc<Faults>,
    behind: Arc<RwLock<Option<Router>>>,
    task: JoinHandle<()>,
}

impl Drop for Front {
    fn drop(&mut self) {
        self.task.abort();
    }
}

#[derive(Clone, Debug)]
struct Passage {
    faults: Arc<Faults>,
    behind: Arc<RwLock<Option<Router>>>,
}

impl Front {
    /// Answers on a listener, over TLS where there is an identity. Nothing is behind it yet.
    pub(crate) fn open(listener: TcpListener, tls: Option<Arc<ServerConfig>>) -> anyhow::Result<Self> {
        let address = listener.local_addr()?;
        let (faults, behind) = (Arc::<Faults>::default(), Arc::<RwLock<Option<Router>>>::default());
        let passage = Passage { faults: faults.clone(), behind: behind.clone() };
        let service = Router::new().fallback(pass).with_state(passage);
        let door = Door::new(listener, address, tls.map(TlsAcceptor::from));
        let task = tokio::spawn(async move {
            let service = service.into_make_service_with_connect_info::<Caller>();
            // Ends with the task.
            let _ = axum::serve(door, service).await;
        });
        Ok(Self { address, faults, behind, task })
    }

    /// Puts a router behind the port, or takes it away.
    pub(crate) fn put(&self, router: Option<Router>) {
        *self.behind.write().unwrap_or_else(PoisonError::into_inner) = router;
    }

    /// Lets in what was held back, in the given order; the answers.
    pub(crate) async fn let_in(&self, requests: Vec<(Parts, Bytes)>) -> Vec<StatusCode> {
        let passage = Passage { faults: self.faults.clone(), behind: self.behind.clone() };
        let mut answers = Vec::new();
        for (parts, body) in requests {
            let (status, _) = passage.ask(parts, body).await;
            answers.extend(status);
        }
        answers
    }
}

impl Passage {
    fn router(&self) -> Option<Router> {
        self.behind.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Asks the city and remembers it. No answer where nobody is there.
    async fn ask(&self, parts: Parts, body: Bytes) -> (Option<StatusCode>, Option<Response>) {
        let mut seen = Seen {
            method: parts.method.clone(),
            target: parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default(),
            headers: parts.headers.clone(),
            body: body.clone(),
            status: None,
            answer: Bytes::new(),
        };
        let Some(router) = self.router() else { return (None, None) };
        let Ok(response) = router.oneshot(Request::from_parts(parts, Body::from(body))).await;
        let (head, body) = response.into_parts();
        let status = head.status;
        // A stream of events goes through as it comes.
        if head.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream") {
            seen.status = Some(status.as_u16());
            self.faults.remember(seen);
            return (Some(status), Some(Response::from_parts(head, body)));
        }
        let response = match to_bytes(body, ANSWERED).await {
            Ok(bytes) => {
                seen.answer = bytes.clone();
                Response::from_parts(head, Body::from(bytes))
            }
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        };
        seen.status = Some(status.as_u16());
        self.faults.remember(seen);
        (Some(status), Some(response))
    }
}

/// Ends the connection of the request without a word.
fn hang_up() -> ! {
    struct HungUp;
    // Unwinds the task of this one connection, past the hook that would print it.
    std::panic::resume_unwind(Box::new(HungUp))
}

async fn pass(
    State(passage): State<Passage>,
    ConnectInfo(Caller(caller)): ConnectInfo<Caller>,
    mut request: Request,
) -> Response {
    request.extensions_mut().insert(ConnectInfo(caller));
    let (parts, body) = request.into_parts();
    let length =
        parts.headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    let is_stream = parts.headers.contains_key(header::TRANSFER_ENCODING);
    if is_stream || length.is_some_and(|length: usize| length > RECORDED) {
        let Some(router) = passage.router() else { hang_up() };
        let Ok(response) = router.oneshot(Request::from_parts(parts, body)).await;
        return response;
    }
    let Ok(body) = to_bytes(body, RECORDED).await else { hang_up() };
    let answer = passage.faults.decide(&parts, &body);
    match answer {
        Answer::Pass => passage.ask(parts, body).await.1.unwrap_or_else(|| hang_up()),
        Answer::Twice => {
            passage.ask(parts.clone(), body.clone()).await;
            passage.ask(parts, body).await.1.unwrap_or_else(|| hang_up())
        }
        Answer::HangUp => hang_up(),
        Answer::LoseAnswer => {
            passage.ask(parts, body).await;
            hang_up()
        }
        Answer::HoldBack => {
            passage.faults.hold(parts, body);
            hang_up()
        }
        Answer::Silence => std::future::pending().await,
        Answer::Status(code) => {
            StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response()
        }
        Answer::TooMany(seconds) => {
            (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, seconds.to_string())]).into_response()
        }
    }
}

/// Where a connection comes from.
#[derive(Clone, Copy, Debug)]
struct Caller(SocketAddr);

impl Connected<IncomingStream<'_, Door>> for Caller {
    fn connect_info(stream: IncomingStream<'_, Door>) -> Self {
        Self(*stream.remote_addr())
    }
}

/// A stream with or without TLS.
trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

/// Connections whose handshakes are done: a slow one keeps nobody else waiting.
struct Door {
    address: SocketAddr,
    ready: mpsc::Receiver<(Box<dyn Stream>, SocketAddr)>,
    task: JoinHandle<()>,
}

impl Drop for Door {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Door {
    fn new(listener: TcpListener, address: SocketAddr, tls: Option<TlsAcceptor>) -> Self {
        let (sender, ready) = mpsc::channel(64);
        let task = tokio::spawn(async move {
            while let Ok((stream, caller)) = listener.accept().await {
                let (sender, tls) = (sender.clone(), tls.clone());
                tokio::spawn(async move {
                    let stream: Box<dyn Stream> = match tls {
                        None => Box::new(stream),
                        Some(tls) => match tls.accept(stream).await {
                            Ok(stream) => Box::new(stream),
                            Err(_) => return,
                        },
                    };
                    let _ = sender.send((stream, caller)).await;
                });
            }
        });
        Self { address, ready, task }
    }
}

impl Listener for Door {
    type Io = Box<dyn Stream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.ready.recv().await {
            Some(ready) => ready,
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> std::io::Result<Self::Addr> {
        Ok(self.address)
    }
}
