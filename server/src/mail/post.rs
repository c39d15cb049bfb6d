//! The city's mail server.

use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};

use super::Written;
use super::compose::{Envelope, compose};
use crate::config::{MailSection, MailTls};

/// Longest wait for a connection, and for a whole letter: the library bounds the first only. Four letters in turn stay
/// within the lease of the worker.
const CONNECTS: Duration = Duration::from_secs(20);
const PATIENCE: Duration = Duration::from_secs(60);

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
            Self::Busy => "busy",
            Self::Refused => "refused",
            Self::Unusable => "unusable",
        }
    }

    /// True where trying again changes nothing.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Refused | Self::Unusable)
    }
}

impl From<lettre::transport::smtp::Error> for Trouble {
    /// Only the kind is kept: what mail servers say often repeats the address.
    fn from(error: lettre::transport::smtp::Error) -> Self {
        let status = error.status().map(u16::from);
        match status {
            Some(530 | 534 | 535 | 538) => Self::Login,
            Some(400..=499) => Self::Busy,
            Some(500..=599) => Self::Refused,
            _ if error.is_tls() => Self::Tls,
            // STARTTLS or a way to sign in is not offered.
            _ if error.is_client() => Self::Tls,
            _ => Self::Unreachable,
        }
    }
}

/// Hands letters to the mail server of the configuration.
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
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
        type Transport = AsyncSmtpTransport<Tokio1Executor>;
        let host = section.host.trim_start_matches('[').trim_end_matches(']');
        let mut builder = match section.tls {
            MailTls::Starttls => Transport::starttls_relay(host)?,
            MailTls::Implicit => Transport::relay(host)?,
            MailTls::None => Transport::builder_dangerous(host),
        };
        builder = builder
            .port(section.port)
            .hello_name(ClientId::Domain(domain.to_owned()))
            .timeout(Some(CONNECTS));
        if !section.username.is_empty() {
            builder =
                builder.credentials(Credentials::new(section.username.clone(), section.password.clone()));
        }
        Ok(Self {
            transport: builder.build(),
            name: section.from_name().to_owned(),
            address: section.from_address().to_owned(),
        })
    }

    /// Hands a letter over; once this returns it is the mail server's. `name` is whose letter it is where the configuration
    /// names nobody.
    pub async fn send(&self, envelope: &Envelope, name: &str, written: &Written) -> Result<(), Trouble> {
        let name = if self.name.is_empty() { name } else { &self.name };
        let message = compose(envelope, (name, &self.address), written)?;
        patiently(self.transport.send(message)).await?;
        Ok(())
    }

    /// Connects, protects the connection, signs in, and leaves.
    pub async fn check(&self) -> Result<(), Trouble> {
        if patiently(self.transport.test_connection()).await? { Ok(()) } else { Err(Trouble::Unreachable) }
    }
}

/// A mail server that falls silent in the middle is one that does not answer.
async fn patiently<T>(
    work: impl Future<Output = Result<T, lettre::transport::smtp::Error>>,
) -> Result<T, Trouble> {
    match tokio::time::timeout(PATIENCE, work).await {
        Ok(done) => Ok(done?),
        Err(_) => Err(Trouble::Unreachable),
    }
}
