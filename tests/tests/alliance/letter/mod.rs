//! Letters: what they say, that they arrive, that nobody gets one who does not want it.

mod digest;
mod forgot;
mod invitation;
mod reply;
mod subscribe;
mod wait;

use rig::{City, Plan, Postbox, World};

/// A city with a mail server.
async fn city(world: &World, name: &str) -> anyhow::Result<(City, Postbox)> {
    let postbox = Postbox::open().await?;
    let city = world.city_as(Plan::new(name).postbox(&postbox)).await?;
    Ok((city, postbox))
}
