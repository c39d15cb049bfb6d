//! What our city looks like: its accent, checked for contrast, and its mark.

use std::sync::Arc;

use aws_lc_rs::digest::{SHA256, digest};
use hansa_entities::emblem;
use hansa_entities::text::Texts;
use hansa_federation::actor::Picture;
use serde_json::json;
use tokio::sync::Semaphore;
use url::Url;

use super::error::{Error, Result};
use super::field::FieldErrors;
use super::permission::{Verb, require};
use super::principal::Principal;
use super::{App, audit, city};
use crate::brand::{Colour, Scale};
use crate::media::{self, Fault};
use crate::store::{self, Conn, Tx};
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

/// Takes a mark, drawn anew, and tells everyone who follows the city. `alt` is in `language`, where it is not the text
/// that stands. Without a file the mark stays, and only its description is another; without either there is nothing to do.
pub async fn set_emblem(
    app: &App,
    principal: &Principal,
    bytes: Vec<u8>,
    alt: Option<&str>,
    language: &str,
) -> Result<()> {
    require(principal, Verb::Administer)?;
    if bytes.is_empty() && alt.is_none() {
        return Err(Error::field("emblem", "required"));
    }
    let alt = plain::one_line(alt.unwrap_or_default(), ALT + 1);
    if alt.chars().count() > ALT {
        let mut errors = FieldErrors::default();
        errors.add_limit("emblem_alt", "too_long", ALT as u64);
        return Err(Error::Invalid(errors));
    }
    if bytes.is_empty() {
        return set_alt(app, principal, &alt, language).await;
    }
    let drawn = draw(app, bytes).await?;
    let side = |pixels: u32| i32::try_from(pixels).map_err(Error::internal);
    let tx = super::outbox::begin(app).await?;
    let standing = store::emblem::find_measures(&tx).await?.map(|(.., alt)| alt).unwrap_or_default();
    let row = emblem::Model {
        id: hansa_federation::log::entry::hex(digest(&SHA256, &drawn.png).as_ref()),
        width: side(drawn.width)?,
        height: side(drawn.height)?,
        alt: described(&standing, alt, language),
        png: drawn.png,
        created_at: app.clock.now(),
    };
    let id = row.id.clone();
    store::emblem::replace(&tx, row).await?;
    tell(app, tx, principal, "city.emblem", &id).await
}

/// Where pictures are decoded, one at a time: what a decoder takes is taken once, however many are sent.
#[derive(Clone, Debug)]
pub(crate) struct Easel(Arc<Semaphore>);

impl Default for Easel {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(1)))
    }
}

impl Easel {
    /// Works apart from requests. A request that is given up leaves the place to the next one only when its work is done.
    async fn draw<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let place = self.0.clone().acquire_owned().await.map_err(Error::internal)?;
        let work = move || {
            let drawn = work();
            drop(place);
            drawn
        };
        tokio::task::spawn_blocking(work).await.map_err(Error::internal)
    }
}

async fn draw(app: &App, bytes: Vec<u8>) -> Result<media::Emblem> {
    let drawn = app.easel.draw(move || media::emblem(&bytes)).await?;
    drawn.map_err(|fault| {
        Error::field(
            "emblem",
            match fault {
                Fault::TooLarge => "file_too_large",
                Fault::NotAPicture => "not_a_picture",
                Fault::TooLong => "picture_too_long",
            },
        )
    })
}

/// Describes the mark that stands.
async fn set_alt(app: &App, principal: &Principal, alt: &str, language: &str) -> Result<()> {
    let tx = super::outbox::begin(app).await?;
    let Some((id, .., standing)) = store::emblem::find_measures(&tx).await? else {
        return Err(Error::field("emblem", "required"));
    };
    let wanted = described(&standing, alt.to_owned(), language);
    if wanted == standing {
        return Ok(());
    }
    store::emblem::describe(&tx, &id, wanted).await?;
    tell(app, tx, principal, "city.emblem-alt", &id).await
}

/// A text that stands keeps the language in which it was written, whoever sends the form again.
fn described(standing: &Texts, alt: String, language: &str) -> Texts {
    match alt {
        alt if alt.is_empty() => Texts::default(),
        alt if standing.0.values().any(|text| *text == alt) => standing.clone(),
        alt => Texts::of(language, alt),
    }
}

/// Goes back to the gable of the program.
pub async fn remove_emblem(app: &App, principal: &Principal) -> Result<()> {
    require(principal, Verb::Administer)?;
    let tx = super::outbox::begin(app).await?;
    store::emblem::delete(&tx).await?;
    tell(app, tx, principal, "city.emblem-remove", "").await
}

/// Followers learn of it.
async fn tell(app: &App, tx: Tx, principal: &Principal, act: &'static str, subject: &str) -> Result<()> {
    city::announce(app, &tx).await?;
    audit::record(app, &tx, principal, act, subject, json!({})).await?;
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
    let url = Url::parse(&format!("{}/emblem/{id}.png", app.address())).map_err(Error::internal)?;
    let name = alt.0.first().map(|(_, text)| text.clone());
    Ok(Some(Picture { url, media_type: Some("image/png".to_owned()), name }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[tokio::test]
    async fn one_picture_is_drawn_at_a_time_even_where_nobody_waits_for_the_first() {
        let easel = Easel::default();
        let (go, wait) = std::sync::mpsc::channel::<()>();
        let (begins, begun) = tokio::sync::oneshot::channel();
        let own = easel.clone();
        let work = move || {
            begins.send(()).unwrap();
            wait.recv().unwrap();
        };
        let first = tokio::spawn(async move { own.draw(work).await });
        begun.await.unwrap();
        first.abort();
        assert!(first.await.unwrap_err().is_cancelled());
        assert_eq!(easel.0.available_permits(), 0, "it is still being drawn");
        go.send(()).unwrap();
        assert_eq!(easel.draw(|| 2).await.unwrap(), 2);
        // What breaks leaves the place, too.
        assert!(easel.draw(|| panic!("a broken decoder")).await.is_err());
        assert_eq!(easel.draw(|| 3).await.unwrap(), 3);
    }

    #[test]
    fn a_description_keeps_its_language_until_it_is_another_one() {
        let standing = Texts::of("en", "A gable");
        assert_eq!(described(&standing, "A gable".to_owned(), "fr"), standing);
        assert_eq!(described(&standing, "Un pignon".to_owned(), "fr"), Texts::of("fr", "Un pignon"));
        assert_eq!(described(&standing, String::new(), "fr"), Texts::default());
    }
}
