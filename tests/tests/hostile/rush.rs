//! Everything at once (DOS-16): the same letter from many sides, and related ones while workers work.

use anyhow::ensure;
use futures_util::future::join_all;
use rig::attacker::{Letter, Stage, Traces, article, reply_to, url_in};
use rig::both_engines;
use serde_json::json;

both_engines! {
    async fn the_same_and_related_letters_at_once_have_one_effect_dos_16(world) {
        let stage = Stage::of(world).await?;
        let (city, evil) = (&stage.city, &stage.evil);
        stage.befriend(evil).await?;
        let object = article(evil, "At once");
        let create = Letter::of(evil, city, &evil.activity("Create", object.clone())).seal(0)?;
        let answers = join_all((0..50).map(|_| create.bring(city))).await;
        for answer in answers {
            answer?.expect(202)?;
        }
        // Fifty different ones about one object, a follow, and its end, while workers work.
        let mut letters = Vec::new();
        for number in 0..50_i64 {
            let mut newer = object.clone();
            newer["name"] = json!(format!("Version {number}"));
            newer["updated"] = json!((city.hands().at() + chrono::Duration::seconds(number)).to_rfc3339());
            letters.push(Letter::of(evil, city, &evil.activity("Update", newer)).seal(0)?);
            letters.push(Letter::of(evil, city, &evil.follow(city)).seal(0)?);
            let reply = reply_to(evil, &object["id"], "At once.");
            letters.push(Letter::of(evil, city, &evil.activity("Create", reply)).seal(0)?);
        }
        let work = async {
            for _ in 0..20 {
                city.drain().await?;
                tokio::task::yield_now().await;
            }
            anyhow::Ok(())
        };
        let (answers, one, other) =
            futures_util::join!(join_all(letters.iter().map(|letter| letter.bring(city))), work, async {
                for _ in 0..20 {
                    city.drain().await?;
                }
                anyhow::Ok(())
            });
        one?;
        other?;
        for answer in answers {
            answer?.expect(202)?;
        }
        stage.world.settle_in_time().await?;
        let view = Traces::of(city).await?;
        ensure!((view.records, view.replies, view.follows) == (1, 50, 2), "{view:?}");
        ensure!(city.title(&url_in(&object, "id")?).await?.as_deref() == Some("Version 49"));
        stage.require_alive().await
    }
}
