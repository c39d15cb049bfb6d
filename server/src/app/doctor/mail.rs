//! The mail server: reached, protected, and willing to take letters of this program.

use super::Finding;
use crate::app::letter;
use crate::config::Config;
use crate::mail::Trouble;

/// Connects, protects the connection, signs in, sends nothing.
pub(super) async fn look(config: &Config) -> Finding {
    let finding = match letter::check(config).await {
        None => return Finding::ok("mail", "mail-none"),
        Some(Ok(())) => Finding::ok("mail", "mail-takes"),
        Some(Err(Trouble::Unreachable)) => Finding::warn("mail", "mail-unreachable"),
        Some(Err(Trouble::Tls)) => Finding::warn("mail", "mail-tls"),
        Some(Err(Trouble::Login)) => Finding::warn("mail", "mail-login"),
        Some(Err(Trouble::Busy)) => Finding::warn("mail", "mail-busy"),
        Some(Err(Trouble::Barred | Trouble::Refused | Trouble::Unusable)) => {
            Finding::warn("mail", "mail-refused")
        }
    };
    finding.with("address", format!("{}:{}", config.mail.host, config.mail.port))
}
