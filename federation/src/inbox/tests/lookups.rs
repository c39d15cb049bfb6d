//! Keys: whose they are, and how often they are asked for.
use super::*;
use crate::memory::Bounded;

#[tokio::test]
async fn nothing_is_written_or_fetched_but_the_key_before_the_proof_sig_24() {
    let world = World::new().await;
    let refused = world.deliver(1, now()).await;
    assert_eq!(refused, Err(Rejection::Signature(SignatureError::Mismatch)));
    assert_eq!((world.fetches(), world.backend.saves()), (1, 0));
    assert_eq!(world.peer.asked()[0].target, "/a/by");
}

#[tokio::test]
async fn a_key_of_another_host_signs_for_nobody_sig_22() {
    let world = World::new().await;
    let post =
        Post::new(world.follow().to_string().into_bytes(), &url("https://other.test/a/b#main-key"), 0, now());
    let refused = world.receive(&post).await;
    assert!(matches!(refused, Err(Rejection::Key(_))));
    assert_eq!((status(&refused), world.fetches()), (401, 0));
}

#[tokio::test]
async fn a_key_of_a_neighbour_signs_for_nobody_else_sig_23() {
    let world = World::new().await;
    world.answer("/a/other", Answer::activity(city(&world.peer.base("peer"), "other", 1)));
    let post =
        Post::new(world.follow().to_string().into_bytes(), &main_key(&world.peer.url("a/other")), 1, now());
    let refused = world.receive(&post).await;
    assert!(matches!(refused, Err(Rejection::Key(_))), "{refused:?}");
    assert_eq!(world.backend.saves(), 0);
}

#[tokio::test]
async fn a_key_whose_host_is_down_is_asked_for_again_later_sig_26() {
    let world = World::new().await;
    world.answer("/a/by", Answer::status(502));
    let refused = world.deliver(0, now()).await;
    assert!(matches!(refused, Err(Rejection::KeyUnavailable(_))));
    assert_eq!(status(&refused), 503);
    world.publish(0);
    assert_eq!(status(&world.deliver(0, now() + TimeDelta::seconds(59)).await), 503);
    world.deliver(0, now() + TimeDelta::seconds(60)).await.unwrap();
    assert_eq!(world.fetches(), 2);
}

#[tokio::test]
async fn an_actor_that_does_not_list_the_key_does_not_sign_with_it_key_01() {
    let world = World::new().await;
    let mut document = city(&world.peer.base("peer"), "by", 0);
    document["publicKey"]["owner"] = json!(world.peer.url("a/other"));
    world.answer("/a/by", Answer::activity(document));
    assert_eq!(status(&world.deliver(0, now()).await), 401);
}

#[tokio::test]
async fn a_document_with_another_id_is_not_the_actor_key_02() {
    let world = World::new().await;
    world.answer("/a/by", Answer::activity(city(&world.peer.base("peer"), "other", 0)));
    let refused = world.deliver(0, now()).await;
    assert!(matches!(refused, Err(Rejection::Key(_))), "{refused:?}");
    assert_eq!((world.fetches(), world.backend.saves()), (1, 0));
}

#[tokio::test]
async fn a_rotated_key_is_found_by_exactly_one_look_key_03() {
    let world = World::new().await;
    world.backend.know(remote(&world.peer.base("peer"), "by", 0), now());
    world.publish(1);
    world.deliver(1, now() + TimeDelta::hours(1)).await.unwrap();
    assert_eq!((world.fetches(), world.backend.saves()), (1, 1));
    world.deliver(1, now() + TimeDelta::hours(1)).await.unwrap();
    assert_eq!(world.fetches(), 1);
}

#[tokio::test]
async fn keys_are_looked_at_once_in_five_minutes_however_many_fail_key_03() {
    let world = World::new().await;
    world.backend.know(remote(&world.peer.base("peer"), "by", 0), now() - TimeDelta::days(1));
    for second in 0..20 {
        assert_eq!(status(&world.deliver(1, now() + TimeDelta::seconds(second)).await), 401);
    }
    assert_eq!(world.fetches(), 1);
    world.publish(1);
    world.deliver(1, now() + TimeDelta::minutes(5)).await.unwrap();
    assert_eq!(world.fetches(), 2);
}

#[tokio::test]
async fn the_old_key_is_refused_once_the_new_one_was_seen_key_04() {
    let world = World::new().await;
    world.backend.know(remote(&world.peer.base("peer"), "by", 0), now());
    world.publish(1);
    let later = now() + TimeDelta::hours(1);
    world.deliver(1, later).await.unwrap();
    assert_eq!(status(&world.deliver(0, later).await), 401);
    assert_eq!(world.fetches(), 1);
}

