//! Fills the example cities through the same verbs that pages call. Each step looks first whether it was done, so that
//! a demo that was stopped goes on where it was.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use anyhow::{Context as _, bail};
use hansa_entities::account::Role;
use hansa_entities::follow::FollowState;
use serde_json::{Value, json};

use super::content::{CITIES, Content, Officer, label};
use crate::app::account::{self, Accept, Invite};
use crate::app::feed::{self, Filter};
use crate::app::policy::{self, Policy};
use crate::app::reply::{self, ReplyForm};
use crate::app::session::{self, Credentials, Origin};
use crate::app::{App, Principal, city, follow, publication, record, setup};
use crate::cli::output;
use crate::cli::serve::Instance;

/// Of every login of the example cities.
pub(super) const PASSWORD: &str = "example-city";

fn origin() -> Origin {
    Origin { address: IpAddr::V4(Ipv4Addr::LOCALHOST), label: "hansa demo".to_owned() }
}

pub(super) async fn fill(cities: &[(Content, Instance)]) -> anyhow::Result<()> {
    output::note("Three example cities, invented for this demo. Making what is missing:");
    for (content, instance) in cities {
        set_up(content, &instance.app).await.with_context(|| content.name())?;
    }
    for (content, instance) in cities {
        for (other, there) in cities {
            if content.handle() != other.handle() {
                let target = format!("@{}@{}", other.handle(), there.app.domain());
                befriend(&instance.app, &target)
                    .await
                    .with_context(|| format!("{} → {target}", content.name()))?;
            }
        }
    }
    publish_all(cities).await?;
    reply_all(cities).await
}

async fn set_up(content: &Content, app: &App) -> anyhow::Result<()> {
    if setup::is_needed(app).await? {
        output::progress(&format!("  {}: city, keys, accounts", content.name()));
        let administrator = content.officers.iter().find(|one| one.role == "administrator");
        let administrator = administrator.context("no administrator")?;
        let mut form = content.city.clone();
        let language = form.get("languages").and_then(|list| list.get(0)).cloned().unwrap_or(json!("en"));
        // The language of a form is the language of its first text.
        let names = form.get("name").and_then(Value::as_object);
        let first = names.and_then(|names| names.keys().next()).map_or(language, |tag| json!(tag));
        form.insert("language".to_owned(), first);
        form.insert("contact".to_owned(), json!(format!("{}/about", app.config.base())));
        form.insert("email".to_owned(), json!(administrator.email));
        form.insert("officer_name".to_owned(), json!(administrator.name));
        form.insert("password".to_owned(), json!(PASSWORD));
        let code = setup::code(app).await?;
        setup::run(app, &code, &form, &origin()).await?;
    }
    policy::set(app, &Principal::Program, Policy::Open).await?;
    let accounts = account::list(app, &Principal::Program).await?;
    for officer in content.officers.iter().filter(|one| accounts.iter().all(|a| a.email != one.email)) {
        welcome(content, app, officer).await?;
    }
    Ok(())
}

async fn welcome(content: &Content, app: &App, officer: &Officer) -> anyhow::Result<()> {
    let wanted = Invite { email: officer.email.clone(), role: Role::Officer };
    let link = account::invite(app, &Principal::Program, &wanted).await?;
    let code = link.url.rsplit('/').next().unwrap_or_default().to_owned();
    let languages = content.city.get("languages").and_then(|list| list.get(0)).and_then(Value::as_str);
    let accept = Accept {
        name: officer.name.clone(),
        password: PASSWORD.to_owned(),
        language: languages.unwrap_or("en").to_owned(),
    };
    account::accept(app, &code, &accept, &origin()).await?;
    Ok(())
}

/// Longest wait for another city of the demo.
const PATIENCE: Duration = Duration::from_secs(60);

