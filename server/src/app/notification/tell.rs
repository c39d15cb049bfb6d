//! Writes down what somebody is to be told.

use hansa_entities::account::AccountState;
use hansa_entities::actor;
use hansa_entities::delivery_cursor;
use hansa_entities::id::{AccountId, ActorId, FollowId, RecordId, ReplyId};
use hansa_entities::letter::{self, LetterKind};
use hansa_entities::notification::{self, Reason};
use hansa_entities::record;
use hansa_entities::reply::{self, ReplyState};
use hansa_entities::subscription::Replies;
use hansa_entities::time::Time;
use indexmap::IndexMap;

use super::{About, reason_code};
use crate::app::error::Result;
use crate::app::letter::{Recipient, enqueue, is_configured};
use crate::app::{App, city, digest};
use crate::mail::{ReplyNews, Said, View};
use crate::store::{self, Tx};
use crate::text::{excerpt, plain};

/// One thing that happened.
struct Notice {
    reason: Reason,
    about: About,
    /// The same occasion is told once.
    occasion: String,
    reply: Option<ReplyId>,
    actor: Option<ActorId>,
}

async fn tell(app: &App, tx: &Tx, account: AccountId, notice: &Notice) -> Result<()> {
    let record: Option<RecordId> = match notice.about {
        About::Record(id) => Some(id),
        About::Actor(_) | About::Mail => None,
    };
    let row = notification::Model {
        id: app.clock.id(),
        account_id: account,
        reason: notice.reason,
        about: notice.about.to_string(),
        occasion: notice.occasion.clone(),
        record_id: record,
        reply_id: notice.reply,
        actor_id: notice.actor,
        created_at: app.clock.now(),
        read_at: None,
    };
    store::insert_new(tx, row).await?;
    Ok(())
}

async fn tell_administrators(app: &App, tx: &Tx, notice: &Notice) -> Result<()> {
    for account in store::account::list_active_administrators(tx).await? {
        tell(app, tx, account, notice).await?;
    }
    Ok(())
}

/// A city asks to follow this one, and waits.
pub(crate) async fn follow_requested(app: &App, tx: &Tx, follower: ActorId, follow: FollowId) -> Result<()> {
    let notice = Notice {
        reason: Reason::FollowRequest,
        about: About::Actor(follower),
        // Whoever asks again and again is told of once.
        occasion: format!("follow {follow}"),
        reply: None,
        actor: Some(follower),
    };
    tell_administrators(app, tx, &notice).await
}

/// A city lets this one follow it.
pub(crate) async fn follow_accepted(app: &App, tx: &Tx, target: ActorId, uri: &str) -> Result<()> {
    let notice = Notice {
        reason: Reason::FollowAccepted,
        about: About::Actor(target),
        occasion: occasion("accept", uri),
        reply: None,
        actor: Some(target),
    };
    tell_administrators(app, tx, &notice).await
}

/// URLs of others are of any length, and an index is not.
fn occasion(what: &str, uri: &str) -> String {
    format!("{what} {}", crate::app::secret::fingerprint(uri))
}

/// The copy of a log is held back: what it says contradicts itself.
pub(crate) async fn log_held_back(app: &App, tx: &Tx, owner: ActorId) -> Result<()> {
    let notice = Notice {
        reason: Reason::Quarantine,
        about: About::Actor(owner),
        occasion: format!("quarantine {owner} {}", app.clock.now().0),
        reply: None,
        actor: Some(owner),
    };
    tell_administrators(app, tx, &notice).await
}

/// A letter was given up. Where the mail server is away many are, one after the other: whoever has not read of one yet is
/// not told of the next.
pub(crate) async fn letter_given_up(app: &App, tx: &Tx, letter: &letter::Model) -> Result<()> {
    let notice = Notice {
        reason: Reason::Mail,
        about: About::Mail,
        occasion: format!("letter {} {}", letter.id, letter.created_at.0),
        reply: None,
        actor: None,
    };
    for account in store::account::list_active_administrators(tx).await? {
        if !store::notification::has_unread(tx, account, Reason::Mail).await? {
            tell(app, tx, account, &notice).await?;
        }
    }
    Ok(())
}

/// The day is over until which a record of ours was taken for true. Told to its officer, or to the administrators where that
/// account is not active any more, once for each day. True where somebody was told now.
pub(crate) async fn review_due(app: &App, tx: &Tx, row: &record::Model) -> Result<bool> {
    let day = row.review_by.as_deref().unwrap_or_default();
    let notice = Notice {
        reason: Reason::Review,
        about: About::Record(row.id),
        occasion: format!("review {} {day}", row.id),
        reply: None,
        actor: None,
    };
    if store::notification::has_occasion(tx, &notice.occasion).await? {
        return Ok(false);
    }
    let officer = match row.account_id {
        Some(id) => store::account::find(tx, id).await?.filter(|row| row.state == AccountState::Active),
        None => None,
    };
    match officer {
        Some(officer) => tell(app, tx, officer.id, &notice).await?,
        None => tell_administrators(app, tx, &notice).await?,
    }
    Ok(true)
}

/// How long a city does not answer before somebody is told.
const SILENT: chrono::Duration = chrono::Duration::days(7);

/// True where a peer has not answered for a week.
pub(crate) fn is_silent(cursor: &delivery_cursor::Model, now: Time) -> bool {
    cursor.failing_since.is_some_and(|since| since.plus(SILENT) <= now)
}

