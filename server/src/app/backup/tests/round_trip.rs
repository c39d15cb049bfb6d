//! There and back again.

use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

use hansa_entities::time::Time;

use super::city::{Place, entries, names, passphrase, postgres, publish, sign_in};
use crate::app::backup::{
    Error, KeyPlace, KeyState, Made, Member, Order, create, extract_configuration, restore, verify,
};
use crate::app::{account, feed, session};
use crate::clock::Clock;
use crate::store;

async fn back_up(place: &Place, clock: &Clock, with_key: bool) -> Made {
    let passphrase = if with_key { passphrase() } else { None };
    let order = Order { to: Some(place.folder.path().to_owned()), configuration: None, passphrase };
    create(&place.config, order, clock).await.unwrap()
}

/// A backup, publications that it misses, a disaster, a restore, and publishing that goes on.
async fn survives_a_disaster(server: Option<&str>) {
    let (clock, manual) = Clock::manual(Time(1_800_000_000_000));
    let place = Place::new(server, &clock).await;
    let (app, token) = place.found(&clock).await;
    let principal = session::resume(&app, &token).await.unwrap();
    publish(&app, &principal, "One").await;
    publish(&app, &principal, "Two").await;
    let media = place.config.data.folder.join("media").join("ab");
    std::fs::create_dir_all(&media).unwrap();
    std::fs::write(media.join("picture.webp"), b"not really").unwrap();

    // The city runs while it is backed up.
    let made = back_up(&place, &clock, true).await;
    assert_eq!(std::fs::metadata(&made.file).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(
        names(place.folder.path()),
        ["config", "data", made.file.file_name().unwrap().to_str().unwrap()]
    );
    let kept = (feed::digest(&app).await.unwrap(), entries(&app).await);
    let accounts = store::account::list(app.store.read()).await.unwrap();
    let missed = publish(&app, &principal, "Three").await;
    app.close().await;
    manual.advance(chrono::Duration::hours(1));
    let app = place.open(&clock).await;
    let lost = publish(&app, &principal, "Four").await;
    assert!(lost.epoch > missed.epoch && lost.seq == Some(1));
    app.close().await;

    let contents = verify(&made.file, passphrase(), place.folder.path(), &clock).await.unwrap();
    assert_eq!((contents.key, contents.manifest.count_media()), (KeyState::Opens, 1));
    manual.advance(chrono::Duration::hours(1));
    let elsewhere = Place::new(server, &clock).await;
    let restored = restore(&elsewhere.config, &made.file, passphrase(), &clock).await.unwrap();
    assert_eq!(restored.key, KeyPlace::Written);
    let key = |place: &Place| std::fs::read(&place.config.security.key_file).unwrap();
    assert_eq!(key(&place), key(&elsewhere));
    let picture = elsewhere.config.data.folder.join("media/ab/picture.webp");
    assert_eq!(std::fs::read(picture).unwrap(), b"not really");
    assert!(names(&elsewhere.config.data.folder).iter().all(|name| !name.starts_with(".hansa-backup")));

    // Opening it proves that the keys open.
    let app = elsewhere.open(&clock).await;
    assert_eq!((feed::digest(&app).await.unwrap(), entries(&app).await), kept);
    assert_eq!(store::account::list(app.store.read()).await.unwrap(), accounts);
    let returned = session::resume(&app, &token).await.unwrap();
    assert!(returned.account().is_none(), "a session has come back to life");
    let administrator = sign_in(&app).await;
    assert!(account::open_invitations(&app, &administrator).await.unwrap().is_empty());
    let next = publish(&app, &administrator, "Five").await;
    assert_eq!(next.seq, Some(1));
    assert!(next.epoch > lost.epoch, "{:?} is not above {:?}", next.epoch, lost.epoch);
    let before = kept.1.last().unwrap();
    let prev: serde_json::Value = serde_json::from_str(next.prev.as_deref().unwrap()).unwrap();
    assert_eq!((prev["epoch"].as_str(), prev["seq"].as_i64()), (before.epoch.as_deref(), before.seq));
    app.close().await;

    // What was restored can be backed up, and holds what the first backup held.
    if server.is_some() {
        let again = Place::new(server, &clock).await;
        restore(&again.config, &made.file, passphrase(), &clock).await.unwrap();
        let second = back_up(&again, &clock, false).await;
        let tables = |made: &Made| -> Vec<Member> {
            let mut members = made.manifest.files.clone();
            // What a restore drops, and what each backup seals anew.
            let dropped = ["database/session.copy", "database/invitation.copy", "media/", "secret.key"];
            members.retain(|member| !dropped.iter().any(|name| member.name.starts_with(name)));
            members
        };
        assert_eq!(tables(&made), tables(&second));
    }
    let refused = restore(&elsewhere.config, &made.file, passphrase(), &clock).await.unwrap_err();
    assert!(refused.to_string().contains("never overwrites"), "{refused}");
}

#[tokio::test]
async fn a_city_on_sqlite_survives_a_disaster() {
    survives_a_disaster(None).await;
}

#[tokio::test]
async fn a_city_on_postgresql_survives_a_disaster() {
    if let Some(server) = postgres() {
        survives_a_disaster(Some(&server)).await;
    }
}

#[tokio::test]
async fn a_restore_that_broke_off_can_be_done_again_on_postgresql() {
    let Some(server) = postgres() else { return };
    let clock = Clock::system();
    let place = Place::new(Some(&server), &clock).await;
    let (app, _) = place.found(&clock).await;
    let made = back_up(&place, &clock, false).await;
    app.close().await;
    let elsewhere = Place::new(Some(&server), &clock).await;
    // The schema was made, and then the power went.
    crate::app::start::migrate(&elsewhere.config).await.unwrap();
    restore(&elsewhere.config, &made.file, None, &clock).await.unwrap();
}

#[tokio::test]
async fn a_backup_without_a_passphrase_restores_beside_the_kept_key() {
    let clock = Clock::system();
    let place = Place::new(None, &clock).await;
    let (app, _) = place.found(&clock).await;
    let made = back_up(&place, &clock, false).await;
    app.close().await;
    let contents = verify(&made.file, None, place.folder.path(), &clock).await.unwrap();
    assert_eq!(contents.key, KeyState::Absent);

    let elsewhere = Place::new(None, &clock).await;
    let restored = restore(&elsewhere.config, &made.file, None, &clock).await.unwrap();
    assert_eq!(restored.key, KeyPlace::Missing);

    let beside = Place::new(None, &clock).await;
    std::fs::create_dir_all(beside.path("config")).unwrap();
    std::fs::write(&beside.config.security.key_file, [0; 32]).unwrap();
    let wrong = restore(&beside.config, &made.file, None, &clock).await.unwrap_err();
    assert!(wrong.to_string().contains("does not open"), "{wrong}");
    assert!(!beside.config.sqlite_file().exists());
    std::fs::copy(&place.config.security.key_file, &beside.config.security.key_file).unwrap();
    let restored = restore(&beside.config, &made.file, None, &clock).await.unwrap();
    assert_eq!(restored.key, KeyPlace::Standing);
    beside.open(&clock).await.close().await;
}

#[tokio::test]
async fn a_restore_says_what_does_not_fit() {
    let clock = Clock::system();
    let place = Place::new(None, &clock).await;
    let (app, _) = place.found(&clock).await;
    let made = back_up(&place, &clock, true).await;
    app.close().await;

    let mut elsewhere = Place::new(None, &clock).await;
    let asked = restore(&elsewhere.config, &made.file, None, &clock).await.unwrap_err();
    assert!(matches!(asked, Error::PassphraseNeeded), "{asked}");
    elsewhere.config.server.domain = "b.localhost:1".to_owned();
    let foreign = restore(&elsewhere.config, &made.file, passphrase(), &clock).await.unwrap_err();
    assert!(foreign.to_string().contains("cannot change its domain"), "{foreign}");
    assert_eq!(names(&elsewhere.config.data.folder), ["hansa.lock"]);
    if let Some(server) = postgres() {
        let other = Place::new(Some(&server), &clock).await;
        let refused = restore(&other.config, &made.file, passphrase(), &clock).await.unwrap_err();
        assert!(refused.to_string().contains("is one of sqlite"), "{refused}");
    }
}

#[tokio::test]
async fn the_configuration_is_kept_and_comes_back_to_where_none_is() {
    let clock = Clock::system();
    let place = Place::new(None, &clock).await;
    let (app, _) = place.found(&clock).await;
    app.close().await;
    let configuration = place.path("config.toml");
    std::fs::write(&configuration, "[server]\n").unwrap();
    let to = place.path("kept.tar.gz");
    let order =
        || Order { to: Some(to.clone()), configuration: Some(configuration.clone()), passphrase: None };
    create(&place.config, order(), &clock).await.unwrap();
    let refused = create(&place.config, order(), &clock).await.unwrap_err();
    assert!(refused.to_string().contains("never overwrites"), "{refused}");

    let wanted = place.path("new/config.toml");
    assert!(extract_configuration(&to, &wanted, place.folder.path(), &clock).await.unwrap());
    assert_eq!(std::fs::read_to_string(&wanted).unwrap(), "[server]\n");
    assert!(extract_configuration(&to, &wanted, place.folder.path(), &clock).await.is_err());
}

#[tokio::test]
async fn there_is_no_backup_of_nothing() {
    let clock = Clock::system();
    let place = Place::new(None, &clock).await;
    let order = Order { to: Some(PathBuf::from(place.folder.path())), ..Order::default() };
    let refused = create(&place.config, order, &clock).await.unwrap_err();
    assert!(refused.to_string().contains("holds no city"), "{refused}");
    assert!(names(place.folder.path()).is_empty());
}

#[tokio::test]
async fn a_folder_that_is_missing_is_named_before_anything_is_written() {
    let clock = Clock::system();
    let place = Place::new(None, &clock).await;
    let (app, _) = place.found(&clock).await;
    for to in ["missing/", "missing/city.tar.gz"] {
        let order = Order { to: Some(place.path(to)), configuration: None, passphrase: passphrase() };
        let refused = create(&place.config, order, &clock).await.unwrap_err();
        assert!(refused.to_string().contains("there is no folder"), "{refused}");
        assert!(!place.path("missing").exists());
    }
    app.close().await;
}

#[tokio::test]
async fn nobody_else_on_the_machine_reads_a_city_or_its_backup() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let (place, again, clock) =
        (Place::new(None, &Clock::system()).await, Place::new(None, &Clock::system()).await, Clock::system());
    // As a program of before left it.
    let old = place.config.sqlite_file();
    std::fs::create_dir_all(&place.config.data.folder).unwrap();
    std::fs::write(&old, "").unwrap();
    std::fs::set_permissions(&old, std::fs::Permissions::from_mode(0o644)).unwrap();
    let (app, _) = place.found(&clock).await;
    let lock = crate::app::start::lock(&again.config).unwrap();
    let data = &place.config.data.folder;
    let order = Order { to: Some(place.path("city.tar.gz")), configuration: None, passphrase: passphrase() };
    let made = create(&place.config, order, &clock).await.unwrap();
    drop(lock);
    restore(&again.config, &made.file, passphrase(), &clock).await.unwrap();
    let restored = again.config.sqlite_file();
    for file in [
        &data.join("hansa.sqlite"),
        &data.join("hansa.sqlite-wal"),
        &data.join("hansa.sqlite-shm"),
        &again.config.data.folder.join("hansa.lock"),
        &again.config.security.key_file,
        &place.config.security.key_file,
        &restored,
        &made.file,
    ] {
        assert_eq!(file.metadata().unwrap().mode() & 0o777, 0o600, "{}", file.display());
    }
    for folder in [&again.config.data.folder, &again.path("config"), &place.path("config")] {
        assert_eq!(folder.metadata().unwrap().mode() & 0o777, 0o700, "{}", folder.display());
    }
    app.close().await;
}