async fn befriend(app: &App, target: &str) -> anyhow::Result<()> {
    output::progress(&format!("  {} follows {target}", app.domain()));
    let asked = follow::request(app, &Principal::Program, target).await?;
    let deadline = tokio::time::Instant::now() + PATIENCE;
    loop {
        let following = follow::following(app, &Principal::Program).await?;
        let state =
            following.iter().find(|view| view.follow.id == asked.follow.id).map(|view| view.follow.state);
        match state {
            Some(FollowState::Accepted) => return Ok(()),
            Some(FollowState::Pending) if tokio::time::Instant::now() < deadline => {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            other => bail!("the follow was not accepted ({other:?})"),
        }
    }
}

async fn officer(content: &Content, app: &App) -> anyhow::Result<Principal> {
    let email = content.officers.first().map(|one| one.email.clone()).context("no officer")?;
    let session =
        session::sign_in(app, &Credentials { email, password: PASSWORD.to_owned() }, &origin()).await?;
    Ok(session::resume(app, &session.token).await?)
}

/// `city:hint` to the URI of its record.
type Known = HashMap<String, String>;

/// Records of one city that stand already: original title to URI.
async fn standing(app: &App) -> anyhow::Result<HashMap<String, String>> {
    let home = city::read_home(app).await?;
    let mut found = HashMap::new();
    let mut filter = Filter { city: Some(home.card.id), limit: Some(100), ..Filter::default() };
    loop {
        let page = feed::read(app, &filter).await?;
        found.extend(
            page.lines.iter().map(|view| (view.line.title.original().to_owned(), view.line.uri.clone())),
        );
        let Some(next) = page.next else { return Ok(found) };
        filter = Filter::parse([("after", next.as_str()), ("limit", "100")])
            .map_err(|errors| anyhow::anyhow!("{errors}"))?;
        filter.city = Some(home.card.id);
    }
}

async fn publish_all(cities: &[(Content, Instance)]) -> anyhow::Result<()> {
    let total: usize = cities.iter().map(|(content, _)| content.records.len()).sum();
    let mut known = Known::new();
    let mut writers = Vec::new();
    for (content, instance) in cities {
        writers.push((officer(content, &instance.app).await?, standing(&instance.app).await?));
    }
    let longest = cities.iter().map(|(content, _)| content.records.len()).max().unwrap_or(0);
    let mut done = 0;
    // In turns, so that the feed shows the cities side by side. First what stands alone, then what speaks of others.
    for round in [false, true] {
        for at in 0..longest {
            for (((content, instance), (principal, standing)), name) in
                cities.iter().zip(&writers).zip(CITIES)
            {
                let Some(form) = content.records.get(at) else { continue };
                let about = form.get("about").and_then(Value::as_str);
                if about.is_some() != round {
                    continue;
                }
                let (kind, hint, title) = label(form)?;
                done += 1;
                output::progress(&format!("  record {done} of {total}: {name}: {title}"));
                let uri = match standing.get(title) {
                    Some(uri) => uri.clone(),
                    None => {
                        let mut form = form.clone();
                        if let Some(about) = about {
                            let uri = known.get(about).with_context(|| format!("{hint} is about {about}"))?;
                            form.insert("about".to_owned(), json!(uri));
                        }
                        let published = publication::publish_form(&instance.app, principal, kind, &form)
                            .await
                            .with_context(|| format!("{name} {hint}"))?;
                        instance.app.ids.object(published.record.0).to_string()
                    }
                };
                known.insert(format!("{name}:{hint}"), uri);
            }
        }
    }
    output::progress("");
    Ok(())
}

async fn reply_all(cities: &[(Content, Instance)]) -> anyhow::Result<()> {
    let mut known = Known::new();
    for ((content, instance), name) in cities.iter().zip(CITIES) {
        let standing = standing(&instance.app).await?;
        for form in &content.records {
            let (_, hint, title) = label(form)?;
            if let Some(uri) = standing.get(title) {
                known.insert(format!("{name}:{hint}"), uri.clone());
            }
        }
    }
    for (content, instance) in cities {
        let app = &instance.app;
        let principal = officer(content, app).await?;
        for wanted in &content.replies {
            let uri = known.get(&wanted.to).with_context(|| format!("a reply to {}", wanted.to))?;
            let record = arrived(app, uri).await?;
            let author = principal.account().map(|signed| signed.name.clone()).unwrap_or_default();
            let thread = reply::thread(app, &principal, record).await?;
            if thread.iter().any(|view| view.reply.local && view.author.name.original() == author) {
                continue;
            }
            let content = wanted.content.get(&wanted.language).and_then(Value::as_str).unwrap_or_default();
            let form = ReplyForm {
                content: content.to_owned(),
                language: wanted.language.clone(),
                kind: wanted.kind.clone(),
                in_reply_to: None,
            };
            reply::publish(app, &principal, record, &form).await.with_context(|| wanted.to.clone())?;
        }
    }
    Ok(())
}

async fn arrived(app: &App, uri: &str) -> anyhow::Result<hansa_entities::id::RecordId> {
    let deadline = tokio::time::Instant::now() + PATIENCE;
    loop {
        if let Some(id) = record::find(app, uri).await? {
            return Ok(id);
        }
        if tokio::time::Instant::now() > deadline {
            bail!("{uri} did not arrive at {}", app.domain());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
