//! Who may see and do what on the pages.

use anyhow::{Context as _, ensure};
use hansa_entities::account::Role;
use hansa_server::app::{account, session};
use hansa_server::http::web;
use rig::attacker::Traces;
use rig::{Person, on_sqlite};

use crate::ask::{Ask, House, outcome};
use crate::routes::{Row, paths, require_complete, table};
use crate::things::fill;

/// Every page and form, and what it answers to nobody, to an officer and to an administrator. What a path names is there;
/// follows, peers, letters, tokens and sessions are not, so that 404 says: it would have been done. A form is sent empty.
const PAGES: &str = "
GET  /                                 200     200 200
GET  /a/{name}                         303     303 303
GET  /about                            200     200 200
GET  /feed                             200     200 200
GET  /feed/arrivals                    200     200 200
GET  /figures                          200     200 200
GET  /preferences                      200     200 200
POST /preferences                      303     303 303
GET  /account                          sign-in 200 200
POST /account/password                 401     422 422
POST /account/sessions/{id}/revoke     401     404 404
POST /account/tokens                   401     422 422
POST /account/tokens/{id}/revoke       401     404 404
GET  /admin                            sign-in 403 200
GET  /admin/accounts                   sign-in 403 200
POST /admin/accounts                   401     403 422
POST /admin/accounts/{id}/reinstate    401     403 303
POST /admin/accounts/{id}/reset        401     403 200
GET  /admin/accounts/{id}/role         sign-in 403 200
POST /admin/accounts/{id}/role         401     403 303
GET  /admin/accounts/{id}/suspend      sign-in 403 200
POST /admin/accounts/{id}/suspend      401     403 303
POST /admin/accounts/links/{id}/cancel 401     403 404
GET  /admin/audit                      sign-in 403 200
GET  /admin/domains                    sign-in 403 200
POST /admin/domains                    401     403 422
GET  /admin/domains/clear              sign-in 403 404
POST /admin/domains/clear              401     403 422
GET  /admin/health                     sign-in 403 200
GET  /admin/hidden                     sign-in 403 200
GET  /admin/look                       sign-in 403 200
POST /admin/look                       401     403 303
POST /admin/look/emblem                401     403 422
POST /admin/look/emblem/remove         401     403 303
GET  /admin/legal                      sign-in 403 200
POST /admin/legal                      401     403 303
GET  /admin/peers                      sign-in 403 200
POST /admin/peers/jobs/{id}/drop       401     403 404
POST /admin/peers/jobs/{id}/retry      401     403 404
POST /admin/peers/letters/{id}/retry   401     403 404
GET  /admin/peers/{id}                 sign-in 403 404
POST /admin/peers/{id}/pause           401     403 404
POST /admin/peers/{id}/refetch         401     403 404
POST /admin/peers/{id}/resend          401     403 404
POST /admin/peers/{id}/resume          401     403 404
POST /admin/peers/{id}/retry           401     403 404
GET  /admin/mail                       sign-in 403 200
GET  /admin/mail/resend                sign-in 403 303
POST /admin/mail/resend                401     403 503
POST /admin/mail/test                  401     403 503
POST /admin/mail/{id}/retry            401     403 404
POST /admin/policy                     401     403 422
GET  /admin/profile                    sign-in 403 200
POST /admin/profile                    401     403 422
GET  /cities                           200     200 200
GET  /cities/{id}                      200     200 200
GET  /digest                           200     200 200
POST /digest                           422     422 422
GET  /digest/confirm/{token}           404     404 404
POST /digest/confirm/{token}           404     404 404
GET  /digest/stop/{token}              404     404 404
POST /digest/stop/{token}              404     404 404
GET  /drafts                           sign-in 200 200
GET  /drafts/{id}                      sign-in 200 200
POST /drafts/{id}                      401     303 303
GET  /drafts/{id}/discard              sign-in 200 200
POST /drafts/{id}/discard              401     303 303
GET  /drafts/{id}/more                 sign-in 200 200
GET  /drafts/{id}/{part}               sign-in 200 200
POST /drafts/{id}/{part}               401     303 303
POST /drafts/{id}/undo                 401     303 303
GET  /experiences/new                  sign-in 200 200
POST /experiences/new                  401     303 303
GET  /feed.atom                        200     200 200
GET  /follows                          sign-in 200 200
POST /follows                          401     403 422
POST /follows/{id}/accept              401     403 404
GET  /follows/{id}/reject              sign-in 403 404
POST /follows/{id}/reject              401     403 404
GET  /follows/{id}/undo                sign-in 403 404
POST /follows/{id}/undo                401     403 404
GET  /initiatives/new                  sign-in 200 200
POST /initiatives/new                  401     303 303
GET  /legal/accessibility              200     200 200
GET  /legal/imprint                    200     200 200
GET  /legal/privacy                    200     200 200
GET  /join/{code}                      404     404 404
POST /join/{code}                      404     404 404
POST /language                         303     303 303
GET  /notifications                    sign-in 200 200
POST /notifications/letters            401     422 422
POST /notifications/read               401     303 303
GET  /o/{id}                           200     200 200
GET  /o/{id}/edit                      sign-in 303 303
POST /o/{id}/edit                      401     303 303
POST /o/{id}/hide                      401     403 303
GET  /o/{id}/replies                   303     303 303
POST /o/{id}/replies                   401     422 422
POST /o/{id}/show                      401     403 303
GET  /o/{id}/changes                   404     404 404
POST /o/{id}/confirm                   401     303 303
GET  /o/{id}/v/{version}               200     200 200
GET  /o/{id}/v/{version}/object        200     200 200
GET  /o/{id}/versions                  200     200 200
GET  /o/{id}/withdraw                  sign-in 200 200
POST /o/{id}/withdraw                  401     303 303
GET  /r/{id}                           303     303 303
POST /r/{id}/hide                      401     403 303
GET  /r/{id}/changes                   404     404 404
GET  /r/{id}/v/{version}               303     303 303
GET  /r/{id}/v/{version}/object        200     200 200
GET  /r/{id}/versions                  303     303 303
GET  /r/{id}/replies                   303     303 303
POST /r/{id}/replies                   401     422 422
POST /r/{id}/show                      401     403 303
POST /replies/{id}/hide                401     403 303
POST /replies/{id}/show                401     403 303
GET  /replies/{id}/withdraw            sign-in 403 200
POST /replies/{id}/withdraw            401     403 303
GET  /reset                            404     404 404
POST /reset                            404     404 404
GET  /resources/new                    sign-in 200 200
POST /resources/new                    401     303 303
GET  /welcome                          sign-in 200 200
GET  /setup                            303     303 303
POST /setup                            409     409 409
GET  /setup/address                    303     303 303
POST /setup/address                    303     303 303
GET  /setup/administrator              303     303 303
POST /setup/administrator              303     303 303
GET  /setup/backups                    303     303 303
POST /setup/backups                    303     303 303
GET  /setup/check                      303     303 303
POST /setup/check                      303     303 303
GET  /setup/city                       303     303 303
POST /setup/city                       303     303 303
GET  /setup/legal                      303     303 303
POST /setup/legal                      303     303 303
GET  /setup/mail                       303     303 303
POST /setup/mail                       303     303 303
GET  /setup/names                      303     303 303
POST /setup/names                      303     303 303
GET  /setup/online                     sign-in 403 200
GET  /setup/storage                    303     303 303
POST /setup/storage                    303     303 303
GET  /sign-in                          200     303 303
POST /sign-in                          422     422 422
GET  /state                            200     200 200
POST /state/{id}/load                  401     403 404
POST /state/{id}/release               401     403 404
POST /sign-out                         303     303 303
";

