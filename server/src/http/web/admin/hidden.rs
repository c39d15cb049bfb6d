//! What is hidden on this site, and the way back.

use askama::Template;
use axum::Router;
use axum::routing::get;

use super::{Room, Rooms};
use crate::app::feed::kind_code;
use crate::app::record::HiddenView;
use crate::app::{App, record};
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
    show(&HiddenPage {
        rooms: Rooms::of(&visit, Room::Hidden),
        records: hidden.into_iter().map(line).collect(),
        shell: Shell::of(&visit, Section::Admin),
    })
}