#[tokio::test]
async fn a_hundred_posts_with_a_dead_key_cause_one_request_key_05() {
    let world = World::new().await;
    world.answer("/a/by", Answer::status(404));
    let post = world.signed(&world.follow(), 0, now());
    let tries = futures_util::future::join_all((0..100).map(|_| world.receive(&post))).await;
    assert!(tries.iter().all(|refused| status(refused) == 401));
    assert_eq!(world.fetches(), 1);
    assert_eq!(status(&world.receive_at(&post, now() + TimeDelta::minutes(5)).await), 401);
    assert_eq!(world.fetches(), 2);
}

#[tokio::test]
async fn a_hundred_first_posts_at_once_cause_one_request_rec_07() {
    let world = World::new().await;
    let post = world.signed(&world.follow(), 0, now());
    let tries = futures_util::future::join_all((0..100).map(|_| world.receive(&post))).await;
    assert!(tries.iter().all(Result::is_ok));
    assert_eq!(world.fetches(), 1);
}

#[tokio::test]
async fn a_key_look_follows_no_redirect_rec_07() {
    let world = World::new().await;
    world.answer("/a/by", Answer::to("/a/elsewhere"));
    assert_eq!(status(&world.deliver(0, now()).await), 401);
    assert_eq!(world.fetches(), 1);
}

#[tokio::test]
async fn a_key_inside_the_network_is_never_looked_for_key_06() {
    let world = World::new().await;
    for host in ["localhost:5432", "127.0.0.1"] {
        let activity = json!({"id": format!("http://{host}/x/1"), "type": "Follow", "actor": format!("http://{host}/a"), "object": "x"});
        let post = Post::new(
            activity.to_string().into_bytes(),
            &url(&format!("http://{host}/a#main-key")),
            0,
            now(),
        );
        let refused = world.receive(&post).await;
        assert!(matches!(status(&refused), 400 | 401), "{host} {refused:?}");
    }
}

#[tokio::test]
async fn a_key_under_a_path_is_accepted_after_the_owner_check_key_08() {
    let world = World::new().await;
    let mut document = city(&world.peer.base("peer"), "by", 0);
    let key_id = world.peer.url("a/by/main-key");
    document["publicKey"]["id"] = json!(key_id);
    world.answer("/a/by", Answer::activity(document));
    let post = Post::new(world.follow().to_string().into_bytes(), &key_id, 0, now());
    world.receive(&post).await.unwrap();
    assert_eq!(world.fetches(), 1);
}

#[tokio::test]
async fn the_farewell_of_an_actor_is_believed_when_its_origin_says_gone_key_14() {
    let world = World::new().await;
    world.answer("/a/by", Answer::status(410));
    let received = world.receive(&world.signed(&world.farewell(), 0, now())).await.unwrap();
    assert_eq!((received.sender, received.actor), (Sender::Gone, world.actor()));
    let other = world.receive(&world.signed(&world.follow(), 0, now())).await;
    assert_eq!(status(&other), 401, "the gone say nothing else");
}

#[tokio::test]
async fn the_farewell_of_an_unknown_actor_is_ignored_key_14() {
    let world = World::new().await;
    world.answer("/a/by", Answer::status(404));
    let ignored = world.receive(&world.signed(&world.farewell(), 0, now())).await;
    assert!(matches!(ignored, Err(Rejection::Ignored(_))));
    assert_eq!(status(&ignored), 202);
    let farewell = json!({"id": world.peer.url("x/2"), "type": "Delete", "actor": world.actor(), "object": world.peer.url("a/other")});
    assert_eq!(status(&world.receive(&world.signed(&farewell, 0, now())).await), 401);
}

#[tokio::test]
async fn a_known_actor_may_take_leave_with_its_own_key() {
    let world = World::new().await;
    let received = world.receive(&world.signed(&world.farewell(), 0, now())).await.unwrap();
    assert_eq!(received.sender, Sender::Proven);
}

#[test]
fn a_million_failing_hosts_leave_a_bounded_memory_dos_13() {
    let mut memory = Bounded::new(100);
    for host in 0..1_000_000 {
        memory.put(&format!("https://{host}.example/a"), (), now() + TimeDelta::minutes(5));
    }
    assert_eq!(memory.len(), 100);
    assert!(memory.find("https://999999.example/a", now()).is_some());
    assert!(memory.find("https://0.example/a", now()).is_none());
    assert!(memory.find("https://999999.example/a", now() + TimeDelta::minutes(5)).is_none());
    for _ in 0..1_000 {
        memory.put("https://same.example/a", (), now() + TimeDelta::minutes(5));
    }
    assert!(memory.len() <= 100 && memory.find("https://same.example/a", now()).is_some());
}