async fn asked(house: &House, method: &str, path: &str, session: Option<&str>) -> anyhow::Result<String> {
    let ask = Ask::new(method, path)?.by_browser()?;
    let ask = session.map_or(Ok(ask.clone()), |session| ask.session(session))?;
    Ok(outcome(&house.send(&ask).await?))
}

/// What other sites, and programs that hide where they come from, say of themselves.
const ELSEWHERE: [&[(&str, &str)]; 5] = [
    &[("origin", "https://evil.test"), ("sec-fetch-site", "cross-site")],
    &[("origin", "https://sub.city.test"), ("sec-fetch-site", "same-site")],
    &[("origin", "null")],
    &[("sec-fetch-site", "cross-site")],
    &[("origin", "http://city.test")],
];

/// Asks for every row as the columns say, and tells what is different.
async fn compare(house: &House, rows: &[Row], visitors: [Option<&str>; 3]) -> anyhow::Result<()> {
    let mut wrong = Vec::new();
    for row in rows {
        let (mut seen, mut path) = (Vec::new(), fill(&house.city, &row.path).await?);
        for visitor in visitors {
            let answer = asked(house, &row.method, &path, visitor).await?;
            // What was done to something may be done once only: the next one gets something new.
            if row.method != "GET" && answer.starts_with(['2', '3']) {
                path = fill(&house.city, &row.path).await?;
            }
            seen.push(answer);
        }
        if seen != row.cells {
            wrong.push(format!("{}: {} instead of {}", row.name(), seen.join(" "), row.cells.join(" ")));
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

on_sqlite! {
    async fn every_page_answers_each_visitor_as_the_table_says_vis_16(world) {
        let house = House::of(&world).await?;
        let rows = table(PAGES, 3)?;
        require_complete(&house, &paths(&web::router())?, &rows).await?;
        let administrator = Person::administrator(&house.city)?;
        let officer = Person::join(&house.city, "Desk", Role::Officer).await?;
        compare(&house, &rows, [None, Some(&officer.session), Some(&administrator.session)]).await
    }

    async fn a_session_that_is_over_opens_no_page_auth_04(world) {
        let house = House::of(&world).await?;
        let (app, officer) = (house.city.app(), house.city.officer());
        let suspended = Person::join(&house.city, "Hall", Role::Administrator).await?;
        account::suspend(&app, &officer, suspended.account).await?;
        let gone = Person::join(&house.city, "Cora", Role::Administrator).await?;
        session::sign_out(&app, &gone.principal().await?).await?;
        let mut rows = table(PAGES, 3)?;
        for row in &mut rows {
            // As nobody.
            row.cells = vec![row.cells[0].clone(); 3];
        }
        compare(&house, &rows, [Some(&suspended.session), Some(&gone.session), Some("never-was-one")]).await
    }

    async fn an_answer_to_a_form_leads_to_the_page_on_which_it_stands_in_every_language(world) {
        let house = House::of(&world).await?;
        let administrator = Person::administrator(&house.city)?;
        let rows = table(PAGES, 3)?;
        let pages: Vec<&str> = rows.iter().filter(|row| row.method == "GET").map(|row| row.path.as_str()).collect();
        let forms = rows.iter().filter(|row| row.method == "POST" && !pages.contains(&row.path.as_str()));
        let mut count = 0;
        for row in forms {
            let path = fill(&house.city, &row.path).await?;
            // What another site sends is answered by a page, whatever the form is.
            let form = Ask::new("POST", &path)?.with("accept", "text/html")?.with("origin", "null")?.form("")?;
            let text = house.send(&form.session(&administrator.session)?).await?.expect(403)?.text();
            let (_, link) = text.split_once("hreflang=\"fr\" href=\"").context("the page in French")?;
            let link = link.split('"').next().context("an address")?.replace("&amp;", "&");
            let answer = house.send(&Ask::get(&link).by_browser()?.session(&administrator.session)?).await?;
            // The things themselves may be gone, or never have been.
            ensure!([200, 303, 404].contains(&answer.status.as_u16()), "{path} leads to {link}: {}", answer.status);
            count += 1;
        }
        ensure!(count > 30, "{count} forms");
        // A form that is answered by its own page, with what is wrong.
        let form = Ask::new("POST", "/admin/look/emblem")?.by_browser()?.session(&administrator.session)?;
        let text = house.send(&form).await?.expect(422)?.text();
        ensure!(text.contains("hreflang=\"fr\" href=\"/admin/look?lang=fr\"") && !text.contains("/emblem?lang"));
        // Signing in leads there, too.
        let text = house.send(&Ask::new("POST", "/admin/look/emblem")?.by_browser()?).await?.expect(401)?.text();
        ensure!(text.contains("/sign-in?next=%2Fadmin%2Flook\""), "{text}");
        Ok(())
    }

    async fn no_form_of_another_site_is_taken_auth_07(world) {
        let house = House::of(&world).await?;
        let administrator = Person::administrator(&house.city)?;
        let forms: Vec<Row> = table(PAGES, 3)?.into_iter().filter(|row| row.method == "POST").collect();
        ensure!(forms.len() > 30, "{} forms", forms.len());
        let mut paths = Vec::new();
        for row in forms {
            paths.push(fill(&house.city, &row.path).await?);
        }
        let before = Traces::of(&house.city).await?;
        for (path, from) in paths.iter().flat_map(|path| ELSEWHERE.map(|from| (path, from))) {
            let mut form = Ask::new("POST", path)?.form("email=office%40city.example&password=correct-horse-battery")?;
            for (name, value) in from {
                form = form.with(name, value)?;
            }
            let with_session = form.clone().session(&administrator.session)?;
            // Nobody is signed in either: signing in and leaving are acts too.
            let is_foreign = from != [("origin", "http://city.test")];
            for ask in std::iter::once(with_session).chain(is_foreign.then_some(form)) {
                let answer = house.send(&ask).await?;
                // The link of a letter alone ends letters, wherever somebody reads them (RFC 8058); this one opens nothing.
                let status = if path.starts_with("/digest/stop/") { 404 } else { 403 };
                ensure!(answer.status == status && !answer.headers.contains_key("set-cookie"), "{path} from {from:?}: {}", answer.status);
            }
        }
        ensure!(Traces::of(&house.city).await? == before);
        ensure!(administrator.principal().await?.is_administrator(), "nobody was signed out");
        Ok(())
    }
}
