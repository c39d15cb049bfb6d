//! The effect of an own entry that came back: what it was about stands here again as it stood when it was lost.

use hansa_entities::actor;
use hansa_entities::record::RecordState;
use hansa_federation::event::{Event, interpret};
use hansa_federation::ids::Local;
use hansa_federation::object::{RecordObject, RemoteObject};
use serde_json::Value;

use crate::app::error::{Error, Result};
use crate::app::record::{self, Order};
use crate::app::{App, job, reply};
use crate::store::{self, Tx};

/// Gives an own activity its effect again.
pub(super) async fn restore(app: &App, tx: &Tx, home: &actor::Model, value: &Value) -> Result<()> {
    let Ok(event) = interpret(value, app.mode()) else { return Ok(()) };
    match event {
        Event::Publish { object: RemoteObject::Record(object), .. }
        | Event::Revise { object: RemoteObject::Record(object), .. } => {
            write(app, tx, home, &object, value).await
        }
        Event::Withdraw { object, because, .. } => {
            let row = store::record::find_by_uri(tx, object.as_str()).await?;
            match row.filter(|row| row.local && row.state != RecordState::Withdrawn) {
                Some(row) => record::erase(tx, row, record::because(because.as_deref())).await,
                None => Ok(()),
            }
        }
        Event::Attach { object, target, .. } => {
            if reply::attach(tx, home, object.id(), &target).await? == Some(true) {
                job::fetch_reply(app, tx, object.id(), &target).await?;
            }
            Ok(())
        }
        Event::Detach { object, target, .. } => {
            reply::detach(tx, home, &object, &target).await?;
            Ok(())
        }
        // The profile as it stands is the city's last word about itself, and whoever restored it sees it.
        Event::ReviseActor { .. }
        | Event::Publish { .. }
        | Event::Revise { .. }
        | Event::Follow { .. }
        | Event::Accept { .. }
        | Event::Reject { .. }
        | Event::Unfollow { .. }
        | Event::ActorGone { .. }
        | Event::Refetch { .. }
        | Event::Ignored { .. } => Ok(()),
    }
}

async fn write(app: &App, tx: &Tx, home: &actor::Model, object: &RecordObject, value: &Value) -> Result<()> {
    let Some(Local::Object(id)) = app.ids.classify(&object.id) else { return Ok(()) };
    let bytes = value.get("object").map(Value::to_string).unwrap_or_default();
    let recording = record::from_wire(app, home, object, bytes, Order::Log);
    let mut recording = recording.map_err(Error::internal)?;
    recording.id = Some(id.into());
    record::write(app, tx, recording).await?;
    Ok(())
}
