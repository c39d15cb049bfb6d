//! Drafts: forms as typed, on this instance only, and the window in which a publication can be undone.

mod edit;
mod open;
mod publish;
mod read;
mod save;

use hansa_entities::draft::DraftState;
use hansa_entities::id::{DraftId, RecordId};
use hansa_entities::record::RecordKind;
use hansa_entities::time::Time;

use super::field::Form;

pub use edit::{edit, find_edit};
pub(super) use edit::{editable, open_edition};
pub(super) use open::open;
pub use open::{Opened, create, open_once};
pub use publish::{find_published, next_due, publish, publish_due, publish_over, undo};
pub use read::{get, list, mistakes};
pub(super) use save::merge;
pub use save::{discard, save, save_over};

/// A draft as a form shows it.
#[derive(Clone, Debug)]
pub struct DraftView {
    pub id: DraftId,
    pub kind: RecordKind,
    pub form: Form,
    pub state: DraftState,
    /// End of the undo window.
    pub publish_at: Option<Time>,
    /// The published record that this draft changes.
    pub record: Option<RecordId>,
    pub updated_at: Time,
    /// Name of the account that wrote it.
    pub author: String,
    /// Name of the account that saved it last.
    pub saved_by: String,
}

/// What came of pressing "publish".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    pub record: RecordId,
    /// Set while the undo window runs; then the record does not exist yet.
    pub at: Option<Time>,
}
