//! A process that dies between the mail server's yes and its own note of it.

use anyhow::{Context as _, ensure};
use hansa_entities::account::Role;
use hansa_entities::letter::LetterState;
use hansa_server::app::account::{self, Invite};
use hansa_server::app::{Principal, letter};
use rig::{Engine, Postbox};

use crate::process::{PATIENCE, Process};

/// At least once: the letter may come a second time, and no oftener, under the same id.
async fn die_after_sending(engine: Engine) -> anyhow::Result<()> {
    let postbox = Postbox::open().await?;
    let mut city = Process::prepare("a", engine).await?;
    city.use_mail_server(postbox.address());
    let app = city.open().await?;
    let wanted = Invite { email: "anna@town.example".to_owned(), role: Role::Officer };
    account::invite(&app, &Principal::Program, &wanted).await?;
    app.close().await;
    city.start(Some("mail.after_send")).await?;
    city.wait_for_death().await?;
    ensure!(postbox.letters().len() == 1, "{} letters", postbox.letters().len());
    city.skip_leases().await?;
    city.start(None).await?;
    let deadline = tokio::time::Instant::now() + PATIENCE;
    while postbox.letters().len() < 2 {
        ensure!(tokio::time::Instant::now() < deadline, "the letter is not sent again");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    city.kill().await?;
    let app = city.open().await?;
    let view = letter::overview(&app, &Principal::Program).await?;
    app.close().await;
    let waiting = view.letters.iter().filter(|row| row.state == LetterState::Ready).count();
    ensure!(waiting == 0 || postbox.letters().len() == 2, "{view:?}");
    let ids: Vec<_> = postbox.letters().iter().map(|post| post.header("Message-ID")).collect();
    ensure!(ids.len() == 2 && ids[0].is_some() && ids[0] == ids[1], "{ids:?}");
    let links: Vec<_> = postbox.letters().iter().map(|post| post.links("/join/")).collect();
    ensure!(links[0] == links[1] && links[0].len() == 1, "{links:?}");
    Ok(())
}

fn on(engine: Engine) -> anyhow::Result<()> {
    if !engine.is_wanted() {
        return Ok(());
    }
    let runtime = tokio::runtime::Runtime::new().context("no runtime")?;
    runtime.block_on(die_after_sending(engine))
}

#[test]
fn a_letter_whose_sender_died_comes_at_most_once_more_sqlite() -> anyhow::Result<()> {
    on(Engine::Sqlite)
}

#[test]
fn a_letter_whose_sender_died_comes_at_most_once_more_postgres() -> anyhow::Result<()> {
    on(Engine::Postgres)
}
