//! argon2id, off the threads that serve requests.

use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordHasher as _, PasswordVerifier as _, Version};

use tokio::sync::Semaphore;

use crate::app::App;
use crate::app::error::{Error, Result};

/// Checks at the same time: each holds its memory, and all share the processors.
static AT_ONCE: Semaphore = Semaphore::const_new(4);

fn hasher(app: &App) -> Result<Argon2<'static>> {
    let security = &app.config.security;
    let params =
        Params::new(security.argon2_memory_kib, security.argon2_passes, 1, None).map_err(Error::internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The PHC string of a password.
pub(crate) async fn hash(app: &App, password: String) -> Result<String> {
    let argon2 = hasher(app)?;
    let _turn = AT_ONCE.acquire().await.map_err(Error::internal)?;
    tokio::task::spawn_blocking(move || {
        argon2.hash_password(password.as_bytes()).map(|hash| hash.to_string()).map_err(Error::internal)
    })
    .await
    .map_err(Error::internal)?
}

/// True where the password is right. Without a stored hash the same work is done, so that the answer takes as long.
pub(crate) async fn check(app: &App, password: String, stored: Option<String>) -> Result<bool> {
    let Some(stored) = stored else {
        hash(app, password).await?;
        return Ok(false);
    };
    let argon2 = hasher(app)?;
    let _turn = AT_ONCE.acquire().await.map_err(Error::internal)?;
    tokio::task::spawn_blocking(move || {
        let hash = PasswordHash::new(&stored).map_err(Error::internal)?;
        Ok(argon2.verify_password(password.as_bytes(), &hash).is_ok())
    })
    .await
    .map_err(Error::internal)?
}
