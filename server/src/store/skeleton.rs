//! The numbers of logs, ours and others'. Numbers sort as text and number: epochs are ULIDs.

use hansa_entities::id::ActorId;
use hansa_entities::skeleton::{self, Standing};
use hansa_entities::time::Time;
use sea_orm::sea_query::{Expr, ExprTrait, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Conn, Result};
use skeleton::Column as Col;

pub async fn find(c: &impl Conn, actor: ActorId, epoch: &str, seq: i64) -> Result<Option<skeleton::Model>> {
    Ok(skeleton::Entity::find_by_id((actor, epoch.to_owned(), seq)).one(c).await?)
}

/// The entry with the last word about a key.
pub async fn find_live(c: &impl Conn, actor: ActorId, key: &str) -> Result<Option<skeleton::Model>> {
    Ok(skeleton::Entity::find()
        .filter(Col::ActorId.eq(actor))
        .filter(Col::Key.eq(key))
        .filter(Col::Standing.eq(Standing::Live))
        .one(c)
        .await?)
}

/// The live entries with these keys, in the order of their numbers.
pub async fn list_live_by_keys(
    c: &impl Conn,
    actor: ActorId,
    keys: impl IntoIterator<Item = String>,
) -> Result<Vec<skeleton::Model>> {
    Ok(in_order(
        skeleton::Entity::find()
            .filter(Col::ActorId.eq(actor))
            .filter(Col::Key.is_in(keys))
            .filter(Col::Standing.eq(Standing::Live)),
    )
    .all(c)
    .await?)
}

/// What is known of some numbers of an epoch.
pub async fn list_by_numbers(
    c: &impl Conn,
    actor: ActorId,
    epoch: &str,
    seqs: impl IntoIterator<Item = i64>,
) -> Result<Vec<skeleton::Model>> {
    Ok(skeleton::Entity::find()
        .filter(Col::ActorId.eq(actor))
        .filter(Col::Epoch.eq(epoch))
        .filter(Col::Seq.is_in(seqs))
        .all(c)
        .await?)
}

/// Numbers after a number, in order; what was pruned here is not told.
pub async fn list_after(
    c: &impl Conn,
    actor: ActorId,
    after: Option<(&str, i64)>,
    limit: u64,
) -> Result<Vec<skeleton::Model>> {
    let mut select =
        skeleton::Entity::find().filter(Col::ActorId.eq(actor)).filter(Col::Standing.ne(Standing::Pruned));
    if let Some((epoch, seq)) = after {
        select = select.filter(later(epoch, seq));
    }
    Ok(in_order(select).limit(limit).all(c).await?)
}

fn in_order(select: sea_orm::Select<skeleton::Entity>) -> sea_orm::Select<skeleton::Entity> {
    select.order_by_asc(Col::Epoch).order_by_asc(Col::Seq)
}

/// As one comparison of rows: an index answers it without reading what lies before.
fn later(epoch: &str, seq: i64) -> SimpleExpr {
    let here = Expr::tuple([Expr::col(Col::Epoch), Expr::col(Col::Seq)]);
    here.gt(Expr::tuple([Expr::value(epoch), Expr::value(seq)]))
}

/// One live entry without its bytes.
pub type LiveLine = (String, String, i64, String, bool);

/// Key, epoch, seq, hash and whether it is a tombstone, of every live entry.
pub async fn list_live(c: &impl Conn, actor: ActorId) -> Result<Vec<LiveLine>> {
    Ok(skeleton::Entity::find()
        .select_only()
        .columns([Col::Key, Col::Epoch, Col::Seq, Col::Hash, Col::Tombstone])
        .filter(Col::ActorId.eq(actor))
        .filter(Col::Standing.eq(Standing::Live))
        .into_tuple()
        .all(c)
        .await?)
}

/// Live entries whose bytes are here and whose effect is not, in order.
pub async fn list_unapplied(c: &impl Conn, actor: ActorId, limit: u64) -> Result<Vec<skeleton::Model>> {
    Ok(in_order(
        skeleton::Entity::find()
            .filter(Col::ActorId.eq(actor))
            .filter(Col::Standing.eq(Standing::Live))
            .filter(Col::Applied.eq(false))
            .filter(Col::Bytes.is_not_null()),
    )
    .limit(limit)
    .all(c)
    .await?)
}

/// Keys of live entries that the origin has told without their bytes.
pub async fn list_withheld(c: &impl Conn, actor: ActorId, limit: u64) -> Result<Vec<String>> {
    Ok(in_order(
        skeleton::Entity::find()
            .select_only()
            .column(Col::Key)
            .filter(Col::ActorId.eq(actor))
            .filter(Col::Standing.eq(Standing::Live))
            .filter(Col::Tombstone.eq(false))
            .filter(Col::Bytes.is_null()),
    )
    .limit(limit)
    .into_tuple()
    .all(c)
    .await?)
}

/// The first numbers of epochs, newest first.
pub async fn list_epochs(c: &impl Conn, actor: ActorId, limit: u64) -> Result<Vec<skeleton::Model>> {
    Ok(skeleton::Entity::find()
        .filter(Col::ActorId.eq(actor))
        .filter(Col::Seq.eq(1))
        .order_by_desc(Col::Epoch)
        .limit(limit)
        .all(c)
        .await?)
}

