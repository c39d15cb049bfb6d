//! What can go wrong, one enum per question. Texts are for logs; what a machine reads is a code.

use thiserror::Error;

/// Why a text is not an id, key id or host of ours or of a peer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum OriginError {
    #[error("longer than 2,048 bytes")]
    TooLong,
    #[error("white space or a control character")]
    ForbiddenCharacter,
    #[error("not an absolute URL")]
    NotAbsolute,
    #[error("the scheme is not https")]
    Scheme,
    #[error("the URL carries a user name or password")]
    UserInfo,
    #[error("the host is an address, not a name")]
    AddressLiteral,
    #[error("the host is not a valid domain name")]
    Host,
    #[error("a port other than 443")]
    Port,
    #[error("the URL has a fragment")]
    Fragment,
    #[error("the URL is not in its canonical spelling")]
    NotCanonical,
}

/// A document that cannot be understood. `what` names the field or rule.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("malformed: {what}")]
pub struct Malformed {
    pub what: String,
}

impl Malformed {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self { what: what.into() }
    }

    pub(crate) fn field(name: &str, cause: OriginError) -> Self {
        Self { what: format!("{name}: {cause}") }
    }
}

/// Why a URL is not contacted.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PolicyError {
    #[error("refused: {0}")]
    Url(#[from] OriginError),
    #[error("refused: the name resolves to an address that is not public")]
    PrivateAddress,
}

/// Why a document could not be had.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FetchError {
    #[error(transparent)]
    Policy(#[from] PolicyError),
    /// No connection, TLS failure, name unknown, cut off: may succeed later.
    #[error("unreachable: {0}")]
    Unreachable(String),
    /// The total deadline passed: may succeed later.
    #[error("too slow")]
    Timeout,
    /// The peer answered with an error status.
    #[error("answered {0}")]
    Status(u16),
    #[error("more than {0} bytes")]
    TooLarge(usize),
    #[error("more than five redirects")]
    TooManyRedirects,
    #[error("the redirects form a loop")]
    RedirectLoop,
    #[error("a redirect that may not be followed: {0}")]
    Redirect(&'static str),
    #[error("the content type is {0:?}")]
    ContentType(String),
    #[error("the id in the document is not the URL asked for")]
    WrongId,
    #[error(transparent)]
    Malformed(#[from] Malformed),
    #[error("could not sign: {0}")]
    Signing(#[from] KeyError),
}

impl FetchError {
    /// Whether asking again later may help: network trouble, 408, 425, 429 and 5xx.
    #[must_use]
    pub const fn is_transient(&self) -> bool {
        match self {
            Self::Unreachable(_) | Self::Timeout => true,
            Self::Status(status) => matches!(status, 408 | 425 | 429 | 500..=599),
            Self::Policy(_)
            | Self::TooLarge(_)
            | Self::TooManyRedirects
            | Self::RedirectLoop
            | Self::Redirect(_)
            | Self::ContentType(_)
            | Self::WrongId
            | Self::Malformed(_)
            | Self::Signing(_) => false,
        }
    }
}

/// Why a key is not usable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum KeyError {
    #[error("not a PEM public key")]
    Pem,
    #[error("not an RSA public key")]
    NotRsa,
    #[error("the RSA modulus is not between 2,048 and 8,192 bits")]
    RsaSize,
    #[error("the RSA exponent is even or 1")]
    RsaExponent,
    #[error("not an Ed25519 multikey")]
    Multibase,
    #[error("not a private key of the expected kind")]
    Private,
    #[error("the cryptographic library refused")]
    Operation,
    #[error("the signature does not verify")]
    Signature,
}

/// Why the HTTP client could not be built.
#[derive(Debug, Error)]
#[error("HTTP client: {0}")]
pub struct ClientError(pub(crate) String);

/// Trouble of the storage behind [`crate::backend::Backend`]. Always transient to a sender.
#[derive(Debug, Error)]
#[error("storage: {0}")]
pub struct BackendError(#[from] pub Box<dyn std::error::Error + Send + Sync>);
