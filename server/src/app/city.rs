//! Cities: our own and those we follow.

use hansa_entities::actor::{self, ActorKind};
use hansa_entities::follow::FollowState;
use hansa_entities::id::ActorId;
use hansa_entities::text::{Codes, Texts};
use hansa_entities::vocabulary;
use hansa_federation::activity::build_update;
use hansa_federation::origin::authority;
use serde_json::{Value, json};
use url::Url;

use super::error::{Error, Result};
use super::field::{FieldErrors, Form, Reader};
use super::outbox::{self, Outgoing};
use super::permission::{Verb, require};
use super::principal::Principal;
use super::{App, actor as actors, audit};
use crate::store::{self, Tx};
use crate::text::markdown;

/// A city or another actor, as lines and bylines show it.
#[derive(Clone, Debug)]
pub struct CityCard {
    pub id: ActorId,
    pub uri: String,
    pub name: Texts,
    /// `name@host`, always with the host of the actor itself.
    pub handle: String,
    pub host: String,
    pub country: Option<String>,
    pub kind: ActorKind,
    pub local: bool,
}

/// A city with what it says about itself.
#[derive(Clone, Debug)]
pub struct CityView {
    /// `summary` is sanitised HTML, of our own city too.
    pub actor: actor::Model,
    pub card: CityCard,
    /// How many of its records stand here.
    pub records: u64,
    /// Whether this city follows it.
    pub relation: Option<FollowState>,
}

/// The card of an actor.
pub(crate) fn card(app: &App, row: &actor::Model) -> CityCard {
    let host = match Url::parse(&row.uri) {
        Ok(url) => authority(&url),
        Err(_) => app.domain().to_owned(),
    };
    CityCard {
        id: row.id,
        uri: row.uri.clone(),
        name: if row.name.is_empty() { Texts::of("und", row.username.clone()) } else { row.name.clone() },
        // A handle on another host is only claimed; the host of the id is what was proved (FEP-2c59).
        handle: format!("{}@{host}", row.username),
        host,
        country: row.country.clone(),
        kind: row.kind,
        local: row.instance_id.is_none(),
    }
}

/// The actor of our own city.
///
/// # Errors
/// `Unavailable("not_set_up")` before the set-up.
pub(crate) async fn home(app: &App) -> Result<actor::Model> {
    store::actor::list_local(app.store.read(), ActorKind::Organization)
        .await?
        .into_iter()
        .next()
        .ok_or(Error::Unavailable("not_set_up"))
}

/// Our own city.
pub async fn read_home(app: &App) -> Result<CityView> {
    let row = home(app).await?;
    view(app, row, None).await
}

/// A city that stands here.
pub async fn read(app: &App, id: ActorId) -> Result<CityView> {
    let row = store::actor::find(app.store.read(), id).await?.ok_or(Error::NotFound)?;
    if row.kind == ActorKind::Application {
        return Err(Error::NotFound);
    }
    let home = home(app).await?;
    let relation = store::follow::find_pair(app.store.read(), home.id, id).await?.map(|follow| follow.state);
    view(app, row, relation).await
}

/// One of our own actors by the name in its URL.
pub async fn read_local(app: &App, username: &str) -> Result<CityView> {
    let row = actors::find(app, username).await?;
    view(app, row, None).await
}

/// Our own city first, then the ones it follows.
pub async fn list(app: &App) -> Result<Vec<CityView>> {
    let home = home(app).await?;
    let c = app.store.read();
    let follows = store::follow::list_following(c, home.id).await?;
    let followed = follows.iter().filter(|follow| follow.state == FollowState::Accepted);
    let rows = store::actor::list_by_ids(c, followed.map(|follow| follow.target_id)).await?;
    let counts = store::feed::count_by_actor(c).await?;
    let view = |row: actor::Model, relation| {
        let records = counts.iter().find(|(id, _)| *id == row.id).map_or(0, |(_, n)| n.unsigned_abs());
        CityView { card: card(app, &row), actor: shown(row), records, relation }
    };
    let mut views = vec![view(home, None)];
    views.extend(rows.into_iter().map(|row| view(row, Some(FollowState::Accepted))));
    views[1..].sort_by(|a, b| a.card.host.cmp(&b.card.host));
    Ok(views)
}

