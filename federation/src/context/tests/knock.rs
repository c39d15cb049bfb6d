//! A second knock, and what is believed after it.
use super::*;
use crate::signature::Scheme;

#[tokio::test]
async fn of_two_refusals_the_one_that_says_more_counts_and_a_third_is_never_asked_for() {
    let answers = |older: u16, newer: u16, known: Option<Scheme>| async move {
        let peer = Peer::start(move |asked| {
            Answer::status(if asked.headers.contains_key("signature-input") { newer } else { older })
        })
        .await;
        let known = Acquaintance { scheme: known, takes_ed25519: false };
        let (inbox, signer) = (peer.url("inbox"), our_signer());
        let posted = client().post(&inbox, Bytes::new(), &signer, known, HeaderMap::new(), now()).await;
        let Outcome::Refused { status, .. } = posted.outcome else { panic!("{posted:?}") };
        assert_eq!(posted.scheme, None);
        (status, peer.asked().len())
    };
    // Who answers 400 to what it cannot read does not make a dead letter of what it does not believe.
    assert_eq!(answers(401, 400, None).await, (401, 2));
    assert_eq!(answers(400, 401, None).await, (401, 2));
    assert_eq!(answers(400, 400, None).await, (400, 2));
    // A scheme that worked was understood: its 400 is about the activity.
    assert_eq!(answers(400, 401, Some(Scheme::Cavage)).await, (400, 2));
    assert_eq!(answers(401, 400, Some(Scheme::Rfc9421Rsa)).await, (400, 2));
    // Refusals that are not about the signature are believed at once, or from whoever understood it.
    assert_eq!(answers(403, 202, None).await, (403, 1));
    assert_eq!(answers(401, 404, None).await, (404, 2));
}
