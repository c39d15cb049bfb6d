//! The code that opens the set-up. It is shown where the program was started, and lies in a file of the data folder.

use hansa_entities::invitation::{self, Purpose};
use hansa_entities::time::Time;

use super::door;
use crate::app::error::{Error, Result};
use crate::app::{App, private, secret};
use crate::store::{self, Conn, Tx};

/// In the data folder, readable for the program's account alone, until there is a city.
pub const CODE_FILE: &str = "setup-code";
/// It is good until there is a city.
const NEVER: Time = Time(253_402_300_799_000); // 9999-12-31

/// A fresh code, for the terminal only. Earlier ones open nothing any more, and nor does what they have opened.
pub async fn code(app: &App) -> Result<String> {
    add(app, true).await
}

/// One more code, in the place of all others or beside them.
async fn add(app: &App, is_only: bool) -> Result<String> {
    let code = secret::readable(&app.clock);
    let tx = app.store.begin().await?;
    if !super::needs_city(&tx).await? {
        return Err(Error::Conflict("already_set_up"));
    }
    if is_only {
        store::account::delete_invitations(&tx, Purpose::Setup).await?;
        door::close(&tx).await?;
    }
    let row = invitation::Model {
        id: secret::fingerprint(&code),
        purpose: Purpose::Setup,
        email: None,
        role: None,
        account_id: None,
        created_by: None,
        created_at: app.clock.now(),
        expires_at: NEVER,
        used_at: None,
    };
    store::insert(&tx, row).await?;
    tx.commit().await.map_err(store::Error::from)?;
    let file = app.config.data.folder.join(CODE_FILE);
    private::write(&file, code.as_bytes()).map_err(Error::internal)?;
    if let Err(error) = private::give_to_owner_of_folder(&file) {
        tracing::warn!(%error, "{} cannot be given to the owner of its folder", file.display());
    }
    Ok(code)
}

/// The code for the terminal of a start: the one of the start before where it is still good, so that whoever is in the
/// middle of the set-up may start the program again. None where there is a city.
pub async fn announce(app: &App) -> Result<Option<String>> {
    let file = app.config.data.folder.join(CODE_FILE);
    if !super::is_needed(app).await? {
        forget(app);
        return Ok(None);
    }
    let standing = std::fs::read_to_string(&file).unwrap_or_default().trim().to_owned();
    if !standing.is_empty() && admits(app, &standing).await? {
        return Ok(Some(standing));
    }
    // Another process on the same database may have shown one, and somebody be in by it: that one stays good.
    Ok(Some(add(app, false).await?))
}

/// Takes the file away.
pub(super) fn forget(app: &App) {
    let file = app.config.data.folder.join(CODE_FILE);
    if let Err(error) = std::fs::remove_file(&file)
        && error.kind() != std::io::ErrorKind::NotFound
    {
        tracing::warn!(%error, "{} serves nobody any more and cannot be removed", file.display());
    }
}

/// True where the code opens the set-up.
pub async fn admits(app: &App, code: &str) -> Result<bool> {
    is_good(app.store.read(), code, app.clock.now()).await
}

async fn is_good(c: &impl Conn, code: &str, now: Time) -> Result<bool> {
    let row = store::account::find_invitation(c, &secret::fingerprint(&normal(code))).await?;
    Ok(row.is_some_and(|row| row.purpose == Purpose::Setup && row.used_at.is_none() && row.expires_at > now))
}

/// Uses a code up.
///
/// # Errors
/// `Forbidden("setup_code")` where it opens nothing.
pub(super) async fn require(tx: &Tx, code: &str, now: Time) -> Result<()> {
    if is_good(tx, code, now).await? { Ok(()) } else { Err(Error::Forbidden("setup_code")) }
}

/// A code as a person may type it: small letters and other groupings are fine.
fn normal(code: &str) -> String {
    let letters: Vec<char> = code.to_uppercase().chars().filter(char::is_ascii_alphanumeric).collect();
    letters.chunks(5).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}
