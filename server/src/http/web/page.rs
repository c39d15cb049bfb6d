//! The page on which a form stands: where an answer to a form leads back to, be it in another language. Most forms are sent
//! to the address of their own page; those that are not stand in this list.

use std::borrow::Cow;

/// Addresses that only take forms, with the page of each form. `{}` is one part of an address, the same in both.
const STANDS: [(&str, &str); 35] = [
    ("/account/password", "/account"),
    ("/account/sessions/{}/revoke", "/account"),
    ("/account/tokens", "/account"),
    ("/account/tokens/{}/revoke", "/account"),
    ("/admin/accounts/{}/reinstate", "/admin/accounts"),
    ("/admin/accounts/{}/reset", "/admin/accounts"),
    ("/admin/accounts/links/{}/cancel", "/admin/accounts"),
    ("/admin/look/emblem", "/admin/look"),
    ("/admin/look/emblem/remove", "/admin/look"),
    ("/admin/mail/test", "/admin/mail"),
    ("/admin/mail/{}/retry", "/admin/mail"),
    ("/admin/peers/jobs/{}/drop", "/admin/peers"),
    ("/admin/peers/jobs/{}/retry", "/admin/peers"),
    ("/admin/peers/letters/{}/retry", "/admin/peers"),
    ("/admin/peers/{}/pause", "/admin/peers/{}"),
    ("/admin/peers/{}/refetch", "/admin/peers/{}"),
    ("/admin/peers/{}/resend", "/admin/peers/{}"),
    ("/admin/peers/{}/resume", "/admin/peers/{}"),
    ("/admin/peers/{}/retry", "/admin/peers/{}"),
    ("/admin/policy", "/admin/domains"),
    ("/drafts/{}/undo", "/drafts"),
    ("/follows/{}/accept", "/follows"),
    ("/notifications/letters", "/notifications"),
    ("/notifications/read", "/notifications"),
    ("/o/{}/confirm", "/o/{}"),
    ("/o/{}/hide", "/o/{}"),
    ("/o/{}/show", "/o/{}"),
    ("/r/{}/hide", "/r/{}"),
    ("/r/{}/show", "/r/{}"),
    ("/state/{}/load", "/state"),
    ("/state/{}/release", "/state"),
    // A thread is read on the page of its record, which this address does not name.
    ("/replies/{}/hide", "/"),
    ("/replies/{}/show", "/"),
    ("/language", "/"),
    ("/sign-out", "/"),
];

/// Where the form stands that was sent to an address; the address itself, where it is a page.
pub(super) fn of(path: &str) -> Cow<'_, str> {
    let found = STANDS.iter().find_map(|(form, page)| Some((page, part(form, path)?)));
    found.map_or(Cow::Borrowed(path), |(page, part)| Cow::Owned(page.replace("{}", part)))
}

/// The part of an address that a form leaves open; none where it is not its address.
fn part<'a>(form: &str, path: &'a str) -> Option<&'a str> {
    let Some((before, after)) = form.split_once("{}") else { return (form == path).then_some("") };
    let part = path.strip_prefix(before)?.strip_suffix(after)?;
    (!part.is_empty() && !part.contains('/')).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_leads_back_to_the_page_on_which_it_stands() {
        for (path, page) in [
            ("/admin/look/emblem", "/admin/look"),
            ("/admin/peers/7/pause", "/admin/peers/7"),
            ("/admin/peers/letters/7/retry", "/admin/peers"),
            ("/o/7/hide", "/o/7"),
            ("/o//hide", "/o//hide"),
            ("/o/7/8/hide", "/o/7/8/hide"),
            ("/initiatives/new", "/initiatives/new"),
        ] {
            assert_eq!(of(path), page, "{path}");
        }
    }
}
