//! Accounts: who may sign in, and with which role.

mod invitation;
mod manage;
mod password;

pub(crate) use invitation::create as create_account;
pub(crate) use invitation::mail_forgotten;
pub use invitation::{
    Accept, InvitationView, Invite, Link, accept, cancel, forgot, invite, open_invitations, read_invitation,
    reset,
};
pub use manage::{change_password, get, list, reinstate, set_language, set_reads, set_role, suspend};
pub(crate) use password::{check as check_password, hash as hash_password};

use super::field::FieldErrors;

/// The least a password must have; length is what protects (NIST SP 800-63B, section 3.1.1.2).
pub const PASSWORD_LEAST: usize = 12;
/// The most that is hashed.
pub const PASSWORD_MOST: usize = 256;

/// An address in lower case, or what is wrong with it. Quoted local parts, percent routing, commas and control
/// characters are refused: they have been used to pass domain lists.
pub fn parse_email(field: &str, text: &str) -> Result<String, FieldErrors> {
    let email = text.trim().to_lowercase();
    let wrong = || FieldErrors::one(field, if email.is_empty() { "required" } else { "not_an_email" });
    let (local, domain) = email.split_once('@').ok_or_else(wrong)?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '\'');
    let host = hansa_federation::origin::normalise_host(domain).map_err(|_| wrong())?;
    let is_atoms = local.split('.').all(|atom| !atom.is_empty() && atom.chars().all(plain));
    let email = format!("{local}@{host}");
    // A port is none of an address; and what comes out is what is stored.
    if !is_atoms || local.len() > 64 || email.len() > 254 || host.contains(':') {
        return Err(FieldErrors::one(field, "not_an_email"));
    }
    Ok(email)
}

pub(crate) fn parse_password(field: &str, text: &str, errors: &mut FieldErrors) {
    let length = text.chars().count();
    if text.is_empty() {
        errors.add(field, "required");
    } else if length < PASSWORD_LEAST {
        errors.add_limit(field, "too_short", PASSWORD_LEAST as u64);
    } else if length > PASSWORD_MOST {
        errors.add_limit(field, "too_long", PASSWORD_MOST as u64);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn addresses_that_pass_domain_lists_elsewhere_are_refused_mail_01() {
        for bad in [
            "a%b@x.example",
            "a,b@x.example",
            "\"a\"@x.example",
            "a@x.example\r\nBcc: b",
            "a@b@c",
            "..@x.example",
            "a..b@x.example",
            "é@x.example",
            "a@x.example:25",
            "@x",
            "a@",
        ] {
            assert!(parse_email("email", bad).is_err(), "{bad}");
        }
        let long = format!("{}@x.example", "a".repeat(65));
        assert!(parse_email("email", &long).is_err());
        assert_eq!(parse_email("email", " Office@Montreval.Example ").unwrap(), "office@montreval.example");
    }
}
