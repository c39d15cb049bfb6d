//! A city that the version before has left. No fixture holds a private key: the rig gives each of its actors new ones, and
//! those that were stand as former keys, by which what they have signed is still judged.

use hansa_entities::actor_key::{self, KeyAlgorithm};
use hansa_entities::id::ActorKeyId;
use hansa_entities::{actor, time::Time};
use hansa_federation::ids::{ed25519_key, later_key, main_key};
use hansa_federation::keys::Ed25519Key;
use hansa_server::app::keyring::{Keyring, read_or_create};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
};
use url::Url;

use super::City;
use crate::database::View;
use crate::rsa;

impl City {
    /// Puts rows in the place of the database that the version before has written. The city must be stopped.
    pub async fn load_from_before(&self, rows: &str) -> anyhow::Result<()> {
        self.0.database.load_from_before(rows).await?;
        let clock = self.0.hands.clock();
        let wrong = |error| anyhow::anyhow!("{error}");
        let secret = read_or_create(&self.0.config.security.key_file, true, &clock).map_err(wrong)?;
        let keyring = Keyring::new(&secret)?;
        let view = self.view().await?;
        for key in actor_key::Entity::find().all(&view).await? {
            let is_ours = actor::Entity::find_by_id(key.actor_id)
                .filter(actor::Column::InstanceId.is_null())
                .one(&view)
                .await?;
            if let Some(owner) = is_ours {
                self.replace(&view, &keyring, &owner, key).await?;
            }
        }
        Ok(view.close().await?)
    }

    async fn replace(
        &self,
        view: &View,
        keyring: &Keyring,
        owner: &actor::Model,
        old: actor_key::Model,
    ) -> anyhow::Result<()> {
        let clock = self.0.hands.clock();
        let wrong = |error| anyhow::anyhow!("{error}");
        let uri = Url::parse(&owner.uri)?;
        let id: ActorKeyId = clock.id();
        let (first, public, private) = match old.algorithm {
            KeyAlgorithm::Rsa => {
                let key = rsa(1)?;
                (main_key(&uri), key.public_pem(), key.to_pkcs8().map_err(wrong)?)
            }
            KeyAlgorithm::Ed25519 => {
                let key = Ed25519Key::generate().map_err(wrong)?;
                (ed25519_key(&uri), key.public_multibase(), key.to_pkcs8().map_err(wrong)?)
            }
        };
        let now: Time = clock.now();
        let new = actor_key::Model {
            id,
            actor_id: owner.id,
            uri: later_key(&first, &public).to_string(),
            algorithm: old.algorithm,
            private_key: Some(keyring.seal(&clock, &id.to_string(), &private)?),
            public_key: public,
            created_at: now,
            retired_at: None,
        };
        new.into_active_model().insert(view).await?;
        let former = actor_key::Model { retired_at: Some(now), ..old };
        former.into_active_model().reset_all().update(view).await?;
        Ok(())
    }
}
