//! Forms that are kept: who asks for one gets one, who only looks gets none.

use anyhow::ensure;
use hansa_server::app::draft;
use rig::{Person, both_engines};

both_engines! {
    async fn opening_an_address_never_makes_a_draft(world) {
        let city = world.city("ansel").await?;
        let uri = city.publish_initiative("Walks").await?;
        let path = format!("{}/edit", uri.path());
        let mut browser = Person::administrator(&city)?.browser();
        // A preview, a crawler with a session, a browser that looks ahead.
        ensure!(browser.open(&path).await?.at == uri.path());
        ensure!(draft::list(&city.app(), &city.officer()).await?.is_empty(), "a draft nobody asked for");
        let answer = browser.post(&path, &[]).await?.expect(303)?;
        let [open] = draft::list(&city.app(), &city.officer()).await?.try_into().map_err(|_| anyhow::anyhow!("not one"))?;
        let editor = format!("/drafts/{}", open.id);
        ensure!(answer.header("location") == editor, "{}", answer.header("location"));
        // The same draft, by its button and by its address.
        ensure!(browser.post(&path, &[]).await?.header("location") == editor);
        ensure!(browser.open(&path).await?.at == editor);
        ensure!(draft::list(&city.app(), &city.officer()).await?.len() == 1);
        // The page offers a button of a form, which works without script and with the keyboard.
        let page = browser.open(uri.path()).await?;
        ensure!(page.attributes("main form[method=post] button[type=submit].button--secondary", "type")?.len() == 1);
        ensure!(page.attributes("main a", "href")?.iter().all(|address| !address.ends_with("/edit")));
        Ok(())
    }
}
