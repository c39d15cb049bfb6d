//! What is judged by values alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::net::IpAddr;
use std::path::Path;

use hansa_entities::time::Time;

use super::city::{administrators, backed_up};
use super::disk::{file_system, kind_of, room};
use super::{Arrival, Finding, Value, Verdict, proxy};
use crate::clock::Clock;
use crate::config::Config;

const MOUNTS: &str = "\
proc /proc proc rw,nosuid 0 0
/dev/vda1 / ext4 rw,relatime 0 0
server:/export /srv nfs4 rw,relatime 0 0
host:/data /srv/my\\040data fuse.sshfs rw 0 0
tmpfs /srv/local tmpfs rw 0 0
/dev/vdb1 /srv/local xfs rw 0 0
nonsense
";

fn verdict(finding: &Finding) -> (&'static str, Verdict) {
    (finding.code, finding.verdict)
}

#[test]
fn the_deepest_mount_says_what_a_folder_lies_on() {
    for (path, kind) in [
        ("/var/lib/hansa", "ext4"),
        ("/srv", "nfs4"),
        ("/srv/hansa", "nfs4"),
        ("/srvx", "ext4"),
        ("/srv/my data/hansa", "fuse.sshfs"),
        // Of two at one place the later one covers the other.
        ("/srv/local/hansa", "xfs"),
    ] {
        assert_eq!(kind_of(MOUNTS, Path::new(path)).as_deref(), Some(kind), "{path}");
    }
    assert_eq!(kind_of("", Path::new("/srv")), None);
}

#[test]
fn a_network_file_system_is_a_failure_and_a_local_one_is_none() {
    let folder = Path::new("/srv/hansa");
    for kind in ["nfs", "nfs4", "cifs", "smb3", "9p", "ceph", "fuse.sshfs", "fuse.glusterfs"] {
        assert_eq!(verdict(&file_system(folder, kind)), ("disk-network", Verdict::Fail), "{kind}");
    }
    for kind in ["ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "fuse.mergerfs", "fuseblk"] {
        assert_eq!(verdict(&file_system(folder, kind)), ("disk-local", Verdict::Ok), "{kind}");
    }
}

#[test]
fn less_than_a_gibibyte_of_room_is_worth_a_look() {
    let folder = Path::new("/srv/hansa");
    assert_eq!(verdict(&room(folder, (1 << 30) - 1)), ("space-little", Verdict::Warn));
    assert_eq!(verdict(&room(folder, 1 << 30)), ("space-enough", Verdict::Ok));
}

#[test]
fn a_backup_is_fresh_for_a_week_and_one_administrator_is_too_few() {
    let folder = tempfile::TempDir::new().unwrap();
    let mut config = Config::default();
    config.data.folder = folder.path().to_owned();
    let made = Time(1_795_248_000_000);
    let (clock, hands) = Clock::manual(made);
    let never = backed_up(&config, &clock);
    assert_eq!(verdict(&never), ("backup-never", Verdict::Warn));
    assert!(never.line.unwrap().contains(" backup create --to "));
    std::fs::write(folder.path().join("last-backup"), made.0.to_string()).unwrap();
    hands.advance(chrono::Duration::days(7) - chrono::Duration::seconds(1));
    assert_eq!(verdict(&backed_up(&config, &clock)), ("backup-fresh", Verdict::Ok));
    hands.advance(chrono::Duration::seconds(1));
    let old = backed_up(&config, &clock);
    assert_eq!(verdict(&old), ("backup-old", Verdict::Warn));
    assert_eq!(old.values, [("count", Value::Count(7)), ("at", Value::At(made))]);
    assert_eq!(verdict(&administrators(1)), ("administrators-one", Verdict::Warn));
    assert_eq!(verdict(&administrators(2)), ("administrators-enough", Verdict::Ok));
}

fn city() -> Config {
    let mut config = Config::default();
    config.server.domain = "lindhavn.example".to_owned();
    config
}

fn arrival(peer: &str, forwarded_for: Option<&str>) -> Arrival {
    Arrival {
        peer: Some(peer.parse().unwrap()),
        client: Some("192.0.2.7".parse::<IpAddr>().unwrap()),
        host: Some("Lindhavn.example".to_owned()),
        forwarded_for: forwarded_for.map(str::to_owned),
        forwarded_proto: Some("https".to_owned()),
        origin: None,
        is_trustworthy: false,
    }
}

#[test]
fn a_proxy_is_judged_by_what_it_passes_on() {
    let mut config = city();
    let judged = |config: &Config, arrival: &Arrival| proxy(config, Some(arrival));
    let silent = judged(&config, &arrival("127.0.0.1", None));
    assert_eq!(verdict(&silent), ("proxy-silent", Verdict::Warn));
    assert_eq!(silent.line.as_deref(), Some("proxy_set_header X-Forwarded-For $remote_addr;"));
    config.server.trusted_proxies = vec!["10.0.0.2".to_owned()];
    let untrusted = judged(&config, &arrival("127.0.0.1", Some("192.0.2.7")));
    assert_eq!(verdict(&untrusted), ("proxy-untrusted", Verdict::Warn));
    assert_eq!(untrusted.line.as_deref(), Some("trusted_proxies = [\"10.0.0.2\", \"127.0.0.1\"]"));
    let sound = judged(&config, &arrival("10.0.0.2", Some("192.0.2.7")));
    assert_eq!(verdict(&sound), ("proxy-sound", Verdict::Ok));
    let elsewhere =
        Arrival { host: Some("127.0.0.1:8080".to_owned()), ..arrival("10.0.0.2", Some("192.0.2.7")) };
    assert_eq!(verdict(&judged(&config, &elsewhere)), ("proxy-host", Verdict::Fail));
    let plain =
        Arrival { forwarded_proto: Some("http".to_owned()), ..arrival("10.0.0.2", Some("192.0.2.7")) };
    assert_eq!(verdict(&judged(&config, &plain)), ("proxy-plain", Verdict::Fail));
    assert_eq!(verdict(&proxy(&config, None)), ("proxy-named", Verdict::Ok));
    assert_eq!(verdict(&proxy(&city(), None)), ("proxy-unnamed", Verdict::Warn));
    config.server.development = true;
    assert_eq!(verdict(&judged(&config, &plain)), ("proxy-development", Verdict::Ok));
}

#[test]
fn what_the_browser_says_of_its_connection_counts_more_than_what_a_proxy_says() {
    let said = |origin: Option<&str>, proto: Option<&str>, is_trustworthy| {
        let text = |text: Option<&str>| text.map(str::to_owned);
        Arrival { origin: text(origin), forwarded_proto: text(proto), is_trustworthy, ..Arrival::default() }
            .is_secure()
    };
    assert_eq!(said(None, None, false), None);
    assert_eq!(said(None, Some("http, https"), false), Some(true));
    assert_eq!(said(None, Some("http"), false), Some(false));
    assert_eq!(said(None, Some("http"), true), Some(true));
    assert_eq!(said(Some("http://lindhavn.example"), Some("https"), false), Some(false));
    assert_eq!(said(Some("https://lindhavn.example"), None, false), Some(true));
    assert_eq!(said(Some("null"), None, false), None);
}
