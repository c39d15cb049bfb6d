//! What is dropped after its time. The table of periods stands in `app::retention`.

use hansa_entities::actor::ActorState;
use hansa_entities::delivery_cursor::{self, PeerState};
use hansa_entities::follow::{self, FollowState};
use hansa_entities::id::{ActorId, InstanceId};
use hansa_entities::inbox_item::InboxState;
use hansa_entities::job::JobState;
use hansa_entities::letter::LetterState;
use hansa_entities::record::RecordState;
use hansa_entities::subscription::SubscriptionState;
use hansa_entities::time::Time;
use hansa_entities::{
    actor, actor_key, audit_event, dead_letter, idempotency_key, inbox_item, instance, invitation, job,
    letter, notification, record, reply, session, subscription,
};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};

use super::{Conn, Result};

pub async fn drop_sessions(c: &impl Conn, expired_before: Time) -> Result<u64> {
    let done =
        session::Entity::delete_many().filter(session::Column::ExpiresAt.lt(expired_before)).exec(c).await?;
    Ok(done.rows_affected)
}

pub async fn drop_invitations(c: &impl Conn, expired_before: Time) -> Result<u64> {
    let done = invitation::Entity::delete_many()
        .filter(invitation::Column::ExpiresAt.lt(expired_before))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

pub async fn drop_idempotency_keys(c: &impl Conn, before: Time) -> Result<u64> {
    let done = idempotency_key::Entity::delete_many()
        .filter(idempotency_key::Column::CreatedAt.lt(before))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

/// Settled items only: what is still open is never dropped.
pub async fn drop_inbox_items(c: &impl Conn, settled_before: Time) -> Result<u64> {
    let done = inbox_item::Entity::delete_many()
        .filter(inbox_item::Column::State.is_in([InboxState::Done, InboxState::Ignored, InboxState::Failed]))
        .filter(inbox_item::Column::SettledAt.lt(settled_before))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

pub async fn drop_done_jobs(c: &impl Conn, created_before: Time) -> Result<u64> {
    let done = job::Entity::delete_many()
        .filter(job::Column::State.eq(JobState::Done))
        .filter(job::Column::CreatedAt.lt(created_before))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

pub async fn drop_failed_jobs(c: &impl Conn, failed_before: Time) -> Result<u64> {
    let done = job::Entity::delete_many()
        .filter(job::Column::State.eq(JobState::Failed))
        .filter(job::Column::RunAt.lt(failed_before))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

/// Letters that were sent or given up, and those that nobody sends any more since the mail server was taken away.
pub async fn drop_letters(c: &impl Conn, before: Time) -> Result<u64> {
    let settled = Condition::all()
        .add(letter::Column::State.ne(LetterState::Ready))
        .add(letter::Column::SettledAt.lt(before));
    let done = letter::Entity::delete_many()
        .filter(Condition::any().add(settled).add(letter::Column::CreatedAt.lt(before)))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

pub async fn drop_notifications(c: &impl Conn, before: Time) -> Result<u64> {
    let done = notification::Entity::delete_many()
        .filter(notification::Column::CreatedAt.lt(before))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

/// Addresses whose owners never said yes.
pub async fn drop_pending_subscriptions(c: &impl Conn, before: Time) -> Result<u64> {
    let done = subscription::Entity::delete_many()
        .filter(subscription::Column::State.eq(SubscriptionState::Pending))
        .filter(subscription::Column::CreatedAt.lt(before))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

/// Subscriptions of nobody any more, whose links have been used.
pub async fn drop_stopped_subscriptions(c: &impl Conn, before: Time) -> Result<u64> {
    let done = subscription::Entity::delete_many()
        .filter(subscription::Column::State.eq(SubscriptionState::Stopped))
        .filter(subscription::Column::AccountId.is_null())
        .filter(subscription::Column::CreatedAt.lt(before))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

pub async fn drop_audit_events(c: &impl Conn, before: Time) -> Result<u64> {
    Ok(audit_event::Entity::delete_many()
        .filter(audit_event::Column::At.lt(before))
        .exec(c)
        .await?
        .rows_affected)
}

/// Records of cities that are no longer followed, and such as their city no longer has.
pub async fn list_orphans(c: &impl Conn, before: Time, limit: u64) -> Result<Vec<record::Model>> {
    Ok(record::Entity::find()
        .filter(record::Column::State.is_in([RecordState::Orphaned, RecordState::Pruned]))
        .filter(record::Column::OrphanedAt.lt(before))
        .limit(limit)
        .all(c)
        .await?)
}

/// Follows that came to nothing: refused or taken back before they were ever let in.
pub async fn drop_void_follows(c: &impl Conn, decided_before: Time) -> Result<u64> {
    let ours = Query::select()
        .column(actor::Column::Id)
        .from(actor::Entity)
        .and_where(actor::Column::InstanceId.is_null())
        .to_owned();
    let done = follow::Entity::delete_many()
        .filter(follow::Column::State.is_in([FollowState::Ended, FollowState::Rejected]))
        .filter(follow::Column::SincePosition.is_null())
        .filter(follow::Column::DecidedAt.lt(decided_before))
        .filter(follow::Column::FollowerId.not_in_subquery(ours))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

/// Remote actors that nothing here refers to.
pub async fn list_strangers(c: &impl Conn, fetched_before: Time, limit: u64) -> Result<Vec<ActorId>> {
    let of = |select: SelectStatement| actor::Column::Id.not_in_subquery(select);
    let followers = Query::select().column(follow::Column::FollowerId).from(follow::Entity).to_owned();
    let targets = Query::select().column(follow::Column::TargetId).from(follow::Entity).to_owned();
    let owners = Query::select().column(record::Column::ActorId).from(record::Entity).to_owned();
    let authors = Query::select().column(reply::Column::ActorId).from(reply::Entity).to_owned();
    Ok(actor::Entity::find()
        .select_only()
        .column(actor::Column::Id)
        .filter(actor::Column::InstanceId.is_not_null())
        .filter(actor::Column::FetchedAt.lt(fetched_before))
        // Who was suspended stays so.
        .filter(actor::Column::State.ne(ActorState::Suspended))
        .filter(of(followers))
        .filter(of(targets))
        .filter(of(owners))
        .filter(of(authors))
        .limit(limit)
        .into_tuple()
        .all(c)
        .await?)
}

/// Removes actors with their keys, and instances of which nothing is left.
pub async fn drop_actors(c: &impl Conn, actors: Vec<ActorId>) -> Result<u64> {
    if actors.is_empty() {
        return Ok(0);
    }
    actor_key::Entity::delete_many().filter(actor_key::Column::ActorId.is_in(actors.clone())).exec(c).await?;
    let dropped = actor::Entity::delete_many().filter(actor::Column::Id.is_in(actors)).exec(c).await?;
    let there = Query::select()
        .column(actor::Column::InstanceId)
        .from(actor::Entity)
        .and_where(actor::Column::InstanceId.is_not_null())
        .to_owned();
    let empty: Vec<InstanceId> = instance::Entity::find()
        .select_only()
        .column(instance::Column::Id)
        .filter(instance::Column::Id.not_in_subquery(there))
        .into_tuple()
        .all(c)
        .await?;
    drop_peers(c, empty.clone()).await?;
    instance::Entity::delete_many().filter(instance::Column::Id.is_in(empty)).exec(c).await?;
    Ok(dropped.rows_affected)
}

/// Removes cursors with their letters.
pub async fn drop_peers(c: &impl Conn, peers: Vec<InstanceId>) -> Result<()> {
    dead_letter::Entity::delete_many()
        .filter(dead_letter::Column::InstanceId.is_in(peers.clone()))
        .exec(c)
        .await?;
    delivery_cursor::Entity::delete_many()
        .filter(delivery_cursor::Column::InstanceId.is_in(peers))
        .exec(c)
        .await?;
    Ok(())
}

/// Peers that were never reached since their first failure, which lies so far back.
pub async fn list_never_reached(c: &impl Conn, failing_before: Time) -> Result<Vec<InstanceId>> {
    Ok(delivery_cursor::Entity::find()
        .select_only()
        .column(delivery_cursor::Column::InstanceId)
        .filter(delivery_cursor::Column::LastSuccessAt.is_null())
        .filter(delivery_cursor::Column::FailingSince.lt(failing_before))
        .filter(delivery_cursor::Column::State.ne(PeerState::Paused))
        .into_tuple()
        .all(c)
        .await?)
}

/// Ends every follow of ours by actors of an instance, as if it had never been let in.
pub async fn void_follows(c: &impl Conn, instance: InstanceId, at: Time) -> Result<()> {
    use sea_orm::sea_query::Expr;
    let there = Query::select()
        .column(actor::Column::Id)
        .from(actor::Entity)
        .and_where(actor::Column::InstanceId.eq(instance))
        .to_owned();
    follow::Entity::update_many()
        .col_expr(follow::Column::State, Expr::value(FollowState::Ended))
        .col_expr(follow::Column::DecidedAt, at.into())
        .col_expr(follow::Column::SincePosition, Expr::value(Option::<i64>::None))
        .filter(follow::Column::FollowerId.in_subquery(there))
        .exec(c)
        .await?;
    Ok(())
}
