//! Accounts and their limits (AUTH, MAIL, RATE): signing in, staying in, and acting for somebody else.

use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use hansa_entities::account::Role;
use hansa_server::app::account;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use rig::attacker::{Letter, Stage, Traces};
use rig::{Browser, City, PASSWORD, Person, Plan, Program, Response, on_sqlite, send};
use serde_json::json;

/// A city in production mode without anybody around.
async fn alone(world: &rig::World, plan: Plan) -> anyhow::Result<City> {
    world.network_of(&["city.test"], &[]).await?;
    world.city_as(plan).await
}

/// A form with these headers and no others of a browser.
async fn post(city: &City, path: &str, headers: &[(&str, &str)], body: &str) -> anyhow::Result<Response> {
    let mut all = HeaderMap::new();
    all.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
    for (name, value) in headers {
        all.append(HeaderName::from_bytes(name.as_bytes())?, HeaderValue::from_str(value)?);
    }
    send(city.target(), &Method::POST, path, &all, body.as_bytes()).await
}

/// Tries to sign in; the status and the page without what is different in every answer.
async fn attempt(city: &City, email: &str, password: &str) -> anyhow::Result<(u16, String)> {
    let mut browser = Browser::new(city);
    let page = browser.post("/sign-in", &[("email", email), ("password", password)]).await?;
    Ok((page.status.as_u16(), page.text().replace(email, "…")))
}

/// Everything that a new password has to end, still working or not: a browser, another browser, a program.
async fn still_in(
    person: &Person,
    others: &[&str],
    token: &str,
    city: &City,
) -> anyhow::Result<(bool, bool, bool)> {
    let is_in = async |value: &str| -> anyhow::Result<bool> {
        let mut browser = Browser::new(city);
        browser.cookies.insert("__Host-session".to_owned(), value.to_owned());
        Ok(browser.open("/account").await?.at == "/account")
    };
    let mut any_other = false;
    for other in others {
        any_other |= is_in(other).await?;
    }
    let program = Program::new(city.target(), Some(token)).get("/api/v1/me").await?;
    Ok((is_in(&person.session).await?, any_other, program.status == 200))
}

/// Signs in anew; the value of the session cookie.
async fn sign_in(city: &City, email: &str, password: &str) -> anyhow::Result<String> {
    let mut browser = Browser::new(city);
    let answer = browser.post("/sign-in", &[("email", email), ("password", password)]).await?.expect(303)?;
    ensure!(answer.header("location") == "/");
    browser.cookies.remove("__Host-session").context("a session")
}

