//! Coming in: links that were handed over, and where a sign-in leads to. What strangers guess at stands in
//! `tests/tests/hostile/accounts.rs`.

use anyhow::ensure;
use hansa_entities::account::Role;
use hansa_server::app::account::{self, Invite, Link};
use rig::{PASSWORD, Person, Response, on_sqlite};
use url::form_urlencoded::Serializer;

use crate::ask::{Ask, House};

async fn post(house: &House, path: &str, fields: &[(&str, &str)]) -> anyhow::Result<Response> {
    let body = Serializer::new(String::new()).extend_pairs(fields).finish();
    house.send(&Ask::new("POST", path)?.by_browser()?.body(&body)).await
}

fn path(link: &Link) -> String {
    format!("/join/{}", link.url.rsplit('/').next().unwrap_or_default())
}

/// The page without what is different in every answer.
async fn look(house: &House, path: &str) -> anyhow::Result<(u16, String)> {
    let answer = house.send(&Ask::get(path).by_browser()?).await?;
    let text = answer.text().replace(answer.header("x-request-id"), "…").replace(path, "…");
    Ok((answer.status.as_u16(), text))
}

on_sqlite! {
    async fn an_invitation_opens_one_account_once_and_for_a_week(world) {
        let house = House::of(&world).await?;
        let (app, officer) = (house.city.app(), house.city.officer());
        let wanted = Invite { email: "desk@city.example".to_owned(), role: Role::Officer };
        let older = path(&account::invite(&app, &officer, &wanted).await?);
        let newer = path(&account::invite(&app, &officer, &wanted).await?);
        let unknown = look(&house, "/join/nobody-has-handed-this-over").await?;
        ensure!(unknown.0 == 404);
        ensure!(look(&house, &older).await? == unknown, "the newest link counts");
        let (status, page) = look(&house, &newer).await?;
        ensure!(status == 200 && page.contains("desk@city.example"));
        // What is refused uses nothing up, and what was typed stays, but for the password.
        let answer = post(&house, &newer, &[("name", "Desk Typed"), ("password", "short")]).await?.expect(422)?;
        ensure!(answer.text().contains("Desk Typed") && !answer.text().contains("\"short\""));
        ensure!(!answer.headers.contains_key("set-cookie"));
        let answer = post(&house, &newer, &[("name", "Desk"), ("password", PASSWORD)]).await?.expect(303)?;
        let cookie = answer.header("set-cookie");
        for part in ["__Host-session=", "; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"] {
            ensure!(cookie.contains(part) && !cookie.contains("Domain"), "{part} in {cookie}");
        }
        // Used up: as if it had never been.
        ensure!(look(&house, &newer).await? == unknown);
        post(&house, &newer, &[("name", "Eve"), ("password", PASSWORD)]).await?.expect(404)?;
        ensure!(account::list(&app, &officer).await?.len() == 2);
        // Two at the same time: one of them comes in.
        let wanted = Invite { email: "hall@city.example".to_owned(), role: Role::Officer };
        let link = path(&account::invite(&app, &officer, &wanted).await?);
        let fields = [("name", "Hall"), ("password", PASSWORD)];
        let (one, other) = tokio::join!(post(&house, &link, &fields), post(&house, &link, &fields));
        let mut answers = [one?.status.as_u16(), other?.status.as_u16()];
        answers.sort_unstable();
        ensure!(answers[0] == 303 && (400..500).contains(&answers[1]), "{answers:?}");
        // Late.
        let wanted = Invite { email: "cora@city.example".to_owned(), role: Role::Officer };
        let link = path(&account::invite(&app, &officer, &wanted).await?);
        house.city.hands().advance(chrono::Duration::days(8));
        ensure!(look(&house, &link).await? == unknown);
        post(&house, &link, &[("name", "Cora"), ("password", PASSWORD)]).await?.expect(404)?;
        Ok(())
    }

    async fn a_link_to_a_new_password_lasts_a_day_and_lets_nobody_in_who_is_barred(world) {
        let house = House::of(&world).await?;
        let (app, officer) = (house.city.app(), house.city.officer());
        let desk = Person::join(&house.city, "Desk", Role::Officer).await?;
        let link = path(&account::reset(&app, &officer, desk.account).await?);
        house.city.hands().advance(chrono::Duration::hours(25));
        post(&house, &link, &[("password", "another horse battery")]).await?.expect(404)?;
        let link = path(&account::reset(&app, &officer, desk.account).await?);
        account::suspend(&app, &officer, desk.account).await?;
        let answer = post(&house, &link, &[("password", "another horse battery")]).await?.expect(404)?;
        ensure!(!answer.headers.contains_key("set-cookie"));
        ensure!(look(&house, &link).await?.0 == 404);
        // Nothing came of it for the day on which she may come back; then the link is good for what it was made for.
        account::reinstate(&app, &officer, desk.account).await?;
        post(&house, "/sign-in", &[("email", &desk.email), ("password", "another horse battery")]).await?.expect(422)?;
        post(&house, &link, &[("password", "another horse battery")]).await?.expect(303)?;
        Ok(())
    }

    async fn a_sign_in_leads_to_where_its_visitor_wanted_to_go_and_never_away_auth_11(world) {
        let house = House::of(&world).await?;
        let desk = Person::join(&house.city, "Desk", Role::Officer).await?;
        let answer = house.send(&Ask::get("/drafts").by_browser()?).await?.expect(303)?;
        ensure!(answer.header("location") == "/sign-in?next=%2Fdrafts", "{}", answer.header("location"));
        for (next, to) in [
            ("/drafts", "/drafts"), ("", "/"), ("https://evil.test/", "/"), ("//evil.test", "/"), ("/\\evil.test", "/"),
            ("/\t/evil.test", "/"), ("\\\\evil.test", "/"), ("javascript:alert(1)", "/"), ("/a\r\nset-cookie: x=y", "/"), ("drafts", "/"),
        ] {
            let answer = post(&house, "/sign-in", &[("email", &desk.email), ("password", PASSWORD), ("next", next)]).await?.expect(303)?;
            ensure!(answer.header("location") == to, "{next:?} leads to {}", answer.header("location"));
            let answer = post(&house, "/language", &[("lang", "fr"), ("next", next)]).await?.expect(303)?;
            ensure!(answer.header("location") == to, "{next:?} leads to {}", answer.header("location"));
        }
        Ok(())
    }

    async fn no_password_is_too_odd_and_one_that_is_too_long_costs_nothing(world) {
        let house = House::of(&world).await?;
        let desk = Person::join(&house.city, "Desk", Role::Officer).await?;
        let mut current = PASSWORD.to_owned();
        for odd in ["  blanks around it  ", "пароль с пробелами", "𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞", "with\"quotes'and<tags>&amp;"] {
            let fields = [("current_password", current.as_str()), ("new_password", odd)];
            let body = Serializer::new(String::new()).extend_pairs(fields).finish();
            let ask = Ask::new("POST", "/account/password")?.by_browser()?.body(&body).session(&desk.session)?;
            house.send(&ask).await?.expect(303)?;
            post(&house, "/sign-in", &[("email", &desk.email), ("password", odd)]).await?.expect(303)?;
            current = odd.to_owned();
        }
        let long = "x".repeat(100_000);
        for (now, new, field) in [
            (current.as_str(), long.as_str(), "new_password"), (current.as_str(), "short", "new_password"),
            (current.as_str(), "", "new_password"), ("wrong horse battery", "another horse battery", "current_password"),
        ] {
            let body = Serializer::new(String::new()).extend_pairs([("current_password", now), ("new_password", new)]).finish();
            let ask = Ask::new("POST", "/account/password")?.by_browser()?.body(&body).session(&desk.session)?;
            let answer = house.send(&ask).await?.expect(422)?;
            ensure!(answer.text().contains(&format!("href=\"#{field}\"")) || answer.text().contains(&format!("{field}-error")), "{}", answer.text());
        }
        post(&house, "/sign-in", &[("email", &desk.email), ("password", &current)]).await?.expect(303)?;
        Ok(())
    }
}