/// The live entry with the greatest number whose bytes are here.
pub async fn find_newest(c: &impl Conn, actor: ActorId) -> Result<Option<skeleton::Model>> {
    Ok(skeleton::Entity::find()
        .filter(Col::ActorId.eq(actor))
        .filter(Col::Bytes.is_not_null())
        .order_by_desc(Col::Epoch)
        .order_by_desc(Col::Seq)
        .one(c)
        .await?)
}

/// The newest number that was received before a time.
pub async fn find_last_before(
    c: &impl Conn,
    actor: ActorId,
    before: Time,
) -> Result<Option<skeleton::Model>> {
    Ok(skeleton::Entity::find()
        .filter(Col::ActorId.eq(actor))
        .filter(Col::ReceivedAt.lt(before))
        .order_by_desc(Col::Epoch)
        .order_by_desc(Col::Seq)
        .one(c)
        .await?)
}

pub async fn count(c: &impl Conn, actor: ActorId) -> Result<u64> {
    Ok(skeleton::Entity::find().filter(Col::ActorId.eq(actor)).count(c).await?)
}

fn at(actor: ActorId, epoch: &str, seq: i64) -> Condition {
    Condition::all().add(Col::ActorId.eq(actor)).add(Col::Epoch.eq(epoch)).add(Col::Seq.eq(seq))
}

/// A later entry has the last word: number and hash stay, the bytes go.
pub async fn supersede(c: &impl Conn, row: &skeleton::Model) -> Result<()> {
    skeleton::Entity::update_many()
        .col_expr(Col::Standing, Expr::value(Standing::Superseded))
        .col_expr(Col::Bytes, Expr::value(Option::<String>::None))
        .filter(at(row.actor_id, &row.epoch, row.seq))
        .exec(c)
        .await?;
    Ok(())
}

/// The effect of an entry is done.
pub async fn set_applied(c: &impl Conn, actor: ActorId, epoch: &str, seq: i64) -> Result<()> {
    skeleton::Entity::update_many()
        .col_expr(Col::Applied, Expr::value(true))
        .filter(at(actor, epoch, seq))
        .exec(c)
        .await?;
    Ok(())
}

/// The bytes of an entry that was known by its number came.
pub async fn fill(c: &impl Conn, row: &skeleton::Model) -> Result<()> {
    skeleton::Entity::update_many()
        .col_expr(Col::Bytes, Expr::value(row.bytes.clone()))
        .col_expr(Col::Prev, Expr::value(row.prev.clone()))
        .col_expr(Col::Tombstone, Expr::value(row.tombstone))
        .col_expr(Col::Applied, Expr::value(false))
        .filter(at(row.actor_id, &row.epoch, row.seq))
        .exec(c)
        .await?;
    Ok(())
}

pub async fn delete(c: &impl Conn, actor: ActorId, epoch: &str, seq: i64) -> Result<()> {
    skeleton::Entity::delete_many().filter(at(actor, epoch, seq)).exec(c).await?;
    Ok(())
}

/// Its origin no longer has it.
pub async fn prune(c: &impl Conn, actor: ActorId, epoch: &str, seq: i64, when: Time) -> Result<()> {
    skeleton::Entity::update_many()
        .col_expr(Col::Standing, Expr::value(Standing::Pruned))
        .col_expr(Col::PrunedAt, SimpleExpr::from(Expr::value(Some(when))))
        .filter(at(actor, epoch, seq))
        .exec(c)
        .await?;
    Ok(())
}

/// What was pruned, newest first.
pub async fn list_pruned(c: &impl Conn, limit: u64) -> Result<Vec<skeleton::Model>> {
    Ok(skeleton::Entity::find()
        .filter(Col::Standing.eq(Standing::Pruned))
        .order_by_desc(Col::PrunedAt)
        .limit(limit)
        .all(c)
        .await?)
}

/// Drops what was pruned before a time; how many there were.
pub async fn drop_pruned(c: &impl Conn, before: Time) -> Result<u64> {
    Ok(skeleton::Entity::delete_many()
        .filter(Col::Standing.eq(Standing::Pruned))
        .filter(Col::PrunedAt.lt(before))
        .exec(c)
        .await?
        .rows_affected)
}

/// Forgets a whole log.
pub async fn delete_of(c: &impl Conn, actor: ActorId) -> Result<()> {
    skeleton::Entity::delete_many().filter(Col::ActorId.eq(actor)).exec(c).await?;
    Ok(())
}

/// Destroys the bytes of tombstones up to a number; their numbers stay.
pub async fn erase_tombstones(c: &impl Conn, actor: ActorId, epoch: &str, seq: i64) -> Result<()> {
    skeleton::Entity::update_many()
        .col_expr(Col::Bytes, Expr::value(Option::<String>::None))
        .filter(Col::ActorId.eq(actor))
        .filter(Col::Tombstone.eq(true))
        .filter(later(epoch, seq).not())
        .exec(c)
        .await?;
    Ok(())
}
