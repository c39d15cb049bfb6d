//! The rows of records on their way into the database: many records need few statements.

use hansa_entities::id::RecordId;
use hansa_entities::record_facet;
use hansa_entities::{experience, initiative, record, resource, revision, search_document};

use super::{Details, Recording};
use crate::app::App;
use crate::app::error::Result;
use crate::store::{self, Tx};

/// What is written in one go.
#[derive(Debug, Default)]
pub(super) struct Rows {
    records: Vec<record::Model>,
    initiatives: Vec<initiative::Model>,
    experiences: Vec<experience::Model>,
    resources: Vec<resource::Model>,
    facets: Vec<record_facet::Model>,
    documents: Vec<search_document::Model>,
    revisions: Vec<revision::Model>,
}

impl Rows {
    /// A record that is new here.
    pub(super) fn add_record(&mut self, row: record::Model) {
        self.records.push(row);
    }

    /// Everything about a version but the record's own row.
    pub(super) fn add_version(&mut self, app: &App, id: RecordId, recording: Recording) {
        let facets = super::facets::facets(&recording).into_iter();
        self.facets.extend(facets.map(|(facet, code)| record_facet::Model { record_id: id, facet, code }));
        match recording.details.of(id) {
            Details::Initiative(model) => self.initiatives.push(*model),
            Details::Experience(model) => self.experiences.push(*model),
            Details::Resource(model) => self.resources.push(*model),
            Details::Plain => {}
        }
        self.documents.extend(recording.words.into_iter().map(|(language, tokens)| search_document::Model {
            record_id: id,
            language,
            tokens,
        }));
        self.revisions.push(revision::Model {
            id: app.clock.id(),
            record_id: id,
            version: recording.version,
            object: Some(recording.object),
            change_note: recording.change_note,
            account_id: recording.account_id,
            created_at: recording.updated,
        });
    }

    pub(super) async fn save(self, tx: &Tx) -> Result<()> {
        store::insert_rows(tx, self.records).await?;
        store::insert_rows(tx, self.initiatives).await?;
        store::insert_rows(tx, self.experiences).await?;
        store::insert_rows(tx, self.resources).await?;
        store::insert_all(tx, self.facets).await?;
        store::insert_all(tx, self.documents).await?;
        Ok(store::insert_rows(tx, self.revisions).await?)
    }
}