on_sqlite! {
    async fn nobody_learns_who_has_an_account_auth_01(world) {
        // Enough work to be measured above the noise.
        let plan = Plan::new("city.test").configure(|config| config.security.argon2_memory_kib = 8 * 1024);
        let city = alone(&world, plan).await?;
        let person = Person::join(&city, "Desk", Role::Officer).await?;
        let suspended = Person::join(&city, "Hall", Role::Officer).await?;
        account::suspend(&city.app(), &city.officer(), suspended.account).await?;
        let mut times = [Duration::ZERO; 3];
        let mut answers = Vec::new();
        for round in 0..6 {
            let unknown = format!("nobody{round}@city.example");
            let cases = [(person.email.as_str(), "a wrong password!"), (&unknown, "a wrong password!"), (&suspended.email, PASSWORD)];
            for (time, (email, password)) in times.iter_mut().zip(cases) {
                let begun = Instant::now();
                answers.push(attempt(&city, email, password).await?);
                *time += begun.elapsed();
            }
        }
        ensure!(answers.iter().all(|answer| *answer == answers[0]), "{:?}", answers.iter().map(|(s, t)| (s, t.len())).collect::<Vec<_>>());
        ensure!(answers[0].0 == 422);
        let (fast, slow) = (times.iter().min().context("times")?, times.iter().max().context("times")?);
        ensure!(slow.as_secs_f64() < fast.as_secs_f64() * 2.5, "{times:?}");
        Ok(())
    }

    async fn a_new_password_ends_whatever_the_old_one_opened_auth_03(world) {
        let city = alone(&world, Plan::new("city.test")).await?;
        let app = city.app();
        let desk = Person::join(&city, "Desk", Role::Officer).await?;
        let other = sign_in(&city, &desk.email, PASSWORD).await?;
        let token = desk.token(&["read"]).await?;
        ensure!(still_in(&desk, &[&other], &token, &city).await? == (true, true, true));
        // By herself: this browser stays.
        let fields = [("current_password", PASSWORD), ("new_password", "another horse battery")];
        desk.browser().post("/account/password", &fields).await?.expect(303)?;
        ensure!(still_in(&desk, &[&other], &token, &city).await? == (true, false, false));
        ensure!(attempt(&city, &desk.email, PASSWORD).await?.0 == 422);
        // By a link that an administrator handed over: nothing stays, and no older link opens anything any more.
        let token = desk.token(&["read"]).await?;
        let code = |link: account::Link| link.url.rsplit('/').next().unwrap_or_default().to_owned();
        let older = code(account::reset(&app, &city.officer(), desk.account).await?);
        let newer = code(account::reset(&app, &city.officer(), desk.account).await?);
        let mut browser = Browser::new(&city);
        browser.post(&format!("/join/{newer}"), &[("password", "yet another horse")]).await?.expect(303)?;
        ensure!(still_in(&desk, &[&other], &token, &city).await? == (false, false, false));
        for code in [&newer, &older] {
            let answer = Browser::new(&city).post(&format!("/join/{code}"), &[("password", "a stolen horse, battery")]).await?;
            ensure!(answer.status == 404, "{}", answer.status);
        }
        // Suspended: nothing stays either, and nothing comes back by signing in.
        let session = sign_in(&city, &desk.email, "yet another horse").await?;
        let token = desk_again(&city, &session).await?;
        account::suspend(&app, &city.officer(), desk.account).await?;
        ensure!(still_in(&desk, &[&session], &token, &city).await? == (false, false, false));
        account::reinstate(&app, &city.officer(), desk.account).await?;
        ensure!(still_in(&desk, &[&session], &token, &city).await? == (false, false, false));
        Ok(())
    }

    async fn signing_out_ends_the_session_on_our_side_auth_04(world) {
        let city = alone(&world, Plan::new("city.test")).await?;
        let desk = Person::join(&city, "Desk", Role::Officer).await?;
        let mut browser = desk.browser();
        browser.open("/account").await?;
        let answer = browser.post("/sign-out", &[]).await?.expect(303)?;
        ensure!(answer.header("set-cookie").contains("Max-Age=0"), "{}", answer.header("set-cookie"));
        // The captured cookie is worth nothing.
        ensure!(desk.browser().open("/account").await?.at.starts_with("/sign-in"));
        ensure!(desk.principal().await?.account().is_none());
        // A session ends by itself too.
        let session = sign_in(&city, &desk.email, PASSWORD).await?;
        city.hands().advance(chrono::Duration::days(31));
        let mut browser = Browser::new(&city);
        browser.cookies.insert("__Host-session".to_owned(), session);
        ensure!(browser.open("/account").await?.at.starts_with("/sign-in"));
        Ok(())
    }

    async fn nobody_grants_themselves_anything_auth_05(world) {
        let city = alone(&world, Plan::new("city.test")).await?;
        let link = account::invite(&city.app(), &city.officer(), &account::Invite { email: "a@city.example".to_owned(), role: Role::Officer }).await?;
        let path = format!("/join/{}", link.url.rsplit('/').next().unwrap_or_default());
        let mut browser = Browser::new(&city);
        let fields = [("name", "Desk"), ("password", PASSWORD), ("role", "administrator"), ("email", "office@city.example"),
            ("state", "active"), ("approved", "true"), ("account_id", "1"), ("is_admin", "1")];
        browser.post(&path, &fields).await?.expect(303)?;
        let page = browser.open("/account").await?;
        ensure!(page.html().contains("a@city.example") && !page.html().contains("office@city.example"));
        for path in ["/admin", "/admin/accounts", "/admin/audit", "/admin/domains", "/admin/peers", "/admin/profile"] {
            ensure!(browser.open(path).await?.status() == 403, "{path}");
        }
        for (path, fields) in [
            ("/admin/accounts", vec![("email", "b@city.example"), ("role", "administrator")]),
            ("/admin/policy", vec![("policy", "open")]), ("/admin/domains", vec![("domain", "x.test"), ("rule", "block")]),
            ("/follows", vec![("target", "@a@b.test")]), ("/admin/profile", vec![("name", "Mine")]),
        ] {
            browser.post(path, &fields).await?.expect(403)?;
        }
        // A token that asks for more than its owner may do is worth no more than its owner.
        browser.post("/account/tokens", &[("label", "x"), ("scopes", "admin"), ("scopes", "follow")]).await?.expect(200)?;
        browser.post("/account/tokens", &[("label", "x"), ("scopes", "root")]).await?.expect(422)?;
        Ok(())
    }

    async fn another_site_cannot_act_for_a_visitor_auth_07(world) {
        let city = alone(&world, Plan::new("city.test")).await?;
        let desk = Person::join(&city, "Desk", Role::Officer).await?;
        let before = Traces::of(&city).await?;
        let cookie = format!("__Host-session={}", desk.session);
        let cookie = ("cookie", cookie.as_str());
        for from in [
            vec![("origin", "https://evil.test")], vec![("origin", "null")], vec![("origin", "http://city.test")],
            vec![("origin", "https://city.test.evil.test")], vec![("origin", "https://city.test:8443")],
            vec![("sec-fetch-site", "cross-site")], vec![("sec-fetch-site", "same-site")],
            vec![("sec-fetch-site", "cross-site"), ("origin", "https://evil.test")], vec![("referer", "https://evil.test/")],
            vec![("origin", "https://evil.test"), ("host", "evil.test")], vec![],
        ] {
            let headers: Vec<_> = [cookie].into_iter().chain(from.iter().copied()).collect();
            for path in ["/sign-out", "/account/password", "/account/tokens", "/initiatives/new", "/language"] {
                let body = "label=x&scopes=read&current_password=correct-horse-battery&new_password=stolen-horse-battery&lang=fr";
                let answer = post(&city, path, &headers, body).await?;
                ensure!(answer.status == 403, "{path} from {from:?}: {}", answer.status);
            }
            let mut headers = headers;
            headers.retain(|(name, _)| *name != "host");
            for kind in ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data", "application/json"] {
                let mut all = HeaderMap::new();
                all.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
                for (name, value) in &headers {
                    all.insert(HeaderName::from_bytes(name.as_bytes())?, HeaderValue::from_str(value)?);
                }
                let body = json!({ "label": "x", "scopes": ["read"] }).to_string();
                let answer = send(city.target(), &Method::POST, "/api/v1/tokens", &all, body.as_bytes()).await?;
                // A form cannot say that it is JSON; a script of another site is refused by its origin.
                let is_refused = matches!(answer.status.as_u16(), 403 | 415);
                ensure!(is_refused, "{kind} from {from:?}: {}", answer.status);
            }
        }
        ensure!(Traces::of(&city).await? == before && desk.principal().await?.account().is_some());
        // The cookie itself.
        let mut browser = Browser::new(&city);
        let answer = browser.post("/sign-in", &[("email", &desk.email), ("password", PASSWORD)]).await?;
        let cookie = answer.header("set-cookie");
        for part in ["__Host-session=", "; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"] {
            ensure!(cookie.contains(part) && !cookie.contains("Domain"), "{part} in {cookie}");
        }
        // No scripts of other sites read what needs an account.
        let mut headers = HeaderMap::new();
        headers.insert(header::ORIGIN, HeaderValue::from_static("https://evil.test"));
        let answer = city.ask(Method::GET, "/api/v1/me", &headers, b"").await?;
        ensure!(!answer.headers.contains_key("access-control-allow-credentials"));
        // Reading changes nothing.
        for path in ["/sign-out", "/account/tokens", "/account/password", "/language", "/follows/x/accept"] {
            let status = desk.browser().open(path).await?.status();
            ensure!(matches!(status, 404 | 405), "GET {path}: {status}");
        }
        Ok(())
    }

    async fn a_token_does_what_its_scopes_say_and_no_more_auth_09(world) {
        let city = alone(&world, Plan::new("city.test")).await?;
        let administrator = Person::administrator(&city)?;
        let officer = Person::join(&city, "Desk", Role::Officer).await?;
        let draft = json!({ "kind": "initiative", "title": "x", "language": "en" });
        let reads = administrator.program(&["read"]).await?;
        reads.get("/api/v1/me").await?.expect(200)?;
        for (path, body) in [("/api/v1/drafts", &draft), ("/api/v1/initiatives", &draft), ("/api/v1/follows", &json!({ "target": "@a@b.test" }))] {
            reads.post(path, body).await?.expect(403)?;
        }
        administrator.program(&["read", "write"]).await?.post("/api/v1/drafts", &draft).await?.expect(201)?;
        let writes = administrator.program(&["write"]).await?;
        writes.get("/api/v1/follows/followers").await?.expect(403)?;
        writes.post("/api/v1/follows", &json!({ "target": "@a@b.test" })).await?.expect(403)?;
        // An officer's token never becomes an administrator's.
        let all = officer.program(&["read", "write", "follow", "admin"]).await?;
        for path in ["/api/v1/peers", "/api/v1/domains"] {
            let answer = all.get(path).await?;
            ensure!(answer.status == 403, "{path}: {}", answer.status);
        }
        all.post("/api/v1/follows", &json!({ "target": "@a@b.test" })).await?.expect(403)?;
        // What makes tokens is the person, not a token.
        for program in [&reads, &writes, &all] {
            program.post("/api/v1/tokens", &json!({ "label": "x", "scopes": ["admin"] })).await?.expect(403)?;
        }
        for wrong in ["", "x", "hansa_", "hansa_AAAA", "' OR 1=1--"] {
            Program::new(city.target(), Some(wrong)).get("/api/v1/feed").await?.expect(401)?;
        }
        Ok(())
    }

    async fn an_address_that_is_none_gets_no_account_mail_01(world) {
        let city = alone(&world, Plan::new("city.test")).await?;
        let mut browser = Person::administrator(&city)?.browser();
        let (long, longer) = (format!("{}@x.example", "a".repeat(65)), format!("a@{}.example", "a.".repeat(150)));
        for email in [
            "a%b@x.example", "a,b@x.example", "\"a\"@x.example", "a@x.example\r\nBcc: b@x.example", "a@x.example, b@x.example",
            "a@b@x.example", "@x.example", "a@", "a", "", "a b@x.example", "a@x example", "a@[127.0.0.1]", "a@127.0.0.1", "<a@x.example>",
            "a@x..example", "a(b)@x.example", "a@x.example\u{0}", "a;b@x.example", "a:b@x.example", &long, &longer,
        ] {
            let page = browser.post("/admin/accounts", &[("email", email), ("role", "officer")]).await?;
            ensure!(page.status == 422, "{email:?}: {}", page.status);
        }
        ensure!(account::list(&city.app(), &city.officer()).await?.len() == 1);
        ensure!(account::open_invitations(&city.app(), &city.officer()).await?.is_empty());
        Ok(())
    }

    async fn a_stranger_cannot_choose_the_address_it_is_counted_by_rate_01(world) {
        let city = alone(&world, Plan::new("city.test")).await?;
        let answers = guess(&city, 60, |n| vec![
            ("x-forwarded-for", format!("198.51.100.{n}")), ("forwarded", format!("for=198.51.100.{n}")),
            ("x-real-ip", format!("198.51.100.{n}")), ("cf-connecting-ip", format!("198.51.100.{n}")),
            ("true-client-ip", format!("198.51.100.{n}")), ("x-client-ip", format!("198.51.100.{n}")),
        ]).await?;
        let refused = answers.iter().filter(|status| **status == 429).count();
        ensure!((18..=20).contains(&refused), "{refused} of 60 refused: {answers:?}");
        Ok(())
    }

    async fn a_network_is_counted_as_one_and_proxies_are_believed_by_name_only_rate_01_rate_03(world) {
        let plan = Plan::new("city.test").configure(|config| config.server.trusted_proxies = vec!["127.0.0.1".to_owned()]);
        let city = alone(&world, plan).await?;
        // Behind the proxy everybody has an address of their own.
        let answers = guess(&city, 60, |n| vec![("x-forwarded-for", format!("198.51.100.{n}"))]).await?;
        ensure!(answers.iter().all(|status| *status == 422), "{answers:?}");
        // What a client wrote itself stands left of what the proxy saw.
        let answers = guess(&city, 60, |n| vec![("x-forwarded-for", format!("203.0.113.{n}, 192.0.2.7"))]).await?;
        ensure!(answers.iter().filter(|status| **status == 429).count() >= 18, "{answers:?}");
        // One /64 is one customer.
        let answers = guess(&city, 60, |n| vec![("x-forwarded-for", format!("2001:470:1:2:{n:x}::{n:x}"))]).await?;
        ensure!(answers.iter().filter(|status| **status == 429).count() >= 18, "{answers:?}");
        Ok(())
    }

    async fn a_name_is_guessed_at_seldom_from_one_network_rate_01(world) {
        let plan = Plan::new("city.test").configure(|config| config.server.trusted_proxies = vec!["127.0.0.1".to_owned()]);
        let city = alone(&world, plan).await?;
        let desk = Person::join(&city, "Desk", Role::Officer).await?;
        let mut refused = None;
        for n in 0..20 {
            let address = format!("2001:db8:1:2::{n:x}");
            let headers = [("x-forwarded-for", address.as_str()), ("origin", "https://city.test")];
            let body = format!("email={}&password=wrong-horse-{n}", if n % 2 == 0 { desk.email.clone() } else { format!(" {}", desk.email.to_uppercase()) });
            let answer = post(&city, "/sign-in", &headers, &body).await?;
            if answer.status == 429 {
                refused = refused.or(Some(n));
                ensure!(answer.header("retry-after").parse::<u32>()? > 0);
            }
        }
        ensure!(refused == Some(10), "{refused:?}");
        Ok(())
    }

    async fn nobody_is_kept_out_from_elsewhere_rate_01(world) {
        let plan = Plan::new("city.test").configure(|config| config.server.trusted_proxies = vec!["127.0.0.1".to_owned()]);
        let city = alone(&world, plan).await?;
        let desk = Person::join(&city, "Desk", Role::Officer).await?;
        let attempt = async |address: &str, email: &str, password: &str| -> anyhow::Result<u16> {
            let headers = [("x-forwarded-for", address), ("origin", "https://city.test")];
            Ok(post(&city, "/sign-in", &headers, &format!("email={email}&password={password}")).await?.status.as_u16())
        };
        // Somebody elsewhere uses up all attempts there, for a name that exists as for one that does not.
        for email in [desk.email.as_str(), "nobody@city.example"] {
            let mut answers = Vec::new();
            for _ in 0..14 {
                answers.push(attempt("198.51.100.7", email, "wrong-horse-battery").await?);
            }
            ensure!(answers == [[422; 10].as_slice(), &[429; 4]].concat(), "{email}: {answers:?}");
        }
        // From there even the right password waits, and a name that was not tried yet has its own attempts.
        ensure!(attempt("198.51.100.7", &desk.email, PASSWORD).await? == 429);
        ensure!(attempt("198.51.100.7", "other@city.example", PASSWORD).await? == 422);
        // The desk sits somewhere else, and comes in.
        ensure!(attempt("203.0.113.9", &desk.email, PASSWORD).await? == 303);
        Ok(())
    }

    async fn a_host_that_brings_too_much_is_asked_to_wait_rate_01(world) {
        let plan = Plan::new("city.test").configure(|config| config.federation.inbox_per_minute = 5);
        let stage = Stage::with(world, plan).await?;
        let (city, evil, victim) = (&stage.city, &stage.evil, &stage.victim);
        for _ in 0..5 {
            stage.introduce(evil).await?;
        }
        let before = Traces::of(city).await?;
        let answer = evil.deliver(city, &evil.follow(city)).await?;
        ensure!(answer.status == StatusCode::TOO_MANY_REQUESTS && answer.header("retry-after").parse::<u32>()? > 0);
        ensure!(Traces::of(city).await? == before);
        stage.introduce(victim).await?;
        // What is refused anyway counts against nobody: a forged name must not silence its owner.
        for _ in 0..20 {
            Letter::of(victim, city, &victim.follow(city)).seal(1)?.bring(city).await?.expect(401)?;
        }
        stage.introduce(victim).await?;
        Ok(())
    }

    async fn hosts_below_one_domain_share_a_budget_rec_06(world) {
        let hosts: Vec<String> = (0..9).map(|n| format!("h{n}.farm.test")).collect();
        let names: Vec<&str> = ["city.test", "other.test"].into_iter().chain(hosts.iter().map(String::as_str)).collect();
        world.network_of(&names, &[]).await?;
        let plan = Plan::new("city.test").configure(|config| config.federation.inbox_per_minute = 1);
        let city = world.city_as(plan).await?;
        let mut answers = Vec::new();
        for host in &hosts {
            let peer = world.peer(host).await?;
            answers.push(peer.deliver(&city, &peer.follow(&city)).await?.status.as_u16());
        }
        ensure!(answers == [[202; 8].as_slice(), &[429]].concat(), "{answers:?}");
        let other = world.peer("other.test").await?;
        other.deliver(&city, &other.follow(&city)).await?.expect(202)?;
        city.drain().await?;
        world.expect_leftovers();
        Ok(())
    }
}

async fn desk_again(city: &City, session: &str) -> anyhow::Result<String> {
    let app = city.app();
    let principal = hansa_server::app::session::resume(&app, session).await?;
    let wanted = hansa_server::app::token::NewToken {
        label: "x".to_owned(),
        scopes: hansa_entities::text::Codes(vec!["read".to_owned()]),
        expires_days: None,
    };
    Ok(hansa_server::app::token::create(&app, &principal, &wanted).await?.1)
}

/// Signs in wrongly so often, each time under another name; the answers.
async fn guess(
    city: &City,
    times: usize,
    headers: impl Fn(usize) -> Vec<(&'static str, String)>,
) -> anyhow::Result<Vec<u16>> {
    let mut answers = Vec::new();
    for n in 0..times {
        let more = headers(n);
        let mut all: Vec<(&str, &str)> = more.iter().map(|(name, value)| (*name, value.as_str())).collect();
        all.push(("origin", "https://city.test"));
        let body = format!("email=guess{n}-{:x}%40city.example&password=wrong-horse-battery", more.len());
        answers.push(post(city, "/sign-in", &all, &body).await?.status.as_u16());
    }
    Ok(answers)
}
