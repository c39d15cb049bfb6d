//! `hansa serve`: one city, until it is told to stop.

use std::net::SocketAddr;

use anyhow::{Context as _, bail};
use axum::Router;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::admin::socket;
use super::output;
use crate::app::start::{Lock, Migrate};
use crate::app::{App, failpoint, setup, start};
use crate::clock::Clock;
use crate::config::Config;
use crate::http;
use crate::worker::{self, Workers};

/// A running city: its servers, its workers, its lock.
#[derive(Debug)]
pub struct Instance {
    pub app: App,
    pub address: SocketAddr,
    stop: CancellationToken,
    tasks: TaskTracker,
    workers: Option<Workers>,
    _lock: Option<Lock>,
}

/// The data folder, where the database is a file in it.
pub(super) fn lock(config: &Config) -> anyhow::Result<Option<Lock>> {
    Ok(if config.database.url.is_empty() { Some(start::lock(config)?) } else { None })
}

pub(super) async fn run(config: Config) -> anyhow::Result<()> {
    crate::telemetry::start(&config.log);
    let started = std::time::Instant::now();
    let instance = start(config).await?;
    let app = &instance.app;
    tracing::info!(
        domain = app.domain(),
        address = %instance.address,
        engine = start::engine_name(app),
        ms = started.elapsed().as_millis(),
        "serving"
    );
    if let Some(code) = setup::announce(app).await? {
        output::line(&format!("\n  Your city is waiting at  {}/setup", app.config.base()));
        output::line(&format!("  Set-up code, good until the city is open: {code}\n"));
    }
    stop_signal().await;
    tracing::info!("stopping");
    instance.stop().await;
    Ok(())
}

/// Opens a city and serves it.
///
/// # Errors
/// A sentence for the operator: port taken, folder locked, wrong key, newer schema.
pub(super) async fn start(config: Config) -> anyhow::Result<Instance> {
    let lock = lock(&config)?;
    let listener = listen(&config.server.listen).await?;
    // On PostgreSQL several processes may share a schema: none of them changes one that stands by merely starting.
    let migrate = if config.database.url.is_empty() { Migrate::Now } else { Migrate::IfEmpty };
    let app = App::open(config, failpoint::clock(Clock::system()), migrate).await?;
    if lock.is_some() {
        app.free_leases().await?;
    }
    let mut instance = launch(app, listener).await?;
    instance._lock = lock;
    Ok(instance)
}

/// Serves an open city on a listener: pages, API, federation, metrics, administration, workers.
pub async fn launch(app: App, listener: TcpListener) -> anyhow::Result<Instance> {
    let address = listener.local_addr()?;
    let stop = CancellationToken::new();
    let tasks = TaskTracker::new();
    let router = http::router(app.clone(), http::api::router(&app), http::activitypub::router());
    serve(&tasks, &stop, listener, router);
    let metrics = &app.config.server.metrics_listen;
    if !metrics.is_empty() {
        let listener = listen(metrics).await?;
        serve(&tasks, &stop, listener, http::metrics::router(app.clone()));
    }
    if app.config.database.url.is_empty() {
        tasks.spawn(socket::serve(app.clone(), stop.clone()));
    }
    let workers = worker::start(&app);
    Ok(Instance { app, address, stop, tasks, workers: Some(workers), _lock: None })
}

fn serve(tasks: &TaskTracker, stop: &CancellationToken, listener: TcpListener, router: Router) {
    let stopped = stop.clone().cancelled_owned();
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    tasks.spawn(async move {
        if let Err(error) = axum::serve(listener, service).with_graceful_shutdown(stopped).await {
            tracing::error!(%error, "the server ended");
        }
    });
}

/// # Errors
/// A taken port is said as such.
pub(super) async fn listen(address: &str) -> anyhow::Result<TcpListener> {
    match TcpListener::bind(address).await {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
            bail!(
                "{address} is taken by another program; stop it, or choose another port (--listen, --ports)"
            )
        }
        Err(error) => Err(error).with_context(|| format!("cannot listen on {address}")),
    }
}

/// The longest wait for requests and deliveries that are under way.
const GRACE: std::time::Duration = std::time::Duration::from_secs(20);

impl Instance {
    /// Stops taking requests, lets what is under way end, closes the database. False where something did not end in time.
    pub async fn stop(mut self) -> bool {
        self.stop.cancel();
        self.app.close_arrivals();
        self.tasks.close();
        let ending = async {
            if let Some(workers) = self.workers.take() {
                workers.stop().await;
            }
            self.tasks.wait().await;
        };
        let is_ended = tokio::time::timeout(GRACE, ending).await.is_ok();
        if !is_ended {
            tracing::warn!(
                "some requests did not end in time; what they began is done again after the start"
            );
        }
        self.app.close().await;
        is_ended
    }
}

/// Waits for Ctrl-C or SIGTERM.
pub(super) async fn stop_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}
