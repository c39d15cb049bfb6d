//! The rows of a city, read beside it, and what a test should not leave in them.

use anyhow::Context as _;
use hansa_entities::id::{ActorId, RecordId};
use hansa_entities::inbox_item::InboxState;
use hansa_entities::job::JobState;
use hansa_entities::letter::LetterState;
use hansa_entities::{
    actor, dead_letter, delivery_cursor, inbox_item, job, letter, log_entry, log_head, record, replica,
    revision, skeleton, subscription,
};
use sea_orm::{ColumnTrait as _, ConnectionTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use url::Url;

use super::City;
use crate::database::View;

impl City {
    /// The row of a remote actor here.
    pub async fn actor_here(&self, uri: &Url) -> anyhow::Result<ActorId> {
        let row = actor::Entity::find().filter(actor::Column::Uri.eq(uri.as_str()));
        let view = self.view().await?;
        Ok(row.one(&view).await?.with_context(|| format!("{uri} is not known at {}", self.name()))?.id)
    }

    /// A connection beside the city's own, to look at rows.
    pub async fn view(&self) -> anyhow::Result<View> {
        self.0.database.view().await
    }

    /// Every outgoing activity in its order.
    pub async fn log(&self) -> anyhow::Result<Vec<log_entry::Model>> {
        let view = self.view().await?;
        Ok(log_entry::Entity::find().order_by_asc(log_entry::Column::Position).all(&view).await?)
    }

    /// Everything that was received, in the order in which it came.
    pub async fn inbox(&self) -> anyhow::Result<Vec<inbox_item::Model>> {
        let view = self.view().await?;
        Ok(inbox_item::Entity::find().order_by_asc(inbox_item::Column::ReceivedAt).all(&view).await?)
    }

    pub async fn dead_letters(&self) -> anyhow::Result<Vec<dead_letter::Model>> {
        Ok(dead_letter::Entity::find().all(&self.view().await?).await?)
    }

    pub async fn cursors(&self) -> anyhow::Result<Vec<delivery_cursor::Model>> {
        Ok(delivery_cursor::Entity::find().all(&self.view().await?).await?)
    }

    /// What is held of every log, ours first given.
    pub async fn heads(&self) -> anyhow::Result<Vec<log_head::Model>> {
        Ok(log_head::Entity::find().order_by_asc(log_head::Column::ActorId).all(&self.view().await?).await?)
    }

    /// Every letter, the oldest first.
    pub async fn letters(&self) -> anyhow::Result<Vec<letter::Model>> {
        Ok(letter::Entity::find().order_by_asc(letter::Column::Id).all(&self.view().await?).await?)
    }

    /// Who wants which letters.
    pub async fn subscriptions(&self) -> anyhow::Result<Vec<subscription::Model>> {
        let view = self.view().await?;
        Ok(subscription::Entity::find().order_by_asc(subscription::Column::CreatedAt).all(&view).await?)
    }

    /// How the copies of others' logs go.
    pub async fn replicas(&self) -> anyhow::Result<Vec<replica::Model>> {
        Ok(replica::Entity::find().order_by_asc(replica::Column::ActorId).all(&self.view().await?).await?)
    }

    /// Every number of every log that is held here.
    pub async fn skeleton(&self) -> anyhow::Result<Vec<skeleton::Model>> {
        Ok(skeleton::Entity::find().all(&self.view().await?).await?)
    }

    /// Everything that waits to be delivered counts as delivered.
    pub async fn skip_deliveries(&self) -> anyhow::Result<()> {
        let sql = "UPDATE delivery_cursor SET position = (SELECT MAX(position) FROM log_entry)";
        self.view().await?.execute_unprepared(sql).await?;
        Ok(())
    }

    /// Lets go of the own entry about an object, behind the program's back: its number stays, its word is gone.
    pub async fn forget_entry(&self, uri: &Url) -> anyhow::Result<()> {
        let view = self.view().await?;
        for sql in [
            format!("UPDATE skeleton SET standing = 'superseded', bytes = NULL WHERE key = '{uri}'"),
            "UPDATE log_head SET sum = NULL, version = version + 1".to_owned(),
        ] {
            view.execute_unprepared(&sql).await?;
        }
        Ok(())
    }

    /// Every version of a record that is remembered.
    pub async fn revisions(&self, id: RecordId) -> anyhow::Result<Vec<revision::Model>> {
        let rows = revision::Entity::find().filter(revision::Column::RecordId.eq(id));
        Ok(rows.all(&self.view().await?).await?)
    }

    /// All rows of records, seen or not.
    pub async fn records(&self) -> anyhow::Result<Vec<record::Model>> {
        Ok(record::Entity::find().order_by_asc(record::Column::Uri).all(&self.view().await?).await?)
    }

    /// What a test should not leave behind, one sentence each.
    pub(crate) async fn leftovers(&self) -> anyhow::Result<Vec<String>> {
        let view = self.view().await?;
        let mut found = Vec::new();
        let open = [InboxState::New, InboxState::Parked, InboxState::Failed];
        for item in
            inbox_item::Entity::find().filter(inbox_item::Column::State.is_in(open)).all(&view).await?
        {
            let error = item.error.unwrap_or_default();
            found.push(format!(
                "{}: {} of {} is {:?} {error}",
                self.name(),
                item.kind,
                item.actor,
                item.state
            ));
        }
        for row in job::Entity::find().filter(job::Column::State.ne(JobState::Done)).all(&view).await? {
            let error = row.error.unwrap_or_default();
            found.push(format!("{}: the job {} is {:?} {error}", self.name(), row.subject, row.state));
        }
        for row in
            letter::Entity::find().filter(letter::Column::State.ne(LetterState::Sent)).all(&view).await?
        {
            let error = row.error.unwrap_or_default();
            found.push(format!("{}: a letter ({:?}) is {:?} {error}", self.name(), row.kind, row.state));
        }
        for letter in dead_letter::Entity::find().all(&view).await? {
            found.push(format!(
                "{}: a dead letter to {} ({:?} {})",
                self.name(),
                letter.inbox,
                letter.status,
                letter.reason
            ));
        }
        let last = log_entry::Entity::find().order_by_desc(log_entry::Column::Position).one(&view).await?;
        let last = last.map_or(0, |entry| entry.position);
        for cursor in delivery_cursor::Entity::find().all(&view).await? {
            if cursor.position < last {
                let error = cursor.last_error.unwrap_or_default();
                found.push(format!(
                    "{}: a peer is served up to {} of {last} ({:?} {error})",
                    self.name(),
                    cursor.position,
                    cursor.state
                ));
            }
        }
        Ok(found)
    }
}
