//! A form that is refused keeps what was typed, and says at which field something is wrong.

use anyhow::ensure;
use rig::{Browser, Page, Person, on_sqlite};

const HOSTILE: &str = "\"><script>alert(1)</script> & <b>é</b>";

/// The fields that the summary links to; each is there, is marked, and is described by what is wrong with it.
pub(crate) fn mistakes(page: &Page) -> anyhow::Result<Vec<String>> {
    ensure!(page.attributes(".error-summary[role=alert]", "aria-labelledby")?.len() == 1, "a summary");
    let mut fields = Vec::new();
    for link in page.attributes(".error-summary a", "href")? {
        let field = link.trim_start_matches('#').to_owned();
        ensure!(page.attributes(&format!("[id='{field}']"), "id")?.len() == 1, "{link} leads nowhere");
        let described = page.attributes(&format!("[id='{field}']"), "aria-describedby")?.join(" ");
        ensure!(described.split(' ').any(|id| id == format!("{field}-error")), "{field}: {described:?}");
        let words = page.texts(&format!("[id='{field}-error']"))?;
        ensure!(words.len() == 1 && words[0].len() > 3, "{field}: {words:?}");
        fields.push(field);
    }
    let texts = page.texts(".error-summary a")?;
    ensure!(
        texts.iter().all(|text| text.contains(' ') && !text.contains('_')),
        "words, not codes: {texts:?}"
    );
    Ok(fields)
}

/// Sends a form that is refused; the page.
async fn refused(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> anyhow::Result<Page> {
    let page = browser.send(path, fields).await?;
    ensure!(page.status() == 422, "{path}: {} {:?}", page.status(), page.texts("h1")?);
    ensure!(!page.html().contains("<script>alert"), "{path}");
    Ok(page)
}

on_sqlite! {
    async fn an_editor_keeps_what_was_typed_and_links_each_error_to_its_field(world) {
        let city = world.city("montreval").await?;
        let mut browser = Person::administrator(&city)?.browser();
        for (kind, required) in [
            ("initiatives", &["abstract", "themes", "prevention_level", "target_group", "status", "start", "place", "lead_organisation",
                "problem", "how_it_works", "for_whom", "what_it_takes", "results", "before_you_copy", "licence", "attestation"][..]),
            ("experiences", &["themes", "period_start", "tried", "worked", "failed", "lessons", "would_repeat", "attestation"]),
            ("resources", &["resource_type", "links", "organisation", "why_useful", "languages", "attestation"]),
        ] {
            let typed = [("action", "publish"), ("language", "en"), ("title", HOSTILE), ("start", "soon"), ("period_start", "soon"), ("links", "nowhere")];
            let page = refused(&mut browser, &format!("/{kind}/new"), &typed).await?;
            let found = mistakes(&page)?;
            let missed: Vec<_> = required.iter().filter(|field| !found.iter().any(|name| name == *field)).collect();
            // A licence is chosen already.
            ensure!(missed.iter().all(|field| **field == "licence"), "{kind}: {missed:?} of {found:?}");
            ensure!(page.attributes("#title", "value")? == [HOSTILE], "{kind}: {:?}", page.attributes("#title", "value")?);
            ensure!(!found.contains(&"title".to_owned()), "what is right is not blamed");
        }
        Ok(())
    }

    async fn every_other_form_does_the_same(world) {
        let city = world.city("montreval").await?;
        let mut browser = Person::administrator(&city)?.browser();
        for (path, fields, kept, wrong) in [
            ("/admin/accounts", vec![("email", HOSTILE), ("role", "administrator")], "email", "email"),
            ("/admin/domains", vec![("domain", HOSTILE), ("rule", "block")], "domain", "domain"),
            ("/admin/profile", vec![("name", HOSTILE), ("language", "en"), ("country", "")], "name", "country"),
            ("/admin/legal", vec![("legal_body", HOSTILE), ("legal_email", "nobody")], "legal_body", "legal_email"),
            ("/follows", vec![("target", HOSTILE)], "target", "target"),
            ("/account/tokens", vec![("label", HOSTILE), ("expires_days", "many")], "label", "expires_days"),
        ] {
            let page = refused(&mut browser, path, &fields).await?;
            ensure!(mistakes(&page)?.contains(&wrong.to_owned()), "{path}: {:?}", mistakes(&page)?);
            ensure!(page.attributes(&format!("#{kept}"), "value")? == [HOSTILE], "{path}: {:?}", page.attributes(&format!("#{kept}"), "value")?);
        }
        let mut stranger = Browser::new(&city);
        let page = refused(&mut stranger, "/sign-in", &[("email", "anna@city.example"), ("password", "a wrong one, typed")]).await?;
        ensure!(!mistakes(&page)?.is_empty() && page.attributes("#email", "value")? == ["anna@city.example"]);
        ensure!(!page.html().contains("a wrong one, typed"), "but for passwords");
        Ok(())
    }
}
