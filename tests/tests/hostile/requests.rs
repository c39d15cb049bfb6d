//! Outgoing requests (SSRF): where a stranger cannot send the city.

use std::net::IpAddr;
use std::time::{Duration, Instant};

use anyhow::ensure;
use hansa_entities::domain_rule::Rule;
use hansa_server::app::policy;
use http::Method;
use rig::attacker::{Stage, TRAPS, Traces, article, url_in};
use rig::{Browser, City, Page, Plan, Reply, on_sqlite};
use serde_json::json;

/// The browser of the administrator.
fn administrator(city: &City) -> Browser {
    let mut browser = Browser::new(city);
    browser.cookies.extend(city.cookie().map(|token| ("__Host-session".to_owned(), token)));
    browser
}

/// Asks to follow whatever was typed; the page of the refusal.
async fn refused(browser: &mut Browser, target: &str) -> anyhow::Result<Page> {
    let page = browser.send("/follows", &[("target", target)]).await?;
    ensure!(page.status() == 422, "{target}: {} {}", page.status(), page.html());
    Ok(page)
}

/// What the page says is wrong, without what was typed.
fn said(page: &Page) -> anyhow::Result<Vec<String>> {
    page.texts("[role=alert] a, .mistakes a, #mistakes a")
}

on_sqlite! {
    async fn a_name_that_leads_inside_is_never_connected_to_ssrf_02_ssrf_03_ssrf_04_ssrf_06_ssrf_16(world) {
        let inside = [
            "0.0.0.0", "0.1.2.3", "127.0.0.1", "10.255.255.1", "172.31.255.254", "192.168.255.254", "169.254.169.254",
            "100.64.0.1", "192.0.0.8", "198.18.0.1", "192.0.2.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1",
            "fc00::1", "fe80::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::7f00:1", "64:ff9b::7f00:1", "64:ff9b:1::1",
            "2002:7f00:1::", "2001::1", "2001:db8::1", "3fff::1", "100::1",
        ];
        let names: Vec<String> = (0..inside.len()).map(|number| format!("inside{number}.test")).collect();
        let lists: Vec<[IpAddr; 1]> = inside.iter().map(|text| Ok([text.parse()?])).collect::<anyhow::Result<_>>()?;
        let mixed: [IpAddr; 2] = ["198.41.0.4".parse()?, "10.0.0.1".parse()?];
        let mut answers: Vec<(&str, &[IpAddr])> =
            names.iter().map(String::as_str).zip(lists.iter().map(<[IpAddr; 1]>::as_slice)).collect();
        answers.push(("mixed.test", &mixed));
        answers.push(("nowhere.test", &[]));
        world.network_of(&["city.test"], &answers).await?;
        let city = world.city_as(Plan::new("city.test")).await?;
        let mut browser = administrator(&city);
        let before = Traces::of(&city).await?;
        let nowhere = said(&refused(&mut browser, "https://nowhere.test/a/office").await?)?;
        ensure!(!nowhere.is_empty(), "the page says what is wrong");
        let begun = Instant::now();
        for name in names.iter().map(String::as_str).chain(["mixed.test"]) {
            // No difference to a name that leads nowhere: the answer maps no network.
            let page = refused(&mut browser, &format!("https://{name}/a/office")).await?;
            ensure!(said(&page)? == nowhere, "{name}: {:?} instead of {nowhere:?}", said(&page)?);
            ensure!(page.html().contains(&format!("https://{name}/a/office")), "what was typed is kept");
        }
        // Most of these addresses would swallow a connection and answer nothing for five seconds.
        ensure!(begun.elapsed() < Duration::from_secs(5), "connections were tried");
        ensure!(Traces::of(&city).await? == before);
        Ok(())
    }

    async fn what_is_no_city_is_refused_before_anything_is_asked_ssrf_01_ssrf_13_ssrf_16_ssrf_17_ssrf_21(world) {
        let stage = Stage::of(world).await?;
        let city = &stage.city;
        let mut browser = administrator(city);
        let before = Traces::of(city).await?;
        for target in [
            "hacker@localh.st:1234/secret.txt?something=1#", "@a@127.0.0.1", "@a@[::1]", "@a@2130706433", "@a@0x7f.1",
            "@a@localhost", "@a@evil.test:6379", "@a@evil.test:8443", "@a@b@evil.test", "@a b@evil.test", "@a@evil.test/x",
            "@a@evil.test#x", "@a@evil.test\r\nHost: x", "@@evil.test", "@a@", "https://127.0.0.1/", "http://10.0.0.5/",
            "https://[::ffff:127.0.0.1]/", "https://2130706433/", "https://0177.0.0.1/", "https://localhost/",
            "https://x.localhost/", "https://evil.test:22/", "https://evil.test:25/", "https://evil.test:6379/",
            "https://evil.test:5432/", "http://evil.test/a/office", "https://evil.test/a/ office", "ftp://evil.test/",
            "https://evil.test/a\r\nX-Injected: 1", "https://u:p@evil.test/a/office", "file:///etc/passwd",
            "gopher://evil.test:6379/_x", "javascript:alert(1)", "data:text/html,x", "//evil.test/a", "https://evil", "",
            "https://evil.test/a/office#main-key", "https://\u{2025}/",
        ] {
            refused(&mut browser, target).await?;
            ensure!(stage.requests() == 0, "{target:?} was asked");
        }
        ensure!(Traces::of(city).await? == before);
        stage.require_alive().await
    }

    async fn a_redirect_leads_no_fetch_inside_or_round_and_round_ssrf_07_ssrf_08_ssrf_09(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        stage.befriend(evil).await?;
        let object = article(evil, "Behind a redirect");
        let path = url_in(&object, "id")?.path().to_owned();
        let places: Vec<String> = TRAPS.iter().map(|name| format!("https://{name}/x")).chain([
            "http://127.0.0.1:5432/", "https://127.0.0.1/", "https://[::1]/", "http://evil.test/x", "file:///etc/passwd",
            "data:application/activity+json,{}", "gopher://evil.test/x", "ftp://evil.test/x", "https://evil.test:6379/x",
            "//victim.test/x", "https://victim.test/x", "https://u:p@evil.test/x", "https://", "",
        ].map(str::to_owned)).collect();
        for place in places {
            evil.put(&path, Reply::redirect(&place));
            stage.forget();
            stage.bring(evil, &evil.activity("Create", object["id"].clone())).await?;
            let asked: Vec<_> = evil.faults().seen().into_iter().filter(|seen| seen.method == Method::GET).collect();
            ensure!(asked.len() <= 1, "{place}: {asked:?}");
            ensure!(stage.victim.faults().seen().is_empty(), "{place}");
        }
        // A chain of six, a loop of one, a loop of two.
        for number in 0..9 {
            evil.put(&format!("/chain/{number}"), Reply::redirect(format!("/chain/{}", number + 1)));
        }
        evil.put("/self", Reply::redirect("/self"));
        evil.put("/a", Reply::redirect("/b"));
        evil.put("/b", Reply::redirect("/a"));
        for (start, most) in [("/chain/0", 6), ("/self", 1), ("/a", 2)] {
            stage.forget();
            stage.bring(evil, &evil.activity("Create", json!(evil.ids().base().join(start)?))).await?;
            let count = evil.faults().seen().len();
            ensure!(count <= most, "{start}: {count} requests");
        }
        ensure!(city.records().await?.is_empty() && victim.faults().seen().is_empty());
        stage.world.expect_leftovers();
        stage.require_alive().await
    }

    async fn a_handle_leads_nowhere_inside_and_not_round_and_round_ssrf_07_ssrf_08_ssrf_09(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        let mut browser = administrator(city);
        const WEBFINGER: &str = "/.well-known/webfinger";
        let trap = format!("https://{}{WEBFINGER}", TRAPS[0]);
        for place in [
            trap.as_str(), "http://evil.test/.well-known/webfinger", "https://127.0.0.1/", "https://evil.test:8443/x",
            "file:///etc/passwd", "data:,x", "https://evil.test/.well-known/webfinger?x",
        ] {
            evil.put(WEBFINGER, Reply::redirect(place));
            stage.forget();
            refused(&mut browser, "@office@evil.test").await?;
            ensure!(stage.requests() <= 2, "{place}: {} requests", stage.requests());
        }
        // Two hosts that send us to each other.
        evil.put(WEBFINGER, Reply::redirect("https://victim.test/.well-known/webfinger"));
        victim.put(WEBFINGER, Reply::redirect("https://evil.test/.well-known/webfinger"));
        stage.forget();
        refused(&mut browser, "@office@evil.test").await?;
        ensure!(stage.requests() <= 6, "{} requests", stage.requests());
        // What it names must be one of the kind that is followed.
        for href in ["https://127.0.0.1/a", "http://evil.test/a/office", "https://evil.test:6379/", "javascript:x", ""] {
            let link = json!({ "rel": "self", "type": "application/activity+json", "href": href });
            let document = json!({ "subject": "acct:office@evil.test", "links": [link] });
            evil.put(WEBFINGER, Reply::typed("application/jrd+json", document.to_string()));
            stage.forget();
            refused(&mut browser, "@office@evil.test").await?;
            ensure!(stage.requests() == 1, "{href}");
        }
        Ok(())
    }

    async fn a_handle_asks_no_blocked_host_mod_02(world) {
        let stage = Stage::of(world).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        let mut browser = administrator(city);
        policy::set_rule(&city.app(), &city.officer(), "victim.test", Rule::Block, "").await?;
        evil.put("/.well-known/webfinger", Reply::redirect("https://victim.test/.well-known/webfinger"));
        refused(&mut browser, "@office@evil.test").await?;
        refused(&mut browser, &victim.handle()).await?;
        refused(&mut browser, victim.actor().as_str()).await?;
        let link = json!({ "rel": "self", "type": "application/activity+json", "href": victim.actor() });
        let document = json!({ "subject": "acct:office@evil.test", "links": [link] });
        evil.put("/.well-known/webfinger", Reply::typed("application/jrd+json", document.to_string()));
        refused(&mut browser, "@office@evil.test").await?;
        ensure!(victim.faults().seen().is_empty(), "{:?}", victim.faults().seen());
        Ok(())
    }
}