async fn view(app: &App, row: actor::Model, relation: Option<FollowState>) -> Result<CityView> {
    let records = store::record::count_of_actor(app.store.read(), row.id).await?;
    Ok(CityView { card: card(app, &row), actor: shown(row), records, relation })
}

/// With the summary as HTML: our own is kept as it was typed.
fn shown(mut row: actor::Model) -> actor::Model {
    row.summary = summary(&row);
    row
}

/// What an actor says about itself, as sanitised HTML.
pub(crate) fn summary(row: &actor::Model) -> Texts {
    match row.instance_id {
        Some(_) => row.summary.clone(),
        None => {
            let render = |text: &str| markdown::render(text).into_string();
            Texts(row.summary.0.iter().map(|(tag, text)| (tag.clone(), render(text))).collect())
        }
    }
}

/// What a city may change about itself. Everything but the handle.
#[derive(Clone, Debug)]
pub(crate) struct Profile {
    pub name: Texts,
    /// Markdown.
    pub summary: Texts,
    pub country: String,
    /// Of the town centre, in degrees; both or none.
    pub place: Option<(f64, f64)>,
    pub population: i64,
    pub languages: Codes,
    pub contact: Option<String>,
    pub themes_offered: Codes,
    pub themes_sought: Codes,
}

impl Profile {
    /// Judges the form of a city.
    pub(crate) fn parse(form: &Form) -> std::result::Result<Self, FieldErrors> {
        let mut reader = Reader::new(form);
        let name = reader.names("name", 80);
        let summary = reader.optional_texts("summary", 500).unwrap_or_default();
        let country = reader.line("country", 2).to_uppercase();
        let is_code = country.len() == 2 && country.chars().all(|c| c.is_ascii_uppercase());
        if !country.is_empty() && !is_code {
            reader.errors.add("country", "unknown_code");
        }
        let latitude = number(form, "latitude", 90.0, &mut reader.errors);
        let longitude = number(form, "longitude", 180.0, &mut reader.errors);
        // Half a place is none.
        match (latitude, longitude) {
            (Some(_), None) => reader.errors.add("longitude", "required"),
            (None, Some(_)) => reader.errors.add("latitude", "required"),
            _ => {}
        }
        let population = whole(form, "population", 100_000_000, &mut reader.errors);
        let languages = reader.languages("languages", 1, 8);
        let contact = reader.optional_line("contact", 2048);
        if contact.as_deref().is_some_and(|link| crate::text::link::find_web(link).is_none()) {
            reader.errors.add("contact", "not_a_link");
        }
        let themes_offered = reader.codes("themes_offered", "theme", 0, 8);
        let themes_sought = reader.codes("themes_sought", "theme", 0, 8);
        if reader.errors.0.is_empty() {
            Ok(Self {
                name,
                summary,
                country,
                place: latitude.zip(longitude),
                population,
                languages,
                contact,
                themes_offered,
                themes_sought,
            })
        } else {
            Err(reader.errors)
        }
    }

    /// Writes itself into a row. Coordinates keep three decimals: city precision.
    pub(crate) fn apply(self, row: &mut actor::Model) {
        let three = |degrees: f64| (degrees * 1000.0).round() / 1000.0;
        row.name = self.name;
        row.summary = self.summary;
        row.country = Some(self.country);
        row.latitude = self.place.map(|(latitude, _)| three(latitude));
        row.longitude = self.place.map(|(_, longitude)| three(longitude));
        row.population = Some(self.population);
        row.population_band = Some(vocabulary::population_band(self.population).to_owned());
        row.languages = self.languages;
        row.contact = self.contact;
        row.themes_offered = self.themes_offered;
        row.themes_sought = self.themes_sought;
    }
}

