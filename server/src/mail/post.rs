//! The city's mail server.

use std::error::Error as _;
use std::pin::Pin;
use std::time::Duration;

use lettre::Address;
use lettre::address::Envelope as Route;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};

use super::Written;
use super::compose::{Envelope, compose};
use crate::config::{MailSection, MailTls};

/// Longest wait for a connection, and for a whole letter: the library bounds the first only. Four letters in turn stay
/// within the lease of the worker.
const CONNECTS: Duration = Duration::from_secs(20);
const PATIENCE: Duration = Duration::from_secs(60);
/// For the answer to a goodbye, which nobody needs.
const LEAVES: Duration = Duration::from_secs(5);

/// Why a letter was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum Trouble {
    /// Nobody answers, or what answers is no mail server.
    Unreachable,
    /// No protected connection: another name, a certificate that nobody vouches for, no STARTTLS.
    Tls,
    /// The mail server does not know this program.
    Login,
    /// Not from here, or not from this sender: whoever runs the one or the other can mend it.
    Barred,
    /// Not now.
    Busy,
    /// Not this letter, or not to this address.
    Refused,
    /// It cannot be made into a letter.
    Unusable,
}

impl Trouble {
    /// As rows and messages write it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Tls => "tls",
            Self::Login => "login",
            Self::Barred => "barred",
            Self::Busy => "busy",
            Self::Refused => "refused",
            Self::Unusable => "unusable",
        }
    }

    /// True where trying again changes nothing.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Refused | Self::Unusable)
    }

    /// What an error means at a point of the talk. Only the kind is kept: what mail servers say often repeats the address.
    fn of(stage: Stage, error: &Error) -> Self {
        match error.status().map(u16::from) {
            // Sign in first, or with something stronger, or over a protected connection (RFC 4954).
            Some(530 | 534 | 535 | 538) => Self::Login,
            Some(400..=499) => Self::Busy,
            Some(status) => {
                let words = error.source().map(ToString::to_string).unwrap_or_default();
                if stage.is_about_letter(status, &words) { Self::Refused } else { Self::Barred }
            }
            None if error.is_tls() => Self::Tls,
            // STARTTLS or a way to sign in is not offered.
            None if error.is_client() => Self::Tls,
            None => Self::Unreachable,
        }
    }
}

/// How far the talk with the mail server has come: the same number means another thing at another point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Greeting, STARTTLS, signing in, the sender: all of them are the same for every letter.
    Door,
    /// To whom. Many mail servers say only here what they had against the greeting or the sender.
    Recipient,
    /// What it says.
    Words,
}

impl Stage {
    /// True where a "no" for good (5xx) is about this letter or this address, so that mending the mail server or the
    /// configuration would change nothing. An enhanced status code (RFC 3463) says it best, where there is one.
    fn is_about_letter(self, status: u16, words: &str) -> bool {
        match self {
            Self::Door => false,
            Self::Recipient => match enhanced(words) {
                // The sender's address.
                Some((1, 7 | 8)) => false,
                // The address, its mailbox, the size or the kind of the letter.
                Some((1 | 2 | 6, _) | (3, 3 | 4)) => true,
                // The mail server, its way to the next one, the protocol, a policy.
                Some(_) => false,
                None => matches!(status, 501 | 550..=554 | 556),
            },
            Self::Words => match enhanced(words) {
                // The sender's address; no right to send as that one (Exchange says so here only).
                Some((1, 7 | 8) | (7, 60) | (2, 252)) => false,
                _ => !matches!(status, 500..=504),
            },
        }
    }
}

/// Subject and detail of an enhanced status code (RFC 3463) at the head of what a mail server says: `5.1.1 no such mailbox`.
fn enhanced(words: &str) -> Option<(u16, u16)> {
    let mut parts = words.split_whitespace().next()?.split('.');
    let class = parts.next()?;
    let code = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    (class == "5" && parts.next().is_none()).then_some(code)
}

/// How the connection is protected.
enum Protection {
    Starttls(TlsParameters),
    Implicit(TlsParameters),
    None,
}

/// Hands letters to the mail server of the configuration.
pub struct Mailer {
    host: String,
    port: u16,
    protection: Protection,
    hello: ClientId,
    credentials: Option<Credentials>,
    name: String,
    address: String,
}

impl std::fmt::Debug for Mailer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Mailer({})", self.address)
    }
}

impl Mailer {
    /// Nothing is connected yet. `domain` is how this program introduces itself.
    ///
    /// # Errors
    /// Where the host has no name that a certificate could carry.
    pub fn new(section: &MailSection, domain: &str) -> Result<Self, Trouble> {
        let host = section.host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let parameters = || TlsParameters::new(host.clone()).map_err(|_| Trouble::Tls);
        let protection = match section.tls {
            MailTls::Starttls => Protection::Starttls(parameters()?),
            MailTls::Implicit => Protection::Implicit(parameters()?),
            MailTls::None => Protection::None,
        };
        let credentials = (!section.username.is_empty())
            .then(|| Credentials::new(section.username.clone(), section.password.clone()));
        Ok(Self {
            host,
            port: section.port,
            protection,
            hello: ClientId::Domain(domain.to_owned()),
            credentials,
            name: section.from_name().to_owned(),
            address: section.from_address().to_owned(),
        })
    }

