#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use super::*;
use crate::activity::{
    FollowParts, Head, build_accept, build_add, build_create, build_delete, build_follow, build_reject,
    build_remove, build_undo, build_update,
};
use crate::error::Malformed;
use crate::log::stamp;
use crate::object::build_tombstone;
use crate::origin::Mode;
use crate::testing::keys::{city, now, url};
use chrono::TimeDelta;
use proptest::prelude::*;
use serde_json::{Value, json};

fn actor() -> Url {
    url("https://lindhavn.example/a/by")
}

fn us() -> Url {
    url("https://montreval.example/a/ville")
}

fn read(value: &Value) -> Result<Event, Malformed> {
    interpret(value, Mode::Production)
}

fn ignored(value: &Value) -> Reason {
    match read(value).unwrap() {
        Event::Ignored { reason, .. } => reason,
        other => panic!("{other:?}"),
    }
}

fn with_head<T>(build: impl Fn(&Head<'_>) -> T) -> T {
    let id = url("https://lindhavn.example/x/1");
    build(&Head { id: &id, actor: &actor(), published: now(), to: &[us()], cc: &[] })
}

fn object() -> Value {
    json!({"id": "https://lindhavn.example/o/1", "type": "Article", "attributedTo": actor(), "name": "A title",
        "content": "<p>x</p>", "published": "2026-04-10T07:30:00Z"})
}

fn create(object: Value) -> Value {
    with_head(|head| build_create(head, object.clone()))
}

fn update(object: Value) -> Value {
    with_head(|head| build_update(head, object.clone()))
}

#[test]
fn a_follow_and_its_answers_are_read_as_they_were_written() {
    let (follow_id, target) = (url("https://lindhavn.example/x/7"), us());
    let asked = with_head(|head| build_follow(head, &target));
    assert_eq!(
        read(&asked).unwrap(),
        Event::Follow { id: url("https://lindhavn.example/x/1"), actor: actor(), target: us() }
    );
    let ours = FollowParts { id: &url("https://montreval.example/x/7"), actor: &us(), target: &actor() };
    let follow = FollowRef { id: Some(ours.id.clone()), actor: Some(us()), object: Some(actor()) };
    let accepted = with_head(|head| build_accept(head, &ours));
    assert_eq!(read(&accepted).unwrap(), Event::Accept { actor: actor(), follow: follow.clone() });
    let rejected = with_head(|head| build_reject(head, &ours));
    assert_eq!(read(&rejected).unwrap(), Event::Reject { actor: actor(), follow });
    let theirs = FollowParts { id: &follow_id, actor: &actor(), target: &target };
    let undone = with_head(|head| build_undo(head, &theirs));
    let follow = FollowRef { id: Some(follow_id.clone()), actor: Some(actor()), object: Some(us()) };
    assert_eq!(read(&undone).unwrap(), Event::Unfollow { actor: actor(), follow });
}

#[test]
fn answers_may_name_the_follow_by_its_id_only() {
    let accept = json!({"id": "https://lindhavn.example/x/1", "type": "Accept", "actor": actor(), "object": "https://montreval.example/x/7"});
    let follow = FollowRef { id: Some(url("https://montreval.example/x/7")), ..FollowRef::default() };
    assert_eq!(read(&accept).unwrap(), Event::Accept { actor: actor(), follow });
    let lemmy = json!({"id": "https://lindhavn.example/x/1", "type": "Accept", "actor": actor(),
        "object": {"id": "https://montreval.example/x/7", "type": "Follow", "actor": us(), "object": actor(), "to": null}});
    assert!(matches!(read(&lemmy).unwrap(), Event::Accept { .. }));
}

#[test]
fn a_create_is_read_as_a_publication_with_its_number() {
    let mut activity = create(object());
    let number = EntryNumber { epoch: "01J9YZ6M2PX4T8V0K3R5W7N9QD".to_owned(), seq: 1 };
    stamp(&mut activity, &number, &Previous::none());
    let Event::Publish { actor: by, object, number: found } = read(&activity).unwrap() else { panic!() };
    assert_eq!(
        (by, object.owner().cloned(), found),
        (actor(), Some(actor()), Some((number, Previous::none())))
    );
}

#[test]
fn an_object_of_another_host_is_fetched_from_there_org_01() {
    let mut foreign = object();
    foreign["id"] = json!("https://victim.example/o/1");
    foreign["attributedTo"] = json!("https://victim.example/a/x");
    let expected = Event::Refetch { actor: actor(), object: url("https://victim.example/o/1") };
    assert_eq!(read(&create(foreign)).unwrap(), expected);
    assert_eq!(read(&create(json!("https://victim.example/o/1"))).unwrap(), expected);
    let mut port = object();
    port["id"] = json!("http://lindhavn.example/o/1");
    assert!(read(&create(port)).is_err());
}

#[test]
fn an_object_of_another_owner_has_no_effect_org_02() {
    for owner in [
        json!("https://lindhavn.example/a/other"),
        json!(["https://lindhavn.example/a/other", actor()]),
        json!(null),
        json!([]),
    ] {
        let mut other = object();
        other["attributedTo"] = owner.clone();
        assert_eq!(ignored(&create(other)), Reason::ForeignOwner, "{owner}");
    }
    let mut first = object();
    first["attributedTo"] = json!([actor(), "https://lindhavn.example/a/other"]);
    assert!(matches!(read(&create(first)).unwrap(), Event::Publish { .. }));
}

#[test]
fn an_update_of_a_foreign_object_has_no_effect_org_07() {
    let mut foreign = object();
    foreign["id"] = json!("https://victim.example/o/1");
    assert_eq!(ignored(&update(foreign)), Reason::ForeignObject);
    assert_eq!(ignored(&update(json!("https://victim.example/o/1"))), Reason::ForeignObject);
}

#[test]
fn an_update_by_another_actor_of_the_host_asks_the_origin_org_08() {
    let mut other = object();
    other["attributedTo"] = json!("https://lindhavn.example/a/other");
    assert_eq!(
        read(&update(other)).unwrap(),
        Event::Refetch { actor: actor(), object: url("https://lindhavn.example/o/1") }
    );
    assert!(matches!(read(&update(object())).unwrap(), Event::Revise { .. }));
}

#[test]
fn an_actor_revises_itself_and_nobody_else_key_10() {
    let own = city(&url("https://lindhavn.example/"), "by", 0);
    let Event::ReviseActor { actor: revised } = read(&update(own.clone())).unwrap() else { panic!() };
    assert_eq!(revised.id, actor());
    let neighbour = city(&url("https://lindhavn.example/"), "other", 0);
    assert_eq!(ignored(&update(neighbour)), Reason::ForeignActor);
    let ours = city(&url("https://montreval.example/"), "ville", 0);
    assert_eq!(ignored(&update(ours)), Reason::ForeignObject);
    let mut rebound = own;
    rebound["url"] = json!("https://montreval.example/a/ville");
    rebound["publicKey"]["id"] = json!("https://montreval.example/a/ville#main-key");
    let Event::ReviseActor { actor: revised } = read(&update(rebound)).unwrap() else { panic!() };
    assert!(
        revised.url.is_none() && revised.keys.iter().all(|key| key.id.host_str() == Some("lindhavn.example"))
    );
}

#[test]
fn a_delete_is_read_as_a_withdrawal_bare_or_with_a_tombstone() {
    let id = url("https://lindhavn.example/o/1");
    let tombstone = build_tombstone(&id, "Article", now(), None, None);
    for object in
        [tombstone, json!(id), json!({"id": id, "type": "Article", "attributedTo": actor()}), json!([id])]
    {
        let activity = with_head(|head| build_delete(head, object.clone()));
        assert_eq!(
            read(&activity).unwrap(),
            Event::Withdraw { actor: actor(), object: id.clone(), because: None, number: None },
            "{object}"
        );
    }
}

#[test]
fn a_withdrawal_says_why_in_a_short_code() {
    let id = url("https://lindhavn.example/o/1");
    let because = |code: &str| {
        let mut tombstone = build_tombstone(&id, "Article", now(), None, None);
        tombstone["hansa:withdrawnFor"] = json!(code);
        match read(&with_head(|head| build_delete(head, tombstone.clone()))).unwrap() {
            Event::Withdraw { because, .. } => because,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(because("outdated").as_deref(), Some("outdated"));
    assert_eq!(because(&"x".repeat(33)), None);
}

#[test]
fn a_delete_of_what_is_not_ones_own_has_no_effect_org_09() {
    let delete = |object: Value| with_head(|head| build_delete(head, object.clone()));
    assert_eq!(ignored(&delete(json!("https://victim.example/o/1"))), Reason::ForeignObject);
    let carried = json!({"id": "https://lindhavn.example/o/1", "type": "Note", "attributedTo": "https://lindhavn.example/a/other"});
    assert_eq!(ignored(&delete(carried)), Reason::ForeignOwner);
    assert_eq!(ignored(&delete(json!(us()))), Reason::ForeignObject);
    assert_eq!(read(&delete(json!(actor()))).unwrap(), Event::ActorGone { actor: actor() });
}

#[test]
fn an_undo_of_anothers_follow_has_no_effect_org_10() {
    let undo = |object: Value| json!({"id": "https://lindhavn.example/x/1", "type": "Undo", "actor": actor(), "object": object});
    let follow = json!({"id": "https://lindhavn.example/x/7", "type": "Follow", "actor": "https://lindhavn.example/a/other", "object": us()});
    assert_eq!(ignored(&undo(follow)), Reason::ForeignFollow);
    assert_eq!(ignored(&undo(json!("https://victim.example/x/7"))), Reason::ForeignFollow);
    assert_eq!(
        ignored(&undo(json!({"id": "https://lindhavn.example/x/7", "type": "Like", "actor": actor()}))),
        Reason::UnknownObject
    );
    assert!(read(&undo(json!({"type": "Follow", "actor": "x y", "object": us()}))).is_err());
}

#[test]
fn only_the_one_who_was_asked_may_answer_org_11() {
    let accept = |asked: &str| {
        json!({"id": "https://lindhavn.example/x/1", "type": "Accept", "actor": actor(),
        "object": {"type": "Follow", "actor": us(), "object": asked}})
    };
    assert_eq!(ignored(&accept("https://oudewaard.example/a/stad")), Reason::ForeignFollow);
    assert!(matches!(read(&accept(actor().as_str())).unwrap(), Event::Accept { .. }));
    let nameless = json!({"id": "https://lindhavn.example/x/1", "type": "Accept", "actor": actor(), "object": {"type": "Follow"}});
    assert!(read(&nameless).is_err());
}

#[test]
fn a_reply_enters_and_leaves_a_thread_of_the_actor() {
    let (reply, thread) = (url("https://oudewaard.example/o/1"), url("https://lindhavn.example/c/1"));
    let added = with_head(|head| build_add(head, json!(reply), &thread));
    let object = ObjectRef::Id(reply.clone());
    assert_eq!(
        read(&added).unwrap(),
        Event::Attach { actor: actor(), object, target: thread.clone(), number: None }
    );
    let removed = with_head(|head| build_remove(head, &reply, &thread));
    assert_eq!(
        read(&removed).unwrap(),
        Event::Detach { actor: actor(), object: reply, target: thread, number: None }
    );
}

#[test]
fn a_foreign_collection_is_not_touched_org_13() {
    for kind in ["Add", "Remove"] {
        for target in ["https://montreval.example/a/ville/featured", "https://montreval.example/c/1"] {
            let activity = json!({"id": "https://lindhavn.example/x/1", "type": kind, "actor": actor(), "object": "https://lindhavn.example/o/1", "target": target});
            assert_eq!(ignored(&activity), Reason::ForeignCollection, "{kind} {target}");
        }
    }
    let aimless = json!({"id": "https://lindhavn.example/x/1", "type": "Add", "actor": actor(), "object": "https://lindhavn.example/o/1"});
    assert!(read(&aimless).is_err());
}

#[test]
fn an_embedded_actor_in_an_add_or_announce_poisons_nothing_org_15() {
    let forged = update(city(&url("https://victim.example/"), "mayor", 1));
    let announce =
        json!({"id": "https://lindhavn.example/x/2", "type": "Announce", "actor": actor(), "object": forged});
    assert_eq!(ignored(&announce), Reason::UnknownType);
    let add = json!({"id": "https://lindhavn.example/x/2", "type": "Add", "actor": actor(), "object": forged, "target": "https://lindhavn.example/c/1"});
    let Event::Attach { object, .. } = read(&add).unwrap() else { panic!() };
    assert!(matches!(object, ObjectRef::Embedded(other) if matches!(*other, RemoteObject::Other { .. })));
}

#[test]
fn an_activity_on_another_origin_than_its_actor_is_refused_org_18() {
    for id in
        ["https://montreval.example/x/1", "https://lindhavn.example:8443/x/1", "http://lindhavn.example/x/1"]
    {
        let mut activity = create(object());
        activity["id"] = json!(id);
        assert!(read(&activity).is_err(), "{id}");
    }
}

#[test]
fn a_numbered_entry_may_not_be_dated_later_than_the_act() {
    let mut later = object();
    later["published"] = json!(crate::vocabulary::time::write(now() + TimeDelta::seconds(1)));
    let mut activity = create(later);
    assert!(matches!(read(&activity).unwrap(), Event::Publish { .. }));
    let number = EntryNumber { epoch: "01J9YZ6M2PX4T8V0K3R5W7N9QD".to_owned(), seq: 1 };
    stamp(&mut activity, &number, &Previous::none());
    assert_eq!(ignored(&activity), Reason::DatedLater);
}

#[test]
fn unknown_activities_and_objects_have_no_effect() {
    for kind in ["Announce", "Like", "Flag", "Move", "Join", "EmojiReact", "Block"] {
        let activity =
            json!({"id": "https://lindhavn.example/x/1", "type": kind, "actor": actor(), "object": us()});
        assert_eq!(ignored(&activity), Reason::UnknownType, "{kind}");
    }
    let mut poll = object();
    poll["type"] = json!("Question");
    assert_eq!(ignored(&create(poll)), Reason::UnknownObject);
}

#[test]
fn hostile_relations_end_in_an_error_and_not_in_a_guess() {
    for value in [
        json!(null),
        json!([]),
        json!("x"),
        json!({}),
        json!({"type": ["Create"]}),
        json!({"type": "Create", "id": "https://lindhavn.example/x/1", "actor": actor()}),
        json!({"type": "Follow", "id": "https://lindhavn.example/x/1", "actor": actor(), "object": [us(), actor()]}),
    ] {
        assert!(read(&value).is_err(), "{value}");
    }
}

proptest! {
    #[test]
    fn no_activity_makes_the_interpreter_panic(value in crate::proof::tests::any_json()) {
        let _ = read(&value);
    }

    #[test]
    fn no_object_makes_the_interpreter_panic(kind in "(Create|Update|Delete|Follow|Accept|Reject|Undo|Add|Remove)", object in crate::proof::tests::any_json(), target in crate::proof::tests::any_json()) {
        let _ = read(&json!({"id": "https://lindhavn.example/x/1", "type": kind, "actor": actor(), "object": object, "target": target}));
    }
}
