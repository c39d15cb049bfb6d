//! The window in which a publication can be taken back before anybody hears of it.

use anyhow::ensure;
use hansa_entities::record::RecordKind;
use hansa_server::app::{Error, Principal, draft, follow, publication};
use rig::{City, Plan, World, both_engines, fixtures};

const WINDOW: u32 = 300;

/// A city with a window of five minutes and one that follows it.
async fn pair(world: &World) -> anyhow::Result<(City, City)> {
    let slow = Plan::new("ansel").configure(|config| config.publishing.undo_seconds = 300);
    let (a, b) = (world.city_as(slow).await?, world.city("brume").await?);
    follow::request(&b.app(), &Principal::Program, a.actor().as_str()).await?;
    world.settle().await?;
    Ok((a, b))
}

both_engines! {
    async fn a_publication_stays_at_home_until_its_window_ends(world) {
        let (a, b) = pair(&world).await?;
        let before = a.log().await?.len();
        let form = fixtures::initiative("Patience");
        let published =
            publication::publish_form(&a.app(), &a.officer(), RecordKind::Initiative, &form).await?;
        let uri = a.app().ids.object(published.record.0);
        ensure!(published.at == Some(world.hands().now().plus(chrono::Duration::seconds(WINDOW.into()))));
        world.hands().seconds(i64::from(WINDOW) - 1);
        world.settle().await?;
        ensure!(a.log().await?.len() == before && a.feed().await?.is_empty() && b.feed().await?.is_empty());
        a.document(&uri).await?.expect(404)?;
        world.hands().seconds(1);
        world.settle().await?;
        ensure!(a.feed().await? == [uri.to_string()] && b.feed().await? == [uri.to_string()]);
        a.document(&uri).await?.expect(200)?;
        Ok(())
    }

    async fn what_is_undone_in_its_window_never_leaves_and_stays_a_draft(world) {
        let (a, b) = pair(&world).await?;
        let id = a.draft(&fixtures::initiative("Wrong button")).await?;
        draft::publish(&a.app(), &a.officer(), id, &fixtures::initiative("Wrong button")).await?;
        let edit = draft::save(&a.app(), &a.officer(), id, &fixtures::new_title("x")).await;
        ensure!(matches!(edit, Err(Error::Conflict("being_published"))), "{edit:?}");
        draft::undo(&a.app(), &a.officer(), id).await?;
        world.hands().seconds(2 * i64::from(WINDOW));
        world.settle().await?;
        ensure!(a.feed().await?.is_empty() && b.feed().await?.is_empty());
        let kept = draft::get(&a.app(), &a.officer(), id).await?;
        ensure!(kept.publish_at.is_none() && kept.form["title"] == "Wrong button");
        Ok(())
    }

    async fn what_has_left_cannot_be_undone(world) {
        let (a, _) = pair(&world).await?;
        let id = a.draft(&fixtures::initiative("Too late")).await?;
        draft::publish(&a.app(), &a.officer(), id, &fixtures::initiative("Too late")).await?;
        world.hands().seconds(WINDOW.into());
        world.settle().await?;
        let undone = draft::undo(&a.app(), &a.officer(), id).await;
        ensure!(matches!(undone, Err(Error::Conflict("already_published"))), "{undone:?}");
        Ok(())
    }

    async fn a_window_that_ended_while_the_city_was_down_is_published_at_its_start(world) {
        let (a, b) = pair(&world).await?;
        let form = fixtures::initiative("Overnight");
        publication::publish_form(&a.app(), &a.officer(), RecordKind::Initiative, &form).await?;
        a.stop().await?;
        world.hands().seconds(3600);
        a.start().await?;
        world.settle().await?;
        ensure!(b.feed().await?.len() == 1);
        Ok(())
    }
}