    /// Hands a letter over; once this returns it is the mail server's. `name` is whose letter it is where the configuration
    /// names nobody.
    pub async fn send(&self, envelope: &Envelope, name: &str, written: &Written) -> Result<(), Trouble> {
        let name = if self.name.is_empty() { name } else { &self.name };
        let message = compose(envelope, (name, &self.address), written)?;
        let (route, words) = (message.envelope().clone(), message.formatted());
        let talk = async {
            let mut connection = self.enter().await?;
            let outcome = hand_over(&mut connection, &route, &words).await;
            Ok((connection, outcome))
        };
        let (mut connection, outcome) = patiently(Box::pin(talk)).await?;
        leave(&mut connection).await;
        outcome
    }

    /// Connects, protects the connection, signs in, and leaves.
    pub async fn check(&self) -> Result<(), Trouble> {
        patiently(Box::pin(async {
            let mut connection = self.enter().await?;
            let is_well = connection.test_connected().await;
            leave(&mut connection).await;
            if is_well { Ok(()) } else { Err(Trouble::Unreachable) }
        }))
        .await
    }

    /// Connects, protects the connection and signs in.
    async fn enter(&self) -> Result<AsyncSmtpConnection, Trouble> {
        let at_door = |error: Error| Trouble::of(Stage::Door, &error);
        let server = (self.host.as_str(), self.port);
        let implicit = match &self.protection {
            Protection::Implicit(parameters) => Some(parameters.clone()),
            Protection::Starttls(_) | Protection::None => None,
        };
        let connecting =
            AsyncSmtpConnection::connect_tokio1(server, Some(CONNECTS), &self.hello, implicit, None);
        let mut connection = connecting.await.map_err(at_door)?;
        if let Protection::Starttls(parameters) = &self.protection {
            connection.starttls(parameters.clone(), &self.hello).await.map_err(at_door)?;
        }
        if let Some(credentials) = &self.credentials
            && let Err(error) = connection.auth(DEFAULT_MECHANISMS, credentials).await
        {
            leave(&mut connection).await;
            return Err(match error.status().map(u16::from) {
                // Whatever its number: it is the name or the password.
                Some(500..=599) => Trouble::Login,
                _ => at_door(error),
            });
        }
        Ok(connection)
    }
}

/// Says goodbye, and waits for no answer: whatever comes of that, the letter was taken or was not.
async fn leave(connection: &mut AsyncSmtpConnection) {
    let _ = tokio::time::timeout(LEAVES, connection.abort()).await;
}

/// The three steps of a letter, apart from one another: the library's own way does not tell at which one it failed. What
/// we compose is ASCII throughout but for the address.
async fn hand_over(connection: &mut AsyncSmtpConnection, route: &Route, words: &[u8]) -> Result<(), Trouble> {
    let at = |stage: Stage| move |error: Error| Trouble::of(stage, &error);
    let mut options = Vec::new();
    let is_ascii = |address: &Address| -> bool { AsRef::<str>::as_ref(address).is_ascii() };
    if !route.from().into_iter().chain(route.to()).all(is_ascii) {
        if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Err(Trouble::Refused);
        }
        options.push(MailParameter::SmtpUtfEight);
    }
    connection.command(Mail::new(route.from().cloned(), options)).await.map_err(at(Stage::Door))?;
    for to in route.to() {
        connection.command(Rcpt::new(to.clone(), Vec::new())).await.map_err(at(Stage::Recipient))?;
    }
    connection.command(Data).await.map_err(at(Stage::Words))?;
    connection.message(words).await.map_err(at(Stage::Words))?;
    Ok(())
}

/// A mail server that falls silent in the middle is one that does not answer. The talk is boxed: with TLS it is large, and
/// whoever waits for it would be as large.
async fn patiently<T>(work: Pin<Box<impl Future<Output = Result<T, Trouble>>>>) -> Result<T, Trouble> {
    tokio::time::timeout(PATIENCE, work).await.unwrap_or(Err(Trouble::Unreachable))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_about_the_letter_or_its_address_is_final() {
        for (stage, status, words, is_final) in [
            (Stage::Door, 554, "5.7.1 no service here", false),
            (Stage::Door, 550, "this sender is not known", false),
            (Stage::Recipient, 550, "5.1.1 no such mailbox", true),
            (Stage::Recipient, 550, "no such mailbox", true),
            (Stage::Recipient, 556, "takes no mail", true),
            (Stage::Recipient, 552, "5.2.2 full", true),
            (Stage::Recipient, 554, "5.7.1 Relay access denied", false),
            (Stage::Recipient, 553, "5.1.8 the domain of the sender is not known", false),
            (Stage::Recipient, 503, "sign in first", false),
            (Stage::Recipient, 555, "what", false),
            (Stage::Words, 554, "5.7.1 this looks like advertising", true),
            (Stage::Words, 552, "too large", true),
            (Stage::Words, 503, "not yet", false),
        ] {
            assert_eq!(stage.is_about_letter(status, words), is_final, "{stage:?} {status} {words}");
        }
    }

    #[test]
    fn an_enhanced_status_is_read_and_nothing_else_is_taken_for_one() {
        assert_eq!(enhanced("5.7.1 no"), Some((7, 1)));
        assert_eq!(enhanced("5.1.1"), Some((1, 1)));
        for other in ["", "no", "4.1.1 later", "5.1", "5.1.1.1 an address", "5.x.1 no", "192.0.2.1 is barred"]
        {
            assert_eq!(enhanced(other), None, "{other}");
        }
    }
}