/// A whole number. Thousands may stand apart as each language has it: `104 000`, `104.000`, `104,000`, `104’000`.
fn whole(form: &Form, field: &str, most: i64, errors: &mut FieldErrors) -> i64 {
    let given = match form.get(field) {
        Some(Value::Number(number)) => Some(number.as_i64()),
        Some(Value::String(text)) if text.trim().is_empty() => None,
        Some(Value::String(text)) => Some(ungrouped(text.trim()).and_then(|digits| digits.parse().ok())),
        _ => None,
    };
    match given {
        None => errors.add(field, "required"),
        Some(Some(number)) if (0..=most).contains(&number) => return number,
        Some(_) => errors.add(field, "not_a_number"),
    }
    0
}

/// The digits without the marks between thousands; none where the marks stand anywhere else.
fn ungrouped(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split([' ', '\u{a0}', '\u{202f}', '.', ',', '\'', '\u{2019}']).collect();
    let is_digits = |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let is_grouped =
        groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    (groups.iter().all(is_digits) && is_grouped).then(|| groups.concat())
}

/// A number between `-most` and `most`; none where the field is empty.
fn number(form: &Form, field: &str, most: f64, errors: &mut FieldErrors) -> Option<f64> {
    let given = match form.get(field) {
        Some(Value::Number(number)) => number.as_f64(),
        Some(Value::String(text)) if text.trim().is_empty() => None,
        Some(Value::String(text)) => {
            match text.replace([' ', '\u{a0}', '\u{202f}'], "").replace(',', ".").parse() {
                Ok(number) => Some(number),
                Err(_) => Some(f64::NAN),
            }
        }
        _ => None,
    };
    if given.is_some_and(|number| !number.is_finite() || number.abs() > most) {
        errors.add(field, "not_a_number");
    }
    given
}

/// Changes what our own city says about itself, and tells everyone who follows it.
pub async fn update(app: &App, principal: &Principal, form: &Form) -> Result<()> {
    require(principal, Verb::Administer)?;
    let profile = Profile::parse(form).map_err(Error::Invalid)?;
    let mut row = home(app).await?;
    let tx = outbox::begin(app).await?;
    profile.apply(&mut row);
    tell(app, &tx, &mut row).await?;
    audit::record(app, &tx, principal, "city.update", &row.uri, json!({})).await?;
    tx.commit().await.map_err(store::Error::from)?;
    app.wake_outbox();
    Ok(())
}

/// Tells everyone who follows our city what it says about itself now.
pub(crate) async fn announce(app: &App, tx: &Tx) -> Result<()> {
    let mut row = home(app).await?;
    tell(app, tx, &mut row).await
}

async fn tell(app: &App, tx: &Tx, row: &mut actor::Model) -> Result<()> {
    row.updated = Some(app.clock.now());
    store::update(tx, row.clone()).await?;
    let document = actors::build(app, tx, row).await?;
    let activity = build_update(&outbox::head(app, row)?.borrow(), document);
    let uri = Url::parse(&row.uri).map_err(Error::internal)?;
    outbox::append(app, tx, row, activity, Outgoing::public(&uri)).await?;
    Ok(())
}

/// The form that would parse to what stands.
pub async fn form(app: &App, principal: &Principal) -> Result<Form> {
    require(principal, Verb::Administer)?;
    let row = home(app).await?;
    let language = row.name.0.keys().next().cloned().unwrap_or_else(|| "en".to_owned());
    let form = json!({
        "language": language,
        "name": row.name,
        "summary": row.summary,
        "country": row.country,
        "latitude": row.latitude,
        "longitude": row.longitude,
        "population": row.population,
        "languages": row.languages,
        "contact": row.contact,
        "themes_offered": row.themes_offered,
        "themes_sought": row.themes_sought,
    });
    match form {
        Value::Object(form) => Ok(form),
        _ => Err(Error::internal("a form is an object")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inhabitants_are_read_as_every_language_writes_them() {
        for text in ["104000", "104 000", "104.000", "104,000", "104’000", "104\u{202f}000"] {
            assert_eq!(ungrouped(text).as_deref(), Some("104000"), "{text}");
        }
        for text in ["104.0", "1.04.000", "ca. 104000", "", "-5", "10,4000", "1e6"] {
            assert_eq!(ungrouped(text), None, "{text}");
        }
        assert_eq!(ungrouped("950").as_deref(), Some("950"));
    }
}
