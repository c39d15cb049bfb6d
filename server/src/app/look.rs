//! What our city looks like: its accent, checked for contrast, and its mark.

use aws_lc_rs::digest::{SHA256, digest};
use hansa_entities::emblem;
use hansa_entities::text::Texts;
use hansa_federation::actor::Picture;
use serde_json::json;
use url::Url;

use super::error::{Error, Result};
use super::field::FieldErrors;
use super::permission::{Verb, require};
use super::principal::Principal;
use super::{App, audit, city};
use crate::brand::{Colour, Scale};
use crate::media::{self, Fault};
use crate::store::{self, Conn};
use crate::text::plain;

/// The setting that holds the accent.
const ACCENT: &str = "accent";
/// Longest description of a mark, in characters.
const ALT: usize = 200;

/// What pages need.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// None where the city keeps the brick of the program.
    pub accent: Option<Colour>,
    pub emblem: Option<Emblem>,
}

/// The city's mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Emblem {
    /// Part of its address, `/emblem/<id>.png`.
    pub id: String,
    /// In pixels.
    pub width: i32,
    pub height: i32,
    /// What the picture shows; empty where the name beside it says enough.
    pub alt: Texts,
}

/// What the city looks like.
pub async fn read(app: &App) -> Result<Look> {
    let c = app.store.read();
    let accent = store::setting::find::<String>(c, ACCENT).await?;
    let emblem = store::emblem::find_measures(c).await?;
    Ok(Look {
        accent: accent.as_deref().and_then(Colour::parse),
        emblem: emblem.map(|(id, width, height, alt)| Emblem { id, width, height, alt }),
    })
}

/// Takes an accent; an empty one goes back to the brick of the program.
///
/// # Errors
/// `not_a_colour`, or `too_faint` where nobody could read it: [`Scale::of`] names the nearest that reads.
pub async fn set_accent(app: &App, principal: &Principal, text: &str) -> Result<()> {
    require(principal, Verb::Administer)?;
    let accent = match text.trim() {
        "" => String::new(),
        text => {
            let colour = Colour::parse(text).ok_or_else(|| Error::field("accent", "not_a_colour"))?;
            Scale::of(colour).map_err(|_| Error::field("accent", "too_faint"))?;
            colour.to_string()
        }
    };
    let tx = app.store.begin().await?;
    store::setting::write(&tx, ACCENT, &accent, app.clock.now()).await?;
    audit::record(app, &tx, principal, "city.accent", &accent, json!({})).await?;
    Ok(tx.commit().await.map_err(store::Error::from)?)
}

/// Takes a mark, drawn anew, and tells everyone who follows the city. `alt` is in `language`.
pub async fn set_emblem(
    app: &App,
    principal: &Principal,
    bytes: Vec<u8>,
    alt: &str,
    language: &str,
) -> Result<()> {
    require(principal, Verb::Administer)?;
    let alt = plain::one_line(alt, ALT + 1);
    if alt.chars().count() > ALT {
        let mut errors = FieldErrors::default();
        errors.add_limit("emblem_alt", "too_long", ALT as u64);
        return Err(Error::Invalid(errors));
    }
    if bytes.is_empty() {
        return Err(Error::field("emblem", "required"));
    }
    let drawn = tokio::task::spawn_blocking(move || media::emblem(&bytes)).await.map_err(Error::internal)?;
    let drawn = drawn.map_err(|fault| {
        Error::field(
            "emblem",
            match fault {
                Fault::TooLarge => "file_too_large",
                Fault::NotAPicture => "not_a_picture",
                Fault::TooLong => "picture_too_long",
            },
        )
    })?;
    let side = |pixels: u32| i32::try_from(pixels).map_err(Error::internal);
    let row = emblem::Model {
        id: hansa_federation::log::entry::hex(digest(&SHA256, &drawn.png).as_ref()),
        width: side(drawn.width)?,
        height: side(drawn.height)?,
        alt: if alt.is_empty() { Texts::default() } else { Texts::of(language, alt) },
        png: drawn.png,
        created_at: app.clock.now(),
    };
    change(app, principal, "city.emblem", Some(row)).await
}

/// Goes back to the gable of the program.
pub async fn remove_emblem(app: &App, principal: &Principal) -> Result<()> {
    require(principal, Verb::Administer)?;
    change(app, principal, "city.emblem-remove", None).await
}

async fn change(
    app: &App,
    principal: &Principal,
    act: &'static str,
    row: Option<emblem::Model>,
) -> Result<()> {
    let tx = super::outbox::begin(app).await?;
    let subject = row.as_ref().map(|row| row.id.clone()).unwrap_or_default();
    match row {
        Some(row) => store::emblem::replace(&tx, row).await?,
        None => store::emblem::delete(&tx).await?,
    }
    city::announce(app, &tx).await?;
    audit::record(app, &tx, principal, act, &subject, json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(())
}

/// The bytes of the mark with this id.
pub async fn picture(app: &App, id: &str) -> Result<Vec<u8>> {
    Ok(store::emblem::find(app.store.read(), id).await?.ok_or(Error::NotFound)?.png)
}

/// The mark as other servers read of it.
pub(crate) async fn icon(app: &App, c: &impl Conn) -> Result<Option<Picture>> {
    let Some((id, .., alt)) = store::emblem::find_measures(c).await? else { return Ok(None) };
    let url = Url::parse(&format!("{}/emblem/{id}.png", app.config.base())).map_err(Error::internal)?;
    let name = alt.0.first().map(|(_, text)| text.clone());
    Ok(Some(Picture { url, media_type: Some("image/png".to_owned()), name }))
}
