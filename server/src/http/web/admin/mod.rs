//! What administrators see and do: accounts, the city's profile, domains, peers, the record of their acts.

mod accounts;
mod audit;
mod domains;
mod health;
mod hidden;
mod legal;
mod look;
mod mail;
mod peer;
mod peers;
mod profile;

#[cfg(debug_assertions)]
pub(super) use audit::Line as Act;

use askama::Template;
use axum::Router;
use axum::routing::get;

use super::shell::{Section, Shell, show};
use crate::app::peer::Standing;
use crate::app::permission::{Verb, require};
use crate::app::{App, account, audit as acts, peer as other_sites, policy, setup};
use crate::http::error::Result;
use crate::http::extract::Visit;
use crate::i18n::Locale;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/admin", get(overview))
        .merge(accounts::routes())
        .merge(audit::routes())
        .merge(domains::routes())
        .merge(health::routes())
        .merge(hidden::routes())
        .merge(legal::routes())
        .merge(look::routes())
        .merge(mail::routes())
        .merge(peer::routes())
        .merge(peers::routes())
        .merge(profile::routes())
}

/// The pages of this part, for the second navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    Overview,
    Accounts,
    Profile,
    Look,
    Legal,
    Domains,
    Hidden,
    Peers,
    Mail,
    Health,
    Audit,
}

impl Room {
    const ALL: [Self; 11] = [
        Self::Overview,
        Self::Accounts,
        Self::Profile,
        Self::Look,
        Self::Legal,
        Self::Domains,
        Self::Hidden,
        Self::Peers,
        Self::Mail,
        Self::Health,
        Self::Audit,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Accounts => "accounts",
            Self::Profile => "profile",
            Self::Look => "look",
            Self::Legal => "legal",
            Self::Domains => "domains",
            Self::Hidden => "hidden",
            Self::Peers => "peers",
            Self::Mail => "mail",
            Self::Health => "health",
            Self::Audit => "audit",
        }
    }

    fn address(self) -> String {
        match self {
            Self::Overview => "/admin".to_owned(),
            Self::Accounts
            | Self::Profile
            | Self::Look
            | Self::Legal
            | Self::Domains
            | Self::Hidden
            | Self::Peers
            | Self::Mail
            | Self::Health
            | Self::Audit => format!("/admin/{}", self.code()),
        }
    }
}

/// The second navigation.
#[derive(Debug)]
pub(super) struct Rooms(pub(super) Vec<RoomLink>);

#[derive(Debug)]
pub(super) struct RoomLink {
    pub label: String,
    pub address: String,
    pub is_current: bool,
}

impl Rooms {
    pub(super) fn of(visit: &Visit, current: Room) -> Self {
        Self::to(visit.locale, current)
    }

    pub(super) fn to(locale: Locale, current: Room) -> Self {
        let link = |room: Room| RoomLink {
            label: locale.coded("admin-room", room.code()).to_string(),
            address: room.address(),
            is_current: room == current,
        };
        Self(Room::ALL.into_iter().map(link).collect())
    }
}

#[derive(Template)]
#[template(path = "pages/admin/overview.html")]
struct OverviewPage {
    shell: Shell,
    rooms: Rooms,
    accounts: usize,
    domains: usize,
    peers: usize,
    troubled: usize,
    acts: Vec<audit::Line>,
    wants_second: bool,
}

/// Acts that the overview shows.
const LATEST: usize = 8;

async fn overview(visit: Visit) -> Result {
    let (app, principal) = (&visit.app, &visit.principal);
    require(principal, Verb::Administer)?;
    let peers = other_sites::list(app, principal).await?;
    let acts = acts::list(app, principal, None).await?;
    show(&OverviewPage {
        rooms: Rooms::of(&visit, Room::Overview),
        accounts: account::list(app, principal).await?.len(),
        domains: policy::rules(app, principal).await?.len(),
        troubled: peers
            .iter()
            .filter(|peer| matches!(peer.standing, Standing::Failing | Standing::Refusing))
            .count(),
        peers: peers.len(),
        acts: acts.iter().take(LATEST).map(|act| audit::Line::of(&visit, act)).collect(),
        wants_second: setup::wants_second_administrator(app).await?,
        shell: Shell::of(&visit, Section::Admin),
    })
}