/// The city of a peer has not answered for a week; told once for each streak of silence.
pub(crate) async fn silent(app: &App, tx: &Tx, cursor: &delivery_cursor::Model) -> Result<()> {
    let Some(since) = cursor.failing_since else { return Ok(()) };
    let cities = store::actor::list_cities(tx, [cursor.instance_id]).await?;
    let Some(city) = cities.first() else { return Ok(()) };
    let notice = Notice {
        reason: Reason::Silent,
        about: About::Actor(city.id),
        occasion: format!("silent {} {}", cursor.instance_id, since.0),
        reply: None,
        actor: Some(city.id),
    };
    tell_administrators(app, tx, &notice).await
}

/// Older replies are history that came late: nobody waits for news of it.
const NEWS: chrono::Duration = chrono::Duration::days(30);

/// A reply is new here. Told to the officer whose record it is under, and to those who have written in its thread, but for
/// its own author; by letter too where they asked for one at once.
pub(crate) async fn replied(app: &App, tx: &Tx, root: &record::Model, row: &reply::Model) -> Result<()> {
    if row.published.plus(NEWS) < app.clock.now() || row.state != ReplyState::Published {
        return Ok(());
    }
    let concerned = concerned(tx, root, row).await?;
    if concerned.is_empty() {
        return Ok(());
    }
    let Some(author) = store::actor::find(tx, row.actor_id).await? else { return Ok(()) };
    for (account, reason) in concerned {
        let notice = Notice {
            reason,
            about: About::Record(root.id),
            occasion: format!("reply {}", row.id),
            reply: Some(row.id),
            actor: Some(row.actor_id),
        };
        tell(app, tx, account, &notice).await?;
        write_letter(app, tx, account, reason, root, row, &author).await?;
    }
    Ok(())
}

/// Whom a reply concerns and why; the nearest reason counts.
async fn concerned(tx: &Tx, root: &record::Model, row: &reply::Model) -> Result<IndexMap<AccountId, Reason>> {
    let mut concerned = IndexMap::new();
    let written = store::reply::list_written_here(tx, root.id).await?;
    for other in written.iter().filter(|other| other.id != row.id) {
        let Some(account) = other.account_id else { continue };
        let reason = if other.uri == row.in_reply_to { Reason::Answer } else { Reason::Thread };
        let standing = concerned.entry(account).or_insert(reason);
        if reason == Reason::Answer {
            *standing = reason;
        }
    }
    if let Some(account) = root.account_id.filter(|_| root.local) {
        let standing = concerned.entry(account).or_insert(Reason::Reply);
        if *standing == Reason::Thread {
            *standing = Reason::Reply;
        }
    }
    if let Some(own) = row.account_id {
        concerned.shift_remove(&own);
    }
    Ok(concerned)
}

/// Letters about replies that one account gets in an hour: any server may reply, as often as it likes.
const MOST_AN_HOUR: u64 = 10;
/// Characters of a reply that a letter shows.
const EXCERPT: usize = 600;

async fn write_letter(
    app: &App,
    tx: &Tx,
    id: AccountId,
    reason: Reason,
    root: &record::Model,
    row: &reply::Model,
    author: &actor::Model,
) -> Result<()> {
    if !is_configured(app) || digest::replies_of(tx, id).await? != Replies::Once {
        return Ok(());
    }
    let since = app.clock.now().plus(-chrono::Duration::hours(1));
    if store::letter::count_of_account(tx, id, LetterKind::Reply, since).await? >= MOST_AN_HOUR {
        // It stands on the page, and in the weekly letter.
        return Ok(());
    }
    let account = store::account::find(tx, id).await?;
    let Some(account) = account.filter(|row| row.state == AccountState::Active) else { return Ok(()) };
    let locale = crate::app::letter::locale(app, &account.language).await?;
    let wished = locale.tag();
    let (lang, html) = row.content.nearest(&[wished]).unwrap_or(("und", ""));
    let excerpt = Said {
        text: plain::one_line(&excerpt::cut(&excerpt::plain(html), EXCERPT), EXCERPT + 1),
        lang: lang.to_owned(),
    };
    let cities = match author.instance_id {
        Some(instance) => store::actor::list_cities(tx, [instance]).await?,
        None => vec![city::home(app).await?],
    };
    // Where a site has several, nobody knows for which one a person speaks.
    let city = match cities.as_slice() {
        [one] if one.id != author.id => Some(Said::pick(&city::card(app, one).name, wished)),
        _ => None,
    };
    let room = if root.local { "o" } else { "r" };
    let news = ReplyNews {
        reason: reason_code(reason).to_owned(),
        author: Said::pick(&city::card(app, author).name, wished),
        // A name is what its bearer says; the address is where it came from.
        handle: author.instance_id.map(|_| city::card(app, author).handle),
        city,
        title: Said::pick(&root.title, wished),
        excerpt,
        link: format!("{}/{room}/{}#r-{}", app.config.base(), root.id, row.id),
        stop: digest::stop_replies_link(app, tx, id).await?,
    };
    let to = Recipient { email: account.email, account: Some(id), language: wished.to_owned() };
    enqueue(app, tx, &to, &View::Reply(news)).await?;
    Ok(())
}
