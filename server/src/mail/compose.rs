//! Headers and parts of a letter, as a mail server takes it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use hansa_entities::time::Time;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, Message, MultiPart, SinglePart};

use super::Written;
use super::post::Trouble;
use crate::text::plain;

/// Whom a letter goes to, and what its headers say beside its words.
#[derive(Clone, Debug)]
pub struct Envelope {
    /// Unique and the same at every attempt: whoever gets a letter twice can tell that it is one.
    pub id: String,
    /// The host of the city, without a port.
    pub domain: String,
    pub at: Time,
    pub to: String,
    pub language: String,
    pub stop: Option<Stop>,
}

/// How whoever gets a letter ends such letters: by one click in the mail program (RFC 8058).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// `https`, and takes a POST without any question.
    pub url: String,
}

/// Characters of a subject, a name.
const SUBJECT: usize = 150;
const NAME: usize = 78;

/// The letter with all its headers.
pub(super) fn compose(
    envelope: &Envelope,
    from: (&str, &str),
    written: &Written,
) -> Result<Message, Trouble> {
    let (name, address) = from;
    let name = Some(plain::one_line(name, NAME)).filter(|name| !name.is_empty());
    let from = Mailbox::new(name, address.parse().map_err(|_| Trouble::Unusable)?);
    let to = Mailbox::new(None, envelope.to.parse().map_err(|_| Trouble::Unusable)?);
    let mut message = Message::builder()
        .from(from)
        .to(to)
        .date(instant(envelope.at))
        .message_id(Some(format!("<{}@{}>", envelope.id, envelope.domain)))
        .subject(plain::one_line(&written.subject, SUBJECT))
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("Content-Language", &envelope.language));
    if let Some(Stop { url }) = &envelope.stop {
        message = message
            .raw_header(header("List-Unsubscribe", &format!("<{url}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    let part = |kind: ContentType, text: &str| -> Result<SinglePart, Trouble> {
        // Lines of 76 characters at most whatever the words, and readable for a person who looks at the source.
        let body = Body::new_with_encoding(text.to_owned(), ContentTransferEncoding::QuotedPrintable);
        Ok(SinglePart::builder().header(kind).body(body.map_err(|_| Trouble::Unusable)?))
    };
    let plain = part(ContentType::TEXT_PLAIN, &written.text)?;
    let html = part(ContentType::TEXT_HTML, &written.html)?;
    let parts = MultiPart::alternative().singlepart(plain).singlepart(html);
    message.multipart(parts).map_err(|_| Trouble::Unusable)
}

/// A header of one line: control characters end here, whoever wrote them.
fn header(name: &'static str, value: &str) -> HeaderValue {
    let value: String = value.chars().filter(|character| !character.is_control()).collect();
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

fn instant(at: Time) -> SystemTime {
    UNIX_EPOCH + Duration::from_millis(at.0.try_into().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn written(subject: &str) -> Written {
        Written { subject: subject.to_owned(), text: "Été.\n".to_owned(), html: "<p>Été.</p>".to_owned() }
    }

    fn envelope() -> Envelope {
        Envelope {
            id: "0193".to_owned(),
            domain: "city.example".to_owned(),
            at: Time(1_795_248_000_000),
            to: "anna@town.example".to_owned(),
            language: "fr".to_owned(),
            stop: Some(Stop { url: format!("https://city.example/digest/stop/{}", "a".repeat(60)) }),
        }
    }

    fn source(message: &Message) -> String {
        String::from_utf8(message.formatted()).unwrap()
    }

    #[test]
    fn a_letter_says_when_it_was_written_that_a_program_wrote_it_and_how_to_end_such_letters() {
        let from = ("Ville de Montréval", "hansa@city.example");
        let text = source(&compose(&envelope(), from, &written("Bonjour")).unwrap());
        let unfolded = text.replace("\r\n ", " ");
        for header in [
            "Date: Sat, 21 Nov 2026 08:00:00 +0000",
            "Message-ID: <0193@city.example>",
            "Auto-Submitted: auto-generated",
            "Content-Language: fr",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            "Subject: Bonjour",
            "To: anna@town.example",
        ] {
            assert!(unfolded.contains(&format!("{header}\r\n")), "{header}\n{text}");
        }
        let stop = format!("List-Unsubscribe: <https://city.example/digest/stop/{}>\r\n", "a".repeat(60));
        assert!(unfolded.contains(&stop), "{text}");
        assert!(text.contains("multipart/alternative"));
    }

    #[test]
    fn no_name_or_title_adds_a_header_mail_01() {
        let from = ("A\r\nBcc: thief@evil.example\r\nX: ", "hansa@city.example");
        let subject = "Hello\r\nBcc: thief@evil.example\r\n\r\nBody";
        let text = source(&compose(&envelope(), from, &written(subject)).unwrap());
        let headers = text.split("\r\n\r\n").next().unwrap();
        assert!(!headers.contains("\r\nBcc:") && !headers.contains("\r\nX:"), "{headers}");
        let mut wrong = envelope();
        wrong.to = "anna@town.example\r\nBcc: thief@evil.example".to_owned();
        assert!(compose(&wrong, ("", "hansa@city.example"), &written("x")).is_err());
        let mut wrong = envelope();
        wrong.stop = Some(Stop { url: "https://city.example/\r\nBcc: thief@evil.example".to_owned() });
        let text = source(&compose(&wrong, ("", "hansa@city.example"), &written("x")).unwrap());
        assert!(!text.contains("\r\nBcc:"), "{text}");
    }
}
