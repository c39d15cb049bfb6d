//! A record goes out, changes, and goes away.

use anyhow::ensure;
use rig::{Alliance, both_engines};

both_engines! {
    async fn a_published_record_stands_in_every_feed(world) {
        let alliance = Alliance::of(3, &world).await?;
        let (a, b, c) = alliance.three()?;
        let uri = a.publish_initiative("Walks in the evening").await?;
        alliance.settle().await?;
        for city in [a, b, c] {
            ensure!(city.feed().await? == [uri.to_string()], "{}", city.name());
            ensure!(city.title(&uri).await?.as_deref() == Some("Walks in the evening"));
        }
        ensure!(alliance.require_equal_feeds().await? == 1);
        Ok(())
    }
}
