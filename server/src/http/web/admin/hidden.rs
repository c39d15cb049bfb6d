//! What is hidden on this site, and the way back.

use askama::Template;
use axum::Router;
use axum::routing::get;

use super::{Room, Rooms};
use crate::app::feed::kind_code;
use crate::app::record::HiddenView;
use crate::app::{App, record, sync};
use crate::http::error::Result;
use crate::http::extract::Visit;
use crate::http::web::name::Name;
use crate::http::web::record_address;
use crate::http::web::said::{Said, When};
use crate::http::web::shell::{Section, Shell, show};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/admin/hidden", get(read))
}

#[derive(Template)]
#[template(path = "pages/admin/hidden.html")]
struct HiddenPage {
    shell: Shell,
    rooms: Rooms,
    records: Vec<Line>,
    pruned: Vec<Gone>,
    forks: Vec<Fork>,
}

/// Something that its city no longer has.
struct Gone {
    what: String,
    city: Name,
    since: When,
}

/// Two entries that a city has signed under one number.
struct Fork {
    city: Name,
    number: String,
    seen: When,
    kept: String,
    other: String,
}

struct Line {
    title: Said,
    address: String,
    kind: String,
    city: Name,
    since: When,
}

async fn read(visit: Visit) -> Result {
    let hidden = record::list_hidden(&visit.app, &visit.principal).await?;
    let line = |view: HiddenView| Line {
        title: Said::pick(&view.record.title, &[visit.locale.tag()]),
        address: record_address(view.record.id, view.record.local),
        kind: visit.locale.coded("kind", kind_code(view.record.kind)).to_string(),
        city: Name::of(visit.locale, &view.city),
        since: When::day(visit.locale, view.since),
    };
    let (mut pruned, mut forks) = (Vec::new(), Vec::new());
    if visit.principal.is_administrator() {
        pruned.extend(sync::pruned(&visit.app, &visit.principal).await?.into_iter().map(|one| Gone {
            what: one.key,
            city: Name::of(visit.locale, &one.city),
            since: When::day(visit.locale, one.since),
        }));
        forks.extend(sync::forks(&visit.app, &visit.principal).await?.into_iter().map(|one| Fork {
            city: Name::of(visit.locale, &one.city),
            number: format!("{}:{}", one.epoch, one.seq),
            seen: When::moment(visit.locale, one.seen),
            kept: one.kept.unwrap_or_default(),
            other: one.other.unwrap_or_default(),
        }));
    }
    show(&HiddenPage {
        rooms: Rooms::of(&visit, Room::Hidden),
        records: hidden.into_iter().map(line).collect(),
        pruned,
        forks,
        shell: Shell::of(&visit, Section::Admin),
    })
}
